import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { Answer } from '#domain/answer.ts';
import { CAPTURE_TEMPLATE } from '#domain/capture.ts';
import type { EvidenceContent } from '#domain/evidence.ts';
import { withPresentPrivacy } from '#domain/evidence.ts';
import type { Template } from '#domain/template.ts';
import { fieldsOf } from '#domain/template.ts';
import type { Unit } from '#domain/unit.ts';
import { EvidenceForm } from '#ui/fields/EvidenceForm.tsx';
import { guidanceBeside } from '#ui/fields/guidance-beside.ts';
import { useAutosave } from '#ui/fields/use-autosave.ts';
import { useLeavingLinks } from '#ui/fields/use-leaving-links.ts';
import type { OpenEvidence } from '#ui/hooks/use-evidence.ts';
import { useLastField } from '#ui/hooks/use-last-field.ts';
import { Notice } from '#ui/kit/Notice.tsx';
import { HistoryButton } from '#ui/screens/history/HistoryButton.tsx';
import { LateItemFeedback } from '#ui/screens/record/LateItemFeedback.tsx';
import { whenText } from '#wording/en/dates.ts';
import { itemWords } from '#wording/en/item.ts';
import { Attachments } from './Attachments.tsx';
import { CopyButton } from './CopyButton.tsx';
import { CriteriaGroup } from './CriteriaGroup.tsx';
import { Guarded } from './guard/Guarded.tsx';
import { ItemActions } from './ItemActions.tsx';
import { ItemFacts } from './ItemFacts.tsx';
import { ItemGuidance } from './ItemGuidance.tsx';
import { ItemHeader } from './ItemHeader.tsx';
import { LateCoach } from './LateCoach.tsx';
import { LateCopiedNote } from './LateCopiedNote.tsx';
import { LinkedItems } from './LinkedItems.tsx';
import { SaveTrouble } from './SaveTrouble.tsx';
import { Slot } from './Slot.tsx';
import { StartedFor } from './StartedFor.tsx';
import { createSlots, type Slots } from './slots.ts';
import { useHanded } from './use-handed.ts';
import { useFollowCopy, useHeadFocus, useIsTrashed } from './use-item-form.ts';

const GrowInto = lazy(async () => ({ default: (await import('./GrowInto.tsx')).GrowInto }));
const DoneSummary = lazy(async () => ({ default: (await import('./DoneSummary.tsx')).DoneSummary }));
const VersionsNote = lazy(async () => ({
	default: (await import('#ui/screens/history/VersionsNote.tsx')).VersionsNote,
}));
const TrashedItem = lazy(async () => ({ default: (await import('./TrashedItem.tsx')).TrashedItem }));
const StaysHere = lazy(async () => ({ default: (await import('./StaysHere.tsx')).StaysHere }));
const HandOverStart = lazy(async () => ({ default: (await import('./HandOverStart.tsx')).HandOverStart }));
const HandedOver = lazy(async () => ({ default: (await import('./HandedOver.tsx')).HandedOver }));

/** Kinds that somebody else than the learner speaks in: the phone is handed over for them. */
const isSpokenByOthers = (template: string): boolean =>
	template === 'witness-testimony' || template === 'observation-record';

/** The field of a note whose answer is the kind of evidence it could become. */
const GROW_INTO = 'grow-into';

type ItemEditorProps = {
	readonly opened: OpenEvidence;
	readonly units: readonly Unit[];
	/** The page was sent here from another item, whose form went away with the focus in it. */
	readonly isArrival: boolean;
};

