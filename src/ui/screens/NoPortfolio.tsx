import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { EmptyState } from '#ui/kit/EmptyState.tsx';
import { CriteriaIcon } from '#ui/kit/Icon.tsx';
import { link } from '#ui/links.ts';

type NoPortfolioProps = {
	readonly words: { readonly title: string; readonly text: string; readonly action: string };
};

/** A screen that needs a portfolio, before there is one. */
export function NoPortfolio({ words }: NoPortfolioProps) {
	return (
		<EmptyState
			title={words.title}
			icon={<CriteriaIcon />}
			action={<ButtonLink href={link('/')}>{words.action}</ButtonLink>}
		>
			{words.text}
		</EmptyState>
	);
}
