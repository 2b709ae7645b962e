import type { Judgement } from '#domain/assessment.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import type { ReceivedPortfolio } from '#ui/hooks/use-received.ts';
import { assessWords } from '#wording/en/assess.ts';
import { dayText } from '#wording/en/dates.ts';
import { stateWords } from '#wording/en/state.ts';
import { ChangedSince } from './ChangedSince.tsx';

const words = assessWords.reading;

type BeforeNowProps = {
	readonly open: ReceivedPortfolio;
	/** The item as it stands; null while it is read. */
	readonly content: EvidenceContent | null;
	/** Decisions on this claim, and the one that counts. */
	readonly before: readonly Judgement[];
	readonly newest: Judgement | null;
	/** The fingerprint of the claim as it stands. */
	readonly present: string;
};

/** What was decided on a claim before; of each decision, whether what stands here is what was judged. */
export function BeforeNow({ open, content, before, newest, present }: BeforeNowProps) {
	return before.map((judgement) => (
		<div key={judgement.id} className="assess-past">
			<p className="small assess-before">
				{words.judged(
					stateWords.names[judgement.decision],
					judgement.assessor,
					dayText(judgement.at.slice(0, 10)),
				)}
				{judgement.feedback !== '' && <span className="assess-lines">{judgement.feedback}</span>}
				{judgement.fingerprint === present && <span className="assess-lines">{words.asJudged}</span>}
			</p>
			{content && judgement.fingerprint !== present && (
				<ChangedSince
					open={open}
					content={content}
					judgement={judgement}
					isOpen={judgement.id === newest?.id}
				/>
			)}
		</div>
	));
}
