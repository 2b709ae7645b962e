import type { PortfolioData } from './format.ts';
import {
	anyDataSchema,
	LARGEST_PORTFOLIO_DATA,
	PORTFOLIO_DATA_FORMAT,
	PORTFOLIO_DATA_VERSION,
	portfolioDataSchema,
} from './format.ts';

export type DataProblem =
	| 'damaged'
	| 'duplicate'
	| 'inconsistent'
	| 'newer-format'
	| 'too-large'
	| 'wrong-kind';

export type DataOutcome =
	| { readonly ok: true; readonly data: PortfolioData }
	| { readonly ok: false; readonly problem: DataProblem };

/** Reads the data of a portfolio PDF, hostile until it is parsed whole. Throws nothing. */
export function readPortfolioData(bytes: Uint8Array): DataOutcome {
	if (bytes.byteLength > LARGEST_PORTFOLIO_DATA) return { ok: false, problem: 'too-large' };
	const value = parsedJson(bytes);
	const kind = anyDataSchema.safeParse(value);
	if (!kind.success) return { ok: false, problem: 'damaged' };
	if (kind.data.format !== PORTFOLIO_DATA_FORMAT) return { ok: false, problem: 'wrong-kind' };
	if (kind.data.formatVersion > PORTFOLIO_DATA_VERSION) return { ok: false, problem: 'newer-format' };
	const parsed = portfolioDataSchema.safeParse(value);
	if (!parsed.success) return { ok: false, problem: 'damaged' };
	const problem = problemOf(parsed.data);
	return problem ? { ok: false, problem } : { ok: true, data: parsed.data };
}

function parsedJson(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return null;
	}
}

/** Everything once, and nothing about an item that is not there. */
function problemOf({ handover }: PortfolioData): 'duplicate' | 'inconsistent' | null {
	const { units, templates, evidence, judgements, fingerprints, judged = [] } = handover;
	const lists: readonly (readonly string[])[] = [
		units.map(({ id }) => id),
		templates.map(({ id, version }) => `${id} ${version}`),
		evidence.map(({ id }) => id),
		evidence.map(({ reference }) => reference),
		judgements.map(({ id }) => id),
		fingerprints.map((each) => `${each.evidence} ${each.criterion}`),
		[...evidence.map(({ id, revision }) => ({ evidence: id, revision })), ...judged].map(
			(each) => `${each.evidence} ${each.revision}`,
		),
	];
	if (lists.some((keys) => new Set(keys).size !== keys.length)) return 'duplicate';
	const newest = new Map(evidence.map(({ id, revision }) => [id, revision]));
	const named = [...judgements, ...fingerprints];
	const isWhole =
		named.every((each) => newest.has(each.evidence)) &&
		judged.every((each) => each.revision < (newest.get(each.evidence) ?? 0));
	return isWhole ? null : 'inconsistent';
}
