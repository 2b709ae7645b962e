import { describe, expect, test } from 'vitest';
import { ownUnit } from '#domain/own-unit.ts';
import type { Unit } from '#domain/unit.ts';
import { criteriaOf } from '#domain/unit.ts';
import { standingOf } from '#domain/unit-standing.ts';
import type { ReadUnits } from '#exchange/unit-formats/format.ts';
import { readUnitsFrom } from '#exchange/unit-formats/read.ts';
import { keptUnderIds, namesInSource } from '#exchange/unit-formats/source-names.ts';
import { writeUnit } from '#exchange/unit-formats/write.ts';
import { caseDocument, caseItem, caseLink, casePackage } from '#tests/support/case-package.ts';

const AT = '2026-06-14T09:30:00.000Z';

async function read(value: unknown): Promise<Extract<ReadUnits, { ok: true }>> {
	const outcome = await readUnitsFrom(JSON.stringify(value), { name: 'framework.json' });
	if (!outcome.ok) throw new Error(`refused: ${outcome.code}`);
	return outcome;
}

function outline({ outcomes }: Unit): readonly string[] {
	return outcomes.flatMap(({ code, title, criteria }) => [
		`${code} ${title}`,
		...criteria.map((each) => `  ${each.code} ${each.text}`),
	]);
}

function withItems(items: readonly unknown[], links: readonly unknown[]): unknown {
	return { CFDocument: caseDocument, CFItems: items, CFAssociations: links };
}

describe('a CASE package', () => {
	test.each([
		['plain', casePackage],
		['wrapped', { CFPackage: casePackage }],
	])('%s gives its unit, in the order of its codes', async (_form, value) => {
		const { units, notes, format } = await read(value);
		expect(format).toBe('case');
		expect(units[0]).toMatchObject({
			title: 'Monitor quality',
			qualification: 'Certificate in Customer Service',
			awardingBody: 'An awarding body',
			level: '3',
			summary: 'About it.',
		});
		expect(outline(units[0])).toEqual([
			'1 Prepare',
			'  1.1 Set criteria',
			'  1.2 Choose a sample',
			'  1.10 Write it down',
		]);
		expect(notes).toEqual([]);
	});

	test.each([
		['plain', casePackage],
		['wrapped', { CFPackage: casePackage }],
	])('%s goes out with every field it came with', async (_form, value) => {
		const [unit] = (await read(value)).units;
		// Sorted: the order of a list of items says nothing in CASE.
		const written: unknown = JSON.parse(writeUnit(unit, 'case', AT).text);
		expect(sorted(withoutOurs(written))).toEqual(sorted(value));
	});

	test('keeps that through a unit file, and through new ids of unit and criteria', async () => {
		const [unit] = (await read(casePackage)).units;
		const file = writeUnit(unit, 'unit-file', AT).text;
		const again = await readUnitsFrom(file, { name: 'unit.md' });
		if (!again.ok) throw new Error(again.code);
		const [back] = again.units;
		const adopted: Unit = {
			...back,
			id: 'own-unit',
			outcomes: back.outcomes.map((outcome) => ({
				...outcome,
				criteria: outcome.criteria.map((each) => ({ ...each, id: each.id.replace(unit.id, 'own-unit') })),
			})),
		};
		expect(sorted(withoutOurs(JSON.parse(writeUnit(adopted, 'case', AT).text)))).toEqual(sorted(casePackage));
	});

	test('writes what was changed since, and only that', async () => {
		const [unit] = (await read(casePackage)).units;
		const changed: Unit = {
			...unit,
			outcomes: unit.outcomes.map((outcome) => ({
				...outcome,
				criteria: outcome.criteria.flatMap((each) =>
					each.code === '1.10'
						? []
						: [each.code === '1.2' ? { ...each, text: 'Choose a fair sample' } : each],
				),
			})),
		};
		const back = (await read(JSON.parse(writeUnit(changed, 'case', AT).text))).units[0];
		expect(outline(back)).toEqual(['1 Prepare', '  1.1 Set criteria', '  1.2 Choose a fair sample']);
		expect(writeUnit(changed, 'case', AT).text).toContain('"conceptKeywords"');
	});

	test('of several units gives each, and a document without units is one itself', async () => {
		const two = withItems(
			['a', 'b'].flatMap((name) => [
				caseItem(name, name, `Unit ${name}`, { CFItemType: 'Unit' }),
				caseItem(`${name}1`, '1', 'Outcome', { CFItemType: 'Learning Outcome' }),
				caseItem(`${name}11`, '1.1', 'Criterion', { CFItemType: 'Assessment Criterion' }),
			]),
			['a', 'b'].flatMap((name) => [
				caseLink(name, 'doc'),
				caseLink(`${name}1`, name),
				caseLink(`${name}11`, `${name}1`),
			]),
		);
		expect((await read(two)).units.map(({ title }) => title)).toEqual(['Unit a', 'Unit b']);
		const flat = withItems(
			[caseItem('o', '1', 'Prepare'), caseItem('c', '1.1', 'Set')],
			[caseLink('o', 'doc'), caseLink('c', 'o')],
		);
		const { units } = await read(flat);
		expect(units).toHaveLength(1);
		expect(units[0].title).toBe('Certificate in Customer Service');
		expect(outline(units[0])).toEqual(['1 Prepare', '  1.1 Set']);
		expect(sorted(withoutOurs(JSON.parse(writeUnit(units[0], 'case', AT).text)))).toMatchObject({
			CFDocument: { adoptionStatus: 'Adopted', aFieldOfTheirs: [1, { deep: true }] },
		});
	});

	test('follows sequence numbers before codes', async () => {
		const items = [
			caseItem('o', '1', 'Outcome'),
			caseItem('x', '1.1', 'Second'),
			caseItem('y', '1.2', 'First'),
		];
		const links = [caseLink('o', 'doc'), caseLink('x', 'o', 20), caseLink('y', 'o', 3)];
		expect(outline((await read(withItems(items, links))).units[0])).toEqual([
			'1 Outcome',
			'  1.2 First',
			'  1.1 Second',
		]);
	});

	test('with rings, missing parents, repeated ids and points below criteria gives every item once', async () => {
		const type = (CFItemType: string) => ({ CFItemType });
		const items = [
			caseItem('u', '', 'Unit', type('Unit')),
			caseItem('o', '1', 'Outcome', type('Outcome')),
			caseItem('c', '1.1', 'Criterion', type('Criterion')),
			caseItem('s', 'a)', 'a point'),
			caseItem('c', '1.2', 'The same id', type('Criterion')),
			caseItem('r1', '2', 'Ring', type('Outcome')),
			caseItem('r2', '2.1', 'In the ring', type('Criterion')),
			caseItem('m', '3', 'Orphan', type('Outcome')),
			caseItem('e', '4', ''),
		];
		const links = [
			...[
				caseLink('u', 'doc'),
				caseLink('o', 'u'),
				caseLink('c', 'o'),
				caseLink('s', 'c'),
				caseLink('c', 'u'),
			],
			...[caseLink('r1', 'r2'), caseLink('r2', 'r1'), caseLink('m', 'nowhere')],
		];
		const { units, notes } = await read(withItems(items, links));
		expect(units.map(outline)).toEqual([
			['1 Outcome', '  1.1 Criterion\na) a point'],
			['2 Ring', '  2.1 In the ring', '3 Orphan', '  3 Orphan'],
		]);
		expect(notes.map(({ code }) => code).sort()).toEqual([
			...[
				'cycle',
				'duplicate-id',
				'empty-outcome',
				'missing-parent',
				'second-parent',
				'sub-point',
				'without-text',
			],
		]);
	});

	test('of five thousand items hanging on one another is refused', async () => {
		const names = Array.from({ length: 5_000 }, (_, place) => `i${place}`);
		const items = names.map((name) => caseItem(name, '', name));
		const links = names.slice(1).map((name, place) => caseLink(name, `i${place}`));
		expect(await readUnitsFrom(JSON.stringify(withItems(items, links)), { name: '' })).toEqual({
			ok: false,
			code: 'too-deep',
		});
	});
});

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) {
		return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
	}
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([key, each]) => [key, sorted(each)]),
	);
}

