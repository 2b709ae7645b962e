import { readSpecification } from '#domain/specification/read.ts';
import type { Reading, ReadUnit } from '#domain/specification/reading.ts';
import { growingSpecifications } from '#tests/support/growing-specifications.ts';
import { growthOf } from '#tests/support/growth.ts';
import { specificationCases, totalScore } from '#tests/support/specifications.ts';
import type { Bench } from './figures.ts';

/*
 * How many criteria of the texts written for this are read with their right code and text. The peer takes every line
 * that begins with a code of two numbers, and nothing else.
 */
export async function* benchUnits(): AsyncGenerator<Bench> {
	const ours = totalScore();
	const plain = totalScore(plainReading);
	const share = ({ found, all }: typeof ours) => Math.round((found / all) * 1000) / 1000;
	yield {
		name: 'units-criteria-read',
		ours: share(ours),
		peers: { 'lines-with-codes': share(plain) },
		unit: 'share',
		ratio: Math.round((share(ours) / share(plain)) * 1000) / 1000,
	};
	const errors = ({ wrong, invented }: typeof ours) => wrong + invented;
	yield {
		name: 'units-criteria-wrong',
		ours: errors(ours),
		peers: { 'lines-with-codes': errors(plain) },
		unit: 'criteria',
		ratio: Math.round((errors(ours) / Math.max(1, errors(plain))) * 1000) / 1000,
	};
	const [first] = specificationCases();
	const long = (first?.text ?? '').repeat(1000).slice(0, 500_000);
	const start = performance.now();
	readSpecification(long);
	yield {
		name: 'units-half-a-million-characters',
		ours: Math.round(performance.now() - start),
		peers: {},
		unit: 'ms',
		ratio: 1,
	};
	const growth = Object.values(growingSpecifications).map((textOf) =>
		growthOf(readSpecification, [textOf(25), textOf(100)]),
	);
	yield {
		name: 'units-four-times-the-text-takes-at-most',
		ours: Math.round(Math.max(...growth) * 10) / 10,
		peers: {},
		unit: 'times as long',
		ratio: 1,
	};
}

function plainReading(text: string): Reading {
	const criteria = text.split('\n').flatMap((line, place) => {
		const found = /^\s*(\d+\.\d+)\s+(\S.*)$/.exec(line);
		const [, code = '', rest = ''] = found ?? [];
		return found ? [{ code, text: rest.trim(), lines: [place + 1], standsForOutcome: false }] : [];
	});
	const unit: ReadUnit = {
		title: '',
		level: '',
		credits: '',
		reference: '',
		awardingBody: '',
		qualification: '',
		lines: [],
		outcomes: [{ code: '1', title: '', lines: [], criteria }],
	};
	return { ok: true, units: [unit], unused: [] };
}
