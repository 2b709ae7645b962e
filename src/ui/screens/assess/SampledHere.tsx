import type { RecordOfKind } from '#domain/assessment-record.ts';
import type { CoveringItem } from '#domain/coverage.ts';
import { criterionIds } from '#domain/unit.ts';
import type { ReceivedPortfolio } from '#ui/hooks/use-received.ts';
import { useSamplingPlans } from '#ui/hooks/use-sampling-plans.ts';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { ForwardIcon } from '#ui/kit/Icon.tsx';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { samplingPlanWords as words } from '#wording/en/sampling-plan.ts';
import { placeHref, planHref } from './assess-address.ts';
import { KeptLine } from './KeptLine.tsx';
import { TwoTexts } from './TwoTexts.tsx';
import { useKeptRow } from './use-kept-row.ts';

type Sample = RecordOfKind<'sample'>;

type SampledHereProps = {
	readonly open: ReceivedPortfolio;
	/** The evidence of the criterion that is being read. */
	readonly items: readonly CoveringItem[];
};

/** Where a claim of this criterion is in a sample that is not returned yet: the result is noted where the evidence is read. */
export function SampledHere({ open, items }: SampledHereProps) {
	const claims = new Set(
		items.flatMap(({ item, claims: made }) => made.map(({ criterion }) => `${item.id} ${criterion}`)),
	);
	const samples = open.entries.filter(
		(entry): entry is Sample =>
			'kind' in entry &&
			entry.kind === 'sample' &&
			entry.seal === undefined &&
			entry.sampled.some(({ evidence, criterion }) => claims.has(`${evidence} ${criterion}`)),
	);
	return samples.map((sample) => <SampledIn key={sample.id} open={open} sample={sample} claims={claims} />);
}

type SampledInProps = {
	readonly open: ReceivedPortfolio;
	readonly sample: Sample;
	/** Of the criterion that is being read, as `${evidence} ${criterion}`. */
	readonly claims: ReadonlySet<string>;
};

function SampledIn({ open, sample, claims }: SampledInProps) {
	const kept = useKeptRow<Sample>(open, sample, sample);
	const { row, state, change, flush } = kept;
	const plans = useSamplingPlans();
	const plan =
		plans.state === 'ready'
			? plans.value.find(({ drawn }) => drawn.some((each) => each.sample === sample.id))
			: undefined;
	const references = new Map(open.heads.map(({ id, reference }) => [id, reference]));
	const isHere = ({ evidence, criterion }: Sample['sampled'][number]) =>
		claims.has(`${evidence} ${criterion}`);
	const next = row.sampled.find((one) => one.result === '' && !isHere(one));
	const edit = (one: Sample['sampled'][number], value: Partial<Sample['sampled'][number]>) => ({
		...row,
		sampled: row.sampled.map((each) => (each === one ? { ...each, ...value } : each)),
	});
	return (
		<Card className="assess-sampled">
			{/* biome-ignore lint/a11y/noStaticElementInteractions: leaving any field inside keeps what was typed */}
			<div className="form" onBlur={flush}>
				<h3>{words.here}</h3>
				{row.sampled.filter(isHere).map((one) => {
					const reference = references.get(one.evidence) ?? one.evidence;
					return (
						<div key={`${one.evidence} ${one.criterion}`} className="assess-action">
							<SelectField
								id={`sampled-result-${row.id}-${one.evidence}-${one.criterion}`}
								label={words.hereResult(reference)}
								value={one.result}
								onChange={(value) =>
									change(edit(one, { result: value === 'agree' || value === 'action' ? value : '' }), 'now')
								}
								options={(['', 'agree', 'action'] as const).map((value) => ({
									value,
									label: assessWords.sample.results[value],
								}))}
							/>
							<TextField
								id={`sampled-note-${row.id}-${one.evidence}-${one.criterion}`}
								label={words.hereNote(reference)}
								value={one.note}
								onChange={(note) => change(edit(one, { note }), 'typing')}
							/>
						</div>
					);
				})}
				<TwoTexts kept={kept} referenceOf={(id) => references.get(id) ?? id} />
				<KeptLine state={state} />
				<div className="buttons">
					{next && (
						<ButtonLink
							variant="quiet"
							icon={<ForwardIcon />}
							href={placeHref(open.portfolio.id, next.criterion)}
						>
							{words.next(words.claim(references.get(next.evidence) ?? '', codeOf(open, next.criterion)))}
						</ButtonLink>
					)}
					{plan && (
						<ButtonLink variant="quiet" href={planHref(plan.id)}>
							{words.toPlan}
						</ButtonLink>
					)}
				</div>
			</div>
		</Card>
	);
}

function codeOf({ units }: ReceivedPortfolio, criterion: string): string {
	return units.flatMap((unit) => criterionIds(unit).get(criterion)?.code ?? [])[0] ?? criterion;
}
