import { useEffect, useState } from 'react';
import { templateSummaries } from '#content/catalogue.ts';
import { fittingKinds } from '#domain/fitting-kinds.ts';
import type { TemplateGroup, TemplateSummary } from '#domain/template.ts';
import { templateGroup } from '#domain/template.ts';
import type { Criterion, Unit } from '#domain/unit.ts';
import { criteriaOf } from '#domain/unit.ts';
import { named, useOwnTemplates } from '#ui/hooks/use-own-templates.ts';
import { hasNoPortfolio, usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { AddIcon } from '#ui/kit/Icon.tsx';
import { EnglishPart } from '#ui/kit/InEnglish.tsx';
import { LinkCard } from '#ui/kit/LinkCard.tsx';
import { Screen } from '#ui/kit/Screen.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { link, newItemLink } from '#ui/links.ts';
import { QuickCapture } from '#ui/screens/capture/QuickCapture.tsx';
import { addWords } from '#wording/add.ts';
import '#styles/screens/add.css';
import { inEnglish } from '#wording/language.ts';
import { kindsOf } from './add/kinds-in-order.ts';
import { LateOwnKinds, useOwnKindsPlace } from './add/LateOwnKinds.tsx';
import { NoPortfolio } from './NoPortfolio.tsx';

/** Choosing a kind of evidence; for one criterion, when the address names it. */
export function AddScreen() {
	return (
		<Screen title={addWords.title} lead={addWords.intro}>
			<Kinds />
		</Screen>
	);
}

function Kinds() {
	const asked = useAskedCriterion();
	const portfolio = usePortfolio();
	const ownKinds = useOwnKindsPlace();
	const units = portfolio.state === 'ready' ? (portfolio.value?.units ?? []) : [];
	const criterion = findCriterion(units, asked);
	if (hasNoPortfolio(portfolio)) {
		return <NoPortfolio words={addWords.noPortfolio} />;
	}
	if (portfolio.state === 'ready' && portfolio.value && ownKinds !== '') {
		return (
			<EnglishPart>
				<LateOwnKinds place={ownKinds} portfolio={portfolio.value.portfolio.id} />
			</EnglishPart>
		);
	}
	return (
		<>
			{/* There from the start, unless a criterion was asked for: coming later, it would push the kinds down. */}
			{!criterion && (asked === '' || portfolio.state === 'ready') && <QuickCapture />}
			{criterion && <Fitting criterion={criterion} />}
			{criterion && <h2 className="add-others">{addWords.others}</h2>}
			{templateGroup.options.map((group) => (
				<Group key={group} group={group} criterion={criterion?.id} level={criterion ? 3 : 2} />
			))}
			<OwnKinds criterion={criterion?.id} level={criterion ? 3 : 2} />
			<Codes />
		</>
	);
}

function Fitting({ criterion }: { readonly criterion: Criterion }) {
	const fitting = fittingTemplates(criterion);
	return (
		<section className="section fitting" aria-labelledby="add-fitting">
			<div className="section__head">
				<h2 id="add-fitting">{addWords.fitting(criterion.code)}</h2>
				<a href={link('/add/')}>{addWords.forget}</a>
			</div>
			<p className="fitting__criterion" lang={inEnglish()}>
				{criterion.text}
			</p>
			<p className="fitting__text small">
				{fitting.length > 0 ? addWords.fittingText : addWords.fittingNone}
			</p>
			<div className="cards cards--two kinds">
				{fitting.map((template) => (
					<KindCard key={template.id} template={template} criterion={criterion.id} level={3} />
				))}
			</div>
		</section>
	);
}

/** What the letters on the cards mean. */
function Codes() {
	const codes = new Set(templateSummaries.map((template) => template.code));
	const known = Object.entries(addWords.codes).filter(([code]) => codes.has(code));
	return (
		<section className="section" aria-labelledby="add-codes">
			<h2 id="add-codes" className="codes__title">
				{addWords.codesTitle}
			</h2>
			<p className="small">{addWords.codesText}</p>
			<dl className="codes">
				{known.map(([code, meaning]) => (
					<div key={code} className="codes__code">
						<dt>
							<Tag plain>{code}</Tag>
						</dt>
						<dd>{meaning}</dd>
					</div>
				))}
			</dl>
		</section>
	);
}

type GroupProps = {
	readonly group: TemplateGroup;
	readonly criterion: string | undefined;
	readonly level: 2 | 3;
};

function Group({ group, criterion, level }: GroupProps) {
	const templates = kindsOf(group);
	if (templates.length === 0) return null;
	const Heading = `h${level}` as const;
	return (
		<section className="section" aria-labelledby={`add-${group}`}>
			<div className="section__head">
				<Heading id={`add-${group}`}>{addWords.groups[group]}</Heading>
			</div>
			<div className="cards cards--two kinds">
				{templates.map((template) => (
					<KindCard key={template.id} template={template} criterion={criterion} level={level === 2 ? 3 : 4} />
				))}
			</div>
		</section>
	);
}

function OwnKinds({ criterion, level }: Omit<GroupProps, 'group'>) {
	const own = useOwnTemplates();
	const offered = own.filter(({ isOffered }) => isOffered);
	const words = addWords.own;
	const Heading = `h${level}` as const;
	return (
		<section className="section" aria-labelledby="add-own" lang={inEnglish()}>
			<div className="section__head">
				<Heading id="add-own">{words.title}</Heading>
			</div>
			{offered.length === 0 && <p className="small">{words.text}</p>}
			<div className="cards cards--two kinds">
				{offered.map(named).map((template) => (
					<KindCard key={template.id} template={template} criterion={criterion} level={level === 2 ? 3 : 4} />
				))}
			</div>
			<div className="buttons section">
				<ButtonLink variant="quiet" icon={<AddIcon />} href={link('/add/#own')}>
					{own.length === 0 ? words.make : words.change}
				</ButtonLink>
			</div>
		</section>
	);
}

type KindCardProps = {
	readonly template: Pick<TemplateSummary, 'id' | 'title' | 'summary' | 'code'>;
	readonly criterion: string | undefined;
	readonly level: 3 | 4;
};

function KindCard({ template, criterion, level }: KindCardProps) {
	return (
		<LinkCard
			title={template.title}
			href={newItemLink(template.id, criterion)}
			level={level}
			lang={inEnglish()}
			after={<Tag plain>{template.code}</Tag>}
		>
			{template.summary}
		</LinkCard>
	);
}

function findCriterion(units: readonly Unit[], id: string): Criterion | undefined {
	return units.flatMap(criteriaOf).find((criterion) => criterion.id === id);
}

/** What the unit names first, in its order; then what says of itself that it serves the criterion. */
function fittingTemplates(criterion: Criterion): readonly TemplateSummary[] {
	const named = fittingKinds(criterion, templateSummaries).flatMap((id) =>
		templateSummaries.filter((template) => template.id === id),
	);
	const others = templateSummaries.filter(
		(template) => template.serves.includes(criterion.id) && !named.includes(template),
	);
	return [...named, ...others];
}

function askedCriterion(): string {
	const inQuery = new URLSearchParams(location.search).get('criterion');
	return inQuery ?? new URLSearchParams(location.hash.replace(/^#/, '')).get('criterion') ?? '';
}

/** The criterion in "?criterion=…" or "#criterion=…"; "" when there is none. */
function useAskedCriterion(): string {
	const [asked, setAsked] = useState(askedCriterion);
	useEffect(() => {
		const onHashChange = () => setAsked(askedCriterion());
		window.addEventListener('hashchange', onHashChange);
		return () => window.removeEventListener('hashchange', onHashChange);
	}, []);
	return asked;
}
