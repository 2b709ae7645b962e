import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Claim, EvidenceContent } from '#domain/evidence.ts';
import { addPlaces, withPlaces } from '#domain/evidence.ts';
import type { Place } from '#domain/place.ts';
import { isPlaceThere } from '#domain/place.ts';
import type { Template } from '#domain/template.ts';
import type { Autosave } from '#ui/fields/autosave.ts';
import { useAttachmentUrl } from '#ui/hooks/use-attachment.ts';
import { Button } from '#ui/kit/Button.tsx';
import { AddIcon, DeleteIcon, WarningIcon } from '#ui/kit/Icon.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { useLate } from '#ui/use-late.ts';
import { placeWords as words } from '#wording/en/places.ts';

export type ClaimPlacesProps = {
	readonly claim: Claim;
	readonly code: string;
	readonly template: Template;
	readonly autosave: Autosave;
};

const importDialog = () => import('#ui/places/PlaceDialog.tsx');
const importView = () => import('#ui/places/PlaceView.tsx');

/** The places that prove one claimed criterion: looked at, taken away, added. None is asked for. */
export function ClaimPlaces({ claim, code, template, autosave }: ClaimPlacesProps) {
	const announce = useAnnounce();
	const { content } = useSyncExternalStore(autosave.subscribe, autosave.getSnapshot);
	const dialog = useLate(importDialog);
	const [isChoosing, setIsChoosing] = useState(false);
	useEffect(() => {
		if (!isChoosing || dialog.state !== 'failed') return;
		announce(words.notLoaded);
		setIsChoosing(false);
	}, [isChoosing, dialog.state, announce]);

	function choose(place: Place) {
		autosave.change((before) => addPlaces(before, [{ criterion: claim.criterion, place }]));
		void autosave.revise('claim');
		setIsChoosing(false);
		announce(words.added(code));
	}

	function remove(place: Place) {
		autosave.change((before) => ({
			...before,
			claims: before.claims.map((each) =>
				each.criterion === claim.criterion
					? withPlaces(
							each,
							(each.places ?? []).filter((other) => other !== place),
						)
					: each,
			),
		}));
		void autosave.revise('claim');
		announce(words.removed(code), {
			label: words.undo,
			onAction: () => choose(place),
		});
		// The line went away with the focus in it.
		requestAnimationFrame(() => document.getElementById(addId)?.focus());
	}

	const addId = `claim-${claim.criterion}-place`;
	const places = claim.places ?? [];
	const label = places.length === 0 ? words.add : words.addAnother;
	return (
		<div className="claim-places">
			{places.length > 0 && (
				<ul className="claim-places__list" aria-label={words.list(code)}>
					{places.map((place) => (
						<li key={JSON.stringify(place)}>
							<PlaceLine place={place} code={code} content={content} onRemove={() => remove(place)} />
						</li>
					))}
				</ul>
			)}
			<Button
				variant="bare"
				id={addId}
				icon={<AddIcon />}
				busy={isChoosing && dialog.state === 'loading'}
				aria-label={words.addNamed(label, code)}
				onClick={() => {
					dialog.load();
					setIsChoosing(true);
				}}
			>
				{label}
			</Button>
			{isChoosing && dialog.value && (
				<dialog.value.PlaceDialog
					code={code}
					template={template}
					content={content}
					onChoose={choose}
					onClose={() => setIsChoosing(false)}
				/>
			)}
		</div>
	);
}

type PlaceLineProps = {
	readonly place: Place;
	readonly code: string;
	readonly content: EvidenceContent;
	readonly onRemove: () => void;
};

function PlaceLine({ place, code, content, onRemove }: PlaceLineProps) {
	const view = useLate(importView);
	const [isShown, setIsShown] = useState(false);
	const isThere = isPlaceThere(place, content);
	const text = placeText(place, content);
	return (
		<>
			<div className="claim-places__line">
				<span className="claim-places__text">{text}</span>
				{isThere && (
					<Button
						variant="bare"
						aria-expanded={isShown}
						aria-label={isShown ? words.hideNamed(text) : words.showNamed(text)}
						onClick={() => {
							view.load();
							setIsShown(!isShown);
						}}
					>
						{isShown ? words.hide : words.show}
					</Button>
				)}
				<button
					type="button"
					className="tool tool--remove"
					aria-label={words.removeNamed(text)}
					onClick={onRemove}
				>
					<DeleteIcon />
				</button>
			</div>
			{!isThere && (
				<p className="claim-places__gone">
					<WarningIcon />
					<span>{place.kind === 'words' ? words.wordsGone : words.fileGone}</span>
				</p>
			)}
			{isShown && isThere && view.value && (
				<view.value.PlaceView place={place} content={content} code={code} useUrl={useAttachmentUrl} />
			)}
		</>
	);
}

function placeText(place: Place, { attachments }: EvidenceContent): string {
	if (place.kind === 'words') return words.words(place.quote);
	const name = attachments.find(({ id }) => id === place.attachment)?.name ?? words.missingName;
	return place.kind === 'region' ? words.region(name) : words.stretch(place.from, place.to, name);
}
