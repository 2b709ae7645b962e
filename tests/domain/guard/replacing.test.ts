import { describe, expect, test } from 'vitest';
import { consentState, endsFirst } from '#domain/consent.ts';
import { attachmentHeldBack, evidenceContentSchema, privacySchema } from '#domain/evidence.ts';
import { boxBetween, movedBox, resizedBox } from '#domain/guard/boxes.ts';
import { checkerFor } from '#domain/guard/check.ts';
import { textsOf, withTexts } from '#domain/guard/places.ts';
import { puttingBack } from '#domain/guard/put-back.ts';
import { replacedText, replacementFor } from '#domain/guard/replacing.ts';
import { scannerFor } from '#domain/guard/scan.ts';
import { mergedGuard, NO_GUARD } from '#domain/guard/settings.ts';
import { handoverOf } from '#domain/handover.ts';
import { handoverContent } from '#domain/handover-content.ts';
import { handoverData, handoverDataSchema } from '#domain/handover-data.ts';
import { takingOutSchema } from '#domain/taking-out.ts';
import { everyAnswer } from '#tests/fixtures/backup.ts';
import { attachmentFixture, contentFixture } from '#tests/fixtures/domain.ts';
import { aHandover } from '#tests/fixtures/handover.ts';
import { guardWords } from '#wording/en/guard.ts';

const words = guardWords.placeholders;

describe('letters', () => {
	test('go on after Z', () => {
		const people = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => ({ key: `x${letter}`, letter }));
		const found = { kind: 'name', text: 'Mr Jones' } as const;
		expect(replacementFor(found, { ...NO_GUARD, people }, words).replacements[0]?.to).toBe('Mr AA');
	});

	test('belong to a person on the list by any part of her name', () => {
		const settings = { ...NO_GUARD, names: ['Tomasz Kowalski'] };
		const first = replacementFor({ kind: 'listed', text: 'Tomasz' }, settings, words);
		const second = replacementFor({ kind: 'listed', text: 'Tomasz Kowalski' }, first.settings, words);
		const third = replacementFor({ kind: 'name', text: 'Mr Kowalski' }, second.settings, words);
		expect([first, second, third].map(({ replacements }) => replacements[0]?.to)).toEqual([
			'Person A',
			'Person A',
			'Mr A',
		]);
		expect(third.settings.people).toHaveLength(1);
	});

	test('are those of the given name too, once it was seen with its surname', () => {
		const whole = replacementFor({ kind: 'name', text: 'Sarah Jones' }, NO_GUARD, words);
		const given = replacementFor({ kind: 'name', text: 'Sarah' }, whole.settings, words);
		const other = replacementFor({ kind: 'name', text: 'Sarah Green' }, given.settings, words);
		expect(replacedText('Sarah Jones rang. Sarah Green too.', whole.replacements)).toBe(
			'Person A rang. Sarah Green too.',
		);
		expect([given, other].map(({ replacements }) => replacements[0]?.to)).toEqual(['Person A', 'Person B']);
	});

	test('take a surname with them only where it is no other word', () => {
		const { replacements } = replacementFor({ kind: 'name', text: 'Mrs Young' }, NO_GUARD, words);
		expect(replacements.map(({ from }) => from)).toEqual(['Mrs Young']);
	});
});

test('behind another title only the letter takes the surname’s place, and what came of it is not found again', () => {
	const text = 'Mrs Jones rang. Then Mr Jones, Dr. Jones and Jones’ son rang too.';
	const { replacements } = replacementFor({ kind: 'name', text: 'Mrs Jones' }, NO_GUARD, words);
	const without = replacedText(text, replacements);
	expect(without).toBe('Mrs A rang. Then Mr A, Dr. A and Person A’ son rang too.');
	expect(scannerFor([])(without)).toEqual([]);
	expect(scannerFor([])('Mr Person A rang.')).toEqual([]);
});

describe('only the person goes', () => {
	const without = (kind: 'name' | 'listed', text: string, from: string, names: readonly string[] = []) =>
		replacedText(
			from,
			replacementFor({ kind, text }, { ...NO_GUARD, names: [...names] }, words).replacements,
		);

	test('not the word that a surname is as well', () => {
		expect(without('name', 'Mr Rota', 'Mr Rota made the rota, and Rota signed it.')).toBe(
			'Mr A made the rota, and Person A signed it.',
		);
		expect(without('name', 'mrs patel', 'mrs patel rang; patel was happy.')).toBe(
			'mrs A rang; Person A was happy.',
		);
	});

	test('not the words of what was no name at all', () => {
		const text = 'I was named Team Leader of the month. My team leader and Leader boards.';
		expect(without('name', 'Team Leader', text)).toBe(
			'I was named Person A of the month. My team leader and Leader boards.',
		);
		expect(without('name', 'Sarah Jones', 'Her name is Sarah Jones, SARAH JONES.')).toBe(
			'Her name is Person A, Person A.',
		);
	});

	test('not who has only half of a double name in common', () => {
		expect(without('name', 'Mrs Patel', 'Ms Patel-Jones, Mrs Patel, Smith-Patel and ex-Patel staff')).toBe(
			'Ms Patel-Jones, Mrs A, Smith-Patel and ex-Person A staff',
		);
	});

	test('not who has only a given name in common', () => {
		expect(without('name', 'Sarah', 'Sarah rang. Sarah Green rang too, and Sarah waited.')).toBe(
			'Person A rang. Sarah Green rang too, and Person A waited.',
		);
	});

	test('and two people of one surname on the list are two', () => {
		let settings = { ...NO_GUARD, names: ['Aisha Begum', 'Tom Begum'] };
		let text = 'Aisha took the call and Tom checked it. Tom Begum told Begum.';
		for (const name of ['Aisha', 'Tom', 'Tom Begum']) {
			const chosen = replacementFor({ kind: 'listed', text: name }, settings, words);
			settings = chosen.settings;
			text = replacedText(text, chosen.replacements);
		}
		expect(text).toBe('Person A took the call and Person B checked it. Person B told Begum.');
	});
});

