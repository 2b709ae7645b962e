import { newId } from '#device/identity.ts';
import type { Claim } from '#domain/evidence.ts';
import type { Outcome } from '#domain/failure.ts';
import type { CriterionId, EvidenceId } from '#domain/identity.ts';
import { readDrafts, readHead, readRevision } from '#storage/read-evidence.ts';
import { writeRevision } from '#storage/write-revision.ts';
import { prepareContent } from './prepare-content.ts';
import { inPortfolio } from './session.ts';

export type Mapped = {
	readonly mapped: readonly EvidenceId[];
	/** Being typed in, or not readable: nothing was changed in them. */
	readonly left: readonly EvidenceId[];
};

/**
 * Claims another criterion with items that claim one, in the same words and places; the first claim stays as it is.
 * Each is one more revision of its item, unless it claims that criterion already.
 */
export function mapClaims(
	items: readonly EvidenceId[],
	from: readonly CriterionId[],
	to: CriterionId,
): Promise<Outcome<Mapped>> {
	// Made once: a second try finds the copies of the first.
	const copies = new Map(items.map((id) => [id, newId()]));
	return inPortfolio(async (db, stamp) => {
		const mapped: EvidenceId[] = [];
		const left: EvidenceId[] = [];
		for (const id of items) {
			const head = await readHead(db, stamp.portfolio, id);
			const typing = await readDrafts(db, stamp.portfolio, id);
			const content =
				head && head.deletedAt === '' && typing.length === 0
					? await readRevision(db, stamp.portfolio, id, head.revision)
					: null;
			const claim = content?.claims.find(({ criterion }) => from.includes(criterion));
			if (!head || !content || !claim) {
				left.push(id);
				continue;
			}
			const isThere = content.claims.some(({ criterion }) => criterion === to);
			const added: Claim = { ...claim, criterion: to };
			const next = isThere ? content : { ...content, claims: [...content.claims, added] };
			await writeRevision(db, stamp, {
				id,
				prepared: await prepareContent(db, stamp.portfolio, next),
				baseRevision: head.revision,
				reason: 'claim',
				copyId: copies.get(id) ?? newId(),
			});
			mapped.push(id);
		}
		return { mapped, left };
	});
}
