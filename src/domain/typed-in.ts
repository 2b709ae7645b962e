import { foreignText } from './foreign-text.ts';
import type { HandoverData } from './handover-data.ts';
import { samplingName } from './sampling.ts';
import { SIGNERS, type Signer, signOffName } from './sign-off.ts';
import { criteriaOf, type Unit } from './unit.ts';
import { unitNumbers } from './unit-numbers.ts';

/*
 * What somebody has typed into the sheets of a portfolio PDF, put in order to be read. Nobody knows who typed
 * it: it is neither a signature nor a judgement, and nothing in a portfolio follows from it.
 */

/** Of one box, without what cannot be shown. */
export type TypedValue = {
	readonly kind: keyof typeof LONGEST;
	readonly text: string;
	/** There is more in the PDF. */
	readonly isCut: boolean;
};

export type TypedEntry = {
	readonly about:
		| { readonly kind: 'criterion'; readonly id: string; readonly code: string; readonly asks: string }
		| { readonly kind: 'signer'; readonly who: Signer }
		/** The sampling sheet as a whole. */
		| { readonly kind: 'sample' }
		| ({ readonly kind: 'sampled-unit' } & NumberedUnit);
	/** At least one. */
	readonly values: readonly TypedValue[];
};

export type TypedSheet = {
	/** The unit that a sign-off sheet is of; null for the sampling sheet. */
	readonly unit: NumberedUnit | null;
	/** At least one. */
	readonly entries: readonly TypedEntry[];
};

export type TypedIn = {
	readonly sheets: readonly TypedSheet[];
	/** Boxes with something in them that are not listed: not known here, or too many. */
	readonly notShown: number;
};

type NumberedUnit = { readonly number: number; readonly title: string };

/** Characters that are shown. Boxes for a decision, a name or a date hold one line, the others several. */
const LONGEST = {
	decision: 60,
	feedback: 2000,
	name: 120,
	date: 40,
	stage: 60,
	reason: 2000,
	sampled: 2000,
	agree: 60,
	action: 2000,
} as const;
const LONGEST_TITLE = 160;
const LONGEST_CODE = 20;
/** Ten units of forty criteria have half as many. */
const MOST_ENTRIES = 800;

/** What the named fields say about the portfolio; null when nothing that is known was filled in. */
export function typedIn(fields: ReadonlyMap<string, string>, handover: HandoverData): TypedIn | null {
	if (fields.size === 0) return null;
	const numbers = unitNumbers(handover);
	const units = handover.units
		.map((unit) => ({ unit, number: numbers.get(unit.id) ?? 0 }))
		.sort((a, b) => a.number - b.number);
	// A portfolio that names a criterion twice does not fill its box in twice.
	const left = new Map(fields);
	let room = MOST_ENTRIES;
	const sheet = (unit: TypedSheet['unit'], asked: Iterable<Asked>): readonly TypedSheet[] => {
		const entries: TypedEntry[] = [];
		for (const { boxes, about } of asked) {
			if (room === 0) break;
			const values = boxes.flatMap((box) => valuesOf(left, box));
			if (values.length === 0) continue;
			entries.push({ about: about(), values });
			room -= 1;
		}
		return entries.length === 0 ? [] : [{ unit, entries }];
	};
	const sheets = [
		...units.flatMap(({ unit, number }) => sheet(numbered(unit, number), onSignOff(unit))),
		...sheet(null, onSampling(units)),
	];
	const shown = sheets.flatMap(({ entries }) => entries.flatMap(({ values }) => values)).length;
	return shown === 0 ? null : { sheets, notShown: fields.size - shown };
}

type Box = readonly [kind: TypedValue['kind'], name: string];
type Asked = { readonly boxes: readonly Box[]; readonly about: () => TypedEntry['about'] };

function valuesOf(left: Map<string, string>, [kind, name]: Box): readonly TypedValue[] {
	const given = left.get(name);
	if (given === undefined) return [];
	left.delete(name);
	const longest = LONGEST[kind];
	const shown = foreignText(given, longest, longest > LONGEST_TITLE ? 'several' : 'one');
	return shown.text === '' ? [] : [{ kind, ...shown }];
}

/** The boxes of a sign-off sheet, in the order in which they are read. */
function* onSignOff(unit: Unit): Iterable<Asked> {
	for (const { id, code, text } of criteriaOf(unit)) {
		yield {
			boxes: [
				['decision', signOffName('decision', id)],
				['feedback', signOffName('feedback', id)],
			],
			about: () => ({
				kind: 'criterion',
				id,
				code: foreignText(code, LONGEST_CODE).text,
				asks: shortened(text),
			}),
		};
	}
	for (const who of SIGNERS) {
		yield {
			boxes: [
				['name', signOffName('name', unit.id, who)],
				['date', signOffName('date', unit.id, who)],
			],
			about: () => ({ kind: 'signer', who }),
		};
	}
}

function* onSampling(units: readonly { readonly unit: Unit; readonly number: number }[]): Iterable<Asked> {
	yield {
		boxes: [
			['name', samplingName('name')],
			['date', samplingName('date')],
			['stage', samplingName('stage')],
			['reason', samplingName('reason')],
			['feedback', samplingName('feedback')],
		],
		about: () => ({ kind: 'sample' }),
	};
	for (const { unit, number } of units) {
		yield {
			boxes: [
				['sampled', samplingName('sampled', number)],
				['agree', samplingName('agree', number)],
				['action', samplingName('action', number)],
			],
			about: () => ({ kind: 'sampled-unit', ...numbered(unit, number) }),
		};
	}
}

function numbered({ title }: Unit, number: number): NumberedUnit {
	return { number, title: shortened(title) };
}

/** The portfolio in the file is as foreign as the boxes are. */
function shortened(given: string): string {
	const { text, isCut } = foreignText(given, LONGEST_TITLE);
	return isCut ? `${text}…` : text;
}
