import type { Laid, Place } from '#document/layout/layout.ts';
import type { Bookmark } from '#document/layout/piece.ts';
import type { StructureNode } from '#document/layout/structure.ts';
import type { PdfObjects, Ref } from './objects.ts';
import { text } from './objects.ts';
import { destination } from './pages.ts';

type Entry = { readonly bookmark: (Bookmark & Place) | null; readonly ref: Ref; readonly children: Entry[] };

/** Writes the bookmarks as a tree; null when there are none. */
export function writeOutline(
	{ bookmarks, sheet }: Laid,
	objects: PdfObjects,
	pageRefs: readonly Ref[],
	elementOf: (node: StructureNode) => Ref | null,
): Ref | null {
	if (bookmarks.length === 0) return null;
	const root: Entry = { bookmark: null, ref: objects.reserve(), children: [] };
	const open: Entry[] = [root];
	for (const bookmark of bookmarks) {
		while (open.length > 1 && levelOf(open.at(-1)) >= bookmark.level) open.pop();
		const entry: Entry = { bookmark, ref: objects.reserve(), children: [] };
		(open.at(-1) ?? root).children.push(entry);
		open.push(entry);
	}
	writeChildren(root);
	objects.assign(root.ref, { Type: 'Outlines', ...ends(root), Count: root.children.length });
	return root.ref;

	function writeChildren(parent: Entry): void {
		for (const [index, entry] of parent.children.entries()) {
			if (!entry.bookmark) continue;
			writeChildren(entry);
			objects.assign(entry.ref, {
				Title: text(entry.bookmark.title),
				Parent: parent.ref,
				Dest: destination(entry.bookmark, pageRefs, sheet.height),
				SE: (entry.bookmark.node && elementOf(entry.bookmark.node)) ?? undefined,
				Prev: parent.children[index - 1]?.ref,
				Next: parent.children[index + 1]?.ref,
				...ends(entry),
				// Negative: closed when the file is opened.
				Count: entry.children.length > 0 ? -entry.children.length : undefined,
			});
		}
	}
}

function levelOf(entry: Entry | undefined): number {
	return entry?.bookmark?.level ?? 0;
}

function ends(entry: Entry) {
	return { First: entry.children[0]?.ref, Last: entry.children.at(-1)?.ref };
}
