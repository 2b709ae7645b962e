import { link } from '#ui/links.ts';
import { screenWords } from '#wording/screen.ts';
import { Button } from './Button.tsx';

/** Says on every screen that this is the example, and shows the way out. */
export function ExampleBanner() {
	const leave = async () => {
		// Loaded when pressed: it can also fill the example, and every screen carries this banner's code.
		const { leaveExample } = await import('#workflows/example.ts');
		leaveExample();
		// A full load: this page stays in the example for as long as it lives.
		location.assign(link('/'));
	};
	return (
		<div className="example-banner">
			<p>
				{screenWords.example.text} <span className="example-banner__more">{screenWords.example.more}</span>
			</p>
			<Button variant="bare" onClick={() => void leave()}>
				{screenWords.example.leave}
			</Button>
		</div>
	);
}
