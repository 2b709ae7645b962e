import { type Attachment, type EvidenceContent, filesOf } from '#domain/evidence.ts';
import { withTexts } from '#domain/guard/places.ts';
import type { Replacement } from '#domain/guard/replacing.ts';
import { mayHold, replacedText } from '#domain/guard/replacing.ts';
import type { Sha256 } from '#domain/identity.ts';
import type { CoveredFacts, TakingOut } from '#domain/taking-out.ts';
import type { Rewriting } from '#storage/rewriting.ts';

/** How it is taken out of a content, a row and a text. */
export function rewritingOf(taking: TakingOut): Rewriting {
	switch (taking.kind) {
		case 'words':
			return replacing(taking.replacements);
		case 'photo':
			return covering(taking.old, taking.facts, () => undefined);
	}
}

/** A content after replacing; itself where there was nothing to replace. */
export function withReplacements(
	content: EvidenceContent,
	replacements: readonly Replacement[],
): EvidenceContent {
	let changed = false;
	const replaced = withTexts(content, (text) => {
		const next = mayHold(text, replacements) ? replacedText(text, replacements) : text;
		changed ||= next !== text;
		return next;
	});
	return changed ? replaced : content;
}

function replacing(replacements: readonly Replacement[]): Rewriting {
	// A row is JSON: what is quoted in it looks otherwise.
	const quoted = replacements.map(({ from, to }) => ({ from: JSON.stringify(from).slice(1, -1), to }));
	return {
		rewrite: (content) => withReplacements(content, replacements),
		mayHold: (text) => mayHold(text, quoted),
		rewriteText: (text) => replacedText(text, replacements),
	};
}

/**
 * Puts the covered photo in the place of the one it was made from.
 *
 * @param onGone told the hash of every file that a content named before
 */
export function covering(old: Attachment, facts: CoveredFacts, onGone: (sha256: Sha256) => void): Rewriting {
	const swap = (attachment: Attachment): Attachment => {
		const isIt = attachment.id === old.id || attachment.sha256 === old.sha256;
		if (!isIt || attachment.uncovered) return attachment;
		if (attachment.sha256 === facts.sha256 && !attachment.original) return attachment;
		for (const sha256 of filesOf(attachment)) onGone(sha256);
		return coveredAttachment(attachment, facts);
	};
	return {
		rewrite: (content) => {
			const attachments = content.attachments.map(swap);
			const isSame = attachments.every((each, place) => each === content.attachments[place]);
			return isSame ? content : { ...content, attachments };
		},
		mayHold: (text) => text.includes(old.sha256) || text.includes(JSON.stringify(old.id)),
		rewriteText: (text) => text.replaceAll(old.sha256, facts.sha256),
	};
}

/** A photo after parts of it were covered: the picture that the camera gave is not kept beside it. */
export function coveredAttachment(
	{ original: _uncovered, ...attachment }: Attachment,
	facts: CoveredFacts,
): Attachment {
	return { ...attachment, ...facts };
}
