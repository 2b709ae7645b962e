import { showTips, useTipsShown } from '#ui/hooks/use-tips.ts';
import { Button } from '#ui/kit/Button.tsx';
import { settingsWords } from '#wording/settings.ts';

/** Whether tips stand beside the fields of the forms. */
export function TipsSwitch() {
	const isShown = useTipsShown();
	return (
		<section className="section" aria-labelledby="settings-tips">
			<h2 id="settings-tips">{settingsWords.tips.title}</h2>
			<p className="small">{isShown ? settingsWords.tips.on : settingsWords.tips.off}</p>
			<Button variant="quiet" onClick={() => showTips(!isShown)}>
				{isShown ? settingsWords.tips.switchOff : settingsWords.tips.switchOn}
			</Button>
		</section>
	);
}
