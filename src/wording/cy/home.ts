import type { homeWords } from '#wording/en/home.ts';
import type { Translation } from '#wording/translation.ts';
import { counted, criteria, gaps } from './counted.ts';

export const home = {
	pageTitle: 'Hafan · Starfolio',
	welcome: {
		title: 'Eich portffolio NVQ, ar eich ffôn eich hun',
		lead: 'Cofnodwch yr hyn a wnaethoch yn y gwaith mewn hanner munud. Gwelwch pa feini prawf y mae’n eu cwmpasu a beth sydd ar goll o hyd. Rhowch un PDF i’ch asesydd.',
		start: 'Dechrau fy mhortffolio',
		example: 'Rhoi cynnig ar yr enghraifft',
		assessor: 'Asesydd ydw i',
		points: [
			{
				title: 'Mae’n aros gyda chi',
				text: 'Dim cyfrif a dim gweinydd. Dim ond ar y ddyfais hon y cedwir yr hyn a ysgrifennwch.',
			},
			{
				title: 'Mae’n gweithio all-lein',
				text: 'Ar ôl yr ymweliad cyntaf hwn gallwch ei ddefnyddio heb rwydwaith, ar y bws neu ar lawr y siop.',
			},
			{
				title: 'Chi sy’n penderfynu beth sy’n gadael',
				text: 'Ni chaiff dim ei anfon i unman. Chi sy’n cadw’r PDF, a chi sy’n dewis pwy sy’n ei gael.',
			},
		],
		picture: {
			log: 'Cofnod adborth, dydd Mawrth',
			criterion: '3.1 Rhoi adborth penodol a chytbwys',
			plan: '1.1 Gosod meini prawf clir a mesuradwy',
			sample: '1.2 Dewis sampl addas',
		},
		haveBackup: 'Oes gennych chi bortffolio yn barod?',
		restore: 'Dewch ag ef yn ôl o ffeil copi wrth gefn',
		iosTabTitle: 'Ar iPhone neu iPad: y sgrin gartref yn gyntaf',
		iosTab:
			'Rhowch Starfolio ar eich sgrin gartref cyn i chi ddechrau. Mae’r ap yno’n dechrau’n wag ac nid yw’n gweld yr hyn a ysgrifennoch yn y porwr. Gall tab porwr ei golli os na fyddwch yn ei agor am wythnos.',
		iosTabAction: 'Sut i wneud hynny',
		iosAppTitle: 'Mae’r ap hwn yn dechrau’n wag',
		iosApp:
			'Nid yw’n gweld yr hyn a ysgrifennoch yn y porwr cyn i chi ei roi ar y sgrin gartref. Os gwnaethoch hynny, gwnewch gopi wrth gefn yno a dewch ag ef yn ôl yma.',
		iosAppAction: 'Adfer o ffeil copi wrth gefn',
		exampleFailed: 'Ni ellid agor yr enghraifft',
	},

	start: {
		title: 'Dechrau eich portffolio',
		lead: 'Mae hyn yn cymryd llai na munud. Gallwch newid y cyfan yn nes ymlaen.',
		name: 'Eich enw',
		nameHint: 'Fel y mae eich asesydd yn eich adnabod',
		units: 'Unedau',
		unitsHint: 'Ticiwch yr unedau rydych yn gweithio arnynt',
		unitFacts: (qualification, count) => [qualification, criteria(count)].filter(Boolean).join(' · '),
		qualification: 'Cymhwyster',
		qualificationHint:
			'Rydym yn awgrymu un o’ch unedau. Newidiwch ef os yw eich canolfan yn defnyddio enw arall.',
		centre: 'Canolfan',
		centreHint: 'Y coleg neu’r darparwr hyfforddiant. Gadewch hwn yn wag os nad ydych yn gwybod eto.',
		assessor: 'Asesydd',
		assessorHint: 'Pwy fydd yn barnu eich tystiolaeth. Gadewch hwn yn wag os nad ydych yn gwybod eto.',
		create: 'Creu portffolio',
		back: 'Yn ôl',
		problems: 'Mae angen dau beth i ddechrau',
		problem: 'Mae angen un peth i ddechrau',
		'learner-missing': 'Rhowch eich enw',
		'units-missing': 'Ticiwch o leiaf un uned',
		notCreated: 'Ni chafodd eich portffolio ei greu',
		created: 'Mae eich portffolio’n barod.',
	},

	greeting: {
		night: (name) => `Helo, ${name}`,
		morning: (name) => `Bore da, ${name}`,
		afternoon: (name) => `Prynhawn da, ${name}`,
		evening: (name) => `Noswaith dda, ${name}`,
	},

	next: {
		title: 'Y cam nesaf gorau',
		titleIn: (unit) => `Y cam nesaf gorau ar gyfer ${unit}`,
		gap: (code, text) => `Byddai’n cwmpasu ${code}: ${text}.`,
		more: (count) => `Gallai helpu i lenwi ${gaps(count)} arall.`,
		start: 'Ei ddechrau',
		assessorTitle: (code) => `Atebwch eich asesydd ar ${code}`,
		assessor: { 'not-yet': 'Yr ateb oedd “ddim eto”.', question: 'Mae cwestiwn i chi.' },
		changedTitle: (code) => `Gwiriwch ${code} eto`,
		changed: 'Cafodd ei dderbyn, a newidioch y dystiolaeth wedyn. Mae angen i’ch asesydd ei gweld eto.',
		openCriterion: 'Ei agor',
		finishTitle: (title) => `Gorffennwch “${title}”`,
		finish: (code) => `Wedyn bydd ${code} wedi’i hawlio.`,
		openItem: 'Parhau',
		handOverTitle: 'Rhowch y portffolio i’ch asesydd',
		handOver: 'Mae tystiolaeth ar gyfer pob maen prawf. Lluniwch y PDF a’i anfon.',
		handOverAction: 'Mynd i’r portffolio',
		acceptedTitle: 'Mae pob maen prawf wedi’i dderbyn',
		accepted: 'Da iawn. Lluniwch y PDF unwaith eto a’i gadw’n ddiogel.',
	},

	units: 'Eich unedau',
	firstGap: (code, text) => `Bwlch cyntaf: ${code} ${text}`,
	toFinish: 'I’w gorffen',
	toFinishAll: (count) => `Gweld pob un (${count})`,
	recent: 'Diweddar',
	recentAll: 'Yr holl dystiolaeth',
	changed: (when) => `Newidiwyd ${when}`,
	untitled: 'Di-deitl',
	noReference: 'Newydd',
	changedSince: 'Newidiwyd ar ôl ei dderbyn',
	notMapped: 'Dim meini prawf wedi’u ticio eto',
	claims: criteria,

	shared: {
		waiting: (count) =>
			count === 1
				? 'Mae rhywbeth a rannoch yn aros'
				: `Mae ${counted(count, { other: 'peth', two: 'beth', few: 'pheth' })} a rannoch yn aros`,
		onlyRefused: 'Ni chadwyd popeth a rannoch',
		onlyRefusedText: 'Mae’n dal yn yr ap y rhannoch ef ohono.',
		onlyRefusedAction: 'Gweld pam',
		waitingText:
			'Nid ydynt mewn unrhyw eitem eto, felly nid ydynt mewn unrhyw gopi wrth gefn nac unrhyw PDF.',
		waitingAction: 'Eu rhoi mewn eitem',
	},
	waitingUnits: {
		title: (count: number) =>
			count === 1
				? 'Mae uned yn aros am eich portffolio'
				: `Mae ${counted(count, { other: 'uned', two: 'uned', few: 'uned' })} yn aros am eich portffolio`,
		before: 'Cedwir yr hyn a ddaethoch ar y ddyfais hon, a chaiff ei dicio i chi pan ddechreuwch.',
		later: 'Cedwir yr hyn a ddaethoch o’r blaen ar y ddyfais hon, ac nid yw mewn unrhyw bortffolio eto.',
		action: 'Edrych arno',
	},
	agreed: {
		title: 'Cytunwyd gyda’ch asesydd',
		due: (day) => `Erbyn ${day}`,
		for: (code) => `Ar gyfer ${code}`,
	},

	empty: {
		title: 'Dim byd wedi’i gofnodi eto',
		text: 'Meddyliwch am un alwad, e-bost neu sgwrs ar-lein o’r wythnos hon. Pwyswch “Nodyn” ac ysgrifennwch dair llinell amdani nawr. Bydd wedyn yn aros yma dan “I’w gorffen” nes i chi bwyso “Done” arni.',
		action: 'Gweld pob math o dystiolaeth',
	},
} as const satisfies Translation<typeof homeWords>;
