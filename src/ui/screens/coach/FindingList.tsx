import type { CoachFinding } from '#domain/coach/coach.ts';
import { sourcesFor } from '#domain/coach/sources.ts';
import type { LeftAlone } from '#domain/left-alone.ts';
import { sortedOut } from '#domain/left-alone.ts';
import type { Unit } from '#domain/unit.ts';
import { handFocusOn, placesAround } from '#ui/hand-focus-on.ts';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { goToField } from '#ui/kit/ErrorSummary.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { coachWords } from '#wording/en/coach.ts';
import { coachFindingWords, findingSentence } from '#wording/en/coach-findings.ts';
import '#styles/screens/coach.css';
import { LeaveIt } from './LeaveIt.tsx';
import { labelOf, placeIdOf } from './place.ts';

type FindingListProps = {
	readonly findings: readonly CoachFinding[];
	readonly leftAlone: readonly LeftAlone[];
	/** The places are on this page: each finding leads to its own. */
	readonly isHere: boolean;
};

const NO_UNITS: readonly Unit[] = [];

/** What the coach has noticed, one line each: what to do, where, and the way to leave it. */
export function FindingList({ findings, leftAlone, isHere }: FindingListProps) {
	const { open, left } = sortedOut(findings, leftAlone);
	const portfolio = usePortfolio();
	const units = (portfolio.state === 'ready' && portfolio.value?.units) || NO_UNITS;
	return (
		<>
			{open.length > 0 && (
				<ul className="findings" aria-label={coachWords.list}>
					{open.map((finding) => (
						<Line key={finding.id} finding={finding} units={units} isHere={isHere} />
					))}
				</ul>
			)}
			{left.length > 0 && (
				<Disclosure summary={coachWords.left(left.length)}>
					<ul className="findings">
						{left.map(({ finding, reason }) => (
							<Left key={finding.id} finding={finding} reason={reason} />
						))}
					</ul>
				</Disclosure>
			)}
		</>
	);
}

type LineProps = {
	readonly finding: CoachFinding;
	/** Those that the learner does: of others no document is named. */
	readonly units: readonly Unit[];
	readonly isHere: boolean;
};

function Line({ finding, units, isHere }: LineProps) {
	const sentence = findingSentence(finding);
	const label = labelOf(finding.place);
	const id = placeIdOf(finding.place);
	return (
		<li className="finding">
			<p>
				<span className={`finding__level finding__level--${finding.level}`}>
					{coachFindingWords.levels[finding.level]}
				</span>{' '}
				{sentence}
			</p>
			<p className="finding__from">
				{coachWords.from(
					sourcesFor(finding.sources, units)
						.map((source) => coachFindingWords.sources[source])
						.join('; '),
				)}
			</p>
			<div className="finding__ways">
				{isHere && id !== '' && (
					<a className="finding__go" href={`#${id}`} onClick={(event) => goToField(event, `#${id}`)}>
						{coachWords.go(label)}
					</a>
				)}
				<LeaveIt finding={finding} sentence={sentence} />
			</div>
		</li>
	);
}

function Left({ finding, reason }: { readonly finding: CoachFinding; readonly reason: string }) {
	const announce = useAnnounce();
	const sentence = findingSentence(finding);
	async function takeUp(pressed: Element) {
		const line = pressed.closest('li');
		if (line) {
			const places = placesAround(line);
			handFocusOn(line, () => places);
		}
		const workflow = await import('#workflows/leave-alone.ts').catch(() => null);
		const outcome = await workflow?.takeUpAgain(finding.id);
		announce(outcome?.ok ? coachWords.takenUp : coachWords.notKept);
	}
	return (
		<li className="finding">
			<p>{sentence}</p>
			<p className="finding__from">{coachWords.because(reason)}</p>
			<Button
				variant="bare"
				aria-label={coachWords.takeUpFor(sentence)}
				onClick={(event) => void takeUp(event.currentTarget)}
			>
				{coachWords.takeUp}
			</Button>
		</li>
	);
}
