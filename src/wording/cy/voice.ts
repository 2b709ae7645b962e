import type { voiceWords } from '#wording/en/voice.ts';
import type { Translation } from '#wording/translation.ts';
import { counted } from './counted.ts';

export const voice = {
	title: 'Nodyn llais',
	rule: 'Peidiwch byth â recordio galwad fyw gan gwsmer. Siaradwch yn eich geiriau eich hun, a pheidiwch ag enwi neb.',
	starting: 'Yn aros am y meicroffon. Efallai y bydd eich ffôn yn gofyn i chi ei ganiatáu.',
	state: {
		recording: 'Yn recordio. Cedwir pob eiliad ar y ddyfais hon.',
		paused: 'Wedi oedi. Mae’r hyn a ddywedoch hyd yma wedi’i gadw.',
		interrupted:
			'Cymerwyd y meicroffon gan rywbeth arall, efallai galwad ffôn. Mae’r hyn a ddywedoch hyd yma wedi’i gadw. Pwyswch “Parhau” pan fydd yn rhydd eto.',
		finishing: 'Yn gwirio ei fod yn chwarae…',
	},
	elapsed: (seconds) =>
		`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} wedi’i recordio`,
	minutes: (count) => `${counted(count, { other: 'munud', two: 'funud' })} wedi’i recordio.`,
	loudness: 'Pa mor uchel yw’r sain',
	silent: 'Nid ydym yn clywed dim. Gwiriwch nad yw’r meicroffon wedi’i orchuddio na’i dewi.',
	heard: 'Gallwn eich clywed.',
	pause: 'Oedi',
	resume: 'Parhau',
	stop: 'Stopio a chadw',
	discard: 'Ei daflu',
	discardTitle: 'Taflu’r nodyn llais hwn?',
	discardText: (length) => `Bydd yr hyn a recordioch (${length}) wedi mynd am byth.`,
	discardConfirm: 'Ei daflu',
	discardCancel: 'Ei gadw',
	discarded: 'Cafodd y nodyn llais ei daflu.',
	marks: {
		title: 'Yn siarad am faen prawf?',
		hint: 'Tapiwch ef pan fyddwch yn dechrau. Caiff ei dicio, a chaiff eich asesydd ei arwain at y funud honno.',
		others: 'Rhagor o feini prawf',
		said: (time, code) => `Marciwyd ${code} ar ${time}.`,
		list: 'Marciwyd hyd yma',
		remove: (time, code) => `Tynnu’r marc ar gyfer ${code} ar ${time}`,
		removed: (code) => `Cafodd y marc ar gyfer ${code} ei dynnu.`,
	},
	saved: (length) => `Nodyn llais wedi’i gadw. Mae’n para ${length}.`,
	savedUnplayed:
		'Mae’r nodyn llais wedi’i gadw, ond ni allai’r porwr hwn ei chwarae. Gwrandewch arno cyn dibynnu arno, neu recordiwch ef eto.',
	ended: {
		cut: 'Cafodd y meicroffon ei dorri i ffwrdd. Mae’r hyn a ddywedoch hyd hynny wedi’i gadw.',
		'too-long':
			'Mae wedi cyrraedd 100 MB, y mwyaf y caiff un ffeil fod. Cafodd ei stopio yno ac mae wedi’i gadw.',
		'not-kept': 'Stopiwyd recordio am na ellid cadw dim mwy. Mae’r hyn a ddywedoch hyd hynny yn ddiogel.',
	},
	notAttached: (reason) =>
		`Mae’r recordiad yn ddiogel ar y ddyfais hon, ond nid yw’n rhan o’r eitem eto. ${reason}`,
	tryAgain: 'Ceisio eto',
	later: 'Yn nes ymlaen',
	close: 'Cau',
	understood: 'Deall',
	laterText: 'Caiff ei ychwanegu ar ei ben ei hun pan agorwch Starfolio nesaf a bod lle.',
	full: 'Nid oes lle ar ôl. Rhyddhewch le ar y ddyfais a cheisiwch eto.',
	nothing: 'Ni recordiwyd dim. Gwiriwch y meicroffon a cheisiwch eto.',
	notStarted: {
		refused:
			'Ni chaniateir y meicroffon ar gyfer y wefan hon. Caniatewch ef yng ngosodiadau eich porwr neu’ch ffôn, yna ceisiwch eto. Gallwch hefyd deipio, neu ychwanegu recordiad fel ffeil.',
		missing:
			'Ni chafwyd hyd i feicroffon. Cysylltwch un a cheisiwch eto. Gallwch hefyd deipio, neu ychwanegu recordiad fel ffeil.',
		busy: 'Mae rhywbeth arall yn defnyddio’r meicroffon, efallai galwad ffôn. Rhowch derfyn arni a cheisiwch eto. Ni newidiwyd dim.',
		'not-supported':
			'Ni all y porwr hwn recordio. Recordiwch gydag ap arall ar eich ffôn ac ychwanegwch y recordiad fel ffeil.',
	},
	notStartedSaving: {
		full: 'Nid oes lle ar ôl ar y ddyfais hon, felly ni fyddai dim yn ddiogel. Rhyddhewch le ar y ddyfais a cheisiwch eto.',
		closed: 'Caeodd y porwr ei storfa. Ni recordiwyd dim. Ceisiwch eto.',
		'newer-version':
			'Mae Starfolio mwy newydd ar agor. Ni recordiwyd dim. Llwythwch y dudalen eto yn gyntaf.',
		conflict: 'Cafodd ei newid mewn tab arall. Ni recordiwyd dim. Llwythwch y dudalen eto yn gyntaf.',
		blocked: 'Mae Starfolio hŷn ar agor mewn tab arall. Caewch y tabiau eraill a cheisiwch eto.',
		unreadable: 'Ni ellid darllen yr hyn sydd wedi’i storio yma. Ni recordiwyd dim. Llwythwch y dudalen eto.',
		'not-allowed':
			'Nid yw’r porwr hwn yn gadael i Starfolio gadw dim yma. Agorwch ef mewn ffenestr gyffredin.',
		unknown: 'Ni ellid ei ddechrau, ac ni allwn ddweud pam. Ni newidiwyd dim. Ceisiwch eto.',
	},
} as const satisfies Translation<typeof voiceWords>;
