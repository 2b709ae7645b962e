import type { layoutWords } from '#wording/en/layout.ts';
import type { Translation } from '#wording/translation.ts';

export const layout = {
	skip: 'Neidio i’r cynnwys',
	mainNavigation: 'Prif ddewislen',
	moreNavigation: 'Rhagor',
	more: 'Rhagor',
	moreTitle: 'Rhagor',
	close: 'Cau',
	draft: 'Drafft, heb ei wirio.',
	draftName: 'Iaith',
	links: {
		home: 'Hafan',
		evidence: 'Tystiolaeth',
		add: 'Ychwanegu',
		criteria: 'Meini prawf',
		portfolio: 'Portffolio',
		units: 'Unedau',
		backup: 'Copi wrth gefn',
		assess: 'Asesu',
		settings: 'Gosodiadau',
		help: 'Cymorth',
	},
	pages: {
		home: { title: 'Starfolio, eich portffolio NVQ ar eich ffôn eich hun' },
		add: { title: 'Ychwanegu tystiolaeth' },
		criteria: { title: 'Meini prawf' },
		settings: { title: 'Gosodiadau' },
	},
} as const satisfies Translation<typeof layoutWords>;
