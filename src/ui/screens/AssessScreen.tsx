import { lazy, Suspense } from 'react';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { Screen } from '#ui/kit/Screen.tsx';
import { link } from '#ui/links.ts';
import { useHash } from '#ui/use-hash.ts';
import { assessWords } from '#wording/en/assess.ts';
import '#styles/screens/assess.css';
import '#styles/screens/backup.css';
import { placeOf } from './assess/assess-address.ts';
import { LearnerList } from './assess/LearnerList.tsx';
import { OpenPortfolio } from './assess/OpenPortfolio.tsx';

// Not needed until a portfolio is there.
const LearnerView = lazy(async () => ({ default: (await import('./assess/LearnerView.tsx')).LearnerView }));

/** `/assess/`: the portfolios received here; `#<portfolio>` is one of them, `#<portfolio>/<criterion>` a criterion in it. */
export function AssessScreen() {
	const place = placeOf(useHash());
	if (place) {
		return (
			<Screen>
				<Suspense fallback={<Loading />}>
					<LearnerView key={place.portfolio} portfolio={place.portfolio} criterion={place.criterion} />
				</Suspense>
			</Screen>
		);
	}
	return (
		<Screen title={assessWords.title} lead={assessWords.lead}>
			<OpenPortfolio />
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
