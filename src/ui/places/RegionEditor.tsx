import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Region } from '#domain/place.ts';
import type { Corner } from '#domain/region.ts';
import { movedBy, nearestCorner, withCorner, withCornerBy } from '#domain/region.ts';
import { placeWords } from '#wording/en/places.ts';
import { boxOf } from './RegionPicture.tsx';
import '#styles/screens/places.css';

type RegionEditorProps = {
	readonly url: string;
	readonly alt: string;
	readonly region: Region;
	readonly onChange: (region: Region) => void;
};

type Grip = Corner | 'whole';

const CORNERS = [
	{ name: 'topLeft', right: false, bottom: false },
	{ name: 'topRight', right: true, bottom: false },
	{ name: 'bottomLeft', right: false, bottom: true },
	{ name: 'bottomRight', right: true, bottom: true },
] as const;

/** Share of the picture that an arrow key moves by; with Shift, five times as much. */
const STEP = 0.02;

/**
 * A part of a picture, chosen by dragging the corners or the frame, by tapping where the nearest corner shall go
 * (so that nobody has to drag, WCAG 2.5.7), or with the arrow keys.
 */
export function RegionEditor({ url, alt, region, onChange }: RegionEditorProps) {
	const stage = useRef<HTMLDivElement>(null);
	const drag = useRef<{ grip: Grip; x: number; y: number; from: Region } | null>(null);

	function shareAt(event: PointerEvent): { x: number; y: number } {
		const box = stage.current?.getBoundingClientRect();
		if (!box) return { x: 0, y: 0 };
		return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
	}

	function grab(grip: Grip, event: PointerEvent<HTMLButtonElement>) {
		event.currentTarget.setPointerCapture(event.pointerId);
		drag.current = { grip, ...shareAt(event), from: region };
	}

	function move(event: PointerEvent) {
		if (!drag.current) return;
		const { grip, x, y, from } = drag.current;
		const at = shareAt(event);
		const [dx, dy] = [at.x - x, at.y - y];
		if (grip === 'whole') return onChange(movedBy(from, dx, dy));
		// From where the corner was: taken at its edge it must not jump under the finger.
		onChange(withCornerBy(from, grip, dx, dy));
	}

	function drop() {
		drag.current = null;
	}

	function press(grip: Grip, event: KeyboardEvent) {
		const step = event.shiftKey ? STEP * 5 : STEP;
		const dx = event.key === 'ArrowLeft' ? -step : event.key === 'ArrowRight' ? step : 0;
		const dy = event.key === 'ArrowUp' ? -step : event.key === 'ArrowDown' ? step : 0;
		if (dx === 0 && dy === 0) return;
		event.preventDefault();
		if (grip === 'whole') return onChange(movedBy(region, dx, dy));
		onChange(withCornerBy(region, grip, dx, dy));
	}

	const gripProps = (grip: Grip) => ({
		type: 'button' as const,
		onPointerDown: (event: PointerEvent<HTMLButtonElement>) => grab(grip, event),
		onPointerMove: move,
		onPointerUp: drop,
		onPointerCancel: drop,
		onKeyDown: (event: KeyboardEvent) => press(grip, event),
	});
	const { x, y, width, height } = region;
	return (
		<div className="region-editor">
			<div className="region region--edited" ref={stage}>
				<img
					className="region__picture"
					src={url}
					alt={alt}
					draggable={false}
					onPointerDown={(event) => {
						const at = shareAt(event);
						onChange(withCorner(region, nearestCorner(region, at.x, at.y), at.x, at.y));
					}}
				/>
				<div className="region__frame" style={boxOf(region)}>
					<button {...gripProps('whole')} className="region__whole" aria-label={placeWords.wholeFrame} />
					{CORNERS.map((corner) => (
						<button
							key={corner.name}
							{...gripProps(corner)}
							className={`region__grip region__grip--${corner.name}`}
							aria-label={placeWords.corners[corner.name]}
						/>
					))}
				</div>
			</div>
			<p className="small" role="status">
				{placeWords.framed(placeWords.regionWhere(x, y, width, height))}
			</p>
		</div>
	);
}
