import type { FeedbackSheet } from '#domain/feedback-sheet.ts';
import type { Handover } from '#domain/handover.ts';
import type { Digest } from '#domain/identity.ts';
import type { PlanSheet } from '#domain/sampling-plan.ts';
import { documentWords } from '#wording/en/document.ts';
import { feedbackPdfWords } from '#wording/en/feedback-pdf.ts';
import { planSheetWords } from '#wording/en/sampling-plan.ts';
import type { Composition } from './blocks.ts';
import { composeFeedback } from './compose/feedback.ts';
import { composingPortfolio, type Made } from './compose/portfolio.ts';
import { composePlan } from './compose/sampling-plan.ts';
import { type Unprintable, unprintableIn } from './compose/unprintable.ts';
import { draw } from './draw/draw.ts';
import { Layout } from './layout/layout.ts';
import { type ReadAttachment, type ReadMedia, readMedia, type Unreadable } from './media.ts';
import { inOneGo, type Steps, withPauses } from './pauses.ts';
import type { PdfFile } from './read/pdf-file.ts';
import type { FontFiles } from './text/font-files.ts';
import { FontSet } from './text/font-set.ts';
import type { Finding } from './verify/finding.ts';
import { verifyPdf } from './verify/verify.ts';

export type BuildProgress = {
	readonly stage: 'reading' | 'composing' | 'drawing' | 'saving' | 'checking';
	readonly done: number;
	readonly total: number;
};

export type BuildInput = {
	readonly handover: Handover;
	readonly made: Made;
	readonly fonts: FontFiles;
	readonly readAttachment: ReadAttachment;
	readonly digest: Digest;
	/** What the document is made from, as a file to carry inside it. */
	readonly data: { readonly name: string; readonly mime: string; readonly bytes: Uint8Array<ArrayBuffer> };
	/** Looks at the carried data in the finished file: what is wrong with it, or null. */
	readonly checkData: (file: PdfFile) => Promise<string | null>;
	readonly onProgress: (progress: BuildProgress) => void;
	readonly signal: AbortSignal;
	/** Awaited between items, blocks and pages: on the main thread it lets the screen be drawn and taps be heard. */
	readonly breathe?: () => Promise<void>;
};

export type BuiltPdf = {
	readonly pdf: Blob;
	readonly pages: number;
	/** Printed as U+FFFD: to be told before the file is saved. */
	readonly unprintable: readonly Unprintable[];
	/** Attachments that could not be read: the PDF names them in their place. */
	readonly unreadable: readonly Unreadable[];
	/** What the checker found in the finished file: nothing, unless the engine has a mistake. */
	readonly findings: readonly Finding[];
};

/**
 * The portfolio PDF: compose, lay out, draw, check. The same input gives the same bytes. Rejects with the
 * signal's reason when it is aborted; what cannot be printed or read is reported, never thrown.
 */
export async function buildPdf(input: BuildInput): Promise<BuiltPdf> {
	const { signal } = input;
	const step: Step = async (stage: BuildProgress['stage'], done: number, total: number) => {
		signal.throwIfAborted();
		input.onProgress({ stage, done, total });
		if (input.breathe) await input.breathe();
	};
	signal.throwIfAborted();
	const written = await writtenPdf(input, step);
	await step('checking', 0, 1);
	const findings = await checked(written.pdf, input);
	input.onProgress({ stage: 'checking', done: 1, total: 1 });
	return { ...written, findings };
}

type Step = (stage: BuildProgress['stage'], done: number, total: number) => Promise<void>;

/** Everything but the check, in a function of its own: what was laid out need not be kept while the file is read. */
async function writtenPdf(input: BuildInput, step: Step): Promise<Omit<BuiltPdf, 'findings'>> {
	const { handover, made } = input;
	// The photos of sheets are in other files.
	const read = made.isSheets === true ? { ...handover, evidence: [] } : handover;
	const media = await readMedia(read, input.readAttachment, (done, total) => step('reading', done, total));
	return drawnPdf(input, step, {
		composition: await stepwise(composingPortfolio(handover, made, media), input),
		media,
		at: made.at,
		seed: seedOf(handover, made),
		data: documentWords.data,
	});
}

/** Pauses between steps. A worker is ended as a whole and has nobody to wait for: it works without. */
async function stepwise<Result>(
	work: Steps<Result>,
	{ signal, breathe }: Pick<BuildInput, 'signal' | 'breathe'>,
): Promise<Result> {
	if (!breathe) return inOneGo(work);
	return withPauses(work, async () => {
		signal.throwIfAborted();
		await breathe();
	});
}

