import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { referenceOf } from '#domain/evidence.ts';
import type { Copy, DraftMark, ItemMark, RestorePlan, RevisionMark, Side } from '#domain/restore-plan.ts';
import { planCounts, planRestore, renumbered } from '#domain/restore-plan.ts';

const at = (n: number): string => new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString();

function item(
	id: string,
	reference: string,
	texts: readonly string[],
	changes: Partial<ItemMark> = {},
): ItemMark {
	const revisions = texts.map(
		(hash, index): RevisionMark => ({ revision: index + 1, hash, at: at(index + 1), device: 'phone' }),
	);
	return {
		id,
		reference,
		newest: revisions.length,
		deletedAt: '',
		revisions,
		history: texts.join('+'),
		drafts: [],
		...changes,
	};
}

function draft(hash: string, baseRevision: number, changes: Partial<DraftMark> = {}): DraftMark {
	return {
		tab: 't',
		baseRevision,
		changedAt: at(50),
		device: 'phone',
		hash,
		copyHash: `${hash} (copy)`,
		...changes,
	};
}

function side(...items: readonly ItemMark[]): Side {
	const numbers = items.map(({ reference }) => Number(reference.slice(1)) || 0);
	return { items, nextReference: Math.max(0, ...numbers) + 1 };
}

const nothing = side();

