import type { Decision } from '#domain/assessment.ts';
import type { Attachment, EvidenceContent } from '#domain/evidence.ts';
import type { PortfolioDetails, PortfolioStart } from '#domain/portfolio.ts';

/** A photo of the example: a JPEG in photos/, imported with "?url" and attached as any photo would be. */
export type ExamplePhoto = {
	/** Unique in the whole example. */
	readonly id: string;
	/** Address on the app's own origin: `import url from './photos/flip-chart.jpg?url'`. */
	readonly url: string;
	/** The file's name as the learner would see it. */
	readonly name: string;
	readonly caption: string;
	readonly addedAt: string;
	readonly privacy: Attachment['privacy'];
};

export type ExampleContent = Omit<EvidenceContent, 'attachments'>;

export type ExampleItem = {
	readonly id: string;
	readonly createdAt: string;
	/** When the newest revision was made. */
	readonly changedAt: string;
	/** The newest revision, without its photos. */
	readonly content: ExampleContent;
	readonly photos: readonly ExamplePhoto[];
	/** Older revisions, oldest first; they have the same photos. `content` is the revision after the last of them. */
	readonly earlier?: readonly { readonly at: string; readonly content: ExampleContent }[];
};

export type ExampleJudgement = {
	readonly item: string;
	readonly criterion: string;
	readonly decision: Decision;
	readonly feedback: string;
	readonly assessor: string;
	readonly at: string;
	/** The revision that was judged, from 1; the newest when left out. An older one shows "changed since accepted". */
	readonly revision?: number;
};

/** The whole example. References are given in the order of `items`: the first becomes E001. */
export type ExamplePortfolio = {
	readonly start: PortfolioStart & {
		readonly id: string;
		readonly createdAt: string;
		readonly details?: PortfolioDetails;
	};
	readonly items: readonly ExampleItem[];
	readonly judgements: readonly ExampleJudgement[];
};
