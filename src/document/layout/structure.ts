/*
 * What every drawn thing is: its place in the logical structure. Tags, reading order and everything an
 * archive or a screen reader asks for hang on these nodes; draw turns them into the structure tree.
 */

export type Role =
	| 'Document'
	| 'Sect'
	| 'Div'
	| 'H1'
	| 'H2'
	| 'H3'
	| 'H4'
	| 'H5'
	| 'H6'
	| 'P'
	| 'L'
	| 'LI'
	| 'Lbl'
	| 'LBody'
	| 'Table'
	| 'THead'
	| 'TBody'
	| 'TR'
	| 'TH'
	| 'TD'
	| 'Link'
	| 'Form'
	| 'Figure'
	| 'Caption'
	| 'BlockQuote'
	| 'Code'
	| 'TOC'
	| 'TOCI'
	| 'Reference';

export type StructureNode = {
	readonly role: Role;
	/** null only for the root. */
	readonly parent: StructureNode | null;
	/** Alternative text of a figure. */
	readonly alt?: string;
	readonly scope?: 'Column' | 'Row';
	readonly columnSpan?: number;
	readonly numbering?: 'Disc' | 'Decimal' | 'None';
};

export function node(
	role: Role,
	parent: StructureNode | null,
	attributes?: Omit<StructureNode, 'role' | 'parent'>,
): StructureNode {
	return attributes ? { role, parent, ...attributes } : { role, parent };
}

const HEADINGS: readonly Role[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];

export function headingRole(level: number): Role {
	return HEADINGS[Math.min(Math.max(level, 1), 6) - 1] ?? 'H6';
}
