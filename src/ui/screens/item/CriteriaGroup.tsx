import { memo, useRef } from 'react';
import type { Claim } from '#domain/evidence.ts';
import type { Template } from '#domain/template.ts';
import type { Criterion, Unit } from '#domain/unit.ts';
import { criteriaOf } from '#domain/unit.ts';
import type { Autosave } from '#ui/fields/autosave.ts';
import { GuardMark } from '#ui/fields/GuardMark.tsx';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Checkbox } from '#ui/kit/Checkbox.tsx';
import { TextArea } from '#ui/kit/TextArea.tsx';
import { link } from '#ui/links.ts';
import { itemWords } from '#wording/en/item.ts';
import '#styles/screens/places.css';
import { ClaimPlaces } from './ClaimPlaces.tsx';
import { itemDomIds } from './dom-ids.ts';

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
	const droppedClaims = useRef(new Map<string, Claim>());

	function tick(criterion: string, isClaimed: boolean) {
		autosave.change((before) => {
			const others = before.claims.filter((claim) => claim.criterion !== criterion);
			const dropped = before.claims.find((claim) => claim.criterion === criterion);
			if (dropped) droppedClaims.current.set(criterion, dropped);
			const claim = droppedClaims.current.get(criterion) ?? { criterion, how: '' };
			return { ...before, claims: isClaimed ? [...others, claim] : others };
		});
		void autosave.revise('claim');
	}

	function explain(criterion: string, how: string) {
		autosave.change((before) => ({
			...before,
			claims: before.claims.map((claim) => (claim.criterion === criterion ? { ...claim, how } : claim)),
		}));
	}

	const known = new Set(units.flatMap((unit) => criteriaOf(unit).map((criterion) => criterion.id)));
	// A mark on nearly every line says nothing.
	const marksUsual = template.serves.filter((id) => known.has(id)).length * 2 <= known.size;
	const stranded = claims.filter((claim) => !known.has(claim.criterion));
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
					{criteriaOf(unit).map((criterion) => (
						<CriterionTick
							key={criterion.id}
							criterion={criterion}
							isUsual={marksUsual && template.serves.includes(criterion.id)}
							claim={claims.find((claim) => claim.criterion === criterion.id)}
							onTick={tick}
							onExplain={explain}
							template={template}
							autosave={autosave}
						/>
					))}
				</fieldset>
			))}
			{stranded.length > 0 && (
				<fieldset className="criteria__unit">
					<legend className="criteria__unit-title">{words.stranded}</legend>
					<p className="small">{words.strandedHint}</p>
					{stranded.map((claim) => (
						<Checkbox
							key={claim.criterion}
							id={`claim-${claim.criterion}`}
							label={claim.criterion}
							checked
							onChange={() => tick(claim.criterion, false)}
						/>
					))}
				</fieldset>
			)}
		</fieldset>
	);
});

type CriterionTickProps = {
	readonly criterion: Criterion;
	/** The template names it among those it usually serves. */
	readonly isUsual: boolean;
	readonly claim: Claim | undefined;
	readonly onTick: (criterion: string, isClaimed: boolean) => void;
	readonly onExplain: (criterion: string, how: string) => void;
	readonly template: Template;
	readonly autosave: Autosave;
};

function CriterionTick(props: CriterionTickProps) {
	const { criterion, isUsual, claim, onTick, onExplain, template, autosave } = props;
	const id = `claim-${criterion.id}`;
	return (
		<div className={claim ? 'criterion criterion--claimed' : 'criterion'}>
			<Checkbox
				id={id}
				label={
					<>
						<b className="numbers">{criterion.code}</b> {criterion.text}
					</>
				}
				hint={isUsual && !claim ? words.usual : undefined}
				checked={claim !== undefined}
				onChange={(checked) => onTick(criterion.id, checked)}
			/>
			{claim && (
				<div className="criterion__how">
					<TextArea
						id={`${id}-how`}
						rows={1}
						label={words.howName(criterion.code)}
						hint={words.howHint}
						value={claim.how}
						// One line on paper, however it wraps on a phone.
						onChange={(how) => onExplain(criterion.id, how.replace(/\s*\n\s*/g, ' '))}
					/>
					<GuardMark at={`claim:${criterion.id}`} />
				</div>
			)}
			{claim && <ClaimPlaces claim={claim} code={criterion.code} template={template} autosave={autosave} />}
		</div>
	);
}
