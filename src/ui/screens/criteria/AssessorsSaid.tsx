import { isJudgement } from '#domain/assessment-record.ts';
import type { CoveringItem } from '#domain/coverage.ts';
import { newestByAssessor } from '#domain/newest-by-assessor.ts';
import { useEntries } from '#ui/hooks/use-entries.ts';
import { criteriaWords } from '#wording/criteria.ts';
import { dayText } from '#wording/dates.ts';
import { stateWords } from '#wording/state.ts';

/** What was said about the evidence for a criterion: the newest feedback, or where there are several assessors, what each said last. */
export function AssessorsSaid({ items }: { readonly items: readonly CoveringItem[] }) {
	const entries = useEntries();
	if (entries.state !== 'ready') return null;
	const claims = new Set(
		items.flatMap(({ item, claims: made }) => made.map(({ criterion }) => `${item.id} ${criterion}`)),
	);
	const said = entries.value
		.filter(isJudgement)
		.filter(({ evidence, criterion }) => claims.has(`${evidence} ${criterion}`));
	const each = newestByAssessor(said);
	if (each.length > 1) {
		return each.map(({ id, assessor, decision, at, feedback }) => (
			<p key={id} className="criterion__feedback">
				<strong>
					{assessor}: {stateWords.names[decision]}, {dayText(at.slice(0, 10))}
				</strong>{' '}
				{feedback}
			</p>
		));
	}
	const [answer] = items
		.flatMap(({ judgement }) => (judgement && judgement.feedback !== '' ? [judgement] : []))
		.sort((a, b) => (a.at < b.at ? 1 : -1));
	return answer ? (
		<p className="criterion__feedback">
			<strong>{criteriaWords.feedback}</strong> {answer.feedback}
		</p>
	) : null;
}
