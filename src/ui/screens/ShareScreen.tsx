import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useLaunchedFiles } from '#ui/hooks/use-launched-files.ts';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { useShared } from '#ui/hooks/use-shared.ts';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { EmptyState } from '#ui/kit/EmptyState.tsx';
import { Failed } from '#ui/kit/Failed.tsx';
import { ShareIcon } from '#ui/kit/Icon.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { Screen } from '#ui/kit/Screen.tsx';
import { link } from '#ui/links.ts';
import { useHash } from '#ui/use-hash.ts';
import { shareWords } from '#wording/en/share.ts';
import '#styles/screens/share.css';
import { NoPortfolio } from './NoPortfolio.tsx';
import { Refused } from './share/Refused.tsx';
import { SharedChooser } from './share/SharedChooser.tsx';

const words = shareWords;
const NOT_KEPT = 'not-kept';
/** Every PDF is looked into, and whatever has one of our endings. */
const MAY_BE_OWN = /\.(pdf|starfolio|starfolio\.age|starfolio-review)$/i;
const StarfolioFiles = lazy(async () => ({
	default: (await import('./share/StarfolioFiles.tsx')).StarfolioFiles,
}));

/** `/share/`: what other apps have shared, and the item it is to go into. */
export function ShareScreen() {
	return (
		<Screen title={words.title} lead={words.lead}>
			<Shared />
		</Screen>
	);
}

function Shared() {
	const { live, reload } = useShared();
	const portfolio = usePortfolio();
	const hash = useHash();
	// Something may be left after the last one was put into an item: its reason stays in sight.
	const [isEmptied, setIsEmptied] = useState(false);
	const launched = useCallback(
		(isKept: boolean) => {
			if (!isKept) location.hash = NOT_KEPT;
			reload();
		},
		[reload],
	);
	useLaunchedFiles(launched);
	const all = live.state === 'ready' ? live.value : null;
	const maybeOwn = useMemo(
		() =>
			(all ?? []).filter(
				({ refused, kind, name, mime }) =>
					refused === null && kind === 'file' && (MAY_BE_OWN.test(name) || mime === 'application/pdf'),
			),
		[all],
	);
	if (live.state === 'loading' || portfolio.state === 'loading') return <Loading />;
	if (live.state === 'failed') return <Failed code={live.code} />;
	if (portfolio.state === 'failed') return <Failed code={portfolio.code} />;
	const waiting = live.value.filter(({ refused }) => refused === null);
	const refused = live.value.filter((entry) => entry.refused !== null);
	return (
		<div className="stack">
			{hash === NOT_KEPT && (
				<Notice tone="danger" title={words.notKept} alert>
					{words.notKeptText}
				</Notice>
			)}
			<Refused entries={refused} onClosed={reload} />
			{maybeOwn.length > 0 && (
				<Suspense fallback={null}>
					<StarfolioFiles entries={maybeOwn} />
				</Suspense>
			)}
			{portfolio.value === null && waiting.length > 0 && <NoPortfolio words={words.noPortfolio} />}
			{portfolio.value?.realm === 'example' && waiting.length > 0 && (
				<Notice tone="warning" title={words.inExample.title}>
					{words.inExample.text}
				</Notice>
			)}
			{waiting.length > 0 && (
				<SharedChooser
					entries={waiting}
					canTake={portfolio.value?.realm === 'own'}
					onChanged={() => {
						setIsEmptied(true);
						reload();
					}}
				/>
			)}
			{live.value.length === 0 && (
				<EmptyState
					title={words.empty.title}
					icon={<ShareIcon />}
					action={!isEmptied && <ButtonLink href={link('/add/')}>{words.empty.action}</ButtonLink>}
				>
					{words.empty.text}
				</EmptyState>
			)}
		</div>
	);
}
