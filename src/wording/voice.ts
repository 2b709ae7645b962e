import { voiceWords as english } from './en/voice.ts';
import { spoken } from './language.ts';

/** The words for recording, in the chosen language. */
export const voiceWords = spoken('voice', english);
