import LineBreaker from 'linebreak';

// Words of letters and digits, what may stand inside or after them, and one space between each two: such
// text can end a line after a space and nowhere else (UAX #14, LB13, LB18, LB19, LB23, LB25, LB28, LB29).
const PLAIN_WORDS =
	/^[A-Za-z0-9\u2019'][A-Za-z0-9.,;:\u2019']*(?: [A-Za-z0-9\u2019'][A-Za-z0-9.,;:\u2019']*)* ?$/;

const LINE_BREAK = 0x0a;

/**
 * Every place where a line may end after UAX #14, as an index into the text, and whether it must; the end of
 * the text is the last. Plain words are looked through without its tables: most text, and nearly every cell.
 */
export function eachLineEnd(text: string, visit: (at: number, must: boolean) => void): void {
	if (text === '') return;
	if (PLAIN_WORDS.test(text)) {
		for (let at = text.indexOf(' '); at >= 0 && at + 1 < text.length; at = text.indexOf(' ', at + 1)) {
			visit(at + 1, false);
		}
		visit(text.length, false);
		return;
	}
	const breaker = new LineBreaker(text);
	for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
		visit(found.position, found.required && text.charCodeAt(found.position - 1) === LINE_BREAK);
	}
}
