import type { EvidenceRule } from '#domain/assessment.ts';
import type { SampledStanding } from '#domain/sampled-standing.ts';

/** What is on record about a portfolio, as screens and documents call it; apart from the screens' other sentences. */
export const onRecordWords = {
	rules: {
		valid: 'Valid',
		authentic: 'Authentic',
		reliable: 'Reliable',
		current: 'Current',
		sufficient: 'Sufficient',
	} satisfies Record<EvidenceRule, string>,
	held: {
		questions: 'Oral questions',
		observation: 'Observation record',
		seen: 'Seen at the workplace',
	},
	/** Of a sampled claim: that it is not any more what was sampled. */
	sampled: {
		'': '',
		changed: 'The evidence is not as it was decided on.',
		again: 'Decided again since.',
		gone: 'Not claimed any more.',
	} satisfies Record<SampledStanding, string>,
	signOff: {
		done: (who: string, moment: string) => `Signed off by ${who}, ${moment}.`,
		stale: 'Evidence or decisions have changed since this sign-off.',
	},
} as const;
