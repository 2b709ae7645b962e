import { useEffect, useRef, useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { BusyIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { TextArea } from '#ui/kit/TextArea.tsx';
import { FileField } from '#ui/screens/backup/FileField.tsx';
import { passFile, takeFile } from '#ui/screens/units/passed-file.ts';
import { ownUnitFormWords } from '#wording/en/own-unit-form.ts';
import type { SpecificationFileProblem } from '#workflows/read-specification-file.ts';

const words = ownUnitFormWords;

/** The field's id: rows point into its text. */
export const SOURCE = 'specification';

type SourceTextProps = {
	readonly value: string;
	readonly onChange: (value: string) => void;
	readonly error: string | undefined;
};

/** The text of the specification, pasted or out of a PDF. It stays beside the unit for comparison. */
export function SourceText({ value, onChange, error }: SourceTextProps) {
	const [isBusy, setBusy] = useState(false);
	const [problem, setProblem] = useState<{
		readonly code: SpecificationFileProblem;
		readonly file: File;
	} | null>(null);
	// Somebody may type on while a large file is read.
	const newest = useRef(value);
	newest.current = value;
	const change = useRef(onChange);
	change.current = onChange;

	/** One after the other, so that their texts stand in the order of the files; up to the first that is not read. */
	async function openAll(files: readonly File[]): Promise<void> {
		for (const file of files) if (!(await open(file, false))) return;
	}

	async function open(file: File, isText: boolean): Promise<boolean> {
		setBusy(true);
		setProblem(null);
		const outcome = await readFile(file, isText);
		setBusy(false);
		if (!outcome.ok) {
			setProblem({ code: outcome.code, file });
			return false;
		}
		const before = newest.current;
		newest.current = before.trim() === '' ? outcome.value : `${before}\n${outcome.value}`;
		change.current(newest.current);
		return true;
	}
	const takePassed = useRef(() => {
		const passed = takeFile('new');
		if (passed) void open(passed.file, passed.isText);
	});
	useEffect(() => takePassed.current(), []);

	return (
		<div className="add-unit__source">
			<TextArea
				id={SOURCE}
				label={words.paste}
				hint={words.pasteHint}
				error={error}
				rows={8}
				spellCheck={false}
				autoComplete="off"
				value={value}
				onChange={onChange}
			/>
			<FileField
				id="specification-pdf"
				label={words.pdf}
				hint={words.pdfHint}
				onFiles={(files) => {
					if (!isBusy) void openAll(files);
				}}
			/>
			<p className="add-unit__busy" role="status">
				{isBusy && (
					<>
						<BusyIcon /> {words.pdfBusy}
					</>
				)}
			</p>
			{problem && (
				<Notice
					tone="warning"
					title={words.notRead}
					alert
					action={
						problem.code === 'unit-file' && (
							<>
								<Button onClick={() => passFile('open-unit', problem.file)}>{words.toUnitFile}</Button>
								<Button variant="quiet" onClick={() => void open(problem.file, true)}>
									{words.asText}
								</Button>
							</>
						)
					}
				>
					{words.pdfProblems[problem.code]}
				</Notice>
			)}
		</div>
	);
}

async function readFile(file: File, isText: boolean) {
	const workflow = await import('#workflows/read-specification-file.ts').catch(() => null);
	if (!workflow) return { ok: false, code: 'out-of-reach' } as const;
	return workflow.readSpecificationFile(file, isText);
}
