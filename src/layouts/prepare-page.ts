/** A page of the app, ready to be put in the place of another. */
export type PreparedPage = {
	readonly title: string;
	readonly description: string;
	/** A fresh copy of what stands between the bars. */
	readonly main: () => HTMLElement;
	/** What each link of the navigation says of the page, in the order of the links; null: it is not here. */
	readonly current: readonly (string | null)[];
};

const navigation = 'nav.side .nav a, nav.bar a, nav.menu a';
const prepared = new Map<string, Promise<PreparedPage>>();

/**
 * Gets a page with its styles and scripts, once for as long as this document lives. Rejects when a part of it is out of
 * reach, or when it is of another version than this document.
 */
export function preparePage(path: string): Promise<PreparedPage> {
	const known = prepared.get(path);
	if (known !== undefined) return known;
	const page = read(path);
	prepared.set(path, page);
	page.catch(() => prepared.delete(path));
	return page;
}

async function read(path: string): Promise<PreparedPage> {
	const answer = await fetch(path);
	if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
	const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
	const main = page.querySelector('main');
	if (!main) throw new Error(`${path} has no content`);
	if (versionOf(page) !== versionOf(document)) throw new Error(`${path} is of another version`);
	// They have run in this document, or belong to one without scripts.
	for (const done of main.querySelectorAll('script, noscript')) done.remove();
	await Promise.all([...stylesOf(page), ...screensOf(main)]);
	return {
		title: page.title,
		description: descriptionOf(page)?.content ?? '',
		main: () => document.importNode(main, true),
		current: [...page.querySelectorAll(navigation)].map((link) => link.getAttribute('aria-current')),
	};
}

/** The styles of the page that this document does not have. */
function stylesOf(page: Document): readonly Promise<void>[] {
	const here = new Set([...document.head.querySelectorAll('link[rel=stylesheet]')].map(hrefOf));
	return [...page.head.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')]
		.filter((sheet) => !here.has(hrefOf(sheet)))
		.map((sheet) => bring(document.importNode(sheet, true)));
}

function hrefOf(sheet: Element): string | null {
	return sheet.getAttribute('href');
}

/** The scripts of its screens, so that nothing of the old page goes before the new one can be drawn. */
function screensOf(main: Element): readonly Promise<void>[] {
	return [...main.querySelectorAll('astro-island')].map((island) => {
		const script = document.createElement('script');
		script.type = 'module';
		script.src = island.getAttribute('component-url') ?? '';
		return bring(script).finally(() => script.remove());
	});
}

/** Puts a style sheet or a script into the document; over when it is there. */
function bring(file: HTMLLinkElement | HTMLScriptElement): Promise<void> {
	return new Promise((resolve, reject) => {
		file.addEventListener('load', () => resolve());
		file.addEventListener('error', () => {
			file.remove();
			reject(new Error('A part of the page did not arrive'));
		});
		document.head.append(file);
	});
}

/** Which build a page is from (offline/build-version); the development server has none. */
function versionOf(page: Document): string | undefined {
	return page.head.querySelector<HTMLMetaElement>('meta[name=starfolio-version]')?.content;
}

function descriptionOf(page: Document): HTMLMetaElement | null {
	return page.head.querySelector<HTMLMetaElement>('meta[name=description]');
}

/** Says around the content which page it is now. */
export function nameFrame(page: PreparedPage): void {
	document.title = page.title;
	const description = descriptionOf(document);
	if (description) description.content = page.description;
	for (const [index, link] of [...document.querySelectorAll(navigation)].entries()) {
		const current = page.current[index] ?? null;
		if (current === null) link.removeAttribute('aria-current');
		else link.setAttribute('aria-current', current);
	}
}
