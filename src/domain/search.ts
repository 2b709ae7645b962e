import type { EvidenceHead } from './evidence-head.ts';
import type { ContactType } from './template.ts';
import type { Unit } from './unit.ts';
import { criterionIds } from './unit.ts';

/** What the evidence list is narrowed to; empty strings narrow nothing. */
export type EvidenceFilter = {
	readonly text: string;
	/** A unit id: items that claim any criterion of it. */
	readonly unit: string;
	readonly criterion: string;
	readonly template: string;
	readonly contactType: ContactType | '';
	/** Event dates, both ends included. */
	readonly from: string;
	readonly to: string;
	readonly state: '' | 'to-finish' | 'done' | 'not-mapped';
};

export const NO_FILTER: EvidenceFilter = {
	text: '',
	unit: '',
	criterion: '',
	template: '',
	contactType: '',
	from: '',
	to: '',
	state: '',
};

/**
 * The items that fit a filter, in the order given. Every word of the search must occur (as a part of
 * a word is enough); a plain scan stays under 10 ms at 5,000 items, so there is no index to keep true.
 * `texts` may lack an item (its text is still loading): then only its head is searched. What was claimed for a
 * criterion that was merged into another counts for that one.
 */
export function filterEvidence(
	heads: readonly EvidenceHead[],
	texts: ReadonlyMap<string, string>,
	filter: EvidenceFilter,
	units: readonly Unit[] = [],
): readonly EvidenceHead[] {
	const counting = filter.criterion === '' ? null : idsCountingFor(filter.criterion, units);
	const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
	const ofUnit = filter.unit === '' ? '' : `${filter.unit}/`;
	return heads.filter(
		(head) =>
			(filter.template === '' || head.template === filter.template) &&
			(filter.contactType === '' || head.contactTypes.includes(filter.contactType)) &&
			(filter.from === '' || (head.eventDate !== '' && head.eventDate >= filter.from)) &&
			(filter.to === '' || (head.eventDate !== '' && head.eventDate <= filter.to)) &&
			(ofUnit === '' || head.claims.some((claim) => claim.criterion.startsWith(ofUnit))) &&
			(counting === null || head.claims.some((claim) => counting.has(claim.criterion))) &&
			fitsState(head, filter.state) &&
			(words.length === 0 || containsAll(head, texts.get(head.id) ?? '', words)),
	);
}

/** The criterion itself, and every id whose claims count for the same one. */
function idsCountingFor(criterion: string, units: readonly Unit[]): ReadonlySet<string> {
	const counts = units.map(criterionIds).find((ids) => ids.has(criterion));
	const meant = counts?.get(criterion)?.id;
	if (!counts || meant === undefined) return new Set([criterion]);
	return new Set([...counts].flatMap(([id, { id: counted }]) => (counted === meant ? [id] : [])));
}

function fitsState(head: EvidenceHead, state: EvidenceFilter['state']): boolean {
	switch (state) {
		case '':
			return true;
		case 'to-finish':
			return !head.done;
		case 'done':
			return head.done;
		case 'not-mapped':
			return head.claims.length === 0;
	}
}

function containsAll(head: EvidenceHead, text: string, words: readonly string[]): boolean {
	const own = `${head.reference} ${head.title} ${head.excerpt}`.toLowerCase();
	return words.every((word) => own.includes(word) || text.includes(word));
}
