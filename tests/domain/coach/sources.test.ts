import { beforeAll, describe, expect, test } from 'vitest';
import { loadTemplate, loadUnits, templateSummaries } from '#content/catalogue.ts';
import { itemChecks, portfolioChecks, unitChecks } from '#domain/coach/coach.ts';
import { discussionPlan } from '#domain/coach/discussion-plan.ts';
import { gapsIn } from '#domain/coach/next-pieces.ts';
import { dueFields } from '#domain/due-dates.ts';
import { waitingChance } from '#domain/erlang-c.ts';
import { boxBetween } from '#domain/guard/boxes.ts';
import { checkerFor } from '#domain/guard/check.ts';
import { drawPlanned } from '#domain/planned-sample.ts';
import { countComplaints, followMeasures } from '#domain/records/recurring.ts';
import { trendOf } from '#domain/records/trends.ts';
import { fieldsOf } from '#domain/template.ts';
import type { Guidance } from '#domain/unit.ts';

/*
 * Every mistake and tip of the documents that the units were written from, and what the app does with it. A row names
 * checks of the coach, fields of forms ("form.field"), entries of the units' guidance, and what is worked out.
 */

type Row = {
	readonly checks?: readonly string[];
	readonly fields?: readonly string[];
	readonly guidance?: readonly string[];
	readonly worked?: readonly ((...given: never[]) => unknown)[];
};

const checklists = (field: string) =>
	['call', 'email', 'chat'].map((channel) => `monitoring-checklist-${channel}.${field}`);

