import type { Decision } from '#domain/assessment.ts';
import type { RecordOfKind, Working } from '#domain/assessment-record.ts';
import type { Coverage } from '#domain/coverage.ts';
import { typedSampling } from '#domain/typed-sample.ts';
import { decisionScope } from '#domain/working-decision.ts';
import { type ReceivedPortfolio, useTypedSheets } from '#ui/hooks/use-received.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { TypedInList } from '#ui/screens/backup/TypedInList.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { failureWords } from '#wording/en/failure.ts';
import { signOffWords } from '#wording/en/sign-off.ts';
import { keepWorking, putTypedSheetsAway } from '#workflows/judge.ts';
import { decidedAs, emptyWorking } from './decided.ts';

const words = assessWords.typed;

type TypedAnswersProps = { readonly open: ReceivedPortfolio; readonly coverage: Coverage };

/** What was typed into the boxes of the PDF: to read, and to be taken over by whoever says that it was her. */
export function TypedAnswers({ open, coverage }: TypedAnswersProps) {
	const announce = useAnnounce();
	const typed = open.entries.filter(
		(entry): entry is RecordOfKind<'typed'> => 'kind' in entry && entry.kind === 'typed',
	);
	const sheets = useTypedSheets(open.portfolio.id);
	const ofUnits = sheets?.sheets.filter(({ unit }) => unit !== null) ?? [];
	if (typed.length === 0 && sheets === null) return null;

	async function take(): Promise<void> {
		const taken = typed.map((record) => takenOver(record, open, coverage));
		const settled = taken.filter(({ isSettled }) => isSettled).length;
		const outcome = await keepWorking(
			open,
			taken.map(({ row }) => row),
			typed.map(({ id }) => id),
			// What another tab has decided meanwhile is not written over.
			taken.map(({ row: { id } }) => ({
				id,
				states: [open.working.find((each) => each.id === id) ?? null],
			})),
		);
		announce(outcome.ok ? words.taken(taken.length - settled, settled) : failureWords.saving[outcome.code]);
	}

	async function putAway(): Promise<void> {
		const outcome = await putTypedSheetsAway(open.portfolio.id);
		announce(outcome.ok ? words.putAwayDone : failureWords.saving[outcome.code]);
	}

	return (
		<section className="section stack" aria-label={words.title}>
			<Notice
				tone="info"
				title={words.title}
				action={
					<>
						{typed.length > 0 && (
							<Button variant="quiet" onClick={() => void take()}>
								{words.take}
							</Button>
						)}
						{sheets && (
							<Button variant="bare" onClick={() => void putAway()}>
								{words.putAway}
							</Button>
						)}
					</>
				}
			>
				{typed.length > 0 && <p>{words.text(typed.length)}</p>}
				{sheets && typedSampling(sheets).length > 0 && <p>{words.sampling}</p>}
			</Notice>
			{sheets && ofUnits.length > 0 && (
				<Disclosure summary={words.show}>
					<TypedInList typedIn={{ ...sheets, sheets: ofUnits }} keep={words.keep} level={2} />
				</Disclosure>
			)}
		</section>
	);
}

/**
 * A decision is known by the words that the box offers; anything else stays with the feedback, as does a decision
 * where nothing waits for one: what was returned and holds is decided again by nobody but whoever looks at it.
 */
function takenOver(
	{ criterion, decision, feedback }: RecordOfKind<'typed'>,
	{ working, entries }: ReceivedPortfolio,
	coverage: Coverage,
): { readonly row: Working; readonly isSettled: boolean } {
	const before = working.find((each) => each.criterion === criterion) ?? emptyWorking(criterion);
	const items =
		coverage.units.flatMap((unit) => unit.criteria).find((covered) => covered.criterion.id === criterion)
			?.items ?? [];
	const { waiting, settled } = decisionScope(items, entries);
	const isSettled = waiting.length === 0 && settled.length > 0;
	const known = isSettled ? undefined : decisionOf(decision);
	const said = [known ? '' : decision, feedback].filter((part) => part !== '').join('\n');
	const row = { ...before, feedback: [before.feedback, said].filter((part) => part !== '').join('\n') };
	return {
		row: known ? decidedAs(row, waiting, known, new Date().toISOString()) : row,
		isSettled: isSettled && decisionOf(decision) !== undefined,
	};
}

function decisionOf(text: string): Decision | undefined {
	const decisions: readonly Decision[] = ['accepted', 'not-yet', 'question'];
	return decisions.find((each) => signOffWords.decisions[each].toLowerCase() === text.trim().toLowerCase());
}
