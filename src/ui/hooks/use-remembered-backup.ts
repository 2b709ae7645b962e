import { useState } from 'react';
import type { LastBackup } from '#domain/last-backup.ts';
import { rememberedBackup } from '#storage/last-backup.ts';

/** The last backup that this browser has heard of, known even after it has removed the portfolio itself. */
export function useRememberedBackup(): LastBackup | null {
	const [remembered] = useState(rememberedBackup);
	return remembered;
}
