import { useState } from 'react';
import type { Unit } from '#domain/unit.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { AddIcon, CheckIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { criterionLink } from '#ui/links.ts';
import { failureWords } from '#wording/en/failure.ts';
import { unitFilesWords } from '#wording/en/unit-files.ts';
import { type Adoption, adoptUnit } from '#workflows/adopt-unit.ts';
import type { ReadUnits, UnitNote } from '#workflows/open-unit-file.ts';

const words = unitFilesWords;
/** As many as a person reads through. */
const SHOWN_NOTES = 100;

/** What was found in a file: each unit with its criteria to look at, and what was not taken as it stood. */
export function FoundUnits({ read }: { readonly read: Extract<ReadUnits, { ok: true }> }) {
	return (
		<section className="found-units" aria-labelledby="found-units">
			<h3 id="found-units" tabIndex={-1} data-found="">
				{words.foundTitle(read.units.length)}
			</h3>
			{read.units.map((unit) => (
				<FoundUnit key={unit.id} unit={unit} />
			))}
			<p className="small">{words.check}</p>
			<Notes notes={read.notes} />
		</section>
	);
}

function FoundUnit({ unit }: { readonly unit: Unit }) {
	const [busy, setBusy] = useState(false);
	const [adoption, setAdoption] = useState<Adoption | null>(null);
	const announce = useAnnounce();

	async function adopt(): Promise<void> {
		setBusy(true);
		const outcome = await adoptUnit(unit);
		setBusy(false);
		setAdoption(outcome);
		if (outcome.ok) announce(words.adoptedSaid(outcome.value.title));
	}

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
			{adoption && !adoption.ok && (
				<Notice tone="danger" title={words.notAdopted} alert>
					{notAdopted(adoption)}
				</Notice>
			)}
			{adoption?.ok ? (
				<div className="buttons">
					<p className="found-units__in">
						<CheckIcon /> {words.adopted}
					</p>
					<ButtonLink variant="quiet" href={criterionLink(adoption.value.id)}>
						{words.toCriteria}
					</ButtonLink>
				</div>
			) : (
				<div className="buttons">
					<Button
						icon={<AddIcon />}
						busy={busy}
						aria-label={words.adoptNamed(unit.title)}
						onClick={() => void adopt()}
					>
						{words.adopt}
					</Button>
				</div>
			)}
		</article>
	);
}

function notAdopted(adoption: Extract<Adoption, { ok: false }>): string {
	if (adoption.code === 'no-portfolio') return words.noPortfolio;
	if (adoption.code !== 'invalid') return failureWords.saving[adoption.code];
	const [first] = adoption.problems;
	return words.invalid(first?.code ?? 'no-criteria', first?.at ?? '');
}

function Notes({ notes }: { readonly notes: readonly UnitNote[] }) {
	if (notes.length === 0) return null;
	const byCode = new Map<UnitNote['code'], Set<string>>();
	for (const { code, what } of notes.slice(0, SHOWN_NOTES)) {
		byCode.set(code, (byCode.get(code) ?? new Set()).add(what));
	}
	return (
		<Disclosure summary={words.notes(notes.length)}>
			<dl className="found-units__notes">
				{[...byCode].map(([code, lines]) => (
					<div key={code}>
						<dt className="small">{words.note[code]}</dt>
						{[...lines].map((what) => (
							<dd key={what}>{what}</dd>
						))}
					</div>
				))}
			</dl>
			{notes.length > SHOWN_NOTES && <p className="small">{words.more(notes.length - SHOWN_NOTES)}</p>}
		</Disclosure>
	);
}
