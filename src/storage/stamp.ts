import type { EvidenceContent } from '#domain/evidence.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { DeviceId, Instant, PortfolioId } from '#domain/identity.ts';
import type { Template } from '#domain/template.ts';

/** Who writes, where and when. */
export type Stamp = {
	readonly portfolio: PortfolioId;
	readonly at: Instant;
	readonly device: DeviceId;
	/** The page that writes; its own draft is the only one it may touch. */
	readonly tab: string;
};

/**
 * Content with all that must be known before a transaction begins: waiting for anything but the
 * database ends a transaction, and a fingerprint has to be waited for.
 */
export type Prepared = {
	readonly content: EvidenceContent;
	/** Kept as a copy with its first use; null when no one knows this version any more. */
	readonly template: Template | null;
	readonly excerpt: string;
	readonly claims: EvidenceHead['claims'];
	/** Left out where no one knows the form any more. */
	readonly outlook?: EvidenceHead['outlook'];
};
