import { type Consent, consentState, endsFirst } from '#domain/consent.ts';
import type { Privacy } from '#domain/evidence.ts';
import { today } from '#ui/hooks/today.ts';
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
			{privacy.answer === 'consent' && <ConsentNote id={id} consent={privacy} onType={onType} />}
			<p className="privacy__means" role="status">
				<Means privacy={privacy} />
			</p>
		</div>
	);
}

type ConsentNoteProps = {
	readonly id: string;
	readonly consent: Consent;
	readonly onType: (consent: Consent) => void;
};

/** What was agreed, and until when. An assessor must be able to ask, and whoever agreed can take it back. */
function ConsentNote({ id, consent, onType }: ConsentNoteProps) {
	return (
		<div className="form nested">
			<TextField
				id={`${id}-who`}
				label={words.who}
				hint={words.whoHint}
				autoComplete="off"
				value={consent.who}
				onChange={(who) => onType({ ...consent, who })}
			/>
			<TextField
				id={`${id}-purpose`}
				label={words.purpose}
				hint={words.purposeHint}
				value={consent.purpose ?? ''}
				onChange={(purpose) => onType({ ...consent, purpose })}
			/>
			<TextField
				id={`${id}-how`}
				label={words.how}
				value={consent.how}
				onChange={(how) => onType({ ...consent, how })}
			/>
			<DateField
				id={`${id}-date`}
				label={words.date}
				error={today() < consent.date ? words.dateFuture : undefined}
				value={consent.date}
				onChange={(date) => onType({ ...consent, date })}
			/>
			<DateField
				id={`${id}-expires`}
				label={words.expires}
				hint={words.expiresHint}
				error={endsFirst(consent) ? words.endsFirst : undefined}
				value={consent.expires ?? ''}
				onChange={(expires) => onType({ ...consent, expires })}
			/>
			<DateField
				id={`${id}-withdrawn`}
				label={words.withdrawn}
				hint={words.withdrawnHint}
				value={consent.withdrawn ?? ''}
				onChange={(withdrawn) => onType({ ...consent, withdrawn })}
			/>
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
			return <ConsentMeans consent={privacy} />;
		case 'nobody':
			return null;
	}
}

function ConsentMeans({ consent }: { readonly consent: Consent }) {
	const state = consentState(consent, today());
	if (state === 'valid') return null;
	return (
		<>
			{state === 'incomplete' || state === 'not-yet' ? <WarningIcon /> : <DangerIcon />}{' '}
			<span>{words.consentStates[state]}</span>
		</>
	);
}
