import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { type Box, boxBetween, movedBox, resizedBox } from '#domain/guard/boxes.ts';
import { coverWords } from '#wording/en/cover.ts';

const words = coverWords;

/** One press of an arrow key, in shares of the picture; with Alt a tenth of it. */
const STEP = 0.02;

type Point = { readonly x: number; readonly y: number };
type Drag = { readonly from: Point; readonly to: Point; readonly moved: number | null };

type BoxStageProps = {
	readonly url: string;
	readonly boxes: readonly Box[];
	readonly onChange: (boxes: readonly Box[]) => void;
	/** The one that has the focus, at this place in the list, is about to go. */
	readonly onRemoved: (place: number) => void;
};

/** A photo with boxes over it: drawn by finger or mouse, moved and sized by either or by the arrow keys. */
export function BoxStage({ url, boxes, onChange, onRemoved }: BoxStageProps) {
	const stage = useRef<HTMLDivElement>(null);
	const [drag, setDrag] = useState<Drag | null>(null);

	function pointOf(event: PointerEvent): Point {
		const area = stage.current?.getBoundingClientRect();
		if (!area || area.width === 0 || area.height === 0) return { x: 0, y: 0 };
		return { x: (event.clientX - area.left) / area.width, y: (event.clientY - area.top) / area.height };
	}

	function start(event: PointerEvent) {
		if (event.button !== 0) return;
		const place = Number((event.target instanceof HTMLElement && event.target.dataset['box']) || Number.NaN);
		const from = pointOf(event);
		stage.current?.setPointerCapture(event.pointerId);
		setDrag({ from, to: from, moved: Number.isNaN(place) ? null : place });
	}

	function end() {
		if (drag) onChange(withDrag(boxes, drag));
		setDrag(null);
	}

	const shown = drag ? withDrag(boxes, drag) : boxes;
	return (
		<div
			className="cover__stage"
			ref={stage}
			onPointerDown={start}
			onPointerMove={(event) => drag && setDrag({ ...drag, to: pointOf(event) })}
			onPointerUp={end}
			onPointerCancel={() => setDrag(null)}
		>
			<img className="cover__photo" src={url} alt={words.photo} draggable={false} />
			{shown.map((box, place) => (
				<button
					// biome-ignore lint/suspicious/noArrayIndexKey: a box is its place in the list
					key={place}
					type="button"
					className="cover__box"
					data-box={place}
					aria-label={words.box(
						place + 1,
						percent(box.x),
						percent(box.y),
						percent(box.width),
						percent(box.height),
					)}
					aria-describedby="cover-keys"
					style={{
						left: `${box.x * 100}%`,
						top: `${box.y * 100}%`,
						width: `${box.width * 100}%`,
						height: `${box.height * 100}%`,
					}}
					onKeyDown={(event) => {
						const next = afterKey(box, event);
						if (next === box) return;
						event.preventDefault();
						if (next === null) onRemoved(place);
						onChange(boxes.flatMap((other, index) => (index === place ? (next ?? []) : other)));
					}}
				/>
			))}
		</div>
	);
}

function withDrag(boxes: readonly Box[], { from, to, moved }: Drag): readonly Box[] {
	if (moved !== null) {
		const by = { x: to.x - from.x, y: to.y - from.y };
		return boxes.map((box, place) => (place === moved ? movedBox(box, by) : box));
	}
	const drawn = boxBetween(from, to);
	return drawn ? [...boxes, drawn] : boxes;
}

const ARROWS: Readonly<Record<string, Point>> = {
	ArrowLeft: { x: -STEP, y: 0 },
	ArrowRight: { x: STEP, y: 0 },
	ArrowUp: { x: 0, y: -STEP },
	ArrowDown: { x: 0, y: STEP },
};

/** null: it is to go. The same box: the key means nothing here. */
function afterKey(box: Box, { key, shiftKey, altKey }: KeyboardEvent): Box | null {
	if (key === 'Delete' || key === 'Backspace') return null;
	const arrow = ARROWS[key];
	if (!arrow) return box;
	const by = altKey ? { x: arrow.x / 10, y: arrow.y / 10 } : arrow;
	return shiftKey ? resizedBox(box, by) : movedBox(box, by);
}

function percent(share: number): number {
	return Math.round(share * 100);
}
