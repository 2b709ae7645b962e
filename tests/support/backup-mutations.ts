import { type Read, read, sorted } from './backup.ts';

/** A repeatable source of numbers (mulberry32): the same seed gives the same damage. */
export function numbersFrom(seed: number): (below: number) => number {
	let state = seed >>> 0;
	return (below) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) % below;
	};
}

type Bytes = Uint8Array<ArrayBuffer>;
type Damage = (bytes: Bytes, below: (limit: number) => number) => Bytes;

function joined(...pieces: readonly Bytes[]): Bytes {
	const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.byteLength;
	}
	return whole;
}

function range(bytes: Bytes, below: (limit: number) => number): readonly [number, number] {
	const start = below(bytes.byteLength);
	return [start, Math.min(bytes.byteLength, start + 1 + below(200))];
}

/** The ways in which a file goes wrong on sticks, in mail and in the hands of the curious. */
const damages: readonly Damage[] = [
	(bytes, below) => bytes.slice(0, below(bytes.byteLength)),
	(bytes, below) => {
		const flipped = bytes.slice();
		const at = below(bytes.byteLength);
		flipped[at] = (flipped[at] ?? 0) ^ (1 << below(8));
		return flipped;
	},
	(bytes, below) => {
		const noisy = bytes.slice();
		for (let count = 1 + below(20); count > 0; count -= 1) noisy[below(bytes.byteLength)] = below(256);
		return noisy;
	},
	(bytes, below) => {
		const [start, end] = range(bytes, below);
		return joined(bytes.slice(0, start), bytes.slice(end));
	},
	(bytes, below) => {
		const [start, end] = range(bytes, below);
		return joined(bytes.slice(0, end), bytes.slice(start));
	},
	(bytes, below) => {
		const [start, end] = range(bytes, below);
		return joined(bytes.slice(0, start), new Uint8Array(end - start), bytes.slice(end));
	},
	(bytes, below) => {
		const cuts = [below(bytes.byteLength), below(bytes.byteLength), below(bytes.byteLength)].sort(
			(a, b) => a - b,
		);
		const [first = 0, second = 0, third = 0] = cuts;
		return joined(
			bytes.slice(0, first),
			bytes.slice(second, third),
			bytes.slice(first, second),
			bytes.slice(third),
		);
	},
	(bytes, below) => {
		const noise = new Uint8Array(1 + below(300)).map(() => below(256));
		const at = below(bytes.byteLength + 1);
		return joined(bytes.slice(0, at), noise, bytes.slice(at));
	},
	// A size or an offset turned to its extreme.
	(bytes, below) => {
		const at = below(Math.max(1, bytes.byteLength - 4));
		return joined(
			bytes.slice(0, at),
			new Uint8Array(4).fill(below(2) === 0 ? 255 : 127),
			bytes.slice(at + 4),
		);
	},
];

export type MutationResult = {
	readonly runs: number;
	readonly refused: number;
	/** Changed where nothing of the content stands (a date, a packed bit that no one reads) and read as what it was. */
	readonly harmless: number;
	/** Read as something other than what was written: must stay empty. Seeds. */
	readonly accepted: readonly number[];
	readonly problems: Readonly<Record<string, number>>;
};

/** Damages a backup in `runs` ways from a seed on, and reads each. Rejects if a reading does. */
export async function mutate(
	file: Blob,
	passphrase: string | null,
	{ runs, seed }: { readonly runs: number; readonly seed: number },
): Promise<MutationResult> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const original = await read([file], { passphrase });
	const accepted: number[] = [];
	const problems: Record<string, number> = {};
	let refused = 0;
	for (let run = 0; run < runs; run += 1) {
		const below = numbersFrom(seed + run);
		const damage = damages[run % damages.length] ?? ((same: Bytes) => same);
		const found = await read([new Blob([damage(bytes, below)])], { passphrase });
		if (!found.outcome.ok) {
			refused += 1;
			problems[found.outcome.problem] = (problems[found.outcome.problem] ?? 0) + 1;
		} else if (!isSame(found, original)) accepted.push(seed + run);
	}
	return { runs, refused, harmless: runs - refused - accepted.length, accepted, problems };
}

function isSame(a: Read, b: Read): boolean {
	return textOf(a) === textOf(b);
}

function textOf({ outcome, lists, bytes }: Read): string {
	const files = [...bytes].map(([name, content]) => [name, Array.from(new Uint8Array(content))]);
	return JSON.stringify([outcome, sorted(lists), files.sort()]);
}
