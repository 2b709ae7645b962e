import type { EvidenceContent } from '#domain/evidence.ts';
import type { Found } from './finding.ts';
import { findingsIn, type PlacedFinding } from './places.ts';
import { type Scanner, scannerFor } from './scan.ts';
import type { GuardSettings, LeftFinding } from './settings.ts';

/** Looks through whole items: what the learner has said may stay is not named again. */
export function checkerFor(
	settings: GuardSettings,
): (evidence: string, content: EvidenceContent) => readonly PlacedFinding[] {
	const scan = remembering(scannerFor(settings.names));
	const left = new Set(settings.left.map(leftKey));
	return (evidence, content) =>
		findingsIn(content, scan).filter(({ found }) => !left.has(leftKey({ evidence, ...found })));
}

function leftKey({
	evidence,
	kind,
	text,
}: Pick<LeftFinding, 'evidence'> & Pick<Found, 'kind' | 'text'>): string {
	return JSON.stringify([evidence, kind, text]);
}

/** Texts remembered at once: the fields of a long form. */
const REMEMBERED = 200;

/** Only the field that was typed in is looked through again. */
function remembering(scan: Scanner): Scanner {
	const known = new Map<string, readonly Found[]>();
	return (text) => {
		const seen = known.get(text);
		if (seen) return seen;
		if (known.size >= REMEMBERED) known.clear();
		const found = scan(text);
		known.set(text, found);
		return found;
	};
}
