import type { kitWords } from '#wording/en/kit.ts';
import type { Translation } from '#wording/translation.ts';

export const kit = {
	error: 'Gwall:',
	errorTitle: (title) => `Gwall: ${title}`,
	close: 'Cau',
	cancel: 'Canslo',
	loading: 'Yn agor…',
	table: 'Tabl',
	task: { open: 'I’w wneud:', done: 'Wedi’i wneud:' },
	ofTotal: (value, max) => `${value} o ${max}`,
	ring: (claimed, accepted, total) => `Hawliwyd ${claimed} o ${total}, derbyniwyd ${accepted}`,
	copy: {
		name: 'Copïo fy nhestun',
		done: 'Wedi’i gopïo. Gludwch ef yn rhywle diogel, fel nodyn.',
		byHand: 'Eich testun. Ni weithiodd copïo yma: pwyswch a daliwch yn y blwch a dewiswch “Copïo”.',
	},
	broken: {
		title: 'Mae’r sgrin hon wedi stopio gweithio',
		text: 'Nam yn Starfolio yw hwn, nid rhywbeth a wnaethoch chi. Mae popeth a ddywedodd “Wedi cadw” yn dal wedi’i gadw. Llwythwch y sgrin eto i barhau.',
		reload: 'Llwytho eto',
	},
} as const satisfies Translation<typeof kitWords>;
