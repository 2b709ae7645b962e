import { useState } from 'react';
import {
	type OwnKindDraft,
	readOwnKindDrafts,
	removeOwnKindDraft,
	removeUnreadOwnKind,
	type UnreadOwnKind,
	unreadOwnKinds,
} from '#storage/own-kind-drafts.ts';

export type OwnKindDrafts = {
	readonly drafts: readonly OwnKindDraft[];
	/** What is kept and cannot be opened. */
	readonly unread: readonly UnreadOwnKind[];
	readonly throwAway: (draft: OwnKindDraft) => void;
	readonly throwAwayUnread: (unread: UnreadOwnKind) => void;
};

/** The kinds of a portfolio that were begun and not saved, and how one is thrown away. */
export function useOwnKindDrafts(portfolio: string): OwnKindDrafts {
	const read = () => ({ drafts: readOwnKindDrafts(portfolio), unread: unreadOwnKinds(portfolio) });
	const [kept, setKept] = useState(read);
	return {
		...kept,
		throwAway({ template }) {
			removeOwnKindDraft(portfolio, template.id);
			setKept(read());
		},
		throwAwayUnread(unread) {
			removeUnreadOwnKind(unread);
			setKept(read());
		},
	};
}
