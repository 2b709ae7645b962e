import type { RecordOfKind, SampledClaim } from './assessment-record.ts';
import type { CriterionId, EvidenceId } from './identity.ts';
import type { TypedEntry, TypedIn, TypedValue } from './typed-in.ts';

type Sample = RecordOfKind<'sample'>;

/** What the boxes with a choice offer, as the PDF writes it. */
export type OfferedOnSheet = {
	readonly stages: Readonly<Record<Sample['stage'], string>>;
	readonly upheld: string;
	/** Everything else that the box offers. */
	readonly notUpheld: readonly string[];
};

/** How the claims of a sample are called on paper. */
export type NamedOnPaper = {
	readonly unitNumber: (criterion: CriterionId) => number | undefined;
	readonly reference: (evidence: EvidenceId) => string | undefined;
};

/** The entries of the sampling sheet; none where nobody has typed into it. */
export function typedSampling({ sheets }: TypedIn): readonly TypedEntry[] {
	return sheets.filter(({ unit }) => unit === null).flatMap(({ entries }) => entries);
}

/**
 * A sample with what was typed into the sampling sheet. All of the text goes into the feedback, as `text` writes it.
 * A claim without a result gets that of its unit only where the sheet names its item: of what the sheet does not name,
 * nobody has said anything.
 */
export function withTypedSampling(
	sample: Sample,
	typed: readonly TypedEntry[],
	offered: OfferedOnSheet,
	{ unitNumber, reference }: NamedOnPaper,
	text: string,
): Sample {
	const general = typed.find(({ about }) => about.kind === 'sample');
	const stage = same(typedAs(general, 'stage'), offered.stages.interim)
		? 'interim'
		: same(typedAs(general, 'stage'), offered.stages.summative)
			? 'summative'
			: sample.stage;
	const sampled = sample.sampled.map((one): SampledClaim => {
		const number = unitNumber(one.criterion);
		const of = typed.find(({ about }) => about.kind === 'sampled-unit' && about.number === number);
		if (one.result !== '' || !names(typedAs(of, 'sampled'), reference(one.evidence))) return one;
		const agree = typedAs(of, 'agree');
		const result = same(agree, offered.upheld)
			? 'agree'
			: offered.notUpheld.some((each) => same(agree, each))
				? 'action'
				: '';
		const note = one.note === '' && result === 'action' ? typedAs(of, 'action') : one.note;
		return { ...one, result, note };
	});
	const feedback = sample.feedback.includes(text)
		? sample.feedback
		: [sample.feedback, text].filter((part) => part !== '').join('\n\n');
	return { ...sample, stage, sampled, feedback };
}

function typedAs(entry: TypedEntry | undefined, kind: TypedValue['kind']): string {
	return entry?.values.find((value) => value.kind === kind)?.text ?? '';
}

function same(typed: string, offered: string): boolean {
	return typed.trim().toLowerCase() === offered.toLowerCase();
}

/** E001 is named by "E001, E004", not by "E0010". */
function names(text: string, reference: string | undefined): boolean {
	return (
		reference !== undefined &&
		text
			.toUpperCase()
			.split(/[^0-9A-Z]+/)
			.includes(reference.toUpperCase())
	);
}
