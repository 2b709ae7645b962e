import { chosenElsewhere } from '#storage/open-portfolio.ts';
import { isRealmChosenElsewhere } from '#storage/realm.ts';
import { isWelsh } from './chosen-language.ts';
import { today } from './today.ts';

const day = today();

/**
 * Whether what this document has read once still holds for the next page: the day, the realm, the portfolio, and the
 * words, of which each page takes its own where it is not drawn in English.
 */
export function isSameWork(): boolean {
	return today() === day && !isWelsh && !isRealmChosenElsewhere() && chosenElsewhere() === null;
}
