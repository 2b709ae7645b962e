import { useEffect, useRef, useState } from 'react';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import { goesForGoodAt, trashDaysLeft } from '#domain/trash.ts';
import { useTrash } from '#ui/hooks/use-trash.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { EmptyState } from '#ui/kit/EmptyState.tsx';
import { Failed } from '#ui/kit/Failed.tsx';
import { BackIcon, DeleteIcon, UndoIcon } from '#ui/kit/Icon.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { PageHeading } from '#ui/kit/PageHeading.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { EmptyTrashButton } from '#ui/screens/trash/EmptyTrashButton.tsx';
import { dateTimeText } from '#wording/en/dates.ts';
import { evidenceListWords } from '#wording/en/evidence-list.ts';
import { trashWords } from '#wording/en/trash.ts';
import { restoreFromTrash } from '#workflows/log-evidence.ts';

const words = evidenceListWords;

/** What was deleted in the last 30 days, to be taken back. */
export function Trash({ onBack }: { readonly onBack: () => void }) {
	const live = useTrash();
	const announce = useAnnounce();
	const [failed, setFailed] = useState('');
	const box = useRef<HTMLDivElement>(null);
	const focusHeading = () => box.current?.querySelector('h1')?.focus();
	useEffect(focusHeading, []);

	async function restore(head: EvidenceHead) {
		const name = nameOf(head);
		const outcome = await restoreFromTrash(head.id);
		setFailed(outcome.ok ? '' : words.restoreFailed(name));
		if (!outcome.ok) return;
		announce(words.restored(name));
		// The row goes away with the focus in it.
		focusHeading();
	}

	return (
		<div ref={box}>
			<Button variant="bare" icon={<BackIcon />} onClick={onBack}>
				{words.backToList}
			</Button>
			<PageHeading title={words.trashTitle} lead={words.trashIntro} />
			{failed !== '' && (
				<Notice tone="danger" alert>
					{failed}
				</Notice>
			)}
			{live.state === 'loading' && <Loading />}
			{live.state === 'failed' && <Failed code={live.code} />}
			{live.state === 'ready' &&
				(live.value.length === 0 ? (
					<EmptyState title={words.trashEmpty.title} icon={<DeleteIcon />}>
						{words.trashEmpty.text}
					</EmptyState>
				) : (
					<>
						<ul className="cards">
							{live.value.map((head) => (
								<li key={head.id}>
									<Card className="trash-row">
										<Tag>{head.reference || words.draft}</Tag>
										<div className="row__grow">
											<p className="card__title">{head.title.trim() || words.untitled}</p>
											<p className="small">{words.deletedOn(dateTimeText(head.deletedAt))}</p>
											<p className="small">{goesText(head)}</p>
										</div>
										<Button
											variant="quiet"
											icon={<UndoIcon />}
											aria-label={words.restoreNamed(nameOf(head))}
											onClick={() => void restore(head)}
										>
											{words.restore}
										</Button>
									</Card>
								</li>
							))}
						</ul>
						<div className="trash-button">
							<EmptyTrashButton ids={live.value.map(({ id }) => id)} onEmptied={focusHeading} />
						</div>
					</>
				))}
		</div>
	);
}

/** What goes for good with an item, and when. */
function goesText(head: EvidenceHead): string {
	const deletedAt = Date.parse(head.deletedAt);
	const what = trashWords.goesWith(head.attachments, head.revision);
	const when = dateTimeText(new Date(goesForGoodAt(deletedAt)).toISOString());
	return trashWords.goes(what, when, trashDaysLeft(deletedAt, Date.now()));
}

function nameOf(head: EvidenceHead): string {
	return [head.reference, head.title.trim() || words.untitled].filter(Boolean).join(' ');
}
