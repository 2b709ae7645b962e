import type { EvidenceContent } from '#domain/evidence.ts';
import { listedNames, listedPattern } from './names.ts';
import { textsOf } from './places.ts';

/** Those names of a list that an item mentions. */
export function namesIn(content: EvidenceContent, names: readonly string[]): readonly string[] {
	const texts = textsOf(content);
	return names.filter((name) => {
		const pattern = listedPattern([name]);
		return pattern !== null && texts.some(({ text }) => !listedNames(text, pattern).next().done);
	});
}
