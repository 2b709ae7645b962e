import { describe, expect, test } from 'vitest';
import { copiedContent, copiedLeftAlone, splitClaims } from '#domain/copied-evidence.ts';
import { attachmentFixture, contentFixture, unitFixture } from '#tests/fixtures/domain.ts';

const unit = unitFixture('unit-a');
const [known] = unit.outcomes.flatMap(({ criteria }) => criteria.map(({ id }) => id));
const content = contentFixture({
	claims: [
		{ criterion: known ?? '', how: 'here' },
		{ criterion: 'elsewhere', how: 'there' },
	],
	links: ['another-item'],
	attachments: [attachmentFixture({ privacy: { answer: 'keep-here' } })],
	done: true,
	staysHere: true,
});
const from = { reference: 'E015', portfolio: 'NVQ Level 3' };

describe('evidence in another portfolio', () => {
	test('says which criteria that one has', () => {
		expect(splitClaims(content, [unit])).toEqual({ kept: [known], left: ['elsewhere'] });
		expect(splitClaims(content, [])).toEqual({ kept: [], left: [known, 'elsewhere'] });
	});

	test('is mapped to nothing that was withdrawn there, and to what it was merged into', () => {
		const claims = ['unit-a/1.1', 'unit-a/1.2', 'unit-a/gone'].map((criterion) => ({ criterion, how: '' }));
		const [outcome] = unit.outcomes;
		const [first, second] = outcome?.criteria ?? [];
		if (!outcome || !first || !second) throw new Error('Too small a unit');
		const withdrawn = { on: '2026-06-14', reason: '' };
		const edited = {
			...unit,
			outcomes: [
				{
					...outcome,
					criteria: [
						{ ...first, withdrawn },
						{ ...second, replaces: ['unit-a/gone'] },
					],
				},
			],
		};
		expect(splitClaims({ ...content, claims }, [edited])).toEqual({
			kept: ['unit-a/1.2', 'unit-a/gone'],
			left: ['unit-a/1.1'],
		});
	});

	test('keeps files with their answers, and neither links nor criteria that are not there', () => {
		const copied = copiedContent({ ...content, done: true }, [unit], from, (id) => `code of ${id}`);
		expect(copied.claims).toEqual([{ criterion: known, how: 'here' }]);
		expect(copied).toMatchObject({ links: [], done: false, staysHere: true });
		expect(copied.copiedFrom).toEqual({ ...from, notHere: ['code of elsewhere'] });
		expect(copied.attachments).toEqual(content.attachments);
		expect(copied.answers).toEqual(content.answers);
	});

	test('stays done where nothing of it is left behind, and says nothing of one that was not done', () => {
		const whole = { ...content, claims: content.claims.filter(({ criterion }) => criterion === known) };
		expect(copiedContent({ ...whole, done: true }, [unit], from, String)).toMatchObject({ done: true });
		expect(copiedContent({ ...whole, done: true }, [unit], from, String).copiedFrom).toEqual(from);
		const begun = copiedContent({ ...content, done: false }, [unit], from, String);
		expect([begun.done, begun.copiedFrom]).toEqual([false, from]);
	});

	test('keeps what was left as it is, under the name of the copy', () => {
		const left = [
			{ finding: 'thin one', item: 'one', reason: 'short', at: '2026-06-14T09:00:00.000Z' },
			{ finding: 'thin two', item: 'two', reason: '', at: '2026-06-14T09:00:00.000Z' },
		];
		expect(copiedLeftAlone(left, 'one', 'copy')).toEqual([
			{ ...left[0], finding: 'thin copy', item: 'copy' },
		]);
	});
});
