import { type FormEvent, useState } from 'react';
import type { StorageFailure } from '#domain/failure.ts';
import { NO_DETAILS, type Portfolio } from '#domain/portfolio.ts';
import { useDetailsForm } from '#ui/hooks/use-details-form.ts';
import { Button } from '#ui/kit/Button.tsx';
import { FilledInAgain } from '#ui/kit/FilledInAgain.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { TextArea } from '#ui/kit/TextArea.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { failureWords } from '#wording/en/failure.ts';
import { detailsFormWords } from '#wording/en/pdf-details-form.ts';
import { settingsWords } from '#wording/en/settings.ts';
import { changeDetails } from '#workflows/change-pdf.ts';

const words = detailsFormWords;
const LINES = [
	'learnerNumber',
	'awardingBody',
	'qualificationNumber',
	'centreNumber',
	'iqa',
	'employer',
	'jobTitle',
] as const;
const TEXTS = ['jobDescription', 'cv'] as const;

/** What only some centres ask for; it stands in the PDF, and in nothing else that leaves the device but a backup. */
export function DetailsForm({ portfolio }: { readonly portfolio: Portfolio }) {
	const form = useDetailsForm(portfolio.id, portfolio.details ?? NO_DETAILS);
	const [busy, setBusy] = useState(false);
	const [failure, setFailure] = useState<StorageFailure | null>(null);
	const announce = useAnnounce();
	const { value } = form;
	const save = async () => {
		setBusy(true);
		setFailure(null);
		const outcome = await changeDetails(form.changes);
		setBusy(false);
		if (!outcome.ok) return setFailure(outcome.code);
		form.settle();
		announce(settingsWords.saved);
	};
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (!busy) void save();
	};
	return (
		<form className="form" onSubmit={submit} noValidate>
			<p className="small">{words.text}</p>
			{form.isBroughtBack && <FilledInAgain words={settingsWords} onUndo={form.undo} />}
			{LINES.map((field) => (
				<TextField
					key={field}
					id={`details-${field}`}
					label={words.fields[field]}
					autoComplete="off"
					value={value[field]}
					onChange={(text) => form.setValue({ ...value, [field]: text })}
				/>
			))}
			{TEXTS.map((field) => (
				<TextArea
					key={field}
					id={`details-${field}`}
					label={words.fields[field]}
					hint={words.hints[field]}
					value={value[field]}
					onChange={(text) => form.setValue({ ...value, [field]: text })}
				/>
			))}
			{failure && (
				<Notice tone="danger" title={settingsWords.notSaved} alert>
					{failureWords.saving[failure]}
				</Notice>
			)}
			<Button type="submit" busy={busy}>
				{words.save}
			</Button>
		</form>
	);
}
