import type { settingsWords } from '#wording/en/settings.ts';
import type { Translation } from '#wording/translation.ts';

export const settings = {
	title: 'Gosodiadau',
	lead: 'Mae’r manylion hyn ar glawr eich PDF.',
	save: 'Cadw’r newidiadau',
	saved: 'Enw, unedau a chlawr: mae eich newidiadau wedi’u cadw.',
	notSaved: 'Ni chafodd eich newidiadau eu cadw',
	broughtBack: 'Mae’r hyn a newidioch yma o’r blaen wedi’i lenwi eto. Nid yw wedi’i gadw eto.',
	undo: 'Dadwneud fy newidiadau',
	problems: 'Gwiriwch y ffurflen',
	unitsHint: 'Dad-diciwch uned i’w thynnu allan. Cedwir eich tystiolaeth a’i thiciau.',
	noPortfolio: {
		title: 'Dechreuwch bortffolio yn gyntaf',
		text: 'Wedyn gallwch newid ei fanylion yma.',
		action: 'Mynd i’r dechrau',
	},
	tips: {
		title: 'Awgrymiadau',
		on: 'Mae awgrymiadau o ddogfennau’r unedau wrth ochr meysydd ffurflen. Maent ymlaen.',
		off: 'Gall awgrymiadau o ddogfennau’r unedau fod wrth ochr meysydd ffurflen. Maent wedi’u diffodd.',
		switchOn: 'Dangos awgrymiadau wrth ochr y meysydd',
		switchOff: 'Cuddio awgrymiadau wrth ochr y meysydd',
	},
	example: {
		title: 'Yr enghraifft',
		text: 'Gallwch newid unrhyw beth yn yr enghraifft. Rhowch hi yn ôl pan fyddwch am ei gweld o’r newydd.',
		reset: 'Rhoi’r enghraifft yn ôl',
		confirmTitle: 'Rhoi’r enghraifft yn ôl?',
		confirmText:
			'Caiff yr hyn a newidioch yn yr enghraifft ei dynnu. Ni chyffyrddir â’ch portffolio eich hun.',
		confirm: 'Ei rhoi yn ôl',
		done: 'Mae’r enghraifft fel y daeth.',
		failed: 'Ni newidiwyd yr enghraifft',
	},
} as const satisfies Translation<typeof settingsWords>;
