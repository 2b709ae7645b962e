import type { ContactType } from '#domain/template.ts';

/** How customers get in touch, as a learner names it. */
export const contactTypeWords = {
	call: 'Call',
	email: 'Email',
	chat: 'Chat',
	social: 'Social media',
	'face-to-face': 'Face to face',
	letter: 'Letter',
} as const satisfies Record<ContactType, string>;
