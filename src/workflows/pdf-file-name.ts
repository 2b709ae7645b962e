/** Letters that do not come apart into a plain letter and an accent. */
const PLAIN: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	Æ: 'Ae',
	ø: 'o',
	Ø: 'O',
	œ: 'oe',
	Œ: 'Oe',
	ł: 'l',
	Ł: 'L',
	đ: 'd',
	Đ: 'D',
	ð: 'd',
	Ð: 'D',
	þ: 'th',
	Þ: 'Th',
	ı: 'i',
};

/** "Siân Price", 3 -> "Sian-Price-portfolio-3.pdf"; the second of four files: "Sian-Price-portfolio-3-part-2-of-4.pdf". */
export function pdfFileName(
	learner: string,
	exportNumber: number,
	file?: { readonly number: number; readonly of: number },
): string {
	const part = file ? `-part-${file.number}-of-${file.of}` : '';
	return `${startOfFileName(learner)}portfolio-${exportNumber}${part}.pdf`;
}

/**
 * "Siân Price" -> "Sian-Price-", to stand before the rest of a file's name. Plain ASCII, because old mail
 * systems and Windows shares still break other names; a name with no letter of it gives "".
 */
export function startOfFileName(learner: string): string {
	const name = learner
		.replace(/[ßæÆøØœŒłŁđĐðÐþÞı]/g, (letter) => PLAIN[letter] ?? '')
		.normalize('NFD')
		.replace(/['’]|\p{Mark}/gu, '')
		.replace(/[^A-Za-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60);
	return name === '' ? '' : `${name}-`;
}
