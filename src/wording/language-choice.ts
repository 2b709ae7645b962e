/** Choosing the language. In both at once: who looks for it may read only one of them. */
export const languageWords = {
	title: 'Language',
	titleInWelsh: 'Iaith',
	draft:
		'Draft – not yet read by a Welsh speaker. In Welsh: navigation, home, adding evidence, criteria, these settings, recording, and whether your work is saved. The other pages, the forms and the PDF stay English.',
	draftInWelsh:
		'Drafft – heb ei ddarllen eto gan siaradwr Cymraeg. Yn Gymraeg: llywio, hafan, ychwanegu tystiolaeth, meini prawf, y gosodiadau hyn, recordio, ac a yw eich gwaith wedi’i gadw. Mae’r tudalennau eraill, y ffurflenni a’r PDF yn aros yn Saesneg.',
	notChosen:
		'The Welsh words could not be loaded or kept just now. Nothing was changed. Go online and try again.',
	waiting: 'The language changes as soon as what you typed on this page is saved.',
	waitingInWelsh:
		'Bydd yr iaith yn newid cyn gynted ag y bydd yr hyn a deipioch ar y dudalen hon wedi’i gadw.',
	toEnglish: 'Switch to English',
	toWelsh: 'Newid i’r Gymraeg (drafft)',
} as const;
