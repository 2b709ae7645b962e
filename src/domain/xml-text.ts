/**
 * Text as it may stand in XML 1.0, between tags and in attributes. What XML has no place for even when escaped
 * (control characters, halves of a pair) becomes U+FFFD, so that it is seen to be missing.
 */
export function xmlText(text: string): string {
	return (
		text
			// Tabs and line ends are the only controls that XML knows; U+FFFE and U+FFFF are no characters.
			.replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu, '\uFFFD')
			.replaceAll('&', '&amp;')
			.replaceAll('<', '&lt;')
			.replaceAll('>', '&gt;')
			.replaceAll('"', '&quot;')
			.replaceAll("'", '&#39;')
			.replaceAll('\r', '&#13;')
	);
}
