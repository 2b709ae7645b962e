import type { TemplateId } from './identity.ts';
import type { TemplateSummary } from './template.ts';
import type { Criterion } from './unit.ts';

/*
 * Which kinds of evidence can show a criterion. The units of the app name them; a unit that a learner brought seldom
 * does, but it may say whether knowledge or performance is asked for, and which codes (O, WT …) an assessor wants.
 */

export type FittingKind = Pick<TemplateSummary, 'id' | 'code'>;

const KNOWLEDGE = /^(?:explain|understand|describe|outline|state|define|show that you understand|know)\b/i;

/** Best first. What is only talked about hardly shows what somebody does, and the other way round. */
const USUAL: Readonly<Record<NonNullable<Criterion['shows']>, readonly TemplateId[]>> = {
	knowledge: ['professional-discussion', 'question-and-answer', 'reflective-account-gibbs'],
	performance: ['star-account', 'observation-record', 'witness-testimony', 'work-product'],
};

/** What a criterion asks the learner to show; its first word tells where the unit does not. */
export function showsOf({ shows, text }: Pick<Criterion, 'shows' | 'text'>): NonNullable<Criterion['shows']> {
	return shows ?? (KNOWLEDGE.test(text) ? 'knowledge' : 'performance');
}

/** Kinds that fit a criterion, best first: those that are asked for and missing, then what the unit names, else the usual. */
export function fittingKinds(
	criterion: Criterion,
	kinds: readonly FittingKind[],
	missing: readonly string[] = criterion.needsKinds ?? [],
): readonly TemplateId[] {
	const known = new Set(kinds.map(({ id }) => id));
	const named = criterion.fits.filter((id) => known.has(id));
	const usual = named.length > 0 ? named : USUAL[showsOf(criterion)].filter((id) => known.has(id));
	const asked = missing.flatMap((code) => {
		const ofCode = kinds.filter((kind) => kind.code === code).map(({ id }) => id);
		return [...usual.filter((id) => ofCode.includes(id)), ...ofCode];
	});
	return [...new Set([...asked, ...usual])];
}
