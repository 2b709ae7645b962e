import type { Answer, Answers } from '#domain/answer.ts';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { useLate } from '#ui/use-late.ts';
import { coachWords } from '#wording/en/coach.ts';

const importTool = () => import('./StaffTool.tsx');

type LateStaffToolProps = {
	readonly answers: Answers;
	readonly onAnswer: (field: string, answer: Answer) => void;
};

/** The staff that a resource plan needs, worked out once somebody opens it. */
export function LateStaffTool(props: LateStaffToolProps) {
	const { value: part, state, load } = useLate(importTool);
	return (
		<Disclosure summary={coachWords.staff} onToggle={(isOpen) => isOpen && load()}>
			{state === 'failed' && <p>{coachWords.notLoaded}</p>}
			{part ? <part.StaffTool {...props} /> : state === 'loading' && <Loading />}
		</Disclosure>
	);
}
