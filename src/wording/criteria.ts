import { criteriaWords as english } from './en/criteria.ts';
import { spoken } from './language.ts';

/** The words for the criteria screen, in the chosen language. */
export const criteriaWords = spoken('criteria', english);
