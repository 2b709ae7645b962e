import { useState } from 'react';
import type { Unit } from '#domain/unit.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { CheckIcon, SaveIcon, ShareIcon, SuccessIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { fileSizeText } from '#wording/en/file-size.ts';
import { pdfCheckWords } from '#wording/en/pdf-check.ts';
import { fileWords } from '#wording/en/pdf-files.ts';
import { portfolioWords } from '#wording/en/portfolio.ts';
import type { ExportedFile, ExportOutcome } from '#workflows/export-portfolio.ts';
import { canShareFile, saveFile, shareFile } from '#workflows/hand-over-file.ts';
import { HeldBackList } from './HeldBackNote.tsx';

type BuiltPdfProps = {
	readonly pdf: Extract<ExportOutcome, { ok: true }>;
	readonly units: readonly Pick<Unit, 'id' | 'title' | 'awardingBody'>[];
	/** The evidence has changed since it was built. */
	readonly isOutdated: boolean;
	/** Something else has been chosen since. */
	readonly isOtherChoice: boolean;
};

const words = portfolioWords;

/** The finished file, or several: to be saved or shared, with what did not go into it. */
export function BuiltPdf({ pdf, units, isOutdated, isOtherChoice }: BuiltPdfProps) {
	const { files } = pdf;
	const [only] = files;
	const tooLarge = files.filter(({ isTooLarge }) => isTooLarge);
	return (
		<Card className="built">
			<div className="built__head" data-built="" tabIndex={-1}>
				<SuccessIcon />
				<div className="row__grow">
					<h2>{files.length > 1 ? words.readyFiles(files.length) : words.readyTitle}</h2>
					{files.length > 1 ? (
						<p className="small">{words.filesText}</p>
					) : (
						<>
							<p className="small numbers">{words.ready(only.pages, fileSizeText(only.file.size))}</p>
							<p className="built__name">{only.file.name}</p>
						</>
					)}
				</div>
			</div>
			{isOtherChoice && <Notice tone="warning">{words.otherChoice}</Notice>}
			{isOutdated && !isOtherChoice && <Notice tone="warning">{words.outdated}</Notice>}
			{tooLarge.length > 0 && (
				<Notice tone="warning" title={words.tooLarge.title(files.length)}>
					<TooLarge files={tooLarge} />
				</Notice>
			)}
			{files.length > 1 ? <FileList files={files} units={units} /> : <HandOver file={only.file} />}
			<p className="small">{words.confidential}</p>
			<Findings findings={pdf.findings} />
			<Unreadable entries={pdf.unreadable} />
			<HeldBackList heldBack={pdf.heldBack} />
			<Unprintable characters={pdf.unprintable} />
		</Card>
	);
}

/** The files that are larger than the limit, each with the item that makes it so. */
function TooLarge({ files }: { readonly files: readonly ExportedFile[] }) {
	const named = files.filter(({ tooLargeItem }) => tooLargeItem);
	return (
		<>
			{named.length > 0 && (
				<ul className="held-back">
					{named.map(({ file, tooLargeItem }) => (
						<li key={file.name}>
							{tooLargeItem && words.tooLarge.item(tooLargeItem.reference, tooLargeItem.title, file.name)}
						</li>
					))}
				</ul>
			)}
			<p>{named.length === files.length ? words.tooLarge.itemText : words.tooLarge.text}</p>
		</>
	);
}

type FileListProps = {
	readonly files: readonly ExportedFile[];
	readonly units: readonly Pick<Unit, 'id' | 'title' | 'awardingBody'>[];
};

