import { useMemo } from 'react';
import type { Change } from '#domain/revision-changes.ts';
import type { WordChange } from '#domain/word-changes.ts';
import { wordChanges } from '#domain/word-changes.ts';
import { historyWords } from '#wording/en/history.ts';
import type { Names } from './change-texts.ts';
import { changeTexts } from './change-texts.ts';

type ChangeListProps = {
	readonly changes: readonly Change[];
	readonly names: Names;
	/** What the two sides are called: "Then" and "Now". */
	readonly before: string;
	readonly after: string;
};

/** What differs between two states, side by side, the words that differ marked by more than colour. */
export function ChangeList({ changes, names, before, after }: ChangeListProps) {
	if (changes.length === 0) return <p>{historyWords.noDifference}</p>;
	return (
		<ul className="changes">
			{changes.map((change) => {
				const texts = changeTexts(change, names);
				return (
					<li key={keyOf(change)} className="changes__item">
						<h3 className="changes__label">{texts.label}</h3>
						<Versus {...texts} titles={[before, after]} />
					</li>
				);
			})}
		</ul>
	);
}

function keyOf(change: Change): string {
	switch (change.kind) {
		case 'answer':
			return `answer ${change.field}`;
		case 'claim':
			return `claim ${change.criterion}`;
		case 'places':
			return `places ${change.criterion}`;
		case 'attachment':
			return `attachment ${(change.after ?? change.before)?.id ?? ''}`;
		case 'link':
			return `link ${change.evidence}`;
		default:
			return change.kind;
	}
}

export type VersusProps = {
	readonly before: string;
	readonly after: string;
	readonly titles: readonly [before: string, after: string];
};

/** Two texts side by side, the words that differ marked. */
export function Versus({ before, after, titles }: VersusProps) {
	const parts = useMemo(
		() => (before === '' || after === '' ? null : wordChanges(before, after)),
		[before, after],
	);
	return (
		<div className="versus">
			<div className="versus__side">
				<p className="versus__title">{titles[0]}</p>
				<Marked text={before} parts={parts} mark="removed" />
			</div>
			<div className="versus__side">
				<p className="versus__title">{titles[1]}</p>
				<Marked text={after} parts={parts} mark="added" />
			</div>
		</div>
	);
}

type MarkedProps = {
	readonly text: string;
	readonly parts: readonly WordChange[] | null;
	readonly mark: 'removed' | 'added';
};

function Marked({ text, parts, mark }: MarkedProps) {
	if (text === '') return <p className="versus__text versus__text--none">{historyWords.values.empty}</p>;
	if (parts === null) return <p className="versus__text">{text}</p>;
	const shown = parts.filter(({ change }) => change === 'same' || change === mark);
	return (
		<p className="versus__text">
			{shown.map((part, place) =>
				part.change === 'same' ? (
					// biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
					<span key={place}>{part.text}</span>
				) : (
					// biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
					<Mark key={place} text={part.text} mark={mark} />
				),
			)}
		</p>
	);
}

/** Screen readers say nothing about <ins> and <del> by themselves. */
function Mark({ text, mark }: { readonly text: string; readonly mark: MarkedProps['mark'] }) {
	const spoken = <span className="visually-hidden">{historyWords[mark]}</span>;
	const stop = <span className="visually-hidden">{historyWords.end}</span>;
	return mark === 'removed' ? (
		<del>
			{spoken}
			{text}
			{stop}
		</del>
	) : (
		<ins>
			{spoken}
			{text}
			{stop}
		</ins>
	);
}
