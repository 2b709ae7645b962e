import { BackupIcon } from '#ui/kit/Icon.tsx';
import { link } from '#ui/links.ts';
import { homeWords } from '#wording/en/home.ts';

/** Where copies of the portfolio are: said only as far as it is known. */
export function CopyLine({ exports }: { readonly exports: number }) {
	return (
		<p className="copy-line">
			<BackupIcon />
			<span>
				{exports === 0 ? homeWords.onlyHere : homeWords.exports(exports)}{' '}
				<a href={link('/portfolio/')}>{homeWords.onlyHereAction}</a>
			</span>
		</p>
	);
}
