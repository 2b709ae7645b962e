import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { examplePortfolio } from '#content/example/portfolio.ts';
import type { ExampleItem } from '#content/example/shape.ts';
import type { Judgement } from '#domain/assessment.ts';
import { coverageOf } from '#domain/coverage.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import { evidenceContentSchema, referenceOf } from '#domain/evidence.ts';
import { missingFrom } from '#domain/missing.ts';
import { startProblems } from '#domain/portfolio.ts';
import { scoreOf } from '#domain/rating.ts';
import type { Template } from '#domain/template.ts';
import { fieldsOf } from '#domain/template.ts';
import { criteriaOf } from '#domain/unit.ts';
import { readContent } from '../../src/commands/content-plugin.ts';
import { isDate, isMoment, misfits } from './answer-misfits.ts';

const { templates: templateFiles, units: unitFiles } = readContent();
const templates = templateFiles.map((file) => file.value);
const units = unitFiles.map((file) => file.value);
const criteria = new Set(units.flatMap((unit) => criteriaOf(unit).map((criterion) => criterion.id)));
const { items, judgements, start } = examplePortfolio;
const byId = new Map(items.map((item) => [item.id, item]));
const references = new Map(items.map((item, index) => [referenceOf(index + 1), item]));
const everyItem = items.map((item): [string, ExampleItem] => [item.id, item]);
/** Every state of an item that will be stored: the older revisions and the newest. */
const contentsOf = (item: ExampleItem) => [
	...(item.earlier ?? []).map(({ content }) => content),
	item.content,
];

function templateOf(content: { readonly template: EvidenceContent['template'] }): Template {
	const { id, version } = content.template;
	const found = templates.find((template) => template.id === id && template.version === version);
	if (!found) throw new Error(`No template ${id}, version ${version}`);
	return found;
}

/** The content with its photos as the workflow will attach them. */
function stored(item: ExampleItem, content = item.content): EvidenceContent {
	const attachments = item.photos.map(({ id, name, caption, addedAt, privacy }) => ({
		id,
		kind: 'photo' as const,
		sha256: '0'.repeat(64),
		name,
		mime: 'image/jpeg',
		size: 1,
		width: 1,
		height: 1,
		caption,
		addedAt,
		privacy,
		cleaning: 'cleaned' as const,
	}));
	return { ...content, attachments };
}

/** Every text in a value, each on its own: a date beside a time must not look like a phone number. */
function stringsIn(value: unknown): readonly string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

describe('the example as a whole', () => {
	test('starts a whole portfolio with all four units', () => {
		expect(startProblems(start)).toEqual([]);
		expect([...start.units].sort()).toEqual(units.map((unit) => unit.id).sort());
		expect(start.learner).toBe('Siân Ŵyn Price');
	});

	test('shows every kind of evidence, and calls, emails and chats', () => {
		expect(items.length).toBeGreaterThanOrEqual(24);
		expect(byId.size).toBe(items.length);
		expect([...new Set(items.map((item) => item.content.template.id))].sort()).toEqual(
			templates.map((template) => template.id).sort(),
		);
		const channels = new Set(items.flatMap((item) => item.content.contactTypes));
		expect([...channels]).toEqual(expect.arrayContaining(['call', 'email', 'chat']));
	});

	test('has photos that lie there, each with a caption and an answer about privacy', () => {
		const photos = items.flatMap((item) => item.photos);
		const files = readdirSync(new URL('../../src/content/example/photos', import.meta.url));
		expect(photos.length).toBeGreaterThanOrEqual(3);
		expect(photos.map((photo) => photo.name).sort()).toEqual(files.sort());
		expect(new Set(photos.map((photo) => photo.id)).size).toBe(photos.length);
		for (const photo of photos) {
			expect(photo.url).toContain(photo.name);
			expect(photo.caption.length).toBeGreaterThan(40);
			expect(photo.privacy.answer).not.toBe('unanswered');
		}
	});

	test('signs in all three ways', () => {
		const modes = items.flatMap((item) =>
			Object.values(item.content.answers).flatMap((answer) =>
				typeof answer === 'object' && 'kind' in answer && answer.kind === 'signature' ? [answer.mode] : [],
			),
		);
		expect([...new Set(modes)].sort()).toEqual(['drawn', 'ink', 'typed']);
	});

	test('holds no email address, phone number, postcode, card-like or National Insurance number', () => {
		const personal = [
			/[\w.+-]+@[\w-]+\.\w/,
			/(?:\+44|\b0)[\s-]?\d(?:[\s-]?\d){7,}/,
			/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/,
			/\b\d(?:[ -]?\d){12,18}\b/,
			/\b[A-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D]\b/,
		];
		const samples = [
			'mrs.a@shop.example',
			'020 7946 0018',
			'CF10 3AT',
			'4111 1111 1111 1111',
			'QQ 12 34 56 C',
		];
		for (const [index, sample] of samples.entries()) expect(sample).toMatch(personal[index] ?? /^$/);
		const texts = [...items.flatMap(contentsOf), items.map((item) => item.photos), judgements].flatMap(
			stringsIn,
		);
		expect(texts.length).toBeGreaterThan(1000);
		for (const pattern of personal) expect(texts.filter((text) => pattern.test(text))).toEqual([]);
	});
});

