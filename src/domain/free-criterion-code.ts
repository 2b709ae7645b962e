/**
 * The next code after a criterion's that no other has: "1.4" after "1.1" to "1.3", "2(c)" after "2(b)". "" where codes
 * are not counted.
 *
 * @param codes of all criteria, those that are no longer asked for too: brought back, they take theirs again
 */
export function freeCodeAfter(codes: readonly string[], code: string): string {
	const taken = new Set(codes);
	const [, start, letter = ''] = /^(.*\()([a-y])\)$/.exec(code) ?? [];
	if (start !== undefined) {
		const letters = [...'abcdefghijklmnopqrstuvwxyz'];
		const free = letters.slice(letters.indexOf(letter) + 1).find((each) => !taken.has(`${start}${each})`));
		return free === undefined ? '' : `${start}${free})`;
	}
	const [, stem, counted] = /^(.*?)(\d{1,6})$/.exec(code) ?? [];
	if (stem === undefined || counted === undefined) return '';
	let number = Number(counted) + 1;
	while (taken.has(`${stem}${number}`)) number += 1;
	return `${stem}${number}`;
}
