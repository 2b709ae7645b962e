import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { backupWords } from '#wording/en/backup.ts';
import type { OpenOutcome } from '#workflows/open-backup.ts';
import { asksForPassphrase, problemText } from './problem-text.ts';

const words = backupWords.restore;

type NotOpenedProps = {
	readonly id: string;
	readonly title: string;
	readonly outcome: Extract<OpenOutcome, { ok: false }>;
	readonly onPassphrase: (passphrase: string) => void;
};

/** Why a file was not opened; where only the passphrase is missing, the field for it. */
export function NotOpened({ id, title, outcome, onPassphrase }: NotOpenedProps) {
	if (asksForPassphrase(outcome)) {
		return (
			<AskPassphrase id={id} isWrong={outcome.code === 'wrong-passphrase'} onPassphrase={onPassphrase} />
		);
	}
	return (
		<Notice tone={outcome.code === 'cancelled' ? 'info' : 'danger'} title={title} alert>
			{problemText(outcome)}
		</Notice>
	);
}

type AskPassphraseProps = {
	readonly id: string;
	readonly isWrong: boolean;
	readonly onPassphrase: (passphrase: string) => void;
};

function AskPassphrase({ id, isWrong, onPassphrase }: AskPassphraseProps) {
	const [passphrase, setPassphrase] = useState('');
	const [isMissing, setMissing] = useState(false);
	const form = useRef<HTMLFormElement>(null);
	useEffect(() => {
		form.current?.querySelector('input')?.focus();
	}, []);

	function submit(event: FormEvent): void {
		event.preventDefault();
		setMissing(passphrase.trim() === '');
		if (passphrase.trim() !== '') onPassphrase(passphrase);
	}

	return (
		<form ref={form} className="stack" onSubmit={submit} noValidate>
			<h3>{words.passphraseTitle}</h3>
			<TextField
				id={id}
				label={words.passphrase}
				error={isMissing ? words.passphraseMissing : isWrong ? words.wrong : undefined}
				value={passphrase}
				onChange={setPassphrase}
				autoCapitalize="none"
				autoCorrect="off"
				autoComplete="off"
				spellCheck={false}
			/>
			<div className="buttons">
				<Button type="submit">{words.open}</Button>
			</div>
		</form>
	);
}
