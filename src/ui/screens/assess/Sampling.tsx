import { useState } from 'react';
import type { RecordOfKind, SamplingRule } from '#domain/assessment-record.ts';
import type { Coverage } from '#domain/coverage.ts';
import { criterionIds } from '#domain/unit.ts';
import { type ReceivedPortfolio, useAssessor } from '#ui/hooks/use-received.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { Checkbox } from '#ui/kit/Checkbox.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { DeleteIcon } from '#ui/kit/Icon.tsx';
import { RadioGroup } from '#ui/kit/RadioGroup.tsx';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { TextArea } from '#ui/kit/TextArea.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { failureWords } from '#wording/en/failure.ts';
import { sampleClaims } from '#workflows/draw-sample.ts';
import { keepWorking } from '#workflows/judge.ts';
import { placeHref } from './assess-address.ts';
import { KeptLine } from './KeptLine.tsx';
import { useKeptRow } from './use-kept-row.ts';

const words = assessWords.sample;
type Sample = RecordOfKind<'sample'>;
type SamplingProps = { readonly open: ReceivedPortfolio; readonly coverage: Coverage };

/** The quality assurer's sample: drawn by a rule and a seed, each claim agreed with or followed by an action. */
export function Sampling({ open, coverage }: SamplingProps) {
	const [assessor] = useAssessor();
	const samples = open.entries.filter((entry): entry is Sample => 'kind' in entry && entry.kind === 'sample');
	const hasDecisions = open.entries.some((entry) => !('kind' in entry));
	if (assessor.role !== 'iqa' && samples.length === 0) return null;
	return (
		<section className="section">
			<Disclosure summary={words.title} open={samples.length > 0 ? true : undefined}>
				<div className="stack">
					<p>{words.lead}</p>
					{samples.map((sample) => (
						<SampleForm key={`${sample.id} ${sample.seal ? 'sealed' : ''}`} open={open} sample={sample} />
					))}
					{hasDecisions ? <DrawForm open={open} coverage={coverage} /> : <p>{words.none}</p>}
				</div>
			</Disclosure>
		</section>
	);
}

function DrawForm({ open, coverage }: SamplingProps) {
	const [assessor] = useAssessor();
	const [percent, setPercent] = useState('20');
	const [least, setLeast] = useState('1');
	const [seed, setSeed] = useState(() => crypto.randomUUID().slice(0, 8));
	const [stage, setStage] = useState<Sample['stage']>('interim');
	const [everyAssessor, setEveryAssessor] = useState(true);
	const [everyMethod, setEveryMethod] = useState(true);
	const [atRisk, setAtRisk] = useState(true);
	const [error, setError] = useState('');

	async function draw(): Promise<void> {
		const rule: SamplingRule = {
			percent: Number(percent),
			least: Number(least),
			everyAssessor,
			everyMethod,
			atRisk,
			seed: seed.trim(),
		};
		const isShare = Number.isInteger(rule.percent) && rule.percent >= 1 && rule.percent <= 100;
		if (!isShare || !Number.isInteger(rule.least) || rule.least < 0) return setError(words.numbers);
		setError('');
		const outcome = await sampleClaims(open, coverage, rule, stage, assessor.name);
		if (!outcome.ok) setError(failureWords.saving[outcome.code]);
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
					error={error || undefined}
				/>
				<TextField
					id="sample-least"
					label={words.least}
					inputMode="numeric"
					value={least}
					onChange={setLeast}
				/>
				<div>
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
				<div className="buttons">
					<Button variant="quiet" onClick={() => void draw()}>
						{words.draw}
					</Button>
				</div>
			</div>
		</Card>
	);
}

function SampleForm({ open, sample }: { readonly open: ReceivedPortfolio; readonly sample: Sample }) {
	const { row, state, change, flush } = useKeptRow<Sample>(open, sample, sample);
	const isSealed = sample.seal !== undefined;
	const codes = new Map(
		open.units.flatMap((unit) => [...criterionIds(unit)].map(([id, { code }]) => [id, code] as const)),
	);
	const references = new Map(open.heads.map(({ id, reference }) => [id, reference]));
	const edit = (place: number, value: Partial<Sample['sampled'][number]>, how: 'now' | 'typing') =>
		change(
			{ ...row, sampled: row.sampled.map((one, at) => (at === place ? { ...one, ...value } : one)) },
			how,
		);
	return (
		<Card>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: leaving any field inside keeps what was typed */}
			<div className="form" onBlur={flush}>
				<h3>
					{words.stages[row.stage]}: {words.drawn(row.sampled.length, row.rule.seed)}
				</h3>
				<ul className="assess-sample">
					{row.sampled.map((one, place) => {
						const code = codes.get(one.criterion) ?? one.criterion;
						const reference = references.get(one.evidence) ?? one.evidence;
						return (
							<li key={`${one.evidence} ${one.criterion}`}>
								<a href={placeHref(open.portfolio.id, one.criterion)}>
									{reference}, {code}
								</a>{' '}
								<span className="small">({words.why[one.why]})</span>
								{isSealed ? (
									<p>
										{words.results[one.result]} {one.note}
									</p>
								) : (
									<div className="assess-action">
										<SelectField
											id={`result-${row.id}-${place}`}
											label={words.result(reference, code)}
											value={one.result}
											onChange={(value) =>
												edit(place, { result: value === 'agree' || value === 'action' ? value : '' }, 'now')
											}
											options={(['', 'agree', 'action'] as const).map((value) => ({
												value,
												label: words.results[value],
											}))}
										/>
										<TextField
											id={`note-${row.id}-${place}`}
											label={words.note(reference, code)}
											value={one.note}
											onChange={(note) => edit(place, { note }, 'typing')}
										/>
									</div>
								)}
							</li>
						);
					})}
				</ul>
				{isSealed ? (
					row.feedback !== '' && <p>{row.feedback}</p>
				) : (
					<>
						<TextArea
							id={`sample-feedback-${row.id}`}
							label={words.feedback}
							value={row.feedback}
							onChange={(feedback) => change({ ...row, feedback }, 'typing')}
						/>
						<div className="row row--wrap">
							<KeptLine state={state} />
							<Button
								variant="bare"
								icon={<DeleteIcon />}
								onClick={() => void keepWorking(open, [], [row.id])}
							>
								{words.remove}
							</Button>
						</div>
					</>
				)}
			</div>
		</Card>
	);
}
