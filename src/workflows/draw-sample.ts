import { digest, newId, now } from '#device/identity.ts';
import type { RecordOfKind, SamplingRule } from '#domain/assessment-record.ts';
import type { Coverage } from '#domain/coverage.ts';
import { drawSample } from '#domain/draw-sample.ts';
import type { Outcome } from '#domain/failure.ts';
import type { ReceivedPortfolio } from '#storage/received.ts';
import { keepWorking } from './judge.ts';

/** Draws a sample over what is decided and keeps it, for the quality assurer to go through. */
export async function sampleClaims(
	open: ReceivedPortfolio,
	{ units }: Coverage,
	rule: SamplingRule,
	stage: RecordOfKind<'sample'>['stage'],
	assessor: string,
): Promise<Outcome<void>> {
	const sampled = [...(await drawSample(rule, units, digest))];
	return keepWorking(open, [
		{ kind: 'sample', id: newId(), assessor, at: now(), stage, rule, sampled, feedback: '' },
	]);
}
