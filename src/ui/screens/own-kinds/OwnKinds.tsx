import { useState } from 'react';
import { templateSummaries } from '#content/catalogue.ts';
import type { StorageFailure } from '#domain/failure.ts';
import type { Template } from '#domain/template.ts';
import { named, type OwnTemplate, useOwnTemplates } from '#ui/hooks/use-own-templates.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { AddIcon, SaveIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { link } from '#ui/links.ts';
import { failureWords } from '#wording/en/failure.ts';
import { ownKindsWords } from '#wording/en/own-kinds.ts';
import { saveFile } from '#workflows/hand-over-file.ts';
import { newOwnTemplateId, offer, openTemplateFile, templateFile } from '#workflows/own-templates.ts';
import '#styles/screens/own-kinds.css';
import { OpenTemplate } from './OpenTemplate.tsx';
import { Unfinished } from './Unfinished.tsx';

const words = ownKindsWords.manage;

/** The kinds of evidence that were made in this portfolio: change, save as a file, take off the list, make another. */
export function OwnKinds({ portfolio }: { readonly portfolio: string }) {
	const own = useOwnTemplates();
	const [from, setFrom] = useState('');
	const [trouble, setTrouble] = useState<string | null>(null);
	const announce = useAnnounce();

	async function save(template: Template) {
		const file = await templateFile(template, words.fileName(template.title));
		setTrouble(file ? null : words['not-loaded']);
		if (file) saveFile(file);
	}

	async function setOffered(id: string, isOffered: boolean) {
		const outcome = await offer(id, isOffered);
		setTrouble(outcome.ok ? null : failureText(outcome.code));
	}

	async function open(file: File) {
		const outcome = await openTemplateFile(file);
		if (outcome.ok) {
			setTrouble(null);
			announce(words.opened(outcome.template.title, outcome.template.version));
		} else if ('refusal' in outcome) setTrouble(words[outcome.refusal]);
		else if ('code' in outcome) setTrouble(failureText(outcome.code));
		else {
			const [first] = outcome.problems;
			setTrouble(words.notATemplate(first?.field ?? '', first?.reason ?? ''));
		}
	}

	return (
		<div className="stack">
			<p>
				<a href={link('/add/')}>{words.back}</a>
			</p>
			<div className="heading__words">
				<h2 id="own-kinds" tabIndex={-1}>
					{words.title}
				</h2>
				<p className="small">{words.lead}</p>
			</div>
			{trouble !== null && (
				<Notice tone="danger" title={words.refusedTitle} alert>
					{trouble}
				</Notice>
			)}
			<Unfinished portfolio={portfolio} after="own-kinds" />
			<ul className="own-kinds">
				{own.map((each) => (
					<li key={each.template.id}>
						<Kind
							own={each}
							onSave={() => void save(each.template)}
							onOffer={(isOffered) => void setOffered(each.template.id, isOffered)}
						/>
					</li>
				))}
			</ul>
			<Card className="own-kinds__begin">
				<h3>{words.begin}</h3>
				<SelectField
					id="own-from"
					label={words.from}
					value={from}
					onChange={setFrom}
					options={[
						{ value: '', label: words.nothing },
						...own.map(named).map(({ id, title }) => ({ value: id, label: title })),
						...templateSummaries.map(({ id, title }) => ({ value: id, label: title })),
					]}
				/>
				<div className="buttons">
					<Button
						icon={<AddIcon />}
						onClick={() => {
							location.hash = `own=${newOwnTemplateId()}&from=${from}`;
						}}
					>
						{words.start}
					</Button>
				</div>
				<OpenTemplate onFile={(file) => void open(file)} />
			</Card>
		</div>
	);
}

function failureText(code: StorageFailure): string {
	return failureWords.saving[code];
}

type KindProps = {
	readonly own: OwnTemplate;
	readonly onSave: () => void;
	readonly onOffer: (isOffered: boolean) => void;
};

function Kind({ own, onSave, onOffer }: KindProps) {
	const { isOffered } = own;
	const { id, title, summary, version, code } = named(own);
	return (
		<Card>
			<div className="own-kinds__head">
				<h3>{title}</h3>
				<Tag plain>{code}</Tag>
			</div>
			<p className="small">{summary}</p>
			<p className="small own-kinds__facts">
				{words.version(version)}
				{!isOffered && ` · ${words.hidden}`}
			</p>
			<div className="buttons section">
				<ButtonLink variant="quiet" href={`#own=${id}`} aria-label={words.editNamed(title)}>
					{words.edit}
				</ButtonLink>
				<Button variant="bare" icon={<SaveIcon />} aria-label={words.saveNamed(title)} onClick={onSave}>
					{words.save}
				</Button>
				<Button
					variant="bare"
					aria-label={isOffered ? words.hideNamed(title) : words.showNamed(title)}
					onClick={() => onOffer(!isOffered)}
				>
					{isOffered ? words.hide : words.show}
				</Button>
			</div>
		</Card>
	);
}
