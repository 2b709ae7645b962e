import { digest, now, today } from '#device/identity.ts';
import { askToKeepStorage } from '#device/persistence.ts';
import { claimFingerprint } from '#domain/assessment.ts';
import type { RecordOfKind, SealedEntry } from '#domain/assessment-record.ts';
import { isSealed, judgementsIn, recordsIn } from '#domain/assessment-record.ts';
import { isSameData } from '#domain/canonical-json.ts';
import { kindCodes } from '#domain/coverage.ts';
import type { Evidence, Revision } from '#domain/evidence.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { Outcome, StorageFailure } from '#domain/failure.ts';
import { handoverOf, type PortfolioContents } from '#domain/handover.ts';
import type { Scope } from '#domain/handover-data.ts';
import type { EvidenceId, PortfolioId } from '#domain/identity.ts';
import { judgedStates } from '#domain/judged.ts';
import { KeptStates } from '#domain/kept-states.ts';
import { excerptOf } from '#domain/plain-text.ts';
import { countsOf, coverageWithWorking, type ReceivedSummary } from '#domain/received.ts';
import { entriesProblem, mergeEntries } from '#domain/review-chain.ts';
import type { TypedIn } from '#domain/typed-in.ts';
import { readAttachment } from '#storage/attachments.ts';
import { withDatabase } from '#storage/connection.ts';
import { readContents } from '#storage/contents.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { deviceName } from '#storage/device-name.ts';
import { noteHandedOver } from '#storage/handed-over.ts';
import { readHeadsOf } from '#storage/read-evidence.ts';
import type { ReceivedWrites } from '#storage/received.ts';
import { readReceived, readRevisions, readSaid, writeReceived } from '#storage/received.ts';
import { restoreBytes } from '#storage/restore-bytes.ts';
import { isSealTrue } from './check-seal.ts';
import { withJudgedStates } from './judged-states.ts';
import type { BackupProblem, OpenedBackup } from './open-backup.ts';
import { storingReceived } from './receive-files.ts';
import { type Added, storeAttachments } from './restore-attachments.ts';
import { inPortfolio } from './session.ts';
import { settleLeftDrafts } from './settle-left-drafts.ts';
import { typedRecords } from './typed-records.ts';

/** What a file did to the portfolios received here. */
export type Received = {
	readonly portfolio: PortfolioId;
	readonly learner: string;
	readonly isNew: boolean;
	/** Items that were not here, that are otherwise than here, and that the file no longer has. */
	readonly added: number;
	readonly changed: number;
	readonly withdrawn: number;
	/** Entries on record that were not known here. */
	readonly entries: number;
	/** The file shows an earlier moment than what is here: items that are newer here stayed. */
	readonly isOlder: boolean;
};

type ReceiveOutcome =
	| { readonly ok: true; readonly received: Received }
	/** "altered": what is on record in the file is not what was signed. */
	| { readonly ok: false; readonly code: 'altered' | 'cancelled' | BackupProblem | StorageFailure };

/** Takes in a learner's file for assessing; nothing but what a handover may hold, whatever is in it. */
export async function receivePortfolio(
	backup: OpenedBackup,
	options: { readonly signal: AbortSignal; readonly onProgress: (done: number, total: number) => void },
): Promise<ReceiveOutcome> {
	void askToKeepStorage();
	const arriving = await arrivingOf(backup);
	const { id } = arriving.contents.portfolio;
	if (await entriesProblem(arriving.entries, id, digest, isSealTrue)) return { ok: false, code: 'altered' };
	const only = new Set(
		arriving.contents.evidence.flatMap(({ content }) => content.attachments.map(({ sha256 }) => sha256)),
	);
	return storingReceived(id, async (added): Promise<ReceiveOutcome> => {
		try {
			const stored = await storeAttachments(backup, id, added, { ...options, realm: 'received', only });
			if (!stored.ok) return stored;
		} catch {
			return { ok: false, code: options.signal.aborted ? 'cancelled' : 'unknown' };
		}
		const typedIn = backup.pdf?.typedIn ?? null;
		const typed = { typedIn, records: await typedRecords(typedIn, arriving.madeAt) };
		const outcome = await withDatabase('received', (db) => merge(db, arriving, typed));
		if (!outcome.ok) return outcome;
		return outcome.value ? { ok: true, received: outcome.value } : { ok: false, code: 'altered' };
	});
}

/**
 * The learner hands her phone to the assessor: what may be handed over of the open portfolio goes where received
 * portfolios are kept, without a file in between. Gives its id.
 */
