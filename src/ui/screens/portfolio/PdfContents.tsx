import type { Coverage, CriterionState, UnitCoverage } from '#domain/coverage.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { Scope } from '#domain/handover-data.ts';
import type { OpenPortfolio } from '#ui/hooks/use-portfolio.ts';
import { Card } from '#ui/kit/Card.tsx';
import { CheckIcon, GapIcon, StartedIcon } from '#ui/kit/Icon.tsx';
import { ProgressRing } from '#ui/kit/ProgressRing.tsx';
import { link } from '#ui/links.ts';
import { portfolioWords } from '#wording/en/portfolio.ts';

type PdfContentsProps = {
	readonly open: OpenPortfolio;
	readonly heads: readonly EvidenceHead[];
	readonly coverage: Coverage;
	/** null while no item is chosen. */
	readonly scope: Scope | null;
};

const words = portfolioWords;
/** The template of what describes something held at the workplace. */
const HELD = 'held-at-workplace';

/** What will be in the PDF: whose it is, which units with which gaps, how much evidence. It follows what is chosen. */
export function PdfContents({ open, heads: all, coverage, scope }: PdfContentsProps) {
	const { portfolio } = open;
	const heads = headsIn(scope, all, coverage);
	// Chosen items alone say nothing of how far a unit is: their PDF does not either.
	const units = coverage.units.filter(
		({ unit }) => scope?.kind === 'whole' || (scope?.kind === 'units' && scope.units.includes(unit.id)),
	);
	const done = heads.filter((head) => head.done).length;
	const attachments = heads.reduce((sum, head) => sum + head.attachments, 0);
	const details = [
		[words.learner, portfolio.learner],
		[words.centre, portfolio.centre],
		[words.qualification, portfolio.qualification],
		[words.assessor, portfolio.assessor],
	] as const;
	return (
		<section className="section" aria-labelledby="portfolio-inside">
			<h2 id="portfolio-inside">{words.inside[scope?.kind ?? 'items']}</h2>
			<div className="cards cards--two">
				<Card>
					<dl className="facts">
						{details.map(([label, value]) => (
							<Fact key={label} label={label} value={value} />
						))}
					</dl>
					<p className="portfolio__change">
						<a className="lone-link" href={link('/settings/')}>
							{words.changeDetails}
						</a>
					</p>
				</Card>
				<Card>
					<p className="card__title numbers">{words.items(heads.length)}</p>
					{heads.length > 0 && <p className="small numbers">{words.itemsDone(done, heads.length - done)}</p>}
					{heads.some(({ template }) => template === HELD) && <p className="small">{words.heldToo}</p>}
					{attachments > 0 && <p className="small numbers">{words.attachments(attachments)}</p>}
				</Card>
				{units.map((unit) => (
					<UnitCard key={unit.unit.id} coverage={unit} />
				))}
			</div>
			{units.length > 0 && <p className="small portfolio__gaps">{words.gapsAreFine}</p>}
		</section>
	);
}

function headsIn(
	scope: Scope | null,
	heads: readonly EvidenceHead[],
	coverage: Coverage,
): readonly EvidenceHead[] {
	if (!scope) return [];
	if (scope.kind === 'whole') return heads;
	if (scope.kind === 'items') return heads.filter(({ id }) => scope.items.includes(id));
	const criteria = new Set(
		coverage.units
			.filter(({ unit }) => scope.units.includes(unit.id))
			.flatMap((unit) => unit.criteria.map(({ criterion }) => criterion.id)),
	);
	return heads.filter(({ claims }) => claims.some(({ criterion }) => criteria.has(criterion)));
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
	return (
		<>
			<dt>{label}</dt>
			<dd>{value.trim() === '' ? <span className="quiet">{words.notGiven}</span> : value}</dd>
		</>
	);
}

function UnitCard({ coverage }: { readonly coverage: UnitCoverage }) {
	const { unit, counts, total } = coverage;
	const codesIn = (wanted: CriterionState) =>
		coverage.criteria.filter(({ state }) => state === wanted).map(({ criterion }) => criterion.code);
	const gaps = codesIn('gap');
	const started = codesIn('started');
	return (
		<Card>
			<ProgressRing
				label={
					<>
						{unit.title}
						<span className="portfolio__awarding">
							{[unit.awardingBody, unit.level].filter(Boolean).join(' · ')}
						</span>
					</>
				}
				claimed={total - counts.gap - counts.started}
				accepted={counts.accepted}
				total={total}
			/>
			<p className="portfolio__unit-gaps">
				{gaps.length === 0 ? <CheckIcon /> : <GapIcon />}
				<span>{words.gaps(gaps)}</span>
			</p>
			{started.length > 0 && (
				<p className="portfolio__unit-gaps">
					<StartedIcon />
					<span>{words.started(started)}</span>
				</p>
			)}
		</Card>
	);
}
