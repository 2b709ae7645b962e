import { beforeAll, describe, expect, test } from 'vitest';
import { loadUnits } from '#content/catalogue.ts';
import { itemChecks, portfolioChecks, unitChecks } from '#domain/coach/coach.ts';
import { sourcesFor } from '#domain/coach/sources.ts';
import type { Unit } from '#domain/unit.ts';
import { coachFindingWords } from '#wording/en/coach-findings.ts';

let units: readonly Unit[];

beforeAll(async () => {
	units = await loadUnits();
});

const only = (id: string): readonly Unit[] => units.filter((unit) => unit.id === id);

describe('the documents that a finding names', () => {
	test('are those of units that the learner does', () => {
		const focus = only('focus-l2-monitor-quality');
		expect(sourcesFor(['icq-monitor', 'focus-monitor'], focus)).toEqual(['focus-monitor']);
		expect(sourcesFor(['icq-monitor', 'focus-monitor'], units)).toEqual(['icq-monitor', 'focus-monitor']);
		expect(sourcesFor(['varcs', 'witness', 'icq-maintain'], focus)).toEqual(['varcs', 'witness']);
	});

	test('are no document at all where only units that he does not do have that tip', () => {
		expect(sourcesFor(['icq-monitor'], only('focus-l2-monitor-quality'))).toEqual(['practice']);
		expect(sourcesFor(['icq-maintain', 'element-improve'], [])).toEqual(['practice']);
	});

	test('belong to units that are built in, for each of them and for every check', () => {
		const checks = [...itemChecks, ...unitChecks, ...portfolioChecks];
		const documents = new Set(
			checks
				.flatMap(({ sources }) => sources)
				.filter((source) => sourcesFor([source], []).includes('practice')),
		);
		expect(documents.size).toBe(units.length);
		for (const source of documents) {
			const named = units.filter((unit) => sourcesFor([source], [unit]).includes(source));
			expect(named.length, source).toBe(1);
		}
		for (const unit of units) {
			for (const { code, sources } of checks) {
				const named = sourcesFor(sources, [unit]);
				expect(named.length, code).toBeGreaterThan(0);
				for (const source of named) expect(coachFindingWords.sources[source], code).not.toBe('');
			}
		}
	});
});