describe.each(everyItem)('%s', (id, item) => {
	const template = templateOf(item.content);

	test('has content of the stored shape', () => {
		for (const content of contentsOf(item)) {
			expect(evidenceContentSchema.parse(stored(item, content))).toEqual(stored(item, content));
		}
	});

	test('answers only fields that exist, in their shape', () => {
		for (const content of contentsOf(item)) {
			const fields = new Map(fieldsOf(template).map((field) => [field.id, field]));
			const wrong = Object.entries(content.answers).flatMap(([fieldId, answer]) => {
				const field = fields.get(fieldId);
				return (field ? misfits(field, answer) : ['does not exist']).map((what) => `${fieldId}: ${what}`);
			});
			expect(wrong).toEqual([]);
		}
	});

	test('answers most of its form', () => {
		const given = Object.keys(item.content.answers).length;
		expect(given / fieldsOf(template).length).toBeGreaterThan(item.content.done ? 0.7 : 0.4);
	});

	test('misses nothing when it is marked done', () => {
		const missing = missingFrom(template, stored(item)).map((one) => ('id' in one ? one.id : one.kind));
		const knowingly: Readonly<Record<string, readonly string[]>> = {
			// A note that grew into a STAR account needs no criterion of its own.
			'log-card-in-chat': ['claims'],
			'log-notes-in-call': ['how-it-ended'],
			'resource-plan-easter': ['principles'],
		};
		expect(missing).toEqual(knowingly[id] ?? []);
		expect(item.content.done).toBe(!['log-notes-in-call', 'resource-plan-easter'].includes(id));
	});

	test('claims criteria that exist, each once, and belongs with items that exist', () => {
		const claimed = item.content.claims.map((claim) => claim.criterion);
		expect(claimed.filter((criterion) => !criteria.has(criterion))).toEqual([]);
		expect(new Set(claimed).size).toBe(claimed.length);
		expect(item.content.links.filter((link) => !byId.has(link) || link === id)).toEqual([]);
	});

	test('is dated March to June 2026, and in order', () => {
		const { eventDate, writtenDate } = item.content;
		expect(isDate(eventDate) && eventDate >= '2026-03-01' && eventDate <= '2026-06-30').toBe(true);
		const moments = [...(item.earlier ?? []).map(({ at }) => at), item.changedAt];
		expect([start.createdAt, item.createdAt, ...moments].every(isMoment)).toBe(true);
		expect([...moments].sort()).toEqual(moments);
		expect(start.createdAt <= item.createdAt && item.createdAt <= item.changedAt).toBe(true);
		expect(writtenDate).toBe(item.createdAt.slice(0, 10));
		// A professional discussion is prepared before it is held.
		expect(eventDate <= item.changedAt.slice(0, 10)).toBe(true);
		expect(item.photos.every((photo) => isMoment(photo.addedAt) && photo.addedAt <= item.changedAt)).toBe(
			true,
		);
	});

	test('names only items that were there when it was last changed, and is linked with them', () => {
		const text = JSON.stringify(item.content.answers);
		const named = [...text.matchAll(/E\d{3}\b/g)].map(([reference]) => references.get(reference));
		for (const other of named) {
			expect(other).toBeDefined();
			expect(other?.id).not.toBe(id);
			const isLinked = item.content.links.includes(other?.id ?? '') || other?.content.links.includes(id);
			expect(isLinked, `${id} names ${other?.id}`).toBe(true);
		}
		const others = [...named, ...item.content.links.map((link) => byId.get(link))];
		expect(
			others.filter((other) => other && other.createdAt > item.changedAt).map((other) => other?.id),
		).toEqual([]);
	});

	test('quotes the score that the checklist has', () => {
		const text = JSON.stringify(item.content.answers);
		const quotes = [
			...[...text.matchAll(/(E\d{3}), (\d+) %/g)].map(([, reference, score]) => [reference, score]),
			...[...text.matchAll(/(\d+) %, (E\d{3})/g)].map(([, score, reference]) => [reference, score]),
		];
		for (const [reference = '', score] of quotes) {
			const checklist = references.get(reference);
			if (!checklist?.content.template.id.startsWith('monitoring-checklist')) continue;
			expect(`${reference} ${scoreOfChecklist(checklist)}`).toBe(`${reference} ${score}`);
		}
	});
});