describe('what was taken out by mistake is put back', () => {
	const before = contentFixture({ title: 'Named Team Leader', answers: { a: 'Team Leader', b: 'Person A' } });
	const after = withTexts(before, (text) => text.replace('Team Leader', 'Person A'));

	test('where the text is as it was left, and not where somebody had written the same', () => {
		const back = puttingBack(before, after)(after);
		expect(back.title).toBe('Named Team Leader');
		expect(back.answers['b']).toBe('Person A');
	});

	test('and where it was typed in since, that stays', () => {
		const typed = { ...after, title: 'Named Person A, twice' };
		expect(puttingBack(before, after)(typed).title).toBe('Named Person A, twice');
		const one = contentFixture({ title: 'Named Team Leader', answers: { a: 'Team Leader' } });
		const out = withTexts(one, (text) => text.replace('Team Leader', 'Person A'));
		expect(puttingBack(one, out)({ ...out, title: 'x' })).toEqual({ ...one, title: 'x' });
	});
});

test('a photo as it was before it was covered stays here, whatever is answered', () => {
	const attachment = attachmentFixture({ uncovered: true, privacy: { answer: 'nobody' } });
	expect(attachmentHeldBack(attachment, '2026-06-01')).toBe('keep-here');
	expect(attachmentHeldBack(attachmentFixture({ privacy: { answer: 'nobody' } }), '2026-06-01')).toBeNull();
});

test('what is noted of a taking out is all of it', () => {
	const { replacements } = replacementFor({ kind: 'name', text: 'Mrs Jones' }, NO_GUARD, words);
	const noted = takingOutSchema.parse(
		JSON.parse(JSON.stringify({ kind: 'words', replacements, item: null })),
	);
	expect(noted).toEqual({ kind: 'words', replacements, item: null });
});

test('a person has one letter however her name is written, and keeps the one she had', () => {
	const people = [{ key: 'siân o’neill', letter: 'D' }];
	const settings = { ...NO_GUARD, names: ['Siân O’Neill'], people };
	for (const text of ["Sian O'Neill", 'SIÂN O’NEILL', 'Sia\u0302n O’Neill']) {
		const { replacements } = replacementFor({ kind: 'listed', text }, NO_GUARD, words);
		expect(replacements[0]?.to).toBe('Person A');
	}
	const [first, second] = ['Siân', "Sian O'Neill"].map(
		(text) => replacementFor({ kind: 'listed', text }, settings, words).replacements[0]?.to,
	);
	expect(first).toBe(second);
});

test('a text is replaced as a whole word, whatever its capitals and signs', () => {
	const replacements = [{ from: 'a.b+c@d.uk', to: '[e-mail address]' }];
	expect(replacedText('A.B+C@d.uk, xa.b+c@d.uk', replacements)).toBe('[e-mail address], xa.b+c@d.uk');
});

test('a name that is a word as well leaves the word alone', () => {
	const { replacements } = replacementFor({ kind: 'name', text: 'Mark' }, NO_GUARD, words);
	expect(replacedText('I told Mark how I mark each call.', replacements)).toBe(
		'I told Person A how I mark each call.',
	);
});

test('every text that a person types is looked through and can be changed, but not who signed', () => {
	const content = contentFixture({
		title: 'Title',
		answers: everyAnswer,
		attachments: [attachmentFixture()],
	});
	const marked = withTexts(content, (text) => `${text} Mrs Patel`);
	expect(evidenceContentSchema.safeParse(marked).success).toBe(true);
	expect(textsOf(marked).every(({ text }) => text.endsWith('Mrs Patel'))).toBe(true);
	const found = checkerFor(NO_GUARD)('one', marked);
	expect(new Set(found.map(({ place }) => place.at))).toEqual(new Set(['title', 'answer', 'attachment']));
	const signature = Object.values(marked.answers).find(
		(answer) => typeof answer === 'object' && 'kind' in answer && answer.kind === 'signature',
	);
	expect(JSON.stringify(signature)).not.toMatch(/"name":"[^"]*Mrs Patel/);
	expect(withTexts(content, (text) => text)).toEqual(content);
});

