import type { AnswerOf } from '#domain/answer.ts';
import { unreachable } from '#domain/identity.ts';
import type { RatingScore } from '#domain/rating.ts';
import { scoreOf } from '#domain/rating.ts';
import type { FieldOf } from '#domain/template.ts';
import { fieldsWords } from '#wording/en/fields.ts';

type RatingResultProps = {
	readonly field: FieldOf<'rating-table'>;
	readonly answer: AnswerOf<'rating-table'>;
	readonly lines: readonly { readonly id: string; readonly text: string }[];
};

const words = fieldsWords.rating;

/** Per cent for reading: one decimal at most. */
function percent(value: number): string {
	return new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(value);
}

/** The live score, said as one sentence after another when a rating changes. */
export function RatingResult({ field, answer, lines }: RatingResultProps) {
	const result = scoreOf(field, answer);
	const failed = lines.filter((line) => result.failedCritical.includes(line.id)).map((line) => line.text);
	const hasFailed = failed.length > 0;
	return (
		<output className={hasFailed ? 'score score--failed' : 'score'}>
			<span className="score__number">
				<span className="score__label">{words.score}</span>{' '}
				<strong>{result.score === null ? words.noScore : words.percent(percent(result.score))}</strong>
			</span>
			<span className="score__facts">
				<span>{words.counts(result.rated, result.unrated, result.notApplicable)}</span>
				{result.score === null && result.notApplicable > 0 && <span>{words.allNotApplicable}</span>}
				{result.passed !== null && (
					<span>{result.passed ? words.passed(field.passMark) : words.notPassed(field.passMark)}</span>
				)}
				{hasFailed && (
					<span className="score__critical">
						{words.criticalFailed(failed)} {ruleWords(field)}{' '}
						{result.raw !== null && result.raw !== result.score && words.raw(percent(result.raw))}
					</span>
				)}
				{complianceOf(result)}
			</span>
		</output>
	);
}

function complianceOf(result: RatingScore) {
	if (result.compliance === null || result.compliance === result.score) return null;
	return <span>{words.compliance(percent(result.compliance))}</span>;
}

function ruleWords(field: FieldOf<'rating-table'>): string {
	switch (field.criticalRule.kind) {
		case 'zero':
			return words.ruleZero;
		case 'cap':
			return words.ruleCap(field.criticalRule.at);
		case 'flag':
			return words.ruleFlag;
		default:
			return unreachable(field.criticalRule);
	}
}
