import { shortTitleOf } from '#domain/short-title.ts';
import type { Criterion, Unit } from '#domain/unit.ts';
import type { FoundUnit } from './build-unit.ts';
import { buildUnit, sourceOf, withoutSpaces } from './build-unit.ts';
import type { UnitFileFacts, UnitFormat } from './format.ts';

/** What a format has no place for. */
export type UnitLoss =
	/** Ids: opened again, it is another unit. */
	| 'identity'
	| 'version'
	/** Spaces in codes: "AC 1.1" becomes "AC1.1". */
	| 'code-spaces'
	| 'short-title'
	| 'awarding-body'
	| 'qualification'
	| 'level'
	| 'reference'
	| 'credits'
	| 'sources'
	| 'summary'
	| 'guidance'
	| 'stands-for-outcome'
	| 'needs'
	| 'needs-kinds'
	| 'shows'
	| 'fits'
	| 'replaces'
	| 'withdrawn'
	/** How criteria were worded before, and when the copy was changed. */
	| 'edits'
	/** What came with the file it was read from. */
	| 'extras';

const ONLY_OURS: readonly UnitLoss[] = [
	...([
		'version',
		'short-title',
		'awarding-body',
		'qualification',
		'level',
		'reference',
		'credits',
		'sources',
		'guidance',
	] as const),
	...([
		'stands-for-outcome',
		'needs',
		'needs-kinds',
		'shows',
		'fits',
		'replaces',
		'withdrawn',
		'edits',
		'extras',
	] as const),
];

/** What each format has no place for, whatever the unit. */
export const CANNOT_HOLD: Readonly<Record<UnitFormat, readonly UnitLoss[]>> = {
	'unit-file': [],
	// What CASE has no field for stands in its extensions, which other programs pass over.
	case: ['edits'],
	matrix: ['identity', ...ONLY_OURS],
	moodle: ['code-spaces', ...ONLY_OURS],
	table: ['identity', 'summary', ...ONLY_OURS],
};

/** Of what the format has no place for, that which this unit has. */
export function lossesOf(unit: Unit, format: UnitFormat, facts: UnitFileFacts): readonly UnitLoss[] {
	return CANNOT_HOLD[format].filter((loss) => !isSame(without(unit, loss, facts), unit));
}

/** The unit as it comes back from a file that has no place for something. */
export function without(unit: Unit, loss: UnitLoss, facts: UnitFileFacts): Unit {
	switch (loss) {
		case 'identity':
			return withFreshIds(unit, facts);
		case 'version':
			return { ...unit, version: 1 };
		case 'code-spaces':
			return rebuilt(
				{
					...unit,
					outcomes: unit.outcomes.map((outcome) => ({
						...outcome,
						code: withoutSpaces(outcome.code),
						criteria: outcome.criteria.map((criterion) => ({
							...criterion,
							code: withoutSpaces(criterion.code),
						})),
					})),
				},
				facts,
			);
		case 'short-title':
			return { ...unit, shortTitle: shortTitleOf(unit.title) };
		case 'awarding-body':
			return { ...unit, awardingBody: '' };
		case 'qualification':
			return { ...unit, qualification: '' };
		case 'level':
			return { ...unit, level: '' };
		case 'reference': {
			const { reference: _lost, ...rest } = unit;
			return rest;
		}
		case 'credits': {
			const { credits: _lost, ...rest } = unit;
			return rest;
		}
		case 'sources':
			return { ...unit, sources: [sourceOf(facts)] };
		case 'summary':
			return { ...unit, summary: '' };
		case 'guidance':
			return { ...unit, guidance: [] };
		case 'stands-for-outcome':
			return eachCriterion(unit, (criterion) => ({ ...criterion, standsForOutcome: false }));
		case 'needs':
			return eachCriterion(unit, (criterion) => ({ ...criterion, needs: 1 }));
		case 'needs-kinds':
			return eachCriterion(unit, ({ needsKinds: _lost, ...criterion }) => criterion);
		case 'shows':
			return eachCriterion(unit, ({ shows: _lost, ...criterion }) => criterion);
		case 'fits':
			return eachCriterion(unit, (criterion) => ({ ...criterion, fits: [] }));
		case 'replaces':
			return eachCriterion(unit, ({ replaces: _lost, ...criterion }) => criterion);
		case 'withdrawn':
			return eachCriterion(unit, ({ withdrawn: _lost, ...criterion }) => criterion);
		case 'edits': {
			const { edited: _lost, ...rest } = eachCriterion(unit, ({ earlier: _gone, ...criterion }) => criterion);
			return rest;
		}
		case 'extras': {
			const { origin, ...rest } = unit;
			return origin?.kept === undefined ? unit : { ...rest, origin: { format: origin.format } };
		}
	}
}

function withFreshIds({ id: _lost, ...unit }: Unit, facts: UnitFileFacts): Unit {
	const outcomes = unit.outcomes.map((outcome) => ({
		...outcome,
		criteria: outcome.criteria.map(({ id: _id, ...criterion }) => criterion),
	}));
	return rebuilt({ ...unit, outcomes }, facts);
}

/** By the rules by which a unit is read. */
function rebuilt(found: FoundUnit, facts: UnitFileFacts): Unit {
	const unit = buildUnit(found, 'table', facts, []);
	if (!unit) throw new Error('A unit has at least one outcome.');
	return unit;
}

function eachCriterion(unit: Unit, change: (criterion: Criterion) => Criterion): Unit {
	return {
		...unit,
		outcomes: unit.outcomes.map((outcome) => ({ ...outcome, criteria: outcome.criteria.map(change) })),
	};
}

/** Where it came from is not asked: every file says that anew. */
function isSame(a: Unit, b: Unit): boolean {
	const plain = ({ origin, ...unit }: Unit) => JSON.stringify([sorted(unit), origin?.kept ?? null]);
	return plain(a) === plain(b);
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([key, each]) => [key, sorted(each)]),
	);
}
