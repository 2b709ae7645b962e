import { Button } from '#ui/kit/Button.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { assessWords } from '#wording/en/assess.ts';
import type { Row as AnyRow } from '#workflows/typed-rows.ts';
import { rowLines } from './row-lines.ts';
import type { KeptRow } from './use-kept-row.ts';

const words = assessWords.twoTexts;

type TwoTextsProps<Row> = {
	readonly kept: KeptRow<Row>;
	readonly referenceOf?: (evidence: string) => string;
};

/** Changed in two tabs at once: what differs, side by side, until one of the two is chosen. */
export function TwoTexts<Row extends AnyRow>({ kept, referenceOf = (id) => id }: TwoTextsProps<Row>) {
	const announce = useAnnounce();
	const { row, choice, change } = kept;
	if (!choice) return null;
	const mine = rowLines(row, referenceOf);
	const theirs = choice.theirs ? rowLines(choice.theirs, referenceOf) : [];
	const differing = (lines: typeof mine, others: typeof mine) =>
		lines.filter(([label, value]) => !others.some((other) => other[0] === label && other[1] === value));
	function take(): void {
		const before = choice?.takeTheirs();
		if (!before) return;
		announce(words.taken, { label: words.putMineBack, onAction: () => change(before, 'now') });
	}
	return (
		<Notice
			tone="warning"
			title={words.title}
			alert
			action={
				<>
					<Button variant="quiet" onClick={choice.keepMine}>
						{words.keepMine}
					</Button>
					<Button variant="quiet" onClick={take}>
						{words.takeTheirs}
					</Button>
				</>
			}
		>
			<div className="stack">
				<p>{words.text}</p>
				<Lines title={words.mine} lines={differing(mine, theirs)} />
				<Lines title={words.theirs} lines={differing(theirs, mine)} isGone={choice.theirs === null} />
			</div>
		</Notice>
	);
}

type LinesProps = {
	readonly title: string;
	readonly lines: ReturnType<typeof rowLines>;
	readonly isGone?: boolean;
};

function Lines({ title, lines, isGone = false }: LinesProps) {
	return (
		<div>
			<p>
				<strong>{title}</strong>
			</p>
			{lines.length === 0 ? (
				<p>{isGone ? words.nothing : assessWords.reading.empty}</p>
			) : (
				lines.map(([label, value]) => (
					<p key={label} className="assess-lines">
						{assessWords.typed.line(label, value)}
					</p>
				))
			)}
		</div>
	);
}
