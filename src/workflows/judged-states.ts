import { digest } from '#device/identity.ts';
import type { PortfolioContents } from '#domain/handover.ts';
import { judgedStates } from '#domain/judged.ts';
import { readTemplate } from '#storage/contents.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import { readRevisions } from '#storage/received.ts';

/**
 * The same contents with every state that somebody judged and that has changed since. Left out is a state in which
 * the guard finds personal data that the item no longer says: she has taken it out, so it must not leave with an
 * earlier state that she does not see.
 */
export async function withJudgedStates(
	db: PortfolioDatabase,
	contents: PortfolioContents,
): Promise<PortfolioContents> {
	const { portfolio, evidence, judgements, templates } = contents;
	const all = await judgedStates(evidence, judgements, (id) => readRevisions(db, portfolio.id, id), digest);
	if (all.length === 0) return contents;
	// Rarely needed, and the guard is large.
	const { withoutUnseenData } = await import('./unseen-data.ts');
	const judged = withoutUnseenData(all, contents);
	const known = new Set(templates.map(({ id, version }) => `${id} ${version}`));
	const older = new Map(
		judged
			.map(({ content }) => content.template)
			.filter(({ id, version }) => !known.has(`${id} ${version}`))
			.map((template) => [`${template.id} ${template.version}`, template]),
	);
	const read = await Promise.all(
		[...older.values()].map(({ id, version }) => readTemplate(db, portfolio.id, id, version)),
	);
	return { ...contents, judged, templates: [...templates, ...read.filter((template) => template !== null)] };
}
