/** "TDA 2.7 Maintain relationships", "CYP Core 3.2 Promote development": sector bodies number units like criteria. */
const TITLE =
	/^((?!(?:AC|LO|LA|MPA?|DD)\b)[A-Z]{2,5}(?: \p{Lu}\p{L}{2,9})?[ -]\d{1,2}\.\d{1,2}[a-z]?)[.:]? (?=\p{Lu}\p{Ll}).{4,}$/u;

/** The number of a unit whose title begins with one of two numbers; null for all else. */
export function codeOfTitle(text: string): string | null {
	return text.length > 160 || /[.;]$/.test(text) ? null : (TITLE.exec(text)?.[1] ?? null);
}
