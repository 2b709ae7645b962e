import { homeWords as english } from './en/home.ts';
import { spoken } from './language.ts';

/** The words for the home screen, in the chosen language. */
export const homeWords = spoken('home', english);
