/** Names that are words as well: they count only with the capital that the list gives them. */
const WORDS = new Set(
	`mark grace will may june april august rose hope joy faith bill pat sue rob jack art frank grant guy dean drew
	chase page price young green brown white black bell king long short rich miles dale lane penny violet ruby
	amber dawn eve ivy lily daisy iris olive pearl summer autumn skye angel harmony melody precious blessing
	charity chance chuck don gene jean jay max nick pierce rusty victor ward wade woods stone rivers banks best
	bishop carter cook cooper day field fisher ford fox good hall hill hunt knight law little love marsh mason
	moody nice park parks post power read reader reed sharp short small snow speed star strong swift wall waters
	wells west winter wise wood call sale bond cash case major prior`.split(/\s+/),
);

/** A name that is a word as well. */
export function isOrdinaryWord(name: string): boolean {
	return WORDS.has(name.toLowerCase());
}
