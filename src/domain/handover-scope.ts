import type { AssessmentRecord } from './assessment-record.ts';
import type { Evidence } from './evidence.ts';
import { type Handover, isAboutWhatLeaves, leavingPortfolio } from './handover.ts';
import type { Scope } from './handover-data.ts';
import type { FileKind } from './pdf-choice.ts';
import { criteriaOf } from './unit.ts';

/**
 * A part of a handover: the units and all that claims something of them, or chosen items and the units
 * they serve. What does not belong to the part is not in it, its judgements and templates neither. `kind` says
 * otherwise where the part is the first of several files.
 */
export function scopedHandover(handover: Handover, scope: Scope, kind: FileKind = scope.kind): Handover {
	if (scope.kind === 'whole') return handover;
	const criteria = new Map(
		handover.units.flatMap((unit) => criteriaOf(unit).map(({ id }) => [id, unit.id] as const)),
	);
	const unitsOf = (item: Evidence) =>
		item.content.claims.flatMap(({ criterion }) => criteria.get(criterion) ?? []);
	const evidence = handover.evidence.filter((item) =>
		scope.kind === 'items'
			? scope.items.includes(item.id)
			: unitsOf(item).some((unit) => scope.units.includes(unit)),
	);
	const units = new Set(scope.kind === 'units' ? scope.units : evidence.flatMap(unitsOf));
	const items = new Set(evidence.map(({ id }) => id));
	const judged = (handover.judged ?? []).filter((state) => items.has(state.evidence));
	const templates = new Set(
		[...evidence, ...judged].map(({ content: { template } }) => `${template.id} ${template.version}`),
	);
	return {
		portfolio: leavingPortfolio(handover.portfolio, kind),
		units: handover.units.filter(({ id }) => units.has(id)),
		templates: handover.templates.filter(({ id, version }) => templates.has(`${id} ${version}`)),
		evidence,
		fingerprints: new Map(
			evidence.flatMap(({ id, content }) =>
				content.claims.flatMap(({ criterion }): [string, string][] => {
					const key = `${id} ${criterion}`;
					const fingerprint = handover.fingerprints.get(key);
					return fingerprint === undefined ? [] : [[key, fingerprint]];
				}),
			),
		),
		judgements: handover.judgements.filter((judgement) => items.has(judgement.evidence)),
		...(handover.judged && { judged }),
		records: (handover.records ?? []).filter(
			(record) => isAbout(record, units) && isAboutWhatLeaves(record, items),
		),
		heldBack: handover.heldBack.filter((held) => items.has(held.evidence)),
	};
}

/** A sample is drawn over a whole portfolio, so it belongs to no part of one. */
function isAbout(record: AssessmentRecord, units: ReadonlySet<string>): boolean {
	if (record.kind === 'sample') return false;
	const unit =
		record.kind === 'sign-off' ? record.unit : record.criterion.slice(0, record.criterion.indexOf('/'));
	return units.has(unit);
}
