import { lazy, Suspense, useState } from 'react';
import { unreachable } from '#domain/identity.ts';
import { isFirstVisit } from '#ui/first-visit.ts';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { Failed } from '#ui/kit/Failed.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { Screen } from '#ui/kit/Screen.tsx';
import { useHash } from '#ui/use-hash.ts';
import { homeWords } from '#wording/home.ts';
import '#styles/screens/home.css';
import { FirstWords } from './home/FirstWords.tsx';
import { Overview } from './home/Overview.tsx';

const words = homeWords.welcome;

const START = 'start';
const ANOTHER = 'another';
// Needed once in the life of a portfolio: the overview does not wait for them.
const Welcome = lazy(async () => ({ default: (await import('./home/Welcome.tsx')).Welcome }));
const StartForm = lazy(async () => ({ default: (await import('./home/StartForm.tsx')).StartForm }));

/** What stands here until it is known what is on this device; on a first visit, what the page came with. */
function Coming() {
	if (!isFirstVisit()) return <Loading />;
	return (
		<div className="welcome">
			<div className="welcome__first">
				<FirstWords title={words.title} lead={words.lead} />
			</div>
		</div>
	);
}

function Home() {
	const open = usePortfolio();
	const hash = useHash();
	// Seen without a portfolio first: then the overview takes the place of the start form, and of the focus in it.
	const [wasWithout, setWasWithout] = useState(false);
	if (open.state === 'ready' && open.value === null && !wasWithout) setWasWithout(true);
	switch (open.state) {
		case 'loading':
			return <Coming />;
		case 'failed':
			return <Failed code={open.code} />;
		case 'ready':
			if (open.value && hash === ANOTHER) {
				return (
					<Suspense fallback={<Loading />}>
						<StartForm isAnother />
					</Suspense>
				);
			}
			if (open.value) return <Overview open={open.value} isNew={wasWithout} />;
			// The form has an address of its own, so that the phone's "back" leads to the welcome.
			return (
				<Suspense fallback={<Coming />}>
					{hash === START ? <StartForm /> : <Welcome startHref={`#${START}`} />}
				</Suspense>
			);
		default:
			return unreachable(open);
	}
}

/** `/`: the first visit, the start form, or the overview of the portfolio. */
export function HomeScreen() {
	return (
		<Screen>
			<Home />
		</Screen>
	);
}
