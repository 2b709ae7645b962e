import type { EvidenceRule } from '#domain/assessment.ts';

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
	signOff: {
		done: (who: string, moment: string) => `Signed off by ${who}, ${moment}.`,
		stale: 'Evidence or decisions have changed since this sign-off.',
	},
} as const;
