import { expect, test } from 'vitest';
import { minuteOf } from '#device/identity.ts';
import { backupFileName } from '#workflows/backup-file-name.ts';

test('two backups of one day have two names, and the moment is that of the learner’s clock', () => {
	const [first, second] = [new Date(2026, 5, 4, 9, 5), new Date(2026, 5, 4, 9, 6)].map((at) =>
		minuteOf(at.toISOString()),
	);
	expect([first, second]).toEqual(['2026-06-04-0905', '2026-06-04-0906']);
	expect(backupFileName(['Siân Price'], first ?? '', { number: 1, of: 1 }, false)).toBe(
		'Sian-Price-2026-06-04-0905.starfolio',
	);
	expect(backupFileName(['Sam', 'NVQ'], second ?? '', { number: 2, of: 3 }, true)).toBe(
		'Sam-NVQ-2026-06-04-0906-part-2-of-3.starfolio.age',
	);
});
