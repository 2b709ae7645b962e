import { refusalOf, SHARED_TEXT_LIMIT, type SharedEntry, sharedText } from '#domain/inbox-entry.ts';
import { beginFreshLog } from '#storage/fresh-log.ts';
import { keepShared, readSharedRows } from '#storage/inbox.ts';

/**
 * Takes what another app shares (the manifest's share_target). Everything is on the disk before the answer sends
 * the browser on to the page that asks where to put it; what cannot be kept is named there with its reason.
 *
 * @param page the address of that page
 */
export async function receiveShare(request: Request, page: URL): Promise<Response> {
	let isToldAll = true;
	// No page has begun one yet when the browser was started to share: after a kill the old log must not go on.
	await beginFreshLog();
	try {
		const form = await request.formData();
		isToldAll = await keepText(form);
		for (const file of form.getAll('files')) {
			if (file instanceof File) isToldAll = (await keepFile(file)) && isToldAll;
		}
	} catch {
		// The form broke off, or the disk is so full that not even a name can be noted.
		isToldAll = false;
	}
	const answer = new URL(page);
	if (!isToldAll) answer.hash = 'not-kept';
	// See Other: a reload of that page must not share everything once more.
	return Response.redirect(answer.href, 303);
}

/** false when neither the text nor its refusal could be written. */
async function keepText(form: FormData): Promise<boolean> {
	const parts = ['title', 'text', 'url'].map((name) => form.get(name));
	const text = sharedText(parts.filter((part) => typeof part === 'string'));
	if (text === '') return true;
	const entry = { ...described('text', '', 'text/plain', text.length), text };
	if (text.length > SHARED_TEXT_LIMIT) return refuse({ ...entry, text: '' }, 'too-large');
	return keep(entry, null);
}

async function keepFile(file: File): Promise<boolean> {
	const entry = described('file', file.name.slice(0, 500), file.type.slice(0, 200), file.size);
	const refusal = refusalOf(file.size, await waiting());
	if (refusal) return refuse(entry, refusal);
	const bytes = await file.arrayBuffer().catch(() => null);
	return bytes ? keep(entry, bytes) : refuse(entry, 'unreadable');
}

async function keep(entry: SharedEntry, bytes: ArrayBuffer | null): Promise<boolean> {
	try {
		await keepShared(entry, bytes);
		return true;
	} catch {
		return refuse({ ...entry, text: '' }, 'full');
	}
}

async function refuse(entry: SharedEntry, refused: SharedEntry['refused']): Promise<boolean> {
	try {
		await keepShared({ ...entry, refused }, null);
		return true;
	} catch {
		return false;
	}
}

/** Counted from what stands there: several apps may share at once. */
async function waiting(): Promise<{ readonly count: number; readonly bytes: number }> {
	const rows = await readSharedRows();
	return { count: rows.length, bytes: rows.reduce((sum: number, row) => sum + bytesOf(row), 0) };
}

function bytesOf(row: unknown): number {
	if (typeof row !== 'object' || row === null || !('size' in row) || !('refused' in row)) return 0;
	return row.refused === null && typeof row.size === 'number' ? row.size : 0;
}

function described(kind: SharedEntry['kind'], name: string, mime: string, size: number): SharedEntry {
	return {
		id: crypto.randomUUID(),
		at: new Date().toISOString(),
		kind,
		name,
		mime,
		size,
		text: '',
		refused: null,
	};
}
