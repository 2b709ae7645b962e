import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { isSameData } from '#domain/canonical-json.ts';
import type { PlacedFinding } from '#domain/guard/places.ts';
import { puttingBack } from '#domain/guard/put-back.ts';
import type { GuardedItem, GuardNotesProps } from '#ui/fields/GuardMark.tsx';
import { Button } from '#ui/kit/Button.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { WarningIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { guardWords } from '#wording/en/guard.ts';
import { noteTakingOut } from '#workflows/note-taking-out.ts';
import { chooseReplacement, takeOutOfItem, withReplacements, wordsOf } from '#workflows/take-out.ts';
import '#styles/screens/guard.css';
import { LeaveDialog } from './LeaveDialog.tsx';
import { LeftText } from './LeftText.tsx';
import { paintMarks } from './paint-marks.ts';
import { stretchesOf, typedFieldsIn } from './typed-fields.ts';

const words = guardWords;

/** In one field and under it: what in it looks like personal data, each with the two things one can do about it. */
export function GuardNotes({ findings, id, autosave }: GuardNotesProps) {
	const box = useRef<HTMLDivElement>(null);
	const open = findings.filter(({ reason }) => reason === undefined);
	const left = findings.flatMap(({ found, reason }) => (reason === undefined ? [] : [{ found, reason }]));
	const [leaving, setLeaving] = useState<PlacedFinding | null>(null);
	const { takeOut, isBusy, failed } = useTakeOut({ id, autosave });

	/** The note goes away with the focus in it: back to the field it stands under. */
	const fieldHere = () =>
		box.current?.parentElement?.querySelector<HTMLElement>('textarea, input, select') ?? null;

	return (
		<div ref={box}>
			<Underlined place={box} texts={open.map(({ found }) => found.text)} />
			{open.length > 0 && (
				<ul className="guard" aria-label={words.marks}>
					{open.map((finding) => {
						const { text, kind } = finding.found;
						return (
							<li key={text} className="guard__mark">
								<p className="guard__text">
									<WarningIcon />
									<span>{words.looksLike(text, kind)}</span>
								</p>
								<div className="buttons guard__buttons">
									<Button
										variant="quiet"
										busy={isBusy}
										aria-label={words.replaceNamed(text)}
										onClick={() => void takeOut(finding, fieldHere())}
									>
										{words.replace}
									</Button>
									<Button
										variant="bare"
										aria-label={words.leaveNamed(text)}
										onClick={() => setLeaving(finding)}
									>
										{words.leave}
									</Button>
									<Button
										variant="bare"
										aria-label={words.showNamed(text)}
										onClick={() => selectIn(box.current?.parentElement ?? null, text)}
									>
										{words.show}
									</Button>
								</div>
							</li>
						);
					})}
				</ul>
			)}
			{left.length > 0 && (
				<Disclosure summary={words.leftHere(left.length)}>
					<ul className="guard">
						{left.map(({ found, reason }) => (
							<LeftText
								key={found.text}
								evidence={id}
								found={found}
								reason={reason}
								onTakenUp={() => focus(fieldHere())}
							/>
						))}
					</ul>
				</Disclosure>
			)}
			{failed && (
				<Notice
					tone="danger"
					alert
					action={
						<Button variant="quiet" busy={isBusy} onClick={() => void takeOut(failed, fieldHere())}>
							{words.again}
						</Button>
					}
				>
					{words.failed}
				</Notice>
			)}
			{leaving && (
				<LeaveDialog
					evidence={id}
					found={leaving.found}
					onClose={(isLeft) => {
						setLeaving(null);
						if (isLeft) focus(fieldHere());
					}}
				/>
			)}
		</div>
	);
}

type UnderlinedProps = { readonly place: RefObject<HTMLElement | null>; readonly texts: readonly string[] };

/** The lines under the words themselves, for those who see; what is read out stands in the list. */
function Underlined({ place, texts }: UnderlinedProps) {
	const layer = useRef<HTMLDivElement>(null);
	// Whenever this is drawn, which is seldom: what was taken out leaves the field without a key being pressed.
	useLayoutEffect(() => {
		const around = place.current?.parentElement;
		if (!layer.current || !around || texts.length === 0) return;
		return paintMarks(layer.current, around, texts);
	});
	return <div ref={layer} className="guard-sheets" aria-hidden="true" />;
}

/** Selects the words in the field in which they stand. */
function selectIn(place: HTMLElement | null, text: string): void {
	for (const field of typedFieldsIn(place)) {
		const [stretch] = stretchesOf(field.value, [text]);
		if (!stretch) continue;
		field.focus();
		field.setSelectionRange(stretch.start, stretch.end);
		return;
	}
}

function focus(field: HTMLElement | null): void {
	requestAnimationFrame(() => field?.focus({ preventScroll: true }));
}

/**
 * One tap: the letter is chosen, the form changed and saved, and everything saved before is cleared of it. The text
 * can be put back while it is still in sight; what was saved before stays cleared.
 */
function useTakeOut({ id, autosave }: GuardedItem) {
	const [isBusy, setIsBusy] = useState(false);
	const [failed, setFailed] = useState<PlacedFinding | null>(null);
	const announce = useAnnounce();

	async function attempt({ found }: PlacedFinding) {
		const chosen = await chooseReplacement(found);
		if (!chosen.ok) return null;
		// Before the form shows it gone: should the page end now, the next one takes it out of what was saved.
		const taking = wordsOf(chosen.value, autosave.getSnapshot().movedTo || id);
		if (!(await noteTakingOut(taking)).ok) return null;
		const before = autosave.getSnapshot().content;
		autosave.change((content) => withReplacements(content, chosen.value));
		const putBack = puttingBack(before, withReplacements(before, chosen.value));
		if (!(await autosave.revise('redacted'))) return null;
		// The form goes on with a copy when another tab had changed the item.
		const done = await takeOutOfItem(autosave.getSnapshot().movedTo || id, chosen.value, taking);
		return done.ok ? { to: chosen.value[0]?.to ?? '', putBack } : null;
	}

	async function takeOut(finding: PlacedFinding, field: HTMLElement | null): Promise<void> {
		setIsBusy(true);
		const done = await attempt(finding).catch(() => null);
		setIsBusy(false);
		setFailed(done ? null : finding);
		if (!done) return;
		focus(field);
		announce(words.replaced(finding.found.text, done.to), {
			label: words.undo,
			onAction: () => void undo(finding.found.text, done.putBack, field),
		});
	}

	async function undo(text: string, putBack: ReturnType<typeof puttingBack>, field: HTMLElement | null) {
		const before = autosave.getSnapshot().content;
		autosave.change(putBack);
		focus(field);
		if (isSameData(before, autosave.getSnapshot().content)) announce(words.notPutBack(text));
		else if (await autosave.revise('left')) announce(words.putBack(text));
	}

	return { takeOut, isBusy, failed };
}
