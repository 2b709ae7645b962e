import type { ReactNode } from 'react';
import { Fragment } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { DeleteIcon, DownIcon, UndoIcon, UpIcon } from '#ui/kit/Icon.tsx';
import { fieldsWords } from '#wording/en/fields.ts';
import '#styles/fields/entries.css';
import type { Entry, ListEditing } from './use-list-editing.ts';

type EntryListProps<Item extends Entry> = {
	readonly items: readonly Item[];
	readonly editing: ListEditing<Item>;
	readonly legendOf: (item: Item, index: number) => string;
	/** How an entry is called in the middle of a sentence: "action 2". */
	readonly nameOf: (item: Item, index: number) => string;
	readonly isOrdered?: boolean;
	readonly children: (item: Item, index: number) => ReactNode;
};

/** The entries of one answer, each in a frame with buttons to move it and to remove it with undo. */
export function EntryList<Item extends Entry>(props: EntryListProps<Item>) {
	const { items, editing, legendOf, nameOf, isOrdered = true, children } = props;
	const { removed } = editing;
	const undo = removed && (
		<p className="entry-removed">
			<span>{fieldsWords.rows.removed(removed.name)}</span>
			<UndoButton onUndo={editing.undoRemove} />
		</p>
	);
	return (
		<div ref={editing.listRef} className="entries">
			{items.map((item, index) => {
				const name = nameOf(item, index);
				return (
					<Fragment key={item.id}>
						{removed?.index === index && undo}
						<fieldset className={isOrdered ? 'entry entry--ordered' : 'entry'} data-entry={item.id}>
							<legend className="entry__legend">{legendOf(item, index)}</legend>
							<div className="entry__body">{children(item, index)}</div>
							<div className="entry__tools">
								{isOrdered && items.length > 1 && (
									<>
										<button
											type="button"
											className="tool"
											data-entry-action="up"
											aria-label={fieldsWords.rows.moveUp(name)}
											disabled={index === 0}
											onClick={() => editing.move(index, -1, name)}
										>
											<UpIcon />
										</button>
										<button
											type="button"
											className="tool"
											data-entry-action="down"
											aria-label={fieldsWords.rows.moveDown(name)}
											disabled={index === items.length - 1}
											onClick={() => editing.move(index, 1, name)}
										>
											<DownIcon />
										</button>
									</>
								)}
								<button
									type="button"
									className="tool tool--remove"
									data-entry-action="remove"
									aria-label={fieldsWords.rows.remove(name)}
									onClick={() => editing.remove(index, name)}
								>
									<DeleteIcon />
								</button>
							</div>
						</fieldset>
					</Fragment>
				);
			})}
			{removed && removed.index >= items.length && undo}
		</div>
	);
}

function UndoButton({ onUndo }: { readonly onUndo: () => void }) {
	const focusTarget = { 'data-entry-action': 'undo' };
	return (
		<Button variant="quiet" icon={<UndoIcon />} {...focusTarget} onClick={onUndo}>
			{fieldsWords.rows.undo}
		</Button>
	);
}
