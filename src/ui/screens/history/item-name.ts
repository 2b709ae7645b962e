import type { EvidenceHead } from '#domain/evidence-head.ts';
import { itemWords } from '#wording/en/item.ts';

/** "E004 Refund agreed". */
export function itemName(head: Pick<EvidenceHead, 'reference' | 'title'>): string {
	return [head.reference, head.title.trim() || itemWords.links.untitled].filter(Boolean).join(' ');
}
