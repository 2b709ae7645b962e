import { expect, test } from 'vitest';
import type { RecordOfKind } from '#domain/assessment-record.ts';
import type { TypedEntry, TypedIn } from '#domain/typed-in.ts';
import { typedInSchema, withSheetsOf } from '#domain/typed-in-record.ts';
import { typedSampling, withTypedSampling } from '#domain/typed-sample.ts';

const value = (kind: TypedEntry['values'][number]['kind'], text: string) => ({ kind, text, isCut: false });
const about = (number: number) => ({ kind: 'sampled-unit' as const, number, title: 'A unit' });
const typed: readonly TypedEntry[] = [
	{ about: { kind: 'sample' }, values: [value('stage', 'summative'), value('reason', 'New assessor')] },
	{
		about: about(1),
		values: [value('sampled', 'E001 (1.1), e003'), value('agree', 'No'), value('action', 'Ask again.')],
	},
	{ about: about(2), values: [value('sampled', 'E001'), value('agree', 'Yes')] },
];
const offered = {
	stages: { interim: 'Interim', summative: 'Summative' },
	upheld: 'Yes',
	notUpheld: ['Partly', 'No'],
};
const claim = (evidence: string, criterion: string, result: '' | 'agree' = '') => ({
	evidence,
	criterion,
	fingerprint: 'f',
	why: 'random' as const,
	result,
	note: '',
});
const sample: RecordOfKind<'sample'> = {
	kind: 'sample',
	id: 's',
	assessor: 'Ines Quinn',
	at: '2026-06-20T09:00:00.000Z',
	stage: 'interim',
	rule: { percent: 20, least: 1, everyAssessor: true, everyMethod: true, atRisk: true, seed: 'harbour' },
	sampled: [
		claim('one', 'a/1.1'),
		claim('ten', 'a/1.2'),
		claim('one', 'b/1.1'),
		claim('three', 'a/1.1', 'agree'),
	],
	feedback: 'Mine.',
};
const paper = {
	unitNumber: (criterion: string) => (criterion.startsWith('a/') ? 1 : 2),
	reference: (evidence: string) => ({ one: 'E001', three: 'E003', ten: 'E0010' })[evidence],
};

test('what was typed into the sampling sheet comes into a sample, for those items only that it names', () => {
	const taken = withTypedSampling(sample, typed, offered, paper, 'As typed');
	expect(taken).toEqual({
		...sample,
		stage: 'summative',
		sampled: [
			{ ...claim('one', 'a/1.1'), result: 'action', note: 'Ask again.' },
			claim('ten', 'a/1.2'),
			{ ...claim('one', 'b/1.1'), result: 'agree' },
			// What the quality assurer has decided here stays.
			claim('three', 'a/1.1', 'agree'),
		],
		feedback: 'Mine.\n\nAs typed',
	});
	expect(withTypedSampling(taken, typed, offered, paper, 'As typed')).toEqual(taken);
});

test('sheets are kept as they were read, and a newer file replaces those that it fills in', () => {
	const sheets = (entries: readonly TypedEntry[], unit: number | null): TypedIn => ({
		sheets: [{ unit: unit === null ? null : { number: unit, title: 'A unit' }, entries }],
		notShown: 0,
	});
	const signed: readonly TypedEntry[] = [
		{ about: { kind: 'signer', who: 'iqa' }, values: [value('name', 'Ines Quinn')] },
		{
			about: { kind: 'criterion', id: 'a/1.1', code: '1.1', asks: '' },
			values: [value('decision', 'Accepted')],
		},
	];
	const first = withSheetsOf(null, sheets(typed, null));
	const both = withSheetsOf(first, sheets(signed, 1));
	expect(both.sheets.map(({ unit }) => unit?.number)).toEqual([1, undefined]);
	expect(typedSampling(both)).toEqual(typed);
	expect(typedSampling(withSheetsOf(both, sheets(signed, null)))).toEqual(signed);
	// An older PDF that is opened later fills in only what no newer one has.
	const older = withSheetsOf(withSheetsOf(null, sheets(signed, null)), sheets(typed, null), true);
	expect(typedSampling(older)).toEqual(signed);
	expect(withSheetsOf(first, sheets(signed, 1), true)).toEqual(both);
	expect(withSheetsOf(null, sheets(typed, null), true)).toEqual(first);
	expect(typedInSchema.parse(JSON.parse(JSON.stringify(both)))).toEqual(both);
});
