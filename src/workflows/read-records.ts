import { pausing } from '#device/pause.ts';
import type { Outcome } from '#domain/failure.ts';
import type {
	Recorded,
	RecordedComplaint,
	RecordedMeasure,
	ScoredContact,
} from '#domain/records/recorded.ts';
import { recordedIn } from '#domain/records/recorded.ts';
import type { Template } from '#domain/template.ts';
import { fieldsOf } from '#domain/template.ts';
import { readTemplates } from '#storage/contents.ts';
import { readHeadsOf } from '#storage/read-evidence.ts';
import { readInSlices } from '#storage/read-in-slices.ts';
import { inPortfolio } from './session.ts';

export type ReadOptions = {
	readonly signal: AbortSignal;
	readonly onProgress: (done: number, total: number) => void;
};

/** Whether items of this kind hold anything that is looked at together. */
function isRecord(template: Template): boolean {
	return (
		template.id === 'complaint-record' ||
		fieldsOf(template).some(({ kind }) => kind === 'rating-table' || kind === 'measure')
	);
}

/**
 * Reads scorecards, complaints and measures of the whole portfolio. Only items of such kinds are read, some at a time,
 * and of each only figures and short words are kept; null when it was stopped.
 */
export function readRecords({ signal, onProgress }: ReadOptions): Promise<Outcome<Recorded | null>> {
	return inPortfolio(async (db, { portfolio }) => {
		const templates = new Map(
			(await readTemplates(db, portfolio))
				.filter(isRecord)
				.map((template) => [`${template.id} ${template.version}`, template]),
		);
		const heads = (await readHeadsOf(db, portfolio)).filter(
			(head) =>
				head.deletedAt === '' &&
				head.revision > 0 &&
				templates.has(`${head.template} ${head.templateVersion}`),
		);
		const contacts: ScoredContact[] = [];
		const complaints: RecordedComplaint[] = [];
		const measures: RecordedMeasure[] = [];
		const pause = pausing();
		let done = 0;
		for await (const slice of readInSlices(db, portfolio, heads)) {
			for (const item of slice) {
				if (signal.aborted) return null;
				const { id, version } = item.content.template;
				const template = templates.get(`${id} ${version}`);
				const recorded = template && recordedIn(template, item);
				contacts.push(...(recorded?.contacts ?? []));
				complaints.push(...(recorded?.complaints ?? []));
				measures.push(...(recorded?.measures ?? []));
				done += 1;
				if (await pause()) onProgress(done, heads.length);
			}
		}
		return { contacts, complaints, measures };
	});
}
