import type { Portfolio } from '#domain/portfolio.ts';
import { isOfAssessor } from '#ui/hooks/follow-open-portfolio.ts';
import { useChosenElsewhere } from '#ui/hooks/use-chosen-elsewhere.ts';
import { link } from '#ui/links.ts';
import { openPortfolioWords } from '#wording/en/open-portfolio.ts';
import { ButtonLink } from './ButtonLink.tsx';
import { PortfolioIcon } from './Icon.tsx';
import { Notice } from './Notice.tsx';
import '#styles/screens/portfolios.css';

const words = openPortfolioWords.bar;

/** Which portfolio is open, on every screen, where there is more than one on the device. */
export function OpenPortfolioBar({ portfolio }: { readonly portfolio: Portfolio }) {
	const isElsewhere = useChosenElsewhere();
	if (isOfAssessor()) return null;
	const { learner, qualification, createdAt } = portfolio;
	return (
		<>
			<section className="open-bar" aria-label={words.label}>
				<PortfolioIcon />
				<p className="open-bar__name">
					<strong>{learner}</strong>
					{/* Without it, two of one name would look alike. */}
					<span>{qualification || openPortfolioWords.begun(createdAt)}</span>
				</p>
				<a className="open-bar__change" href={link('/settings/#portfolios')}>
					{words.change}
				</a>
			</section>
			{isElsewhere && (
				<Notice tone="warning" alert action={<ButtonLink href={link('/')}>{words.follow}</ButtonLink>}>
					{words.elsewhere(openPortfolioWords.name(learner, qualification))}
				</Notice>
			)}
		</>
	);
}
