import { diaryWords as english } from './en/diary.ts';
import { spoken } from './language.ts';

/** The words for what is due by a day, in the chosen language. */
export const diaryWords = spoken('diary', english);
