import { lazy, Suspense, useEffect, useState } from 'react';
import type { EvidenceContent } from '#domain/evidence.ts';
import { revisionChanges } from '#domain/revision-changes.ts';
import { fieldsOf } from '#domain/template.ts';
import { criterionIds } from '#domain/unit.ts';
import type { JudgedClaim } from '#domain/working-decision.ts';
import { type ReceivedPortfolio, useReceivedItem } from '#ui/hooks/use-received.ts';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { judgedReceived } from '#workflows/judged-state.ts';

const words = assessWords.reading;
const ChangeList = lazy(async () => ({
	default: (await import('#ui/screens/history/ChangeList.tsx')).ChangeList,
}));

type ChangedSinceProps = {
	readonly open: ReceivedPortfolio;
	readonly content: EvidenceContent;
	readonly judgement: JudgedClaim;
	/** Laid open from the start. */
	readonly isOpen: boolean;
};

/** What the learner has changed since a decision, side by side. */
export function ChangedSince({ open, content, judgement, isOpen }: ChangedSinceProps) {
	const [revision, setRevision] = useState<number | null>(0);
	const portfolio = open.portfolio.id;
	const { evidence, criterion, fingerprint } = judgement;
	useEffect(() => {
		let isCurrent = true;
		void judgedReceived(portfolio, { evidence, criterion, fingerprint }).then((found) => {
			if (isCurrent) setRevision(found);
		});
		return () => {
			isCurrent = false;
		};
	}, [portfolio, evidence, criterion, fingerprint]);
	const before = useReceivedItem(portfolio, evidence, revision ?? 0);
	if (revision === null) return <p className="small">{words.changedUnknown}</p>;
	if (before === null || before === 'missing' || !before.template) return null;
	const names = {
		template: before.template,
		codes: new Map(
			open.units.flatMap((unit) => [...criterionIds(unit)].map(([id, { code }]) => [id, code] as const)),
		),
		items: new Map(open.heads.map(({ id, reference, title }) => [id, `${reference} ${title}`] as const)),
	};
	const fields = fieldsOf(before.template).map(({ id }) => id);
	return (
		<Disclosure summary={words.changedTitle} open={isOpen ? true : undefined}>
			<Suspense fallback={<Loading />}>
				<ChangeList
					changes={revisionChanges(before.content, content, fields)}
					names={names}
					before={words.changedThen}
					after={words.changedNow}
				/>
			</Suspense>
		</Disclosure>
	);
}
