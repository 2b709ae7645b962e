import type { Judgement } from '#domain/assessment.ts';
import { emptyContent } from '#domain/evidence.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import { connect } from '#storage/connection.ts';

/** Puts item heads and judgements straight into the own database, as many as lists and coverage need. */
export async function storeHeads(
	heads: readonly EvidenceHead[],
	judgements: readonly Judgement[] = [],
): Promise<void> {
	const db = await connect('own');
	const [portfolio = ''] = await db.portfolios.toCollection().primaryKeys();
	const place = { portfolio, device: 'device' };
	await db.evidence.bulkPut(heads.map((head) => ({ ...head, ...place })));
	await db.judgements.bulkPut(judgements.map((judgement) => ({ ...judgement, ...place })));
}

/** The n-th item of a portfolio, done, claiming the given criteria with the fingerprint "f". */
export function headFixture(
	n: number,
	criteria: readonly string[],
	changes: Partial<EvidenceHead> = {},
): EvidenceHead {
	const { contactTypes, eventDate, reality } = emptyContent(
		{ id: '', version: 1, contactTypes: ['call'] },
		'',
	);
	const at = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
	return {
		id: `item-${n}`,
		reference: `E${String(n).padStart(3, '0')}`,
		revision: 1,
		template: 'star-account',
		templateVersion: 1,
		title: `Item ${n}`,
		excerpt: '',
		eventDate,
		contactTypes,
		reality,
		done: true,
		claims: criteria.map((criterion) => ({ criterion, fingerprint: 'f' })),
		attachments: 0,
		createdAt: at,
		changedAt: at,
		deletedAt: '',
		...changes,
	};
}

/** An assessor's word on one claim, about exactly what `headFixture` stores. */
export function judgementFixture(
	evidence: string,
	criterion: string,
	decision: Judgement['decision'],
	feedback = '',
): Judgement {
	return {
		id: `${evidence} ${criterion}`,
		evidence,
		criterion,
		decision,
		feedback,
		assessor: 'A. Jones',
		at: '2026-06-20T09:00:00.000Z',
		fingerprint: 'f',
	};
}
