import { Button } from '#ui/kit/Button.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { SaveIcon, ShareIcon, SuccessIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { fileSizeText } from '#wording/en/file-size.ts';
import { pdfCheckWords } from '#wording/en/pdf-check.ts';
import { portfolioWords } from '#wording/en/portfolio.ts';
import type { ExportOutcome } from '#workflows/export-portfolio.ts';
import { canShareFile, saveFile, shareFile } from '#workflows/hand-over-file.ts';
import { HeldBackList } from './HeldBackNote.tsx';

type BuiltPdfProps = {
	readonly pdf: Extract<ExportOutcome, { ok: true }>;
	/** The evidence has changed since it was built. */
	readonly isOutdated: boolean;
};

const words = portfolioWords;

/** The finished file: to be saved or shared, with what did not go into it. */
export function BuiltPdf({ pdf, isOutdated }: BuiltPdfProps) {
	const announce = useAnnounce();

	async function share() {
		// Asked of this very file: some browsers share pictures and not PDFs.
		if (!canShareFile(pdf.file)) {
			saveFile(pdf.file);
			announce(words.cannotShare);
			return;
		}
		const result = await shareFile(pdf.file);
		if (result === 'failed') saveFile(pdf.file);
		announce({ shared: words.shared, dismissed: words.shareDismissed, failed: words.shareFailed }[result]);
	}

	return (
		<Card className="built">
			<div className="built__head" data-built="" tabIndex={-1}>
				<SuccessIcon />
				<div className="row__grow">
					<h2>{words.readyTitle}</h2>
					<p className="small numbers">{words.ready(pdf.pages, fileSizeText(pdf.file.size))}</p>
					<p className="built__name">{pdf.file.name}</p>
				</div>
			</div>
			{isOutdated && <Notice tone="warning">{words.outdated}</Notice>}
			<div className="buttons">
				<Button
					icon={<SaveIcon />}
					onClick={() => {
						saveFile(pdf.file);
						announce(words.saved);
					}}
				>
					{words.save}
				</Button>
				<Button variant="quiet" icon={<ShareIcon />} onClick={() => void share()}>
					{words.share}
				</Button>
			</div>
			<p className="small">{words.confidential}</p>
			<Findings findings={pdf.findings} />
			<Unreadable entries={pdf.unreadable} />
			<HeldBackList heldBack={pdf.heldBack} />
			<Unprintable characters={pdf.unprintable} />
		</Card>
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
