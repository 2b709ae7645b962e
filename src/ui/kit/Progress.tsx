import { useId } from 'react';
import { kitWords } from '#wording/kit.ts';

type ProgressProps = {
	readonly label: string;
	/** null = under way, end unknown. */
	readonly value: number | null;
	readonly max: number;
	/** How far it is, where the two numbers say nothing to a person. */
	readonly figures?: string;
};

/** How far a piece of work has come, as a bar and in numbers. */
export function Progress({ label, value, max, figures }: ProgressProps) {
	const id = useId();
	return (
		<div className="progress">
			<div className="progress__words">
				<span id={id}>{label}</span>
				{value !== null && max > 0 && <span>{figures ?? kitWords.ofTotal(value, max)}</span>}
			</div>
			<progress
				className="progress__bar"
				aria-labelledby={id}
				max={max > 0 ? max : 1}
				{...(value === null ? {} : { value })}
			/>
		</div>
	);
}
