import { lazy, Suspense, useEffect } from 'react';
import { closeRecovered, useRecovered } from '#ui/hooks/use-recovered.ts';
import { itemLink } from '#ui/links.ts';
import { useHash } from '#ui/use-hash.ts';
import { whenText } from '#wording/dates.ts';
import { screenWords } from '#wording/screen.ts';
import { ButtonLink } from './ButtonLink.tsx';
import { Notice } from './Notice.tsx';

const StrandedText = lazy(async () => ({ default: (await import('./StrandedText.tsx')).StrandedText }));

const words = screenWords.recovered;

/**
 * Text that an earlier page could not save in the ordinary way: where it is, and from when. Not on the item's
 * own page, where it stands before one's eyes.
 */
export function RecoveredBanner() {
	const hash = useHash();
	const recovered = useRecovered();
	useEffect(() => {
		for (const found of recovered) if (found.id === hash) closeRecovered(found);
	}, [recovered, hash]);
	const told = recovered.filter(({ id }) => id !== hash);
	return told.map((found) => {
		const { id, title, at, kind } = found;
		const close = () => closeRecovered(found);
		if (kind === 'stranded') {
			return (
				<Suspense key={id}>
					<StrandedText found={found} onClose={close} />
				</Suspense>
			);
		}
		const item = title.trim() === '' ? words.untitled : `“${title.trim()}”`;
		const { title: headline, text } = kind === 'sound' ? screenWords.recoveredSound : words;
		return (
			<Notice
				key={`${kind} ${id}`}
				tone="info"
				onClose={close}
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
