import type { ReadUnits } from '#exchange/unit-formats/format.ts';

export type { ReadUnits, UnitFileProblem, UnitNote } from '#exchange/unit-formats/format.ts';

/** Bytes. Far above any framework; more is not even read. */
const LARGEST_FILE = 5_000_000;

/** Reads the units in a file that was chosen. Nothing is kept yet; a file that gives no unit gives one plain code. */
export async function openUnitFile(file: File): Promise<ReadUnits> {
	if (file.size > LARGEST_FILE) return { ok: false, code: 'too-large' };
	try {
		const [{ readUnitsFrom }, bytes] = await Promise.all([
			import('#exchange/unit-formats/read.ts'),
			file.arrayBuffer(),
		]);
		return await readUnitsFrom(new Uint8Array(bytes), { name: file.name });
	} catch {
		// The part of the app that reads it is out of reach, or the file went away meanwhile.
		return { ok: false, code: 'not-loaded' };
	}
}
