import { Button } from '#ui/kit/Button.tsx';
import { AssessIcon } from '#ui/kit/Icon.tsx';
import { handOverWords } from '#wording/en/hand-over.ts';

/** The way to put the phone into the hands of a witness or observer. */
export function HandOverStart({ onStart }: { readonly onStart: () => void }) {
	return (
		<div className="handed__start">
			<Button variant="quiet" icon={<AssessIcon />} onClick={onStart}>
				{handOverWords.start}
			</Button>
			<p className="small">{handOverWords.startHint}</p>
		</div>
	);
}
