import { useState } from 'react';
import type { Outcome, StorageFailure } from '#domain/failure.ts';
import { isOfAssessor } from '#ui/hooks/follow-open-portfolio.ts';
import type { Recovered } from '#ui/hooks/use-recovered.ts';
import { itemLink } from '#ui/links.ts';
import { whenText } from '#wording/dates.ts';
import { failureWords } from '#wording/en/failure.ts';
import { strandedWords as words } from '#wording/en/stranded-text.ts';
import { inEnglish } from '#wording/language.ts';
import { Button } from './Button.tsx';
import { ButtonLink } from './ButtonLink.tsx';
import { Notice } from './Notice.tsx';

type StrandedTextProps = {
	readonly found: Recovered;
	readonly onClose: () => void;
};

/**
 * Text of a portfolio that is not here: to be kept as a note in the open one or thrown away. Folded up, because it may
 * be somebody else's.
 */
export function StrandedText({ found, onClose }: StrandedTextProps) {
	const { id, title, text = '', at } = found;
	const [kept, setKept] = useState('');
	const [asking, setAsking] = useState(false);
	const [busy, setBusy] = useState(false);
	const [failure, setFailure] = useState<StorageFailure | null>(null);
	if (isOfAssessor()) return null;

	async function keep(): Promise<void> {
		setBusy(true);
		const loaded = await import('#workflows/settle-left-drafts.ts').catch(() => null);
		const outcome: Outcome<string> = (await loaded?.keepStranded(id)) ?? { ok: false, code: 'unknown' };
		setBusy(false);
		setFailure(outcome.ok ? null : outcome.code);
		if (outcome.ok) setKept(outcome.value);
	}

	async function throwAway(): Promise<void> {
		if (!asking) {
			setAsking(true);
			return;
		}
		const loaded = await import('#workflows/settle-left-drafts.ts').catch(() => null);
		loaded?.throwAwayStranded(id);
		if (loaded) onClose();
	}

	if (kept !== '') {
		return (
			<Notice
				tone="success"
				lang={inEnglish()}
				onClose={onClose}
				title={words.kept}
				action={
					<ButtonLink variant="quiet" href={itemLink(kept)}>
						{words.open}
					</ButtonLink>
				}
			/>
		);
	}
	return (
		<Notice
			tone="info"
			lang={inEnglish()}
			onClose={onClose}
			title={words.title(whenText(at, new Date().toISOString()))}
			action={
				<div className="buttons">
					<Button variant="quiet" busy={busy} onClick={() => void keep()}>
						{words.keep}
					</Button>
					<Button variant="bare" busy={busy} onClick={() => void throwAway()}>
						{asking ? words.forGood : words.throwAway}
					</Button>
				</div>
			}
		>
			<p>{words.text}</p>
			{failure && <p role="alert">{failureWords.saving[failure]}</p>}
			<details>
				<summary>{words.show}</summary>
				<p className="stranded">{[title, text].filter((part) => part.trim() !== '').join('\n')}</p>
				{title.trim() === '' && text.trim() === '' && <p>{words.noText}</p>}
			</details>
			{asking && <p role="alert">{words.ask}</p>}
		</Notice>
	);
}
