import start from '@astrojs/react/client.js';
import { chosenWords } from '#ui/hooks/chosen-language.ts';

// Nobody waits for it: until it is there, a link loads its page as links do.
const moves = () =>
	void import('./move-within.ts').then(({ moveWithin }) => moveWithin()).catch(() => undefined);
if (document.readyState === 'complete') setTimeout(moves);
else addEventListener('load', () => setTimeout(moves), { once: true });

type Given = Parameters<ReturnType<typeof start>>;

/**
 * Starts the screen of a page, as Astro's own does, but not before its words are in the chosen language: nothing has to
 * be drawn twice, and no sentence is caught in English. `src/commands/islands-plugin.ts` puts it in the place of Astro's.
 */
export default (element: HTMLElement) => {
	const begin = start(element);
	// Astro waits for what is returned, and only then takes away the mark without which nothing would be started.
	return (...given: Given): Promise<void> | void =>
		chosenWords === null ? begin(...given) : chosenWords.then(() => begin(...given));
};