function scoreOfChecklist(item: ExampleItem): number {
	const answer = item.content.answers['scorecard'];
	const field = fieldsOf(templateOf(item.content)).find((candidate) => candidate.kind === 'rating-table');
	if (field?.kind !== 'rating-table' || typeof answer !== 'object' || !('kind' in answer)) return Number.NaN;
	return answer.kind === 'rating-table' ? Math.round(scoreOf(field, answer).score ?? Number.NaN) : Number.NaN;
}

test('the checklists score what their texts say', () => {
	const scores = ['call-b-first', 'call-b-second', 'email-c', 'chat-d'].map((id) => {
		const item = byId.get(id);
		return item ? scoreOfChecklist(item) : Number.NaN;
	});
	expect(scores).toEqual([72, 90, 84, 65]);
});

test('references follow the order in which the items were started', () => {
	const started = items.map((item) => item.createdAt);
	expect([...started].sort()).toEqual(started);
});

describe('the judgements', () => {
	test('are of claims that were there, and say why they are not an acceptance', () => {
		for (const judgement of judgements) {
			const item = byId.get(judgement.item);
			const name = `${judgement.item} ${judgement.criterion}`;
			const moments = [...(item?.earlier ?? []).map(({ at }) => at), item?.changedAt ?? ''];
			const judged = judgement.revision ?? moments.length;
			expect(
				item?.content.claims.some((claim) => claim.criterion === judgement.criterion),
				name,
			).toBe(true);
			expect(judgement.at >= (moments[judged - 1] ?? 'never') && isMoment(judgement.at), name).toBe(true);
			expect(judgement.at < (moments[judged] ?? 'z'), name).toBe(true);
			expect(judgement.assessor).toBe(start.assessor);
			if (judgement.decision !== 'accepted') expect(judgement.feedback.length, name).toBeGreaterThan(40);
		}
	});

	test('leave an honest picture: every state of a criterion is seen, two of them are what is missing', () => {
		const fingerprint = (item: ExampleItem, revision: number) => `${item.id} ${revision}`;
		const given = judgements.map((judgement, index): Judgement => {
			const item = byId.get(judgement.item);
			const newest = (item?.earlier?.length ?? 0) + 1;
			return {
				...judgement,
				id: String(index),
				evidence: judgement.item,
				fingerprint: item ? fingerprint(item, judgement.revision ?? newest) : '',
			};
		});
		const coverage = coverageOf(
			units,
			items.map((item, index) => ({
				...item.content,
				id: item.id,
				reference: referenceOf(index + 1),
				template: item.content.template.id,
				claims: item.content.claims.map(({ criterion }) => ({
					criterion,
					fingerprint: fingerprint(item, (item.earlier?.length ?? 0) + 1),
				})),
			})),
			given,
		);
		const states = Object.fromEntries(
			coverage.units.flatMap((unit) => unit.criteria.map(({ criterion, state }) => [criterion.id, state])),
		);
		expect(coverage.stranded).toEqual([]);
		expect(states).toEqual({
			'icq-l3-monitor-quality/1.1': 'accepted',
			'icq-l3-monitor-quality/2.1': 'accepted',
			'icq-l3-monitor-quality/3.1': 'accepted',
			'icq-l3-monitor-quality/4.1': 'accepted',
			'focus-l2-monitor-quality/1.1': 'accepted',
			'focus-l2-monitor-quality/1.2': 'accepted',
			'focus-l2-monitor-quality/2.1': 'claimed',
			'focus-l2-monitor-quality/3.1': 'claimed',
			'focus-l2-monitor-quality/4.1': 'gap',
			'icq-l3-maintain-support/1.1': 'question',
			'icq-l3-maintain-support/2.1': 'accepted',
			'icq-l3-maintain-support/3.1': 'accepted',
			'icq-l3-maintain-support/4.1': 'started',
			'element-improve-support/1.1': 'claimed',
			'element-improve-support/2.1': 'accepted',
			'element-improve-support/3.1': 'accepted',
			'element-improve-support/4.1': 'changed',
		});
	});
});
