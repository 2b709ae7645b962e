import { digest } from '#device/identity.ts';
import type { RecordOfKind } from '#domain/assessment-record.ts';
import type { TypedIn } from '#domain/typed-in.ts';

/**
 * What was typed into the sign-off sheets of a PDF, as records beside the criteria: not signed by anybody, so no
 * state follows from them. The same answers have the same ids, so opening the PDF again adds nothing.
 */
export async function typedRecords(
	typed: TypedIn | null,
	at: string,
): Promise<readonly RecordOfKind<'typed'>[]> {
	const records: RecordOfKind<'typed'>[] = [];
	for (const { entries } of typed?.sheets ?? []) {
		const signer = entries.find(({ about }) => about.kind === 'signer' && about.who === 'assessor');
		const assessor = signer?.values.find(({ kind }) => kind === 'name')?.text ?? '';
		for (const { about, values } of entries) {
			if (about.kind !== 'criterion') continue;
			const of = (kind: 'decision' | 'feedback'): string =>
				values.find((value) => value.kind === kind)?.text ?? '';
			const said = { criterion: about.id, decision: of('decision'), feedback: of('feedback'), assessor };
			const id = `typed-${(await digest(JSON.stringify(said))).slice(0, 32)}`;
			records.push({ kind: 'typed', id, at, ...said });
		}
	}
	return records;
}
