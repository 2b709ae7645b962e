import { backupWords } from '#wording/en/backup.ts';
import type { OpenOutcome } from '#workflows/open-backup.ts';

type Refusal = Extract<OpenOutcome, { ok: false }>;

/** What is wrong with a file, as a sentence. */
export function problemText({ code, parts }: Refusal): string {
	const text = backupWords.problems[code];
	return parts === undefined ? text : `${text} ${backupWords.parts(parts)}`;
}

/** Whether the file may be whole, and only its passphrase is not known yet. */
export function asksForPassphrase({ code }: Refusal): boolean {
	return code === 'passphrase-needed' || code === 'wrong-passphrase';
}
