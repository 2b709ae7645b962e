import { useState } from 'react';
import type { EvidenceContent } from '#domain/evidence.ts';
import type { AnswerText, Place } from '#domain/place.ts';
import { textsOf } from '#domain/place.ts';
import type { Template } from '#domain/template.ts';
import { fieldsOf } from '#domain/template.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Dialog } from '#ui/kit/Dialog.tsx';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { placeWords as words } from '#wording/en/places.ts';
import { RegionPicker } from './RegionPicker.tsx';
import { StretchPicker } from './StretchPicker.tsx';
import { WordsPicker } from './WordsPicker.tsx';
import '#styles/screens/places.css';

type PlaceDialogProps = {
	readonly code: string;
	readonly template: Template;
	readonly content: EvidenceContent;
	readonly onChoose: (place: Place) => void;
	readonly onClose: () => void;
};

type Attachment = EvidenceContent['attachments'][number];

type Source = { readonly id: string; readonly label: string } & (
	| { readonly kind: 'words'; readonly field: string; readonly text: AnswerText }
	| { readonly kind: 'region' | 'stretch'; readonly attachment: Attachment }
);

/** Chooses the words, the part of a photo or the stretch of a sound that proves one criterion. */
export function PlaceDialog({ code, template, content, onChoose, onClose }: PlaceDialogProps) {
	const sources = sourcesIn(template, content);
	const [chosen, setChosen] = useState(sources[0]?.id ?? '');
	const [place, setPlace] = useState<Place | null>(null);
	const [isAsked, setIsAsked] = useState(false);
	const source = sources.find(({ id }) => id === chosen);
	return (
		<Dialog open onClose={onClose} title={words.dialogTitle(code)}>
			{source === undefined ? (
				<p>{words.nothingYet}</p>
			) : (
				<div className="choosing">
					<SelectField
						id="place-source"
						label={words.source}
						value={chosen}
						options={sources.map(({ id, label }) => ({ value: id, label }))}
						onChange={(id) => {
							setChosen(id);
							setPlace(null);
							setIsAsked(false);
						}}
					/>
					{source.kind === 'words' && (
						<WordsPicker
							key={source.id}
							field={source.field}
							text={source.text}
							place={place}
							onPick={setPlace}
						/>
					)}
					{source.kind === 'region' && (
						<RegionPicker key={source.id} attachment={source.attachment} onPick={setPlace} />
					)}
					{source.kind === 'stretch' && (
						<StretchPicker key={source.id} attachment={source.attachment} onPick={setPlace} />
					)}
					<p className="field__error" role="alert">
						{isAsked && place === null && words.chooseFirst}
					</p>
					<div className="dialog__actions">
						<Button onClick={() => (place ? onChoose(place) : setIsAsked(true))}>{words.use}</Button>
						<Button variant="quiet" onClick={onClose}>
							{words.cancel}
						</Button>
					</div>
				</div>
			)}
		</Dialog>
	);
}

function sourcesIn(template: Template, { answers, attachments }: EvidenceContent): readonly Source[] {
	const texts = fieldsOf(template).flatMap((field) =>
		field.kind === 'date' || field.kind === 'choice' || field.kind === 'number'
			? []
			: textsOf(answers[field.id]).map((text): Source => {
					const label = text.part === '' ? field.label : `${field.label}: ${shortened(text.text)}`;
					return { kind: 'words', id: `text ${field.id} ${text.part}`, label, field: field.id, text };
				}),
	);
	const files = attachments.flatMap((attachment): readonly Source[] => {
		const { id, name, caption, mime, cleaning } = attachment;
		const hasCaption = caption.trim() !== '';
		const label = hasCaption ? shortened(caption) : name;
		if (mime.startsWith('image/') && cleaning !== 'not-cleaned')
			return [{ kind: 'region', id, label: words.photoSource(label), attachment }];
		if (mime.startsWith('audio/'))
			return [{ kind: 'stretch', id, label: hasCaption ? words.soundSource(label) : name, attachment }];
		return [];
	});
	return [...texts, ...files];
}

function shortened(text: string): string {
	const line = text.trim().replace(/\s+/g, ' ');
	return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
