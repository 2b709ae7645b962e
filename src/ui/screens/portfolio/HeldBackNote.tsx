import type { HeldBack } from '#domain/handover.ts';
import { useHeldBack } from '#ui/hooks/use-held-back.ts';
import { Notice } from '#ui/kit/Notice.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { itemLink } from '#ui/links.ts';
import { portfolioWords } from '#wording/en/portfolio.ts';

const words = portfolioWords.heldBack;

/** Photos and files that would stay out, each with the reason and the way to its item. */
export function HeldBackNote() {
	const live = useHeldBack();
	if (live.state === 'loading') return <p className="small">{words.checking}</p>;
	if (live.state === 'failed') return <Notice tone="warning">{words.checkFailed}</Notice>;
	return <HeldBackList heldBack={live.value} />;
}

/** The same list from a PDF that was built. */
export function HeldBackList({ heldBack }: { readonly heldBack: readonly HeldBack[] }) {
	if (heldBack.length === 0) return null;
	return (
		<Notice tone="warning" title={words.title(heldBack.length)}>
			<p>{words.text}</p>
			<ul className="held-back">
				{heldBack.map(({ evidence, reference, attachment, reason }) => (
					<li key={attachment.id}>
						<Tag>{reference}</Tag>
						<span>
							<a href={itemLink(evidence)}>{attachment.caption.trim() || attachment.name}</a>: {words[reason]}
						</span>
					</li>
				))}
			</ul>
		</Notice>
	);
}
