import { useAssessor } from '#ui/hooks/use-received.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ListIcon } from '#ui/kit/Icon.tsx';
import { assessWords } from '#wording/en/assess.ts';

const words = assessWords.learner;
const roles = ['assessor', 'iqa'] as const;
/** The id of the section with the samples. */
export const SAMPLING = 'sampling';

/** In which role somebody looks at the portfolio: asked where it opens, as what she has to do hangs on it. */
export function RoleHere() {
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
				<Button variant="quiet" icon={<ListIcon />} onClick={toSampling}>
					{words.toSampling}
				</Button>
			)}
		</div>
	);
}

function toSampling(): void {
	const details = document.querySelector<HTMLDetailsElement>(`#${SAMPLING} > details`);
	if (!details) return;
	details.open = true;
	details.querySelector('summary')?.focus({ preventScroll: true });
	details.scrollIntoView({ block: 'start' });
}
