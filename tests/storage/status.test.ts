import { beforeEach, expect, test } from 'vitest';
import { clearTrouble, reportTrouble, storageStatus, subscribeStorageStatus } from '#storage/status.ts';

beforeEach(() => clearTrouble('emptied', 'newer-version', 'blocked', 'closed', 'not-allowed'));

test('trouble that was reported before anybody listened is there for who comes later', () => {
	reportTrouble('closed');
	expect(storageStatus().trouble).toBe('closed');
});

test('a trouble that comes and passes does not take another one’s message away', () => {
	reportTrouble('emptied', 12);
	reportTrouble('closed');
	expect(storageStatus().trouble).toBe('closed');
	clearTrouble('closed', 'blocked');
	expect(storageStatus()).toEqual({ trouble: 'emptied', items: 12, missingFiles: 0, isWhole: true });
});

test('what no second try can mend is told first, in whatever order it came', () => {
	reportTrouble('newer-version');
	reportTrouble('closed');
	expect(storageStatus().trouble).toBe('newer-version');
});

test('listeners are called when what they would show has changed, and only then', () => {
	let calls = 0;
	const stop = subscribeStorageStatus(() => {
		calls += 1;
	});
	clearTrouble('closed');
	reportTrouble('newer-version');
	reportTrouble('newer-version');
	reportTrouble('closed');
	clearTrouble('closed');
	expect(calls).toBe(1);
	stop();
	clearTrouble('newer-version');
	expect(calls).toBe(1);
});
