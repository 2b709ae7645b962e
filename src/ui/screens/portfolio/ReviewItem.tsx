import { useState } from 'react';
import type { Found } from '#domain/guard/finding.ts';
import type { LeftAlone } from '#domain/left-alone.ts';
import { sortedOut } from '#domain/left-alone.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { WarningIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { itemLink } from '#ui/links.ts';
import { FindingList } from '#ui/screens/coach/FindingList.tsx';
import { LeaveDialog } from '#ui/screens/item/guard/LeaveDialog.tsx';
import { beforeExportWords } from '#wording/en/before-export.ts';
import { guardWords } from '#wording/en/guard.ts';
import { heldWords } from '#wording/en/held.ts';
import { portfolioWords } from '#wording/en/portfolio.ts';
import type { CheckedItem } from '#workflows/check-portfolio.ts';
import { type Description, holdAtWorkplace } from '#workflows/hold-at-workplace.ts';
import { chooseReplacement, takeOutEverywhere } from '#workflows/take-out.ts';

import { TakeOutDialog } from './TakeOutDialog.tsx';

const words = beforeExportWords;

type ReviewItemProps = {
	readonly item: CheckedItem;
	/** What was left as it is since the look. */
	readonly leftAlone: readonly LeftAlone[];
	/** Something was done about it: look again. */
	readonly onChanged: () => void;
	/** It stays on the device, and another one describes where it is held. */
	readonly onHeld: (description: Description) => void;
};

/** One item with all that was found in it. */
export function ReviewItem({ item, leftAlone, onChanged, onHeld }: ReviewItemProps) {
	const announce = useAnnounce();
	const [busy, setBusy] = useState<string | null>(null);
	const [hasFailed, setHasFailed] = useState(false);
	const [leaving, setLeaving] = useState<Found | null>(null);
	const [taking, setTaking] = useState<Found | null>(null);

	async function act(name: string, work: () => Promise<string | null>): Promise<void> {
		if (busy !== null) return;
		setBusy(name);
		const said = await work().catch(() => null);
		setBusy(null);
		setHasFailed(said === null);
		if (said === null) return;
		announce(said);
		onChanged();
	}

	const takeOut = (found: Found) =>
		act(found.text, async () => {
			const chosen = await chooseReplacement(found);
			const first = chosen.ok ? chosen.value[0] : undefined;
			if (!chosen.ok || !first) return null;
			const done = await takeOutEverywhere(chosen.value);
			return done.ok ? words.takenOut(found.text, first.to) : null;
		});
	const hold = () =>
		act('hold', async () => {
			const outcome = await holdAtWorkplace(item.id);
			if (!outcome.ok) return null;
			onHeld(outcome.value);
			return heldWords.held(item.reference, outcome.value.reference);
		});

	return (
		<li className="review__item" data-item={item.id}>
			<ItemHead item={item} />
			{item.personal.length + item.heldBack.length > 0 && (
				<ul className="guard">
					{item.personal.map(({ found }) => (
						<li key={found.text} className="guard__mark">
							<p className="guard__text">
								<WarningIcon />
								<span>{guardWords.looksLike(found.text, found.kind)}</span>
							</p>
							<div className="buttons guard__buttons">
								<Button
									variant="quiet"
									busy={busy === found.text}
									aria-label={words.takeOutNamed(found.text)}
									onClick={() => setTaking(found)}
								>
									{words.takeOut}
								</Button>
								<Button
									variant="bare"
									aria-label={words.leaveNamed(found.text)}
									onClick={() => setLeaving(found)}
								>
									{words.leave}
								</Button>
							</div>
						</li>
					))}
					{item.heldBack.map(({ id, name, reason }) => (
						<li key={id} className="guard__mark">
							<p className="guard__text">
								<WarningIcon />
								<span>{words.staysOut(name, portfolioWords.heldBack[reason])}</span>
							</p>
						</li>
					))}
				</ul>
			)}
			<CoachSays item={item} leftAlone={leftAlone} />
			<div className="buttons">
				<a className="button button--bare" href={itemLink(item.id)}>
					{words.openItem}
				</a>
				<Button variant="bare" busy={busy === 'hold'} onClick={() => void hold()}>
					{words.hold}
				</Button>
			</div>
			{hasFailed && (
				<Notice tone="danger" alert>
					{words.notDone}
				</Notice>
			)}
			{taking && (
				<TakeOutDialog
					found={taking}
					onClose={() => setTaking(null)}
					onConfirm={() => {
						setTaking(null);
						void takeOut(taking);
					}}
				/>
			)}
			{leaving && (
				<LeaveDialog
					evidence={item.id}
					found={leaving}
					onClose={(isLeft) => {
						setLeaving(null);
						if (isLeft) onChanged();
					}}
				/>
			)}
		</li>
	);
}

/** Which item it is, and the way to it. */
export function ItemHead({ item }: { readonly item: CheckedItem }) {
	return (
		<p className="review__head">
			<Tag>{item.reference}</Tag> <a href={itemLink(item.id)}>{item.title.trim() || words.untitled}</a>
		</p>
	);
}

type CoachSaysProps = Pick<ReviewItemProps, 'item' | 'leftAlone'>;

/** What an assessor would send back; what may be right as it is, folded. */
function CoachSays({ item: { toFix, toConsider }, leftAlone }: CoachSaysProps) {
	// Drawn when it is opened: it is the longer list, and the less important one.
	const [wasOpened, setWasOpened] = useState(false);
	return (
		<>
			{toFix.length > 0 && <FindingList findings={toFix} leftAlone={leftAlone} isHere={false} />}
			{toConsider.length > 0 && (
				<Disclosure
					summary={words.toConsider(sortedOut(toConsider, leftAlone).open.length)}
					onToggle={(isOpen) => isOpen && setWasOpened(true)}
				>
					{wasOpened && <FindingList findings={toConsider} leftAlone={leftAlone} isHere={false} />}
				</Disclosure>
			)}
		</>
	);
}
