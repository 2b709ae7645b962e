import type { UnitProblem } from '#domain/own-unit.ts';
import {
	addRow,
	changeFact,
	rowOfProblem,
	type SpecificationDraft,
	untitledOutcomes,
} from '#domain/specification/draft.ts';
import { UNIT_FACTS } from '#domain/unit-facts.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ErrorSummary } from '#ui/kit/ErrorSummary.tsx';
import { AddIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { ownUnitFormWords } from '#wording/en/own-unit-form.ts';
import { DraftRowFields } from './DraftRowFields.tsx';

const words = ownUnitFormWords;

type DraftUnitProps = {
	readonly draft: SpecificationDraft;
	readonly onChange: (draft: SpecificationDraft) => void;
	/** What kept it from being adopted. */
	readonly problems: readonly UnitProblem[];
	readonly attempt: number;
	/** How many lines were not used; null where there was no text. */
	readonly left: number | null;
};

/** The unit as it was read, every part of it a field. */
export function DraftUnit({ draft, onChange, problems, attempt, left }: DraftUnitProps) {
	const outcomes = draft.rows.filter(({ kind }) => kind === 'outcome').length;
	const criteria = draft.rows.length - outcomes;
	const missing = untitledOutcomes(draft).flatMap(({ code, lines }) => (lines.length > 0 ? [code] : []));
	const placed = problems.map((problem) => ({ problem, row: rowOfProblem(draft, problem) }));
	const errorOf = (id: string) => {
		const found = placed.find(({ row }) => row?.id === id)?.problem;
		return found && words.problems[found.code](found.at);
	};
	const titleError = problems.find(({ code }) => code === 'title-missing');
	return (
		<section className="draft" aria-labelledby="draft-heading">
			{problems.length > 0 && (
				<ErrorSummary
					title={words.problem}
					attempt={attempt}
					problems={placed.slice(0, 20).map(({ problem, row }) => ({
						text: words.problems[problem.code](problem.at),
						href: row ? `#${row.id}${problem.code.includes('code') ? '-code' : ''}` : '#unit-title',
					}))}
				/>
			)}
			<h2 id="draft-heading">{words.heading}</h2>
			<p role="status">
				{criteria === 0
					? words.nothing
					: left === null
						? words.foundInFile(criteria, outcomes)
						: words.found(criteria, outcomes, left)}
				{/* Heard with it, so that “every line” does not sound like “all of the unit”; seen in the notice below. */}
				{missing.length > 0 && (
					<span className="visually-hidden"> {words.untitledOutcomes(missing, true)}.</span>
				)}
			</p>
			<p className="small">
				{left === null ? words.fileCheck : criteria === 0 ? words.nothingText : words.check}
			</p>
			<UntitledOutcomes draft={draft} hasText={left !== null} />
			<div className="draft__facts">
				{UNIT_FACTS.map((fact) => (
					<TextField
						key={fact}
						id={`unit-${fact}`}
						label={words.facts[fact]}
						hint={fact === 'title' ? undefined : words.optional}
						error={fact === 'title' && titleError ? words.problems['title-missing']('') : undefined}
						autoComplete="off"
						value={draft[fact] ?? ''}
						onChange={(value) => onChange(changeFact(draft, fact, value))}
					/>
				))}
			</div>
			<ol className="draft__rows">
				{draft.rows.map((row, place) => (
					<li key={row.id} className={`draft__row draft__row--${row.kind}`}>
						<DraftRowFields
							row={row}
							isFirst={place === 0}
							error={errorOf(row.id)}
							draft={draft}
							onChange={onChange}
						/>
						{isLastOfOutcome(draft, place) && (
							<Button
								variant="bare"
								icon={<AddIcon />}
								aria-label={words.addCriterionTo(outcomeAt(draft, place))}
								onClick={() => onChange(addRow(draft, 'criterion', row.id))}
							>
								{words.addCriterion}
							</Button>
						)}
					</li>
				))}
			</ol>
			<Button variant="quiet" icon={<AddIcon />} onClick={() => onChange(addRow(draft, 'outcome'))}>
				{words.addOutcome}
			</Button>
		</section>
	);
}

/** Says which outcomes have criteria and no title, and leads to their fields; it keeps nobody from going on. */
function UntitledOutcomes({
	draft,
	hasText,
}: {
	readonly draft: SpecificationDraft;
	readonly hasText: boolean;
}) {
	const all = untitledOutcomes(draft);
	// One that was added by hand was not looked for in the text.
	const groups = [
		{ isInText: true, rows: all.filter(({ lines }) => hasText && lines.length > 0) },
		{ isInText: false, rows: all.filter(({ lines }) => !hasText || lines.length === 0) },
	].filter(({ rows }) => rows.length > 0);
	return groups.map(({ isInText, rows }) => {
		const codes = rows.map(({ code }) => code);
		return (
			<Notice
				key={String(isInText)}
				tone="warning"
				title={words.untitledOutcomes(codes, isInText)}
				action={rows.slice(0, 6).map(({ id, code }) => (
					<Button key={id} variant="quiet" onClick={() => document.getElementById(id)?.focus()}>
						{words.untitledField(code)}
					</Button>
				))}
			>
				{words.untitledText(codes)}
			</Notice>
		);
	});
}

function isLastOfOutcome({ rows }: SpecificationDraft, place: number): boolean {
	return place === rows.length - 1 || rows[place + 1]?.kind === 'outcome';
}

function outcomeAt({ rows }: SpecificationDraft, place: number): string {
	return rows.slice(0, place + 1).findLast(({ kind }) => kind === 'outcome')?.code ?? '';
}