type SheetInput = Omit<BuildInput, 'handover' | 'made' | 'readAttachment'>;

export type FeedbackInput = SheetInput & { readonly sheet: FeedbackSheet };

/** The feedback PDF: made and checked in the same way, without photos. */
export function buildFeedbackPdf(input: FeedbackInput): Promise<BuiltPdf> {
	const { sheet } = input;
	return buildSheet(input, {
		composition: composeFeedback(sheet),
		at: sheet.madeAt,
		seed: `${sheet.portfolio.id} ${sheet.review}`,
		data: feedbackPdfWords.data,
	});
}

export type PlanInput = SheetInput & { readonly sheet: PlanSheet };

/** The sheet of a sampling plan, in the same way. */
export function buildPlanPdf(input: PlanInput): Promise<BuiltPdf> {
	const { madeAt, open } = input.sheet;
	return buildSheet(input, {
		composition: composePlan(input.sheet),
		at: madeAt,
		seed: `${open.plan.id} ${madeAt}`,
		data: planSheetWords.data,
	});
}

async function buildSheet(input: SheetInput, subject: Omit<Subject, 'media'>): Promise<BuiltPdf> {
	const { signal } = input;
	const step: Step = async (stage, done, total) => {
		signal.throwIfAborted();
		input.onProgress({ stage, done, total });
		if (input.breathe) await input.breathe();
	};
	const written = await drawnPdf(input, step, { ...subject, media: NO_MEDIA });
	return { ...written, findings: await checked(written.pdf, input) };
}

const NO_MEDIA: ReadMedia = {
	pictures: new Map(),
	files: new Map(),
	unreadable: [],
	pictureSize: () => null,
	hasFile: () => false,
};

type Subject = {
	readonly composition: Composition;
	readonly media: ReadMedia;
	/** The moment that the file shows. */
	readonly at: string;
	/** Names the file. */
	readonly seed: string;
	/** What the data is that it carries, in words. */
	readonly data: string;
};

async function drawnPdf(
	input: SheetInput,
	step: Step,
	{ composition, media, at, seed, data: description }: Subject,
): Promise<Omit<BuiltPdf, 'findings'>> {
	const fonts = new FontSet(input.fonts);
	const layout = new Layout(composition, fonts);
	for (const [index, section] of composition.sections.entries()) {
		await stepwise(layout.measureSection(section), input);
		await step('composing', index + 1, composition.sections.length);
	}
	const laid = await stepwise(layout.finish(), input);
	const enclosures = composition.enclosures.flatMap((enclosure) => {
		const body = media.files.get(enclosure.sha256) ?? media.pictures.get(enclosure.sha256)?.body;
		return body ? [{ enclosure, body }] : [];
	});
	const { data } = input;
	const source = {
		sha256: await input.digest(data.bytes),
		name: data.name,
		mime: data.mime,
		description,
		addedAt: at,
		relationship: 'Source',
	} as const;
	const { title, author, subject } = composition;
	const pdf = await draw(
		{
			laid,
			fonts,
			formFont: input.fonts.form,
			metadata: { title, author, subject, at },
			pictures: media.pictures,
			enclosures: [...enclosures, { enclosure: source, body: data.bytes }],
			seed,
		},
		{
			pageDrawn: (page) => step('drawing', page, laid.pages.length),
			saving: () => step('saving', 0, 1),
		},
	);
	input.onProgress({ stage: 'saving', done: 1, total: 1 });
	return {
		pdf,
		pages: laid.pages.length,
		unprintable: unprintableIn(composition, (text) => fonts.unprintable(text)),
		unreadable: media.unreadable,
	};
}

/** Names the file; those of several that were made together are told apart. */
function seedOf({ portfolio }: Handover, { at, exportNumber, file }: Made): string {
	const seed = `${portfolio.id} ${at} ${exportNumber}`;
	return file ? `${seed} ${file.number}` : seed;
}

/** Reads the finished file again. A mistake in the checker must not cost the learner her file. */
async function checked(
	pdf: Blob,
	{ digest, checkData, signal, breathe }: Pick<BuildInput, 'digest' | 'checkData' | 'signal' | 'breathe'>,
): Promise<readonly Finding[]> {
	try {
		return await verifyPdf(pdf, {
			digest,
			checkData,
			breathe: async () => {
				signal.throwIfAborted();
				await breathe?.();
			},
		});
	} catch (error) {
		signal.throwIfAborted();
		return [{ code: 'unchecked', page: 0, detail: error instanceof Error ? error.message : String(error) }];
	}
}
