import type { SharedEntry } from '#domain/inbox-entry.ts';
import { sharedBytes, useSharedPreview } from '#ui/hooks/use-shared.ts';
import { Checkbox } from '#ui/kit/Checkbox.tsx';
import { FileIcon, NoteIcon, SaveIcon } from '#ui/kit/Icon.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { attachFailureText } from '#ui/screens/attach-failure.ts';
import { dateTimeText } from '#wording/en/dates.ts';
import { fileSizeText } from '#wording/en/file-size.ts';
import { shareWords } from '#wording/en/share.ts';
import { saveFile } from '#workflows/hand-over-file.ts';
import { sharedName } from './entry-name.ts';

const words = shareWords;

type SharedListProps = {
	readonly entries: readonly SharedEntry[];
	/** Those that are not to be put anywhere now. */
	readonly left: ReadonlySet<string>;
	readonly onChoose: (id: string, isChosen: boolean) => void;
};

/** What waits: name, size, and a small picture where there is one. */
export function SharedList({ entries, left, onChoose }: SharedListProps) {
	return (
		<fieldset className="shared">
			<legend className="shared__legend">{words.list}</legend>
			{entries.map((entry) => (
				<SharedCard
					key={entry.id}
					entry={entry}
					isChosen={!left.has(entry.id)}
					onChoose={(isChosen) => onChoose(entry.id, isChosen)}
				/>
			))}
		</fieldset>
	);
}

type SharedCardProps = {
	readonly entry: SharedEntry;
	readonly isChosen: boolean;
	readonly onChoose: (isChosen: boolean) => void;
};

function SharedCard({ entry, isChosen, onChoose }: SharedCardProps) {
	const preview = useSharedPreview(entry);
	const announce = useAnnounce();
	const name = sharedName(entry);
	const facts = [dateTimeText(entry.at), entry.kind === 'file' ? fileSizeText(entry.size) : words.text];

	async function save() {
		const bytes = await sharedBytes(entry.id);
		if (bytes) saveFile(new File([bytes], name, { type: 'application/octet-stream' }));
		else announce(attachFailureText('unreadable'));
	}

	return (
		<div className="card shared__card">
			<div className="shared__picture">
				{preview ? <img src={preview} alt="" /> : entry.kind === 'file' ? <FileIcon /> : <NoteIcon />}
			</div>
			<div className="row__grow">
				<Checkbox
					id={`shared-${entry.id}`}
					label={name}
					hint={facts.join(' · ')}
					checked={isChosen}
					onChange={onChoose}
				/>
			</div>
			{entry.kind === 'file' && (
				<button
					type="button"
					className="shared__save"
					aria-label={words.save(name)}
					onClick={() => void save()}
				>
					<SaveIcon />
				</button>
			)}
		</div>
	);
}
