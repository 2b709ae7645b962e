import { expect, test } from 'vitest';
import { readSpecification } from '#domain/specification/read.ts';

type Shape = readonly [name: string, text: string, read: readonly string[]];

/** What is read of a text: titles of units, outcomes and criteria, and in brackets what was not used. */
function readOf(text: string): readonly string[] {
	const reading = readSpecification(text);
	if (!reading.ok) return [reading.code];
	return [
		...reading.units.flatMap(({ title, outcomes }) => [
			...(title === '' ? [] : [`unit ${title}`]),
			...outcomes.flatMap(({ code, title: own, criteria }) => [
				...(own === '' ? [] : [`${code}: ${own}`]),
				...criteria.flatMap((each) => (each.standsForOutcome ? [] : [`${each.code}: ${each.text}`])),
			]),
		]),
		...reading.unused.map(({ text: left }) => `(${left})`),
	];
}

const titles: readonly Shape[] = [
	[
		'a title that begins with a number like a criterion’s',
		'TDA 2.7 Support children at play\n1 Be able to play\n1.1 Play\n2 Know games\n2.1 Name games',
		[
			'unit TDA 2.7 Support children at play',
			'1: Be able to play',
			'1.1: Play',
			'2: Know games',
			'2.1: Name games',
		],
	],
	[
		'the same with a word between, above a criterion with its number',
		'CYP Core 3.2 Promote good habits\n3 Know habits\n3.1 Name habits\n3.2 Compare habits',
		['unit CYP Core 3.2 Promote good habits', '3: Know habits', '3.1: Name habits', '3.2: Compare habits'],
	],
	[
		'such a number spoken of in a criterion',
		'1 Know\n1.1 Say what is asked in\nHSC 2.4 Explain risks\n1.2 Ask',
		['1: Know', '1.1: Say what is asked in HSC 2.4 Explain risks', '1.2: Ask'],
	],
];

const cells: readonly Shape[] = [
	[
		'a letter, a tick box or a number between a code and its text',
		'1.1\tK\tExplain rotas\n1.2\t☐\tPlan a rota\nfor a week\n1.3\t2\tShare a rota',
		['1.1: Explain rotas', '1.2: Plan a rota for a week', '1.3: Share a rota', '(K)', '(☐)', '(2)'],
	],
	['a letter is the text where there is no other', '1.1\tK\n1.2 Ask', ['1.1: K', '1.2: Ask']],
	['three numbers keep the letters before them', 'HB7.1.1 Ask', ['HB7.1.1: Ask']],
];

const pages: readonly Shape[] = [
	[
		'criteria that speak of pages and of copyright',
		'1 Know\n1.1 Sign the sheet on page 3\n1.2 Fill in page 1 of 4\n1.3 Say what “all rights reserved” means\n1.4 Fill in the form\non page 2\n1.5 Ask',
		[
			'1: Know',
			'1.1: Sign the sheet on page 3',
			'1.2: Fill in page 1 of 4',
			'1.3: Say what “all rights reserved” means',
			'1.4: Fill in the form on page 2',
			'1.5: Ask',
		],
	],
	[
		'the same range below each criterion',
		['1 Know rotas', '1.1 Read a rota', '1.2 Write a rota', '1.3 Change a rota']
			.map((line, at) => (at === 0 ? line : `${line}\nRange: early shifts, late shifts`))
			.join('\n'),
		[
			'1: Know rotas',
			...['1.1: Read', '1.2: Write', '1.3: Change'].map(
				(each) => `${each} a rota\nRange: early shifts, late shifts`,
			),
		],
	],
	[
		'the same word in several lists',
		'1 Know\n1.1 Say what is done by the:\nReceptionist\nCaretaker\n1.2 Ask the:\nReceptionist\nPorter\n1.3 Thank the:\nReceptionist\nCook',
		[
			'1: Know',
			'1.1: Say what is done by the: Receptionist Caretaker',
			'1.2: Ask the: Receptionist Porter',
			'1.3: Thank the: Receptionist Cook',
		],
	],
	[
		'fields between criteria',
		'1 Know\n1.1 Ask\nEvidence ref: ____ Date: ____\n1.2 Thank\nEvidence ref: ____ Date: ____\nAssessor (print name):',
		[
			'1: Know',
			'1.1: Ask',
			'1.2: Thank',
			'(Evidence ref: ____ Date: ____)',
			'(Evidence ref: ____ Date: ____)',
			'(Assessor (print name):)',
		],
	],
];

const outcomes: readonly Shape[] = [
	...[
		'Learning outcome: 2. Know mail',
		'Learning Outcome No. 2: Know mail',
		'Performance outcome 2: Know mail',
		'Outcome Two: Know mail',
		'Learning Outcome: Know mail',
	].map(
		(heading): Shape => [
			heading,
			`${heading.replace('2', '1').replace('Two', 'One').replace('mail', 'calls')}\n1.1 Ask\n${heading}\n2.1 Write`,
			['1: Know calls', '1.1: Ask', '2: Know mail', '2.1: Write'],
		],
	),
	[
		'outcomes without numbers above letters',
		'Learning outcome: Know calls\nP1 Ask\nLearning outcome: Know mail\nP2 Write',
		['1: Know calls', 'P1: Ask', '2: Know mail', 'P2: Write'],
	],
	[
		'codes with stars',
		'1 Know\n1.1* Ask\n1.2** Thank\n1.3*: Go',
		['1: Know', '1.1: Ask', '1.2: Thank', '1.3: Go'],
	],
	['letters with stars', 'LO1 Know\nP1*: Ask\nD1* Assess', ['1: Know', 'P1: Ask', 'D1: Assess']],
	[
		'headings of what an outcome asks for',
		'Performance outcome 1: Serve\nKnowledge specific to performance outcome:\nK1.1 Why\nSkills specific to performance outcome:\nS1.1 Ask',
		[
			'1: Serve',
			'K1.1: Why',
			'S1.1: Ask',
			'(Knowledge specific to performance outcome:)',
			'(Skills specific to performance outcome:)',
		],
	],
];

test.for([...titles, ...cells, ...pages, ...outcomes])('%s', ([, text, read]) => {
	expect(readOf(text)).toEqual(read);
});

test('a field says that it is one, and many words of a form are told in no time', () => {
	const reading = readSpecification('1 Know\n1.1 Ask\nLearner signature: ..... Date: .....');
	expect(reading.ok && reading.unused).toMatchObject([{ number: 3, reason: 'field' }]);
	const start = performance.now();
	readSpecification(`Learner name ${'printed name '.repeat(10)}x\n`.repeat(20));
	expect(performance.now() - start).toBeLessThan(500);
});
