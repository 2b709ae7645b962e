import type { addWords } from '#wording/en/add.ts';
import type { Translation } from '#wording/translation.ts';

export const add = {
	title: 'Ychwanegu tystiolaeth',
	intro: 'Ysgrifennwch hi nawr, mapiwch hi i feini prawf yn nes ymlaen.',
	groups: {
		did: 'Yr hyn a wnaethoch',
		monitored: 'Yr hyn y buoch yn ei fonitro',
		handled: 'Yr hyn y buoch yn delio ag ef',
		learned: 'Yr hyn a ddysgoch',
		'others-said': 'Yr hyn a ddywedodd eraill',
		products: 'Cynhyrchion gwaith',
	},
	fitting: (code) => `Tystiolaeth ar gyfer ${code}`,
	fittingText: 'Mae’r mathau hyn yn ei ddangos fel arfer. Mae’r maen prawf wedi’i dicio i chi.',
	fittingNone: 'Gall unrhyw fath ei ddangos. Mae’r maen prawf wedi’i dicio i chi.',
	others: 'Pob math o dystiolaeth',
	forget: 'Dangos pob math',
	codesTitle: 'Beth mae’r llythrennau’n ei olygu',
	codesText:
		'Dyma’r enwau byr arferol ar fathau o dystiolaeth. Efallai fod eich canolfan yn defnyddio rhai eraill.',
	codes: {
		PS: 'Datganiad personol',
		RA: 'Cyfrif myfyriol',
		WP: 'Cynnyrch gwaith',
		O: 'Arsylwad',
		WT: 'Tystiolaeth tyst',
		PD: 'Trafodaeth broffesiynol',
		Q: 'Cwestiynau ac atebion',
		ED: 'Tystiolaeth a gedwir yn eich gweithle',
	},
	noPortfolio: {
		title: 'Dechreuwch bortffolio yn gyntaf',
		text: 'Wedyn byddwch yn dewis yma pa fath o dystiolaeth i’w hychwanegu: cofnod dyddiol, cyfrif STAR, rhestr wirio a mwy.',
		action: 'Mynd i’r dechrau',
	},
} as const satisfies Translation<typeof addWords>;
