import { useRecovered } from '#ui/hooks/use-recovered.ts';
import { itemLink } from '#ui/links.ts';
import { whenText } from '#wording/en/dates.ts';
import { screenWords } from '#wording/en/screen.ts';
import { ButtonLink } from './ButtonLink.tsx';
import { Notice } from './Notice.tsx';

const words = screenWords.recovered;

/** Text that an earlier page could not save in the ordinary way: where it is, and from when. */
export function RecoveredBanner() {
	return useRecovered().map(({ id, title, at }) => {
		const item = title.trim() === '' ? words.untitled : `“${title.trim()}”`;
		return (
			<Notice
				key={id}
				tone="info"
				title={words.title(item, whenText(at, new Date().toISOString()))}
				action={
					<ButtonLink variant="quiet" href={itemLink(id)} aria-label={words.openNamed(item)}>
						{words.open}
					</ButtonLink>
				}
			>
				{words.text}
			</Notice>
		);
	});
}
