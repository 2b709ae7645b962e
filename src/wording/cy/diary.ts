import type { DueKind } from '#domain/due-dates.ts';
import type { diaryWords } from '#wording/en/diary.ts';
import type { Translation } from '#wording/translation.ts';
import { counted } from './counted.ts';
import { dates } from './dates.ts';

const kinds: Readonly<Record<DueKind, string>> = {
	check: 'Gwiriad cydymffurfio',
	plan: 'Adolygu’r cynllun monitro',
	review: 'Edrych arno eto',
	'follow-up': 'Dilyn i fyny',
	action: 'Cam gweithredu',
};

export const diary = {
	title: 'I’w wneud erbyn dyddiad',
	name: ({ kind, about }) => {
		if (kind === 'check' && about !== '') return `${kinds.check}: ${about}`;
		return kind === 'action' && about !== '' ? about : kinds[kind];
	},
	overdue: (on) => `Yn hwyr ers ${dates.dayText(on)}`,
	due: (on, today) => (on === today ? 'Erbyn heddiw' : `Erbyn ${dates.dayText(on)}`),
	workedOut: 'Wedi’i gyfrifo o’r gwiriad diwethaf a pha mor aml y caiff ei wneud',
	how: 'Wedi’i wneud? Agorwch ef ac ysgrifennwch beth ddaeth ohono, gwnewch y gwiriad nesaf, neu rhowch ddyddiad newydd iddo.',
	more: (count) => `${counted(count, { other: 'dyddiad', two: 'ddyddiad' })} arall`,
	calendar: {
		action: 'Rhoi’r rhain yn fy nghalendr',
		name: 'Dyddiadau Starfolio',
		summary: ({ kind, about }, reference) =>
			[
				kind === 'check' && about !== '' ? `${kinds.check}: ${about}` : kinds[kind],
				reference && `(${reference})`,
			]
				.filter(Boolean)
				.join(' '),
		description: 'O’ch portffolio Starfolio. Agorwch Starfolio ar eich ffôn i’w weld.',
		saved: 'Cafodd y ffeil galendr ei chadw. Agorwch hi i roi’r dyddiadau yn eich calendr.',
		shared: 'Cafodd y ffeil galendr ei throsglwyddo.',
		failed: 'Ni ellid gwneud y ffeil galendr ar hyn o bryd. Ni newidiwyd dim. Ceisiwch eto.',
	},
} as const satisfies Translation<typeof diaryWords>;
