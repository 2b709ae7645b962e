import { expect, test } from 'vitest';
import { withEditedPhoto } from '#domain/edited-photo.ts';
import {
	cropped,
	LEAST,
	movedBy,
	nearestCorner,
	turned,
	WHOLE,
	withCorner,
	withCornerBy,
} from '#domain/region.ts';
import { attachmentFixture, contentFixture } from '#tests/fixtures/domain.ts';

const region = { x: 0.1, y: 0.2, width: 0.5, height: 0.25 };

test('a corner moves alone, stays in the picture and never meets the other', () => {
	expect(withCorner(region, { right: false, bottom: false }, 0.2, 0.3)).toEqual({
		x: 0.2,
		y: 0.3,
		width: 0.4,
		height: 0.15,
	});
	expect(withCorner(region, { right: true, bottom: true }, 9, 9)).toEqual({
		x: 0.1,
		y: 0.2,
		width: 0.9,
		height: 0.8,
	});
	const least = withCorner(region, { right: true, bottom: true }, 0, 0);
	expect([least.width, least.height]).toEqual([LEAST, LEAST]);
	expect(nearestCorner(region, 0.9, 0)).toEqual({ right: true, bottom: false });
});

test('a corner that is taken hold of beside its middle goes as far as the finger, and no further', () => {
	expect(withCornerBy(region, { right: true, bottom: false }, 0.1, -0.05)).toEqual({
		x: 0.1,
		y: 0.15,
		width: 0.6,
		height: 0.3,
	});
	expect(withCornerBy(region, { right: false, bottom: true }, 0, 0)).toEqual(region);
});

test('a region moves whole, as far as the picture goes', () => {
	expect(movedBy(region, 9, -9)).toEqual({ x: 0.5, y: 0, width: 0.5, height: 0.25 });
});

test('four quarters, or one there and one back, change nothing', () => {
	expect(turned(region, 1)).toEqual({ x: 0.55, y: 0.1, width: 0.25, height: 0.5 });
	expect(turned(turned(region, 1), -1)).toEqual(region);
	expect(turned(region, 4)).toEqual(region);
	expect(turned(WHOLE, 3)).toEqual(WHOLE);
});

test('in a cropped picture a region is where it was, or gone', () => {
	expect(cropped(region, { x: 0, y: 0, width: 0.5, height: 0.5 })).toEqual({
		x: 0.2,
		y: 0.4,
		width: 0.8,
		height: 0.5,
	});
	expect(cropped(region, { x: 0.7, y: 0, width: 0.3, height: 1 })).toBeNull();
});

test('places in an edited photo move along, and those of other photos stay', () => {
	const place = { kind: 'region', attachment: 'one', ...region } as const;
	const other = { ...place, attachment: 'two' };
	const lost = { ...place, x: 0.9, y: 0.9, width: 0.1, height: 0.1 };
	const content = contentFixture({
		attachments: [attachmentFixture({ id: 'one' }), attachmentFixture({ id: 'two' })],
		claims: [{ criterion: '1.1', how: '', places: [place, other, lost] }],
	});
	const photo = { sha256: 'd'.repeat(64), size: 5, width: 30, height: 40 };
	const edited = withEditedPhoto(content, 'one', photo, {
		turns: 1,
		crop: { x: 0.5, y: 0, width: 0.5, height: 1 },
	});
	expect(edited.attachments[0]).toMatchObject({ id: 'one', ...photo, caption: 'The score board' });
	expect(edited.attachments[1]).toEqual(content.attachments[1]);
	expect(edited.claims[0]?.places).toEqual([
		{ kind: 'region', attachment: 'one', x: 0.1, y: 0.1, width: 0.5, height: 0.5 },
		other,
	]);
});
