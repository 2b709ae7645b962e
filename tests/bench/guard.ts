import type { Found, PersonalKind } from '#domain/guard/finding.ts';
import { personalKinds } from '#domain/guard/finding.ts';
import { scannerFor } from '#domain/guard/scan.ts';
import { growingNarratives, narrativeOf } from '#tests/support/growing-narratives.ts';
import { growthOf } from '#tests/support/growth.ts';
import { precision, recall, scoresOf, sentencesOf, total } from '#tests/support/personal-data.ts';
import type { Bench } from './figures.ts';

/*
 * How much of what is marked in the labelled sentences is found, and how much of what is found is marked: on the
 * sentences the rules were written with and on the ones that were only counted. The peer is what a form without
 * checks and surroundings would use: one pattern for each kind, as they stand in many answers and libraries. The
 * later sentences have names without a title and addresses in small letters, which are harder, and are told apart.
 */

const plain: Readonly<Partial<Record<PersonalKind, RegExp>>> = {
	email: /[\w.+-]+@[\w-]+\.[\w.-]+/g,
	phone: /(?:\+44|0)[\d ()-]{9,14}\d/g,
	postcode: /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi,
	nino: /\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/gi,
	nhs: /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/g,
	card: /\b(?:\d[ -]?){13,16}\b/g,
	account: /\b\d{2}-\d{2}-\d{2}\b|\b\d{8}\b/g,
	iban: /\b[A-Z]{2}\d{2}[A-Z0-9 ]{11,30}\b/g,
	vehicle: /\b[A-Z]{2}\d{2} ?[A-Z]{3}\b/g,
	birth: /\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/g,
	address: /\b\d+ [A-Z]\w+ (?:Street|Road|Lane|Avenue)\b/g,
	name: /\b(?:Mr|Mrs|Ms|Miss|Dr)\.? [A-Z]\w+/g,
	listed: /\b(?:Aisha|Tomasz Kowalski|Mark|Grace)\b/gi,
};

/** For names without a title and addresses in small letters: two capitals in a row, and no capital at all. */
const laterPlain: typeof plain = {
	...plain,
	name: /\b[A-Z][a-z]+ [A-Z][a-z]+\b/g,
	address: /\b\d+ \w+ (?:street|road|lane|avenue)\b/gi,
};

const plainScan =
	(patterns: typeof plain) =>
	(text: string): readonly Found[] => {
		return personalKinds.flatMap((kind) =>
			[...text.matchAll(patterns[kind] ?? /(?!)/g)].map((match) => ({
				kind,
				start: match.index,
				end: match.index + match[0].length,
				text: match[0],
			})),
		);
	};

export async function* benchGuard(): AsyncGenerator<Bench> {
	const tuned = sentencesOf('tuned');
	const heldOut = sentencesOf('held-out');
	const later = sentencesOf('later-tuned');
	const laterHeldOut = sentencesOf('later-held-out');
	for (const [part, sentences] of [
		['', [...tuned, ...heldOut]],
		['-held-out', heldOut],
		['-later', [...later, ...laterHeldOut]],
		['-later-held-out', laterHeldOut],
	] as const) {
		const ours = scoresOf(sentences);
		const peer = scoresOf(sentences, plainScan(part.startsWith('-later') ? laterPlain : plain));
		for (const [measure, of] of [
			['recall', recall],
			['precision', precision],
		] as const) {
			yield bench(`guard-${measure}${part}`, of(total(ours)), of(total(peer)));
			for (const kind of kindsToldApart(part)) {
				const [own, other] = [ours.get(kind), peer.get(kind)];
				if (own && other) yield bench(`guard-${measure}${part}-${kind}`, of(own), of(other));
			}
		}
	}
	const growth = growingNarratives.map((shape) =>
		growthOf(scannerFor([]), [narrativeOf(shape, 100_000), narrativeOf(shape, 400_000)]),
	);
	yield {
		name: 'guard-four-times-the-text-takes-at-most',
		ours: Math.round(Math.max(...growth) * 10) / 10,
		peers: {},
		unit: 'times as long',
		ratio: 1,
	};
}

/** The later sentences hold next to nothing else. */
function kindsToldApart(part: string): readonly PersonalKind[] {
	if (part === '') return personalKinds;
	return part.startsWith('-later') ? ['name', 'address'] : [];
}

function bench(name: string, ours: number, plainPatterns: number): Bench {
	const rounded = (figure: number): number => Math.round(figure * 1000) / 1000;
	return {
		name,
		ours: rounded(ours),
		peers: { 'plain-patterns': rounded(plainPatterns) },
		unit: 'share',
		ratio: rounded(ours / plainPatterns),
	};
}
