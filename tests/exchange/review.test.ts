import { describe, expect, test } from 'vitest';
import { readReview, readReviewJson } from '#exchange/review/read.ts';
import { writeReview, writeReviewJson } from '#exchange/review/write.ts';
import { assessorDevice, decision, reviewOf } from '#tests/support/review.ts';

async function aReview() {
	const device = await assessorDevice();
	return reviewOf(await device.seal([decision('d1'), decision('d2', { decision: 'question' })]));
}

describe('a review file', () => {
	test('comes back as it was written, as a ZIP and as data', async () => {
		const review = await aReview();
		expect(await readReview(await writeReview(review))).toEqual({ ok: true, review });
		expect(readReviewJson(writeReviewJson(review))).toEqual({ ok: true, review });
	});

	test('with any byte changed is refused, or says exactly the same', async () => {
		const review = await aReview();
		const bytes = new Uint8Array(await (await writeReview(review)).arrayBuffer());
		let refused = 0;
		for (let at = 0; at < bytes.length; at += 17) {
			const changed = bytes.slice();
			changed[at] = (changed[at] ?? 0) ^ 0x41;
			const outcome = await readReview(new Blob([changed]));
			if (outcome.ok) expect(outcome.review).toEqual(review);
			else refused += 1;
		}
		expect(refused).toBeGreaterThan(20);
	});

	test('cut anywhere is refused', async () => {
		const whole = await writeReview(await aReview());
		for (const share of [0, 0.1, 0.5, 0.9, 0.99]) {
			const outcome = await readReview(whole.slice(0, Math.floor(whole.size * share)));
			expect(outcome.ok, String(share)).toBe(false);
		}
	});

	test('of a newer format, and files of another kind, are named as what they are', async () => {
		const review = await aReview();
		const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
		expect(readReviewJson(json({ ...review, formatVersion: 2 }))).toEqual({
			ok: false,
			problem: 'newer-format',
		});
		expect(readReviewJson(json({ ...review, format: 'starfolio-portfolio' }))).toEqual({
			ok: false,
			problem: 'not-a-review',
		});
		expect(readReviewJson(json({ ...review, entries: [{ id: 'x' }] }))).toEqual({
			ok: false,
			problem: 'damaged',
		});
		expect(readReviewJson(new Uint8Array([1, 2, 3]))).toEqual({ ok: false, problem: 'damaged' });
	});
});
