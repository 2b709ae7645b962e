import { expect, test } from 'vitest';
import { isBackupDue } from '#domain/last-backup.ts';

test.each([
	['nothing is here', null, 0, false],
	['two items were never backed up', null, 2, false],
	['three items were never backed up', null, 3, true],
	['nothing has changed for a year', 365, 0, false],
	['one item has changed since yesterday', 1, 1, false],
	['one item has changed, and two weeks have passed', 14, 1, true],
	['five items have changed since this morning', 0, 5, true],
])('when %s', (_when, days, since, isDue) => {
	expect(isBackupDue(since, days)).toBe(isDue);
});
