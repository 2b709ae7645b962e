import { expect, test } from 'vitest';
import { pdfFileName } from '#workflows/pdf-file-name.ts';

test.each([
	['Siân Price', 'Sian-Price-portfolio-3.pdf'],
	['  Zoë  O’Connor-Łuk ', 'Zoe-OConnor-Luk-portfolio-3.pdf'],
	['Bjørn Æsir Weiß', 'Bjorn-Aesir-Weiss-portfolio-3.pdf'],
	['../../etc/passwd', 'etc-passwd-portfolio-3.pdf'],
	['李雷', 'portfolio-3.pdf'],
	['', 'portfolio-3.pdf'],
])('the PDF of %j is %s', (learner, name) => {
	expect(pdfFileName(learner, 3)).toBe(name);
});
