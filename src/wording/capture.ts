import { captureWords as english } from './en/capture.ts';
import { spoken } from './language.ts';

/** The words for capturing, in the chosen language. */
export const captureWords = spoken('capture', english);
