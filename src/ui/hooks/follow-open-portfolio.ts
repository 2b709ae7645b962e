import { isTextKept } from '#offline/update.ts';
import { chosenElsewhere, onChosenElsewhere } from '#storage/open-portfolio.ts';
import { pinnedRealm } from '#storage/realm.ts';
import { link } from '#ui/links.ts';

let isFollowing = false;

/**
 * Goes along when another tab opens another portfolio. What is typed here is saved first, into the portfolio it was
 * typed in; a page that cannot save it stays, and says so (OpenPortfolioBar).
 */
export function followOpenPortfolio(): void {
	if (isFollowing || pinnedRealm() !== 'own') return;
	isFollowing = true;
	const follow = async (): Promise<void> => {
		// An assessor's page is about what was received, whichever of one's own is open.
		if (chosenElsewhere() === null || isOfAssessor()) return;
		if (await isTextKept()) location.replace(link('/'));
	};
	onChosenElsewhere(() => void follow());
	void follow();
}

/** Whether this page works on received portfolios. */
export function isOfAssessor(): boolean {
	return location.pathname.startsWith(link('/assess/').replace(/\/$/, ''));
}
