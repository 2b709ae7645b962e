import type { ReactNode } from 'react';
import type { Attachment, EvidenceContent } from '#domain/evidence.ts';
import type { Field } from '#domain/template.ts';
import { useThumbnail } from '#ui/hooks/use-attachment.ts';
import { FileIcon } from '#ui/kit/Icon.tsx';
import { Markdown } from '#ui/kit/Markdown.tsx';
import { contactTypeWords } from '#wording/en/contact-types.ts';
import { dayText } from '#wording/en/dates.ts';
import { historyWords } from '#wording/en/history.ts';
import { answerLines } from './answer-lines.ts';
import type { Names } from './change-texts.ts';
import { attachmentText } from './change-texts.ts';

const { parts, values } = historyWords;

type ContentViewProps = { readonly content: EvidenceContent; readonly names: Names };

/** A whole state of an item, to be read and not to be changed. */
export function ContentView({ content, names }: ContentViewProps) {
	const { codes, items } = names;
	return (
		<div className="state-view">
			<dl className="facts">
				<Fact label={parts.title}>{content.title}</Fact>
				<Fact label={parts['event-date']}>{content.eventDate && dayText(content.eventDate)}</Fact>
				<Fact label={parts['contact-types']}>
					{content.contactTypes.map((type) => contactTypeWords[type]).join(', ')}
				</Fact>
				<Fact label={parts.reality}>{content.reality && values[content.reality]}</Fact>
				<Fact label={parts.done}>{content.done ? values.yes : values.no}</Fact>
			</dl>
			{names.template.sections.map((section) => (
				<section key={section.id}>
					<h3 className="state__title">{section.title}</h3>
					<dl className="facts">
						{section.fields.map((field) => (
							<Fact key={field.id} label={field.label}>
								<AnswerView field={field} content={content} />
							</Fact>
						))}
					</dl>
				</section>
			))}
			{content.attachments.length > 0 && (
				<section>
					<h3 className="state__title">{parts.attachments}</h3>
					<ul className="state__files">
						{content.attachments.map((attachment) => (
							<FileView key={attachment.id} attachment={attachment} />
						))}
					</ul>
				</section>
			)}
			{content.claims.length > 0 && (
				<section>
					<h3 className="state__title">{parts.claims}</h3>
					<ul className="state__list">
						{content.claims.map(({ criterion, how }) => (
							<li key={criterion}>
								<strong>{codes.get(criterion) ?? criterion}</strong> {how}
							</li>
						))}
					</ul>
				</section>
			)}
			{content.links.length > 0 && (
				<section>
					<h3 className="state__title">{parts.links}</h3>
					<ul className="state__list">
						{content.links.map((id) => (
							<li key={id}>{items.get(id) ?? values.otherItem}</li>
						))}
					</ul>
				</section>
			)}
		</div>
	);
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
	return (
		<>
			<dt>{label}</dt>
			<dd>{children === '' ? <Nothing /> : children}</dd>
		</>
	);
}

function Nothing() {
	return <span className="state__none">{values.empty}</span>;
}

function AnswerView({ field, content }: { readonly field: Field; readonly content: EvidenceContent }) {
	const answer = content.answers[field.id];
	if (field.kind === 'long-text' && typeof answer === 'string' && answer !== '') {
		return <Markdown text={answer} />;
	}
	const lines = answerLines(field, answer);
	if (lines.length === 0) return <Nothing />;
	return <span className="state__lines">{lines.join('\n')}</span>;
}

function FileView({ attachment }: { readonly attachment: Attachment }) {
	const url = useThumbnail(attachment.sha256);
	return (
		<li className="attachment__head">
			{url === null ? (
				<span className="attachment__preview attachment__preview--none">
					<FileIcon />
				</span>
			) : (
				<img className="attachment__preview" src={url} alt="" />
			)}
			<div className="row__grow">
				<p className="attachment__name">{attachment.name}</p>
				<p className="small state__lines">{attachmentText(attachment)}</p>
			</div>
		</li>
	);
}