/** What Starfolio adds: its own extension, and sequence numbers where there were none to go by. */
function withoutOurs(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withoutOurs);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).flatMap(([key, each]): [string, unknown][] => {
			const left = withoutOurs(each);
			if (key === 'starfolio') return [];
			return key === 'extensions' && JSON.stringify(left) === '{}' ? [] : [[key, left]];
		}),
	);
}

describe('a newer version of a CASE framework', () => {
	const source = { namesOf: namesInSource, keptUnder: keptUnderIds, untitled: String };
	const adoptedFrom = (unit: Unit) =>
		ownUnit(unit, { taken: new Set(), token: 't', source: 's', untitled: String });

	test('is known by its identifiers, whatever it is called now, and criteria follow theirs', async () => {
		const own = adoptedFrom((await read(casePackage)).units[0]);
		const items = [
			caseItem('u', 'U1', 'Monitor the quality of contacts', { CFItemType: 'Unit' }),
			caseItem('o1', '1', 'Prepare'),
			caseItem('new', '1.1', 'Ask what is expected'),
			caseItem('c11', '1.2', 'Set criteria in other words'),
			caseItem('c12', '1.3', 'Choose a sample'),
		];
		const links = [
			caseLink('u', 'doc'),
			caseLink('o1', 'u'),
			...['new', 'c11', 'c12'].map((id) => caseLink(id, 'o1')),
		];
		const [found] = (await read(withItems(items, links))).units;
		const standing = standingOf(found, [own], source);
		if (standing.kind !== 'other') throw new Error(standing.kind);
		expect(outline(standing.version)).toEqual([
			'1 Prepare',
			'  1.1 Ask what is expected',
			'  1.2 Set criteria in other words',
			'  1.3 Choose a sample',
		]);
		const id = (suffix: string) => `${own.id}/${suffix}`;
		const ids = criteriaOf(standing.version).map((each) => each.id);
		expect(ids).toEqual([id('1.1-2'), id('1.1'), id('1.2')]);
		// It goes out again under the identifiers that it came with.
		const written = JSON.parse(writeUnit(standing.version, 'case', AT).text);
		const identifiers = written.CFItems.map((each: Record<string, unknown>) => [
			each['humanCodingScheme'],
			each['identifier'],
		]);
		expect(identifiers).toEqual([
			['U1', 'u'],
			['1', 'o1'],
			['1.1', 'new'],
			['1.2', 'c11'],
			['1.3', 'c12'],
		]);
	});

	test('of another unit in the same framework is another unit', async () => {
		const own = adoptedFrom((await read(casePackage)).units[0]);
		const items = [
			caseItem('u2', 'U2', 'Resolve complaints', { CFItemType: 'Unit' }),
			caseItem('o1', '1', 'Prepare'),
			caseItem('c11', '1.1', 'Set criteria'),
		];
		const [found] = (await read(withItems(items, [caseLink('o1', 'u2'), caseLink('c11', 'o1')]))).units;
		expect(standingOf(found, [own], source).kind).toBe('new');
	});
});
