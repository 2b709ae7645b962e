import '#styles/screens/records.css';

type Figure = {
	/** Above the bar. */
	readonly said: string;
	/** 0 to 1. */
	readonly height: number;
};

type Bar = Figure & {
	readonly key: string;
	/** Under the bar. */
	readonly label: string;
	/** A second bar on its left: what it was before. */
	readonly before?: Figure | undefined;
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
const BOTTOM = TOP + HEIGHT;
/** Between the two bars of a pair: room for their figures side by side. */
const GAP = 6;

/** A few bars with their figures. Whoever cannot see them has the table beside it, which says the same. */
export function Bars({ name, bars, line }: BarsProps) {
	const step = bars.some(({ before }) => before) ? STEP + BAR + GAP : STEP;
	const width = Math.max(bars.length * step, 3 * STEP);
	return (
		<div className="bars">
			<svg
				className="bars__drawing"
				style={{ maxWidth: `${width / 16}rem` }}
				viewBox={`0 0 ${width} ${BOTTOM + 22}`}
				role="img"
				aria-label={name}
			>
				{bars.map(({ key, label, before, said, height, isMain }, index) => {
					const middle = index * step + step / 2;
					const aside = before ? (BAR + GAP) / 2 : 0;
					return (
						<g key={key}>
							{before && <Column middle={middle - aside} figure={before} isMain={false} />}
							<Column middle={middle + aside} figure={{ said, height }} isMain={isMain} />
							<text className={isMain ? 'bars__main' : undefined} x={middle} y={BOTTOM + 16}>
								{label}
							</text>
						</g>
					);
				})}
				<line className="bars__ground" x1="0" x2={width} y1={BOTTOM} y2={BOTTOM} />
				{line && (
					<g className="bars__line">
						<line x1="0" x2={width} y1={BOTTOM - line.at * HEIGHT} y2={BOTTOM - line.at * HEIGHT} />
						<text x="0" y="12">
							{line.label}
						</text>
					</g>
				)}
			</svg>
		</div>
	);
}

type ColumnProps = { readonly middle: number; readonly figure: Figure; readonly isMain: boolean };

function Column({ middle, figure: { said, height }, isMain }: ColumnProps) {
	const tall = Math.max(1, Math.min(1, height) * HEIGHT);
	return (
		<g className={isMain ? 'bars__bar bars__bar--main' : 'bars__bar'}>
			<rect x={middle - BAR / 2} y={BOTTOM - tall} width={BAR} height={tall} rx="3" />
			<text x={middle} y={BOTTOM - tall - 6}>
				{said}
			</text>
		</g>
	);
}
