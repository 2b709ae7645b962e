import { useState } from 'react';
import type { Guidance } from '#domain/unit.ts';
import { showTips, useTipsShown } from '#ui/hooks/use-tips.ts';
import { Button } from '#ui/kit/Button.tsx';
import { TipIcon } from '#ui/kit/Icon.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { fieldsWords } from '#wording/en/fields.ts';

type TipsProps = { readonly tips: readonly Guidance[] };

const words = fieldsWords.tips;

/**
 * What the units say about one field: one quiet line that opens, because a phone shows four fields at a time. One
 * tip at a time, and all of them can be switched off.
 */
export function FieldTips({ tips }: TipsProps) {
	const isShown = useTipsShown();
	const announce = useAnnounce();
	const [place, setPlace] = useState(0);
	const tip = tips[place % Math.max(tips.length, 1)];
	if (!tip || !isShown) return null;
	const kinds = [...new Set(tips.map((each) => fieldsWords.tipKinds[each.kind]))];
	return (
		<details className="tips">
			<summary className="tips__summary">
				<TipIcon />
				<span>{kinds.join(' · ')}</span>
			</summary>
			<div className="tips__one">
				<p aria-live="polite">
					<Tip tip={tip} />
				</p>
				<div className="tips__ways">
					{tips.length > 1 && (
						<Button variant="bare" onClick={() => setPlace(place + 1)}>
							{words.next((place % tips.length) + 1, tips.length)}
						</Button>
					)}
					<Button
						variant="bare"
						onClick={(event) => {
							const field = event.currentTarget.closest('.answer');
							announce(words.switchedOff);
							showTips(false);
							// This button goes with all the others: on to the field that they stood under.
							requestAnimationFrame(() =>
								field?.querySelector<HTMLElement>('input, textarea, select')?.focus(),
							);
						}}
					>
						{words.off}
					</Button>
				</div>
			</div>
		</details>
	);
}

/** The sentences themselves, the same as on the unit's page. */
export function TipList({ tips }: TipsProps) {
	return (
		<ul className="tips__list">
			{tips.map((tip) => (
				<li key={tip.id}>
					<Tip tip={tip} />
				</li>
			))}
		</ul>
	);
}

function Tip({ tip }: { readonly tip: Guidance }) {
	return (
		<>
			<strong>{fieldsWords.tipKinds[tip.kind]}:</strong> {tip.text}
			{tip.correction !== undefined && ` ${tip.correction}`}
		</>
	);
}
