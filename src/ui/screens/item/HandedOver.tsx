import { useEffect, useRef } from 'react';
import type { Answer, Answers } from '#domain/answer.ts';
import type { Claim } from '#domain/evidence.ts';
import type { Template } from '#domain/template.ts';
import type { Unit } from '#domain/unit.ts';
import { askedCriteria, criterionIds } from '#domain/unit.ts';
import { EvidenceForm } from '#ui/fields/EvidenceForm.tsx';
import { Button } from '#ui/kit/Button.tsx';
import { handOverWords as words } from '#wording/en/hand-over.ts';

type HandedOverProps = {
	readonly template: Template;
	readonly answers: Answers;
	readonly onAnswer: (field: string, answer: Answer) => void;
	readonly claims: readonly Claim[];
	readonly units: readonly Unit[];
	readonly onBack: () => void;
};

/**
 * What the other person sees: the criteria it is about, the form to speak and sign in, and nothing else of the
 * portfolio. What is typed is kept as always.
 */
export function HandedOver({ template, answers, onAnswer, claims, units, onBack }: HandedOverProps) {
	const head = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		// Bars and side would lead into the learner's portfolio.
		document.documentElement.dataset['handed'] = '';
		head.current?.focus();
		scrollTo(0, 0);
		return () => {
			delete document.documentElement.dataset['handed'];
		};
	}, []);
	const who = template.id === 'observation-record' ? 'assessor' : 'witness';
	const known = new Map(units.flatMap((unit) => [...criterionIds(unit)]));
	const claimed = new Set(claims.flatMap(({ criterion }) => known.get(criterion) ?? []));
	const criteria = units.flatMap(askedCriteria).filter((criterion) => claimed.has(criterion));
	return (
		<div className="handed">
			<h1 ref={head} tabIndex={-1}>
				{words.titles[who]}
			</h1>
			<p>{words.leads[who]}</p>
			{criteria.length > 0 && (
				<section>
					<h2>{words.criteria}</h2>
					<ul className="handed__criteria">
						{criteria.map(({ id, code, text }) => (
							<li key={id}>
								<strong className="numbers">{code}</strong> {text}
							</li>
						))}
					</ul>
				</section>
			)}
			<EvidenceForm template={template} answers={answers} onAnswer={onAnswer} tips={new Map()} />
			<div className="buttons section">
				<Button onClick={onBack}>{words.back}</Button>
			</div>
		</div>
	);
}
