import { useState } from 'react';
import { useRecovered } from '#ui/hooks/use-recovered.ts';
import { itemLink } from '#ui/links.ts';
import { useHash } from '#ui/use-hash.ts';
import { whenText } from '#wording/en/dates.ts';
import { screenWords } from '#wording/en/screen.ts';
import { ButtonLink } from './ButtonLink.tsx';
import { Notice } from './Notice.tsx';

const words = screenWords.recovered;

/**
 * Text that an earlier page could not save in the ordinary way: where it is, and from when. Not on the item's
 * own page, where it stands before one's eyes.
 */
export function RecoveredBanner() {
	const [closed, setClosed] = useState<readonly string[]>([]);
	const hash = useHash();
	const told = useRecovered().filter(({ id }) => id !== hash && !closed.includes(id));
	return told.map(({ id, title, at, kind }) => {
		const item = title.trim() === '' ? words.untitled : `“${title.trim()}”`;
		const { title: headline, text } = kind === 'sound' ? screenWords.recoveredSound : words;
		return (
			<Notice
				key={`${kind} ${id}`}
				tone="info"
				onClose={() => setClosed([...closed, id])}
				title={headline(item, whenText(at, new Date().toISOString()))}
				action={
					<ButtonLink variant="quiet" href={itemLink(id)} aria-label={words.openNamed(item)}>
						{words.open}
					</ButtonLink>
				}
			>
				{text}
			</Notice>
		);
	});
}