const rows: Readonly<Record<string, Row>> = {
	'monitoring without predefined criteria; ad-hoc monitoring': {
		checks: [
			'checklist-no-plan',
			'checklist-before-plan',
			'checklist-ad-hoc',
			'monitoring-without-plan',
			'plan-no-criteria',
		],
		guidance: ['icq-l3-monitor-quality/mistake-no-criteria', 'focus-l2-monitor-quality/mistake-ad-hoc'],
	},
	'criteria not tied to service standards, SLAs or KPIs': {
		checks: ['plan-criterion-no-standard', 'plan-criterion-no-target', 'own-line-no-standard'],
		guidance: [
			'focus-l2-monitor-quality/mistake-no-link-to-standards',
			'icq-l3-monitor-quality/tip-service-levels',
		],
	},
	'no representative sample': {
		checks: [
			'sample-not-described',
			'sample-no-groups',
			'sample-targeted-no-reason',
			'sample-no-seed',
			'sample-small',
			'sample-groups-sum',
		],
		guidance: ['focus-l2-monitor-quality/tip-choice-of-transactions'],
		worked: [drawPlanned],
	},
	'feedback only negative, vague, one-way, no agreed actions': {
		checks: [
			'feedback-no-strength',
			'feedback-no-closing-strength',
			'feedback-lopsided',
			'feedback-one-way',
			'feedback-vague',
			'feedback-no-actions',
			'action-no-measure',
			'action-no-date',
			'action-no-owner',
			'action-vague',
			'checklist-only-negative',
		],
		fields: ['feedback-record.strength-one', 'feedback-record.strength-two', 'feedback-record.receiver-view'],
		guidance: [
			'icq-l3-monitor-quality/mistake-negative-or-vague',
			'focus-l2-monitor-quality/mistake-only-negative',
			'icq-l3-monitor-quality/tip-feedback-sandwich',
		],
	},
	'monitoring confused with appraisal': {
		checks: ['feedback-personal'],
		fields: checklists('not-the-colleague'),
		guidance: ['icq-l3-monitor-quality/mistake-appraisal'],
	},
	'confidentiality misunderstood, records stored or shared carelessly': {
		checks: ['records-place-open', 'feedback-in-the-open', 'held-no-way-to-see'],
		fields: ['feedback-record.storage', 'monitoring-plan.storage'],
		guidance: ['focus-l2-monitor-quality/mistake-confidentiality'],
		worked: [checkerFor, boxBetween],
	},
	'reactive complaint handling, no root cause': {
		checks: [
			'complaint-no-root-cause',
			'root-cause-is-blame',
			'complaint-no-prevention',
			'improvement-no-root-cause',
		],
		guidance: ['icq-l3-maintain-support/mistake-reactive'],
	},
	'complaint steps not documented': {
		checks: [
			'complaint-steps-missing',
			'complaint-steps-undated',
			'complaint-steps-backwards',
			'complaint-no-investigation',
			'complaint-no-follow-up',
		],
		guidance: ['icq-l3-maintain-support/mistake-steps-not-documented'],
	},
	'compliance left to specialists, or a one-time checklist': {
		checks: ['compliance-not-daily', 'compliance-once', 'compliance-overdue'],
		fields: ['compliance-check.next-due'],
		guidance: [
			'icq-l3-maintain-support/mistake-specialists-only',
			'element-improve-support/mistake-one-time-checklist',
		],
	},
	'service failure mixed up with product defect': {
		checks: ['complaint-not-classified', 'complaint-class-doubtful'],
		fields: ['complaint-record.complaint-type'],
		guidance: ['element-improve-support/mistake-failure-or-defect'],
	},
	'minor complaints not recorded, recurring issues hidden': {
		checks: [
			'complaint-minor-open',
			'no-minor-complaints',
			'complaints-keep-coming',
			'complaint-repeat-unnamed',
		],
		fields: ['complaint-record.minor'],
		guidance: ['element-improve-support/mistake-minor-complaints'],
		worked: [countComplaints],
	},
	'generic responses': {
		checks: ['complaint-not-tailored', 'complaint-standard-reply'],
		fields: ['complaint-record.tailored'],
		guidance: ['element-improve-support/mistake-generic-response'],
	},
	'describing instead of showing impact': {
		checks: ['no-before-after', 'result-no-figure'],
		fields: ['improvement-record.measures', 'star-account.measures'],
		guidance: ['icq-l3-maintain-support/misconception-describing'],
		worked: [followMeasures],
	},
	'tick-box paperwork, generic statements, no real example': {
		checks: [
			'star-part-missing',
			'star-part-thin',
			'we-not-i',
			'no-i',
			'would-not-did',
			'habit-not-event',
			'nothing-particular',
			'stock-phrase',
			'simulated',
			'text-repeated',
		],
		guidance: ['icq-l3-monitor-quality/tip-real-examples', 'icq-l3-maintain-support/tip-star'],
	},
	'variety of evidence and contact types': {
		checks: [
			'portfolio-one-contact-type',
			'portfolio-one-kind',
			'unit-one-kind',
			'unit-one-contact-type',
			'unit-one-source',
		],
		guidance: ['element-improve-support/tip-contact-types', 'icq-l3-maintain-support/tip-variety'],
	},
	'map each piece to its criteria': {
		checks: ['not-mapped', 'claim-unusual', 'claims-too-many'],
		guidance: ['element-improve-support/tip-map-clearly', 'icq-l3-maintain-support/tip-tie-to-criteria'],
		worked: [gapsIn],
	},
	'references to policies and law in reflective accounts': {
		checks: ['reflection-no-references', 'references-unnamed'],
		fields: ['reflective-account-gibbs.references'],
		guidance: ['element-improve-support/tip-references'],
	},
	'sampling reasons, frequency and tools explained': {
		checks: ['plan-no-reasons'],
		fields: ['professional-discussion.frequency-and-tools', 'professional-discussion.how-chosen'],
		guidance: ['focus-l2-monitor-quality/tip-professional-discussion'],
		worked: [discussionPlan],
	},
	'daily log': {
		fields: ['daily-log.grow-into'],
		guidance: ['icq-l3-monitor-quality/tip-daily-log', 'focus-l2-monitor-quality/tip-log-of-contacts'],
	},
	'must versus should': { guidance: ['icq-l3-monitor-quality/tip-must-and-should'] },
	'own improvement shown over time': {
		checks: ['no-own-improvement'],
		fields: ['reflective-account-gibbs.own-improvement', 'contact-review.own-performance'],
		guidance: ['icq-l3-maintain-support/tip-own-improvement'],
		worked: [trendOf],
	},
	'compliance is more than data protection': {
		checks: ['compliance-one-area', 'compliance-area-open'],
		fields: ['compliance-check.area'],
		guidance: ['icq-l3-maintain-support/misconception-data-protection-only'],
	},
	'learning points for the organisation, not only for oneself': {
		checks: ['complaint-no-learning', 'improvement-no-learning', 'reflection-only-self'],
		fields: ['complaint-record.learning-organisation', 'improvement-record.learning-organisation'],
		guidance: ['element-improve-support/tip-learning-points'],
	},
	'adapting monitoring to new products and peak periods': {
		checks: ['plan-not-adapted'],
		fields: [
			'monitoring-plan.changes-ahead',
			'reflective-account-gibbs.adapted-to-change',
			'professional-discussion.adapted-to-change',
		],
		guidance: ['focus-l2-monitor-quality/tip-adapting'],
	},
	objectivity: {
		fields: [
			'monitoring-plan.objectivity',
			'reflective-account-gibbs.objectivity',
			'professional-discussion.objectivity',
			...checklists('objectivity'),
		],
		guidance: ['focus-l2-monitor-quality/tip-objectivity', 'icq-l3-monitor-quality/tip-objective-records'],
	},
	'what poor monitoring does to retention, reputation, morale': {
		fields: [
			'monitoring-plan.consequences',
			'reflective-account-gibbs.poor-monitoring',
			'professional-discussion.poor-monitoring',
		],
		guidance: ['focus-l2-monitor-quality/tip-poor-monitoring'],
	},
	'real-time adherence, forecasting, schedules': {
		checks: ['plan-no-adherence'],
		fields: ['resource-plan.forecast-source', 'resource-plan.schedule-decision', 'resource-plan.adherence'],
		worked: [waitingChance],
	},
	'pain points along the customer journey': {
		checks: ['journey-no-pain'],
		fields: ['journey-map.stages', 'journey-map.main-pain-point', 'contact-review.pain-points'],
	},
	'annotated screenshots, dashboards, reports, testimonies as evidence': {
		checks: ['photo-not-annotated', 'product-without-notes', 'product-missing', 'portfolio-no-witness'],
		fields: ['work-product.what-it-shows', 'work-product.annotations'],
		guidance: ['icq-l3-maintain-support/tip-range-of-evidence'],
	},
	'misconceptions, one at a time on the unit page': {
		guidance: [
			'focus-l2-monitor-quality/misconception-politeness',
			'focus-l2-monitor-quality/misconception-always-agree',
			'focus-l2-monitor-quality/misconception-complaints-are-bad',
			'icq-l3-monitor-quality/misconception-managers-only',
			'icq-l3-monitor-quality/misconception-tick-boxes',
			'icq-l3-monitor-quality/misconception-customer-skills-only',
			'icq-l3-maintain-support/misconception-answering-calls',
		],
	},
	'know the criteria, say why': {
		checks: ['star-no-why', 'reflection-no-why'],
		guidance: ['focus-l2-monitor-quality/tip-know-the-criteria', 'icq-l3-maintain-support/tip-say-why'],
	},
};

