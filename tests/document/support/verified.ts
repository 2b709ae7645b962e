import { createHash } from 'node:crypto';
import type { Finding } from '#document/verify/finding.ts';
import { verifyPdf } from '#document/verify/verify.ts';

export const digest = async (data: string | Uint8Array): Promise<string> =>
	createHash('sha256').update(data).digest('hex');

/** What the project's own checker finds in a file. */
export function findingsIn(pdf: Blob | Uint8Array<ArrayBuffer>): Promise<readonly Finding[]> {
	return verifyPdf(pdf instanceof Blob ? pdf : new Blob([pdf]), { digest });
}
