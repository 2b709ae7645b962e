import { loadTemplate } from '#content/load-template.ts';
import { today } from '#device/identity.ts';
import { emptyContent } from '#domain/evidence.ts';
import type { Outcome } from '#domain/failure.ts';
import { StorageRefusal } from '#storage/failure.ts';
import { readHead, readRevision } from '#storage/read-evidence.ts';
import { newEvidenceId, revise } from './log-evidence.ts';
import { inPortfolio } from './session.ts';

const KIND = 'held-at-workplace';

/**
 * Begins a description of something that stays at the workplace, in the place of an item: with its day and its
 * criteria, and none of its words or files. The item stays as it is, and stays out of every PDF from now on. Gives
 * the new item's id. Rejects when the form's file is out of reach.
 */
export async function holdAtWorkplace(id: string): Promise<Outcome<string>> {
	const template = await loadTemplate(KIND);
	if (!template) return { ok: false, code: 'unreadable' };
	const read = await inPortfolio(async (db, { portfolio }) => {
		const head = await readHead(db, portfolio, id);
		const content = head && (await readRevision(db, portfolio, id, head.revision));
		if (!head || !content) throw new StorageRefusal('unreadable');
		return { content, revision: head.revision };
	});
	if (!read.ok) return read;
	const { content, revision } = read.value;
	const descriptor = newEvidenceId();
	const described = await revise(
		descriptor,
		{
			...emptyContent(template, today()),
			eventDate: content.eventDate,
			contactTypes: [...content.contactTypes],
			reality: content.reality,
			claims: content.claims.map(({ criterion }) => ({ criterion, how: '' })),
		},
		0,
		'left',
	);
	if (!described.ok) return described;
	const kept = await revise(id, { ...content, staysHere: true }, revision, 'left');
	return kept.ok ? { ok: true, value: descriptor } : kept;
}
