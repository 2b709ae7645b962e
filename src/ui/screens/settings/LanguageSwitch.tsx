import { useEffect, useState } from 'react';
import { chooseLanguage, isWelsh } from '#ui/hooks/chosen-language.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { languageWords as words } from '#wording/language-choice.ts';

const PLACE = '#language';
/** Milliseconds in which a page whose text is safe has left for the other language. */
const LEFT_BY = 1_500;

/** English, or the draft of Welsh. The page loads again in the other one, and comes back to this place. */
export function LanguageSwitch() {
	const [state, setState] = useState<'usual' | 'refused' | 'waiting'>('usual');
	useEffect(() => {
		if (location.hash !== PLACE) return;
		const place = document.getElementById('language');
		place?.querySelector('button')?.focus({ preventScroll: true });
		place?.scrollIntoView({ block: 'center' });
	}, []);
	const change = async () => {
		history.replaceState(null, '', PLACE);
		const isChosen = await chooseLanguage(isWelsh ? 'en' : 'cy');
		if (isChosen) setTimeout(() => setState('waiting'), LEFT_BY);
		else setState('refused');
	};
	return (
		<section className="section" id="language" aria-labelledby="settings-language" lang="en-GB">
			<h2 id="settings-language">
				{words.title} <span lang="cy">/ {words.titleInWelsh}</span>
			</h2>
			<p className="small" lang="cy">
				{words.draftInWelsh}
			</p>
			<p className="small">{words.draft}</p>
			<Button variant="quiet" lang={isWelsh ? 'en-GB' : 'cy'} onClick={() => void change()}>
				{isWelsh ? words.toEnglish : words.toWelsh}
			</Button>
			{state === 'refused' && (
				<Notice tone="warning" alert>
					{words.notChosen}
				</Notice>
			)}
			{state === 'waiting' && (
				<Notice tone="info" alert>
					<p>{words.waiting}</p>
					<p lang="cy">{words.waitingInWelsh}</p>
				</Notice>
			)}
		</section>
	);
}