test('what may stay is not named again in that item, and in others it is', () => {
	const content = contentFixture({ title: 'Mrs Patel' });
	const left = [{ evidence: 'one', kind: 'name', text: 'Mrs Patel', reason: 'agreed', at: '' } as const];
	const check = checkerFor({ ...NO_GUARD, left });
	expect(check('one', content)).toEqual([]);
	expect(check('two', content)).toHaveLength(1);
});

test('two memories are joined without giving a letter to two people', () => {
	const own = { names: ['Ann'], people: [{ key: 'patel', letter: 'A' }], left: [] };
	const other = { names: ['Ann', 'Bo'], people: [{ key: 'jones', letter: 'A' }], left: [] };
	expect(mergedGuard(own, other)).toEqual({ ...own, names: ['Ann', 'Bo'] });
	expect(mergedGuard(undefined, other)).toBe(other);
});

describe('a consent', () => {
	const consent = { answer: 'consent', who: 'Customer C', how: 'By phone', date: '2026-03-01' } as const;

	test('of an older row still parses and still counts', () => {
		expect(privacySchema.parse(consent)).toEqual(consent);
		expect(consentState(consent, '2026-06-01')).toBe('valid');
	});

	test('ends with its last day, and at once when it is taken back', () => {
		const ending = { ...consent, expires: '2026-05-31' };
		expect(consentState(ending, '2026-05-31')).toBe('valid');
		expect(consentState(ending, '2026-06-01')).toBe('expired');
		expect(consentState({ ...consent, withdrawn: '2027-01-01' }, '2026-06-01')).toBe('withdrawn');
		const attachment = attachmentFixture({ privacy: ending });
		expect(attachmentHeldBack(attachment, '2026-06-01')).toBe('consent-expired');
		expect(attachmentHeldBack(attachment, '2026-05-01')).toBeNull();
	});

	test('dated in the future releases nothing before that day', () => {
		const toCome = { ...consent, date: '2030-01-01' };
		expect(consentState(toCome, '2026-06-01')).toBe('not-yet');
		expect(consentState(toCome, '2030-01-01')).toBe('valid');
		expect(attachmentHeldBack(attachmentFixture({ privacy: toCome }), '2026-06-01')).toBe('consent-not-yet');
		const content = contentFixture({ attachments: [attachmentFixture({ privacy: toCome })] });
		expect(handoverContent(content, '2026-06-01').attachments).toEqual([]);
	});

	test('that ends before it was given is named', () => {
		expect(endsFirst({ ...consent, expires: '2026-02-28' })).toBe(true);
		expect(endsFirst({ ...consent, expires: '2026-03-01' })).toBe(false);
		expect(endsFirst({ ...consent, expires: '' })).toBe(false);
	});
});

describe('a handover', () => {
	test('never holds what the guard remembers, whoever wrote it in', () => {
		const whole = aHandover();
		const guard = { names: ['Listcanary'], people: [{ key: 'keycanary', letter: 'A' }], left: [] };
		const handover = handoverOf({ ...whole, portfolio: { ...whole.portfolio, guard } }, '2026-06-30');
		expect(JSON.stringify(handoverData(handover))).not.toContain('canary');
		const forged = { ...handoverData(handover), portfolio: { ...whole.portfolio, guard } };
		expect(JSON.stringify(handoverDataSchema.parse(forged))).not.toContain('canary');
	});

	test('leaves out an item that is held at the workplace instead, with its judgements', () => {
		const whole = aHandover();
		const [first] = whole.evidence;
		if (!first) throw new Error('No item');
		const evidence = whole.evidence.map((item) =>
			item === first ? { ...item, content: { ...item.content, staysHere: true as const } } : item,
		);
		const handover = handoverOf({ ...whole, evidence }, '2026-06-30');
		expect(handover.evidence.map(({ id }) => id)).not.toContain(first.id);
		expect(handover.judgements.map((judgement) => judgement.evidence)).not.toContain(first.id);
	});
});

describe('a box', () => {
	test('lies between two corners, inside the picture; a slip is none', () => {
		const box = boxBetween({ x: 0.9, y: 0.8 }, { x: 0.2, y: 1.4 });
		expect(box?.x).toBe(0.2);
		expect(box?.width).toBeCloseTo(0.7);
		expect(box?.height).toBeCloseTo(0.2);
		expect(boxBetween({ x: 0.5, y: 0.5 }, { x: 0.505, y: 0.9 })).toBeNull();
	});

	test('stays whole inside the picture when it is moved or sized', () => {
		const box = { x: 0.5, y: 0.5, width: 0.3, height: 0.3 };
		expect(movedBox(box, { x: 1, y: -1 })).toEqual({ ...box, x: 0.7, y: 0 });
		expect(resizedBox(box, { x: 1, y: -1 })).toEqual({ ...box, width: 0.5, height: 0.02 });
	});
});
