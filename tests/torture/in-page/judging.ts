import { digest } from '#device/identity.ts';
import { isSealed } from '#domain/assessment-record.ts';
import { chainProblem } from '#domain/review-chain.ts';
import { connect, drop } from '#storage/connection.ts';
import { readReceived } from '#storage/received.ts';
import { isSealTrue } from '#workflows/check-seal.ts';
import { saveReview } from '#workflows/judge.ts';
import { revise } from '#workflows/log-evidence.ts';
import { receiveOwn } from '#workflows/receive-portfolio.ts';
import type { Judged, Judging } from './api.ts';
import { content, must, startAnew } from './device.ts';

const CRITERION = 'icq-l3-monitor-quality/1.1';

/** A learner's portfolio as an assessor received it, with one item to decide on. */
export async function prepareJudging(): Promise<Judging> {
	await startAnew();
	const item = content('A refund', { claims: [{ criterion: CRITERION, how: '' }], done: true });
	await must(revise('one', item, 0, 'done'));
	const portfolio = await must(receiveOwn());
	await connect('received').then(drop);
	return { portfolio, criterion: CRITERION };
}

/**
 * What is on the disk of the decision in the making, and whether the record of what was sealed holds. Seals it
 * afterwards where it is asked to, so that the chain grows from one life of the browser to the next.
 */
export async function judged(portfolio: string, isSealing: boolean): Promise<Judged> {
	const open = await readReceived(await connect('received'), portfolio);
	const working = open?.working.find(({ criterion }) => criterion === CRITERION);
	const entries = open?.entries.filter(isSealed) ?? [];
	const problem = open ? await chainProblem(entries, portfolio, digest, isSealTrue) : 'gone';
	if (isSealing && open) await saveReview(portfolio, { name: 'Tom Reed', role: 'assessor' });
	await connect('received').then(drop);
	return {
		feedback: working?.feedback ?? '',
		decision: working?.decided[0]?.decision ?? '',
		sealed: entries.length,
		faults: problem === null ? [] : [`the record is ${problem}`],
	};
}
