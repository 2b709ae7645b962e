import type { PortfolioId } from '#domain/identity.ts';
import { useAssessor } from '#ui/hooks/use-received.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ListIcon } from '#ui/kit/Icon.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { placeHref } from './assess-address.ts';

const words = assessWords.learner;
const roles = ['assessor', 'iqa'] as const;
/** The id of the section with the samples. */
export const SAMPLING = 'sampling';

/** In which role somebody looks at the portfolio: asked where it opens, as what she has to do hangs on it. */
export function RoleHere({ portfolio }: { readonly portfolio: PortfolioId }) {
	const [assessor, setAssessor] = useAssessor();
	return (
		<div className="assess-role">
			<span className="small" aria-hidden="true">
				{words.role}
			</span>
			<fieldset className="switch">
				<legend className="visually-hidden">{words.role}</legend>
				{roles.map((role) => (
					<button
						key={role}
						type="button"
						aria-pressed={assessor.role === role}
						onClick={() => setAssessor({ ...assessor, role })}
					>
						{words.roles[role]}
					</button>
				))}
			</fieldset>
			{assessor.role === 'iqa' && (
				<Button variant="quiet" icon={<ListIcon />} onClick={() => toSampling(portfolio)}>
					{words.toSampling}
				</Button>
			)}
		</div>
	);
}

/** Frames after which a page that has not come yet is given up. */
const TRIES = 60;

function toSampling(portfolio: PortfolioId, tries = TRIES): void {
	const details = document.querySelector<HTMLDetailsElement>(`#${SAMPLING} > details`);
	if (!details) {
		// A criterion is being read: the section stands with the whole portfolio.
		if (tries === TRIES) location.hash = placeHref(portfolio);
		if (tries > 0) requestAnimationFrame(() => toSampling(portfolio, tries - 1));
		return;
	}
	details.open = true;
	details.querySelector('summary')?.focus({ preventScroll: true });
	details.scrollIntoView({ block: 'start' });
}
