import { useState } from 'react';
import { useAssessor } from '#ui/hooks/use-received.ts';
import { useSamplingPlans } from '#ui/hooks/use-sampling-plans.ts';
import { Button } from '#ui/kit/Button.tsx';
import { BackIcon } from '#ui/kit/Icon.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { PageHeading } from '#ui/kit/PageHeading.tsx';
import { Progress } from '#ui/kit/Progress.tsx';
import { dayText } from '#wording/en/dates.ts';
import { failureWords } from '#wording/en/failure.ts';
import { samplingPlanWords as words } from '#wording/en/sampling-plan.ts';
import { drawPlan } from '#workflows/sampling-plan.ts';
import { planHref } from './assess-address.ts';
import { SamplingPlanView } from './SamplingPlanView.tsx';
import { SamplingRuleForm, type WantedSample } from './SamplingRuleForm.tsx';

/** A quality assurer's plans over all learners here: one of them, or all and the form for another. */
export function SamplingPlans({ plan }: { readonly plan: string }) {
	return plan === '' ? <Plans /> : <SamplingPlanView key={plan} id={plan} />;
}

function Plans() {
	const plans = useSamplingPlans();
	return (
		<>
			<a className="assess-back" href="#/">
				<BackIcon />
				{words.back}
			</a>
			<PageHeading title={words.title} lead={words.lead} />
			<section className="section" aria-labelledby="plans">
				<h2 id="plans">{words.plans}</h2>
				{plans.state === 'loading' && <Loading />}
				{plans.state === 'failed' && <Notice tone="danger">{failureWords.saving[plans.code]}</Notice>}
				{plans.state === 'ready' && plans.value.length === 0 && <p>{words.none}</p>}
				{plans.state === 'ready' && plans.value.length > 0 && (
					<ul className="cards learners">
						{plans.value.map((plan) => (
							<li key={plan.id} className="card card--link">
								<div className="card__body">
									<a className="card__link card__title" href={planHref(plan.id)}>
										{words.name(plan.stage, dayText(plan.at.slice(0, 10)))}
									</a>
									<p className="card__text numbers">
										{words.sum(
											plan.drawn.reduce((sum, { claims }) => sum + claims.length, 0),
											plan.drawn.length,
											plan.learners,
										)}
									</p>
								</div>
							</li>
						))}
					</ul>
				)}
			</section>
			<MakePlan />
		</>
	);
}

function MakePlan() {
	const [assessor] = useAssessor();
	const [problem, setProblem] = useState('');
	const [read, setRead] = useState<readonly [number, number] | null>(null);

	async function draw(wanted: WantedSample | null): Promise<void> {
		setProblem('');
		if (!wanted) return;
		setRead([0, 1]);
		const { rule, everyLearner, stage } = wanted;
		const outcome = await drawPlan({ ...rule, everyLearner }, stage, assessor.name, (done, total) =>
			setRead([done, total]),
		);
		setRead(null);
		if (outcome.ok) location.hash = planHref(outcome.plan);
		else
			setProblem(
				outcome.code === 'nobody' ? words.nobody : `${words.failed} ${failureWords.saving[outcome.code]}`,
			);
	}

	return (
		<section className="section stack" aria-labelledby="make-plan">
			<h2 id="make-plan">{words.make}</h2>
			<p>{words.how}</p>
			<SamplingRuleForm
				isPlan
				problem=""
				action={(wanted) => (
					<Button busy={read !== null} onClick={() => void draw(wanted())}>
						{words.draw}
					</Button>
				)}
			/>
			{read && <Progress label={words.reading} value={read[0]} max={read[1]} />}
			{problem !== '' && (
				<Notice tone="warning" alert>
					{problem}
				</Notice>
			)}
		</section>
	);
}
