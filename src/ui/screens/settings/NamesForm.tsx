import { useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { TextArea } from '#ui/kit/TextArea.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { namesWords } from '#wording/en/guard-names.ts';
import { keepNames } from '#workflows/leave-finding.ts';

const words = namesWords;

/** One name a line. It never leaves the device but in a backup. */
export function NamesForm({ names }: { readonly names: readonly string[] }) {
	const [text, setText] = useState(names.join('\n'));
	const [busy, setBusy] = useState(false);
	const [hasFailed, setHasFailed] = useState(false);
	const announce = useAnnounce();

	async function save() {
		if (busy) return;
		setBusy(true);
		const lines = text.split('\n').map((line) => line.trim());
		const outcome = await keepNames([...new Set(lines)].filter((line) => line.length > 1));
		setBusy(false);
		setHasFailed(!outcome.ok);
		if (outcome.ok) announce(words.saved);
	}

	return (
		<div className="form">
			<TextArea
				id="guard-names"
				label={words.label}
				hint={words.hint}
				rows={4}
				autoComplete="off"
				value={text}
				onChange={setText}
			/>
			{hasFailed && (
				<Notice tone="danger" alert>
					{words.notSaved}
				</Notice>
			)}
			<Button busy={busy} onClick={() => void save()}>
				{words.save}
			</Button>
		</div>
	);
}
