import { useEffect } from 'react';
import type { Criterion, Unit } from '#domain/unit.ts';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { EmptyState } from '#ui/kit/EmptyState.tsx';
import { PageHeading } from '#ui/kit/PageHeading.tsx';
import { link } from '#ui/links.ts';
import { ownUnitWords } from '#wording/en/own-unit.ts';
import { requirementsWords } from '#wording/en/requirements.ts';
import { unitInFull } from '#wording/en/unit-registered.ts';
import { unitsWords } from '#wording/en/units.ts';
import { CriterionState } from './CriterionState.tsx';
import { Misconceptions } from './Misconceptions.tsx';
import { SaveUnit } from './SaveUnit.tsx';
import { isToldApart, UnitGuidance } from './UnitGuidance.tsx';
import { UnitMembership } from './UnitMembership.tsx';

const words = ownUnitWords;

type OwnUnitProps = {
	/** null for one that is not on this device. */
	readonly unit: Unit | null;
	/** The hash: the unit, or a criterion of it to show. */
	readonly target: string;
};

/** The page of a unit that the learner brought. */
export function OwnUnit({ unit, target }: OwnUnitProps) {
	const id = unit?.id;
	useEffect(() => {
		if (id === undefined) return;
		window.scrollTo(0, 0);
		document.getElementById(target)?.scrollIntoView({ block: 'center' });
	}, [id, target]);
	if (!unit) {
		return (
			<EmptyState title={words.notHere} action={<ButtonLink href={link('/units/')}>{words.all}</ButtonLink>}>
				{words.notHereText}
			</EmptyState>
		);
	}
	const misconceptions = unit.guidance.filter(isToldApart);
	return (
		<>
			<p className="crumb">
				<a href={link('/units/')}>{words.all}</a>
			</p>
			<PageHeading title={unit.title} eyebrow={unitInFull(unit)} />
			<div className="unit">
				<div>
					<UnitMembership unit={unit.id} />
					<SaveUnit unit={unit.id} />
					{unit.summary !== '' && (
						<div className="prose unit__summary">
							{unit.summary.split(/\n\s*\n/).map((paragraph) => (
								<p key={paragraph}>{paragraph}</p>
							))}
						</div>
					)}
					<section className="section unit__published" aria-labelledby="own-criteria">
						<h2 id="own-criteria">{unitsWords.criteria}</h2>
						{unit.outcomes.map((outcome) => (
							<div key={outcome.code} className="outcome">
								<h3>{unitsWords.outcome(outcome.code, outcome.title)}</h3>
								<ul className="outcome__criteria">
									{outcome.criteria.map((criterion) => (
										<li key={criterion.id} className="card" id={criterion.id}>
											<div className="outcome__head">
												<strong className="numbers">{criterion.code}</strong>
												<CriterionState criterion={criterion.id} />
											</div>
											<p className="own-unit__text">{criterion.text}</p>
											<Asked criterion={criterion} />
											{criterion.withdrawn && <p className="small">{words.withdrawn}</p>}
										</li>
									))}
								</ul>
							</div>
						))}
					</section>
				</div>
				<div className="unit__guidance">
					<UnitGuidance unit={unit} />
					{misconceptions.length > 0 && (
						<section className="misconceptions" aria-labelledby="own-misconceptions">
							<h2 id="own-misconceptions">{unitsWords.guidance.misconception}</h2>
							<Misconceptions key={unit.id} entries={misconceptions} />
						</section>
					)}
					<section aria-labelledby="own-sources">
						<h2 id="own-sources">{unitsWords.sources}</h2>
						<ul className="sources">
							{unit.sources.map((source) => (
								<li key={source}>{source}</li>
							))}
						</ul>
						<p className="small">{words.exact}</p>
					</section>
				</div>
			</div>
		</>
	);
}

/** How many pieces the criterion asks for, and of which kinds; nothing where one of any kind will do. */
function Asked({ criterion }: { readonly criterion: Criterion }) {
	const asked = requirementsWords.asks(criterion.needs, criterion.needsKinds ?? []);
	return asked === '' ? null : <p className="small">{asked}</p>;
}
