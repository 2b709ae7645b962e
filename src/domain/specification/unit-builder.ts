import { Growing, type GrownPart } from './growing.ts';
import type { Said } from './pieces.ts';
import type { ReadCriterion, ReadOutcome, ReadUnit } from './reading.ts';

export type OutcomeBuild = { readonly own: Growing; readonly criteria: Growing[]; letters: string };

/** One unit while it is read. */
export class UnitBuilder {
	title = '';
	level = '';
	credits = '';
	reference = '';
	awardingBody = '';
	qualification = '';
	number = '';
	/** Its title and what else is said of it. */
	readonly said: Said[] = [];
	readonly outcomes: OutcomeBuild[] = [];
	readonly #byCode = new Map<string, OutcomeBuild>();
	readonly #criteria = new Map<string, Growing>();

	get hasCriteria(): boolean {
		return this.#criteria.size > 0;
	}

	get isEmpty(): boolean {
		return this.outcomes.length === 0;
	}

	outcome(code: string): OutcomeBuild | undefined {
		return this.#byCode.get(code);
	}

	has(code: string): boolean {
		return this.#criteria.has(code);
	}

	startOutcome(code: string, line: number): OutcomeBuild {
		const build: OutcomeBuild = { own: new Growing(code, line), criteria: [], letters: '' };
		this.outcomes.push(build);
		this.#byCode.set(code, build);
		return build;
	}

	startCriterion(outcome: OutcomeBuild, code: string, line: number): Growing {
		const criterion = new Growing(code, line);
		outcome.criteria.push(criterion);
		this.#criteria.set(code, criterion);
		return criterion;
	}

	built(): ReadUnit {
		const known = new Set(this.#criteria.keys());
		const outcomes = this.outcomes.map((outcome) => builtOutcome(outcome, known));
		const areNumbers = outcomes.every(({ code }) => /^\d+$/.test(code));
		return {
			title: this.title,
			level: this.level,
			credits: this.credits,
			reference: this.reference,
			awardingBody: this.awardingBody,
			qualification: this.qualification,
			lines: [...new Set(this.said.map(({ line }) => line.number))],
			// Two columns may have been copied in another order than they are read.
			outcomes: areNumbers ? outcomes.sort((a, b) => Number(a.code) - Number(b.code)) : outcomes,
		};
	}
}

/** `known`: the codes that criteria of the unit have. */
function builtOutcome({ own, criteria, letters }: OutcomeBuild, known: ReadonlySet<string>): ReadOutcome {
	const { parts } = own;
	const title = sentence(
		textOf(parts).replace(
			/^(?:(?:the |a )?learners? (?:will|should|must)(?=[ :])(?: be able to(?= .* be able to))?|bydd (?:y )?dysgw(?:r|yr) yn(?= ))[\s:….]*/i,
			'',
		),
	);
	const shows = showsOf(title, letters);
	const read = criteria.map((criterion): ReadCriterion => {
		const grown = criterion.parts;
		return {
			code: criterion.code,
			text: sentence(
				textOf(grown).replace(/^(?:(?:the |a )?learners? can\b|gall (?:y )?dysgw(?:r|yr)(?= ))[\s:….]*/i, ''),
			),
			lines: linesOf(grown),
			...(shows && { shows }),
			standsForOutcome: false,
		};
	});
	const sorted = read.every(({ code }) => /^\d+[.-]\d+$/.test(code))
		? read.sort((a, b) => lastNumber(a.code) - lastNumber(b.code))
		: read;
	if (sorted.length > 0) return { code: own.code, title, lines: linesOf(parts), criteria: sorted };
	const [first, ...points] = withWords(parts);
	// Points under an outcome without criteria are its criteria.
	const codeOf = pointCodes(own.code, known);
	const fromPoints = points.map(
		({ text, lines, mark }): ReadCriterion => ({
			code: codeOf(mark),
			text: sentence(text.slice(mark === '' ? 0 : mark.length + 1)),
			lines,
			...(shows && { shows }),
			standsForOutcome: false,
		}),
	);
	if (first && fromPoints.length > 0)
		return { code: own.code, title: sentence(first.text), lines: first.lines, criteria: fromPoints };
	const lines = linesOf(parts);
	const itself: ReadCriterion = {
		code: own.code,
		text: title,
		lines,
		...(shows && { shows }),
		standsForOutcome: true,
	};
	return { code: own.code, title, lines, criteria: [itself] };
}

function textOf(parts: readonly GrownPart[]): string {
	return parts.map(({ text }) => text).join('\n');
}

function linesOf(parts: readonly GrownPart[]): readonly number[] {
	return [...new Set(parts.flatMap(({ lines }) => lines))];
}

/** Parts without a mark go on with the one before: "including", below a title or a point. */
function withWords(parts: readonly GrownPart[]): readonly GrownPart[] {
	const groups: { readonly mark: string; readonly texts: string[]; readonly lines: number[] }[] = [];
	for (const { mark, text, lines } of parts) {
		const before = mark === '' ? groups.at(-1) : undefined;
		if (!before) groups.push({ mark, texts: [text], lines: [...lines] });
		else {
			before.texts.push(text);
			before.lines.push(...lines);
		}
	}
	return groups.map(({ mark, texts, lines }) => ({ mark, text: texts.join('\n'), lines }));
}

/** Codes for the points of an outcome: as their marks say; those without one, or whose code is taken, are counted. */
function pointCodes(outcome: string, known: ReadonlySet<string>): (mark: string) => string {
	const own = new Set<string>();
	let number = 0;
	return (mark) => {
		number += 1;
		const letters = mark.replace(/[().]/g, '');
		const marked = `${outcome}(${letters})`;
		if (/^[a-z]{1,4}$/.test(letters) && !own.has(marked)) {
			own.add(marked);
			return marked;
		}
		while (known.has(`${outcome}.${number}`)) number += 1;
		return `${outcome}.${number}`;
	};
}

function lastNumber(code: string): number {
	return Number(/\d+$/.exec(code)?.[0]);
}

function showsOf(title: string, letters: string): 'knowledge' | 'performance' | undefined {
	if (/^(?:K|KU|KC)$/.test(letters) || /^(?:understand|know|be aware|deall|gwybod)\b/i.test(title))
		return 'knowledge';
	if (/^(?:P|PC)$/.test(letters) || /^(?:be able to|gallu)\b/i.test(title)) return 'performance';
	return undefined;
}

/** Begins with a capital letter, and loses what only separated it from the next. */
function sentence(text: string): string {
	const whole = text.replace(/\s*;\s*(?:and|or)?$/i, '').trim();
	// The bullet of what stands below.
	const bullet = /[\s•·▪■◦‣●]{1,9}$/.exec(whole.slice(-9))?.[0] ?? '';
	const bare = whole.slice(0, whole.length - bullet.length);
	const capital = bare.charAt(0).toUpperCase();
	// Some letters would become two: "ß".
	return (capital.length === 1 ? capital : bare.charAt(0)) + bare.slice(1);
}
