import type { screenWords } from '#wording/en/screen.ts';
import type { Translation } from '#wording/translation.ts';
import { counted, items } from './counted.ts';

const photosOrFiles = (count: number): string =>
	counted(count, { other: 'llun neu ffeil', two: 'lun neu ffeil' });

export const screen = {
	example: {
		text: 'Enghraifft yw hon.',
		more: 'Nid oes dim yma yn cymysgu â’ch portffolio eich hun.',
		leave: 'Gadael yr enghraifft',
	},
	update: {
		waiting: 'Mae fersiwn newydd o Starfolio yn barod.',
		waitingText:
			'Mae eich gwaith yn aros fel y mae. Bydd sgriniau agored yn llwytho eto gyda’r fersiwn newydd.',
		apply: 'Defnyddio’r fersiwn newydd',
		blocked: 'Mae’r fersiwn newydd yn aros.',
		blockedText:
			'Nid yw rhywbeth wedi’i gadw eto, yma neu mewn tab arall. Caiff ei defnyddio cyn gynted ag y bydd popeth wedi’i gadw.',
		retry: 'Ceisio eto',
		applying: 'Yn newid i’r fersiwn newydd…',
		offlineReady: 'Mae Starfolio bellach yn gweithio heb rwydwaith.',
	},
	recovered: {
		title: (item, when) => `Rydym wedi dod â’r hyn a deipioch yn ôl (${item}, ${when})`,
		untitled: 'eitem ddi-deitl',
		text: 'Mae wedi’i gadw. Gwiriwch fod y geiriau olaf yno.',
		open: 'Agor',
		openNamed: (item) => `Agor ${item}`,
	},
	recoveredSound: {
		title: (item, when) => `Rydym wedi dod â’r nodyn llais roeddech yn ei recordio yn ôl (${item}, ${when})`,
		text: 'Cafodd ei dorri’n fyr. Mae’r hyn a ddywedoch hyd at yr eiliad olaf yn yr eitem. Gwrandewch ar ei ddiwedd.',
	},
	notRead: 'Ni ellid agor eich portffolio',
	storage: {
		emptiedTitle: 'Nid yw eich portffolio ar y ddyfais hon mwyach',
		emptied: (count) =>
			`Mae’r porwr wedi dileu’r hyn a gadwodd Starfolio yma${count > 0 ? ` (${items(count)})` : ''}. Mae’n gwneud hynny pan fydd lle’n brin neu pan gaiff data’r wefan ei glirio. Nid yw Starfolio wedi dileu dim. Os ydych wedi cadw ffeil copi wrth gefn, dewch â hi yn ôl cyn i chi ddechrau o’r newydd. Heb un, y PDF olaf a gadwoch neu a anfonoch yw eich copi.`,
		emptiedAction: 'Adfer o ffeil copi wrth gefn',
		broughtBackTitle: 'Collodd y porwr ei gopi. Rhoddodd Starfolio eich un chi yn ôl',
		broughtBack: (count, missingFiles, isWhole) =>
			[
				'Bu’n rhaid i’r porwr ddileu’r hyn a gadwodd Starfolio yma.',
				`Roedd ail gopi ar y ddyfais hon: mae ${items(count)} yn ôl.`,
				isWhole ? '' : 'Nid oedd y copi wedi’i orffen eto: edrychwch a yw’r eitemau diweddaraf i gyd yno.',
				missingFiles === 0
					? ''
					: `Mae ${photosOrFiles(missingFiles)} ar goll: efallai fod ffeil copi wrth gefn yn eu cynnwys.`,
				isWhole && missingFiles === 0 ? 'Nid oes dim ar goll.' : '',
				'Cadwch ffeil copi wrth gefn nawr, a chadwch hi yn rhywle arall.',
			]
				.filter(Boolean)
				.join(' '),
		broughtBackRead: 'Rwyf wedi darllen hyn',
		privateTitle: 'Mae’n edrych fel ffenestr breifat',
		private:
			'Caiff yr hyn a ysgrifennwch mewn ffenestr breifat ei ddileu pan fyddwch yn ei chau. I’w gadw, agorwch Starfolio mewn ffenestr gyffredin a dechreuwch yno.',
		troubleTitle: 'Nid yw’r storfa’n gweithio ar hyn o bryd',
		reload: 'Llwytho eto',
		setAsideTitle: 'Ni ellid darllen rhywbeth',
		setAside: (rows) =>
			`Ni ellid darllen ${counted(rows, { other: 'cofnod', two: 'gofnod', few: 'chofnod' })}. Cafodd ei roi o’r neilltu, nid ei ddileu. Mae popeth arall yma.`,
	},
} as const satisfies Translation<typeof screenWords>;
