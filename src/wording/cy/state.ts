import type { stateWords } from '#wording/en/state.ts';
import type { Translation } from '#wording/translation.ts';

export const state = {
	names: {
		gap: 'Bwlch',
		started: 'Wedi dechrau',
		claimed: 'Hawliwyd',
		question: 'Cwestiwn',
		'not-yet': 'Ddim eto',
		changed: 'Newidiwyd wedyn',
		accepted: 'Derbyniwyd',
	},
	meanings: {
		gap: 'Dim tystiolaeth eto.',
		started: 'Mae gennych eitem ar ei gyfer nad yw wedi’i gorffen eto.',
		claimed: 'Rydych chi’n dweud ei fod wedi’i gwmpasu. Nid yw eich asesydd wedi’i farnu.',
		question: 'Gofynnodd eich asesydd gwestiwn.',
		'not-yet': 'Dywedodd eich asesydd: ddim eto.',
		changed: 'Cafodd ei dderbyn, a newidiwyd y dystiolaeth wedyn.',
		accepted: 'Derbyniodd eich asesydd ef.',
	},
} as const satisfies Translation<typeof stateWords>;
