import { type FormEvent, useEffect, useState } from 'react';
import type { Outcome, StorageFailure } from '#domain/failure.ts';
import { addSection } from '#domain/own-template.ts';
import { type Template, templateGroup } from '#domain/template.ts';
import { useOwnForm } from '#ui/hooks/use-own-form.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ErrorSummary } from '#ui/kit/ErrorSummary.tsx';
import { Failed } from '#ui/kit/Failed.tsx';
import { FilledInAgain } from '#ui/kit/FilledInAgain.tsx';
import { AddIcon } from '#ui/kit/Icon.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { TextArea } from '#ui/kit/TextArea.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { addWords } from '#wording/en/add.ts';
import { failureWords } from '#wording/en/failure.ts';
import { ownKindsWords } from '#wording/en/own-kinds.ts';
import { settingsWords } from '#wording/en/settings.ts';
import {
	beginOwnTemplate,
	saveAsNewest,
	saveOwnTemplate,
	type TemplateProblem,
} from '#workflows/own-templates.ts';
import '#styles/screens/own-kinds.css';
import { Preview } from './Preview.tsx';
import { errorAt, problemLinks } from './problem-places.ts';
import { SectionEditor } from './SectionEditor.tsx';

const words = ownKindsWords.editor;

type TemplateEditorProps = {
	readonly portfolio: string;
	readonly id: string;
	/** The kind it is a copy of; "" for an empty form. */
	readonly from: string;
};

/** Makes or changes a kind of evidence; the form as it will be stands beside it. */
export function TemplateEditor({ portfolio, id, from }: TemplateEditorProps) {
	const [opened, setOpened] = useState<Outcome<Template> | null>(null);
	useEffect(() => {
		let isCurrent = true;
		void beginOwnTemplate(id, from, ownKindsWords.copyTitle).then(
			(outcome) => isCurrent && setOpened(outcome),
		);
		return () => {
			isCurrent = false;
		};
	}, [id, from]);
	if (!opened) return <Loading />;
	if (!opened.ok) return <Failed code={opened.code} />;
	return <Editor portfolio={portfolio} opened={opened.value} from={from} />;
}

type EditorProps = {
	readonly portfolio: string;
	readonly opened: Template;
	readonly from: string;
};

function Editor({ portfolio, opened, from }: EditorProps) {
	const form = useOwnForm(portfolio, opened, from);
	const { template, setTemplate } = form;
	const [problems, setProblems] = useState<readonly TemplateProblem[]>([]);
	const [attempt, setAttempt] = useState(0);
	const [failure, setFailure] = useState<StorageFailure | null>(null);
	const [busy, setBusy] = useState(false);
	const announce = useAnnounce();

	async function save(keep: typeof saveOwnTemplate = saveOwnTemplate) {
		setBusy(true);
		const outcome = await keep(template);
		setBusy(false);
		setAttempt(attempt + 1);
		setProblems(!outcome.ok && 'problems' in outcome ? outcome.problems : []);
		setFailure(!outcome.ok && 'code' in outcome ? outcome.code : null);
		if (!outcome.ok) return;
		form.settle(outcome.template);
		announce(words.saved(outcome.template.version));
		location.hash = 'own';
	}
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (!busy) void save();
	};
	const change = (changes: Partial<Template>) => setTemplate({ ...template, ...changes });

	return (
		<div className="own-kind">
			<form className="form" onSubmit={submit} noValidate>
				<p>
					<a href="#own">{words.back}</a>
				</p>
				{problems.length > 0 && (
					<ErrorSummary title={words.problem} problems={problemLinks(problems)} attempt={attempt} />
				)}
				<h2>{opened.title === '' ? words.newTitle : words.title(opened.title)}</h2>
				{form.isBroughtBack && <FilledInAgain words={settingsWords} onUndo={form.undo} />}
				{form.isNotKept && <Notice tone="warning">{words.notKept}</Notice>}
				<TextField
					id="own-title"
					label={words.name}
					hint={words.nameHint}
					error={errorAt(problems, 'title')}
					value={template.title}
					onChange={(title) => change({ title })}
				/>
				<TextField
					id="own-summary"
					label={words.summary}
					hint={words.summaryHint}
					error={errorAt(problems, 'summary')}
					value={template.summary}
					onChange={(summary) => change({ summary })}
				/>
				<SelectField
					id="own-group"
					label={words.group}
					value={template.group}
					onChange={(value) => {
						const group = templateGroup.safeParse(value);
						if (group.success) change({ group: group.data });
					}}
					options={templateGroup.options.map((value) => ({ value, label: addWords.groups[value] }))}
				/>
				<TextField
					id="own-code"
					label={words.code}
					hint={words.codeHint}
					error={errorAt(problems, 'code')}
					autoCapitalize="characters"
					value={template.code}
					onChange={(code) => change({ code: code.toUpperCase() })}
				/>
				<TextArea
					id="own-guidance"
					label={words.guidance}
					hint={words.guidanceHint}
					value={template.guidance}
					onChange={(guidance) => change({ guidance })}
				/>
				{template.sections.map((section, at) => (
					<SectionEditor
						key={section.id}
						template={template}
						at={at}
						problems={problems}
						onChange={setTemplate}
					/>
				))}
				<div className="buttons" id="own-sections" tabIndex={-1}>
					<Button variant="quiet" icon={<AddIcon />} onClick={() => setTemplate(addSection(template))}>
						{words.addSection}
					</Button>
				</div>
				{failure && (
					<Notice
						tone="danger"
						title={words.notSaved}
						alert
						action={
							failure === 'conflict' && (
								<Button variant="quiet" busy={busy} onClick={() => void save(saveAsNewest)}>
									{words.saveAsNewest}
								</Button>
							)
						}
					>
						{failure === 'conflict' ? words.conflict : failureWords.saving[failure]}
					</Notice>
				)}
				<Button type="submit" busy={busy}>
					{words.save}
				</Button>
			</form>
			<Preview template={template} />
		</div>
	);
}
