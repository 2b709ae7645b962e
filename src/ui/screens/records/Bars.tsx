import '#styles/screens/records.css';

export type Bar = {
	readonly key: string;
	/** Under the bar. */
	readonly label: string;
	/** Above the bar. */
	readonly said: string;
	/** 0 to 1. */
	readonly height: number;
	readonly isMain: boolean;
};

type BarsProps = {
	/** What it shows, and where the same stands in words. */
	readonly name: string;
	readonly bars: readonly Bar[];
	/** A line across, 0 to 1, and its label. */
	readonly line?: { readonly at: number; readonly label: string } | undefined;
};

/** In the units of the drawing; its letters stay as large as the text around it up to 24 rem. */
const STEP = 44;
const BAR = 28;
const TOP = 34;
const HEIGHT = 96;

/** A few bars with their figures. Whoever cannot see them has the table beside it, which says the same. */
export function Bars({ name, bars, line }: BarsProps) {
	const width = Math.max(bars.length * STEP, 3 * STEP);
	const bottom = TOP + HEIGHT;
	return (
		<div className="bars">
			<svg
				className="bars__drawing"
				style={{ maxWidth: `${width / 16}rem` }}
				viewBox={`0 0 ${width} ${bottom + 22}`}
				role="img"
				aria-label={name}
			>
				{bars.map(({ key, label, said, height, isMain }, index) => {
					const tall = Math.max(1, Math.min(1, height) * HEIGHT);
					const middle = index * STEP + STEP / 2;
					return (
						<g key={key} className={isMain ? 'bars__bar bars__bar--main' : 'bars__bar'}>
							<rect x={middle - BAR / 2} y={bottom - tall} width={BAR} height={tall} rx="3" />
							<text x={middle} y={bottom - tall - 6}>
								{said}
							</text>
							<text x={middle} y={bottom + 16}>
								{label}
							</text>
						</g>
					);
				})}
				<line className="bars__ground" x1="0" x2={width} y1={bottom} y2={bottom} />
				{line && (
					<g className="bars__line">
						<line x1="0" x2={width} y1={bottom - line.at * HEIGHT} y2={bottom - line.at * HEIGHT} />
						<text x="0" y="12">
							{line.label}
						</text>
					</g>
				)}
			</svg>
		</div>
	);
}
