import { useState } from 'react';
import { unreachable } from '#domain/identity.ts';
import { type OpenPlan, type PlannedLearner, type PlanShare, planCounts } from '#domain/sampling-plan.ts';
import { useSamplingPlan } from '#ui/hooks/use-sampling-plans.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ConfirmDialog } from '#ui/kit/ConfirmDialog.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { EmptyState } from '#ui/kit/EmptyState.tsx';
import { Failed } from '#ui/kit/Failed.tsx';
import { BackIcon, DeleteIcon } from '#ui/kit/Icon.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { PageHeading } from '#ui/kit/PageHeading.tsx';
import { Table } from '#ui/kit/Table.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { dayText } from '#wording/en/dates.ts';
import { failureWords } from '#wording/en/failure.ts';
import { samplingPlanWords as words } from '#wording/en/sampling-plan.ts';
import { forgetPlan } from '#workflows/sampling-plan.ts';
import { placeHref, planHref } from './assess-address.ts';
import { ReturnPlan } from './ReturnPlan.tsx';
import '#styles/screens/sampling.css';

/** One plan: what is to be looked at with whom, what came of it, what it covers, and the way to keep and return it. */
export function SamplingPlanView({ id }: { readonly id: string }) {
	const open = useSamplingPlan(id);
	switch (open.state) {
		case 'loading':
			return <Loading />;
		case 'failed':
			return <Failed code={open.code} />;
		case 'ready':
			return (
				<>
					<a className="assess-back" href={planHref()}>
						<BackIcon />
						{words.backToPlans}
					</a>
					{open.value ? (
						<Plan open={open.value} />
					) : (
						<>
							<PageHeading title={words.title} />
							<EmptyState title={words.missing} />
						</>
					)}
				</>
			);
		default:
			return unreachable(open);
	}
}

function Plan({ open }: { readonly open: OpenPlan }) {
	const { plan, learners } = open;
	const { claims, agree, action } = planCounts(open);
	return (
		<>
			<PageHeading
				title={words.name(plan.stage, dayText(plan.at.slice(0, 10)))}
				lead={words.sum(claims, learners.length, plan.learners)}
			/>
			<section className="section stack" aria-labelledby="plan-learners">
				<h2 id="plan-learners">{words.learners}</h2>
				<p className="small numbers">{words.looked(agree, action, claims - agree - action)}</p>
				<ul className="cards">
					{learners.map((learner) => (
						<Learner key={learner.record} learner={learner} />
					))}
				</ul>
			</section>
			<section className="section stack" aria-labelledby="plan-covers">
				<h2 id="plan-covers">{words.covers}</h2>
				{(['units', 'assessors', 'methods'] as const).map((group) => (
					<Shares key={group} title={words.groups[group]} shares={plan[group]} />
				))}
				<Disclosure summary={words.rules}>
					<p>{words.rule(plan.rule.percent, plan.rule.least, plan.rule.seed)}</p>
					<ul className="assess-facts">
						{(['everyLearner', 'everyAssessor', 'everyMethod', 'atRisk'] as const).map((each) => (
							<li key={each}>
								{words.also[each]}:{' '}
								{words.tick(each === 'everyLearner' ? plan.everyLearner : plan.rule[each])}
							</li>
						))}
					</ul>
				</Disclosure>
			</section>
			<ReturnPlan open={open} />
			<RemovePlan id={plan.id} />
		</>
	);
}

function Learner({ learner }: { readonly learner: PlannedLearner }) {
	const { portfolio, name, claims, sample } = learner;
	return (
		<li className="card">
			<div className="stack">
				<div className="row">
					<h3 className="card__title row__grow">{name === null ? words.gone : name}</h3>
					{sample && <span className="small">{standing(sample)}</span>}
				</div>
				{name === null ? (
					<p className="small">{words.goneText(claims.length)}</p>
				) : sample === null ? (
					<p className="small">{words.takenBack}</p>
				) : (
					<>
						<ul className="assess-plan">
							{claims.map(({ evidence, criterion, reference, code }) => {
								const found = sample.sampled.find(
									(one) => one.evidence === evidence && one.criterion === criterion,
								);
								return (
									<li key={`${evidence} ${criterion}`}>
										<a href={placeHref(portfolio, criterion)}>{words.claim(reference, code)}</a>
										<span className={`assess-plan__result assess-plan__result--${found?.result || 'open'}`}>
											{words.results[found?.result ?? '']}
										</span>
										{found && found.note !== '' && <p className="small">{found.note}</p>}
									</li>
								);
							})}
						</ul>
						{sample.feedback !== '' && <p className="small assess-lines">{sample.feedback}</p>}
					</>
				)}
			</div>
		</li>
	);
}

/** Said only once there is something to return. */
function standing({ seal, sampled }: NonNullable<PlannedLearner['sample']>): string {
	if (seal) return words.returned;
	return sampled.every(({ result }) => result !== '') ? words.notReturned : '';
}

function Shares({ title, shares }: { readonly title: string; readonly shares: readonly PlanShare[] }) {
	return (
		<Table caption={title} captionHidden className="assess-shares">
			<thead>
				<tr>
					<th scope="col">{title}</th>
					<th scope="col">{words.decided}</th>
					<th scope="col">{words.sampled}</th>
				</tr>
			</thead>
			<tbody>
				{shares.map(({ name, claims, sampled }) => (
					<tr key={name}>
						<th scope="row">{name === '' ? words.nameless : name}</th>
						<td className="numbers">{claims}</td>
						<td className="numbers">{sampled}</td>
					</tr>
				))}
			</tbody>
		</Table>
	);
}

function RemovePlan({ id }: { readonly id: string }) {
	const [asking, setAsking] = useState(false);
	const announce = useAnnounce();
	async function remove(): Promise<void> {
		const outcome = await forgetPlan(id);
		setAsking(false);
		if (outcome.ok) location.hash = planHref();
		else announce(failureWords.saving[outcome.code]);
	}
	return (
		<div className="section">
			<Button variant="bare" icon={<DeleteIcon />} onClick={() => setAsking(true)}>
				{words.remove}
			</Button>
			<ConfirmDialog
				open={asking}
				onClose={() => setAsking(false)}
				title={words.removeTitle}
				confirm={words.remove}
				onConfirm={() => void remove()}
				cancel={words.keepIt}
				danger
			>
				{words.removeText}
			</ConfirmDialog>
		</div>
	);
}
