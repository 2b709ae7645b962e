import { useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { Checkbox } from '#ui/kit/Checkbox.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { backupWords } from '#wording/en/backup.ts';
import { suggestPassphrase } from '#workflows/suggest-passphrase.ts';

const words = backupWords.make;

export type PassphraseDraft = { readonly isOn: boolean; readonly passphrase: string; readonly again: string };

export const noPassphrase: PassphraseDraft = { isOn: false, passphrase: '', again: '' };

/** Phones like to begin with a capital letter and to correct words: neither in a passphrase. */
const asTyped = {
	autoCapitalize: 'none',
	autoCorrect: 'off',
	autoComplete: 'off',
	spellCheck: false,
} as const;

export const passphraseIds = { first: 'backup-passphrase', again: 'backup-passphrase-again' } as const;

type PassphraseProps = {
	readonly draft: PassphraseDraft;
	readonly onChange: (draft: PassphraseDraft) => void;
	readonly errors: { readonly first?: string | undefined; readonly again?: string | undefined };
};

/** Whether the backup is protected, and by which passphrase. Shown as it is typed: what cannot be recovered must be read. */
export function Passphrase({ draft, onChange, errors }: PassphraseProps) {
	const announce = useAnnounce();
	const [isSuggesting, setSuggesting] = useState(false);

	async function suggest() {
		setSuggesting(true);
		try {
			const passphrase = await suggestPassphrase();
			onChange({ isOn: true, passphrase, again: passphrase });
			announce(words.suggested);
		} catch {
			// Its list of words is out of reach: no network yet, or an old page after a new version was put out.
			announce(words.suggestFailed);
		}
		setSuggesting(false);
	}

	return (
		<div className="stack">
			<Checkbox
				id="backup-protect"
				label={words.protect}
				hint={words.protectHint}
				checked={draft.isOn}
				onChange={(isOn) => onChange({ ...draft, isOn })}
			/>
			{draft.isOn && (
				<>
					<Notice tone="warning" title={draft.passphrase.trim() === '' ? undefined : words.writeDown}>
						{draft.passphrase.trim() !== '' && <p className="passphrase">{draft.passphrase.trim()}</p>}
						<p>{words.noRecovery}</p>
					</Notice>
					<TextField
						id={passphraseIds.first}
						label={words.passphrase}
						hint={words.passphraseHint}
						error={errors.first}
						value={draft.passphrase}
						onChange={(passphrase) => onChange({ ...draft, passphrase })}
						{...asTyped}
					/>
					<div className="buttons">
						<Button variant="quiet" busy={isSuggesting} onClick={() => void suggest()}>
							{words.suggest}
						</Button>
					</div>
					<TextField
						id={passphraseIds.again}
						label={words.again}
						error={errors.again}
						value={draft.again}
						onChange={(again) => onChange({ ...draft, again })}
						{...asTyped}
					/>
				</>
			)}
		</div>
	);
}