describe('restoring', () => {
	test('brings everything to an empty device, as it was', () => {
		const file = side(
			item('a', 'E001', ['x']),
			item('b', 'E007', ['y', 'z'], { drafts: [draft('typed', 1)] }),
		);
		expect(planRestore(nothing, file)).toEqual({
			items: [
				{ kind: 'new', id: 'a', reference: 'E001', formerly: '' },
				{ kind: 'new', id: 'b', reference: 'E007', formerly: '' },
			],
			drafts: [{ evidence: 'b', tab: 't', copy: null }],
			nextReference: 8,
		});
	});

	test('leaves alone what is the same and what is newer here', () => {
		const here = side(item('a', 'E001', ['x']), item('b', 'E002', ['y', 'z']));
		const plan = planRestore(here, side(item('a', 'E001', ['x']), item('b', 'E002', ['y'])));
		expect(plan.items).toEqual([
			{ kind: 'same', id: 'a' },
			{ kind: 'older', id: 'b' },
		]);
		expect(plan).toMatchObject({ drafts: [], nextReference: 3 });
	});

	describe('what is in the trash here and in use in the file', () => {
		const binned = item('a', 'E001', ['x', 'y'], { deletedAt: at(60) });

		test.each([
			['the same', ['x', 'y']],
			['older there', ['x']],
		])('stays there: %s', (_what, texts) => {
			const plan = planRestore(side(binned), side(item('a', 'E001', texts)));
			expect(plan.items).toEqual([{ kind: 'trashed', id: 'a' }]);
			expect(planCounts(plan)).toMatchObject({ same: 0, older: 0, trashed: 1 });
		});

		test.each([
			['device', 0, 1],
			['file', 90, 0],
		] as const)('is counted where it parted and the %s was written last', (winner, minute, trashed) => {
			const there = item('a', 'E001', ['x', 'theirs']);
			const revisions = there.revisions.map((mark) => ({ ...mark, at: at(minute) }));
			const plan = planRestore(side(binned), side({ ...there, revisions }));
			expect(plan.items).toMatchObject([{ kind: 'conflict', winner }]);
			expect(planCounts(plan)).toMatchObject({ conflicts: 1, trashed });
		});

		test('comes back into use where the file goes on, and is no news where it is in the trash in both', () => {
			const plan = (theirs: ItemMark) => planRestore(side(binned), side(theirs)).items;
			expect(plan(item('a', 'E001', ['x', 'y', 'z']))).toMatchObject([{ kind: 'newer' }]);
			expect(plan(binned)).toEqual([{ kind: 'same', id: 'a' }]);
		});
	});

	test('goes on where the device ends, under the device’s reference', () => {
		const plan = planRestore(side(item('a', 'E004', ['x'])), side(item('a', 'E001', ['x', 'y', 'z'])));
		expect(plan.items).toEqual([{ kind: 'newer', id: 'a', after: 1, reference: 'E004', formerly: '' }]);
	});

	test('gives an incoming item the next free number when another has its own', () => {
		const here = side(item('a', 'E015', ['x']));
		const plan = planRestore(here, side(item('b', 'E015', ['y']), item('c', 'E016', ['z'])));
		expect(plan.items).toEqual([
			{ kind: 'new', id: 'b', reference: 'E017', formerly: 'E015' },
			{ kind: 'new', id: 'c', reference: 'E016', formerly: '' },
		]);
		expect(renumbered(plan)).toEqual([{ from: 'E015', to: 'E017' }]);
		expect(plan.nextReference).toBe(18);
	});

	test('gives an item that was only a draft here its number from the file', () => {
		const plan = planRestore(side(item('a', '', [])), side(item('a', 'E003', ['x'])));
		expect(plan.items).toEqual([{ kind: 'newer', id: 'a', after: 0, reference: 'E003', formerly: '' }]);
	});

	test('brings nothing back that was taken out of an item after the file was made', () => {
		const redacted = item('a', 'E001', ['name', 'more', 'last']);
		const revisions = redacted.revisions.map((mark) =>
			mark.revision < 3
				? { ...mark, hash: `${mark.hash} without`, redactedAt: '2026-06-20T00:00:00.000Z' }
				: mark,
		);
		const plan = planRestore(side({ ...redacted, revisions }), side(item('a', 'E001', ['name', 'more'])));
		expect(plan.items).toEqual([{ kind: 'older', id: 'a' }]);
	});

	test('brings no draft back from before that, whoever typed it; one typed later comes', () => {
		const redacted = item('a', 'E001', ['without']);
		const revisions = redacted.revisions.map((mark) => ({ ...mark, redactedAt: at(30) }));
		const draftAt = (changedAt: string) => [{ ...draft('name', 1), device: 'another', changedAt }];
		const planned = (changedAt: string) =>
			planRestore(
				side({ ...redacted, revisions }),
				side({ ...item('a', 'E001', ['name before']), drafts: draftAt(changedAt) }),
			).drafts;
		expect(planned(at(20))).toEqual([]);
		expect(planned(at(40))).toHaveLength(1);
	});

	test.each([
		['file', 5],
		['device', 0],
	] as const)('keeps both where they parted; the %s was written last', (winner, minute) => {
		const here = item('a', 'E001', ['x', 'mine']);
		const there = item('a', 'E001', ['x', 'theirs']);
		const later = there.revisions.map((revision) => ({ ...revision, at: at(minute) }));
		const plan = planRestore(side(here), side({ ...there, revisions: later }));
		const copyId = `a-x+${winner === 'file' ? 'mine' : 'theirs'}`;
		expect(plan.items).toEqual([
			{
				kind: 'conflict',
				id: 'a',
				winner,
				copyId,
				copy: { id: copyId, reference: 'E002' },
				isInTrash: false,
			},
		]);
		expect(planCounts(plan)).toEqual({
			new: 0,
			newer: 0,
			same: 0,
			older: 0,
			trashed: 0,
			conflicts: 1,
			settled: 0,
		});
	});

	test('counts no change where an earlier restore has kept both', () => {
		const revisions = item('a', 'E001', ['x', 'theirs']).revisions.map((mark) => ({ ...mark, at: at(0) }));
		const there = side(item('a', 'E001', ['x', 'theirs'], { revisions }));
		const here = side(item('a', 'E001', ['x', 'mine']));
		const after = carryOut(here, there, planRestore(here, there));
		expect(planCounts(planRestore(after, there))).toMatchObject({
			conflicts: 0,
			settled: 1,
			new: 0,
			newer: 0,
		});
	});

	describe('what was being typed', () => {
		const typed = draft('typed', 1);
		const file = side(item('a', 'E001', ['x'], { drafts: [typed] }));

		test('goes on where nobody typed here', () => {
			expect(planRestore(side(item('a', 'E001', ['x'])), file).drafts).toEqual([
				{ evidence: 'a', tab: 't', copy: null },
			]);
		});

		test('becomes a copy where the item has moved on in another way', () => {
			const here = side(item('a', 'E001', ['x', 'other']));
			const elsewhere = side(item('a', 'E001', ['x'], { drafts: [{ ...typed, device: 'tablet' }] }));
			expect(planRestore(here, elsewhere).drafts).toEqual([
				{ evidence: 'a', tab: 't', copy: { id: 'a-typed', reference: 'E002' } },
			]);
		});

		test.each<[string, ItemMark]>([
			['as a revision', item('a', 'E001', ['x', 'typed'])],
			['as the same draft', item('a', 'E001', ['x'], { drafts: [typed] })],
			[
				'within what the same device wrote later',
				item('a', 'E001', ['x', 'typed and more'], {
					revisions: [
						{ revision: 1, hash: 'x', at: at(1), device: 'phone' },
						{ revision: 2, hash: 'typed and more', at: at(60), device: 'phone' },
					],
				}),
			],
			[
				'within what the same device is typing',
				item('a', 'E001', ['x'], { drafts: [draft('typed and more', 1, { changedAt: at(60) })] }),
			],
		])('is not brought again when it is here %s', (_where, here) => {
			expect(planRestore(side(here), file).drafts).toEqual([]);
		});

		test('is not brought again when it became a copy', () => {
			const here = side(item('a', 'E001', ['x', 'other']), item('b', 'E002', ['typed (copy)']));
			expect(planRestore(here, file).drafts).toEqual([]);
		});
	});
});

