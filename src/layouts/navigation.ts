import {
	AddIcon,
	AssessIcon,
	BackupIcon,
	CriteriaIcon,
	EvidenceIcon,
	HelpIcon,
	HomeIcon,
	PortfolioIcon,
	SettingsIcon,
	UnitsIcon,
} from '#ui/kit/Icon.tsx';
import type { layoutWords } from '#wording/en/layout.ts';

export type SectionId = keyof typeof layoutWords.links;

export type NavigationEntry = {
	readonly id: SectionId;
	readonly path: `/${string}`;
	readonly Sign: typeof AddIcon;
};

/** The five of the bottom bar, in reach of a thumb. */
export const mainSections: readonly NavigationEntry[] = [
	{ id: 'home', path: '/', Sign: HomeIcon },
	{ id: 'evidence', path: '/evidence/', Sign: EvidenceIcon },
	{ id: 'add', path: '/add/', Sign: AddIcon },
	{ id: 'criteria', path: '/criteria/', Sign: CriteriaIcon },
	{ id: 'portfolio', path: '/portfolio/', Sign: PortfolioIcon },
];

/** Behind "More" on a phone, below the five on a wide screen. */
export const moreSections: readonly NavigationEntry[] = [
	{ id: 'units', path: '/units/', Sign: UnitsIcon },
	{ id: 'backup', path: '/backup/', Sign: BackupIcon },
	{ id: 'assess', path: '/assess/', Sign: AssessIcon },
	{ id: 'settings', path: '/settings/', Sign: SettingsIcon },
	{ id: 'help', path: '/help/', Sign: HelpIcon },
];
