import { stateWords as english } from './en/state.ts';
import { spoken } from './language.ts';

/** The words for where a criterion stands, in the chosen language. */
export const stateWords = spoken('state', english);
