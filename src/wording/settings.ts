import { settingsWords as english } from './en/settings.ts';
import { spoken } from './language.ts';

/** The words for the settings screen, in the chosen language. */
export const settingsWords = spoken('settings', english);
