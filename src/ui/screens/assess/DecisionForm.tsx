import { type Decision, evidenceRule } from '#domain/assessment.ts';
import type { Working } from '#domain/assessment-record.ts';
import type { CoveringItem } from '#domain/coverage.ts';
import type { CriterionId } from '#domain/identity.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { CheckboxGroup } from '#ui/kit/CheckboxGroup.tsx';
import { DateField } from '#ui/kit/DateField.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { AddIcon, DeleteIcon } from '#ui/kit/Icon.tsx';
import { RadioGroup } from '#ui/kit/RadioGroup.tsx';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { TextArea } from '#ui/kit/TextArea.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { decidedOn } from './decided.ts';
import { KeptLine } from './KeptLine.tsx';
import { TwoTexts } from './TwoTexts.tsx';
import type { KeptRow } from './use-kept-row.ts';

const words = assessWords.decide;
const decisions: readonly Decision[] = ['accepted', 'not-yet', 'question'];

type DecisionFormProps = {
	readonly kept: KeptRow<Working>;
	readonly items: readonly CoveringItem[];
	readonly criterion: CriterionId;
	readonly onDecide: (decision: Decision | null) => void;
};

/** Accepted, not yet or a question, on all claims of the criterion or on each; and what is said with it. */
export function DecisionForm({ kept, items, criterion, onDecide }: DecisionFormProps) {
	const { row, change, flush, state } = kept;
	const type = (edit: Partial<Working>) =>
		change({ ...row, ...edit, at: new Date().toISOString() }, 'typing');
	const choose = (edit: Partial<Working>) => change({ ...row, ...edit, at: new Date().toISOString() }, 'now');
	const of = (evidence: string): Decision | undefined =>
		row.decided.find((each) => each.evidence === evidence)?.decision;
	const all = new Set(items.map(({ item }) => of(item.id)));
	const common = all.size === 1 ? [...all][0] : undefined;
	const actionEdit = (id: string, edit: Partial<Working['actions'][number]>) =>
		type({ actions: row.actions.map((action) => (action.id === id ? { ...action, ...edit } : action)) });
	return (
		<Card className="assess-decide">
			{/* biome-ignore lint/a11y/noStaticElementInteractions: leaving any field inside keeps what was typed */}
			<div className="form" onBlur={flush}>
				<h3>{words.title}</h3>
				<div className="assess-decide__choices">
					<RadioGroup
						name={`decision-${criterion}`}
						legend={words.decision}
						options={decisions.map((value) => ({ value, label: words.decisions[value] }))}
						value={common ?? ''}
						onChange={(value) => onDecide(decisions.find((each) => each === value) ?? null)}
					/>
				</div>
				{items.length > 1 && (
					<div className="assess-decide__each">
						{items.map((covering) => (
							<SelectField
								key={covering.item.id}
								id={`decision-${criterion}-${covering.item.id}`}
								label={words.forItem(covering.item.reference)}
								value={of(covering.item.id) ?? ''}
								onChange={(value) => {
									const decision = decisions.find((each) => each === value) ?? null;
									change(decidedOn(row, covering, decision, new Date().toISOString()), 'now');
								}}
								options={[
									{ value: '', label: words.noDecision },
									...decisions.map((value) => ({ value, label: words.decisions[value] })),
								]}
							/>
						))}
					</div>
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
						<Button variant="bare" onClick={() => onDecide(null)}>
							{words.withdraw}
						</Button>
					)}
				</div>
			</div>
		</Card>
	);
}