/** The whole form of one item and its saving. */
export function ItemEditor({ opened, units, isArrival }: ItemEditorProps) {
	const { template, head } = opened;
	const { autosave, content, status, reference, movedTo, revision } = useAutosave(opened.id, {
		content: opened.content,
		revision: opened.revision,
		hasDraft: opened.draftAt !== '',
	});
	const isHeldBack = useLeavingLinks(autosave);
	const { noteField, forgetField } = useLastField(opened.id, opened.draftAt !== '');
	const [showsRecovered, setShowsRecovered] = useState(opened.recovered);
	const [showsSound, setShowsSound] = useState(opened.soundIsBack);
	const [doneAttempt, setDoneAttempt] = useState(0);
	const [isHanded, setHanded] = useHanded(opened.id);
	const isTrashed = useIsTrashed(movedTo || opened.id, head !== null && head.deletedAt !== '');
	const guidance = useMemo(() => guidanceBeside(units, template.id), [units, template.id]);
	const { change } = autosave;
	const edit = useCallback(
		(part: Partial<EvidenceContent>) => change((before) => ({ ...before, ...part })),
		[change],
	);
	const onAnswer = useCallback(
		(field: string, answer: Answer) =>
			change((before) => ({ ...before, answers: { ...before.answers, [field]: answer } })),
		[change],
	);
	const tick = useCallback(
		(criterion: string) => {
			change((before) =>
				before.claims.some((claim) => claim.criterion === criterion)
					? before
					: { ...before, claims: [...before.claims, { criterion, how: '' }] },
			);
			void autosave.revise('claim');
		},
		[change, autosave],
	);
	const shownReference = reference || head?.reference || '';
	const isStored = head !== null || revision > 0 || status.state === 'saved';

	useEffect(() => {
		document.title = itemWords.pageTitle(content.title.trim(), template.title);
	}, [content.title, template.title]);
	useFollowCopy(movedTo, change);
	useHeadFocus(isTrashed, isArrival);

	const growsInto = content.answers[GROW_INTO];
	const [slots] = useState(createSlots);
	const grow = useMemo(
		() =>
			typeof growsInto === 'string' ? (
				<Suspense key={growsInto}>
					<GrowInto id={movedTo || opened.id} kind={growsInto} autosave={autosave} />
				</Suspense>
			) : null,
		[growsInto, movedTo, opened.id, autosave],
	);
	const under = useUnder(template, slots, grow);

	async function finish() {
		forgetField();
		change((before) => (before.done ? before : { ...before, done: true }));
		if (await autosave.revise('done')) setDoneAttempt((attempt) => attempt + 1);
	}

	/** What the form holds becomes a saved state first, so that bringing one back loses none. */
	async function bringBack(earlier: EvidenceContent): Promise<boolean> {
		if (!(await autosave.revise('left'))) return false;
		change((present) => withPresentPrivacy(earlier, present));
		const isKept = await autosave.revise('restored');
		// Written in another version of the form: the page loads that one.
		if (isKept && earlier.template.version !== template.version) location.reload();
		return isKept;
	}

	const handed = isHanded && isSpokenByOthers(template.id);
	if (isTrashed) {
		return (
			<Suspense>
				<TrashedItem id={movedTo || opened.id} title={content.title.trim() || template.title} />
			</Suspense>
		);
	}
	if (handed) {
		return (
			<form
				className="item"
				onBlur={() => void autosave.flush()}
				onSubmit={(event) => event.preventDefault()}
			>
				<Suspense>
					<HandedOver
						template={template}
						answers={content.answers}
						onAnswer={onAnswer}
						claims={content.claims}
						units={units}
						onBack={() => {
							setHanded(false);
							void autosave.revise('left');
						}}
					/>
				</Suspense>
			</form>
		);
	}
	return (
		// Leaving a field is a pause of its own: what was typed is written without waiting for the quiet moment.
		<form
			className="item"
			onBlur={() => void autosave.flush()}
			onFocus={noteField}
			// Enter in a text box must not say "Done" for the whole item.
			onSubmit={(event) => event.preventDefault()}
		>
			<ItemHeader kind={template.title} reference={shownReference} status={status} isStored={isStored} />
			<SaveTrouble
				status={status}
				template={template}
				content={content}
				isHeldBack={isHeldBack}
				onRetry={() => void autosave.flush()}
			/>
			{showsRecovered && (
				<Notice
					tone="info"
					onClose={() => setShowsRecovered(false)}
					title={itemWords.recovered(whenText(opened.draftAt, new Date().toISOString()))}
				>
					{itemWords.recoveredText}
				</Notice>
			)}
			{showsSound && (
				<Notice tone="info" onClose={() => setShowsSound(false)} title={itemWords.soundBack}>
					{itemWords.soundBackText}
				</Notice>
			)}
			{movedTo !== '' && (
				<Notice tone="warning" title={itemWords.copied.title} alert>
					{itemWords.copied.text(shownReference)}
				</Notice>
			)}
			{content.staysHere && (
				<Suspense>
					<StaysHere
						id={movedTo || opened.id}
						onLetLeave={() => {
							change(({ staysHere: _stays, ...before }) => before);
							return autosave.revise('left');
						}}
					/>
				</Suspense>
			)}
			{content.copiedFrom?.notHere && !content.done && <LateCopiedNote from={content.copiedFrom} />}
			<Suspense>
				<VersionsNote id={movedTo || opened.id} units={units} autosave={autosave} />
			</Suspense>
			{doneAttempt > 0 && content.done && (
				<Suspense>
					<DoneSummary
						attempt={doneAttempt}
						template={template}
						content={content}
						reference={shownReference}
					/>
				</Suspense>
			)}
			{isSpokenByOthers(template.id) && (
				<Suspense>
					<HandOverStart onStart={() => setHanded(true)} />
				</Suspense>
			)}
			<LateItemFeedback id={movedTo || opened.id} template={template} units={units} content={content} />
			{doneAttempt > 0 && content.done && template.id === CAPTURE_TEMPLATE && !growsInto && (
				<Suspense>
					<GrowInto id={movedTo || opened.id} kind="star-account" autosave={autosave} />
				</Suspense>
			)}
			<Guarded id={opened.id} content={content} autosave={autosave}>
				<div className="item__columns">
					<div className="item__form">
						<StartedFor opened={opened} units={units} />
						<ItemGuidance template={template} tips={guidance.template} />
						<ItemFacts
							title={content.title}
							eventDate={content.eventDate}
							writtenDate={content.writtenDate}
							contactTypes={content.contactTypes}
							reality={content.reality}
							onEdit={edit}
						/>
						<EvidenceForm
							template={template}
							answers={content.answers}
							onAnswer={onAnswer}
							tips={guidance.fields}
							under={under}
						/>
						<Attachments
							evidence={opened.id}
							units={units}
							claims={content.claims}
							attachments={content.attachments}
							autosave={autosave}
						/>
					</div>
					<div className="item__beside">
						<Slot slots={slots} place="criteria suggested" />
						<CriteriaGroup template={template} units={units} claims={content.claims} autosave={autosave} />
						<LinkedItems id={movedTo || opened.id} links={content.links} onEdit={edit} />
						<LateCoach
							id={movedTo || opened.id}
							template={template}
							content={content}
							slots={slots}
							units={units}
							onTick={tick}
							onAnswer={onAnswer}
						/>
						<ItemActions
							id={movedTo || opened.id}
							isDone={content.done}
							isStored={isStored}
							autosave={autosave}
							onDone={() => void finish()}
						>
							<HistoryButton
								id={movedTo || opened.id}
								present={content}
								template={template}
								units={units}
								onBringBack={bringBack}
							/>
							<CopyButton
								id={movedTo || opened.id}
								units={units}
								hasLinks={content.links.length > 0}
								onSave={() => autosave.revise('left')}
							/>
						</ItemActions>
					</div>
				</div>
			</Guarded>
		</form>
	);
}

/** What stands under each field: a place for the coach, and under one the way to a bigger kind. */
function useUnder(template: Template, slots: Slots, grow: ReactNode): ReadonlyMap<string, ReactNode> {
	const places = useMemo(
		() =>
			new Map(
				fieldsOf(template).map(({ id }): [string, ReactNode] => [
					id,
					<Slot key={id} slots={slots} place={id} />,
				]),
			),
		[template, slots],
	);
	return useMemo(() => (grow === null ? places : new Map([...places, [GROW_INTO, grow]])), [places, grow]);
}