export async function receiveOwn(): Promise<Outcome<PortfolioId>> {
	const settled = await settleLeftDrafts();
	if (!settled.ok) return settled;
	const read = await inPortfolio(async (db) => withJudgedStates(db, await readContents(db, today())));
	if (!read.ok) return read;
	const { heldBack: _heldBack, ...contents } = handoverOf(read.value, today());
	const { id } = contents.portfolio;
	return storingReceived(id, (added) => storeOwn(contents, added));
}

async function storeOwn(contents: PortfolioContents, added: Added): Promise<Outcome<PortfolioId>> {
	const { id } = contents.portfolio;
	for (const { sha256 } of contents.evidence.flatMap(({ content }) => content.attachments)) {
		const found = await inPortfolio((db) => readAttachment(db, id, sha256));
		const bytes = found.ok ? found.value : null;
		if (!bytes) continue;
		const stored = await withDatabase('received', (db) => restoreBytes(db, 'attachments', id, sha256, bytes));
		if (!stored.ok) return stored;
		if (stored.value) added.attachments.push(sha256);
	}
	const at = now();
	const arriving: Arriving = {
		contents,
		entries: [...contents.judgements, ...(contents.records ?? [])].filter(isSealed),
		scope: { kind: 'whole' },
		madeAt: at,
		exportNumber: contents.portfolio.exports,
	};
	const outcome = await withDatabase('received', (db) => merge(db, arriving, { typedIn: null, records: [] }));
	if (!outcome.ok) return outcome;
	if (!outcome.value) return { ok: false, code: 'conflict' };
	noteHandedOver(id);
	return { ok: true, value: id };
}

type Arriving = {
	readonly contents: PortfolioContents;
	readonly entries: readonly SealedEntry[];
	readonly scope: Scope;
	readonly madeAt: string;
	readonly exportNumber: number;
};

/** The file as what may be handed over: of a backup, that is less than it holds. */
async function arrivingOf({ pdf, lists, facts }: OpenedBackup): Promise<Arriving> {
	const [portfolio] = lists.portfolio;
	if (!portfolio) throw new Error('A file without a portfolio was taken for whole');
	const newest = new Map(
		lists.revisions.map((revision) => [`${revision.evidence} ${revision.revision}`, revision]),
	);
	const evidence = lists.evidence
		.filter(({ deletedAt, revision }) => deletedAt === '' && revision > 0)
		.flatMap(({ id, reference, revision, createdAt, changedAt }): Evidence[] => {
			const found = newest.get(`${id} ${revision}`);
			return found ? [{ id, reference, revision, createdAt, changedAt, content: found.content }] : [];
		});
	const judgements = judgementsIn(lists.judgements);
	const statesOf = async (id: EvidenceId) => lists.revisions.filter((state) => state.evidence === id);
	const { heldBack: _heldBack, ...contents } = handoverOf(
		{
			portfolio,
			units: lists.units,
			templates: lists.templates,
			evidence,
			fingerprints: new Map(),
			judgements,
			judged: await judgedStates(evidence, judgements, statesOf, digest),
			records: recordsIn(lists.judgements),
		},
		today(),
	);
	return {
		contents,
		// What nobody has signed may have been put there by anybody.
		entries: [...contents.judgements, ...(contents.records ?? [])].filter(isSealed),
		scope: pdf?.data.scope ?? { kind: 'whole' },
		madeAt: facts.madeAt,
		exportNumber: pdf?.data.exportNumber ?? portfolio.exports,
	};
}

