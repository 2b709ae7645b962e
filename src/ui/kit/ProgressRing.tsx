import type { ReactNode } from 'react';
import { kitWords } from '#wording/kit.ts';

type ProgressRingProps = {
	/** Criteria with a claim that counts, the accepted ones among them. */
	readonly claimed: number;
	readonly accepted: number;
	readonly total: number;
	/** What it is about; shown above the facts. */
	readonly label: ReactNode;
	/** Below the facts. */
	readonly more?: ReactNode;
};

const RADIUS = 20;
const AROUND = 2 * Math.PI * RADIUS;

function Arc({ part, name }: { readonly part: number; readonly name: string }) {
	if (part <= 0) return null;
	return (
		<circle
			className={name}
			cx="26"
			cy="26"
			r={RADIUS}
			strokeDasharray={`${(AROUND * Math.min(part, 1)).toFixed(2)} ${AROUND.toFixed(2)}`}
			transform="rotate(-90 26 26)"
		/>
	);
}

/** Progress as a picture, with the same facts in words beside it; the picture itself is not read out. */
export function ProgressRing({ claimed, accepted, total, label, more }: ProgressRingProps) {
	const whole = Math.max(total, 1);
	return (
		<div className="ring">
			<svg viewBox="0 0 52 52" aria-hidden="true">
				<circle cx="26" cy="26" r={RADIUS} />
				<Arc part={claimed / whole} name="ring__claimed" />
				<Arc part={accepted / whole} name="ring__accepted" />
			</svg>
			<div className="row__grow">
				<div className="card__title">{label}</div>
				<p className="small numbers">{kitWords.ring(claimed, accepted, total)}</p>
				{more}
			</div>
		</div>
	);
}
