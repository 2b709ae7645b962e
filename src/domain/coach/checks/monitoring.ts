import { isTagged } from '#domain/answer.ts';
import type { LookedAt, OtherItem } from '#domain/coach/looked-at.ts';
import { at, cell, chosen, forKinds, isBegun, isOpen, rowsOf, textOf } from '#domain/coach/looked-at.ts';
import { readNumber } from '#domain/number.ts';
import { linesOf } from '#domain/rating.ts';
import { fieldsOf } from '#domain/template.ts';

const CHECKLISTS = ['monitoring-checklist-call', 'monitoring-checklist-email', 'monitoring-checklist-chat'];
const PLAN = ['monitoring-plan'];

/** Below this a sample is good for talking about one contact, not for a figure of the team. */
const COACHING_ONLY = 10;

/** The plan that a checklist names by its reference or is linked to; else the only one there is. */
function planOf(item: LookedAt): OtherItem | undefined {
	const plans = item.others.filter(({ template }) => template === 'monitoring-plan');
	const named = textOf(item, 'plan-used');
	return (
		plans.find(({ id }) => item.content.links.includes(id)) ??
		plans.find(({ reference }) => reference !== '' && named.includes(reference)) ??
		(plans.length === 1 ? plans[0] : undefined)
	);
}

/** Monitoring follows a plan; its criteria are tied to standards; its sample is described. */
export const monitoringChecks = [
	forKinds(CHECKLISTS, {
		code: 'checklist-no-plan',
		level: 'fix',
		sources: ['icq-monitor', 'focus-monitor'],
		find: (item) =>
			isBegun(item) && isOpen(item, 'plan-used') && planOf(item) === undefined
				? [{ place: at(item, 'plan-used') }]
				: [],
	}),
	forKinds(CHECKLISTS, {
		code: 'checklist-before-plan',
		level: 'fix',
		sources: ['focus-monitor', 'icq-monitor'],
		find: (item) => {
			const plan = planOf(item);
			const monitored = item.content.eventDate;
			return plan && plan.eventDate !== '' && monitored !== '' && monitored < plan.eventDate
				? [{ place: { kind: 'event-date' }, other: plan.reference }]
				: [];
		},
	}),
	forKinds(CHECKLISTS, {
		code: 'checklist-ad-hoc',
		level: 'consider',
		sources: ['focus-monitor'],
		find: (item) =>
			chosen(item, 'planned').includes('spot-check') && isOpen(item, 'chosen-because')
				? [{ place: at(item, 'chosen-because') }]
				: [],
	}),
	forKinds(CHECKLISTS, {
		code: 'checklist-low-no-comment',
		level: 'fix',
		sources: ['icq-monitor'],
		find: (item) => lowWithoutComment(item),
	}),
	forKinds(CHECKLISTS, {
		code: 'own-line-no-standard',
		level: 'fix',
		sources: ['focus-monitor', 'icq-monitor'],
		find: (item) => {
			const answer = item.content.answers['scorecard'];
			if (!isTagged(answer, 'rating-table')) return [];
			return answer.ownLines
				.filter(({ text, standard }) => text.trim() !== '' && standard.trim() === '')
				.map(({ text }) => ({ place: at(item, 'scorecard'), name: text.trim() }))
				.slice(0, 1);
		},
	}),
	forKinds(CHECKLISTS, {
		code: 'checklist-only-negative',
		level: 'fix',
		sources: ['focus-monitor', 'icq-monitor'],
		find: (item) =>
			isOpen(item, 'strengths') && textOf(item, 'development') !== ''
				? [{ place: at(item, 'strengths') }]
				: [],
	}),
	forKinds(CHECKLISTS, {
		code: 'checklist-no-tools',
		level: 'fix',
		sources: ['icq-monitor'],
		find: (item) =>
			isOpen(item, 'tools') && textOf(item, 'development') !== '' ? [{ place: at(item, 'tools') }] : [],
	}),
	forKinds(PLAN, {
		code: 'plan-no-criteria',
		level: 'fix',
		sources: ['icq-monitor', 'focus-monitor'],
		find: (item) =>
			isBegun(item) && rowsOf(item, 'plan-criteria').length === 0
				? [{ place: at(item, 'plan-criteria') }]
				: [],
	}),
	forKinds(PLAN, {
		code: 'plan-criterion-no-standard',
		level: 'fix',
		sources: ['focus-monitor', 'icq-monitor'],
		find: (item) => criteriaWithout(item, 'standard'),
	}),
	forKinds(PLAN, {
		code: 'plan-criterion-no-target',
		level: 'fix',
		sources: ['focus-monitor'],
		find: (item) => criteriaWithout(item, 'target'),
	}),
	forKinds(PLAN, {
		code: 'plan-agreed-late',
		level: 'fix',
		sources: ['focus-monitor'],
		find: (item) => {
			const [agreed, start] = [textOf(item, 'approved-on'), textOf(item, 'period-from')];
			return agreed !== '' && start !== '' && agreed > start ? [{ place: at(item, 'approved-on') }] : [];
		},
	}),
	forKinds(PLAN, {
		code: 'sample-not-described',
		level: 'fix',
		sources: ['focus-monitor', 'sampling'],
		find: (item) =>
			rowsOf(item, 'plan-criteria').length === 0
				? []
				: ['method', 'population', 'sample-planned']
						.filter((id) => isOpen(item, id))
						.slice(0, 1)
						.map((id) => ({ place: at(item, id) })),
	}),
	forKinds(PLAN, {
		code: 'sample-no-groups',
		level: 'fix',
		sources: ['focus-monitor', 'sampling'],
		find: (item) =>
			chosen(item, 'method').includes('stratified') && rowsOf(item, 'strata').length < 2
				? [{ place: at(item, 'strata') }]
				: [],
	}),
	forKinds(PLAN, {
		code: 'sample-targeted-no-reason',
		level: 'fix',
		sources: ['focus-monitor', 'sampling'],
		find: (item) =>
			chosen(item, 'method').includes('targeted') && isOpen(item, 'method-why')
				? [{ place: at(item, 'method-why') }]
				: [],
	}),
	forKinds(PLAN, {
		code: 'sample-no-seed',
		level: 'consider',
		sources: ['sampling'],
		find: (item) =>
			['random', 'systematic', 'stratified'].some((method) => chosen(item, 'method').includes(method)) &&
			isOpen(item, 'seed') &&
			textOf(item, 'sample-planned') !== ''
				? [{ place: at(item, 'seed') }]
				: [],
	}),
	forKinds(PLAN, {
		code: 'sample-small',
		level: 'consider',
		sources: ['sampling', 'focus-monitor'],
		find: (item) => {
			const planned = readNumber(textOf(item, 'sample-planned'));
			const strength = chosen(item, 'sample-strength');
			return planned !== null && planned > 0 && planned < COACHING_ONLY && !strength.includes('coaching-only')
				? [{ place: at(item, 'sample-strength'), count: planned }]
				: [];
		},
	}),
	forKinds(PLAN, {
		code: 'sample-groups-sum',
		level: 'consider',
		sources: ['sampling'],
		find: (item) => {
			const planned = readNumber(textOf(item, 'sample-planned'));
			const groups = rowsOf(item, 'strata').map((row) => readNumber(cell(row, 'planned')));
			if (planned === null || groups.length < 2 || groups.includes(null)) return [];
			const count = groups.reduce<number>((sum, group) => sum + (group ?? 0), 0);
			return count === planned ? [] : [{ place: at(item, 'strata'), count, other: String(planned) }];
		},
	}),
	forKinds(PLAN, {
		code: 'plan-no-reasons',
		level: 'consider',
		sources: ['focus-monitor'],
		find: (item) =>
			(
				[
					['frequency', 'frequency-why'],
					['tools', 'tools-why'],
					['method', 'method-why'],
				] as const
			)
				.filter(([asked, why]) => textOf(item, asked) !== '' && isOpen(item, why))
				.map(([, why]) => ({ place: at(item, why) })),
	}),
	forKinds(PLAN, {
		code: 'plan-not-adapted',
		level: 'consider',
		sources: ['focus-monitor'],
		find: (item, today) => {
			const ended = textOf(item, 'period-to');
			return ended !== '' && ended < today && isOpen(item, 'adapted') && isOpen(item, 'changes-ahead')
				? [{ place: at(item, 'adapted') }]
				: [];
		},
	}),
	forKinds(['contact-review'], {
		code: 'review-choice-unexplained',
		level: 'fix',
		sources: ['focus-monitor', 'sampling'],
		find: (item) =>
			rowsOf(item, 'contacts').length > 0 && isOpen(item, 'how-chosen')
				? [{ place: at(item, 'how-chosen') }]
				: [],
	}),
	forKinds(['contact-review'], {
		code: 'review-no-kpi',
		level: 'fix',
		sources: ['icq-maintain'],
		find: (item) =>
			textOf(item, 'trends') !== '' && rowsOf(item, 'kpis').length === 0 ? [{ place: at(item, 'kpis') }] : [],
	}),
	forKinds([...CHECKLISTS, ...PLAN, 'feedback-record', 'coaching-session', 'contact-review'], {
		code: 'records-place-open',
		level: 'consider',
		sources: ['focus-monitor'],
		find: (item) =>
			item.content.done
				? ['storage', 'held-where'].filter((id) => isOpen(item, id)).map((id) => ({ place: at(item, id) }))
				: [],
	}),
] as const;

function criteriaWithout(item: LookedAt, column: 'standard' | 'target') {
	return rowsOf(item, 'plan-criteria')
		.filter((row) => cell(row, 'criterion') !== '' && cell(row, column) === '')
		.map((row) => ({ place: at(item, 'plan-criteria', row.row), name: cell(row, 'criterion') }));
}

/** Lines at their lowest level that say nothing of what was heard: nobody can act on a bare number. */
function lowWithoutComment(item: LookedAt) {
	const field = fieldsOf(item.template).find(({ id }) => id === 'scorecard');
	const answer = item.content.answers['scorecard'];
	if (field?.kind !== 'rating-table' || !isTagged(answer, 'rating-table')) return [];
	return linesOf(field, answer.ownLines)
		.filter(({ id, scale }) => {
			const levels = field.scales.find((each) => each.id === scale)?.levels ?? [];
			const given = answer.ratings[id];
			const lowest = Math.min(...levels.map(({ value }) => value));
			return given !== undefined && given.rating === lowest && given.comment.trim() === '';
		})
		.map(({ text }) => ({ place: at(item, 'scorecard'), name: text }))
		.slice(0, 1);
}
