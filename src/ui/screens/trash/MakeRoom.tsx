import { useKeeping } from '#ui/hooks/use-keeping.ts';
import { useTrash } from '#ui/hooks/use-trash.ts';
import { Notice } from '#ui/kit/Notice.tsx';
import { fileSizeText } from '#wording/en/file-size.ts';
import { trashWords } from '#wording/en/trash.ts';
import { EmptyTrashButton } from './EmptyTrashButton.tsx';

const words = trashWords.full;

export type MakeRoomProps = {
	/** Hashes of files that the form on this page names. */
	readonly inUse: readonly string[];
	/** Some has been made: try again what failed. */
	readonly onRoom?: (() => void) | undefined;
};

/** The device is full: what to free, and what can be freed right here. */
export function MakeRoom({ inUse, onRoom }: MakeRoomProps) {
	const trash = useTrash();
	const space = useKeeping()?.space;
	const ids = trash.state === 'ready' ? trash.value.map(({ id }) => id) : [];
	return (
		<Notice
			tone="warning"
			title={words.title}
			action={ids.length > 0 ? <EmptyTrashButton ids={ids} inUse={inUse} onEmptied={onRoom} /> : undefined}
		>
			<p>{words.text}</p>
			<ul>
				{words.points.map((point) => (
					<li key={point}>{point}</li>
				))}
			</ul>
			{space && (
				<p className="numbers">
					{words.used(fileSizeText(space.used))}
					{space.free !== null && ` ${words.left(fileSizeText(space.free))}`}
				</p>
			)}
			{trash.state === 'ready' && ids.length === 0 && <p>{words.noTrash}</p>}
		</Notice>
	);
}
