import type { Measure } from '#domain/answer.ts';
import { unreachable } from '#domain/identity.ts';
import { readNumber } from '#domain/number.ts';
import { fieldsWords } from '#wording/en/fields.ts';
import type { MeasureChange } from './measure-change.ts';
import { measureChange } from './measure-change.ts';

/** The change in words, with a small line that shows the same. */
export function MeasureResult({ measure }: { readonly measure: Measure }) {
	const change = measureChange(measure);
	const hasUnreadable = [measure.before, measure.after].some(
		(typed) => typed.trim() !== '' && readNumber(typed) === null,
	);
	return (
		<div className={`measure-result measure-result--${change.kind}`}>
			{(change.kind === 'better' || change.kind === 'worse') && <ChangeLine points={change.points} />}
			<output>{hasUnreadable ? fieldsWords.number.unreadable : sentenceOf(change)}</output>
		</div>
	);
}

function sentenceOf(change: MeasureChange): string {
	const words = fieldsWords.measure.change;
	switch (change.kind) {
		case 'unknown':
			return words.unknown;
		case 'same':
			return words.same(change.value);
		case 'better':
			return words.better(change.way, change.by, change.from, change.to);
		case 'worse':
			return words.worse(change.way, change.by, change.from, change.to);
		default:
			return unreachable(change);
	}
}

function ChangeLine({ points: [before, after] }: { readonly points: readonly [number, number] }) {
	const [start, end] = after > before ? [21, 5] : [5, 21];
	return (
		<svg className="measure-line" viewBox="0 0 64 26" aria-hidden="true">
			<path d={`M6 ${start} C 28 ${start}, 36 ${end}, 58 ${end}`} />
			<circle cx="6" cy={start} r="3.5" />
			<circle cx="58" cy={end} r="3.5" className="measure-line__end" />
		</svg>
	);
}
