import type { Manifest, ReadLimits } from './format.ts';
import {
	anyManifestSchema,
	BACKUP_FORMAT,
	FORMAT_VERSION,
	manifestDigest,
	manifestSchema,
	placeOf,
} from './format.ts';
import { BackupRefusal } from './problem.ts';

/** Parses and checks a manifest. A file of another kind or of a newer version is named as such. Throws a BackupRefusal. */
export async function readManifest(bytes: Uint8Array, limits: ReadLimits): Promise<Manifest> {
	const value = parseJson(bytes);
	const any = anyManifestSchema.safeParse(value);
	if (!any.success || !any.data.format.startsWith('starfolio')) throw new BackupRefusal('not-a-backup');
	if (any.data.format !== BACKUP_FORMAT || any.data.kind !== 'portfolio')
		throw new BackupRefusal('wrong-kind');
	if (any.data.formatVersion > FORMAT_VERSION) throw new BackupRefusal('newer-format');
	const parsed = manifestSchema.safeParse(value);
	if (!parsed.success) throw new BackupRefusal('damaged');
	const { digest, ...rest } = parsed.data;
	if ((await manifestDigest(rest)) !== digest) throw new BackupRefusal('damaged');
	checkEntries(parsed.data, limits);
	if (parsed.data.part.number > parsed.data.part.of) throw new BackupRefusal('inconsistent');
	return parsed.data;
}

/** Refuses what is too much before any of it is unpacked. */
function checkEntries({ entries }: Manifest, limits: ReadLimits): void {
	if (entries.length > limits.entries) throw new BackupRefusal('too-large');
	const names = new Set<string>();
	const sums = { records: 0, total: 0 };
	for (const { name, size } of entries) {
		const place = placeOf(name);
		if (!place || place.kind === 'manifest') throw new BackupRefusal('unsafe-name');
		if (names.has(name)) throw new BackupRefusal('duplicate');
		names.add(name);
		const longest = place.kind === 'records' ? limits.records : limits[place.kind];
		sums.total += size;
		if (place.kind === 'records') sums.records += size;
		if (size > longest || sums.records > limits.records || sums.total > limits.total) {
			throw new BackupRefusal('too-large');
		}
	}
}

function parseJson(bytes: Uint8Array): unknown {
	try {
		const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
		return value;
	} catch {
		throw new BackupRefusal('damaged');
	}
}
