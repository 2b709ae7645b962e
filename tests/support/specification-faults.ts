import { draftOf } from '#domain/specification/draft.ts';
import { readSpecification } from '#domain/specification/read.ts';
import type { Reading } from '#domain/specification/reading.ts';
import { unusedNow } from '#domain/specification/unused-now.ts';

const LINES = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** What is wrong with how the words of a text were accounted for; "" when each is used or listed on the screen. */
export function wordFault(text: string): string {
	const before = JSON.stringify(text);
	const reading = readSpecification(text);
	if (JSON.stringify(text) !== before) return 'the text was changed';
	if (!reading.ok) return reading.code;
	return fateFault(text.split(LINES), reading) || codeFault(reading);
}

type Read = Extract<Reading, { readonly ok: true }>;

function fateFault(lines: readonly string[], reading: Read): string {
	const fates = fatesOf(lines, reading);
	const beyond = [...fates.keys()].filter((number) => number < 1 || number > lines.length);
	if (beyond.length > 0) return `lines ${beyond.join(', ')} do not exist`;
	const faults = lines.flatMap((line, place) => {
		const told = fates.get(place + 1);
		if (!told && isSeen(line)) return [`line ${place + 1} is neither used nor listed`];
		const lost = told ? lostWords(line, told) : [];
		return lost.length > 0 ? [`of line ${place + 1}, ${JSON.stringify(lost.join(' '))} is lost`] : [];
	});
	return faults.slice(0, 3).join('; ');
}

/** By line, the texts that it may have gone into. */
function fatesOf(lines: readonly string[], { units, unused }: Read): ReadonlyMap<number, readonly string[]> {
	const fates = new Map<number, string[]>();
	const tell = (numbers: readonly number[], ...texts: readonly string[]) => {
		for (const number of numbers) {
			const told = fates.get(number) ?? [];
			fates.set(number, told);
			for (const text of texts) told.push(text);
		}
	};
	for (const { outcomes, lines: own, ...facts } of units) {
		tell(own, ...Object.values(facts));
		for (const outcome of outcomes) {
			tell(outcome.lines, outcome.code, outcome.title);
			for (const { code, text, lines: read } of outcome.criteria) tell(read, code, text);
		}
	}
	const shown = unusedNow({ units, unused }, units.map(draftOf), (line) => lines[line - 1] ?? '');
	for (const { number, text } of shown) tell([number], text);
	return fates;
}

/** What is printed around codes and facts and says no more than they do. */
const NAMES = new Set(
	(
		'ac acs acac mpaa lo los la dd mp mpa assessment criterion criteria learning outcome outcomes aim aims element deilliant ' +
		'deilliannau dysgu canlyniad canlyniadau nod prawf maen meini asesu performance unit uned component title teitl ' +
		'name of level lefel rqf qcf notional credit credits value values number gwerth credyd credydau yr awarding ' +
		'body organisation organization corff sefydliad dyfarnu qualification cymhwyster ofqual accreditation reference ' +
		'unique ref code no urn uan cyfeirnod cod rhif the a learner learners will should must can be able to bydd aima aimb y ' +
		'dysgwr dysgwyr yn gall and or pc ku kc ks p m d k s b' +
		' entry one two three four five six seven eight'
	).split(' '),
);

/** The words of a line that stand in nothing it was used for, each as often as it is missing. */
function lostWords(line: string, told: readonly string[]): readonly string[] {
	const there = new Map<string, number>();
	for (const word of told.flatMap(wordsIn)) {
		there.set(word, (there.get(word) ?? 0) + 1);
	}
	// The number of a unit is shown only where it is its reference.
	const cells = line
		.replace(/\b(unit|uned)\s+(?:[a-z]{1,5}\s\d|(?=\S*\d)\S)\S*/gi, '$1')
		.split(/\t| {3,}|\|/);
	let joined: string | null = null;
	return cells.map(wordsIn).flatMap((all) =>
		all.filter((word) => {
			const left = there.get(word) ?? 0;
			if (left > 0) {
				there.set(word, left - 1);
				return false;
			}
			// The halves of a word that was parted, and numbers of codes.
			if (NAMES.has(word) || /^\d+$|^[ivx]{1,4}$|^[a-z]$/.test(word)) return false;
			if (word !== all[0] && word !== all.at(-1)) return true;
			joined ??= told.flatMap(wordsIn).join(' ');
			return !joined.includes(word);
		}),
	);
}

function wordsIn(text: string): readonly string[] {
	// Words are glued where bold letters end inside them.
	const plain = text
		.replaceAll('**', '')
		.replace(/\u00ad\s*$/, '-')
		.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'));
	return (
		plain
			.replaceAll('\n', ' ')
			.replace(/\p{Cf}|[^\P{Cc}\t]/gu, '')
			.toLowerCase()
			.match(/\p{L}+|\p{N}+/gu) ?? []
	);
}

function codeFault({ units }: Read): string {
	for (const unit of units) {
		const codes = unit.outcomes.flatMap(({ criteria }) => criteria.map(({ code }) => code));
		if (
			new Set(codes).size < codes.length &&
			unit.outcomes.every(({ criteria }) => !criteria[0]?.standsForOutcome)
		) {
			return 'a code is there twice';
		}
		if (codes.length === 0 || codes.includes(''))
			return 'a unit without criteria, or a criterion without a code';
	}
	return '';
}

function isSeen(line: string): boolean {
	return line.replace(/[\p{Cf}\p{Cc}\s#*\u00ad]/gu, '') !== '';
}
