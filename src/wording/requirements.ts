import { requirementsWords as english } from './en/requirements.ts';
import { spoken } from './language.ts';

/** The words for what a criterion asks for, in the chosen language. */
export const requirementsWords = spoken('requirements', english);