const historyOf = (revisions: readonly RevisionMark[]): string => revisions.map(({ hash }) => hash).join('+');

/** What a device holds after a plan has been carried out: marks stand for texts. */
function carryOut(device: Side, file: Side, plan: RestorePlan): Side {
	const items = new Map(device.items.map((mark) => [mark.id, mark]));
	const theirs = new Map(file.items.map((mark) => [mark.id, mark]));
	const put = (mark: ItemMark): void => void items.set(mark.id, mark);
	const putCopy = (copy: Copy, revisions: readonly RevisionMark[], drafts: readonly DraftMark[]): void => {
		const renamed = { revision: revisions.length + 1, hash: `copy ${copy.id}`, at: at(99), device: 'phone' };
		const all = [...revisions, renamed];
		put({
			id: copy.id,
			reference: copy.reference,
			newest: all.length,
			deletedAt: '',
			revisions: all,
			history: historyOf(all),
			drafts,
		});
	};
	for (const step of plan.items) {
		const there = theirs.get(step.id);
		const here = items.get(step.id);
		if (!there) throw new Error(step.id);
		if (step.kind === 'new') put({ ...there, reference: step.reference, drafts: [] });
		if (step.kind === 'newer' && here) {
			const added = there.revisions.filter(({ revision }) => revision > step.after);
			const revisions = [...here.revisions, ...added];
			put({
				...here,
				reference: step.reference,
				newest: there.newest,
				revisions,
				history: historyOf(revisions),
			});
		}
		if (step.kind === 'conflict' && here) {
			const loser = step.winner === 'file' ? here : there;
			if (step.copy) putCopy(step.copy, loser.revisions, step.winner === 'file' ? here.drafts : []);
			if (step.winner === 'file') {
				put({
					...here,
					newest: there.newest,
					revisions: there.revisions,
					history: there.history,
					drafts: [],
				});
			}
		}
	}
	for (const { evidence, tab, copy } of plan.drafts) {
		const here = items.get(evidence);
		const typed = theirs.get(evidence)?.drafts.find((candidate) => candidate.tab === tab);
		if (!here || !typed) throw new Error(evidence);
		if (copy) {
			putCopy(copy, [{ revision: 1, hash: typed.hash, at: typed.changedAt, device: typed.device }], []);
		} else put({ ...here, drafts: [...here.drafts, typed] });
	}
	return { items: [...items.values()], nextReference: plan.nextReference };
}

