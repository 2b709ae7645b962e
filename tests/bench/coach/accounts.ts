import { readFileSync } from 'node:fs';
import type { CriterionId } from '#domain/identity.ts';

/** A short account and the criteria that an assessor would look for in it. */
export type Account = {
	readonly text: string;
	/** The kind of evidence; "" where only the words are known. */
	readonly template: string;
	readonly criteria: readonly CriterionId[];
};

const M3 = 'icq-l3-monitor-quality';
const F2 = 'focus-l2-monitor-quality';
const MS = 'icq-l3-maintain-support';
const E4 = 'element-improve-support';

/** What an account is about, and the criteria of the four built-in units that ask for it. */
const TOPICS: Readonly<Record<string, readonly CriterionId[]>> = {
	PLAN: [`${M3}/1.1`, `${F2}/1.1`],
	SAMPLE: [`${F2}/1.2`],
	MON: [`${M3}/2.1`, `${F2}/2.1`],
	FB: [`${M3}/3.1`, `${F2}/3.1`],
	HOW: [`${M3}/4.1`, `${F2}/4.1`],
	REV: [`${MS}/1.1`, `${E4}/1.1`],
	CPL: [`${MS}/2.1`, `${E4}/2.1`],
	COMP: [`${MS}/3.1`, `${E4}/3.1`],
	MGT: [`${MS}/4.1`],
	IMP: [`${E4}/4.1`],
	NONE: [],
};

/**
 * The labelled accounts, written for the project before the ranking was. Every third one is held out: numbers and
 * word lists were chosen by the others alone.
 */
export function labelledAccounts(): {
	readonly tuning: readonly Account[];
	readonly heldOut: readonly Account[];
} {
	const lines = readFileSync(new URL('../../fixtures/coach/accounts.txt', import.meta.url), 'utf8')
		.trim()
		.split('\n');
	const accounts = lines.map((line): Account => {
		const [topics = '', text = ''] = line.split(' | ');
		return { text, template: '', criteria: topics.split(',').flatMap((topic) => TOPICS[topic] ?? []) };
	});
	return {
		tuning: accounts.filter((_, index) => index % 3 !== 2),
		heldOut: accounts.filter((_, index) => index % 3 === 2),
	};
}

export type Found = { readonly precision: number; readonly recall: number };

/** Over all accounts together: the share of what was suggested that is right, and of what is right that was suggested. */
export function measured(
	accounts: readonly Account[],
	suggest: (account: Account) => readonly CriterionId[],
): Found {
	let hits = 0;
	let suggested = 0;
	let wanted = 0;
	for (const account of accounts) {
		const { criteria } = account;
		const given = suggest(account);
		suggested += given.length;
		wanted += criteria.length;
		hits += given.filter((id) => criteria.includes(id)).length;
	}
	return { precision: suggested === 0 ? 0 : hits / suggested, recall: wanted === 0 ? 0 : hits / wanted };
}
