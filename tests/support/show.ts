import '#styles/starfolio.css';
import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { mayUpdate } from './may-update.ts';
import { beforeEmptying } from './storage.ts';
import '#offline/update.ts';

/** So often a form that has gone away is asked whether it has saved; one whose saving fails never has. */
const TRIES = 20;

let root: Root | null = null;

/** Renders into the page, in place of what was there before. */
export function show(element: ReactNode): void {
	clear();
	const box = document.createElement('main');
	box.className = 'main';
	document.body.append(box);
	root = createRoot(box);
	root.render(element);
	beforeEmptying.add(allSaved);
}

/** Forms save what they hold when they go away, and nobody waits for it. */
async function allSaved(): Promise<void> {
	clear();
	for (let attempt = 0; attempt < TRIES && !(await mayUpdate(false)); attempt += 1) {
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

/** Takes away what `show` put into the page. */
export function clear(): void {
	root?.unmount();
	root = null;
	document.body.replaceChildren();
}
