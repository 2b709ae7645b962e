import type { EvidenceContent, Revision } from '#domain/evidence.ts';
import type { Outcome } from '#domain/failure.ts';
import type { Template } from '#domain/template.ts';
import { readHistory } from '#storage/history.ts';
import { templateOf } from './prepare-content.ts';
import { inPortfolio } from './session.ts';

export type ItemHistory = {
	/** Every saved state, newest first. */
	readonly states: readonly SavedState[];
	/** States that are there and cannot be read any more. */
	readonly unreadable: number;
};

export type SavedState = Revision & {
	/** The form it was written in; null when nobody has that version any more. */
	readonly template: Template | null;
	/** Saved by this browser, and not brought here from another device. */
	readonly isFromHere: boolean;
};

/** Every state of an item that was saved. Reading changes nothing. */
export function itemHistory(id: string): Promise<Outcome<ItemHistory>> {
	return inPortfolio(async (db, { portfolio, device }) => {
		const { revisions, unreadable } = await readHistory(db, portfolio, id);
		const templates = new Map<string, Template | null>();
		for (const { content } of revisions) {
			const key = templateKey(content);
			if (!templates.has(key)) templates.set(key, await templateOf(db, portfolio, content.template));
		}
		const states = revisions.map(
			(revision): SavedState => ({
				...revision,
				template: templates.get(templateKey(revision.content)) ?? null,
				isFromHere: revision.device === device,
			}),
		);
		return { states, unreadable };
	});
}

function templateKey({ template }: EvidenceContent): string {
	return `${template.id} ${template.version}`;
}
