import { expect, test } from 'vitest';
import { criterionLink, itemLink, link, newItemLink, unitLink } from '#ui/links.ts';

test('addresses stay on this site and carry their parts unharmed', () => {
	expect(link('/evidence/')).toBe('/evidence/');
	expect(itemLink('a/b c')).toBe('/evidence/item/#a%2Fb%20c');
	expect(newItemLink('star-account')).toBe('/evidence/item/#new=star-account');
	const withCriterion = newItemLink('star-account', 'unit-a/1.1');
	const hash = new URLSearchParams(new URL(withCriterion, 'https://example.org').hash.slice(1));
	expect(hash.get('new')).toBe('star-account');
	expect(hash.get('criterion')).toBe('unit-a/1.1');
	expect(decodeURIComponent(new URL(criterionLink('unit-a/1.1'), 'https://example.org').hash)).toBe(
		'#unit-a/1.1',
	);
	expect(unitLink('unit-a')).toBe('/units/unit-a/');
});
