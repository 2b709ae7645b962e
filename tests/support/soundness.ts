import type * as z from 'zod/mini';
import { digest } from '#device/identity.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import * as rows from '#storage/rows.ts';

type Head = z.infer<typeof rows.evidenceRow>;
type Revision = z.infer<typeof rows.revisionRow>;
type Draft = z.infer<typeof rows.draftRow>;

/**
 * Everything that is wrong with a database, in one sentence each; none when it is sound: every row parses,
 * every item has each of its revisions and its text, nothing belongs to an item that is not there, no
 * reference is used twice, every file that is named is there and is what its hash says.
 */
export async function faultsIn(db: PortfolioDatabase): Promise<readonly string[]> {
	const faults: string[] = [];
	async function parsed<Value>(
		table: { readonly name: string; toArray(): PromiseLike<readonly unknown[]> },
		schema: z.ZodMiniType<Value>,
	): Promise<readonly Value[]> {
		return (await table.toArray()).flatMap((row) => {
			const outcome = schema.safeParse(row);
			if (!outcome.success) faults.push(`${table.name}: a row does not parse: ${JSON.stringify(row)}`);
			return outcome.success ? [outcome.data] : [];
		});
	}

	const portfolios = await parsed(db.portfolios, rows.portfolioRow);
	await parsed(db.units, rows.unitRow);
	await parsed(db.templates, rows.templateRow);
	await parsed(db.judgements, rows.judgementRow);
	await parsed(db.setAside, rows.setAsideRow);
	const recordings = new Set((await parsed(db.recordings, rows.recordingRow)).map(({ id }) => id));
	for (const { recording } of await parsed(db.recordingParts, rows.recordingPartRow)) {
		if (!recordings.has(recording))
			faults.push(`recordingParts: one of ${recording} belongs to no recording`);
	}
	const heads = await parsed(db.evidence, rows.evidenceRow);
	const revisions = await parsed(db.revisions, rows.revisionRow);
	const drafts = await parsed(db.drafts, rows.draftRow);
	const texts = await parsed(db.texts, rows.textRow);
	const attachments = await parsed(db.attachments, rows.attachmentRow);
	const thumbnails = await parsed(db.thumbnails, rows.attachmentRow);

	faults.push(...chainFaults(heads, revisions, drafts));
	faults.push(
		...referenceFaults(heads, Math.max(0, ...portfolios.map(({ nextReference }) => nextReference))),
	);
	const withText = new Set(texts.map(({ id }) => id));
	for (const { id } of heads) if (!withText.has(id)) faults.push(`texts: none for ${id}`);
	if (withText.size > heads.length) faults.push('texts: one belongs to no item');

	const stored = new Set<string>();
	for (const { sha256, bytes } of attachments) {
		stored.add(sha256);
		if ((await digest(bytes)) !== sha256) faults.push(`attachments: ${sha256} is not what its hash says`);
	}
	for (const { sha256 } of thumbnails) {
		if (!stored.has(sha256)) faults.push(`thumbnails: ${sha256} belongs to no attachment`);
	}
	for (const { evidence, content } of [...revisions, ...drafts]) {
		for (const { sha256 } of content.attachments) {
			if (!stored.has(sha256)) faults.push(`attachments: ${sha256}, named by ${evidence}, is missing`);
		}
	}
	return faults;
}

function chainFaults(
	heads: readonly Head[],
	revisions: readonly Revision[],
	drafts: readonly Draft[],
): readonly string[] {
	const faults: string[] = [];
	const numbers = new Map<string, Set<number>>(heads.map(({ id }) => [id, new Set()]));
	for (const { evidence, revision } of revisions) {
		const known = numbers.get(evidence);
		if (known) known.add(revision);
		else faults.push(`revisions: ${evidence} ${revision} belongs to no item`);
	}
	for (const { id, revision } of heads) {
		const found = [...(numbers.get(id) ?? [])].sort((a, b) => a - b);
		const wanted = Array.from({ length: revision }, (_each, index) => index + 1);
		if (found.join() !== wanted.join())
			faults.push(`evidence: ${id} counts ${revision}, has ${found.join()}`);
		const isDrafted = drafts.some(({ evidence }) => evidence === id);
		if (revision === 0 && !isDrafted) faults.push(`evidence: ${id} has neither a revision nor a draft`);
	}
	for (const { evidence } of drafts) {
		if (!numbers.has(evidence)) faults.push(`drafts: one of ${evidence} belongs to no item`);
	}
	return faults;
}

function referenceFaults(heads: readonly Head[], next: number): readonly string[] {
	const given = heads.flatMap(({ reference }) => (reference === '' ? [] : [reference]));
	const faults = given
		.filter((reference) => Number(reference.slice(1)) >= next)
		.map((reference) => `evidence: ${reference} is still to be given`);
	if (new Set(given).size < given.length) faults.push(`evidence: a reference is used twice: ${given.join()}`);
	for (const { id, reference, revision } of heads) {
		if ((reference === '') !== (revision === 0))
			faults.push(`evidence: ${id} has the reference "${reference}"`);
	}
	return faults;
}
