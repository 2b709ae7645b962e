import type { Block, Composition, Fact, Section, TableRow } from '#document/blocks.ts';
import type { Judgement } from '#domain/assessment.ts';
import { isJudgement } from '#domain/assessment-record.ts';
import type { FeedbackSheet } from '#domain/feedback-sheet.ts';
import { criterionIds } from '#domain/unit.ts';
import { documentWords } from '#wording/en/document.ts';
import { feedbackPdfWords as words } from '#wording/en/feedback-pdf.ts';
import { onRecordWords } from '#wording/en/on-record.ts';
import { stateWords } from '#wording/en/state.ts';
import { withoutSkippedLevels } from './heading-levels.ts';
import { stateTones } from './matrix.ts';
import { cell, heldBlocks, isHeld, sampleBlocks, signOffBlocks } from './records.ts';
import { saidBeforeLines } from './said-before.ts';
import { heads, paragraph, partTitle, section, text, typed } from './spans.ts';

/** What an assessor returns, on paper: decisions by unit, what was agreed, sign-offs, samples, the record of it all. */
export function composeFeedback(sheet: FeedbackSheet): Composition {
	const { portfolio, by, madeAt } = sheet;
	const names = new Names(sheet);
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

class Names {
	readonly #codes: ReadonlyMap<string, string>;
	readonly #items: ReadonlyMap<string, FeedbackSheet['items'][number]>;

	constructor({ units, items }: FeedbackSheet) {
		this.#codes = new Map(
			units.flatMap((unit) => [...criterionIds(unit)].map(([id, { code }]) => [id, code] as const)),
		);
		this.#items = new Map(items.map((item) => [item.id, item]));
	}

	criterion(id: string): string {
		return this.#codes.get(id) ?? id;
	}

	/** "E004 Refund agreed". */
	item(id: string): string {
		const item = this.#items.get(id);
		return item ? `${item.reference} ${item.title}`.trim() : id;
	}

	reference(id: string): string {
		return this.#items.get(id)?.reference ?? id;
	}
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

/** The newest decision on each claim, under its unit. */
function decisions({ entries, units }: FeedbackSheet, names: Names): readonly Block[] {
	const newest = new Map<string, Judgement>();
	for (const entry of entries) {
		if ('kind' in entry) continue;
		const key = `${entry.evidence} ${entry.criterion}`;
		const known = newest.get(key);
		if (!known || known.at < entry.at) newest.set(key, entry);
	}
	const judged = [...newest.values()];
	const all = entries.filter(isJudgement);
	const blocks: Block[] = [partTitle(words.decisions)];
	if (judged.length === 0) blocks.push(paragraph(words.none));
	for (const unit of units) {
		const rows = [...criterionIds(unit)].flatMap(([id, { code }]) =>
			judged
				.filter(({ criterion }) => criterion === id)
				.map((judgement): TableRow => decisionRow(judgement, all, code, names)),
		);
		if (rows.length > 0) blocks.push(section(unit.title, 3), decisionTable(rows));
	}
	const known = new Set(units.flatMap((unit) => [...criterionIds(unit).keys()]));
	const others = judged.filter(({ criterion }) => !known.has(criterion));
	if (others.length > 0) {
		blocks.push(decisionTable(others.map((each) => decisionRow(each, all, each.criterion, names))));
	}
	return [...blocks, ...actions(judged)];
}

function decisionTable(rows: readonly TableRow[]): Block {
	return {
		kind: 'table',
		columns: [{ width: 'fit' }, { width: 1 }, { width: 'fit' }, { width: 1.6 }],
		head: heads([words.criterion, words.evidence, words.decision, words.said]),
		rows,
	};
}

function decisionRow(judgement: Judgement, all: readonly Judgement[], code: string, names: Names): TableRow {
	const { evidence, decision, feedback, strengths = '', rules = [] } = judgement;
	const said: Block[] = [];
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
			{ blocks: [paragraph(names.item(evidence))] },
			{
				blocks: [
					paragraph([
						text(`${documentWords.signs[decision]} ${stateWords.names[decision]}`, {
							tone: stateTones[decision],
						}),
					]),
				],
			},
			{ blocks: said.length > 0 ? said : [paragraph('')] },
		],
	};
}

function actions(judged: readonly Judgement[]): readonly Block[] {
	const all = new Map(
		judged.flatMap(({ actions: agreed = [] }) => agreed.map((each) => [each.id, each] as const)),
	);
	const named = [...all.values()].filter((each) => each.text.trim() !== '');
	if (named.length === 0) return [];
	return [
		section(words.actions, 3),
		{
			kind: 'table',
			columns: [{ width: 1 }, { width: 'fit' }],
			head: heads([words.action, words.due]),
			rows: named.map(({ text: action, due }) => ({
				cells: [
					cell(paragraph(typed(action))),
					cell(paragraph(due === '' ? words.notGiven : documentWords.day(due))),
				],
			})),
		},
	];
}

function held({ entries }: FeedbackSheet, names: Names): readonly Block[] {
	const records = entries.filter(isHeld);
	return records.length === 0
		? []
		: [partTitle(words.held), ...records.flatMap((record) => heldBlocks(record, names))];
}

function signOffs({ entries, units }: FeedbackSheet): readonly Block[] {
	return entries.flatMap((entry): readonly Block[] => {
		if (!('kind' in entry) || entry.kind !== 'sign-off') return [];
		const unit = units.find(({ id }) => id === entry.unit)?.title ?? entry.unit;
		return [partTitle(words.signOff(unit)), ...signOffBlocks(entry)];
	});
}

function samples({ entries }: FeedbackSheet, names: Names): readonly Block[] {
	return entries.flatMap((entry): readonly Block[] =>
		'kind' in entry && entry.kind === 'sample'
			? [partTitle(words.sample(words.stages[entry.stage])), ...sampleBlocks(entry, names)]
			: [],
	);
}

function audit({ entries }: FeedbackSheet, names: Names): readonly Block[] {
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
