import { useId, useRef } from 'react';
import type { AnswerText, Place } from '#domain/place.ts';
import { sentenceAt, wordsPlace } from '#domain/place.ts';
import { Field } from '#ui/kit/Field.tsx';
import { placeWords as words } from '#wording/en/places.ts';

type WordsPickerProps = {
	readonly field: string;
	readonly text: AnswerText;
	readonly place: Place | null;
	readonly onPick: (place: Place | null) => void;
};

/** Words of an answer, selected as in any text; a tap into a sentence, or the caret put there, takes it whole. */
export function WordsPicker({ field, text, place, onPick }: WordsPickerProps) {
	const id = useId();
	const box = useRef<HTMLTextAreaElement>(null);

	function pick() {
		const area = box.current;
		if (!area) return;
		const { selectionStart: start, selectionEnd: end } = area;
		const chosen = start === end ? sentenceAt(text.text, start) : { start, end };
		onPick(wordsPlace(field, text, chosen.start, chosen.end));
	}

	return (
		<>
			<Field id={id} label={words.answer} hint={words.answerHint}>
				<textarea
					id={id}
					ref={box}
					className="input place__text"
					readOnly
					rows={8}
					value={text.text}
					aria-describedby={`${id}-hint`}
					onClick={pick}
					onSelect={pick}
					onKeyUp={pick}
				/>
			</Field>
			<p role="status" className="place__chosen">
				{place?.kind === 'words' && words.chosen(place.quote)}
			</p>
		</>
	);
}
