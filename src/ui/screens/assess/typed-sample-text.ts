import type { RecordOfKind } from '#domain/assessment-record.ts';
import type { TypedEntry } from '#domain/typed-in.ts';
import { withTypedSampling } from '#domain/typed-sample.ts';
import { criterionIds } from '#domain/unit.ts';
import { unitNumbers } from '#domain/unit-numbers.ts';
import type { ReceivedPortfolio } from '#ui/hooks/use-received.ts';
import { assessWords } from '#wording/en/assess.ts';
import { samplingWords } from '#wording/en/pdf-parts.ts';
import { typedInWords } from '#wording/en/typed-in.ts';

const words = assessWords.typed;
const [interim, summative] = samplingWords.stages;
const [upheld, ...notUpheld] = samplingWords.agreeOptions;

/** A sample with what was typed into the sampling sheet of the PDF, all of it in the feedback as it was typed. */
export function withTyped(
	{ portfolio, units, heads }: ReceivedPortfolio,
	sample: RecordOfKind<'sample'>,
	typed: readonly TypedEntry[],
): RecordOfKind<'sample'> {
	const numbers = unitNumbers({ portfolio, units });
	const unitOf = new Map(
		units.flatMap((unit) => [...criterionIds(unit).keys()].map((id) => [id, numbers.get(unit.id)] as const)),
	);
	const references = new Map(heads.map(({ id, reference }) => [id, reference]));
	return withTypedSampling(
		sample,
		typed,
		{ stages: { interim, summative }, upheld, notUpheld },
		{ unitNumber: (criterion) => unitOf.get(criterion), reference: (evidence) => references.get(evidence) },
		typed.flatMap(linesOf).join('\n'),
	);
}

function linesOf({ about, values }: TypedEntry): readonly string[] {
	const before = about.kind === 'sampled-unit' ? `${words.unit(about.number)}, ` : '';
	return values.map(({ kind, text }) => words.line(before + typedInWords.values[kind], text));
}
