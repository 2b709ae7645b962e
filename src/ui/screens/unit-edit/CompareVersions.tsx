import { useEffect, useRef, useState } from 'react';
import type { UnitCoverage } from '#domain/coverage.ts';
import type { StorageFailure } from '#domain/failure.ts';
import type { Criterion, Unit } from '#domain/unit.ts';
import type { CriterionComparison } from '#domain/unit-compare.ts';
import { compareUnits } from '#domain/unit-compare.ts';
import { isNewerVersion } from '#domain/unit-versions.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { Versus } from '#ui/screens/history/ChangeList.tsx';
import { failureWords } from '#wording/en/failure.ts';
import { requirementsWords } from '#wording/en/requirements.ts';
import { unitEditWords } from '#wording/en/unit-edit.ts';
import { moveToVersion } from '#workflows/edit-unit.ts';
import { differencesBesides, OtherDifferences } from './OtherDifferences.tsx';
import '#styles/screens/history.css';

const words = unitEditWords.compare;

type Kind = CriterionComparison['kind'];
const KINDS: readonly Kind[] = ['reworded', 'renumbered', 'new', 'back', 'merged', 'gone', 'same'];

type CompareVersionsProps = {
	/** The portfolio's copy. */
	readonly own: Unit;
	readonly other: Unit;
	readonly coverage: UnitCoverage | undefined;
	/** Edits that are not saved yet would be lost in a move. */
	readonly hasEdits: boolean;
	readonly onClose: () => void;
};

/** The copy beside another version of the unit, criterion by criterion; moving to it is a choice. */
export function CompareVersions({ own, other, coverage, hasEdits, onClose }: CompareVersionsProps) {
	const [busy, setBusy] = useState(false);
	const [failure, setFailure] = useState<StorageFailure | null>(null);
	const announce = useAnnounce();
	const head = useRef<HTMLHeadingElement>(null);
	// What was pressed gave way to it.
	useEffect(() => head.current?.focus({ preventScroll: true }), []);
	const compared = compareUnits(own, other);
	const of = (kind: Kind) => compared.filter((each) => each.kind === kind);
	const besides = differencesBesides(own, other);
	const claims = (id: string) =>
		[...(coverage?.criteria ?? []), ...(coverage?.withdrawn ?? [])].find(
			({ criterion }) => criterion.id === id,
		)?.items.length ?? 0;
	async function move() {
		setBusy(true);
		setFailure(null);
		const outcome = await moveToVersion(own, other);
		setBusy(false);
		if (!outcome.ok) {
			setFailure(outcome.code);
			return;
		}
		announce(words.moved(outcome.value.version));
		onClose();
	}
	const counts = KINDS.map((kind) => [kind, of(kind).length] as const).filter(([, count]) => count > 0);
	const changed = compared.filter((each) => each.kind !== 'same' || each.asksOtherwise);
	return (
		<section className="unit-edit" aria-labelledby="unit-compare">
			<h2 id="unit-compare" ref={head} tabIndex={-1}>
				{words.title(other.version)}
			</h2>
			<p className="numbers">
				{words.summary([
					...(changed.length === 0 ? [] : counts.map(([kind, count]) => words.counts[kind](count))),
					...besides.said,
				])}
			</p>
			{besides.count > 0 && changed.length > 0 && <h3>{words.criteria}</h3>}
			<ul className="outcome__criteria">
				{changed.map((each) => (
					<Compared key={idOf(each)} compared={each} claims={claims} />
				))}
			</ul>
			{of('same').length > 0 && (
				<Disclosure summary={words.counts.same(of('same').length)}>
					<ul>
						{of('same').map((each) => (
							<li key={idOf(each)}>
								<TextOf compared={each} />
							</li>
						))}
					</ul>
				</Disclosure>
			)}
			<OtherDifferences differences={besides} />
			<p className="small">{words.judged}</p>
			{hasEdits && <Notice tone="warning">{words.unsaved}</Notice>}
			{failure && (
				<Notice tone="danger" title={unitEditWords.notSaved} alert>
					{failureWords.saving[failure]}
				</Notice>
			)}
			<div className="buttons">
				{!hasEdits && (changed.length > 0 || besides.count > 0 || isNewerVersion(own, other)) && (
					<Button busy={busy} onClick={() => void move()}>
						{words.move}
					</Button>
				)}
				<Button variant="quiet" onClick={onClose}>
					{words.back}
				</Button>
			</div>
		</section>
	);
}

function idOf(each: CriterionComparison): string {
	return 'after' in each ? each.after.id : each.before.id;
}

function asks({ needs, needsKinds, shows }: Criterion): string {
	return [requirementsWords.asks(needs, needsKinds ?? []), shows ? `${requirementsWords.shows[shows]}.` : '']
		.filter(Boolean)
		.join(' ');
}

function TextOf({ compared }: { readonly compared: CriterionComparison }) {
	const { code, text } = 'after' in compared ? compared.after : compared.before;
	return (
		<>
			<b className="numbers">{code}</b> {text}
		</>
	);
}

type ComparedProps = {
	readonly compared: CriterionComparison;
	readonly claims: (criterion: string) => number;
};

function Compared({ compared, claims }: ComparedProps) {
	const { kind } = compared;
	const isMoved = 'asksOtherwise' in compared && compared.before.code !== compared.after.code;
	return (
		<li className="card">
			<div className="outcome__head">
				<Tag plain>{words.kinds[kind]}</Tag>
			</div>
			{kind === 'reworded' ? (
				<Versus
					before={compared.before.text}
					after={compared.after.text}
					titles={[`${words.yours}: ${compared.before.code}`, `${words.theirs}: ${compared.after.code}`]}
				/>
			) : (
				<p>
					<TextOf compared={compared} />
				</p>
			)}
			{isMoved && <p className="small">{words.renumbered(compared.before.code, compared.after.code)}</p>}
			{kind === 'merged' && <p className="small">{words.merged(compared.before.code, compared.into.code)}</p>}
			{'asksOtherwise' in compared && compared.asksOtherwise && (
				<p className="small">{words.asksOtherwise(asks(compared.before), asks(compared.after))}</p>
			)}
			{'before' in compared && kind !== 'gone' && (
				<p className="small numbers">{words.behind(claims(compared.before.id))}</p>
			)}
			{kind === 'back' && claims(compared.after.id) > 0 && (
				<p className="small numbers">{words.behind(claims(compared.after.id))}</p>
			)}
			{kind === 'gone' && <p className="small">{words.gone(claims(compared.before.id))}</p>}
		</li>
	);
}
