import { describedBy, Field } from '#ui/kit/Field.tsx';
import { ownKindsWords } from '#wording/en/own-kinds.ts';

const words = ownKindsWords.manage;
const ID = 'own-open';

/** No `accept`: phones grey out files whose ending they do not know. */
export function OpenTemplate({ onFile }: { readonly onFile: (file: File) => void }) {
	return (
		<Field id={ID} label={words.open} hint={words.openHint}>
			<input
				type="file"
				className="input own-kinds__file"
				id={ID}
				aria-describedby={describedBy(ID, words.openHint, undefined)}
				onChange={(event) => {
					const [file] = event.target.files ?? [];
					// Emptied, so that choosing the same file again counts as a change.
					event.target.value = '';
					if (file) onFile(file);
				}}
			/>
		</Field>
	);
}
