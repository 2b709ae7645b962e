import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitSchema } from '#domain/unit.ts';
import type { UnitFormat } from '#exchange/unit-formats/format.ts';
import { readUnitsFrom } from '#exchange/unit-formats/read.ts';
import { writeUnit } from '#exchange/unit-formats/write.ts';
import { unitFixture } from '#tests/fixtures/domain.ts';
import { casePackage } from '#tests/support/case-package.ts';

/* UNIT_FILE_MUTATIONS=10000 for a long run; UNIT_FILE_SEED to repeat one. */

const RUNS = Number(process.env['UNIT_FILE_MUTATIONS'] ?? 500);
const SEED = Number(process.env['UNIT_FILE_SEED'] ?? Date.now() % 1_000_000);
const AT = '2026-06-14T09:30:00.000Z';
const FORMATS: readonly UnitFormat[] = ['unit-file', 'case', 'matrix', 'moodle', 'table'];

const good: readonly Uint8Array[] = [
	...FORMATS.map((format) => writeUnit(unitFixture(), format, AT).text),
	JSON.stringify({ CFPackage: casePackage }),
	'1\tPrepare\n1.1\tSet criteria\n1.2\tChoose a sample\n',
].map((text) => new TextEncoder().encode(text));

/** Places are shares of the file, so that one change means something in files of any length. */
const change = fc.record({
	kind: fc.constantFrom('flip', 'cut', 'double', 'insert', 'drop', 'swap-words'),
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	length: fc.nat({ max: 200 }),
	bytes: fc.oneof(
		fc.uint8Array({ maxLength: 8 }),
		fc
			.constantFrom(
				'"',
				'{',
				'}',
				'[',
				']',
				',',
				'\n',
				'\t',
				';',
				'---\n',
				'\u0000',
				'1e999',
				'null',
				'"isChildOf"',
				'\\',
				'*a',
				'&a ',
			)
			.map((text) => new TextEncoder().encode(text)),
	),
});

type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function changed(file: Uint8Array, { kind, at, length, bytes }: Change): Uint8Array {
	const place = Math.floor(at * file.length);
	const [before, after] = [file.subarray(0, place), file.subarray(place)];
	switch (kind) {
		case 'flip':
			return Uint8Array.from(file, (byte, index) => (index === place ? byte ^ (1 << (length % 8)) : byte));
		case 'cut':
			return before;
		case 'double':
			return joined(before, after.subarray(0, length), after);
		case 'insert':
			return joined(before, bytes, after);
		case 'drop':
			return joined(before, after.subarray(length));
		default:
			return joined(after.subarray(0, length), before, after.subarray(length));
	}
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
	return new Uint8Array(Buffer.concat(parts));
}

test(`damaged files give whole units or one code, never an exception (seed ${SEED})`, async () => {
	let units = 0;
	let refused = 0;
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(...good),
			fc.array(change, { minLength: 1, maxLength: 6 }),
			fc.constantFrom(...FORMATS),
			async (file, changes, format) => {
				const damaged = changes.reduce(changed, file);
				const outcome = await readUnitsFrom(damaged, { name: 'unit' });
				if (!outcome.ok) {
					refused += 1;
					return;
				}
				for (const unit of outcome.units) {
					units += 1;
					expect(unitSchema.safeParse(unit).error).toBeUndefined();
					// What was taken in can go out again, and comes in again.
					const { text, name } = writeUnit(unit, format, AT);
					expect(await readUnitsFrom(text, { name })).toMatchObject({ ok: true, format });
				}
			},
		),
		{ numRuns: RUNS, seed: SEED },
	);
	// Both ways were taken.
	expect(units).toBeGreaterThan(RUNS / 10);
	expect(refused).toBeGreaterThan(RUNS / 20);
});

test('text of any kind is answered', async () => {
	await fc.assert(
		fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.json()), async (text) => {
			expect(typeof (await readUnitsFrom(text, { name: '' })).ok).toBe('boolean');
		}),
		{ numRuns: RUNS, seed: SEED },
	);
});