const codes = new Set<string>([...itemChecks, ...unitChecks, ...portfolioChecks].map(({ code }) => code)).add(
	'text-repeated',
);
const fields = new Set<string>();
const guidance = new Map<string, Guidance>();

beforeAll(async () => {
	for (const { id } of templateSummaries) {
		const template = await loadTemplate(id);
		for (const field of template ? fieldsOf(template) : []) fields.add(`${id}.${field.id}`);
	}
	for (const unit of await loadUnits()) for (const entry of unit.guidance) guidance.set(entry.id, entry);
});

describe('every mistake and tip of the documents', () => {
	test.each(Object.entries(rows))('%s', (_, row) => {
		const { checks = [], fields: named = [], guidance: entries = [], worked = [] } = row;
		expect(checks.length + named.length + entries.length + worked.length).toBeGreaterThan(0);
		expect(checks.filter((code) => !codes.has(code))).toEqual([]);
		expect(named.filter((field) => !fields.has(field))).toEqual([]);
		expect(entries.filter((id) => !guidance.has(id))).toEqual([]);
	});

	test('no mistake, tip or misconception of a unit is without a row', () => {
		const named = new Set(Object.values(rows).flatMap(({ guidance: entries = [] }) => entries));
		const asked = [...guidance.values()].filter(({ kind }) =>
			['common-mistake', 'tip', 'misconception'].includes(kind),
		);
		expect(asked.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
		expect(asked.length).toBeGreaterThan(30);
	});

	test('each of them reaches the learner: beside a form or one of its fields, or on the unit’s page', () => {
		for (const { id, kind, besides } of guidance.values()) {
			if (kind === 'misconception') continue;
			for (const place of besides) {
				const isForm = templateSummaries.some((template) => template.id === place);
				expect(isForm || fields.has(place), `${id} stands beside ${place}`).toBe(true);
			}
			// "Must" and "should" belong to no form: that one stands on the unit's page alone.
			const isForForms = kind === 'common-mistake' || kind === 'tip';
			if (isForForms && !id.endsWith('/tip-must-and-should')) expect(besides, id).not.toEqual([]);
		}
	});

	test('a check that comes round again has its day on home', () => {
		expect(Object.keys(dueFields)).toEqual(expect.arrayContaining(['compliance-check', 'monitoring-plan']));
	});
});
