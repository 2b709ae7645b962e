import { add } from '#wording/cy/add.ts';
import { everywhere, onWholePages } from '#wording/cy/all.ts';
import { layout } from '#wording/cy/layout.ts';
import { settings } from '#wording/cy/settings.ts';
import { speak } from '#wording/language.ts';
import type { FrameText, StoredLanguage } from './stored-frame.ts';

const { links, pages } = layout;

const translatedPages = {
	add: pages.add.title,
	criteria: pages.criteria.title,
	settings: pages.settings.title,
} as const;

const leads = { add: add.intro, settings: settings.lead } as const;

const frame: readonly FrameText[] = [
	['.skip', layout.skip],
	['.side, .bar', layout.mainNavigation, 'aria-label'],
	['.menu', layout.moreNavigation, 'aria-label'],
	['.more-button', layout.more],
	['#more-title', layout.moreTitle],
	['#more-close', layout.close, 'aria-label'],
	['#draft-note', layout.draftName, 'aria-label'],
	['#draft-note-text', layout.draft],
	...Object.entries(links).map(([id, text]): FrameText => [`.nav .bar__${id}`, text]),
	// The heading until the screen has drawn its own.
	...Object.entries(translatedPages).map(([id, text]): FrameText => [`[data-translated=${id}] h1`, text]),
	...Object.entries(leads).map(([id, text]): FrameText => [`[data-translated=${id}] .heading__lead`, text]),
];

/** What is kept of the choice. */
export const storedWelsh = JSON.stringify({ language: 'cy', frame } satisfies StoredLanguage);

/** Says in Welsh what there is of it on this page. Before its screen is drawn. */
export function speakWelsh(): void {
	const page = document.querySelector<HTMLElement>('main[data-translated]')?.dataset['translated'];
	speak(page === undefined ? everywhere : { ...everywhere, ...onWholePages }, page !== undefined);
	if (page === 'home') document.title = pages.home.title;
	const own = Object.entries(translatedPages).find(([id]) => id === page);
	if (own) document.title = `${own[1]} · Starfolio`;
}
