import { useEffect } from 'react';
import * as z from 'zod/mini';
import type { AnswerOf } from '#domain/answer.ts';
import { RadioGroup } from '#ui/kit/RadioGroup.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { useLate } from '#ui/use-late.ts';
import { dateTimeText } from '#wording/en/dates.ts';
import { fieldsWords } from '#wording/en/fields.ts';
import { EMPTY_SIGNATURE, taggedOf } from './answer-shapes.ts';
import { FieldGroup } from './FieldGroup.tsx';
import type { FieldProps } from './field-props.ts';

const mode = z.enum(['drawn', 'typed', 'ink']);
const importPad = () => import('./SignaturePad.tsx');

/** Somebody signs: drawn here, a typed name with its time, or an empty line for ink. Each says what it is. */
export function SignatureAnswer({ field, answer, onAnswer, id }: FieldProps<'signature'>) {
	const signature = taggedOf(answer, 'signature', { ...EMPTY_SIGNATURE, role: field.role });
	const change = (edit: Partial<AnswerOf<'signature'>>) => onAnswer({ ...signature, ...edit });
	const words = fieldsWords.signature;
	const now = () => new Date().toISOString();
	// Few forms are signed, and fewer by drawing.
	const { value: pad, state: padState, load: loadPad } = useLate(importPad);
	useEffect(() => {
		if (signature.mode === 'drawn') loadPad();
	}, [signature.mode, loadPad]);
	const isDrawn = signature.mode === 'drawn' && signature.strokes.length > 0;
	const isTyped = signature.mode === 'typed' && signature.name.trim() !== '';
	return (
		<FieldGroup id={id} legend={field.label} hint={field.hint}>
			<div className="legend-hidden">
				<RadioGroup
					name={`${id}-mode`}
					legend={words.mode}
					options={[
						{ value: 'drawn', label: words.drawn, hint: words.drawnHint },
						{ value: 'typed', label: words.typed, hint: words.typedHint },
						{ value: 'ink', label: words.ink, hint: words.inkHint },
					]}
					value={signature.mode}
					onChange={(value) => {
						const next = mode.parse(value);
						// The time belongs to the way of signing: another way has not been used yet.
						const signsByName = next === 'typed' && signature.name.trim() !== '';
						change({ mode: next, strokes: [], at: signsByName ? now() : '' });
					}}
				/>
			</div>
			{signature.mode !== '' && (
				<div className="form nested">
					<TextField
						id={`${id}-name`}
						label={words.name}
						autoComplete="off"
						value={signature.name}
						onChange={(name) =>
							change(signature.mode === 'typed' ? { name, at: name.trim() === '' ? '' : now() } : { name })
						}
					/>
					<TextField
						id={`${id}-role`}
						label={words.role}
						value={signature.role}
						onChange={(role) => change({ role })}
					/>
					{signature.mode === 'drawn' && padState === 'failed' && <p>{words.notLoaded}</p>}
					{signature.mode === 'drawn' && pad && (
						<pad.SignaturePad
							strokes={signature.strokes}
							onStrokes={(strokes) => change({ strokes, at: strokes.length === 0 ? '' : now() })}
						/>
					)}
					<p className="small" role="status">
						{isDrawn && words.drawnAt(dateTimeText(signature.at))}
						{isTyped && words.typedAt(dateTimeText(signature.at))}
						{!isDrawn && !isTyped && signature.mode !== 'ink' && words.none}
					</p>
				</div>
			)}
		</FieldGroup>
	);
}
