import type { CriterionCoverage, UnitCoverage } from '#domain/coverage.ts';
import { InEnglish } from '#ui/kit/InEnglish.tsx';
import { ProgressRing } from '#ui/kit/ProgressRing.tsx';
import { criterionLink } from '#ui/links.ts';
import { claimedCount } from '#ui/screens/claimed-count.ts';
import { unitsWords } from '#wording/en/units.ts';
import { homeWords } from '#wording/home.ts';
import { inEnglish } from '#wording/language.ts';

/** Each adopted unit with its ring; the card leads to the unit's coverage. */
export function UnitRings({ units }: { readonly units: readonly UnitCoverage[] }) {
	if (units.length === 0) return null;
	return (
		<section className="section" aria-labelledby="units-heading">
			<h2 id="units-heading">{homeWords.units}</h2>
			<div className="cards cards--two">
				{units.map(({ unit, criteria, counts, total }) => (
					<div key={unit.id} className="card card--link">
						<ProgressRing
							claimed={claimedCount(counts)}
							accepted={counts.accepted}
							total={total}
							label={
								<a className="card__link" href={criterionLink(unit.id)} lang={inEnglish()}>
									{unit.shortTitle} <span className="unit-by">{unitsWords.by(unit)}</span>
								</a>
							}
							more={<FirstGap criteria={criteria} />}
						/>
					</div>
				))}
			</div>
		</section>
	);
}

/** What to begin with in this unit. */
function FirstGap({ criteria }: { readonly criteria: readonly CriterionCoverage[] }) {
	const gap = criteria.find(({ state }) => state === 'gap')?.criterion;
	if (!gap) return null;
	return (
		<p className="first-gap small">
			<InEnglish text={homeWords.firstGap(gap.code, gap.text)} part={gap.text} />
		</p>
	);
}
