import { afterEach, describe, expect, it } from 'vitest';
import { type Patience, type UnsavedSource, watchUnsavedText } from '#offline/unsaved-text.ts';

// Node's BroadcastChannel is the browser's: every other channel of that name hears, never the sender itself.
const open: BroadcastChannel[] = [];

function openTab(name: string, patience: Patience = { hello: 50, kept: 200 }) {
	const channel = new BroadcastChannel(`tabs of ${expect.getState().currentTestName}`);
	open.push(channel);
	return watchUnsavedText(channel, name, patience);
}

/** A form whose text is not in the database; `flush` puts it there or fails, as told. */
function form(flush: () => Promise<boolean>): UnsavedSource {
	let unsaved = true;
	return {
		hasUnsaved: () => unsaved,
		flush: async () => {
			const kept = await flush();
			if (kept) unsaved = false;
			return kept;
		},
	};
}

afterEach(() => {
	for (const channel of open.splice(0)) channel.close();
});

describe('what a reload would lose', () => {
	it('is nothing where there is no form and no other tab', async () => {
		expect(await openTab('one').keptEverywhere(true)).toBe(true);
	});

	it('is written first in this tab', async () => {
		const tab = openTab('one');
		const source = form(async () => true);
		tab.hold(source);
		expect(await tab.keptHere(false)).toBe(false);
		expect(await tab.keptEverywhere(true)).toBe(true);
		expect(source.hasUnsaved()).toBe(false);
	});

	it('is written first in the other tabs', async () => {
		const source = form(async () => true);
		openTab('two').hold(source);
		expect(await openTab('one').keptEverywhere(true)).toBe(true);
		expect(source.hasUnsaved()).toBe(false);
	});

	it('is only looked at when nothing may be written', async () => {
		const source = form(async () => true);
		openTab('two').hold(source);
		expect(await openTab('one').keptEverywhere(false)).toBe(false);
		expect(source.hasUnsaved()).toBe(true);
	});

	it.each([
		['says that it failed', async () => false],
		['breaks', () => Promise.reject(new Error('disk'))],
		['is still writing', () => new Promise<boolean>(() => undefined)],
	])('forbids the update when a form of another tab %s', async (_name, flush) => {
		openTab('two').hold(form(flush));
		openTab('three').hold(form(async () => true));
		expect(await openTab('one').keptEverywhere(true)).toBe(false);
	});

	it('forbids the update when a form of this tab fails', async () => {
		const tab = openTab('one');
		tab.hold(form(async () => false));
		expect(await tab.keptEverywhere(true)).toBe(false);
	});

	it('is forgotten when the form goes away', async () => {
		const tab = openTab('one');
		const release = tab.hold(form(async () => false));
		release();
		expect(await tab.keptEverywhere(true)).toBe(true);
	});

	it('does not believe what is not one of our messages', async () => {
		const stranger = new BroadcastChannel(`tabs of ${expect.getState().currentTestName}`);
		open.push(stranger);
		const source = form(async () => true);
		openTab('one').hold(source);
		for (const message of [null, 'ask', { type: 'ask' }, { type: 'ask', question: 1, flush: true }]) {
			stranger.postMessage(message);
		}
		expect(await openTab('two').keptEverywhere(false)).toBe(false);
		expect(source.hasUnsaved()).toBe(true);
	});
});
