import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonalKind } from '#domain/guard/finding.ts';
import { personalKinds } from '#domain/guard/finding.ts';
import { type Scanner, scannerFor } from '#domain/guard/scan.ts';
import { projectRoot } from './project-root.ts';

/* The labelled sentences in tests/fixtures/personal-data, and how well a scanner finds what is marked in them. */

type Label = { readonly kind: PersonalKind; readonly start: number; readonly end: number };
export type Sentence = { readonly text: string; readonly labels: readonly Label[] };

/** The list of names that the sentences are read with. */
export const LISTED = ['Aisha', 'Tomasz Kowalski', 'Mark', 'Grace'];

/**
 * "later" are those that were written for names without a title and for addresses in small letters, apart from the
 * others so that the older figures stay comparable.
 */
export type Part = 'tuned' | 'held-out' | 'later-tuned' | 'later-held-out';

export function sentencesOf(part: Part): readonly Sentence[] {
	const file = join(projectRoot, 'tests/fixtures/personal-data', `${part}.txt`);
	return readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('#'))
		.map(readSentence);
}

function readSentence(line: string): Sentence {
	const labels: Label[] = [];
	let text = '';
	let from = 0;
	for (const mark of line.matchAll(/\{(\w+):([^}]*)\}/g)) {
		const kind = personalKinds.find((known) => known === mark[1]);
		if (!kind) throw new Error(`Unknown kind in: ${line}`);
		text += line.slice(from, mark.index);
		labels.push({ kind, start: text.length, end: text.length + (mark[2]?.length ?? 0) });
		text += mark[2];
		from = mark.index + mark[0].length;
	}
	return { text: text + line.slice(from), labels };
}

export type Score = { found: number; missed: number; wrong: number };

/** By kind. Found means: the same kind, the same first and last sign. */
export function scoresOf(
	sentences: readonly Sentence[],
	scan: Scanner = scannerFor(LISTED),
	tell: (line: string) => void = () => undefined,
): ReadonlyMap<PersonalKind, Score> {
	const scores = new Map(personalKinds.map((kind) => [kind, { found: 0, missed: 0, wrong: 0 } as Score]));
	const count = (kind: PersonalKind, what: keyof Score): void => {
		const score = scores.get(kind);
		if (score) score[what] += 1;
	};
	for (const { text, labels } of sentences) {
		const found = scan(text);
		const isSame = (one: Label, other: Label): boolean =>
			one.kind === other.kind && one.start === other.start && one.end === other.end;
		for (const label of labels) {
			const isFound = found.some((each) => isSame(each, label));
			count(label.kind, isFound ? 'found' : 'missed');
			if (!isFound) tell(`missed ${label.kind}: ${text}`);
		}
		for (const each of found) {
			if (labels.some((label) => isSame(label, each))) continue;
			count(each.kind, 'wrong');
			tell(`wrong ${each.kind} "${each.text}": ${text}`);
		}
	}
	return scores;
}

export function recall({ found, missed }: Score): number {
	return found + missed === 0 ? 1 : found / (found + missed);
}

export function precision({ found, wrong }: Score): number {
	return found + wrong === 0 ? 1 : found / (found + wrong);
}

/** All kinds together. */
export function total(scores: ReadonlyMap<PersonalKind, Score>): Score {
	const sum: Score = { found: 0, missed: 0, wrong: 0 };
	for (const { found, missed, wrong } of scores.values()) {
		sum.found += found;
		sum.missed += missed;
		sum.wrong += wrong;
	}
	return sum;
}
