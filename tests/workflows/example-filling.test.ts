import { beforeEach, describe, expect, test } from 'vitest';
import { loadTemplate } from '#content/catalogue.ts';
import type { ExampleContent, ExampleItem, ExamplePortfolio } from '#content/example/shape.ts';
import { coverageOf } from '#domain/coverage.ts';
import { handoverOf } from '#domain/handover.ts';
import { connect } from '#storage/connection.ts';
import { readContents } from '#storage/contents.ts';
import type { Filling } from '#storage/fill-portfolio.ts';
import { fillExampleDatabase } from '#storage/fill-portfolio.ts';
import { readTexts } from '#storage/read-evidence.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { picture, redAndBlue } from '#tests/support/pictures.ts';
import { databaseWithPortfolio, emptyDevice } from '#tests/support/storage.ts';
import { exampleFilling } from '#workflows/example-filling.ts';

const CRITERION = 'icq-l3-monitor-quality/1.1';

beforeEach(emptyDevice);

function content(title: string, changes: Partial<ExampleContent> = {}): ExampleContent {
	const { attachments: _none, ...rest } = contentFixture({
		template: { id: 'star-account', version: 1 },
		title,
		done: true,
		claims: [{ criterion: CRITERION, how: 'I listened to the calls.' }],
	});
	return { ...rest, ...changes };
}

function item(id: string, changes: Partial<ExampleItem> = {}): ExampleItem {
	return {
		id,
		createdAt: '2026-03-01T09:00:00.000Z',
		changedAt: '2026-03-02T09:00:00.000Z',
		content: content(`Item ${id}`),
		photos: [],
		...changes,
	};
}

async function example(): Promise<ExamplePortfolio> {
	const jpeg = await picture(400, 300, 'image/jpeg', redAndBlue(400, 300));
	const url = URL.createObjectURL(new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' }));
	const photo = {
		url,
		name: 'board.jpg',
		caption: 'The score board',
		addedAt: '2026-03-01T10:00:00.000Z',
		privacy: { answer: 'nobody' },
	} as const;
	return {
		start: {
			id: 'example',
			createdAt: '2026-03-01T08:00:00.000Z',
			learner: 'Alex Example',
			centre: 'Centre',
			qualification: 'NVQ',
			assessor: 'A. Assessor',
			units: ['icq-l3-monitor-quality'],
		},
		items: [
			item('a', { photos: [{ ...photo, id: 'photo-1' }] }),
			item('b', {
				photos: [{ ...photo, id: 'photo-2', privacy: { answer: 'unanswered' } }],
				earlier: [{ at: '2026-03-01T09:00:00.000Z', content: content('Item b, first') }],
				content: content('Item b', { answers: { situation: 'Changed since.' } }),
			}),
		],
		judgements: [judgement('a', 'accepted'), { ...judgement('b', 'accepted'), revision: 1 }],
	};
}

function judgement(of: string, decision: 'accepted' | 'not-yet'): ExamplePortfolio['judgements'][number] {
	return {
		item: of,
		criterion: CRITERION,
		decision,
		feedback: 'Good.',
		assessor: 'A',
		at: '2026-03-05T09:00:00.000Z',
	};
}

async function fill(filling: Filling, replace = false): Promise<void> {
	await fillExampleDatabase(await connect('example'), filling, 'device', { replace });
}

describe('filling the example', () => {
	test('makes whole items: references, revisions, photos by their real hashes, searchable text', async () => {
		await fill(await exampleFilling(await example(), loadTemplate));
		const db = await connect('example');
		const contents = await readContents(db);
		expect(contents.portfolio).toMatchObject({ learner: 'Alex Example', nextReference: 3 });
		expect(contents.evidence.map(({ reference, revision }) => `${reference} ${revision}`)).toEqual([
			'E001 1',
			'E002 2',
		]);
		expect(contents.templates.map((template) => template.id)).toEqual(['star-account']);
		expect(contents.units.map((unit) => unit.id)).toEqual(['icq-l3-monitor-quality']);
		const [attachment] = contents.evidence[0]?.content.attachments ?? [];
		expect(attachment).toMatchObject({
			id: 'photo-1',
			caption: 'The score board',
			cleaning: 'cleaned',
			width: 400,
		});
		expect(await db.attachments.get(['example', attachment?.sha256 ?? ''])).toMatchObject({
			width: 400,
			height: 300,
		});
		expect(await db.thumbnails.count()).toBe(1);
		expect((await readTexts(db)).get('b')).toContain('changed since.');
	});

	test('judges what stood there: accepted, and changed since accepted', async () => {
		await fill(await exampleFilling(await example(), loadTemplate));
		const contents = await readContents(await connect('example'));
		const items = contents.evidence.map(
			({ id, reference, content: { title, template, eventDate, contactTypes, done, claims } }) => ({
				id,
				reference,
				title,
				template: template.id,
				eventDate,
				contactTypes,
				done,
				claims: claims.map(({ criterion }) => ({
					criterion,
					fingerprint: contents.fingerprints.get(`${id} ${criterion}`) ?? '',
				})),
			}),
		);
		const coverage = coverageOf(contents.units, items, contents.judgements);
		const covered = coverage.units[0]?.criteria.find(({ criterion }) => criterion.id === CRITERION);
		expect(covered?.items.map(({ state }) => state)).toEqual(['accepted', 'changed']);
		expect(
			handoverOf(contents, '2026-06-30').heldBack.map(({ reference, reason }) => `${reference} ${reason}`),
		).toEqual(['E002 unanswered']);
	});

	test('twice at once makes one example', async () => {
		const filling = await exampleFilling(await example(), loadTemplate);
		await Promise.all([fill(filling), fill(filling)]);
		expect(await (await connect('example')).evidence.count()).toBe(2);
	});

	test('that fails half way leaves nothing', async () => {
		const filling = await exampleFilling(await example(), loadTemplate);
		const broken: Filling = { ...filling, judgements: [...filling.judgements, ...filling.judgements] };
		await expect(fill(broken)).rejects.toThrow();
		const db = await connect('example');
		expect([await db.portfolios.count(), await db.evidence.count(), await db.attachments.count()]).toEqual([
			0, 0, 0,
		]);
	});

	test('again puts it back to how it came, unless it is to stay', async () => {
		const filling = await exampleFilling(await example(), loadTemplate);
		await fill(filling);
		const db = await connect('example');
		await db.evidence.clear();
		await fill(filling);
		expect(await db.evidence.count()).toBe(0);
		await fill(filling, true);
		expect(await db.evidence.count()).toBe(2);
	});

	test('is refused in any other database', async () => {
		const own = await databaseWithPortfolio('own');
		const filling = await exampleFilling(await example(), loadTemplate);
		await expect(fillExampleDatabase(own, filling, 'device', { replace: true })).rejects.toThrow('own');
		expect(await own.portfolios.count()).toBe(1);
	});

	test('with a name in it that does not exist says which', async () => {
		const wrong = await example();
		const judgements = [judgement('nobody', 'accepted')];
		await expect(exampleFilling({ ...wrong, judgements }, loadTemplate)).rejects.toThrow('nobody');
	});
});
