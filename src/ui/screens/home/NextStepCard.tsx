import type { ReactNode } from 'react';
import { templateSummaries } from '#content/catalogue.ts';
import { unreachable } from '#domain/identity.ts';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { AddIcon, ForwardIcon } from '#ui/kit/Icon.tsx';
import { InEnglish } from '#ui/kit/InEnglish.tsx';
import { criterionLink, itemLink, link, newItemLink } from '#ui/links.ts';
import type { NextStep } from '#ui/screens/next-step.ts';
import { unitsWords } from '#wording/en/units.ts';
import { homeWords } from '#wording/home.ts';
import { inEnglish } from '#wording/language.ts';

const words = homeWords.next;

type CardProps = {
	readonly eyebrow?: ReactNode;
	readonly title: ReactNode;
	readonly text: ReactNode;
	readonly href: string;
	readonly action: string;
	readonly icon?: ReactNode;
};

function StepCard({ eyebrow = words.title, title, text, href, action, icon }: CardProps) {
	return (
		<section className="card next" aria-labelledby="next-step">
			<p className="next__eyebrow">{eyebrow}</p>
			<h2 id="next-step">{title}</h2>
			<p className="next__text">{text}</p>
			<ButtonLink href={href} icon={icon ?? <ForwardIcon />}>
				{action}
			</ButtonLink>
		</section>
	);
}

/** The one thing to do next, and the button that starts it. */
export function NextStepCard({ step }: { readonly step: NextStep | null }) {
	if (!step) return null;
	switch (step.kind) {
		case 'gap': {
			const template = templateSummaries.find((candidate) => candidate.id === step.template);
			const more = step.others > 0 ? ` ${words.more(step.others)}` : '';
			const unit = unitsWords.shortName(step.unit);
			const asked = step.criterion.text.replace(/\.$/, '');
			return (
				<StepCard
					eyebrow={<InEnglish text={words.titleIn(unit)} part={unit} />}
					title={<span lang={inEnglish()}>{template?.title}</span>}
					text={<InEnglish text={words.gap(step.criterion.code, asked) + more} part={asked} />}
					href={newItemLink(step.template, step.criterion.id)}
					action={words.start}
					icon={<AddIcon />}
				/>
			);
		}
		case 'assessor':
			return (
				<StepCard
					title={words.assessorTitle(step.criterion.code)}
					text={words.assessor[step.state]}
					href={criterionLink(step.criterion.id)}
					action={words.openCriterion}
				/>
			);
		case 'changed':
			return (
				<StepCard
					title={words.changedTitle(step.criterion.code)}
					text={words.changed}
					href={criterionLink(step.criterion.id)}
					action={words.openCriterion}
				/>
			);
		case 'finish':
			return (
				<StepCard
					title={words.finishTitle(step.item.title || homeWords.untitled)}
					text={words.finish(step.criterion.code)}
					href={itemLink(step.item.id)}
					action={words.openItem}
				/>
			);
		case 'hand-over':
			return (
				<StepCard
					title={step.allAccepted ? words.acceptedTitle : words.handOverTitle}
					text={step.allAccepted ? words.accepted : words.handOver}
					href={link('/portfolio/')}
					action={words.handOverAction}
				/>
			);
		default:
			return unreachable(step);
	}
}
