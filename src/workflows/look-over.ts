import { templateSummaries } from '#content/catalogue.ts';
import { today } from '#device/identity.ts';
import type { CoachFinding } from '#domain/coach/coach.ts';
import { allItemFindings, portfolioFindings } from '#domain/coach/coach.ts';
import type { OtherItem } from '#domain/coach/looked-at.ts';
import { coverageOf } from '#domain/coverage.ts';
import type { Outcome } from '#domain/failure.ts';
import type { EvidenceId } from '#domain/identity.ts';
import { readContents } from '#storage/contents.ts';
import { readHeads } from '#storage/read-evidence.ts';
import { inPortfolio } from './session.ts';

/** The kinds of evidence that an item of one kind is held against: a checklist against its plan, a check against the next. */
function heldAgainst(template: string): string {
	if (template.startsWith('monitoring-checklist-')) return 'monitoring-plan';
	return template === 'compliance-check' ? template : '';
}

/** The other items that an item of this kind is held against. For most kinds none, and then nothing is read. */
export async function readOtherItems(template: string): Promise<Outcome<readonly OtherItem[]>> {
	const kind = heldAgainst(template);
	if (kind === '') return { ok: true, value: [] };
	return inPortfolio(async (db) =>
		(await readHeads(db))
			.filter((head) => head.deletedAt === '' && head.template === kind)
			.map(({ id, reference, eventDate }) => ({ id, reference, template: kind, eventDate })),
	);
}

export type LookedOver = {
	/** Of the units and the portfolio as a whole. */
	readonly together: readonly CoachFinding[];
	readonly byItem: readonly {
		readonly id: EvidenceId;
		readonly reference: string;
		readonly title: string;
		readonly findings: readonly CoachFinding[];
	}[];
};

/** Reads every item once and says all that the coach has noticed. */
export function lookOver(): Promise<Outcome<LookedOver>> {
	return inPortfolio(async (db) => {
		const { units, templates, evidence, fingerprints, judgements } = await readContents(db, today());
		const items = evidence.map(({ id, reference, content }) => ({
			id,
			reference,
			title: content.title,
			template: content.template.id,
			eventDate: content.eventDate,
			contactTypes: content.contactTypes,
			done: content.done,
			claims: content.claims.map(({ criterion }) => ({
				criterion,
				fingerprint: fingerprints.get(`${id} ${criterion}`) ?? '',
			})),
		}));
		const whole = {
			items: evidence,
			templates,
			coverage: coverageOf(units, items, judgements),
			kinds: templateSummaries,
		};
		const found = [...portfolioFindings(whole, today()), ...allItemFindings(whole, today())];
		return {
			together: found.filter(({ item }) => item === ''),
			byItem: evidence
				.map(({ id, reference, content }) => ({
					id,
					reference,
					title: content.title,
					findings: found.filter(({ item }) => item === id),
				}))
				.filter(({ findings }) => findings.length > 0),
		};
	});
}
