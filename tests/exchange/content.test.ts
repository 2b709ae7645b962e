import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { danglingReferences } from '#exchange/content-set.ts';
import { splitFrontMatter } from '#exchange/front-matter.ts';
import { parseTemplate } from '#exchange/template.ts';
import { parseUnit } from '#exchange/unit.ts';
import { templateFixture, unitFixture } from '#tests/fixtures/domain.ts';
import { contentPlugin, readContent } from '../../src/commands/content-plugin.ts';

const template = `---
id: small-form
version: 1
title: Small form
summary: One line
group: did
code: PS
serves: []
sections:
  - id: words
    title: Words
    fields:
      - { id: story, kind: long-text, label: What happened, expected: true }
---
Write it **soon after**.
`;

function problems(text: string) {
	const parsed = parseTemplate(text);
	return parsed.ok ? [] : parsed.problems.map(({ field, reason }) => `${field}: ${reason}`);
}

describe('a template file', () => {
	test('gives the form and its guidance', () => {
		const parsed = parseTemplate(template);
		expect(parsed).toMatchObject({
			ok: true,
			value: { id: 'small-form', guidance: 'Write it **soon after**.' },
		});
	});

	test.each([
		[
			'no front matter',
			template.replace('---\n', ''),
			': does not start with front matter between two lines of ---',
		],
		['a missing key', template.replace('code: PS\n', ''), 'code: is missing (expected string)'],
		['a wrong group', template.replace('group: did', 'group: other'), 'group: must be one of: did,'],
		['an unknown field kind', template.replace('long-text', 'essay'), 'sections.0.fields.0.kind: '],
		[
			'a version that is no number',
			template.replace('version: 1', 'version: one'),
			'version: must be of type number',
		],
		[
			'an excerpt of nothing',
			template.replace('code: PS', 'code: PS\nexcerpt: gone'),
			'excerpt: names the field "gone"',
		],
		['a repeated key', template.replace('code: PS', 'code: PS\ncode: RA'), ': Map keys must be unique'],
		[
			'a field id used twice',
			template.replace(/(\n {6}- \{ id: story.*)/, '$1$1'),
			'fields: uses the id "story" more than once',
		],
	])('with %s is refused with the field and the reason', (_, text, reason) => {
		expect(problems(text).join('\n')).toContain(reason);
	});

	test('that tries to grow by aliases is refused', () => {
		const levels = Array.from({ length: 9 }, (_, n) => `l${n + 1}: &l${n + 1} [${`*l${n},`.repeat(9)}]`);
		const parsed = splitFrontMatter(`---\nl0: &l0 [x]\n${levels.join('\n')}\n---\n`);
		expect(parsed.ok).toBe(false);
	});

	test('of any text at all is read or refused, never a crash', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.nat(template.length), (noise, at) => {
				parseTemplate(template.slice(0, at) + noise + template.slice(at));
				parseUnit(`---\n${noise}\n---\n`);
			}),
			{ numRuns: 300 },
		);
	});
});

test('a unit file with a criterion of another unit is refused', () => {
	const { summary, ...unit } = unitFixture();
	const text = (value: unknown) => `---\n${JSON.stringify(value)}\n---\n${summary}`;
	expect(parseUnit(text(unit))).toEqual({ ok: true, value: unitFixture() });
	const parsed = parseUnit(text({ ...unit, id: 'unit-b' }));
	expect(parsed.ok ? [] : parsed.problems[0]?.reason).toContain('must start with "unit-b/"');
});

test('references to what does not exist are found across the whole set', () => {
	const unit = {
		...unitFixture(),
		guidance: [
			{
				id: 'g',
				kind: 'tip' as const,
				text: 'Tip',
				criteria: [],
				besides: ['every-kind.story', 'every-kind.gone'],
			},
		],
	};
	const found = danglingReferences([{ ...templateFixture(), serves: ['unit-a/1.1', 'unit-z/1.1'] }], [unit]);
	const reasons = found.map((problem) => problem.reason).join('\n');
	expect(reasons).toContain('"unit-z/1.1", which no unit has');
	expect(reasons).toContain('"star-account", which is no template');
	expect(reasons).toContain('"every-kind.gone", which is no template or field');
	expect(reasons).not.toContain('every-kind.story');
});

describe('the build', () => {
	let folder = '';
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'starfolio-content-'));
	});
	afterEach(() => {
		rmSync(folder, { recursive: true });
	});

	function buildWith(text: string) {
		writeFileSync(join(folder, 'small-form.md'), text);
		writeFileSync(join(folder, 'entry.js'), "export * from 'virtual:starfolio/templates';");
		const empty = mkdtempSync(join(folder, 'units-'));
		return build({
			root: folder,
			logLevel: 'silent',
			configFile: false,
			plugins: [contentPlugin({ templates: folder, units: empty })],
			build: { write: false, lib: { entry: join(folder, 'entry.js'), formats: ['es'] } },
		});
	}

	test('passes with a good template', async () => {
		expect(JSON.stringify(await buildWith(template))).toContain('Small form');
	});

	test('fails with a broken one, naming file, field and reason', async () => {
		await expect(buildWith(template.replace('group: did', 'group: other'))).rejects.toThrow(
			/small-form\.md: group must be one of/,
		);
	});

	test('fails when the id is not the name of the file', async () => {
		await expect(buildWith(template.replace('small-form', 'other-form'))).rejects.toThrow(
			/id is "other-form" but the file has another name/,
		);
	});
});

test('the built-in content holds together: 23 templates, four units, every criterion served', () => {
	const { templates, units } = readContent();
	expect(templates).toHaveLength(23);
	expect(units.map((file) => file.value.id)).toEqual([
		'element-improve-support',
		'focus-l2-monitor-quality',
		'icq-l3-maintain-support',
		'icq-l3-monitor-quality',
	]);
	const served = new Set(templates.flatMap((file) => file.value.serves));
	for (const { value: unit } of units) {
		for (const outcome of unit.outcomes) {
			for (const criterion of outcome.criteria) {
				expect(served, criterion.id).toContain(criterion.id);
				expect(criterion.fits.length, criterion.id).toBeGreaterThan(0);
			}
		}
	}
	for (const { path, value } of templates) {
		expect(readFileSync(path, 'utf8').length, value.id).toBeLessThan(60_000);
		expect(value.guidance, value.id).not.toBe('');
	}
});