/** null when the file has another version of something that is on record here. */
async function merge(
	db: PortfolioDatabase,
	arriving: Arriving,
	typed: { readonly typedIn: TypedIn | null; readonly records: readonly RecordOfKind<'typed'>[] },
): Promise<Received | null> {
	const { contents, scope, madeAt, exportNumber } = arriving;
	const { id, learner } = contents.portfolio;
	const known = await readReceived(db, id);
	const heads = new Map((await readHeadsOf(db, id)).map((head) => [head.id, head]));
	const states = new KeptStates(await readRevisions(db, id));
	const { entries, working } = await readSaid(db, id);
	const merged = mergeEntries(entries, arriving.entries);
	if (merged.clashes) return null;
	const isOlder = known !== null && madeAt < known.summary.madeAt;
	const writes: { heads: EvidenceHead[]; revisions: Revision[] } = { heads: [], revisions: [] };
	let added = 0;
	let changed = 0;
	for (const item of contents.evidence) {
		const head = heads.get(item.id);
		const state = states.get(item.id, head?.revision);
		// What is newer here stays, and so does what the learner has taken out since that file was made.
		if (head && isOlder && (head.deletedAt !== '' || head.changedAt >= item.changedAt)) continue;
		const isSame = state !== undefined && isSameData(state.content, item.content);
		const revision = isSame ? state.revision : states.after(item.id, item.revision);
		if (!head) added += 1;
		else if (!isSame) changed += 1;
		writes.heads.push(await headOf(item, revision, contents));
		if (!isSame) {
			writes.revisions.push({
				evidence: item.id,
				revision,
				at: item.changedAt,
				device: deviceName(),
				reason: 'restored',
				content: item.content,
			});
		}
	}
	for (const state of contents.judged ?? []) {
		const revision = states.isKept(state) ? null : states.free(state.evidence, state.revision);
		if (revision === null) continue;
		writes.revisions.push({ ...state, revision, device: deviceName(), reason: 'restored' });
	}
	const there = new Set(contents.evidence.map((item) => item.id));
	const withdrawn =
		scope.kind === 'whole' && !isOlder
			? [...heads.values()].filter((head) => head.deletedAt === '' && !there.has(head.id))
			: [];
	for (const head of withdrawn) writes.heads.push({ ...head, deletedAt: madeAt });
	const after = new Map(heads);
	for (const head of writes.heads) after.set(head.id, head);
	// An older file does not take back what the learner has changed in a unit since.
	const fresh = contents.units.filter(({ id }) => !isOlder || !known?.units.some((unit) => unit.id === id));
	const units = [...new Map([...(known?.units ?? []), ...fresh].map((unit) => [unit.id, unit])).values()];
	const portfolio = {
		...(isOlder && known ? known.portfolio : contents.portfolio),
		// A part of a portfolio names its own units only.
		units: [...new Set([...(known?.portfolio.units ?? []), ...contents.portfolio.units])].filter((unit) =>
			units.some((each) => each.id === unit),
		),
	};
	const all: Omit<ReceivedWrites, 'summary'> = {
		portfolio,
		units: fresh,
		templates: contents.templates,
		...writes,
		entries: [...merged.fresh, ...typed.records],
		typedIn: typed.typedIn,
		isOlder,
	};
	const shown = [...after.values()].filter(({ deletedAt }) => deletedAt === '');
	await writeReceived(db, {
		...all,
		summary: summaryOf({
			portfolio,
			units: portfolio.units.flatMap((unit) => units.find((each) => each.id === unit) ?? []),
			codes: new Map([...(known?.codes ?? []), ...kindCodes(contents.templates)]),
			heads: shown,
			entries: [...entries, ...merged.fresh],
			working,
			madeAt: isOlder && known ? known.summary.madeAt : madeAt,
			exportNumber: isOlder && known ? known.summary.exportNumber : exportNumber,
		}),
	});
	return {
		portfolio: id,
		learner,
		isNew: known === null,
		added,
		changed,
		withdrawn: withdrawn.length,
		entries: merged.fresh.length,
		isOlder,
	};
}

async function headOf(
	item: Evidence,
	revision: number,
	{ templates }: PortfolioContents,
): Promise<EvidenceHead> {
	const { id, reference, createdAt, changedAt, content } = item;
	const template = templates.find(
		(each) => each.id === content.template.id && each.version === content.template.version,
	);
	return {
		id,
		reference,
		revision,
		template: content.template.id,
		templateVersion: content.template.version,
		title: content.title,
		excerpt: template ? excerptOf(template, content) : '',
		eventDate: content.eventDate,
		contactTypes: content.contactTypes,
		reality: content.reality,
		done: content.done,
		// Worked out from what came, never taken from what the file says of itself.
		claims: await Promise.all(
			content.claims.map(async ({ criterion }) => ({
				criterion,
				fingerprint: await claimFingerprint(content, criterion, digest),
			})),
		),
		attachments: content.attachments.length,
		createdAt,
		changedAt,
		deletedAt: '',
	};
}

type Summarised = Omit<NonNullable<Awaited<ReturnType<typeof readReceived>>>, 'summary'> &
	Pick<ReceivedSummary, 'madeAt' | 'exportNumber'>;

function summaryOf({
	portfolio,
	units,
	codes,
	heads,
	entries,
	working,
	madeAt,
	exportNumber,
}: Summarised): ReceivedSummary {
	return {
		portfolio: portfolio.id,
		learner: portfolio.learner,
		centre: portfolio.centre,
		qualification: portfolio.qualification,
		items: heads.length,
		...countsOf(coverageWithWorking(units, heads, entries, working, codes), working),
		madeAt,
		exportNumber,
		lastChange:
			heads
				.map(({ changedAt }) => changedAt)
				.sort()
				.at(-1) ?? '',
		openedAt: now(),
	};
}
