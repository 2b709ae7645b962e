import type { MissingPart } from '#domain/outlook.ts';
import type { captureWords } from '#wording/en/capture.ts';
import type { Translation } from '#wording/translation.ts';
import { counted } from './counted.ts';
import { welshFormat } from './dates.ts';

const moment = welshFormat({
	weekday: 'short',
	day: 'numeric',
	month: 'short',
	hour: '2-digit',
	minute: '2-digit',
});

const missingParts: Readonly<Record<MissingPart, (count: number) => string>> = {
	title: () => 'teitl',
	'event-date': () => 'pryd y digwyddodd',
	reality: () => 'go iawn neu wedi’i efelychu',
	answers: (count) => counted(count, { other: 'ateb' }),
	captions: (count) =>
		count === 1 ? 'capsiwn' : counted(count, { other: 'capsiwn', two: 'gapsiwn', few: 'chapsiwn' }),
	privacy: () => 'pwy y gellir ei adnabod',
	cleaning: (count) => `glanhau ${counted(count, { other: 'llun', two: 'lun' })}`,
	claims: () => 'meini prawf',
};

export const capture = {
	region: 'Cofnodi',
	hint: 'Cofnodwch nawr, mapiwch yn nes ymlaen.',
	note: 'Nodyn',
	photo: 'Llun',
	sound: 'Llais',
	soundNamed: 'Nodyn llais',
	titles: {
		note: (at) => `Nodyn, ${moment(at)}`,
		photo: (at) => `Llun, ${moment(at)}`,
		sound: (at) => `Nodyn llais, ${moment(at)}`,
		shared: (at) => `Rhannwyd, ${moment(at)}`,
	},
	keeping: 'Yn cadw eich llun…',
	notKept: 'Ni chadwyd y llun',
	again: 'Ceisio eto',
	saveFile: 'Cadw’r llun ar y ddyfais hon',
	// Commas to the end: "a" and "ac" would change the word that follows.
	missing: (parts) =>
		parts.length === 0
			? 'Does dim ar goll. Agorwch hi a phwyswch “Done”.'
			: `Ar goll: ${parts.map(({ part, count }) => missingParts[part](count)).join(', ')}`,
} as const satisfies Translation<typeof captureWords>;
