import { memo } from 'react';
import type { EvidenceContent } from '#domain/evidence.ts';
import { contactTypeSchema } from '#domain/template.ts';
import { GuardMark } from '#ui/fields/GuardMark.tsx';
import { today } from '#ui/hooks/today.ts';
import { Button } from '#ui/kit/Button.tsx';
import { CheckboxGroup } from '#ui/kit/CheckboxGroup.tsx';
import { DateField } from '#ui/kit/DateField.tsx';
import { RadioGroup } from '#ui/kit/RadioGroup.tsx';
import { TextArea } from '#ui/kit/TextArea.tsx';
import { contactTypeWords } from '#wording/en/contact-types.ts';
import { itemWords } from '#wording/en/item.ts';
import { itemDomIds } from './dom-ids.ts';

type ItemFactsProps = {
	readonly title: string;
	readonly eventDate: EvidenceContent['eventDate'];
	readonly writtenDate: EvidenceContent['writtenDate'];
	readonly contactTypes: EvidenceContent['contactTypes'];
	readonly reality: EvidenceContent['reality'];
	/** The same function for the life of the form. */
	readonly onEdit: (part: Partial<EvidenceContent>) => void;
};

const contactOptions = contactTypeSchema.options.map((value) => ({ value, label: contactTypeWords[value] }));

/** What every kind of evidence asks: title, when, which contacts, real or simulated. */
export const ItemFacts = memo(function ItemFacts({
	title,
	eventDate,
	writtenDate,
	contactTypes,
	reality,
	onEdit,
}: ItemFactsProps) {
	const isFuture = eventDate !== '' && eventDate > writtenDate && eventDate > today();
	return (
		<section className="form-section" aria-labelledby="item-facts">
			<h2 id="item-facts" className="form-section__title">
				{itemWords.facts}
			</h2>
			<div className="answer answer--line">
				{/* One line that may wrap: a phone shows thirty letters of it, and the end would be out of sight. */}
				<TextArea
					id={itemDomIds.title}
					label={itemWords.title}
					hint={itemWords.titleHint}
					autoComplete="off"
					rows={1}
					value={title}
					onChange={(typed) => onEdit({ title: typed.replace(/\s*\n\s*/g, ' ') })}
				/>
				<GuardMark at="title" />
			</div>
			<div className="answer event-date">
				<DateField
					id={itemDomIds['event-date']}
					label={itemWords.eventDate}
					hint={itemWords.eventDateHint}
					error={isFuture ? itemWords.eventDateFuture : undefined}
					value={eventDate}
					onChange={(day) => onEdit({ eventDate: day })}
				/>
				<Button variant="quiet" onClick={() => onEdit({ eventDate: today() })}>
					{itemWords.eventDateToday}
				</Button>
			</div>
			<div className="answer">
				<CheckboxGroup
					inline
					name="item-contact-types"
					legend={itemWords.contactTypes}
					hint={itemWords.contactTypesHint}
					options={contactOptions}
					value={contactTypes}
					onChange={(values) =>
						onEdit({ contactTypes: contactTypeSchema.options.filter((type) => values.includes(type)) })
					}
				/>
			</div>
			<div className="answer">
				<RadioGroup
					name={itemDomIds.reality}
					legend={itemWords.reality}
					options={[
						{ value: 'real', label: itemWords.real, hint: itemWords.realHint },
						{ value: 'simulated', label: itemWords.simulated, hint: itemWords.simulatedHint },
					]}
					value={reality}
					onChange={(value) => onEdit({ reality: value === 'simulated' ? 'simulated' : 'real' })}
				/>
			</div>
		</section>
	);
});
