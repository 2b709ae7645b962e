import type { Block, Composition, Fact, Section } from '#document/blocks.ts';
import type { Judgement } from '#domain/assessment.ts';
import type { FeedbackSheet } from '#domain/feedback-sheet.ts';
import { isSignOffCurrent } from '#domain/sign-off-record.ts';
import { documentWords } from '#wording/en/document.ts';
import { feedbackPdfWords as words } from '#wording/en/feedback-pdf.ts';
import { stateWords } from '#wording/en/state.ts';
import { decisions } from './feedback-decisions.ts';
import { FeedbackNames } from './feedback-names.ts';
import { withoutSkippedLevels } from './heading-levels.ts';
import { cell, heldBlocks, isHeld, sampleBlocks, signOffBlocks } from './records.ts';
import { heads, paragraph, partTitle, text } from './spans.ts';

/** What an assessor returns, on paper: decisions by unit, what was agreed, sign-offs, samples, the record of it all. */
export function composeFeedback(sheet: FeedbackSheet): Composition {
	const { portfolio, by, madeAt } = sheet;
	const names = new FeedbackNames(sheet);
	return {
		title: words.title(portfolio.learner),
		author: by.name,
		subject: words.subject,
		header: words.header(portfolio.learner),
		footer: words.footer(by.name.trim(), documentWords.dayOf(madeAt)),
		paper: 'a4',
		sections: withoutSkippedLevels([
			part('feedback', [...opening(sheet), ...decisions(sheet, names)]),
			...optional('record', [...held(sheet, names), ...signOffs(sheet), ...samples(sheet, names)]),
			...optional('audit', audit(sheet, names)),
		]),
		enclosures: [],
	};
}

function part(anchor: string, blocks: readonly Block[]): Section {
	return { anchor, running: words.eyebrow, where: words.where, blocks };
}

function optional(anchor: string, blocks: readonly Block[]): readonly Section[] {
	return blocks.length === 0 ? [] : [part(anchor, blocks)];
}

function opening({ portfolio, by, madeAt }: FeedbackSheet): readonly Block[] {
	const given = (value: string): string => (value.trim() === '' ? words.notGiven : value.trim());
	const fact = (label: string, value: string): Fact => ({ label, value: [paragraph(value)] });
	return [
		paragraph(words.eyebrow, 'eyebrow'),
		{
			kind: 'heading',
			level: 1,
			look: 'name',
			content: [text(portfolio.learner)],
			bookmark: { title: words.title(portfolio.learner), level: 1 },
		},
		{
			kind: 'facts',
			facts: [
				fact(words.qualification, given(portfolio.qualification)),
				fact(words.centre, given(portfolio.centre)),
				fact(words.by, `${given(by.name)}, ${words.roles[by.role]}`),
				fact(words.made, documentWords.moment(madeAt)),
			],
		},
		paragraph(words.howTo),
	];
}

function held({ entries }: FeedbackSheet, names: FeedbackNames): readonly Block[] {
	const records = entries.filter(isHeld);
	return records.length === 0
		? []
		: [partTitle(words.held), ...records.flatMap((record) => heldBlocks(record, names))];
}

function signOffs({ entries, coverage }: FeedbackSheet): readonly Block[] {
	return entries.flatMap((entry): readonly Block[] => {
		if (!('kind' in entry) || entry.kind !== 'sign-off') return [];
		const covered = coverage.units.find(({ unit }) => unit.id === entry.unit);
		const isCurrent = covered !== undefined && isSignOffCurrent(entry, covered);
		const unit = covered?.unit.title ?? entry.unit;
		return [
			partTitle(isCurrent ? words.signOff(unit) : words.signOffStale(unit)),
			...signOffBlocks(entry, isCurrent),
		];
	});
}

function samples({ entries, coverage }: FeedbackSheet, names: FeedbackNames): readonly Block[] {
	return entries.flatMap((entry): readonly Block[] =>
		'kind' in entry && entry.kind === 'sample'
			? [partTitle(words.sample(words.stages[entry.stage])), ...sampleBlocks(entry, names, coverage)]
			: [],
	);
}

function audit({ entries }: FeedbackSheet, names: FeedbackNames): readonly Block[] {
	const judged = entries.filter((entry): entry is Judgement => !('kind' in entry));
	if (judged.length === 0) return [];
	return [
		partTitle(words.audit),
		paragraph(words.auditLead),
		{
			kind: 'table',
			columns: [{ width: 'fit' }, { width: 'fit' }, { width: 1 }, { width: 1.6 }],
			head: heads([words.when, words.who, words.about, words.print]),
			rows: judged.map(({ at, assessor, evidence, criterion, decision, fingerprint }) => ({
				cells: [
					cell(paragraph(documentWords.moment(at), 'small')),
					cell(paragraph(assessor, 'small')),
					cell(
						paragraph(
							`${names.reference(evidence)}, ${names.criterion(criterion)}: ${stateWords.names[decision]}`,
							'small',
						),
					),
					cell(paragraph(fingerprint, 'small')),
				],
			})),
		},
	];
}
