import { useInstall } from '#ui/hooks/use-install.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { link } from '#ui/links.ts';
import { installWords } from '#wording/install.ts';

const words = installWords;

/** The way onto the home screen in this very browser, until it is there or put away. */
export function InstallCard() {
	const { way, isPutAway, putAway, ask } = useInstall();
	const announce = useAnnounce();
	if (isPutAway || way === 'installed' || way === 'none') return null;
	const install = async () => {
		if (await ask()) announce(words.installed);
	};
	return (
		<section className="section" aria-label={words.title}>
			<Notice tone="info" title={words.title} onClose={putAway}>
				<p>{words.text}</p>
				{way === 'prompt' ? (
					<div className="buttons">
						<Button onClick={() => void install()}>{words.action}</Button>
					</div>
				) : (
					<ol className="install__steps">
						{words.steps[way].map((step) => (
							<li key={step}>{step}</li>
						))}
					</ol>
				)}
				<p>
					<a href={link('/help/#install')}>{words.more}</a>
				</p>
			</Notice>
		</section>
	);
}
