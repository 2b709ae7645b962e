import fc from 'fast-check';
import { parser } from 'sax';
import { describe, expect, test } from 'vitest';
import { webPortfolio } from '#document/xhtml/items.ts';
import { xmlText } from '#domain/xml-text.ts';
import { aHandover, anItem, aPhoto } from '#tests/fixtures/handover.ts';

/** The words of XML, read by a parser that refuses what is not well-formed. */
function wordsOf(xml: string): string {
	const reader = parser(true);
	let words = '';
	reader.ontext = (text) => {
		words += text;
	};
	reader.onerror = (error) => {
		throw error;
	};
	reader.write(xml).close();
	return words;
}

test('any text stands in XML, between tags and in an attribute', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			expect(wordsOf(`<a b="${xmlText(text)}">x${xmlText(text)}</a>`)).toMatch(/^x/);
		}),
	);
	expect(wordsOf(`<a>${xmlText('a < b & "c" \u0007 \uD800 é 😀')}</a>`)).toBe(
		'a < b & "c" \uFFFD \uFFFD é 😀',
	);
});

describe('an item as web text', () => {
	test('is well-formed whatever was typed, and names what stays on the device', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
				const item = anItem(1, { title: typed, answers: { situation: typed, story: typed } });
				const [first] = webPortfolio(aHandover({ items: [item] }), () => true).items;
				expect(() => wordsOf(`<div>${first?.xhtml}</div>`)).not.toThrow();
			}),
		);
		const photo = aPhoto('a'.repeat(64), {
			name: 'desk.jpg',
			caption: 'Captioncanary',
			privacy: { answer: 'unanswered' },
		});
		const [held] = webPortfolio(
			aHandover({ items: [anItem(1, { attachments: [photo] })] }),
			() => true,
		).items;
		expect(held?.attachments).toEqual([]);
		expect(held?.xhtml).toContain('not yet checked for personal data');
		expect(held?.xhtml).not.toContain('Captioncanary');
		expect(held?.xhtml).not.toContain('desk.jpg');
	});

	test('names what it belongs with, but nothing that stays here', () => {
		const items = [
			anItem(1, {}),
			anItem(2, { title: 'Linkcanary' }),
			anItem(3, { title: 'Herecanary', staysHere: true }),
		];
		const ids = items.map(({ id }) => id);
		const linked = items.map((item, place) =>
			place === 0 ? { ...item, content: { ...item.content, links: ids.slice(1) } } : item,
		);
		const [first] = webPortfolio(aHandover({ items: linked }), () => true).items;
		expect(first?.xhtml).toMatch(/<p><strong>Belongs with<\/strong><br\/>E002 Linkcanary<\/p>/);
		// Mahara floats what it holds, up to beside the next heading.
		expect(first?.xhtml).not.toContain('<dl');
		expect(first?.xhtml).not.toContain('Herecanary');
	});

	test('comes with the units by number, so that two of one name are told apart', () => {
		const { units } = webPortfolio(aHandover({}), () => true);
		expect(units.length).toBeGreaterThan(0);
		expect(units[0]?.title).toMatch(/^Unit 1: ./);
	});
});
