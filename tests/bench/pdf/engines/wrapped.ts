/** Words to lines, for engines that do not break lines themselves. */
export function wrapped(text: string, room: number, widthOf: (text: string) => number): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/)) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line === '' || widthOf(longer) <= room) line = longer;
		else {
			lines.push(line);
			line = word;
		}
	}
	return line === '' ? lines : [...lines, line];
}
