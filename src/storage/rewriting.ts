import type { EvidenceContent } from '#domain/evidence.ts';
import type { EvidenceId } from '#domain/identity.ts';

/** What is to be taken out. */
export type Rewriting = {
	/** The content without it; the same value where nothing of it is there. */
	readonly rewrite: (content: EvidenceContent) => EvidenceContent;
	/** A quick look at a row as JSON: may it hold some of it? */
	readonly mayHold: (text: string) => boolean;
	/** The same for text in rows that no longer parse. */
	readonly rewriteText: (text: string) => string;
	/** Only in these items; everywhere where they are missing. */
	readonly items?: ReadonlySet<EvidenceId>;
};
