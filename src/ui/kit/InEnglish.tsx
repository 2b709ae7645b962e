import type { ReactNode } from 'react';
import { inEnglish } from '#wording/language.ts';

type InEnglishProps = {
	/** The whole sentence, in the chosen language. */
	readonly text: string;
	/** What is quoted in it and stays English: the name of a unit, the words of a criterion. */
	readonly part: string;
};

/** A sentence with English words in it, marked as such for whoever hears it (WCAG 3.1.2). In English just the sentence. */
export function InEnglish({ text, part }: InEnglishProps) {
	const language = inEnglish();
	const at = part === '' ? -1 : text.lastIndexOf(part);
	if (language === undefined || at < 0) return text;
	return (
		<>
			{text.slice(0, at)}
			<span lang={language}>{part}</span>
			{text.slice(at + part.length)}
		</>
	);
}

/** Whole parts of a screen that are not translated. In English nothing but them. */
export function EnglishPart({ children }: { readonly children: ReactNode }) {
	const language = inEnglish();
	if (language === undefined) return children;
	return (
		<div className="english-part" lang={language}>
			{children}
		</div>
	);
}
