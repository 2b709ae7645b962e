import type { Block, Signature } from '#document/blocks.ts';
import { text } from '#document/compose/spans.ts';
import type { AnswerOf } from '#domain/answer.ts';
import type { FieldOf } from '#domain/template.ts';
import { documentWords } from '#wording/en/document.ts';

const words = documentWords.answers;

/** A signature, said to be what it is: drawn, typed, or a line for ink. Nothing where no way was chosen. */
export function signatureBlock(field: FieldOf<'signature'>, answer: AnswerOf<'signature'>): readonly Block[] {
	const name = answer.name.trim();
	const role = answer.role.trim() === '' ? field.role : answer.role.trim();
	const who = words.signedBy(name, role);
	const at = answer.at === '' ? '' : documentWords.moment(answer.at);
	const base = { kind: 'signature', strokes: [], alt: '', typed: '', blanks: [] } as const satisfies Omit<
		Signature,
		'caption'
	>;
	switch (answer.mode) {
		case '':
			return [];
		case 'drawn':
			return answer.strokes.some((stroke) => stroke.length > 0)
				? [
						{
							...base,
							strokes: answer.strokes,
							alt: words.drawnAlt(who),
							caption: [text(words.drawn(who, at))],
						},
					]
				: [];
		case 'typed':
			return name === '' ? [] : [{ ...base, typed: name, caption: [text(words.typed(who, at))] }];
		case 'ink':
			return [{ ...base, blanks: [[words.signature, words.date]], caption: [text(words.ink(who))] }];
	}
}
