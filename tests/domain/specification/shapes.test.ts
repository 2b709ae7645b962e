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
	['a letter whose capital would be two', '1.1 ßummen', ['1.1: ßummen']],
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
		'a header below the fields of a form',
		'Awards of the Dales\n1 Know\n1.1 Ask\nLearner name:\nAwards of the Dales\nPage 2\n1.2 Thank\nLearner name:\nAwards of the Dales\nPage 3\nfor a visit',
		[
			'unit Awards of the Dales',
			'1: Know',
			'1.1: Ask',
			'1.2: Thank',
			'(Learner name:)',
			'(Awards of the Dales)',
			'(Page 2)',
			'(Learner name:)',
			'(Awards of the Dales)',
			'(Page 3)',
			'(for a visit)',
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
		'one outcome with a plain number, the other marked',
		'1 Know calls\n1.1 Ask\nLearning Outcome No. 2:\nKnow mail\n2.1 Write',
		['1: Know calls', '1.1: Ask', '2: Know mail', '2.1: Write'],
	],
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

const lists: readonly Shape[] = [
	[
		'steps above an outcome with the number of one',
		'1 Know\n1.1 Name callers:\n1. regular\n2. new\n2 Be able to call\n2.1 Call',
		['1: Know', '1.1: Name callers:\n1. regular\n2. new', '2: Be able to call', '2.1: Call'],
	],
	[
		'a range on a line of its own, below a criterion and below an outcome',
		'1 Know\n1.1 Ask\nRange\nnew callers\n1.2 Thank\n\nRange\nAll callers',
		['1: Know', '1.1: Ask\nRange new callers', '1.2: Thank', '(Range)', '(All callers)'],
	],
	[
		'a range below points that are criteria',
		'LO1 Be able to call\na. Greet callers\nb. Thank callers\nRange\nNew callers',
		['1: Be able to call', '1(a): Greet callers', '1(b): Thank callers', '(Range)', '(New callers)'],
	],
	[
		'what is included, below a point that is a criterion',
		'LO1 Be able to call\na. Greet callers\nIncluding new ones\nb. Thank callers',
		['1: Be able to call', '1(a): Greet callers\nIncluding new ones', '1(b): Thank callers'],
	],
	[
		'bullets in front of codes',
		'• Learning outcome 1:\nKnow\n• 1.1 Ask\n• 1.2 Thank •\n• Learning outcome 2:\nDo\n• 2.1 Call',
		['1: Know', '1.1: Ask', '1.2: Thank', '2: Do', '2.1: Call'],
	],
	[
		'codes of three numbers below headings with two',
		'Unit 6 Sell\n6.1 Find buyers\nYou need to\n6.1.1 ask around\n6.1.2 keep a list\n6.2 Sell to them\n6.2.1 agree a price\nWhat you need to know and understand\n6.3.1 prices',
		[
			'unit Sell',
			'6.1: Find buyers',
			'6.1.1: Ask around',
			'6.1.2: Keep a list',
			'6.2: Sell to them',
			'6.2.1: Agree a price',
			'6.3.1: Prices',
			'(You need to)',
			'(What you need to know and understand)',
		],
	],
	[
		'codes of three numbers as points of a criterion',
		'1 Know\n1.1 Name:\n1.1.1 buyers\n1.1.2 sellers\n1.2 Ask',
		['1: Know', '1.1: Name:\n1.1.1 buyers\n1.1.2 sellers', '1.2: Ask'],
	],
];

const heads: readonly Shape[] = [
	[
		'UNIT without a number',
		'A body’s specification\nUNIT Call Handling\nOUTCOME 1\nKnow calls\n1.1 Ask',
		['unit Call Handling', '1: Know calls', '1.1: Ask', '(A body’s specification)'],
	],
	[
		'a unit behind a colon',
		'Unit: Handle mail\n1 Know\n1.1 Ask',
		['unit Handle mail', '1: Know', '1.1: Ask'],
	],
	[
		'a title that goes on beside facts',
		'Unit 5: Support the use of\tLevel 3\nTechnology at Work\t4 credits\n1 Know\n1.1 Ask',
		['unit Support the use of Technology at Work', '1: Know', '1.1: Ask'],
	],
	[
		'a unique reference number',
		'Handle mail\nUNIQUE REFERENCE NUMBER: H/506/1912\n1 Know\n1.1 Ask',
		['unit Handle mail', '1: Know', '1.1: Ask'],
	],
	[
		'a version and footnotes below the last criterion',
		'1 Know\n1.1 Ask\n**May be shown in a simulation\n1.2 **Thank**\nVersion 1.2 Approved May 2020',
		[
			'1: Know',
			'1.1: Ask',
			'1.2: Thank',
			'(**May be shown in a simulation)',
			'(Version 1.2 Approved May 2020)',
		],
	],
];

test.for([...titles, ...cells, ...pages, ...outcomes, ...lists, ...heads])('%s', ([, text, read]) => {
	expect(readOf(text)).toEqual(read);
});

test('a field says that it is one', () => {
	const reading = readSpecification('1 Know\n1.1 Ask\nLearner signature: ..... Date: .....');
	expect(reading.ok && reading.unused).toMatchObject([{ number: 3, reason: 'field' }]);
});

test('words of a form are told however many lines of them there are', () => {
	// Each could be parted in thousands of ways; the last word of none is a form's.
	const reading = readSpecification(
		`1 Know\n1.1 Ask\n${`Learner name ${'enw print '.repeat(14)}enw x\n`.repeat(3000)}`,
	);
	expect(reading.ok && reading.units[0]?.outcomes[0]?.criteria[0]?.lines).toHaveLength(3001);
});
