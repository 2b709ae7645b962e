import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { Screen } from '#ui/kit/Screen.tsx';
import { link } from '#ui/links.ts';
import { useHash } from '#ui/use-hash.ts';
import { assessWords } from '#wording/en/assess.ts';
import '#styles/screens/assess.css';
import '#styles/screens/backup.css';
import { placeOf, planOf } from './assess/assess-address.ts';
import { HandedToAssessor } from './assess/HandedToAssessor.tsx';
import { LearnerList } from './assess/LearnerList.tsx';
import { startAtTop } from './assess/learner-list-place.ts';
import { OpenPortfolio } from './assess/OpenPortfolio.tsx';
import { useDroppedFiles } from './assess/use-dropped-files.ts';

const importLearner = () => import('./assess/LearnerView.tsx');
// Not needed until a portfolio is there.
const LearnerView = lazy(async () => ({ default: (await importLearner()).LearnerView }));
const SamplingPlans = lazy(async () => ({
	default: (await import('./assess/SamplingPlans.tsx')).SamplingPlans,
}));
/** Long enough for the list to be used first, in milliseconds. */
const AFTER = 500;

/** `/assess/`: the portfolios received here; `#<portfolio>` is one of them, `#<portfolio>/<criterion>` a criterion in it, `#/sampling` the plans over all. */
export function AssessScreen() {
	const hash = useHash();
	const plan = planOf(hash);
	const place = placeOf(hash);
	const isHanded = new URLSearchParams(location.search).has('handed');
	const [dropped, setDropped] = useState<readonly File[] | null>(null);
	const isOver = useDroppedFiles((files) => {
		// The phone is the learner's: it opens nobody else's files now.
		if (isHanded) return;
		setDropped(files);
		startAtTop();
		location.hash = '';
	});
	const isList = place === null;
	const shown = useRef(`${place?.portfolio} ${plan}`);
	useEffect(() => {
		const now = `${place?.portfolio} ${plan}`;
		// The page stays and its content changes: a learner far down in the list would be opened at her end.
		// The list goes back to where it was left by itself.
		if (shown.current !== now && !place?.criterion && !(isList && plan === null)) scrollTo(0, 0);
		shown.current = now;
	}, [place?.portfolio, place?.criterion, plan, isList]);
	useEffect(() => {
		// Whoever handed it over gets no list of others by the phone's "back".
		if (isHanded && isList) location.replace(link('/portfolio/#hand-over'));
		if (!isList) return;
		const timer = setTimeout(() => void importLearner().catch(() => undefined), AFTER);
		return () => clearTimeout(timer);
	}, [isHanded, isList]);
	if (place) {
		const view = (
			<LearnerView
				key={place.portfolio}
				portfolio={place.portfolio}
				criterion={place.criterion}
				isHanded={isHanded}
			/>
		);
		return (
			<Screen>
				{isOver && !isHanded && (
					<p className="assess-over" role="status">
						{assessWords.open.unfinished}
					</p>
				)}
				<Suspense fallback={<Loading />}>
					{isHanded ? <HandedToAssessor>{view}</HandedToAssessor> : view}
				</Suspense>
			</Screen>
		);
	}
	if (isHanded) {
		return (
			<Screen>
				<Loading />
			</Screen>
		);
	}
	if (plan !== null) {
		return (
			<Screen>
				<Suspense fallback={<Loading />}>
					<SamplingPlans plan={plan} />
				</Suspense>
			</Screen>
		);
	}
	return (
		<Screen title={assessWords.title} lead={assessWords.lead}>
			<OpenPortfolio dropped={dropped} onTaken={() => setDropped(null)} isOver={isOver} />
			<section className="section" aria-labelledby="learners">
				<h2 id="learners">{assessWords.list.title}</h2>
				<LearnerList />
			</section>
			<section className="section prose" aria-labelledby="inside">
				<h2 id="inside">{assessWords.inside.title}</h2>
				<ul>
					{assessWords.inside.points.map((point) => (
						<li key={point}>{point}</li>
					))}
				</ul>
				<p>{assessWords.inside.claimed}</p>
			</section>
			<div className="buttons section">
				<ButtonLink variant="quiet" href={link('/units/')}>
					{assessWords.units}
				</ButtonLink>
			</div>
		</Screen>
	);
}
