import { useRef } from 'react';
import {
	changeRow,
	type DraftRow,
	joinUp,
	removeRow,
	type SpecificationDraft,
	splitRow,
} from '#domain/specification/draft.ts';
import { Button } from '#ui/kit/Button.tsx';
import { classNames } from '#ui/kit/class-names.ts';
import { FieldError } from '#ui/kit/Field.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { ownUnitFormWords } from '#wording/en/own-unit-form.ts';
import { showInSource } from './show-in-source.ts';

const words = ownUnitFormWords;

type DraftRowProps = {
	readonly row: DraftRow;
	readonly isFirst: boolean;
	readonly error: string | undefined;
	readonly draft: SpecificationDraft;
	readonly onChange: (draft: SpecificationDraft) => void;
};

/** Code and text of an outcome or a criterion, and what can be done with it. */
export function DraftRowFields({ row, isFirst, error, draft, onChange }: DraftRowProps) {
	const announce = useAnnounce();
	const box = useRef<HTMLTextAreaElement>(null);
	const { id, kind, code, text, lines } = row;
	const described = error ? `${id}-error` : undefined;

	function split(): void {
		const next = splitRow(draft, id, box.current?.selectionStart ?? 0);
		if (next === draft) announce(words.splitHow);
		else onChange(next);
	}

	return (
		<div className={classNames('field', error && 'field--error')}>
			{error && <FieldError id={`${id}-error`}>{error}</FieldError>}
			<div className="draft__fields">
				<input
					type="text"
					className="input draft__code"
					id={`${id}-code`}
					aria-label={words.code(kind, code)}
					aria-describedby={described}
					autoComplete="off"
					value={code}
					onChange={(event) => onChange(changeRow(draft, id, { code: event.target.value }))}
				/>
				<textarea
					className="input draft__text"
					id={id}
					ref={box}
					rows={2}
					aria-label={words.text(kind, code)}
					aria-describedby={described}
					aria-invalid={error ? true : undefined}
					value={text}
					onChange={(event) => onChange(changeRow(draft, id, { text: event.target.value }))}
				/>
			</div>
			<details className="draft__more">
				<summary aria-label={words.changeNamed(kind, code)}>{words.change}</summary>
				<div className="draft__tools">
					{!isFirst && (
						<Button variant="quiet" onClick={() => onChange(joinUp(draft, id))}>
							{words.join}
						</Button>
					)}
					<Button variant="quiet" onClick={split}>
						{words.split}
					</Button>
					<Button
						variant="quiet"
						onClick={() => {
							onChange(removeRow(draft, id));
							announce(lines.length > 0 ? words.removed(code) : words.removedHere(code));
						}}
					>
						{words.remove}
					</Button>
					{lines.length > 0 && (
						<Button
							variant="bare"
							aria-label={words.fromNamed(code, words.from(lines))}
							onClick={() => showInSource(lines)}
						>
							{words.from(lines)}
						</Button>
					)}
				</div>
			</details>
		</div>
	);
}
