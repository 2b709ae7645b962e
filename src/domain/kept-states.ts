import { isSameData } from './canonical-json.ts';
import type { Revision } from './evidence.ts';
import type { EvidenceId } from './identity.ts';

type State = Pick<Revision, 'evidence' | 'revision' | 'content'>;

/**
 * The states of a received portfolio by their numbers. A state is never written over: where two devices gave the
 * same number, the one that comes gets another.
 */
export class KeptStates {
	readonly #states = new Map<EvidenceId, Map<number, State | null>>();

	constructor(states: readonly State[]) {
		for (const state of states) this.#of(state.evidence).set(state.revision, state);
	}

	/** The state of one number; undefined when there is none. */
	get(id: EvidenceId, revision: number | undefined): State | undefined {
		return this.#of(id).get(revision ?? 0) ?? undefined;
	}

	isKept({ evidence, content }: State): boolean {
		return [...this.#of(evidence).values()].some((state) => state && isSameData(state.content, content));
	}

	/** A number behind all others, `wanted` if it can be; taken from now on. */
	after(id: EvidenceId, wanted: number): number {
		return this.#take(id, Math.max(this.#highest(id) + 1, wanted));
	}

	/** The wanted number, or one behind all others where it is taken; taken from now on. */
	free(id: EvidenceId, wanted: number): number {
		return this.#of(id).has(wanted) ? this.after(id, wanted) : this.#take(id, wanted);
	}

	#highest(id: EvidenceId): number {
		return Math.max(0, ...this.#of(id).keys());
	}

	#take(id: EvidenceId, revision: number): number {
		this.#of(id).set(revision, null);
		return revision;
	}

	#of(id: EvidenceId): Map<number, State | null> {
		const known = this.#states.get(id);
		if (known) return known;
		const fresh = new Map<number, State | null>();
		this.#states.set(id, fresh);
		return fresh;
	}
}
