import * as z from 'zod/mini';
import type { RecordOfKind } from '#domain/assessment-record.ts';
import type { PortfolioId } from '#domain/identity.ts';
import { receivedSummarySchema } from '#domain/received.ts';
import { type OpenPlan, type SamplingPlan, samplingPlanSchema } from '#domain/sampling-plan.ts';
import type { PortfolioDatabase } from './database.ts';
import { StorageRefusal } from './failure.ts';
import { parseRow, parseRows } from './read-rows.ts';
import { summaryKey } from './received-key.ts';
import { judgementRow } from './rows.ts';

/*
 * Plans of a quality assurer over the learners on this device. A plan names no learner: whoever is removed is named
 * nowhere afterwards, and her sample goes with her.
 */

const PLAN = 'sampling-plan ';
const planRow = z.object({ value: samplingPlanSchema });
const nameRow = z.object({ value: z.pick(receivedSummarySchema, { learner: true }) });

type Sample = RecordOfKind<'sample'>;

/** Every plan, the newest first. */
export async function listPlans(db: PortfolioDatabase): Promise<readonly SamplingPlan[]> {
	const rows = await db.meta.where(':id').startsWith(PLAN).toArray();
	return parseRows(db, db.meta, planRow, rows)
		.map(({ value }) => value)
		.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** A plan with what has come of it; null when there is none of that id. */
export async function readPlan(db: PortfolioDatabase, id: string): Promise<OpenPlan | null> {
	const row = parseRow(db, db.meta, planRow, await db.meta.get(PLAN + id));
	if (!row) return null;
	const { drawn } = row.value;
	const [names, samples] = await Promise.all([
		db.meta.bulkGet(drawn.map(({ portfolio }) => summaryKey(portfolio))),
		db.judgements.bulkGet(drawn.map(({ portfolio, sample }): [string, string] => [portfolio, sample])),
	]);
	const learners = drawn.map(({ portfolio, sample: record, claims }, place) => {
		const name = nameRow.safeParse(names[place]);
		const entry = parseRow(db, db.judgements, judgementRow, samples[place]);
		const isSample = entry !== null && 'kind' in entry && entry.kind === 'sample';
		return {
			record,
			portfolio,
			name: name.success ? name.data.value.learner : null,
			claims,
			sample: isSample ? entry : null,
		};
	});
	return { plan: row.value, learners };
}

/** Keeps a plan and the sample of each learner in it, all or nothing. "conflict" when a learner has just been removed. */
export async function writePlan(
	db: PortfolioDatabase,
	plan: SamplingPlan,
	samples: ReadonlyMap<PortfolioId, Sample>,
): Promise<void> {
	await db.transaction('rw', [db.judgements, db.meta], async () => {
		const there = await db.meta.bulkGet([...samples.keys()].map((portfolio) => summaryKey(portfolio)));
		if (there.includes(undefined)) throw new StorageRefusal('conflict');
		await db.judgements.bulkAdd([...samples].map(([portfolio, sample]) => ({ ...sample, portfolio })));
		await db.meta.put({ key: PLAN + plan.id, value: plan });
	});
}

/**
 * A learner was removed: plans keep how many of her claims were drawn, and nothing that leads to her. Part of a
 * transaction over `meta`.
 */
export async function forgetInPlans(db: PortfolioDatabase, portfolio: PortfolioId): Promise<void> {
	for (const plan of await listPlans(db)) {
		if (!plan.drawn.some((each) => each.portfolio === portfolio)) continue;
		const drawn = plan.drawn.map((each) =>
			each.portfolio === portfolio ? { ...each, portfolio: '' } : each,
		);
		await db.meta.put({ key: PLAN + plan.id, value: { ...plan, drawn } });
	}
}

/** Removes a plan with the samples in it that are not sealed yet: what is sealed stays on record with the learner. */
export async function removePlan(db: PortfolioDatabase, id: string): Promise<void> {
	await db.transaction('rw', [db.judgements, db.meta, db.setAside], async () => {
		const open = await readPlan(db, id);
		const unsealed = (open?.learners ?? []).flatMap(({ portfolio, sample }): [string, string][] =>
			sample && !sample.seal ? [[portfolio, sample.id]] : [],
		);
		await db.judgements.bulkDelete(unsealed);
		await db.meta.delete(PLAN + id);
	});
}
