import type { RecordLists } from '#domain/backup.ts';
import { type EvidenceId, type Sha256, unreachable } from '#domain/identity.ts';
import type { RestorePlan } from '#domain/restore-plan.ts';
import type { DeviceSide, RestoreMode } from './device-side.ts';
import { filesNamedIn } from './files-named.ts';
import type { OpenedBackup } from './open-backup.ts';
import { beside, missingFrom, planFor, setAsideKey, takesItAll } from './prepare-restore.ts';
import { draftKey } from './restore-rows.ts';

/**
 * The photos and files of a backup that a restore stores. Of one that is merged, those that its rows bring with them,
 * and those that rows here name, which it mends where they can no longer be read. No others: a photo that was covered
 * here since lies in an older backup as it was.
 */
export function filesToTake(
	device: DeviceSide,
	{ lists }: OpenedBackup,
	mode: RestoreMode,
	plan: RestorePlan,
): ReadonlySet<Sha256> {
	const all = lists.attachments.map(({ sha256 }) => sha256);
	if (takesItAll(device, mode)) return new Set(all);
	const brought = broughtFiles(device, beside(device, lists), plan);
	return new Set(all.filter((sha256) => device.named.has(sha256) || brought.has(sha256)));
}

/** The same before there is a plan. `isJoin`: the file's portfolio goes on, and so all of it comes. */
export async function filesWanted(
	device: DeviceSide,
	backup: OpenedBackup,
	mode: RestoreMode,
	isJoin: boolean,
): Promise<ReadonlySet<Sha256>> {
	return isJoin
		? new Set(backup.lists.attachments.map(({ sha256 }) => sha256))
		: filesToTake(device, backup, mode, await planFor(device, backup, mode));
}

/** What the rows name that a plan writes. */
function broughtFiles(device: DeviceSide, file: RecordLists, plan: RestorePlan): ReadonlySet<Sha256> {
	const after = revisionsBrought(plan);
	const drafts = new Set(plan.drafts.map(({ evidence, tab }) => draftKey(evidence, tab)));
	return new Set([
		...filesNamedIn({
			table: 'revisions',
			records: file.revisions.filter(
				({ evidence, revision }) => revision > (after.get(evidence) ?? Number.POSITIVE_INFINITY),
			),
		}),
		...filesNamedIn({
			table: 'drafts',
			records: file.drafts.filter(({ evidence, tab }) => drafts.has(draftKey(evidence, tab))),
		}),
		...filesNamedIn({
			table: 'setAside',
			records: missingFrom(device.lists.setAside, file.setAside, setAsideKey),
		}),
	]);
}

/** After which revision of the file an item's come along, by the items of which any do. */
function revisionsBrought({ items }: RestorePlan): ReadonlyMap<EvidenceId, number> {
	const after = new Map<EvidenceId, number>();
	for (const step of items) {
		switch (step.kind) {
			case 'new':
				after.set(step.id, 0);
				break;
			case 'newer':
				after.set(step.id, step.after);
				break;
			case 'conflict':
				if (step.winner === 'file' || step.copy) after.set(step.id, 0);
				break;
			case 'same':
			case 'older':
			case 'trashed':
				break;
			default:
				unreachable(step);
		}
	}
	return after;
}
