import { useMemo, useState } from 'react';
import { draftOfUnit } from '#domain/specification/draft.ts';
import type { Unit } from '#domain/unit.ts';
import { useOwnUnits } from '#ui/hooks/use-own-units.ts';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { takeInHand } from '#ui/hooks/use-unit-file.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { AddIcon, CheckIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { criterionLink, link, unitLink } from '#ui/links.ts';
import { failureWords } from '#wording/en/failure.ts';
import { unitFilesWords } from '#wording/en/unit-files.ts';
import { unitStandingWords } from '#wording/en/unit-standing.ts';
import { type Brought, bringUnit } from '#workflows/bring-unit.ts';
import type { ReadUnits, UnitNote } from '#workflows/open-unit-file.ts';
import { standingAmong } from '#workflows/standing-of-unit.ts';
import { StandingNotice } from './StandingNotice.tsx';

const words = unitFilesWords;
/** As many as a person reads through. */
const SHOWN_NOTES = 100;

type FoundUnitsProps = {
	readonly read: Extract<ReadUnits, { ok: true }>;
	/** The file's. */
	readonly name: string;
};

/** What was found in a file: each unit with its criteria to look at, and what was not taken as it stood. */
export function FoundUnits({ read, name }: FoundUnitsProps) {
	return (
		<section className="found-units" aria-labelledby="found-units">
			<h3 id="found-units" tabIndex={-1} data-found="">
				{words.foundTitle(read.units.length)}
			</h3>
			{read.units.map((unit) => (
				<FoundUnit key={unit.id} unit={unit} name={name} notes={read.notes} />
			))}
			<p className="small">{words.check}</p>
			<Notes notes={read.notes} />
		</section>
	);
}

type FoundUnitProps = {
	readonly unit: Unit;
	readonly name: string;
	readonly notes: readonly UnitNote[];
};

function FoundUnit({ unit, name, notes }: FoundUnitProps) {
	const portfolio = usePortfolio();
	const own = useOwnUnits();
	const [busy, setBusy] = useState(false);
	const [brought, setBrought] = useState<Brought | null>(null);
	const [isNotKept, setNotKept] = useState(false);
	const announce = useAnnounce();
	const inPortfolio = portfolio.state === 'ready' ? portfolio.value?.units : undefined;
	const standing = useMemo(() => standingAmong(unit, inPortfolio ?? []), [unit, inPortfolio]);
	const left =
		standing.kind === 'new' && own.state === 'ready' ? own.value.find(({ id }) => id === unit.id) : undefined;

	async function bring(): Promise<void> {
		setBusy(true);
		const outcome = await bringUnit(unit);
		setBusy(false);
		setBrought(outcome);
		if (!outcome.ok) return;
		const { title } = outcome.value;
		announce(outcome.waits ? unitStandingWords.waits(title) : words.adoptedSaid(title));
	}
	function correct(): void {
		const isKept = takeInHand({ name, draft: draftOfUnit(unit), notes: groupedNotes(notes) });
		setNotKept(!isKept);
		if (isKept) location.hash = 'correct';
	}

	const isKnown = standing.kind !== 'new' || left !== undefined;
	return (
		<article className="card stack">
			<div>
				<h4 className="card__title">{unit.title}</h4>
				<p className="card__text">
					{[unit.awardingBody, unit.qualification, unit.level, words.facts(unit)].filter(Boolean).join(' · ')}
				</p>
			</div>
			<Disclosure summary={words.show}>
				{unit.outcomes.map((outcome) => (
					<div key={outcome.code} className="found-units__outcome">
						<h5>{words.outcome(outcome.code, outcome.title)}</h5>
						<ul>
							{outcome.criteria.map((criterion) => (
								<li key={criterion.id}>
									<strong className="numbers">{criterion.code}</strong> {criterion.text}
								</li>
							))}
						</ul>
					</div>
				))}
			</Disclosure>
			{brought && !brought.ok && (
				<Notice tone="danger" title={words.notAdopted} alert>
					{notAdopted(brought)}
				</Notice>
			)}
			{isNotKept && (
				<Notice tone="danger" alert>
					{words.notKept}
				</Notice>
			)}
			{brought?.ok ? (
				<div className="buttons">
					<p className="found-units__in">
						<CheckIcon /> {brought.waits ? unitStandingWords.waitsHere : words.adopted}
					</p>
					<ButtonLink
						variant="quiet"
						href={brought.waits ? link('/#start') : criterionLink(brought.value.id)}
					>
						{brought.waits ? unitStandingWords.start : words.toCriteria}
					</ButtonLink>
				</div>
			) : (
				<>
					<StandingNotice standing={standing} />
					{left && (
						<Notice
							tone="info"
							title={unitStandingWords.leftTitle}
							action={<ButtonLink href={unitLink(left.id)}>{unitStandingWords.toUnit}</ButtonLink>}
						>
							{unitStandingWords.left(left.title)}
						</Notice>
					)}
					<div className="buttons">
						<Button
							icon={<AddIcon />}
							variant={isKnown ? 'quiet' : 'primary'}
							busy={busy}
							aria-label={
								isKnown ? `${unitStandingWords.addAnother}: ${unit.title}` : words.adoptNamed(unit.title)
							}
							onClick={() => void bring()}
						>
							{isKnown ? unitStandingWords.addAnother : words.adopt}
						</Button>
						<Button variant="bare" aria-label={words.correctNamed(unit.title)} onClick={correct}>
							{words.correct}
						</Button>
					</div>
				</>
			)}
		</article>
	);
}

function notAdopted(adoption: Exclude<Brought, { readonly ok: true }>): string {
	if (adoption.code === 'no-portfolio') return words.noPortfolio;
	if (adoption.code !== 'invalid') return failureWords.saving[adoption.code];
	const [first] = adoption.problems;
	return words.invalid(first?.code ?? 'no-criteria', first?.at ?? '');
}

function Notes({ notes }: { readonly notes: readonly UnitNote[] }) {
	if (notes.length === 0) return null;
	return (
		<Disclosure summary={words.notes(notes.length)}>
			<dl className="found-units__notes">
				{groupedNotes(notes.slice(0, SHOWN_NOTES)).map(({ about, parts }) => (
					<div key={about}>
						<dt className="small">{about}</dt>
						{[...new Set(parts)].map((part) => (
							<dd key={part}>{part}</dd>
						))}
					</div>
				))}
			</dl>
			{notes.length > SHOWN_NOTES && <p className="small">{words.more(notes.length - SHOWN_NOTES)}</p>}
		</Disclosure>
	);
}

/** Each reason once, with all that it is about. */
function groupedNotes(notes: readonly UnitNote[]) {
	const byReason = new Map<string, string[]>();
	for (const { code, what } of notes) {
		const about = words.note[code];
		byReason.set(about, [...(byReason.get(about) ?? []), what]);
	}
	return [...byReason].map(([about, parts]) => ({ about, parts }));
}
