import type { Privacy } from '#domain/evidence.ts';
import { isConsentRecorded } from '#domain/evidence.ts';
import { DateField } from '#ui/kit/DateField.tsx';
import { DangerIcon, WarningIcon } from '#ui/kit/Icon.tsx';
import { RadioGroup } from '#ui/kit/RadioGroup.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { itemWords } from '#wording/en/item.ts';

type PrivacyQuestionProps = {
	/** DOM id of the group. */
	readonly id: string;
	readonly privacy: Privacy;
	/** False while something else keeps it back, so that no answer promises the PDF. */
	readonly isCleaned: boolean;
	/** Another answer was chosen. */
	readonly onChoose: (privacy: Privacy) => void;
	/** The note of a consent is being typed. */
	readonly onType: (privacy: Privacy) => void;
};

const words = itemWords.privacy;

function chosen(value: string, before: Privacy): Privacy {
	if (value === 'nobody' || value === 'keep-here') return { answer: value };
	return before.answer === 'consent' ? before : { answer: 'consent', who: '', how: '', date: '' };
}

/** The question that decides whether a photo, sound or file may leave the device. Unanswered means it stays. */
export function PrivacyQuestion({ id, privacy, isCleaned, onChoose, onType }: PrivacyQuestionProps) {
	return (
		<div className="privacy">
			<RadioGroup
				name={id}
				legend={words.question}
				options={[
					{ value: 'nobody', label: words.nobody, ...(isCleaned ? { hint: words.nobodyHint } : {}) },
					{ value: 'consent', label: words.consent, ...(isCleaned ? { hint: words.consentHint } : {}) },
					{ value: 'keep-here', label: words.keepHere, hint: words.keepHereHint },
				]}
				value={privacy.answer}
				onChange={(value) => onChoose(chosen(value, privacy))}
			/>
			{privacy.answer === 'consent' && (
				<div className="form nested">
					<TextField
						id={`${id}-who`}
						label={words.who}
						autoComplete="off"
						value={privacy.who}
						onChange={(who) => onType({ ...privacy, who })}
					/>
					<TextField
						id={`${id}-how`}
						label={words.how}
						value={privacy.how}
						onChange={(how) => onType({ ...privacy, how })}
					/>
					<DateField
						id={`${id}-date`}
						label={words.date}
						value={privacy.date}
						onChange={(date) => onType({ ...privacy, date })}
					/>
				</div>
			)}
			<p className="privacy__means" role="status">
				<Means privacy={privacy} />
			</p>
		</div>
	);
}

function Means({ privacy }: { readonly privacy: Privacy }) {
	switch (privacy.answer) {
		case 'unanswered':
			return (
				<>
					<WarningIcon /> <span>{words.unanswered}</span>
				</>
			);
		case 'keep-here':
			return (
				<>
					<DangerIcon /> <span>{words.keptHere}</span>
				</>
			);
		case 'consent':
			return isConsentRecorded(privacy) ? null : (
				<>
					<WarningIcon /> <span>{words.consentIncomplete}</span>
				</>
			);
		case 'nobody':
			return null;
	}
}
