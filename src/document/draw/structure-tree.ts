import type { StructureNode } from '#document/layout/structure.ts';
import { unreachable } from '#domain/identity.ts';
import type { Dictionary, PdfObjects, Ref, Value } from './objects.ts';
import { syntaxOf, text } from './objects.ts';

/*
 * The logical structure of the file. A node joins the tree when the first thing that belongs to it is
 * drawn, so the tree is in reading order by construction and holds nothing that is not on paper.
 */

type Kid =
	| { readonly kind: 'content'; readonly page: Ref; readonly id: number }
	| { readonly kind: 'annotation'; readonly page: Ref; readonly ref: Ref }
	| { readonly kind: 'element'; readonly element: Element };

type Frame = readonly [left: number, bottom: number, right: number, top: number];

type Element = { readonly node: StructureNode; readonly ref: Ref; readonly kids: Kid[]; frame: Frame | null };

export class StructureTree {
	readonly #objects: PdfObjects;
	readonly #elements = new Map<StructureNode, Element>();
	readonly #rootRef: Ref;
	/** By key of the parent tree: the elements of a page by content id, or the one of an annotation. */
	readonly #parents: (Ref[] | Ref)[] = [];

	constructor(objects: PdfObjects) {
		this.#objects = objects;
		this.#rootRef = objects.reserve();
	}

	/** A new page: its key in the parent tree. */
	openPage(): number {
		this.#parents.push([]);
		return this.#parents.length - 1;
	}

	/** A stretch of content on a page belongs to the node; the number that marks it there. */
	addContent(node: StructureNode, page: Ref, pageKey: number): number {
		const element = this.#elementOf(node);
		const onPage = this.#parents[pageKey];
		if (!Array.isArray(onPage)) throw new Error('Not the key of a page.');
		const id = onPage.length;
		onPage.push(element.ref);
		element.kids.push({ kind: 'content', page, id });
		return id;
	}

	/** An annotation belongs to the node; its key in the parent tree. */
	addAnnotation(node: StructureNode, page: Ref, annotation: Ref): number {
		const element = this.#elementOf(node);
		element.kids.push({ kind: 'annotation', page, ref: annotation });
		this.#parents.push(element.ref);
		return this.#parents.length - 1;
	}

	/** Gives a node its place although nothing of it is drawn here: an empty cell, the frame of a figure. */
	place(node: StructureNode, frame: Frame | null): void {
		const element = this.#elementOf(node);
		if (frame) element.frame = frame;
	}

	refOf(node: StructureNode): Ref | null {
		return this.#elements.get(node)?.ref ?? null;
	}

	/** Writes the tree; its root. */
	finish(): Ref {
		for (const element of this.#elements.values()) this.#write(element);
		const roots = [...this.#elements.values()].filter((element) => element.node.parent === null);
		this.#objects.assign(this.#rootRef, {
			Type: 'StructTreeRoot',
			K: roots.map((element) => element.ref),
			ParentTree: this.#objects.add({
				Nums: this.#parents.flatMap((entry, key): Value[] => [key, entry]),
			}),
			ParentTreeNextKey: this.#parents.length,
		});
		return this.#rootRef;
	}

	#elementOf(node: StructureNode): Element {
		const known = this.#elements.get(node);
		if (known) return known;
		const element: Element = { node, ref: this.#objects.reserve(), kids: [], frame: null };
		this.#elements.set(node, element);
		if (node.parent) this.#elementOf(node.parent).kids.push({ kind: 'element', element });
		return element;
	}

	#write(element: Element): void {
		const { node, kids } = element;
		const home = kids.find((kid) => kid.kind === 'content')?.page;
		const written = kids.map((kid): string => {
			switch (kid.kind) {
				case 'element':
					return `${kid.element.ref.number} 0 R`;
				case 'content':
					return kid.page === home
						? String(kid.id)
						: `<</Type/MCR/Pg ${kid.page.number} 0 R/MCID ${kid.id}>>`;
				case 'annotation':
					return `<</Type/OBJR/Pg ${kid.page.number} 0 R/Obj ${kid.ref.number} 0 R>>`;
				default:
					return unreachable(kid);
			}
		});
		const parent = (node.parent && this.#elements.get(node.parent)?.ref) ?? this.#rootRef;
		const attributes = attributesOf(element);
		// Written out: half the objects of a file are elements.
		this.#objects.assignSyntax(
			element.ref,
			`<</S/${node.role}/P ${parent.number} 0 R/K ${written.length === 1 ? written[0] : `[${written.join(' ')}]`}${
				home ? `/Pg ${home.number} 0 R` : ''
			}${node.alt === undefined ? '' : `/Alt ${syntaxOf(text(node.alt))}`}${
				attributes ? `/A ${syntaxOf(attributes)}` : ''
			}>>`,
		);
	}
}

function attributesOf({ node, frame }: Element): Dictionary | undefined {
	switch (node.role) {
		case 'TH':
		case 'TD':
			return node.scope === undefined && node.columnSpan === undefined
				? undefined
				: { O: 'Table', Scope: node.scope, ColSpan: node.columnSpan };
		case 'L':
			return { O: 'List', ListNumbering: node.numbering ?? 'None' };
		case 'Figure':
			return frame
				? { O: 'Layout', Placement: 'Block', BBox: [...frame] }
				: { O: 'Layout', Placement: 'Block' };
		default:
			return undefined;
	}
}
