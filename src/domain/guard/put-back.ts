import type { EvidenceContent } from '#domain/evidence.ts';
import { withTexts } from './places.ts';

/**
 * Puts back what was taken out between two states of an item, in a third one: every text that still stands as it was
 * left then. One that was typed in since stays, and so does one that somebody had written like that before.
 */
export function puttingBack(
	before: EvidenceContent,
	after: EvidenceContent,
): (content: EvidenceContent) => EvidenceContent {
	const [old, left] = [allTexts(before), allTexts(after)];
	const was = new Map(left.map((text, place) => [text, old[place] ?? text]));
	for (const [place, text] of left.entries()) if (old[place] === text) was.delete(text);
	return (content) => withTexts(content, (text) => was.get(text) ?? text);
}

/** In the order in which they are edited, the quoted words of proofs with them. */
function allTexts(content: EvidenceContent): readonly string[] {
	const texts: string[] = [];
	withTexts(content, (text) => {
		texts.push(text);
		return text;
	});
	return texts;
}
