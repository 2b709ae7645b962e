import { useState } from 'react';
import type { Live } from '#ui/hooks/live.ts';
import { type OpenPortfolio, usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { EmptyState } from '#ui/kit/EmptyState.tsx';
import { Failed } from '#ui/kit/Failed.tsx';
import { AddIcon } from '#ui/kit/Icon.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { PageHeading } from '#ui/kit/PageHeading.tsx';
import { Screen } from '#ui/kit/Screen.tsx';
import { link } from '#ui/links.ts';
import { itemWords } from '#wording/en/item.ts';
import '#styles/screens/item.css';
import { useItemPlace } from './item/item-place.ts';
import { OpenedItem } from './item/OpenedItem.tsx';
import { NoPortfolio } from './NoPortfolio.tsx';

/** One piece of evidence: what happened, photos and files, and the criteria it shows. */
export function ItemScreen() {
	return (
		<Screen>
			<Item />
		</Screen>
	);
}

function Item() {
	const place = useItemPlace();
	const portfolio = usePortfolio();
	const open = useOnceOpen(portfolio);
	if (portfolio.state === 'loading') return <Loading />;
	if (portfolio.state === 'failed' && open === null) return <Failed code={portfolio.code} />;
	if (open === null) {
		return (
			<>
				<PageHeading title={itemWords.page} />
				<NoPortfolio words={itemWords.noPortfolio} />
			</>
		);
	}
	if (place === null) {
		const words = itemWords.startOver;
		return (
			<>
				<PageHeading title={itemWords.page} />
				<EmptyState
					title={words.title}
					action={
						<ButtonLink href={link('/add/')} icon={<AddIcon />}>
							{itemWords.templateMissing.action}
						</ButtonLink>
					}
				>
					{words.text}
				</EmptyState>
			</>
		);
	}
	// The key gives every opening its own form and its own saving.
	return <OpenedItem key={`${place.opening} ${place.id}`} place={place} units={open.units} />;
}

/**
 * The portfolio as it was last seen. Should the browser remove it or stop reading it under an open form, the
 * form stays, with the words in it and the way to copy them out; the banner says what has happened.
 */
function useOnceOpen(portfolio: Live<OpenPortfolio | null>): OpenPortfolio | null {
	const value = portfolio.state === 'ready' ? portfolio.value : null;
	const [seen, setSeen] = useState(value);
	const next = portfolio.state === 'loading' ? null : (value ?? seen);
	if (next !== seen) setSeen(next);
	return next;
}
