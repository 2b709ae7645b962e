import type { EvidenceContent } from '#domain/evidence.ts';
import type { Found } from './finding.ts';
import { findingsIn, type PlacedFinding } from './places.ts';
import { type Scanner, scannerFor } from './scan.ts';
import type { GuardSettings, LeftFinding } from './settings.ts';

/** A finding, and why it may stay where the learner has said so. */
export type NotedFinding = PlacedFinding & { readonly reason?: string };

/** Looks through whole items: what the learner has said may stay comes with her reason. */
export function lookerFor(
	settings: GuardSettings,
): (evidence: string, content: EvidenceContent) => readonly NotedFinding[] {
	const scan = remembering(scannerFor(settings.names));
	const left = new Map(settings.left.map((each) => [leftKey(each), each.reason]));
	return (evidence, content) =>
		findingsIn(content, scan).map((finding) => {
			const reason = left.get(leftKey({ evidence, ...finding.found }));
			return reason === undefined ? finding : { ...finding, reason };
		});
}

/** The same without what the learner has said may stay. */
export function checkerFor(
	settings: GuardSettings,
): (evidence: string, content: EvidenceContent) => readonly PlacedFinding[] {
	const look = lookerFor(settings);
	return (evidence, content) => look(evidence, content).filter(({ reason }) => reason === undefined);
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
