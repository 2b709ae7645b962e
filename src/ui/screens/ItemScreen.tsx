import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
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
	if (portfolio.state === 'loading') return <Loading />;
	if (portfolio.state === 'failed') return <Failed code={portfolio.code} />;
	if (portfolio.value === null) {
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
	// The key gives every item its own form and its own saving.
	return <OpenedItem key={place.id} place={place} units={portfolio.value.units} />;
}
