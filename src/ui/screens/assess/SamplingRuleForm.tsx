import { type ReactNode, useState } from 'react';
import type { RecordOfKind, SamplingRule } from '#domain/assessment-record.ts';
import { Card } from '#ui/kit/Card.tsx';
import { Checkbox } from '#ui/kit/Checkbox.tsx';
import { RadioGroup } from '#ui/kit/RadioGroup.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { samplingPlanWords } from '#wording/en/sampling-plan.ts';

const words = assessWords.sample;
type Stage = RecordOfKind<'sample'>['stage'];

export type WantedSample = {
	readonly stage: Stage;
	readonly rule: SamplingRule;
	/** Only of a plan over several learners. */
	readonly everyLearner: boolean;
};

type SamplingRuleFormProps = {
	/** Over several learners. */
	readonly isPlan?: boolean;
	/** What went wrong with the draw; "" when nothing did. */
	readonly problem: string;
	/** The button, given what is wanted; null while a number is not one. */
	readonly action: (wanted: () => WantedSample | null) => ReactNode;
};

/** The rule of a sample: stage, share, who and what must be in it, and the seed that chance comes from. */
export function SamplingRuleForm({ isPlan = false, problem, action }: SamplingRuleFormProps) {
	const [percent, setPercent] = useState('20');
	const [least, setLeast] = useState('1');
	const [seed, setSeed] = useState(() => crypto.randomUUID().slice(0, 8));
	const [stage, setStage] = useState<Stage>('interim');
	const [everyLearner, setEveryLearner] = useState(true);
	const [everyAssessor, setEveryAssessor] = useState(true);
	const [everyMethod, setEveryMethod] = useState(true);
	const [atRisk, setAtRisk] = useState(true);
	const [error, setError] = useState('');

	function wanted(): WantedSample | null {
		const rule = {
			percent: Number(percent),
			least: Number(least),
			everyAssessor,
			everyMethod,
			atRisk,
			seed: seed.trim(),
		};
		const isShare = Number.isInteger(rule.percent) && rule.percent >= 1 && rule.percent <= 100;
		const isRule = isShare && least.trim() !== '' && Number.isInteger(rule.least) && rule.least >= 0;
		setError(isRule ? '' : words.numbers);
		return isRule ? { stage, rule, everyLearner } : null;
	}

	return (
		<Card>
			<div className="form">
				<RadioGroup
					name="sample-stage"
					legend={words.stage}
					options={[
						{ value: 'interim', label: words.stages.interim },
						{ value: 'summative', label: words.stages.summative },
					]}
					value={stage}
					onChange={(value) => setStage(value === 'summative' ? 'summative' : 'interim')}
				/>
				<TextField
					id="sample-percent"
					label={words.percent}
					inputMode="numeric"
					value={percent}
					onChange={setPercent}
					error={error || problem || undefined}
				/>
				<TextField
					id="sample-least"
					label={words.least}
					inputMode="numeric"
					value={least}
					onChange={setLeast}
				/>
				<div>
					{isPlan && (
						<Checkbox
							id="sample-learner"
							label={samplingPlanWords.everyLearner}
							checked={everyLearner}
							onChange={setEveryLearner}
						/>
					)}
					<Checkbox
						id="sample-assessor"
						label={words.everyAssessor}
						checked={everyAssessor}
						onChange={setEveryAssessor}
					/>
					<Checkbox
						id="sample-method"
						label={words.everyMethod}
						checked={everyMethod}
						onChange={setEveryMethod}
					/>
					<Checkbox id="sample-risk" label={words.atRisk} checked={atRisk} onChange={setAtRisk} />
				</div>
				<TextField id="sample-seed" label={words.seed} value={seed} onChange={setSeed} autoComplete="off" />
				<div className="buttons">{action(wanted)}</div>
			</div>
		</Card>
	);
}
