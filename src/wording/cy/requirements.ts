import type { requirementsWords } from '#wording/en/requirements.ts';
import type { Translation } from '#wording/translation.ts';
import { counted } from './counted.ts';

const kinds: Readonly<Record<string, string>> = {
	PS: 'datganiad personol',
	RA: 'cyfrif myfyriol',
	WP: 'cynnyrch gwaith',
	O: 'arsylwad',
	WT: 'tystiolaeth tyst',
	PD: 'trafodaeth broffesiynol',
	Q: 'cwestiynau ac atebion',
	ED: 'tystiolaeth a gedwir yn y gweithle',
};

function kind(code: string): string {
	const name = kinds[code];
	return name === undefined ? `tystiolaeth o’r math ${code}` : `${name} (${code})`;
}

export const requirements = {
	kind,
	// After a colon and with commas: in a running sentence each name would change its first letter.
	missing: (pieces, codes) =>
		[
			pieces > 0 || codes.length === 0
				? `Ar goll o hyd: ${counted(pieces, { other: 'darn', two: 'ddarn' })} arall.`
				: '',
			codes.length > 0 ? `Y mathau sydd ar goll: ${codes.map(kind).join(', ')}.` : '',
		]
			.filter(Boolean)
			.join(' '),
	judgedEarlier: 'Penderfynwyd ar eiriad cynharach',
	judgedOn: (text) => `Penderfynwyd ar y geiriad cynharach: “${text}”`,
} as const satisfies Translation<typeof requirementsWords>;
