import { lazy, type ReactNode, Suspense } from 'react';
import { isTagged } from '#domain/answer.ts';
import type { Judgement } from '#domain/assessment.ts';
import type { CoveringItem } from '#domain/coverage.ts';
import type { Attachment, EvidenceContent } from '#domain/evidence.ts';
import type { PortfolioId } from '#domain/identity.ts';
import { judgedWording } from '#domain/judged-wording.ts';
import type { Field, Template } from '#domain/template.ts';
import type { Criterion } from '#domain/unit.ts';
import { decidedHere } from '#domain/working-decision.ts';
import { type ReceivedPortfolio, useReceivedFile, useReceivedItem } from '#ui/hooks/use-received.ts';
import { Card } from '#ui/kit/Card.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { Markdown } from '#ui/kit/Markdown.tsx';
import { StateBadge } from '#ui/kit/StateBadge.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { answerLines, rowCells } from '#ui/screens/history/answer-lines.ts';
import { assessWords } from '#wording/en/assess.ts';
import { dayText } from '#wording/en/dates.ts';
import { requirementsWords } from '#wording/en/requirements.ts';
import { BeforeNow } from './BeforeNow.tsx';
import { ChangedSince } from './ChangedSince.tsx';

const words = assessWords.reading;
// Few items have a place marked, and its pictures and players need not be there for the others.
const ProofPlaces = lazy(async () => ({ default: (await import('./ProofPlaces.tsx')).ProofPlaces }));

type EvidenceReadingProps = {
	readonly open: ReceivedPortfolio;
	readonly covering: CoveringItem;
	readonly criterion: Criterion;
};

/** One item as evidence for one criterion: how it is meant, what it says, its photos and files. */
export function EvidenceReading({ open, covering, criterion }: EvidenceReadingProps) {
	const { item, state, claims } = covering;
	const head = open.heads.find(({ id }) => id === item.id);
	const portfolio = open.portfolio.id;
	const read = useReceivedItem(portfolio, item.id, head?.revision ?? 0);
	const content = read && read !== 'missing' ? read.content : null;
	const claimed = new Set(claims.map((claim) => claim.criterion));
	const made = (content?.claims ?? []).filter((claim) => claimed.has(claim.criterion));
	const how = made
		.map((claim) => claim.how.trim())
		.filter((line) => line !== '')
		.join('\n');
	const places = made.flatMap((claim) => claim.places ?? []);
	const before = open.entries.filter(
		(entry): entry is Judgement =>
			!('kind' in entry) && entry.evidence === item.id && claimed.has(entry.criterion),
	);
	const working = open.working.find((each) => each.criterion === criterion.id);
	const decided = working && decidedHere(working, covering);
	const wordingOf = (judgement: Judgement) => {
		const wording = judgedWording(criterion, judgement);
		return wording === null ? '' : requirementsWords.judgedOn(wording);
	};
	return (
		<Card className="assess-item">
			<article aria-labelledby={`item-${item.id}`}>
				<div className="row row--wrap">
					<Tag>{item.reference}</Tag>
					<h3 id={`item-${item.id}`} className="row__grow">
						{item.title || words.untitled}
					</h3>
					<StateBadge state={state} />
				</div>
				<p className="small">
					{[
						read && read !== 'missing' ? read.template?.title : '',
						item.eventDate === '' ? words.undated : words.happened(dayText(item.eventDate)),
						words.reality[head?.reality ?? ''],
					]
						.filter(Boolean)
						.join(' · ')}
				</p>
				{!item.done && <p className="small">{words.notDone}</p>}
				{how !== '' && (
					<blockquote className="assess-how">
						<p className="small">{words.how}</p>
						<p>{how}</p>
					</blockquote>
				)}
				{content && places.length > 0 && (
					<Suspense fallback={<Loading />}>
						<ProofPlaces places={places} content={content} portfolio={portfolio} code={criterion.code} />
					</Suspense>
				)}
				<BeforeNow
					open={open}
					content={content}
					before={before}
					newest={covering.judgement}
					presentOf={(judgement) =>
						claims.find((claim) => claim.criterion === judgement.criterion)?.fingerprint ?? ''
					}
					wordingOf={wordingOf}
				/>
				{content && decided?.kind === 'outdated' && (
					<div className="assess-past">
						<p className="small assess-before">
							{assessWords.decide.outdatedHere(assessWords.decide.decisions[decided.decision])}
						</p>
						<ChangedSince open={open} content={content} judgement={decided.on} isOpen />
					</div>
				)}
				{read === null && <Loading />}
				{read === 'missing' && <p>{words.missing}</p>}
				{content && read !== null && read !== 'missing' && (
					<Rest isAfterProof={places.length > 0}>
						<Contents content={content} template={read.template} portfolio={portfolio} />
					</Rest>
				)}
			</article>
		</Card>
	);
}

