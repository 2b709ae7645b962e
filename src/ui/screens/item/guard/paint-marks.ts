import { stretchesOf, type TypedField, typedFieldsIn } from './typed-fields.ts';

/** What makes text break where it breaks. */
const SETTING = [
	'font',
	'letterSpacing',
	'wordSpacing',
	'textAlign',
	'textIndent',
	'direction',
	'tabSize',
	'paddingTop',
	'paddingRight',
	'paddingBottom',
	'paddingLeft',
] as const;

/**
 * Underlines `texts` where they stand in the fields of `place`. A field cannot style a part of its own text, so a sheet
 * of the same text, set the same way and see-through but for the lines, lies over it in `layer`, which has no height of
 * its own; it lets every touch through and follows typing, scrolling and size. Returns what takes it away again.
 */
export function paintMarks(layer: HTMLElement, place: HTMLElement, texts: readonly string[]): () => void {
	let frame = 0;
	const paint = () => {
		frame = 0;
		const origin = layer.getBoundingClientRect();
		layer.replaceChildren(...typedFieldsIn(place).flatMap((field) => sheetOver(field, origin, texts)));
	};
	const paintSoon = () => {
		if (frame === 0) frame = requestAnimationFrame(paint);
	};
	const sizes = new ResizeObserver(paintSoon);
	for (const element of [place, ...typedFieldsIn(place)]) sizes.observe(element);
	place.addEventListener('input', paintSoon);
	// Scrolling does not bubble.
	place.addEventListener('scroll', paintSoon, true);
	paint();
	return () => {
		cancelAnimationFrame(frame);
		sizes.disconnect();
		place.removeEventListener('input', paintSoon);
		place.removeEventListener('scroll', paintSoon, true);
		layer.replaceChildren();
	};
}

function sheetOver(field: TypedField, origin: DOMRect, texts: readonly string[]): HTMLElement[] {
	const stretches = stretchesOf(field.value, texts);
	if (stretches.length === 0) return [];
	const box = field.getBoundingClientRect();
	const isLine = field instanceof HTMLInputElement;
	const setting = getComputedStyle(field);
	const text = document.createElement('div');
	for (const name of SETTING) text.style[name] = setting[name];
	// Without the border and without a scroll bar, as the field's own text.
	text.style.width = isLine ? 'max-content' : `${field.clientWidth}px`;
	text.className = isLine ? 'guard-sheet__text guard-sheet__text--line' : 'guard-sheet__text';
	text.append(...piecesOf(field.value, stretches));
	text.style.transform = `translate(${-field.scrollLeft}px, ${-field.scrollTop}px)`;
	const sheet = document.createElement('div');
	sheet.className = isLine ? 'guard-sheet guard-sheet--line' : 'guard-sheet';
	sheet.style.left = `${box.left + field.clientLeft - origin.left}px`;
	sheet.style.top = `${box.top + field.clientTop - origin.top}px`;
	sheet.style.width = `${field.clientWidth}px`;
	sheet.style.height = `${field.clientHeight}px`;
	sheet.append(text);
	return [sheet];
}

function piecesOf(value: string, stretches: ReturnType<typeof stretchesOf>): (Node | string)[] {
	const pieces: (Node | string)[] = [];
	let from = 0;
	for (const { start, end } of stretches) {
		const mark = document.createElement('mark');
		mark.textContent = value.slice(start, end);
		pieces.push(value.slice(from, start), mark);
		from = end;
	}
	return [...pieces, value.slice(from)];
}
