import { beforeEach, expect, test } from 'vitest';
import { freshTemplate } from '#domain/own-template.ts';
import {
	hasOwnKindDrafts,
	keepOwnKindDraft,
	readOwnKindDraft,
	readOwnKindDrafts,
	removeOwnKindDraft,
	removeUnreadOwnKind,
	unreadOwnKinds,
} from '#storage/own-kind-drafts.ts';

const KEY = 'starfolio.own-kind.p1.own-a';
const BROKEN = '{"template":{"title":"Escalation note"';
const draft = (title: string) => ({
	template: { ...freshTemplate('own-a'), title },
	from: '',
	at: '2026-01-02T03:04:05.000Z',
});

beforeEach(() => localStorage.clear());

test('what cannot be read is found, kept beside what is typed over it, and removed when somebody says so', () => {
	localStorage.setItem(KEY, BROKEN);
	expect(readOwnKindDrafts('p1')).toEqual([]);
	expect(unreadOwnKinds('p1').map(({ text }) => text)).toEqual([BROKEN]);
	for (const title of ['N', 'Ne', 'New']) expect(keepOwnKindDraft('p1', draft(title))).toBe(true);
	expect(readOwnKindDraft('p1', 'own-a')?.template.title).toBe('New');
	expect(unreadOwnKinds('p1').map(({ text }) => text)).toEqual([BROKEN]);
	removeOwnKindDraft('p1', 'own-a');
	const [unread] = unreadOwnKinds('p1');
	if (!unread) throw new Error('It is gone.');
	removeUnreadOwnKind(unread);
	expect(hasOwnKindDrafts('p1')).toBe(false);
});

test('taking back what was typed takes nothing that cannot be read', () => {
	localStorage.setItem(KEY, BROKEN);
	removeOwnKindDraft('p1', 'own-a');
	expect(unreadOwnKinds('p1')).toHaveLength(1);
	// Set aside twice, neither takes the other's place.
	keepOwnKindDraft('p1', draft('One'));
	localStorage.setItem(KEY, 'null');
	keepOwnKindDraft('p1', draft('Two'));
	expect(
		unreadOwnKinds('p1')
			.map(({ text }) => text)
			.sort(),
	).toEqual(['null', BROKEN]);
});
