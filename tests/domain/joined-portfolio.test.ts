import { describe, expect, test } from 'vitest';
import { goesOn, type JoiningSide } from '#domain/joined-portfolio.ts';

const begun: JoiningSide = { isJudged: false, isHandedOver: false, exports: 0, isWhole: true };
const judged: JoiningSide = { ...begun, isJudged: true };

describe('of two portfolios of one learner', () => {
	test('the restored one goes on where the other was only begun', () => {
		expect(goesOn(begun, begun)).toBe('file');
		expect(goesOn(begun, { ...begun, exports: 2 })).toBe('file');
		expect(goesOn(begun, judged)).toBe('file');
	});

	test('the one here goes on where an assessor knows it, and the other is unknown', () => {
		expect(goesOn(judged, begun)).toBe('here');
		expect(goesOn({ ...begun, isHandedOver: true }, begun)).toBe('here');
		expect(goesOn({ ...begun, exports: 1 }, begun)).toBe('here');
	});

	test('neither gives way where an assessor has worked with both, or something of one would stay behind', () => {
		expect(goesOn(judged, judged)).toBeNull();
		expect(goesOn({ ...begun, isHandedOver: true }, judged)).toBeNull();
		expect(goesOn({ ...begun, isWhole: false }, judged)).toBeNull();
		expect(goesOn(begun, { ...judged, isWhole: false })).toBeNull();
	});

	test('neither gives way where PDFs were built of both: an assessor could no longer answer the one that went', () => {
		const known: JoiningSide = { ...begun, exports: 1 };
		expect(goesOn(known, known)).toBeNull();
		expect(goesOn({ ...known, isJudged: true }, known)).toBeNull();
		expect(goesOn(known, judged)).toBeNull();
		expect(goesOn(known, { ...known, isWhole: false })).toBe('here');
	});

	test('what cannot be taken along whole stays where it is', () => {
		expect(goesOn({ ...begun, isWhole: false }, begun)).toBe('here');
		expect(goesOn(begun, { ...begun, isWhole: false })).toBe('here');
	});
});
