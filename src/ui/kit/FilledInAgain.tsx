import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

type FilledInAgainProps = {
	/** In the language of the form. */
	readonly words: { readonly broughtBack: string; readonly undo: string };
	readonly onUndo: () => void;
};

/** Above a form with a button to save it, where what was changed before is filled in again; a way to drop that. */
export function FilledInAgain({ words, onUndo }: FilledInAgainProps) {
	return (
		<Notice
			tone="info"
			action={
				<Button variant="quiet" onClick={onUndo}>
					{words.undo}
				</Button>
			}
		>
			{words.broughtBack}
		</Notice>
	);
}
