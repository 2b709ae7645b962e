import type { Evidence } from '#domain/evidence.ts';
import { documentWords } from '#wording/en/document.ts';
import type { PortfolioIndex } from './portfolio-index.ts';

/** What the learner called the item; else the title of its form. */
export function titleOf(item: Evidence, index: PortfolioIndex): string {
	const own = item.content.title.trim();
	return own === '' ? (index.templateOf(item)?.title ?? documentWords.item.untitled) : own;
}

export function referenceText(item: Evidence): string {
	return item.reference === '' ? documentWords.item.noReference : item.reference;
}

/** "E003 · A refund that was promised twice". */
export function itemTitle(item: Evidence, index: PortfolioIndex): string {
	return `${referenceText(item)} · ${titleOf(item, index)}`;
}
