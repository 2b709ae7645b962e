/** What the checker can find. A closed list: wording has one sentence for each. */
export type FindingCode =
	/** The file cannot be read to its end. */
	| 'damaged'
	| 'locked'
	/** Something that runs, calls out or opens other files. */
	| 'active'
	| 'identifier'
	| 'stream'
	| 'language'
	| 'title'
	| 'marked'
	| 'colours'
	| 'metadata'
	| 'profile'
	| 'page-labels'
	| 'outline'
	| 'untagged'
	| 'unbalanced'
	| 'content-numbers'
	| 'parent-tree'
	| 'structure'
	| 'role'
	| 'figure'
	| 'table-head'
	| 'table-shape'
	| 'list'
	| 'heading'
	| 'link'
	| 'dead-link'
	| 'field'
	| 'annotation'
	| 'font'
	| 'missing-glyph'
	| 'unreadable-text'
	| 'picture'
	| 'attached-file'
	/** The data in the file is not what the file shows. */
	| 'data'
	/** The checker itself failed: a mistake of ours, and no reason to withhold the file. */
	| 'unchecked';

export type Finding = {
	readonly code: FindingCode;
	/** Counted from 1; 0 where it is not about one page. */
	readonly page: number;
	/** For whoever mends the engine. */
	readonly detail: string;
};

/** Collects findings: the same thing on the same page once. */
export class Findings {
	readonly #found = new Map<string, Finding>();

	add(code: FindingCode, detail: string, page = 0): void {
		const key = `${code} ${page}`;
		if (!this.#found.has(key)) this.#found.set(key, { code, page, detail });
	}

	/** Adds it unless the condition holds. */
	expect(condition: boolean, code: FindingCode, detail: string, page = 0): void {
		if (!condition) this.add(code, detail, page);
	}

	get all(): readonly Finding[] {
		return [...this.#found.values()];
	}
}
