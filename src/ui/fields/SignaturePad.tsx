import type { PointerEvent } from 'react';
import { useRef, useState } from 'react';
import type { AnswerOf } from '#domain/answer.ts';
import { SIGNATURE_BOX } from '#domain/answer.ts';
import { Button } from '#ui/kit/Button.tsx';
import { UndoIcon } from '#ui/kit/Icon.tsx';
import { fieldsWords } from '#wording/en/fields.ts';
import '#styles/fields/signature.css';

type Strokes = AnswerOf<'signature'>['strokes'];
type Stroke = Strokes[number];

type SignaturePadProps = {
	readonly strokes: Strokes;
	readonly onStrokes: (strokes: Strokes) => void;
};

/** Points closer than this (in box units) add weight to the file and nothing to the line. */
const NEAR = 1.5;

/** A box to sign in with finger, pen or mouse; lines are recorded in a box of 400 by 120. */
export function SignaturePad({ strokes, onStrokes }: SignaturePadProps) {
	const box = useRef<SVGSVGElement>(null);
	const [drawing, setDrawing] = useState<Stroke | null>(null);
	const undoButton = useRef<HTMLDivElement>(null);
	const words = fieldsWords.signature;

	function pointOf(event: PointerEvent): readonly [number, number] | null {
		const area = box.current?.getBoundingClientRect();
		if (!area || area.width === 0 || area.height === 0) return null;
		const within = (share: number, length: number) =>
			Math.round(Math.min(1, Math.max(0, share)) * length * 10) / 10;
		return [
			within((event.clientX - area.left) / area.width, SIGNATURE_BOX.width),
			within((event.clientY - area.top) / area.height, SIGNATURE_BOX.height),
		];
	}

	function begin(event: PointerEvent<SVGSVGElement>) {
		const point = pointOf(event);
		if (!point || !event.isPrimary || event.button !== 0) return;
		// Captured, so that a line that leaves the box still ends, and does not scroll the page.
		event.currentTarget.setPointerCapture(event.pointerId);
		setDrawing([[...point]]);
	}

	function go(event: PointerEvent) {
		const point = pointOf(event);
		const last = drawing?.[drawing.length - 1];
		if (!drawing || !point || !last) return;
		if (Math.hypot(point[0] - last[0], point[1] - last[1]) < NEAR) return;
		setDrawing([...drawing, [...point]]);
	}

	function end() {
		if (!drawing) return;
		onStrokes([...strokes, drawing]);
		setDrawing(null);
	}

	const shown = drawing ? [...strokes, drawing] : strokes;
	return (
		<div className="signature">
			<svg
				ref={box}
				className="signature__box"
				viewBox={`0 0 ${SIGNATURE_BOX.width} ${SIGNATURE_BOX.height}`}
				role="img"
				aria-label={words.pad}
				onPointerDown={begin}
				onPointerMove={go}
				onPointerUp={end}
				onPointerCancel={end}
			>
				<line className="signature__line" x1="24" y1="96" x2={SIGNATURE_BOX.width - 24} y2="96" />
				{shown.length === 0 && (
					<text className="signature__hint" x="24" y="88">
						{words.padEmpty}
					</text>
				)}
				{shown.map((stroke, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: strokes have no id and are only ever added or taken off at the end
					<polyline key={index} className="signature__stroke" points={pointsOf(stroke)} />
				))}
			</svg>
			{strokes.length > 0 && (
				<div className="buttons" ref={undoButton}>
					<Button variant="quiet" icon={<UndoIcon />} onClick={() => onStrokes(strokes.slice(0, -1))}>
						{words.undoStroke}
					</Button>
					<Button variant="quiet" onClick={() => onStrokes([])}>
						{words.clear}
					</Button>
				</div>
			)}
		</div>
	);
}

/** A tap is a dot: a line to itself, which round caps make visible. */
function pointsOf(stroke: Stroke): string {
	const points = stroke.length === 1 ? [...stroke, ...stroke] : stroke;
	return points.map(([x, y]) => `${x},${y}`).join(' ');
}
