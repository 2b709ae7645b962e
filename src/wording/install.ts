import { installWords as english } from './en/install.ts';
import { spoken } from './language.ts';

/** The words for installing, in the chosen language. */
export const installWords = spoken('install', english);
