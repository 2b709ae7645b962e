import { registerHooks } from 'node:module';
import { readContent } from '#commands/content-plugin.ts';
import { accountOf, indexCriteria, suggestCriteria } from '#domain/coach/suggest.ts';
import type { CriterionId } from '#domain/identity.ts';
import type { Unit } from '#domain/unit.ts';
import { criteriaOf } from '#domain/unit.ts';
import type { Bench } from '#tests/bench/figures.ts';
import { type Account, labelledAccounts, measured } from './accounts.ts';
import { isShort, shortUnit, showingShort } from './short-criteria.ts';

/**
 * How many of the criteria that an account shows are suggested, and how many of the suggestions are right: on the
 * accounts that nothing was tuned on, on the others, and on the example portfolio, whose ticks count as the truth.
 * The peer counts the words that an account shares with each criterion and takes the two best.
 */
export async function* benchCoach(): AsyncIterable<Bench> {
	const { units, templates } = readContent();
	const adopted = units.map(({ value }) => value);
	const index = indexCriteria(adopted);
	const ours = ({ text, template }: Account) =>
		suggestCriteria(index, text, { template }).map(({ criterion }) => criterion.id);
	const peer = sharedWords(adopted);
	const { tuning, heldOut } = labelledAccounts();
	const { examplePortfolio } = await exampleWithoutPhotos();
	const example = examplePortfolio.items
		.filter(({ content }) => content.claims.length > 0)
		.flatMap(({ content }): Account[] => {
			const template = templates.find(({ value }) => value.id === content.template.id)?.value;
			if (!template) return [];
			const text = [content.title, accountOf(template, content.answers)].join('\n');
			return [{ text, template: template.id, criteria: content.claims.map(({ criterion }) => criterion) }];
		});
	for (const [suffix, accounts] of [
		['', heldOut],
		['-tuning', tuning],
		['-example', example],
	] as const) {
		const [mine, theirs] = [measured(accounts, ours), measured(accounts, peer)];
		for (const what of ['recall', 'precision'] as const) {
			yield {
				name: `coach-${what}${suffix}`,
				ours: rounded(mine[what]),
				peers: { 'shared words': rounded(theirs[what]) },
				unit: 'share',
				ratio: rounded(mine[what] / theirs[what]),
			};
		}
	}
	yield* benchShort(adopted);
}

/**
 * The same with a unit beside the others whose criteria have two to five words: how many of those are suggested. The
 * held-out figures are those of accounts and of a unit that nothing was tuned on.
 */
function* benchShort(adopted: readonly Unit[]): Iterable<Bench> {
	const [like] = adopted;
	if (!like) return;
	const { tuning, heldOut } = labelledAccounts();
	for (const [suffix, name, accounts] of [
		['', 'heldOut', heldOut],
		['-tuning', 'named', tuning],
		['-plain-tuning', 'plain', tuning],
	] as const) {
		const short = shortUnit(name, like);
		const index = indexCriteria([...adopted, short]);
		const wanted = showingShort(name, accounts).map((account) => ({
			...account,
			criteria: account.criteria.filter(isShort),
		}));
		const mine = measured(wanted, ({ text }) =>
			suggestCriteria(index, text)
				.map(({ criterion }) => criterion.id)
				.filter(isShort),
		);
		// Beside the long ones they would share the most words with no account at all.
		const theirs = measured(wanted, sharedWords([short]));
		for (const what of ['recall', 'precision'] as const) {
			yield {
				name: `coach-short-${what}${suffix}`,
				ours: rounded(mine[what]),
				peers: { 'shared words': rounded(theirs[what]) },
				unit: 'share',
				ratio: rounded(mine[what] / theirs[what]),
			};
		}
	}
}

/** The example as Node can load it: its photos are files that only a bundler turns into addresses. */
async function exampleWithoutPhotos() {
	const hooks = registerHooks({
		load: (url, context, next) =>
			new URL(url).pathname.endsWith('.jpg')
				? { format: 'module', source: 'export default "";', shortCircuit: true }
				: next(url, context),
	});
	try {
		return await import('#content/example/portfolio.ts');
	} finally {
		hooks.deregister();
	}
}

function sharedWords(units: readonly Unit[]): (account: Account) => readonly CriterionId[] {
	const criteria = units.flatMap(criteriaOf).map(({ id, text }) => ({ id, words: wordsOf(text) }));
	return ({ text }) => {
		const asked = wordsOf(text);
		return criteria
			.map(({ id, words }) => ({ id, shared: [...words].filter((word) => asked.has(word)).length }))
			.filter(({ shared }) => shared > 0)
			.sort((a, b) => b.shared - a.shared)
			.slice(0, 2)
			.map(({ id }) => id);
	};
}

function wordsOf(text: string): ReadonlySet<string> {
	return new Set(text.toLowerCase().match(/[a-z]{4,}/g) ?? []);
}

function rounded(value: number): number {
	return Math.round(value * 1000) / 1000;
}
