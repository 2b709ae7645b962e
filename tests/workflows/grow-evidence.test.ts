import { beforeEach, describe, expect, test } from 'vitest';
import { loadTemplate, templateSummaries } from '#content/catalogue.ts';
import type { Template } from '#domain/template.ts';
import { fieldsOf } from '#domain/template.ts';
import { contentFixture } from '#tests/fixtures/domain.ts';
import { emptyDevice, okValue } from '#tests/support/storage.ts';
import { growEvidence, grownContent } from '#workflows/grow-evidence.ts';
import { openEvidence } from '#workflows/open-evidence.ts';
import { startPortfolio } from '#workflows/start-portfolio.ts';

const words = {
	'what-happened': 'It happened.',
	'what-i-did': 'I did it.',
	'how-it-ended': 'It ended.',
	'went-well': ' ',
	'grow-into': 'star-account',
};
const note = contentFixture({
	template: { id: 'daily-log', version: 1 },
	title: 'Late refund',
	answers: words,
	eventDate: '2026-05-04',
	claims: [{ criterion: 'icq-l3-monitor-quality/2.1', how: '' }],
	done: true,
});

async function form(id: string): Promise<Template> {
	const template = await loadTemplate(id);
	if (!template) throw new Error(`There is no form "${id}"`);
	return template;
}

describe('a note that grows', () => {
	test('leaves none of its words behind, whatever it grows into, and fills only long texts', async () => {
		for (const { id } of templateSummaries) {
			const template = await form(id);
			const { answers } = grownContent('note', note, template, '2026-05-05');
			const whole = Object.values(answers).join(' ');
			const hasRoom = fieldsOf(template).some((field) => field.kind === 'long-text');
			for (const text of ['It happened.', 'I did it.', 'It ended.']) {
				if (hasRoom) expect(whole, id).toContain(text);
			}
			for (const field of Object.keys(answers)) {
				expect(fieldsOf(template).find((one) => one.id === field)?.kind, `${id} ${field}`).toBe('long-text');
			}
		}
	});

	test('gives its facts and is linked; criteria and "Done" are for the new item to earn', async () => {
		const grown = grownContent('note', note, await form('star-account'), '2026-05-05');
		expect(grown).toMatchObject({
			title: 'Late refund',
			eventDate: '2026-05-04',
			writtenDate: '2026-05-05',
			links: ['note'],
			claims: [],
			attachments: [],
			done: false,
		});
		expect(grown.answers).toEqual({
			situation: 'It happened.',
			action: 'I did it.',
			result: 'It ended.',
		});
	});
});

describe('on the device', () => {
	beforeEach(async () => {
		await emptyDevice();
		okValue(await startPortfolio({ learner: 'Sam', centre: '', qualification: '', assessor: '', units: [] }));
	});

	test('the new item is stored at once', async () => {
		const id = okValue(await growEvidence('note', note, 'star-account'));
		const opened = okValue(await openEvidence(id));
		expect(opened?.head?.reference).toBe('E001');
		expect(opened?.content.answers['action']).toBe('I did it.');
	});

	test('a kind that does not exist is refused', async () => {
		expect(await growEvidence('note', note, 'nothing')).toEqual({ ok: false, code: 'unreadable' });
	});
});
