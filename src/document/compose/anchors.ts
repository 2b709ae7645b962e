import type { Anchor } from '#document/blocks.ts';
import type { CriterionId, EvidenceId, UnitId } from '#domain/identity.ts';

/** The places of a portfolio that other places link to. */
export const anchors = {
	cover: 'cover',
	declaration: 'declaration',
	contents: 'contents',
	index: 'index',
	checklist: 'checklist',
	confidentiality: 'confidentiality',
	details: 'details',
	summary: 'summary',
	witnesses: 'witnesses',
	workplace: 'workplace',
	trends: 'trends',
	sampling: 'sampling',
	unit: (id: UnitId): Anchor => `unit:${id}`,
	/** Further pages of a unit, after its sign-off sheet. */
	unitMore: (id: UnitId, number: number): Anchor => `unit:${id}:${number}`,
	signOff: (id: UnitId): Anchor => `sign-off:${id}`,
	/** The row of a criterion on the location sheet of its unit. */
	criterion: (id: CriterionId): Anchor => `criterion:${id}`,
	evidence: (id: EvidenceId): Anchor => `evidence:${id}`,
} as const;
