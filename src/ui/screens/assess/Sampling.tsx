import { useState } from 'react';
import type { RecordOfKind } from '#domain/assessment-record.ts';
import type { Coverage } from '#domain/coverage.ts';
import { sampledStanding } from '#domain/sampled-standing.ts';
import type { TypedEntry } from '#domain/typed-in.ts';
import { typedSampling } from '#domain/typed-sample.ts';
import { criterionIds } from '#domain/unit.ts';
import { type ReceivedPortfolio, useAssessor, useTypedSheets } from '#ui/hooks/use-received.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { DeleteIcon } from '#ui/kit/Icon.tsx';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { TextArea } from '#ui/kit/TextArea.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { TypedInList } from '#ui/screens/backup/TypedInList.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { failureWords } from '#wording/en/failure.ts';
import { onRecordWords } from '#wording/en/on-record.ts';
import { sampleClaims } from '#workflows/draw-sample.ts';
import { placeHref } from './assess-address.ts';
import { KeptLine } from './KeptLine.tsx';
import { SAMPLING } from './RoleHere.tsx';
import { SamplingRuleForm, type WantedSample } from './SamplingRuleForm.tsx';
import { TwoTexts } from './TwoTexts.tsx';
import { withTyped } from './typed-sample-text.ts';
import { useKeptRow } from './use-kept-row.ts';
import { useTappedRow } from './use-tapped-row.ts';
import '#styles/screens/sampling.css';

const words = assessWords.sample;
type Sample = RecordOfKind<'sample'>;
type SamplingProps = { readonly open: ReceivedPortfolio; readonly coverage: Coverage };

/** The quality assurer's sample: drawn by a rule and a seed, each claim agreed with or followed by an action. */
export function Sampling({ open, coverage }: SamplingProps) {
	const [assessor] = useAssessor();
	const samples = open.entries.filter((entry): entry is Sample => 'kind' in entry && entry.kind === 'sample');
	const hasDecisions = open.entries.some((entry) => !('kind' in entry));
	const sheets = useTypedSheets(open.portfolio.id);
	const typed = sheets ? typedSampling(sheets) : [];
	if (assessor.role !== 'iqa' && samples.length + typed.length === 0) return null;
	return (
		<section className="section" id={SAMPLING}>
			<Disclosure summary={words.title} open={samples.length + typed.length > 0 ? true : undefined}>
				<div className="stack">
					<p>{words.lead}</p>
					{sheets && typed.length > 0 && (
						<TypedInList
							typedIn={{ sheets: [{ unit: null, entries: typed }], notShown: 0 }}
							keep={assessWords.typed.keepSampling}
							level={3}
						/>
					)}
					{samples.map((sample) => (
						<SampleForm
							key={`${sample.id} ${sample.seal ? 'sealed' : ''}`}
							open={open}
							coverage={coverage}
							sample={sample}
							typed={typed}
						/>
					))}
					{hasDecisions ? <DrawForm open={open} coverage={coverage} /> : <p>{words.none}</p>}
				</div>
			</Disclosure>
		</section>
	);
}

function DrawForm({ open, coverage }: SamplingProps) {
	const [assessor] = useAssessor();
	const [problem, setProblem] = useState('');

	async function draw(wanted: WantedSample | null): Promise<void> {
		setProblem('');
		if (!wanted) return;
		const outcome = await sampleClaims(open, coverage, wanted.rule, wanted.stage, assessor.name);
		if (!outcome.ok) setProblem(failureWords.saving[outcome.code]);
	}

	return (
		<SamplingRuleForm
			problem={problem}
			action={(wanted) => (
				<Button variant="quiet" onClick={() => void draw(wanted())}>
					{words.draw}
				</Button>
			)}
		/>
	);
}

type SampleFormProps = {
	readonly open: ReceivedPortfolio;
	readonly coverage: Coverage;
	readonly sample: Sample;
	/** Of the sampling sheet of a PDF. */
	readonly typed: readonly TypedEntry[];
};

function SampleForm({ open, coverage, sample, typed }: SampleFormProps) {
	const announce = useAnnounce();
	const kept = useKeptRow<Sample>(open, sample, sample);
	const { row, state, change, flush } = kept;
	const { isFailed, remove } = useTappedRow(open);
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
						const standing = onRecordWords.sampled[sampledStanding(one, row.at, coverage)];
						return (
							<li key={`${one.evidence} ${one.criterion}`}>
								<a href={placeHref(open.portfolio.id, one.criterion)}>
									{reference}, {code}
								</a>{' '}
								<span className="small">({words.why[one.why]})</span>
								{standing !== '' && <p className="small">{standing}</p>}
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
						<TwoTexts kept={kept} referenceOf={(id) => references.get(id) ?? id} />
						<div className="row row--wrap">
							<KeptLine state={isFailed ? 'failed' : state} />
							{typed.length > 0 && (
								<Button
									variant="quiet"
									onClick={() => {
										change(withTyped(open, row, typed), 'now');
										announce(assessWords.typed.tookSampling);
									}}
								>
									{assessWords.typed.takeSampling}
								</Button>
							)}
							<Button
								variant="bare"
								icon={<DeleteIcon />}
								aria-label={words.removeNamed(row.rule.seed)}
								onClick={({ currentTarget }) => void remove(row, currentTarget)}
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
