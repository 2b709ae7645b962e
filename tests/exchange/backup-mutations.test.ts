import { describe, expect, test } from 'vitest';
import { keptFixture } from '#tests/fixtures/backup.ts';
import { sealed, write } from '#tests/support/backup.ts';
import { mutate } from '#tests/support/backup-mutations.ts';

const RUNS = Number(process.env['BACKUP_MUTATIONS'] ?? 500);
const SEED = Number(process.env['BACKUP_SEED'] ?? 1);

describe('a damaged backup is refused or reads as what was written', () => {
	test(`in ${RUNS} ways`, { timeout: 60_000 + RUNS * 50 }, async () => {
		const [file = new Blob()] = (await write(keptFixture())).parts;
		const { accepted, refused, problems } = await mutate(file, null, { runs: RUNS, seed: SEED });
		expect(accepted).toEqual([]);
		expect(refused, JSON.stringify(problems)).toBeGreaterThan(RUNS * 0.8);
	});

	test('with a passphrase too', { timeout: 60_000 + RUNS * 50 }, async () => {
		const [file = new Blob()] = (await write(keptFixture())).parts;
		const { accepted, harmless } = await mutate(await sealed(file, 'a passphrase'), 'a passphrase', {
			runs: Math.ceil(RUNS / 40),
			seed: SEED,
		});
		expect(accepted).toEqual([]);
		// Every byte of it counts.
		expect(harmless).toBe(0);
	});
});
