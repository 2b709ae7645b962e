import type { Block, TableRow } from '#document/blocks.ts';
import type { Judgement } from '#domain/assessment.ts';
import { isJudgement } from '#domain/assessment-record.ts';
import type { CountedClaim, Coverage } from '#domain/coverage.ts';
import type { FeedbackSheet } from '#domain/feedback-sheet.ts';
import { newestJudgements } from '#domain/newest-judgements.ts';
import { criterionIds } from '#domain/unit.ts';
import { documentWords } from '#wording/en/document.ts';
import { feedbackPdfWords as words } from '#wording/en/feedback-pdf.ts';
import { onRecordWords } from '#wording/en/on-record.ts';
import { stateWords } from '#wording/en/state.ts';
import type { FeedbackNames } from './feedback-names.ts';
import { stateSpans } from './matrix.ts';
import { cell } from './records.ts';
import { saidBeforeLines } from './said-before.ts';
import { bullets, heads, inLines, paragraph, partTitle, section, text, typed } from './spans.ts';

/** The newest decision of the return on each claim, under its unit, and what was agreed. */
export function decisions({ entries, coverage }: FeedbackSheet, names: FeedbackNames): readonly Block[] {
	const all = entries.filter(isJudgement);
	const judged = [...newestJudgements(all).values()];
	const title = partTitle(words.decisions);
	if (judged.length === 0) return [title, ...standing(coverage)];
	const present = claimsOf(coverage);
	const row = (judgement: Judgement, code: string): TableRow =>
		decisionRow(judgement, all, present.get(`${judgement.evidence} ${judgement.criterion}`), code, names);
	const blocks: Block[] = [title];
	const ids = coverage.units.map(({ unit }) => criterionIds(unit));
	for (const [place, { unit }] of coverage.units.entries()) {
		const rows = [...(ids[place] ?? [])].flatMap(([id, { code }]) =>
			judged.filter(({ criterion }) => criterion === id).map((judgement) => row(judgement, code)),
		);
		if (rows.length > 0) blocks.push(section(unit.title, 3), decisionTable(rows));
	}
	const others = judged.filter(({ criterion }) => !ids.some((known) => known.has(criterion)));
	if (others.length > 0) blocks.push(decisionTable(others.map((each) => row(each, each.criterion))));
	return [...blocks, ...actions(judged, names)];
}

/** Where the return has no decisions of its own: what others have decided, so that nobody reads that nothing was. */
function standing(coverage: Coverage): readonly Block[] {
	const decided = [...claimsOf(coverage).values()].flatMap((claim) => (claim.judgement ? [claim] : []));
	if (decided.length === 0) return [paragraph(words.none)];
	const count = (state: CountedClaim['state']): number =>
		decided.filter((each) => each.state === state).length;
	const names = new Set(decided.map(({ judgement }) => judgement?.assessor.trim() ?? ''));
	const who = [...names].filter((name) => name !== '');
	const counts = {
		accepted: count('accepted'),
		'not-yet': count('not-yet'),
		question: count('question'),
		changed: count('changed'),
		answered: count('claimed') + count('started'),
	};
	return [
		paragraph(words.noneOwn),
		bullets([
			words.decided(counts),
			...coverage.units.map((each) => words.standing(each.unit.title, each.counts.accepted, each.total)),
			...(who.length > 0 ? [words.decidedBy(who)] : []),
		]),
	];
}

/** Every claim as it stands, by `${evidence} ${criterion}` as it was claimed. */
function claimsOf({ units }: Coverage): ReadonlyMap<string, CountedClaim> {
	return new Map(
		units.flatMap(({ criteria, withdrawn }) =>
			[...criteria, ...withdrawn].flatMap(({ items }) =>
				items.flatMap(({ item, claims }) =>
					claims.map((claim) => [`${item.id} ${claim.criterion}`, claim] as const),
				),
			),
		),
	);
}

function decisionTable(rows: readonly TableRow[]): Block {
	return {
		kind: 'table',
		columns: [{ width: 'fit' }, { width: 1 }, { width: 'fit' }, { width: 1.6 }],
		head: heads([words.criterion, words.evidence, words.decision, words.said]),
		rows,
	};
}

function decisionRow(
	judgement: Judgement,
	all: readonly Judgement[],
	present: CountedClaim | undefined,
	code: string,
	names: FeedbackNames,
): TableRow {
	const { evidence, decision, feedback, strengths = '', rules = [] } = judgement;
	const isChanged =
		decision === 'accepted' && present?.judgement?.id === judgement.id && present.state === 'changed';
	const said: Block[] = [];
	if (isChanged) said.push(paragraph([text(words.changedSince, { strong: true })]));
	const since = present?.judgement;
	if (since && since.id !== judgement.id && since.at > judgement.at) {
		const day = documentWords.dayOf(since.at);
		const line = words.decidedSince(stateWords.names[since.decision], since.assessor, day);
		said.push(paragraph([text(line, { strong: true })]));
	}
	if (feedback.trim() !== '') said.push(paragraph(typed(feedback)));
	if (strengths.trim() !== '') {
		said.push(paragraph([text(`${words.strengths} `, { strong: true }), ...typed(strengths)]));
	}
	if (rules.length > 0) {
		const checked = rules.map((rule) => onRecordWords.rules[rule]).join(', ');
		said.push(paragraph([text(`${words.rules} `, { strong: true }), text(checked)], 'small'));
	}
	said.push(...saidBeforeLines(all, judgement));
	return {
		cells: [
			{ head: true, blocks: [paragraph(code)] },
			cell(paragraph(names.item(evidence))),
			cell(paragraph(stateSpans(isChanged ? 'changed' : decision))),
			{ blocks: said.length > 0 ? said : [paragraph('')] },
		],
	};
}

/** What was agreed, once each, with all that it was agreed on. */
function actions(judged: readonly Judgement[], names: FeedbackNames): readonly Block[] {
	const agreed = new Map<string, readonly Judgement[]>();
	for (const judgement of judged) {
		for (const { id, text: action } of judgement.actions ?? []) {
			if (action.trim() !== '') agreed.set(id, [...(agreed.get(id) ?? []), judgement]);
		}
	}
	const rows = [...agreed].flatMap(([id, on]): readonly TableRow[] => {
		const newest = on.reduce((known, each) => (each.at > known.at ? each : known));
		const action = newest.actions?.find((each) => each.id === id);
		if (!action) return [];
		return [
			{
				cells: [
					{ head: true, blocks: [paragraph(inLines(agreedOn(on, names)))] },
					cell(paragraph(typed(action.text))),
					cell(paragraph(documentWords.dayOf(newest.at))),
					cell(paragraph(action.due === '' ? words.noDay : documentWords.day(action.due))),
				],
			},
		];
	});
	if (rows.length === 0) return [];
	return [
		section(words.actions, 3),
		{
			kind: 'table',
			columns: [{ width: 1 }, { width: 1.6 }, { width: 'fit' }, { width: 'fit' }],
			head: heads([words.actionFor, words.action, words.agreed, words.due]),
			rows,
		},
	];
}

/** "Monitor quality 1.1: E001, E004", a line for each criterion. */
function agreedOn(judged: readonly Judgement[], names: FeedbackNames) {
	const criteria = [...new Set(judged.map(({ criterion }) => criterion))];
	return criteria.map((criterion) => {
		const items = judged.filter((each) => each.criterion === criterion);
		return [
			text(
				words.agreedOn(
					names.criterionInUnit(criterion),
					items.map(({ evidence }) => names.reference(evidence)),
				),
			),
		];
	});
}
