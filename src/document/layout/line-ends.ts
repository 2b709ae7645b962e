import LineBreaker from 'linebreak';

// Words of letters and digits, what may stand inside or after them, and one space between each two: such
// text can end a line after a space and nowhere else (UAX #14, LB13, LB18, LB19, LB23, LB25, LB28, LB29).
const PLAIN_WORDS =
	/^[A-Za-z0-9\u2019'][A-Za-z0-9.,;:\u2019']*(?: [A-Za-z0-9\u2019'][A-Za-z0-9.,;:\u2019']*)* ?$/;

const LINE_BREAK = 0x0a;

/** A place where a line may end, as an index into the text. */
export type LineEnd = { readonly at: number; readonly must: boolean };

/**
 * Every place where a line may end after UAX #14, and whether it must; the end of the text is the last. Plain
 * words are looked through without its tables: most text, and nearly every cell.
 */
export function lineEndsOf(text: string): readonly LineEnd[] {
	const ends: LineEnd[] = [];
	if (text === '') return ends;
	if (PLAIN_WORDS.test(text)) {
		for (let at = text.indexOf(' '); at >= 0 && at + 1 < text.length; at = text.indexOf(' ', at + 1)) {
			ends.push({ at: at + 1, must: false });
		}
		ends.push({ at: text.length, must: false });
		return ends;
	}
	const breaker = new LineBreaker(text);
	for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
		const at = found.position;
		ends.push({ at, must: found.required && text.charCodeAt(at - 1) === LINE_BREAK });
	}
	return ends;
}
