import { showTips, useTipsShown } from '#ui/hooks/use-tips.ts';
import { Checkbox } from '#ui/kit/Checkbox.tsx';
import { settingsWords } from '#wording/en/settings.ts';

/** Whether tips stand beside the fields of the forms. */
export function TipsSwitch() {
	const isShown = useTipsShown();
	return (
		<section className="section" aria-labelledby="settings-tips">
			<h2 id="settings-tips">{settingsWords.tips.title}</h2>
			<Checkbox
				id="tips-shown"
				label={settingsWords.tips.show}
				hint={settingsWords.tips.hint}
				checked={isShown}
				onChange={showTips}
			/>
		</section>
	);
}
