import { appVersion } from '#content/app-version.ts';
import { digest, minuteOf, newId, now } from '#device/identity.ts';
import { newSigningKey, publicKeyOf, signText } from '#device/signing.ts';
import type { Judgement } from '#domain/assessment.ts';
import type { Entry, SealedEntry, Working } from '#domain/assessment-record.ts';
import { isSealed, recordsIn, saysSomething } from '#domain/assessment-record.ts';
import type { Outcome, StorageFailure } from '#domain/failure.ts';
import type { PortfolioId } from '#domain/identity.ts';
import { countsOf, coverageWithWorking, type ReceivedSummary } from '#domain/received.ts';
import { keyName, lastSeal, sealEntries } from '#domain/review-chain.ts';
import { returnable } from '#domain/working-decision.ts';
import type { Review } from '#exchange/review/format.ts';
import { REVIEW_ENDING, REVIEW_FILE_MIME, REVIEW_FORMAT, REVIEW_VERSION } from '#exchange/review/format.ts';
import { writeReview } from '#exchange/review/write.ts';
import { withDatabase } from '#storage/connection.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import type { ReceivedPortfolio } from '#storage/received.ts';
import { readReceived, removeReceived } from '#storage/received.ts';
import { chainEnd } from '#storage/seal-chains.ts';
import { signingKey } from '#storage/signing-key.ts';
import { removeTypedSheets } from '#storage/typed-sheets.ts';
import { type KnownRow, writeSealed, writeWorking } from '#storage/write-working.ts';
import { startOfFileName } from './pdf-file-name.ts';

type ReviewedBy = Review['by'];

type Summarise = Parameters<typeof writeWorking>[3];

/**
 * Keeps what is being decided, or another record that is not returned yet. Resolves once it is on the disk.
 *
 * @param known rows as this page knows them; "conflict" where another page has changed one of them
 */
export function keepWorking(
	open: ReceivedPortfolio,
	put: readonly (Working | Entry)[],
	remove: readonly string[] = [],
	known: readonly KnownRow[] = [],
): Promise<Outcome<void>> {
	return withDatabase('received', (db) =>
		writeWorking(db, open.portfolio.id, { put, remove, known }, summariser(open)),
	);
}

/** What was typed into the PDF is done with on this device. */
export function putTypedSheetsAway(portfolio: PortfolioId): Promise<Outcome<void>> {
	return withDatabase('received', (db) => removeTypedSheets(db, portfolio));
}

export function forgetLearner(portfolio: PortfolioId): Promise<Outcome<void>> {
	return withDatabase('received', (db) => removeReceived(db, portfolio));
}

/** Counts a summary anew after what is said has changed. */
export function summariser({ units, codes, heads }: ReceivedPortfolio): Summarise {
	return ({ entries, working }, before): ReceivedSummary => ({
		...before,
		...countsOf(coverageWithWorking(units, heads, entries, working, codes), working),
	});
}

type SavedReview = {
	readonly review: Review;
	readonly file: File;
	/** Entries that this saving added. */
	readonly added: number;
};

export type SaveReviewOutcome =
	| { readonly ok: true; readonly saved: SavedReview }
	/** "nothing": nothing was ever put on record on this device. "no-key": this browser makes no key. */
	| { readonly ok: false; readonly code: 'nothing' | 'no-key' | StorageFailure };

/**
 * Seals everything that is decided here and not returned yet, and gives the review as a file. What is sealed never
 * changes again; another decision on the same claim is another entry.
 */
export async function saveReview(portfolio: PortfolioId, by: ReviewedBy): Promise<SaveReviewOutcome> {
	const outcome = await withDatabase('received', (db) => sealAll(db, portfolio, by));
	if (!outcome.ok) return outcome;
	if (typeof outcome.value === 'string') return { ok: false, code: outcome.value };
	const { review, added } = outcome.value;
	const name = `${startOfFileName(review.portfolio.learner)}review-${minuteOf(review.madeAt)}${REVIEW_ENDING}`;
	const file = new File([await writeReview(review)], name, { type: REVIEW_FILE_MIME });
	return { ok: true, saved: { review, file, added } };
}

async function sealAll(
	db: PortfolioDatabase,
	portfolio: PortfolioId,
	by: ReviewedBy,
): Promise<Pick<SavedReview, 'review' | 'added'> | 'nothing' | 'no-key'> {
	const pair = await signingKey(db, newSigningKey);
	const key = await publicKeyOf(pair);
	if (!key) return 'no-key';
	const noted = await chainEnd(db, portfolio, key);
	const open = await readReceived(db, portfolio);
	if (!open) return 'nothing';
	const at = now();
	const mine = (entry: SealedEntry): boolean => keyName(entry.seal.key) === keyName(key);
	const before = open.entries.filter(isSealed).filter(mine);
	const fresh = [
		// Not what was decided on a version that has changed since: nobody has that in front of them any more.
		...open.working.flatMap((each) => judgementsFrom(each, returnable(each, open.heads), by.name)),
		...unsealedRecords(open).map((record) => ({ ...record, assessor: record.assessor || by.name })),
	];
	if (before.length + fresh.length === 0) return 'nothing';
	// What this device sealed before the learner was removed here, or what she has withdrawn, may not be among them.
	const known = lastSeal(open.entries, key);
	const last = noted && noted.number > (known?.number ?? 0) ? noted : known;
	const sealed = await sealEntries(fresh, { portfolio, key, last }, digest, (hash) => signText(pair, hash));
	await writeSealed(db, portfolio, sealed, open, { key, last: noted }, summariser(open));
	const { id, learner } = open.portfolio;
	const review: Review = {
		format: REVIEW_FORMAT,
		formatVersion: REVIEW_VERSION,
		review: newId(),
		madeAt: at,
		appVersion,
		portfolio: { id, learner },
		by,
		entries: [...before, ...sealed].sort((a, b) => a.seal.number - b.seal.number),
	};
	return { review, added: sealed.length };
}

/** What was put on record here and is not sealed yet: of what files bring, nothing without a seal is taken. */
function unsealedRecords({ entries }: ReceivedPortfolio): readonly Entry[] {
	return recordsIn(entries).filter((record) => !isSealed(record) && saysSomething(record));
}

/** One decision for each claim; it counts as made when it was made. */
function judgementsFrom(
	working: Working,
	decided: Working['decided'],
	assessor: string,
): readonly Judgement[] {
	const { criterion, feedback, strengths, rules, actions, at } = working;
	return decided.map(({ evidence, decision, fingerprint, revision, claimed = criterion }) => ({
		id: newId(),
		evidence,
		criterion: claimed,
		decision,
		feedback: feedback.trim(),
		assessor,
		at,
		fingerprint,
		revision,
		...(strengths.trim() !== '' && { strengths: strengths.trim() }),
		...(rules.length > 0 && { rules }),
		...(actions.length > 0 && { actions }),
	}));
}
