import { screenWords as english } from './en/screen.ts';
import { spoken } from './language.ts';

/** The words for the banners, in the chosen language. */
export const screenWords = spoken('screen', english);
