import Dexie from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { classifyFailure, StorageRefusal } from '#storage/failure.ts';
import { databaseWithPortfolio, emptyDevice } from '#tests/support/storage.ts';

beforeEach(emptyDevice);

/** An error as a browser makes them: a DOMException of a name, or with only an old code. */
function named(name: string): Error {
	return Object.assign(new Error('from the browser'), { name });
}

function coded(code: number): Error {
	return Object.assign(new Error('from an old browser'), { code });
}

describe('a full disk is recognised', () => {
	test.each([
		['as the standard says it', new DOMException('', 'QuotaExceededError')],
		['by its name on any object', named('QuotaExceededError')],
		['as Firefox says it', named('NS_ERROR_DOM_QUOTA_REACHED')],
		['by the standard code', coded(22)],
		['by the code of Firefox', coded(1014)],
		[
			'inside the AbortError that Dexie makes of it',
			new Dexie.AbortError('aborted', named('QuotaExceededError')),
		],
		['inside a bulk error', new Dexie.BulkError('bulk', [new Dexie.QuotaExceededError('full')])],
		['as the cause of something else', new Error('saving', { cause: named('QuotaExceededError') })],
		[
			'behind another failure of the same chain',
			Object.assign(named('DatabaseClosedError'), { inner: named('QuotaExceededError') }),
		],
	])('%s', (_how, error) => {
		expect(classifyFailure(error)).toBe('full');
	});
});

describe('other failures are named', () => {
	test.each([
		['DatabaseClosedError', 'closed'],
		['InvalidStateError', 'closed'],
		['UnknownError', 'closed'],
		['AbortError', 'closed'],
		['VersionError', 'newer-version'],
		['NotReadableError', 'unreadable'],
		['SecurityError', 'not-allowed'],
		['MissingAPIError', 'not-allowed'],
		['ConstraintError', 'unknown'],
	] as const)('%s is "%s"', (name, code) => {
		expect(classifyFailure(named(name))).toBe(code);
	});

	test('a refusal of our own keeps its code through Dexie', async () => {
		const db = await databaseWithPortfolio();
		const refused = db.transaction('rw', db.meta, async () => {
			await db.meta.put({ key: 'a' });
			throw new StorageRefusal('conflict');
		});
		expect(classifyFailure(await refused.catch((error: unknown) => error))).toBe('conflict');
		expect(await db.meta.count()).toBe(0);
	});

	test('what is no error at all is "unknown"', () => {
		expect(classifyFailure('text')).toBe('unknown');
		expect(classifyFailure(null)).toBe('unknown');
	});
});
