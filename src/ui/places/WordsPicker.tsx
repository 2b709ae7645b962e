import { useEffect, useId, useRef } from 'react';
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

	useEffect(() => {
		const pick = () => {
			const area = box.current;
			if (!area || document.activeElement !== area) return;
			const { selectionStart: start, selectionEnd: end } = area;
			const chosen = start === end ? sentenceAt(text.text, start) : { start, end };
			onPick(wordsPlace(field, text, chosen.start, chosen.end));
		};
		// The handles of a phone's selection send nothing else.
		document.addEventListener('selectionchange', pick);
		const area = box.current;
		// Firefox tells of a selection in a text box only there, and older ones not at all.
		for (const name of ['selectionchange', 'select', 'keyup', 'click']) area?.addEventListener(name, pick);
		return () => {
			document.removeEventListener('selectionchange', pick);
			for (const name of ['selectionchange', 'select', 'keyup', 'click'])
				area?.removeEventListener(name, pick);
		};
	}, [field, text, onPick]);

	return (
		<>
			<Field id={id} label={words.answer} hint={words.answerHint}>
				{/* Not "readonly": the arrow keys would move no caret in it (Chromium). No phone brings up its keyboard. */}
				<textarea
					id={id}
					ref={box}
					className="input place__text"
					rows={8}
					defaultValue={text.text}
					aria-readonly="true"
					aria-describedby={`${id}-hint`}
					inputMode="none"
					spellCheck={false}
					onBeforeInput={(event) => event.preventDefault()}
					onInput={(event) => {
						// Where a browser lets a change through all the same.
						event.currentTarget.value = text.text;
					}}
				/>
			</Field>
			<p role="status" className="place__chosen">
				{place?.kind === 'words' && words.chosen(place.quote)}
			</p>
		</>
	);
}
