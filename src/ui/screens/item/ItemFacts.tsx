import type { EvidenceContent } from '#domain/evidence.ts';
import { contactTypeSchema } from '#domain/template.ts';
import { CheckboxGroup } from '#ui/kit/CheckboxGroup.tsx';
import { DateField } from '#ui/kit/DateField.tsx';
import { RadioGroup } from '#ui/kit/RadioGroup.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { contactTypeWords } from '#wording/en/contact-types.ts';
import { itemWords } from '#wording/en/item.ts';
import { itemDomIds } from './dom-ids.ts';

type ItemFactsProps = {
	readonly content: EvidenceContent;
	readonly onEdit: (part: Partial<EvidenceContent>) => void;
};

const contactTypes = contactTypeSchema.options.map((value) => ({ value, label: contactTypeWords[value] }));

/** What every kind of evidence asks: title, when, which contacts, real or simulated. */
export function ItemFacts({ content, onEdit }: ItemFactsProps) {
	const isFuture =
		content.eventDate !== '' && content.eventDate > content.writtenDate && isAfterToday(content.eventDate);
	return (
		<section className="form-section" aria-labelledby="item-facts">
			<h2 id="item-facts" className="form-section__title">
				{itemWords.facts}
			</h2>
			<div className="answer">
				<TextField
					id={itemDomIds.title}
					label={itemWords.title}
					hint={itemWords.titleHint}
					autoComplete="off"
					value={content.title}
					onChange={(title) => onEdit({ title })}
				/>
			</div>
			<div className="answer">
				<DateField
					id={itemDomIds['event-date']}
					label={itemWords.eventDate}
					hint={itemWords.eventDateHint}
					error={isFuture ? itemWords.eventDateFuture : undefined}
					value={content.eventDate}
					onChange={(eventDate) => onEdit({ eventDate })}
				/>
			</div>
			<div className="answer">
				<CheckboxGroup
					inline
					name="item-contact-types"
					legend={itemWords.contactTypes}
					hint={itemWords.contactTypesHint}
					options={contactTypes}
					value={content.contactTypes}
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
					value={content.reality}
					onChange={(value) => onEdit({ reality: value === 'simulated' ? 'simulated' : 'real' })}
				/>
			</div>
		</section>
	);
}

function isAfterToday(date: string): boolean {
	return new Date(`${date}T00:00:00`).getTime() > Date.now();
}
