import type { Problem } from '#ui/kit/ErrorSummary.tsx';
import { ownKindsWords } from '#wording/en/own-kinds.ts';
import type { TemplateProblem } from '#workflows/own-templates.ts';

const words = ownKindsWords.problems;

/** The element that a part of a template is written in: "sections.0.fields.2.label" -> "own-sections-0-fields-2-label". */
export function placeId(path: string): string {
	return `own-${path.replaceAll('.', '-')}`;
}

const PART =
	/^(?:(title|summary|code)|(sections)|(sections\.\d+\.(?:title|fields))|(sections\.\d+\.fields\.\d+\.(?:label|options|roles|role|columns|row|groups|passMark)).*)$/;

/** The part of the editor that a problem belongs to; the problem's own path where none does. */
function partOf({ field }: TemplateProblem): string {
	const found = PART.exec(field);
	return found?.slice(1).find((part) => part !== undefined) ?? field;
}

function textOf(part: string): string {
	const name = part.split('.').at(-1) ?? '';
	if (/^sections\.\d+\.title$/.test(part)) return words.sectionTitle;
	switch (name) {
		case 'title':
		case 'summary':
		case 'code':
		case 'label':
		case 'fields':
		case 'sections':
		case 'options':
		case 'roles':
		case 'role':
		case 'columns':
		case 'row':
		case 'groups':
		case 'passMark':
			return words[name];
		default:
			return words.other;
	}
}

/** What is wrong with one part of the form; undefined when nothing is. */
export function errorAt(problems: readonly TemplateProblem[], part: string): string | undefined {
	return problems.some((problem) => partOf(problem) === part) ? textOf(part) : undefined;
}

/** The problems as lines of an error summary, each leading to its field. */
export function problemLinks(problems: readonly TemplateProblem[]): readonly Problem[] {
	const parts = [...new Set(problems.map(partOf))];
	return parts.map((part) => ({ text: textOf(part), href: `#${placeId(part)}` as const }));
}