/** One tap for each file: a browser lets a page save one file for each press. */
function FileList({ files, units }: FileListProps) {
	const [saved, setSaved] = useState<ReadonlySet<string>>(new Set());
	const next = files.find(({ file }) => !saved.has(file.name));
	const titleOf = ({ scope, holds }: ExportedFile) => {
		if (holds && (holds.isSheets || scope.kind === 'items')) return fileWords.holds(holds);
		const unit = scope.kind === 'units' && units.find(({ id }) => id === scope.units[0]);
		// Two awarding bodies may have units of the same title.
		return unit ? words.oneUnit(unit.title, unit.awardingBody) : words.noUnit;
	};
	return (
		<ol className="built__files">
			{files.map((each, index) => (
				<li key={each.file.name}>
					<p>
						<strong>{words.fileOf(index + 1, files.length)}</strong>: {titleOf(each)}
					</p>
					<p className="small numbers">{words.ready(each.pages, fileSizeText(each.file.size))}</p>
					<p className="small built__name">
						{saved.has(each.file.name) && <CheckIcon />} {each.file.name}
					</p>
					<HandOver
						file={each.file}
						number={{ number: index + 1, of: files.length }}
						isNext={each === next}
						onSaved={() => setSaved(new Set([...saved, each.file.name]))}
					/>
				</li>
			))}
		</ol>
	);
}

type HandOverProps = {
	readonly file: File;
	/** Which of several. */
	readonly number?: { readonly number: number; readonly of: number };
	readonly isNext?: boolean;
	readonly onSaved?: () => void;
};

function HandOver({ file, number, isNext = true, onSaved }: HandOverProps) {
	const announce = useAnnounce();

	async function share() {
		// Asked of this very file: some browsers share pictures and not PDFs.
		if (!canShareFile(file)) {
			saveFile(file);
			announce(words.cannotShare);
			onSaved?.();
			return;
		}
		const result = await shareFile(file);
		if (result === 'failed') saveFile(file);
		if (result !== 'dismissed') onSaved?.();
		announce({ shared: words.shared, dismissed: words.shareDismissed, failed: words.shareFailed }[result]);
	}

	return (
		<div className="buttons">
			<Button
				variant={isNext ? 'primary' : 'quiet'}
				icon={<SaveIcon />}
				aria-label={number && words.saveFile(number.number, number.of)}
				onClick={() => {
					saveFile(file);
					announce(number ? words.savedFile(number.number, number.of) : words.saved);
					onSaved?.();
				}}
			>
				{words.save}
			</Button>
			<Button
				variant="quiet"
				icon={<ShareIcon />}
				aria-label={number && words.shareFile(number.number, number.of)}
				onClick={() => void share()}
			>
				{words.share}
			</Button>
		</div>
	);
}

/** What the check of the finished file found: our mistake, told before the file is handed over. */
function Findings({ findings }: { readonly findings: BuiltPdfProps['pdf']['findings'] }) {
	if (findings.length === 0) return null;
	return (
		<Notice tone="warning" title={pdfCheckWords.title}>
			<p>{pdfCheckWords.text}</p>
			<ul className="held-back">
				{findings.map(({ code, page }) => (
					<li key={`${code} ${page}`}>
						{page > 0 && pdfCheckWords.onPage(page)}
						{pdfCheckWords.findings[code]}
					</li>
				))}
			</ul>
		</Notice>
	);
}

/** What this device could no longer read: said loudly, because the assessor will miss it. */
function Unreadable({ entries }: { readonly entries: BuiltPdfProps['pdf']['unreadable'] }) {
	if (entries.length === 0) return null;
	return (
		<Notice tone="danger" title={words.unreadable.title}>
			<p>{words.unreadable.text}</p>
			<ul className="held-back">
				{entries.map(({ reference, name }) => (
					<li key={`${reference} ${name}`}>
						{reference !== '' && <Tag>{reference}</Tag>}
						<span>{name}</span>
					</li>
				))}
			</ul>
		</Notice>
	);
}

function Unprintable({ characters }: { readonly characters: BuiltPdfProps['pdf']['unprintable'] }) {
	if (characters.length === 0) return null;
	return (
		<Notice tone="warning" title={words.unprintable.title}>
			<p>{words.unprintable.text}</p>
			<Disclosure summary={words.unprintable.show(characters.length)}>
				<ul className="held-back">
					{characters.map(({ character, where }) => (
						<li key={`${character} ${where}`}>{words.unprintable.line(character, where)}</li>
					))}
				</ul>
			</Disclosure>
		</Notice>
	);
}
