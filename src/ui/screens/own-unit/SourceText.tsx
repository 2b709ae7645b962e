import { useState } from 'react';
import { BusyIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { TextArea } from '#ui/kit/TextArea.tsx';
import { FileField } from '#ui/screens/backup/FileField.tsx';
import { ownUnitFormWords } from '#wording/en/own-unit-form.ts';
import type { PdfTextProblem } from '#workflows/read-pdf-text.ts';

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
	const [problem, setProblem] = useState<PdfTextProblem | null>(null);

	async function open(file: File): Promise<void> {
		setBusy(true);
		setProblem(null);
		const outcome = await readPdf(file);
		setBusy(false);
		if (outcome.ok) onChange(value.trim() === '' ? outcome.value : `${value}\n${outcome.value}`);
		else setProblem(outcome.code);
	}

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
				onFiles={([file]) => {
					if (file && !isBusy) void open(file);
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
				<Notice tone="warning" title={words.notRead} alert>
					{words.pdfProblems[problem]}
				</Notice>
			)}
		</div>
	);
}

async function readPdf(file: File) {
	const workflow = await import('#workflows/read-pdf-text.ts').catch(() => null);
	return workflow ? workflow.readPdfText(file) : ({ ok: false, code: 'out-of-reach' } as const);
}
