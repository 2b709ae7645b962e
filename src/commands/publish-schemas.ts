import { mkdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import * as z from 'zod/mini';
import { recordSchemas } from '#domain/backup.ts';
import { templateSchema } from '#domain/template.ts';
import { unitSchema } from '#domain/unit.ts';
import { FORMAT_VERSION, manifestSchema } from '#exchange/backup/format.ts';
import {
	PORTFOLIO_DATA_NAME,
	PORTFOLIO_DATA_VERSION,
	portfolioDataSchema,
} from '#exchange/portfolio-data/format.ts';
import { REVIEW_NAME, REVIEW_VERSION, reviewManifestSchema, reviewSchema } from '#exchange/review/format.ts';
import { PLAN_NAME, PLAN_VERSION, planFileSchema } from '#exchange/sampling-plan.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema of everything that enters or leaves as a file, by file name: what another program needs to
 * read a learner's files without this one. Templates and units are described as an author writes them.
 */
export function publishedSchemas(): ReadonlyMap<string, JsonSchema> {
	const backup = `Starfolio backup, format version ${FORMAT_VERSION}`;
	const records = Object.entries(recordSchemas).map(
		([table, schema]) =>
			[`backup-${kebab(table)}`, schema, `${backup}: one line of data/${kebab(table)}.ndjson`] as const,
	);
	const all = [
		['backup-manifest', manifestSchema, `${backup}: manifest.json`],
		...records,
		[
			'template',
			templateSchema,
			'A kind of evidence: the front matter of its file, with its body as "guidance"',
		],
		[
			'portfolio',
			portfolioDataSchema,
			`What a portfolio PDF carries as ${PORTFOLIO_DATA_NAME}, format version ${PORTFOLIO_DATA_VERSION}`,
		],
		[
			'review',
			reviewSchema,
			`A review: what a feedback PDF carries as ${REVIEW_NAME}, and manifest and entries of a review file, format version ${REVIEW_VERSION}`,
		],
		[
			'review-manifest',
			reviewManifestSchema,
			`manifest.json of a review file, format version ${REVIEW_VERSION}`,
		],
		[
			'sampling-plan',
			planFileSchema,
			`A sampling plan: what its sheet carries as ${PLAN_NAME}, and the same as a file, format version ${PLAN_VERSION}`,
		],
		['unit', unitSchema, 'A unit: the front matter of its file, with its body as "summary"'],
	] as const;
	return new Map(
		all.map(([name, schema, title]) => [
			`${name}.json`,
			{ title, ...z.toJSONSchema(schema, { io: 'input' }) },
		]),
	);
}

/** Puts them into the built site under `/schema/`. Not kept on phones: no page asks for them. */
export function publishSchemas(): AstroIntegration {
	return {
		name: 'starfolio-schemas',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				const folder = new URL('schema/', dir);
				await mkdir(folder, { recursive: true });
				for (const [name, schema] of publishedSchemas()) {
					await writeFile(new URL(name, folder), `${JSON.stringify(schema, null, '\t')}\n`);
				}
			},
		},
	};
}

function kebab(name: string): string {
	return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
