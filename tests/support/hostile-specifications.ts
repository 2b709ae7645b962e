import { SPECIFICATION_LIMITS } from '#domain/specification/reading.ts';
import { specificationCases } from './specifications.ts';

/** The same numbers for the same seed (mulberry32), so that a find can be repeated. */
function randomFrom(seed: number): (below: number) => number {
	let state = seed >>> 0;
	return (below) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
	};
}

const splinters = [
	'1.1',
	'1.1–1.3 ',
	'LO1 ',
	'LO B',
	'Learning aim A: ',
	'Learning aims A and B\n',
	'A.P1 ',
	'AB.D2',
	'P1 Do M1 Do D1 Do',
	'Pass\n',
	'Pass\tMerit\tDistinction\n',
	'(1.5) ',
	'1-6',
	'(1) ',
	'1.\n2.\n',
	'Performance criteria\n',
	'You need to know and\nunderstand:\n',
	'Gall y dysgwr:\n',
	'Deilliant dysgu 1',
	'Learning outcome 99999999999 ',
	'AC',
	'(a) ',
	'•',
	'\t',
	'\t\t\t',
	' | ',
	'\r',
	'\r\n',
	'\f',
	'\u2028',
	'\u0000',
	'\u202e',
	'\u00ad\n',
	'\ud800',
	'ﬁ',
	'-\n',
	'Page 1 of 2\n',
	'Unit 1\n',
	'Unit title: ',
	'Level 3 ',
	'The learner can:\n',
	'1.1\n1.2\n1.3\n',
	'999.999 X\n',
	'0.0 Y\n',
	'1.1.1.1 Z\n',
	'1 A 1.1 B 1.2 C 1.3 D',
	'Assessment guidance\n',
	' . . . . . . . 7\n',
	'constructor ',
	'__proto__ ',
	'<script>alert(1)</script>',
	'=HYPERLINK("x")',
	`${'a '.repeat(2000)}`,
	`${'1.1 '.repeat(500)}`,
	`${'- '.repeat(500)}`,
	`${' '.repeat(3000)}x`,
	`${'('.repeat(800)}`,
	`${'9'.repeat(800)}.1`,
];

/** Texts that nobody would paste on purpose: the corpus cut, mixed and strewn with splinters. */
export function* hostileSpecifications(count: number, seed: number): Generator<string> {
	const random = randomFrom(seed);
	const texts = specificationCases().map(({ text }) => text);
	const pick = <Value>(from: readonly Value[], otherwise: Value): Value =>
		from[random(from.length)] ?? otherwise;
	for (let at = 0; at < count; at += 1) {
		let text = random(4) === 0 ? '' : pick(texts, '');
		for (let change = random(12) + 1; change > 0; change -= 1) {
			const place = random(text.length + 1);
			switch (random(6)) {
				case 0:
					text = text.slice(0, place) + pick(splinters, '') + text.slice(place);
					break;
				case 1:
					text = text.slice(0, place) + text.slice(place + random(60));
					break;
				case 2:
					text = text.slice(place) + text.slice(0, place);
					break;
				case 3:
					// One in twenty is long enough for what grows faster than the text.
					text += pick(splinters, '').repeat(random(20) === 0 ? random(5000) : random(20) + 1);
					break;
				case 4:
					text = text
						.split('\n')
						.reverse()
						.join(pick(['\n', '\r\n', '\t', ' ', ''], '\n'));
					break;
				default:
					text = `${text.slice(0, place)}${String.fromCharCode(random(0xffff))}${text.slice(place)}`;
			}
		}
		yield withinLimits(text);
	}
}

/** As much of a text as is read; more of it would be refused. */
function withinLimits(text: string): string {
	const short = text.slice(0, 500_000);
	const ends = [...short.matchAll(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g)];
	return short.slice(0, ends[SPECIFICATION_LIMITS.lines - 2]?.index ?? short.length);
}