/** Where the learner has marked the proof, the rest is there for whoever wants it. */
function Rest({ isAfterProof, children }: { readonly isAfterProof: boolean; readonly children: ReactNode }) {
	return isAfterProof ? <Disclosure summary={words.rest}>{children}</Disclosure> : children;
}

type ContentsProps = {
	readonly content: EvidenceContent;
	readonly template: Template | null;
	readonly portfolio: PortfolioId;
};

function Contents({ content, template, portfolio }: ContentsProps) {
	return (
		<div className="assess-content">
			{(template?.sections ?? []).map((section) => {
				const given = section.fields.filter((field) => isGiven(field, content));
				return given.length === 0 ? null : (
					<section key={section.id}>
						<h4>{section.title}</h4>
						<dl className="facts">
							{given.map((field) => (
								<div key={field.id}>
									<dt>{field.label}</dt>
									<dd>
										<Answer field={field} content={content} />
									</dd>
								</div>
							))}
						</dl>
					</section>
				);
			})}
			{content.attachments.length > 0 && (
				<section>
					<h4>{words.files}</h4>
					<ul className="assess-files">
						{content.attachments.map((attachment) => (
							<li key={attachment.id}>
								<FileOf attachment={attachment} portfolio={portfolio} />
							</li>
						))}
					</ul>
				</section>
			)}
		</div>
	);
}

function isGiven(field: Field, { answers }: EvidenceContent): boolean {
	return answerLines(field, answers[field.id]).length > 0;
}

function Answer({ field, content }: { readonly field: Field; readonly content: EvidenceContent }) {
	const answer = content.answers[field.id];
	if (field.kind === 'long-text' && typeof answer === 'string') return <Markdown text={answer} />;
	if (field.kind === 'rows' && isTagged(answer, 'rows')) {
		return (
			<ol className="assess-rows">
				{answer.rows.map(({ id, cells }) => {
					const given = rowCells(field, cells);
					return given.length === 0 ? null : (
						<li key={id}>
							<dl>
								{given.map(([label, value]) => (
									<div key={label}>
										<dt>{label}</dt> <dd>{value}</dd>
									</div>
								))}
							</dl>
						</li>
					);
				})}
			</ol>
		);
	}
	return <span className="assess-lines">{answerLines(field, answer).join('\n')}</span>;
}

function FileOf({
	attachment,
	portfolio,
}: {
	readonly attachment: Attachment;
	readonly portfolio: PortfolioId;
}) {
	const { sha256, mime, caption, name } = attachment;
	const url = useReceivedFile(portfolio, sha256);
	const label = caption.trim() || name;
	if (url === null) return <p className="small">{words.fileMissing(label)}</p>;
	return (
		<figure>
			{mime.startsWith('image/') && <img src={url} alt={label} />}
			{/* biome-ignore lint/a11y/useMediaCaption: the learner's own voice note; its caption stands below */}
			{mime.startsWith('audio/') && <audio controls src={url} />}
			{/* biome-ignore lint/a11y/useMediaCaption: the learner's own film; its caption stands below */}
			{mime.startsWith('video/') && <video controls src={url} />}
			<figcaption>
				{label}{' '}
				<a href={url} download={name}>
					{words.saveFile(name)}
				</a>
			</figcaption>
		</figure>
	);
}
