import type { Laid, LaidPage } from '#document/layout/layout.ts';
import type { Mark } from '#document/layout/mark.ts';
import type { Placed } from '#document/layout/piece.ts';

type Found = { readonly mark: Mark; readonly x: number; readonly y: number; readonly repeated: boolean };

/** Every mark of a page where it stands, in the order in which it is drawn. */
export function marksOn(page: LaidPage): readonly Found[] {
	const found: Found[] = [];
	const visit = ({ piece, x, y }: Placed, dx: number, dy: number, repeated: boolean) => {
		for (const mark of piece.marks) {
			found.push({ mark, x: dx + x, y: dy + y, repeated: repeated || piece.repeated });
		}
		for (const child of piece.children) visit(child, dx + x, dy + y, repeated || piece.repeated);
	};
	for (const placed of page.placed) visit(placed, 0, 0, false);
	return found;
}

/** The texts of each page, one a line: "y  text", y rounded to points; repeated table heads marked "*". */
export function sketch(laid: Laid): readonly string[] {
	return laid.pages.map((page) =>
		marksOn(page)
			.flatMap(({ mark, y, repeated }) =>
				mark.kind === 'text'
					? [`${Math.round(y + mark.y)}  ${mark.text.trimEnd()}${repeated ? ' *' : ''}`]
					: [],
			)
			.join('\n'),
	);
}

/** The texts of each page alone. */
export function textsOn(laid: Laid): readonly (readonly string[])[] {
	return laid.pages.map((page) =>
		marksOn(page).flatMap(({ mark, repeated }) =>
			mark.kind === 'text' && !repeated ? [mark.text.trimEnd()] : [],
		),
	);
}
