import fc from 'fast-check';
import type { Criterion, Guidance, Unit } from '#domain/unit.ts';
import { tidy } from '#exchange/unit-formats/build-unit.ts';

/* Units as learners may have them, with everything that a unit can hold. */

/** One line of any characters, as every unit has them once it was read. */
const words = (longest: number) =>
	fc
		.oneof(
			{ weight: 3, arbitrary: fc.lorem({ maxCount: 12 }) },
			fc.string({ unit: 'grapheme', minLength: 1, maxLength: longest }),
			fc.string({
				unit: fc.constantFrom('"', ',', ';', '<', '&', "'", '…', ':', '-', '#', '1', '.', ' ', 'é', '\\'),
			}),
		)
		.map((text) => tidy(text).slice(0, longest))
		.map(tidy)
		.filter((text) => text !== '');

/** A line that looks like a row of a table. */
const rowLike = fc
	.tuple(
		fc.integer({ min: 1, max: 4 }),
		fc.integer({ min: 1, max: 6 }),
		fc.constantFrom(', ', ',', '; ', ',"'),
	)
	.chain(([outcome, place, by]) => words(30).map((text) => tidy(`${outcome}.${place}${by}${text}`)));

const paragraphs = fc.array(words(200), { maxLength: 3 }).map((each) => each.join('\n\n'));

const number = fc.nat({ max: 30 });
const code = fc.oneof(
	fc.tuple(number, number).map(([a, b]) => `${a}.${b}`),
	fc.constantFrom('AC 1.1', 'LO1', 'K2', '1.1a', 'A', '1.'),
	words(8),
);
const id = fc
	.string({ unit: fc.constantFrom(...'abcxyz019-'), minLength: 1, maxLength: 30 })
	.filter((text) => /^[a-z]/.test(text));

function criterion(unit: string): fc.Arbitrary<Omit<Criterion, 'id'>> {
	return fc
		.record(
			{
				code,
				text: fc.oneof(
					words(90),
					words(600),
					fc
						.array(fc.oneof(words(80), rowLike), { minLength: 2, maxLength: 4 })
						.map((lines) => lines.join('\n')),
				),
				standsForOutcome: fc.boolean(),
				needs: fc.integer({ min: 1, max: 5 }),
				fits: fc.array(id, { maxLength: 3 }),
				shows: fc.constantFrom('knowledge' as const, 'performance' as const),
				needsKinds: fc.array(fc.constantFrom('WP', 'O', 'WT'), { maxLength: 2 }),
				replaces: fc.array(
					number.map((each) => `${unit}/old-${each}`),
					{ maxLength: 2 },
				),
				earlier: fc.array(fc.record({ until: fc.constant('2026-02-01T10:00:00.000Z'), text: words(60) }), {
					maxLength: 2,
				}),
				withdrawn: fc.record({ on: fc.constantFrom('2026-01-31', '2025-12-01'), reason: paragraphs }),
			},
			{ requiredKeys: ['code', 'text', 'standsForOutcome', 'needs', 'fits'] },
		)
		.map((each) => each);
}

const guidance = (criteria: readonly string[]): fc.Arbitrary<readonly Omit<Guidance, 'id'>[]> =>
	fc.array(
		fc.record(
			{
				kind: fc.constantFrom('tip' as const, 'misconception' as const),
				text: words(200),
				correction: words(100),
				criteria: fc.subarray([...criteria]),
				besides: fc.array(id, { maxLength: 2 }),
			},
			{ requiredKeys: ['kind', 'text', 'criteria', 'besides'] },
		),
		{ maxLength: 3 },
	);

/** A whole valid unit. */
export const anyUnit: fc.Arbitrary<Unit> = id.chain((unitId) =>
	fc
		.record({
			version: fc.integer({ min: 1, max: 9 }),
			title: fc.oneof(words(60), words(300)),
			shortTitle: words(30),
			awardingBody: fc.oneof(fc.constant(''), words(30)),
			qualification: fc.oneof(fc.constant(''), words(60)),
			level: fc.constantFrom('', 'Level 2', 'Level 3'),
			registered: fc.record({ reference: words(20), credits: words(4) }, { requiredKeys: [] }),
			sources: fc.array(words(60), { minLength: 1, maxLength: 3 }),
			summary: paragraphs,
			outcomes: fc.uniqueArray(
				fc.record({
					code,
					title: fc.oneof(words(60), words(300)),
					criteria: fc.array(criterion(unitId), { minLength: 1, maxLength: 5 }),
				}),
				// One that differs by a space alone would be told apart where spaces are lost.
				{ minLength: 1, maxLength: 4, selector: (each) => each.code.replace(/\s/gu, '') },
			),
		})
		.chain(({ registered, ...given }) => {
			const unit = { ...given, ...registered };
			const outcomes = unit.outcomes.map((outcome, place) => ({
				...outcome,
				criteria: outcome.criteria.map((each, at) => ({ ...each, id: `${unitId}/c${place}.${at}` })),
			}));
			const ids = outcomes.flatMap(({ criteria }) => criteria.map((each) => each.id));
			return guidance(ids).map(
				(entries): Unit => ({
					...unit,
					id: unitId,
					outcomes,
					guidance: entries.map((entry, place) => ({ ...entry, id: `g${place}` })),
				}),
			);
		}),
);
