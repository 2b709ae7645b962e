import { useState } from 'react';
import { type Decision, evidenceRule } from '#domain/assessment.ts';
import type { Working } from '#domain/assessment-record.ts';
import type { CoveringItem } from '#domain/coverage.ts';
import type { CriterionId } from '#domain/identity.ts';
import { type DecisionScope, decidedHere } from '#domain/working-decision.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { CheckboxGroup } from '#ui/kit/CheckboxGroup.tsx';
import { DateField } from '#ui/kit/DateField.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { AddIcon, DeleteIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { RadioGroup } from '#ui/kit/RadioGroup.tsx';
import { TextArea } from '#ui/kit/TextArea.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { decidedAs, decidedOn } from './decided.ts';
import { ItemDecisions } from './ItemDecisions.tsx';
import { KeptLine } from './KeptLine.tsx';
import { staysText } from './stays-text.ts';
import { TwoTexts } from './TwoTexts.tsx';
import type { KeptRow } from './use-kept-row.ts';
import '#styles/screens/assess-decide.css';

const words = assessWords.decide;
const decisions: readonly Decision[] = ['accepted', 'not-yet', 'question'];

type DecisionFormProps = {
	readonly kept: KeptRow<Working>;
	readonly items: readonly CoveringItem[];
	readonly scope: DecisionScope;
	readonly criterion: CriterionId;
};

/** Accepted, not yet or a question, on all that waits or on each item; and what is said with it. */
export function DecisionForm({ kept, items, scope, criterion }: DecisionFormProps) {
	const { row, change, flush, state } = kept;
	const type = (edit: Partial<Working>) =>
		change({ ...row, ...edit, at: new Date().toISOString() }, 'typing');
	const choose = (edit: Partial<Working>) => change({ ...row, ...edit, at: new Date().toISOString() }, 'now');
	const { waiting, settled } = scope;
	// One item has no decision of its own beside that of the criterion; several that all have one need none for all.
	const together = items.length === 1 ? items : waiting;
	const of = (covering: CoveringItem): Decision | undefined => {
		const here = decidedHere(row, covering);
		return here.kind === 'present' ? here.decision : undefined;
	};
	const all = new Set(together.map(of));
	const common = all.size === 1 ? [...all][0] : undefined;
	const [wasApart] = useState(all.size > 1 || settled.some((each) => of(each.covering)));
	const isApart = wasApart || together.length === 0;
	// Chosen here, what has a decision already is decided again; a key of the page never does that.
	const decideTogether = (decision: Decision | null) =>
		change(decidedAs(row, together, decision, new Date().toISOString()), 'now');
	const decideOn = (covering: CoveringItem, decision: Decision | null) =>
		change(decidedOn(row, covering, decision, new Date().toISOString()), 'now');
	const actionEdit = (id: string, edit: Partial<Working['actions'][number]>) =>
		type({ actions: row.actions.map((action) => (action.id === id ? { ...action, ...edit } : action)) });
	return (
		<Card className="assess-decide">
			{/* biome-ignore lint/a11y/noStaticElementInteractions: leaving any field inside keeps what was typed */}
			<div className="form" onBlur={flush}>
				<h3 tabIndex={-1}>{words.title}</h3>
				{items.map((covering) => {
					const here = decidedHere(row, covering);
					return here.kind === 'outdated' ? (
						<Notice key={covering.item.id} tone="warning">
							{words.outdated(words.decisions[here.decision], covering.item.reference)}
						</Notice>
					) : null;
				})}
				{items.length === 0 && <Notice tone="warning">{words.gone}</Notice>}
				{together.length > 0 && (
					<RadioGroup
						name={`decision-${criterion}`}
						legend={words.decision}
						hint={hintOf(items, scope)}
						options={decisions.map((value) => ({ value, label: words.decisions[value] }))}
						value={common ?? ''}
						onChange={(value) => decideTogether(decisions.find((each) => each === value) ?? null)}
					/>
				)}
				{items.length > 1 && (
					<Disclosure summary={words.each} open={isApart ? true : undefined}>
						<ItemDecisions row={row} items={items} scope={scope} onDecide={decideOn} />
					</Disclosure>
				)}
				<TextArea
					id={`feedback-${criterion}`}
					label={words.feedback}
					hint={words.feedbackHint}
					value={row.feedback}
					onChange={(feedback) => type({ feedback })}
				/>
				<Disclosure
					summary={words.more}
					open={row.strengths !== '' || row.rules.length > 0 || row.actions.length > 0 ? true : undefined}
				>
					<div className="form">
						<TextArea
							id={`strengths-${criterion}`}
							label={words.strengths}
							value={row.strengths}
							onChange={(strengths) => type({ strengths })}
						/>
						<CheckboxGroup
							name={`rules-${criterion}`}
							legend={words.rules}
							options={evidenceRule.options.map((value) => ({ value, label: words.ruleNames[value] }))}
							value={row.rules}
							onChange={(rules) =>
								choose({ rules: evidenceRule.options.filter((rule) => rules.includes(rule)) })
							}
						/>
						<fieldset className="form assess-actions">
							<legend>{words.actions}</legend>
							{row.actions.map((action, place) => (
								<div key={action.id} className="assess-action">
									<TextField
										id={`action-${action.id}`}
										label={words.action(place + 1)}
										value={action.text}
										onChange={(text) => actionEdit(action.id, { text })}
									/>
									<DateField
										id={`due-${action.id}`}
										label={words.due(place + 1)}
										value={action.due}
										onChange={(due) => actionEdit(action.id, { due })}
									/>
									<Button
										variant="bare"
										icon={<DeleteIcon />}
										onClick={() => choose({ actions: row.actions.filter(({ id }) => id !== action.id) })}
									>
										{words.removeAction(place + 1)}
									</Button>
								</div>
							))}
							<Button
								variant="quiet"
								icon={<AddIcon />}
								onClick={() =>
									choose({ actions: [...row.actions, { id: crypto.randomUUID(), text: '', due: '' }] })
								}
							>
								{words.addAction}
							</Button>
						</fieldset>
					</div>
				</Disclosure>
				<TwoTexts
					kept={kept}
					referenceOf={(id) => items.find(({ item }) => item.id === id)?.item.reference ?? id}
				/>
				<div className="row row--wrap">
					<KeptLine state={state} />
					{row.decided.length > 0 && (
						<Button variant="bare" onClick={() => decideTogether(null)}>
							{words.withdraw}
						</Button>
					)}
				</div>
			</div>
		</Card>
	);
}

/** Which items the one choice is for, and which keep what was returned; nothing where it is plain. */
function hintOf(items: readonly CoveringItem[], { waiting, settled }: DecisionScope): string | undefined {
	const stays = staysText(settled);
	if (waiting.length === 0) return stays.map(words.unless).join(' ');
	if (items.length === 1) return undefined;
	const which = words.forWhich(waiting.map(({ item }) => item.reference));
	return [which, ...stays.map((text) => `${text}.`)].join(' ');
}
