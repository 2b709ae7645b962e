import '#styles/starfolio.css';
import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';

let root: Root | null = null;

/** Renders into the page, in place of what was there before. */
export function show(element: ReactNode): void {
	clear();
	const box = document.createElement('main');
	box.className = 'main';
	document.body.append(box);
	root = createRoot(box);
	root.render(element);
}

/** Takes away what `show` put into the page. */
export function clear(): void {
	root?.unmount();
	root = null;
	document.body.replaceChildren();
}
