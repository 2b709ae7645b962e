import { loadTemplate } from '#content/load-template.ts';
import { digest } from '#device/identity.ts';
import { claimFingerprint, lapsedFingerprints } from '#domain/assessment.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import { outlookOf } from '#domain/outlook.ts';
import { excerptOf } from '#domain/plain-text.ts';
import type { Template } from '#domain/template.ts';
import { readTemplate } from '#storage/contents.ts';
import type { PortfolioDatabase } from '#storage/database.ts';
import type { Prepared } from '#storage/stamp.ts';

/** Template versions never change, so one look per page is enough. */
const known = new Map<string, Template>();

/** A template version: the portfolio's copy, else the built-in one if it is that version; null when nobody has it. */
export async function templateOf(
	db: PortfolioDatabase,
	portfolio: string,
	wanted: EvidenceContent['template'],
): Promise<Template | null> {
	const key = `${db.realm} ${portfolio} ${wanted.id} ${wanted.version}`;
	const found = known.get(key) ?? (await readTemplate(db, portfolio, wanted.id, wanted.version));
	const template = found ?? (await builtInTemplate(wanted));
	if (template) known.set(key, template);
	return template;
}

async function builtInTemplate(wanted: EvidenceContent['template']): Promise<Template | null> {
	// The chunk may be out of reach (offline, an old deploy); the text is saved all the same.
	const template = await loadTemplate(wanted.id).catch(() => null);
	return template?.version === wanted.version ? template : null;
}

/** Works out all that a save needs to know before its transaction begins. */
export async function prepareContent(
	db: PortfolioDatabase,
	portfolio: string,
	content: EvidenceContent,
): Promise<Prepared> {
	const template = await templateOf(db, portfolio, content.template);
	const claims = await Promise.all(
		content.claims.map(async ({ criterion }) => {
			const lapsed = await lapsedFingerprints(content, criterion, digest);
			const fingerprint = await claimFingerprint(content, criterion, digest);
			return { criterion, fingerprint, ...(lapsed.length > 0 && { lapsed }) };
		}),
	);
	return {
		content,
		template,
		excerpt: template ? excerptOf(template, content) : '',
		claims,
		...(template && { outlook: outlookOf(template, content) }),
	};
}
