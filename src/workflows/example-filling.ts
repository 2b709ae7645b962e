import { loadUnits } from '#content/catalogue.ts';
import type { ExampleContent, ExampleItem, ExamplePhoto, ExamplePortfolio } from '#content/example/shape.ts';
import { digest } from '#device/identity.ts';
import type { Judgement } from '#domain/assessment.ts';
import { claimFingerprint } from '#domain/assessment.ts';
import type { Attachment, EvidenceContent, Revision } from '#domain/evidence.ts';
import { referenceOf } from '#domain/evidence.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import { excerptOf } from '#domain/plain-text.ts';
import type { Template } from '#domain/template.ts';
import { deviceName } from '#storage/device-name.ts';
import type { Filling } from '#storage/fill-portfolio.ts';
import type { PreparedFile } from './prepare-file.ts';
import { prepareFile } from './prepare-file.ts';

type PreparedPhoto = { readonly attachment: Attachment; readonly file: PreparedFile };
type PreparedItem = { readonly head: EvidenceHead; readonly revisions: readonly Revision[] };

/**
 * Makes the example's rows: photos go the way every photo goes, fingerprints and references are worked
 * out, templates and units copied. Rejects when the example names something that is not there: that is
 * a fault in its files, and the tests fill it.
 */
export async function exampleFilling(
	example: ExamplePortfolio,
	loadTemplate: (id: string) => Promise<Template | null>,
): Promise<Filling> {
	const templates = await templatesOf(example, loadTemplate);
	const photos = await Promise.all(example.items.flatMap((item) => item.photos).map(preparePhoto));
	const attachments = new Map(photos.map((photo) => [photo.attachment.id, photo.attachment]));
	const items = await Promise.all(
		example.items.map((item, index) => prepareItem(item, index, templates, attachments)),
	);
	const { id, createdAt, ...start } = example.start;
	return {
		portfolio: { ...start, id, createdAt, nextReference: example.items.length + 1, exports: 0 },
		units: (await loadUnits()).filter((unit) => start.units.includes(unit.id)),
		templates: [...templates.values()],
		evidence: items.map((item) => item.head),
		revisions: items.flatMap((item) => item.revisions),
		judgements: await judgementsOf(example, items),
		attachments: storedOnce(photos),
	};
}

async function templatesOf(
	example: ExamplePortfolio,
	loadTemplate: (id: string) => Promise<Template | null>,
): Promise<ReadonlyMap<string, Template>> {
	const ids = [...new Set(example.items.map((item) => item.content.template.id))];
	const templates = await Promise.all(
		ids.map(async (id) => required(await loadTemplate(id), `template ${id}`)),
	);
	return new Map(templates.map((template) => [template.id, template]));
}

async function preparePhoto(photo: ExamplePhoto): Promise<PreparedPhoto> {
	const response = await fetch(photo.url);
	if (!response.ok) throw new Error(`The example's photo ${photo.name} is missing`);
	const outcome = await prepareFile(new File([await response.blob()], photo.name, { type: 'image/jpeg' }));
	if (!outcome.ok) throw new Error(`The example's photo ${photo.name} is ${outcome.code}`);
	const { id, caption, addedAt, privacy } = photo;
	return {
		attachment: { ...outcome.prepared.attachment, id, caption, addedAt, privacy },
		file: outcome.prepared,
	};
}

/** The same picture may stand in two items; its bytes are kept once. */
function storedOnce(photos: readonly PreparedPhoto[]): Filling['attachments'] {
	const bySha256 = new Map(photos.map(({ file }) => [file.attachment.sha256, file]));
	return [...bySha256].map(([sha256, { stored, thumbnail }]) => ({ sha256, stored, thumbnail }));
}

async function prepareItem(
	item: ExampleItem,
	index: number,
	templates: ReadonlyMap<string, Template>,
	photos: ReadonlyMap<string, Attachment>,
): Promise<PreparedItem> {
	const template = required(templates.get(item.content.template.id), `template of ${item.id}`);
	const attachments = item.photos.map((photo) => required(photos.get(photo.id), `photo ${photo.id}`));
	const states: readonly { readonly at: string; readonly content: ExampleContent }[] = [
		...(item.earlier ?? []),
		{ at: item.changedAt, content: item.content },
	];
	const revisions = states.map(({ at, content }, before): Revision => {
		const whole: EvidenceContent = { ...content, template: versionOf(template), attachments };
		const reason = content.done ? 'done' : 'left';
		return { evidence: item.id, revision: before + 1, at, device: deviceName(), reason, content: whole };
	});
	const newest = required(revisions.at(-1), `revision of ${item.id}`);
	return { head: await headOf(item, referenceOf(index + 1), newest, template), revisions };
}

/** The example always uses the templates as they are in this build, so their next version cannot break it. */
function versionOf(template: Template): EvidenceContent['template'] {
	return { id: template.id, version: template.version };
}

async function headOf(
	item: ExampleItem,
	reference: string,
	newest: Revision,
	template: Template,
): Promise<EvidenceHead> {
	const { content } = newest;
	return {
		id: item.id,
		reference,
		revision: newest.revision,
		template: template.id,
		templateVersion: template.version,
		title: content.title,
		excerpt: excerptOf(template, content),
		eventDate: content.eventDate,
		contactTypes: content.contactTypes,
		reality: content.reality,
		done: content.done,
		claims: await Promise.all(
			content.claims.map(async ({ criterion }) => ({
				criterion,
				fingerprint: await claimFingerprint(content, criterion, digest),
			})),
		),
		attachments: content.attachments.length,
		createdAt: item.createdAt,
		changedAt: item.changedAt,
		deletedAt: '',
	};
}

async function judgementsOf(
	example: ExamplePortfolio,
	items: readonly PreparedItem[],
): Promise<readonly Judgement[]> {
	return Promise.all(
		example.judgements.map(async (judgement, index): Promise<Judgement> => {
			const { item, criterion, decision, feedback, assessor, at } = judgement;
			const { revisions } = required(
				items.find((candidate) => candidate.head.id === item),
				`item ${item} of a judgement`,
			);
			const judged = required(
				revisions.at((judgement.revision ?? revisions.length) - 1),
				`revision judged of ${item}`,
			);
			return {
				id: `${item}-judgement-${index + 1}`,
				evidence: item,
				criterion,
				decision,
				feedback,
				assessor,
				at,
				fingerprint: await claimFingerprint(judged.content, criterion, digest),
			};
		}),
	);
}

function required<Value>(value: Value | null | undefined, what: string): Value {
	if (value === null || value === undefined) throw new Error(`The example has no ${what}`);
	return value;
}
