import { failureWords as english } from './en/failure.ts';
import { spoken } from './language.ts';

/** The words for storage that fails, in the chosen language. */
export const failureWords = spoken('failure', english);
