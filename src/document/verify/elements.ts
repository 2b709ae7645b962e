import type { PdfFile } from '#document/read/pdf-file.ts';
import type { PdfDict } from '#document/read/value.ts';
import type { Findings } from './finding.ts';
import type { Element } from './structure.ts';

/** The standard roles of PDF 1.7 that may stand in a portfolio. */
const ROLES = new Set(
	'Document Part Sect Div H1 H2 H3 H4 H5 H6 P L LI Lbl LBody Table THead TBody TFoot TR TH TD Link Form Figure Caption BlockQuote Code TOC TOCI Reference Span Note'.split(
		' ',
	),
);

const ALLOWED_KIDS: Readonly<Record<string, readonly string[]>> = {
	L: ['LI', 'L', 'Caption'],
	LI: ['Lbl', 'LBody'],
	Table: ['THead', 'TBody', 'TFoot', 'TR', 'Caption'],
	THead: ['TR'],
	TBody: ['TR'],
	TFoot: ['TR'],
	TR: ['TH', 'TD'],
	TOC: ['TOCI', 'TOC', 'Caption'],
};
const NEEDED_PARENT: Readonly<Record<string, readonly string[]>> = {
	LI: ['L'],
	Lbl: ['LI', 'TOCI', 'Note', 'Form'],
	LBody: ['LI'],
	TR: ['Table', 'THead', 'TBody', 'TFoot'],
	TH: ['TR'],
	TD: ['TR'],
	THead: ['Table'],
	TBody: ['Table'],
	TOCI: ['TOC'],
};

/** Rules about single elements and their neighbours: PDF/UA-1, clause 7. */
export function checkElements(
	file: PdfFile,
	elements: readonly Element[],
	pageOf: (element: Element) => number,
	findings: Findings,
): void {
	const roots = elements.filter(({ role }) => role === 'Document').length;
	findings.expect(roots === 1, 'structure', `${roots} documents`);
	const parents = new Map<Element, string>();
	for (const { children, role } of elements) for (const child of children) parents.set(child, role);
	let heading = 0;
	for (const element of elements) {
		const { role } = element;
		const page = pageOf(element);
		findings.expect(ROLES.has(role), 'role', role, page);
		// There are tens of thousands: no words are made for those that are well.
		const allowed = ALLOWED_KIDS[role];
		for (const child of allowed ? element.children : []) {
			if (!allowed?.includes(child.role)) findings.add(shapeCode(role), `${child.role} in ${role}`, page);
		}
		const needed = NEEDED_PARENT[role];
		if (needed && !needed.includes(parents.get(element) ?? ''))
			findings.add(shapeCode(role), `${role} in ${parents.get(element) ?? 'nothing'}`, page);
		const level = role.charCodeAt(0) === 0x48 ? /^H([1-6])$/.exec(role)?.[1] : undefined;
		if (level !== undefined) {
			findings.expect(
				Number(level) <= heading + 1,
				'heading',
				`${role} after ${heading === 0 ? 'nothing' : `H${heading}`}`,
				page,
			);
			heading = Number(level);
		}
		if (role === 'Figure') {
			const alt = file.text(element.dict.get('Alt'))?.trim() ?? '';
			findings.expect(alt !== '', 'figure', 'no alternative text', page);
			findings.expect(hasFrame(file, element), 'figure', 'no frame, or one of no size', page);
		}
		if (role === 'TH') {
			const scope = attribute(file, element, 'Scope');
			const name = scope === null ? null : file.name(scope);
			findings.expect(
				name === 'Column' || name === 'Row' || name === 'Both',
				'table-head',
				'names neither row nor column',
				page,
			);
		}
		if (role === 'Table') checkShape(file, element, page, findings);
	}
}

/** Where on the page it stands: pictures, signatures and charts say it all the same way. */
function hasFrame(file: PdfFile, element: Element): boolean {
	const sides = (file.list(attribute(file, element, 'BBox')) ?? []).map(
		(side) => file.number(side) ?? Number.NaN,
	);
	const [left = 0, bottom = 0, right = 0, top = 0] = sides;
	return sides.length === 4 && right > left && top > bottom;
}

function shapeCode(role: string): 'list' | 'table-shape' | 'structure' {
	if (role.startsWith('L')) return 'list';
	return role.startsWith('T') && !role.startsWith('TOC') ? 'table-shape' : 'structure';
}

/** Every row of a table is as wide as the others. */
function checkShape(file: PdfFile, table: Element, page: number, findings: Findings): void {
	const rows = table.children.flatMap((child) => (child.role === 'TR' ? [child] : child.children));
	const widths = rows.map((row) =>
		row.children.reduce((sum, cell) => sum + (file.number(attribute(file, cell, 'ColSpan')) ?? 1), 0),
	);
	findings.expect(
		widths.length > 0 && new Set(widths).size === 1,
		'table-shape',
		`rows of ${[...new Set(widths)].join(', ')} cells`,
		page,
	);
}

function attribute(file: PdfFile, { dict }: Element, key: string) {
	const value = dict.get('A');
	const owners: readonly PdfDict[] = (file.list(value) ?? [value ?? null]).flatMap(
		(each) => file.dict(each) ?? [],
	);
	return owners.find((owner) => owner.has(key))?.get(key) ?? null;
}
