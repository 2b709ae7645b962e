import type { criteriaWords } from '#wording/en/criteria.ts';
import type { Translation } from '#wording/translation.ts';
import { gaps, items } from './counted.ts';

export const criteria = {
	title: 'Meini prawf',
	unit: 'Uned',
	gaps: (count) => (count === 0 ? 'dim bylchau' : gaps(count)),
	unitOption: (name, count) => `${count === 0 ? 'Dim bylchau' : gaps(count)}: ${name}`,
	view: 'Dangos fel',
	list: 'Rhestr',
	table: 'Tabl',
	states: 'Meini prawf yn ôl cyflwr',

	add: (code) => `Ychwanegu tystiolaeth ar gyfer ${code}`,
	chooseTitle: (code) => `Tystiolaeth ar gyfer ${code}`,
	chooseText: 'Mae’r mathau hyn yn addas fel arfer, y gorau yn gyntaf.',
	allKinds: 'Pob math o dystiolaeth',
	items: 'Tystiolaeth',
	showMore: (count) => `Dangos ${count} arall`,
	accepted: (accepted, needs) => `Derbyniwyd ${accepted} o ${needs}`,
	untitled: 'Di-deitl',
	noReference: 'Newydd',
	feedback: 'Eich asesydd:',
	lookFor: 'Beth sy’n helpu yma',
	openUnit: 'Am yr uned hon',

	caption: (unit) => `Pa dystiolaeth sy’n hawlio pa faen prawf: ${unit}`,
	criterion: 'Maen prawf',
	state: 'Cyflwr',
	cell: (reference, state, code) => `${reference}: ${state}, ${code}`,
	columns: (shown, total) => `Y ${shown} diweddaraf o ${items(total)}`,
	moreColumns: (count) => `Dangos ${count} arall`,
	noItems: 'Dim tystiolaeth eto ar gyfer yr uned hon. Bydd ticiau yn eich tystiolaeth yn ymddangos yma.',

	stranded: 'Ticiau ar gyfer unedau nad ydynt yn eich portffolio',
	strandedText: 'Cedwir y rhain. Byddant yn cyfrif eto pan ychwanegwch yr uned eto.',
	strandedUnits: 'Gweld yr unedau',

	noPortfolio: {
		title: 'Dechreuwch bortffolio yn gyntaf',
		text: 'Wedyn bydd y dudalen hon yn dangos beth mae eich tystiolaeth yn ei gwmpasu a beth sydd ar goll o hyd.',
		action: 'Mynd i’r dechrau',
	},
	noUnits: {
		title: 'Dim unedau eto',
		text: 'Dewiswch yr unedau rydych yn gweithio arnynt. Bydd eu meini prawf yn ymddangos yma wedyn.',
		action: 'Dewis unedau',
	},
} as const satisfies Translation<typeof criteriaWords>;
