import * as z from 'zod/mini';
import { DEEPEST } from './format.ts';

/** An object of somebody else's JSON. */
export type Json = Readonly<Record<string, unknown>>;

const jsonSchema = z.record(z.string(), z.unknown());

export type ReadJson =
	| { readonly ok: true; readonly value: unknown }
	| { readonly ok: false; readonly code: 'broken-json' | 'too-deep' };

/** Parses JSON that is no deeper than real files are: what walks it later may then call itself. */
export function readJson(text: string): ReadJson {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { ok: false, code: 'broken-json' };
	}
	return depthOf(value) > DEEPEST ? { ok: false, code: 'too-deep' } : { ok: true, value };
}

/** Level by level, without calling itself: the depth is what is not known yet. */
function depthOf(value: unknown): number {
	let level: readonly unknown[] = [value];
	let depth = 0;
	while (level.length > 0 && depth <= DEEPEST) {
		const next: unknown[] = [];
		for (const each of level) {
			if (typeof each !== 'object' || each === null) continue;
			for (const inner of Object.values(each)) next.push(inner);
		}
		level = next;
		depth += 1;
	}
	return depth;
}

/** The value as an object; null when it is none. */
export function asObject(value: unknown): Json | null {
	const parsed = z.safeParse(jsonSchema, value);
	return parsed.success ? parsed.data : null;
}

export function asList(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

/** A string, or a number as one; "" for all else. */
export function asText(value: unknown): string {
	if (typeof value === 'string') return value;
	return typeof value === 'number' ? String(value) : '';
}