const texts = fc.array(fc.constantFrom('p', 'q', 'r'), { maxLength: 3 });
const typing = fc.option(
	fc.record({
		hash: fc.constantFrom('p', 'q', 'typed'),
		minute: fc.nat(9),
		device: fc.constantFrom('phone', 'tablet'),
	}),
);

/** An item as two devices know it: the same beginning, then each its own way; or only on one of them. */
const sharedItem = fc.record({
	shared: texts,
	here: texts,
	there: texts,
	where: fc.constantFrom('both', 'here', 'there'),
	typedHere: typing,
	typedThere: typing,
	numberHere: fc.nat(9),
	numberThere: fc.nat(9),
});

const twoSides: fc.Arbitrary<readonly [Side, Side]> = fc.array(sharedItem, { maxLength: 6 }).map((items) => {
	const build = (place: 'here' | 'there'): Side => {
		const used = new Set<string>();
		const marks = items.flatMap((drawn, index): ItemMark[] => {
			if (drawn.where !== 'both' && drawn.where !== place) return [];
			const chain = [...drawn.shared, ...drawn[place]].map((text, n) => `${index}.${n}.${text}`);
			const typed = place === 'here' ? drawn.typedHere : drawn.typedThere;
			let number = (place === 'here' ? drawn.numberHere : drawn.numberThere) + 1;
			while (used.has(referenceOf(number))) number += 1;
			const reference = chain.length === 0 ? '' : referenceOf(number);
			used.add(reference);
			const drafts = typed
				? [
						draft(`${index}.${typed.hash}`, chain.length, {
							changedAt: at(typed.minute),
							device: typed.device,
							tab: `${place}`,
						}),
					]
				: [];
			return [item(`i${index}`, reference, chain, { drafts })];
		});
		return side(...marks);
	};
	return [build('here'), build('there')];
});

const hashes = (...sides: readonly Side[]): ReadonlySet<string> =>
	new Set(sides.flatMap(({ items }) => items.flatMap(({ revisions }) => revisions.map(({ hash }) => hash))));

describe('whatever two devices hold', () => {
	const check = (property: (here: Side, there: Side, plan: RestorePlan, after: Side) => void): void => {
		void fc.assert(
			fc.property(twoSides, ([here, there]) => {
				const plan = planRestore(here, there);
				property(here, there, plan, carryOut(here, there, plan));
			}),
			{ numRuns: 300 },
		);
	};

	test('no revision of either is lost', () => {
		check((here, there, _plan, after) => {
			const kept = hashes(after);
			expect([...hashes(here, there)].filter((hash) => !kept.has(hash))).toEqual([]);
		});
	});

	test('nothing that was being typed here is lost', () => {
		check((here, _there, _plan, after) => {
			const typed = new Set(after.items.flatMap(({ drafts }) => drafts.map(({ hash }) => hash)));
			const kept = hashes(after);
			const lost = here.items
				.flatMap(({ drafts }) => drafts)
				.filter(({ hash }) => !typed.has(hash) && !kept.has(hash));
			expect(lost).toEqual([]);
		});
	});

	test('no reference stands twice, and none that was given here changes', () => {
		check((here, _there, plan, after) => {
			const references = after.items
				.map(({ reference }) => reference)
				.filter((reference) => reference !== '');
			expect(new Set(references).size).toBe(references.length);
			expect(references.every((reference) => Number(reference.slice(1)) < plan.nextReference)).toBe(true);
			for (const { id, reference } of here.items) {
				if (reference !== '') expect(after.items.find((mark) => mark.id === id)?.reference).toBe(reference);
			}
		});
	});

	test('doing it again changes nothing', () => {
		check((_here, there, _plan, after) => {
			const again = planRestore(after, there);
			expect(carryOut(after, there, again)).toEqual(after);
		});
	});

	test('both sides agree on which history stays', () => {
		check((here, there, plan) => {
			const mirrored = new Map(planRestore(there, here).items.map((step) => [step.id, step]));
			for (const step of plan.items) {
				const other = mirrored.get(step.id);
				if (step.kind !== 'conflict' || other?.kind !== 'conflict') continue;
				expect(other.winner).toBe(step.winner === 'file' ? 'device' : 'file');
			}
		});
	});
});
