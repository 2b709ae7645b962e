import type { Block, Cell, Score, TableRow } from '#document/blocks.ts';
import { markdownBlocks } from '#document/compose/markdown.ts';
import { paragraph, text, typed } from '#document/compose/spans.ts';
import type { AnswerOf, OwnLine } from '#domain/answer.ts';
import { linesOf, scoreOf } from '#domain/rating.ts';
import type { FieldOf, RatingLine } from '#domain/template.ts';
import { documentWords } from '#wording/en/document.ts';

const words = documentWords.answers;

type Line = RatingLine | (OwnLine & { readonly scale: string });
type Column = {
	readonly title: string;
	readonly width: number | 'fit';
	cell(line: Line): readonly Block[];
};

/** A scorecard: its lines by group, then the score, and which line that must not fail has failed. */
export function ratingBlocks(
	field: FieldOf<'rating-table'>,
	answer: AnswerOf<'rating-table'>,
): readonly Block[] {
	const score = scoreOf(field, answer);
	if (score.rated + score.notApplicable === 0 && answer.ownLines.length === 0) return [];
	const columns = columnsFor(field, answer);
	const groups: readonly { readonly title: string; readonly lines: readonly Line[] }[] = [
		...field.groups,
		...(answer.ownLines.length > 0 ? [{ title: words.ownLines, lines: ownLinesOf(field, answer) }] : []),
	];
	const rows = groups.flatMap((group): readonly TableRow[] => [
		...(groups.length > 1 ? [groupRow(group.title, columns.length)] : []),
		...group.lines.map((line) => ({
			cells: columns.map((column, index) => cellOf(column.cell(line), index)),
		})),
	]);
	const failed = linesOf(field, answer.ownLines).filter((line) => score.failedCritical.includes(line.id));
	return [
		{
			kind: 'table',
			columns: columns.map(({ width }) => ({ width })),
			head: columns.map(({ title }) => ({ blocks: [paragraph(title)] })),
			rows,
		},
		scoreLine(field, answer),
		...(failed.length > 0 ? [paragraph(words.criticalFailed(failed.map((line) => line.text.trim())))] : []),
	];
}

function ownLinesOf(field: FieldOf<'rating-table'>, answer: AnswerOf<'rating-table'>): readonly Line[] {
	const own = new Set(answer.ownLines.map((line) => line.id));
	return linesOf(field, answer.ownLines).filter((line) => own.has(line.id));
}

function cellOf(blocks: readonly Block[], index: number): Cell {
	return index === 0 ? { blocks, head: true } : { blocks };
}

function groupRow(title: string, span: number): TableRow {
	return {
		group: true,
		cells: [{ head: true, span, blocks: [paragraph([text(title, { tone: 'accent' })])] }],
	};
}

/** Columns that hold something; a scorecard without comments has room for longer lines. */
function columnsFor(field: FieldOf<'rating-table'>, answer: AnswerOf<'rating-table'>): readonly Column[] {
	const lines = linesOf(field, answer.ownLines);
	const commentOf = (line: Line) => answer.ratings[line.id]?.comment.trim() ?? '';
	const hasStandard = lines.some((line) => line.standard.trim() !== '');
	const hasComment = lines.some((line) => commentOf(line) !== '');
	const columns: Column[] = [{ title: words.line, width: 3, cell: lineBlocks }];
	if (hasStandard) {
		columns.push({ title: words.standard, width: 2.2, cell: (line) => [paragraph(typed(line.standard))] });
	}
	columns.push(
		{ title: words.weight, width: 'fit', cell: (line) => [paragraph(String(line.weight).trim())] },
		{ title: words.rating, width: 'fit', cell: (line) => [paragraph(ratingText(field, answer, line))] },
	);
	if (hasComment) {
		columns.push({ title: words.comment, width: 2.6, cell: (line) => markdownBlocks(commentOf(line), null) });
	}
	return columns;
}

function lineBlocks(line: Line): readonly Block[] {
	const plain = { strong: false } as const;
	const own = paragraph([text(line.text.trim(), plain)]);
	return line.critical ? [own, paragraph([text(words.critical, plain)], 'small')] : [own];
}

function ratingText(field: FieldOf<'rating-table'>, answer: AnswerOf<'rating-table'>, line: Line): string {
	const rating = answer.ratings[line.id]?.rating ?? null;
	if (rating === null) return words.notRated;
	if (rating === 'not-applicable') return words.notApplicable;
	const scale = field.scales.find((candidate) => candidate.id === line.scale);
	return scale?.levels.find((level) => level.value === rating)?.label ?? String(rating);
}

function scoreLine(field: FieldOf<'rating-table'>, answer: AnswerOf<'rating-table'>): Score {
	const score = scoreOf(field, answer);
	const percent = (value: number) => words.percent(String(Math.round(value * 10) / 10));
	const parts: Score['parts'][number][] = [
		{ label: words.score, value: score.score === null ? words.noScore : percent(score.score) },
	];
	if (score.passed !== null) {
		const failedCritical = score.failedCritical.length > 0;
		const missed = failedCritical ? words.failedCritical : words.fail(field.passMark);
		parts.push({
			label: words.result,
			value: score.passed ? words.pass(field.passMark) : missed,
			tone: score.passed ? 'accepted' : 'danger',
		});
	}
	if (score.unrated > 0) parts.push({ label: words.unrated, value: words.linesLeft(score.unrated) });
	if (score.raw !== null && score.raw !== score.score)
		parts.push({ label: words.raw, value: percent(score.raw) });
	if (score.compliance !== null) parts.push({ label: words.compliance, value: percent(score.compliance) });
	return { kind: 'score', parts };
}
