import type { savingWords } from '#wording/en/saving.ts';
import type { Translation } from '#wording/translation.ts';

export const saving = {
	saved: 'Wedi cadw',
	saving: 'Yn cadw…',
	notSaved: (reason) => `Heb ei gadw: ${reason}`,
	notSavedTitle: 'Heb ei gadw eto',
	notSavedText:
		'Mae eich testun ar y sgrin hon o hyd. Rydym yn dal i geisio. Cadwch y dudalen hon ar agor nes iddi ddweud “Wedi cadw”.',
	notSavedBecause: {
		full: 'dim lle ar ôl',
		closed: 'caewyd y storfa',
		'newer-version': 'mae Starfolio mwy newydd ar agor',
		conflict: 'newidiwyd mewn tab arall',
		blocked: 'mae Starfolio hŷn ar agor',
		unreadable: 'ni ellid darllen y storfa',
		'not-allowed': 'ni chaniateir storio',
		unknown: 'aeth rhywbeth o’i le',
	},
	tryAgain: 'Ceisio eto',
	leavingUnsaved: 'Ni ellid cadw popeth. Copïwch eich testun, neu pwyswch y ddolen eto i adael beth bynnag.',
} as const satisfies Translation<typeof savingWords>;
