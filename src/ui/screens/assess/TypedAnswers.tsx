import type { Decision } from '#domain/assessment.ts';
import type { RecordOfKind, Working } from '#domain/assessment-record.ts';
import type { Coverage } from '#domain/coverage.ts';
import type { ReceivedPortfolio } from '#ui/hooks/use-received.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { failureWords } from '#wording/en/failure.ts';
import { signOffWords } from '#wording/en/sign-off.ts';
import { keepWorking } from '#workflows/judge.ts';
import { decidedAs, emptyWorking } from './decided.ts';

const words = assessWords.typed;

type TypedAnswersProps = { readonly open: ReceivedPortfolio; readonly coverage: Coverage };

/** What was typed into the boxes of the PDF, to be taken over by whoever says that it was her. */
export function TypedAnswers({ open, coverage }: TypedAnswersProps) {
	const announce = useAnnounce();
	const typed = open.entries.filter(
		(entry): entry is RecordOfKind<'typed'> => 'kind' in entry && entry.kind === 'typed',
	);
	if (typed.length === 0) return null;

	async function take(): Promise<void> {
		const rows = typed.map((record) => takenOver(record, open, coverage));
		const outcome = await keepWorking(
			open,
			rows,
			typed.map(({ id }) => id),
		);
		announce(outcome.ok ? words.taken(rows.length) : failureWords.saving[outcome.code]);
	}

	return (
		<Notice
			tone="info"
			title={words.title}
			action={
				<Button variant="quiet" onClick={() => void take()}>
					{words.take}
				</Button>
			}
		>
			{words.text(typed.length)}
		</Notice>
	);
}

/** A decision is known by the words that the box offers; anything else stays with the feedback. */
function takenOver(
	{ criterion, decision, feedback }: RecordOfKind<'typed'>,
	{ working }: ReceivedPortfolio,
	coverage: Coverage,
): Working {
	const before = working.find((each) => each.criterion === criterion) ?? emptyWorking(criterion);
	const items =
		coverage.units.flatMap((unit) => unit.criteria).find((covered) => covered.criterion.id === criterion)
			?.items ?? [];
	const known = decisionOf(decision);
	const said = [known ? '' : decision, feedback].filter((part) => part !== '').join('\n');
	const row = { ...before, feedback: [before.feedback, said].filter((part) => part !== '').join('\n') };
	return known ? decidedAs(row, items, known, new Date().toISOString()) : row;
}

function decisionOf(text: string): Decision | undefined {
	const decisions: readonly Decision[] = ['accepted', 'not-yet', 'question'];
	return decisions.find((each) => signOffWords.decisions[each].toLowerCase() === text.trim().toLowerCase());
}
