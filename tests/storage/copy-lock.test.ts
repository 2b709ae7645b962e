import { beforeEach, expect, test } from 'vitest';
import { aloneWithCopy, secondCopy } from '#storage/second-copy.ts';
import { databaseWithPortfolio, emptyDevice } from '#tests/support/storage.ts';

beforeEach(emptyDevice);

test('what is never answered after the browser closed the copy does not keep others waiting for ever', {
	timeout: 10_000,
}, async () => {
	await databaseWithPortfolio();
	const lost = aloneWithCopy(async () => {
		const copy = await secondCopy();
		copy?.backendDB().dispatchEvent(new Event('close'));
		await new Promise(() => undefined);
	});
	await expect(lost).rejects.toMatchObject({ code: 'closed' });
	expect(await aloneWithCopy(async () => (await secondCopy())?.portfolios.count())).toBeTypeOf('number');
});
