import { useEffect, useState } from 'react';
import { useBadge } from '#ui/hooks/use-badge.ts';
import { useEvidenceHeads } from '#ui/hooks/use-evidence-heads.ts';
import { hasNoPortfolio, usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Failed } from '#ui/kit/Failed.tsx';
import { AddIcon } from '#ui/kit/Icon.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { PageHeading } from '#ui/kit/PageHeading.tsx';
import { Screen } from '#ui/kit/Screen.tsx';
import { link } from '#ui/links.ts';
import { evidenceListWords } from '#wording/en/evidence-list.ts';
import '#styles/screens/evidence-list.css';
import { EvidenceBrowser } from './evidence-list/EvidenceBrowser.tsx';
import { Trash } from './evidence-list/Trash.tsx';
import { NoPortfolio } from './NoPortfolio.tsx';

const words = evidenceListWords;

/** All evidence, newest change first, to be searched and narrowed; and the trash. */
export function EvidenceListScreen() {
	return (
		<Screen>
			<EvidenceList />
		</Screen>
	);
}

function EvidenceList() {
	const portfolio = usePortfolio();
	const heads = useEvidenceHeads();
	useBadge(heads.state === 'ready' ? heads.value.filter(({ done }) => !done).length : null);
	const [showsTrash, setShowsTrash] = useState(isTrashAsked);
	useEffect(() => {
		const onHashChange = () => setShowsTrash(isTrashAsked());
		window.addEventListener('hashchange', onHashChange);
		return () => window.removeEventListener('hashchange', onHashChange);
	}, []);
	if (portfolio.state === 'failed') return <Failed code={portfolio.code} />;
	if (heads.state === 'failed') return <Failed code={heads.code} />;
	if (hasNoPortfolio(portfolio)) {
		return (
			<>
				<PageHeading title={words.title} />
				<NoPortfolio words={words.noPortfolio} />
			</>
		);
	}
	if (portfolio.state === 'loading' || heads.state === 'loading' || portfolio.value === null)
		return <Loading />;
	const show = (trash: boolean) => {
		history.replaceState(history.state, '', trash ? '#trash' : location.pathname + location.search);
		setShowsTrash(trash);
	};
	if (showsTrash) return <Trash onBack={() => show(false)} />;
	return (
		<EvidenceBrowser
			heads={heads.value}
			units={portfolio.value.units}
			action={
				<ButtonLink href={link('/add/')} icon={<AddIcon />}>
					{words.add}
				</ButtonLink>
			}
			onTrash={() => show(true)}
		/>
	);
}

function isTrashAsked(): boolean {
	return location.hash === '#trash';
}
