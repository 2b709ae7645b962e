import type { installWords } from '#wording/en/install.ts';
import type { Translation } from '#wording/translation.ts';

export const install = {
	title: 'Rhowch Starfolio ar eich sgrin gartref',
	text: 'Mae un tap yn ei agor, nid oes angen rhwydwaith arno, ac mae porwyr yn cadw ei ddata’n fwy dibynadwy.',
	action: 'Gosod',
	installed: 'Mae Starfolio ar eich sgrin gartref nawr.',
	more: 'Rhagor am osod',
	steps: {
		ios: [
			'Gwnewch gopi wrth gefn yn gyntaf: mae’r ap ar y sgrin gartref yn dechrau’n wag ac nid yw’n gweld yr hyn a ysgrifennoch yma.',
			'Pwyswch y botwm rhannu, yna “Add to Home Screen”.',
			'Agorwch Starfolio o’r fan honno a dewch â’r copi yn ôl dan “Copi wrth gefn”.',
		],
		android: [
			'Agorwch ddewislen y porwr.',
			'Pwyswch “Install app” neu “Add to Home screen”.',
			'Cadarnhewch gyda “Install”.',
		],
		'android-firefox': ['Agorwch y ddewislen (tri dot).', 'Pwyswch “Add app to Home screen”, yna “Add”.'],
		'mac-safari': [
			'Gwnewch gopi wrth gefn yn gyntaf: mae’r ap yn y Dock yn dechrau’n wag ac nid yw’n gweld yr hyn a ysgrifennoch yma.',
			'Yn y bar dewislen, agorwch “File”, yna “Add to Dock”.',
		],
		chromium: ['Pwyswch yr arwydd gosod ar ddiwedd y bar cyfeiriad.', 'Cadarnhewch gyda “Install”.'],
	},
	offline: {
		label: 'Heb rwydwaith',
		ready: 'Mae popeth ar y ddyfais hon: mae Starfolio’n gweithio all-lein.',
		notReady: 'Nid yw popeth ar y ddyfais hon eto. Cadwch y dudalen hon ar agor gyda rhwydwaith am funud.',
		unknown: 'Yn edrych…',
	},
} as const satisfies Translation<typeof installWords>;
