import { useEffect, useRef } from 'react';
import type { EvidenceContent } from '#domain/evidence.ts';
import type { Template } from '#domain/template.ts';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { ErrorSummary } from '#ui/kit/ErrorSummary.tsx';
import { AddIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { link } from '#ui/links.ts';
import { itemWords } from '#wording/en/item.ts';
import { missingProblems } from './missing-problems.ts';

type DoneSummaryProps = {
	/** Raised with each press of "Done". */
	readonly attempt: number;
	readonly template: Template;
	readonly content: EvidenceContent;
	readonly reference: string;
};

/** The answer to "Done": it is saved, and this is what an assessor may miss. Nothing is refused. */
export function DoneSummary({ attempt, template, content, reference }: DoneSummaryProps) {
	const problems = missingProblems(template, content);
	const box = useRef<HTMLDivElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: only a press of "Done" calls the focus, not the last missing word being typed
	useEffect(() => {
		if (problems.length === 0) box.current?.focus();
	}, [attempt]);
	if (problems.length > 0) {
		return (
			<div className="done-summary">
				<ErrorSummary title={itemWords.doneMissingTitle} problems={problems} attempt={attempt} isAdvice />
			</div>
		);
	}
	return (
		<div ref={box} tabIndex={-1}>
			<Notice
				tone="success"
				title={itemWords.doneTitle(reference)}
				action={
					<>
						<ButtonLink href={link('/add/')} variant="quiet" icon={<AddIcon />}>
							{itemWords.addAnother}
						</ButtonLink>
						<ButtonLink href={link('/evidence/')} variant="quiet">
							{itemWords.seeAll}
						</ButtonLink>
					</>
				}
			>
				{itemWords.doneText}
			</Notice>
		</div>
	);
}
