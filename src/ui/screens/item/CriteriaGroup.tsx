import { Fragment, lazy, memo, Suspense, useRef } from 'react';
import type { Claim } from '#domain/evidence.ts';
import type { Template } from '#domain/template.ts';
import type { Criterion, Unit } from '#domain/unit.ts';
import { askedCriteria, criterionIds } from '#domain/unit.ts';
import type { Autosave } from '#ui/fields/autosave.ts';
import { GuardMark } from '#ui/fields/GuardMark.tsx';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Checkbox } from '#ui/kit/Checkbox.tsx';
import { TextArea } from '#ui/kit/TextArea.tsx';
import { link } from '#ui/links.ts';
import { itemWords } from '#wording/en/item.ts';
import '#styles/screens/places.css';
import { itemDomIds } from './dom-ids.ts';
import { LateClaimPlaces } from './LateClaimPlaces.tsx';

const KeptClaims = lazy(async () => ({ default: (await import('./KeptClaims.tsx')).KeptClaims }));

type CriteriaGroupProps = {
	readonly template: Template;
	readonly units: readonly Unit[];
	readonly claims: readonly Claim[];
	readonly autosave: Autosave;
};

const words = itemWords.criteria;

/** All criteria of the adopted units, to be ticked; each tick is a revision of its own. */
export const CriteriaGroup = memo(function CriteriaGroup({
	template,
	units,
	claims,
	autosave,
}: CriteriaGroupProps) {
	// A tick taken off by mistake and put back keeps its line and its places.
	const droppedClaims = useRef(new Map<string, readonly Claim[]>());
	const known = new Map(units.flatMap((unit) => [...criterionIds(unit)]));
	// A claim counts for the criterion that its own was merged into.
	const countsFor = ({ criterion }: Claim) => known.get(criterion)?.id ?? criterion;

	function tick(criterion: string, isClaimed: boolean) {
		autosave.change((before) => {
			const isOf = (claim: Claim) => countsFor(claim) === criterion;
			const others = before.claims.filter((claim) => !isOf(claim));
			const dropped = before.claims.filter(isOf);
			if (dropped.length > 0) droppedClaims.current.set(criterion, dropped);
			const put = droppedClaims.current.get(criterion) ?? [{ criterion, how: '' }];
			return { ...before, claims: isClaimed ? [...others, ...put] : others };
		});
		void autosave.revise('claim');
	}

	function explain(criterion: string, how: string) {
		autosave.change((before) => ({
			...before,
			claims: before.claims.map((claim) => (claim.criterion === criterion ? { ...claim, how } : claim)),
		}));
	}

	// A mark on nearly every line says nothing.
	const marksUsual = template.serves.filter((id) => known.has(id)).length * 2 <= known.size;
	// Of units that were left, and of criteria that are no longer asked for.
	const kept = claims.filter(
		(claim) => known.get(claim.criterion)?.withdrawn !== undefined || !known.has(claim.criterion),
	);
	return (
		<fieldset className="criteria" id={itemDomIds.claims}>
			<legend className="criteria__legend">{words.title}</legend>
			<p className="criteria__hint">
				<strong>{words.count(claims.length)}</strong> {words.hint}
			</p>
			{units.length === 0 && (
				<p>
					{words.noUnits} <ButtonLink href={link('/settings/')}>{words.chooseUnits}</ButtonLink>
				</p>
			)}
			{units.map((unit) => (
				<fieldset key={unit.id} className="criteria__unit">
					<legend className="criteria__unit-title">{unit.title}</legend>
					<p className="criteria__unit-facts">
						{[unit.awardingBody, unit.level].filter(Boolean).join(' · ')}
					</p>
					{askedCriteria(unit).map((criterion) => (
						<CriterionTick
							key={criterion.id}
							criterion={criterion}
							isUsual={marksUsual && template.serves.includes(criterion.id)}
							claims={claims.filter((claim) => countsFor(claim) === criterion.id)}
							onTick={tick}
							onExplain={explain}
							template={template}
							autosave={autosave}
						/>
					))}
				</fieldset>
			))}
			{kept.length > 0 && (
				<Suspense>
					<KeptClaims claims={kept} known={known} onDrop={(claim) => tick(countsFor(claim), false)} />
				</Suspense>
			)}
		</fieldset>
	);
});

type CriterionTickProps = {
	readonly criterion: Criterion;
	/** The template names it among those it usually serves. */
	readonly isUsual: boolean;
	/** Several where criteria were merged. */
	readonly claims: readonly Claim[];
	readonly onTick: (criterion: string, isClaimed: boolean) => void;
	readonly onExplain: (criterion: string, how: string) => void;
	readonly template: Template;
	readonly autosave: Autosave;
};

function CriterionTick(props: CriterionTickProps) {
	const { criterion, isUsual, claims, onTick, onExplain, template, autosave } = props;
	const id = `claim-${criterion.id}`;
	const isClaimed = claims.length > 0;
	return (
		<div className={isClaimed ? 'claimable claimable--claimed' : 'claimable'}>
			<Checkbox
				id={id}
				label={
					<>
						<b className="numbers">{criterion.code}</b> {criterion.text}
					</>
				}
				hint={isUsual && !isClaimed ? words.usual : undefined}
				checked={isClaimed}
				onChange={(checked) => onTick(criterion.id, checked)}
			/>
			{claims.map((claim) => (
				<Fragment key={claim.criterion}>
					<div className="claimable__how">
						<TextArea
							id={`claim-${claim.criterion}-how`}
							rows={1}
							label={words.howName(criterion.code)}
							hint={words.howHint}
							value={claim.how}
							// One line on paper, however it wraps on a phone.
							onChange={(how) => onExplain(claim.criterion, how.replace(/\s*\n\s*/g, ' '))}
						/>
						<GuardMark at={`claim:${claim.criterion}`} />
					</div>
					<LateClaimPlaces claim={claim} code={criterion.code} template={template} autosave={autosave} />
				</Fragment>
			))}
		</div>
	);
}
