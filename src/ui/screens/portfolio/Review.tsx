import { useState } from 'react';
import type { LeftAlone } from '#domain/left-alone.ts';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { Progress } from '#ui/kit/Progress.tsx';
import { beforeExportWords } from '#wording/en/before-export.ts';
import type { CheckedItem } from '#workflows/check-portfolio.ts';
import '#styles/screens/guard.css';
import { ReviewItem } from './ReviewItem.tsx';
import { useCheck } from './use-check.ts';

const words = beforeExportWords;
const NONE: readonly LeftAlone[] = [];
/** Items shown at once; nobody works through more in one go. */
const PAGE = 20;

/** Everything to look at before the portfolio is handed over, item by item, with what one can do about it. */
export function Review() {
	const { check, start, cancel } = useCheck();
	const [shown, setShown] = useState(PAGE);
	const portfolio = usePortfolio();
	const leftAlone = (portfolio.state === 'ready' && portfolio.value?.portfolio.leftAlone) || NONE;
	switch (check.state) {
		case 'running':
			return (
				<div className="stack">
					<Progress
						label={words.running}
						value={check.total > 0 ? check.done : null}
						max={Math.max(check.total, 1)}
					/>
					<div className="buttons">
						<Button variant="quiet" onClick={cancel}>
							{words.cancel}
						</Button>
					</div>
				</div>
			);
		case 'cancelled':
		case 'failed':
			return (
				<Notice
					tone={check.state === 'failed' ? 'danger' : 'info'}
					alert={check.state === 'failed'}
					action={
						<Button variant="quiet" onClick={start}>
							{words.again}
						</Button>
					}
				>
					{words[check.state]}
				</Notice>
			);
		case 'ready': {
			const { items } = check;
			if (items.length === 0) return <Notice tone="success">{words.nothing}</Notice>;
			const [personal, better] = [
				items.filter(isPersonal).length,
				items.filter(({ toFix }) => toFix.length > 0).length,
			];
			return (
				<div className="stack">
					<p>{words.lead(items.length)}</p>
					<p className="small">{words.parts(personal, better)}</p>
					<ol className="review">
						{items.slice(0, shown).map((item) => (
							<ReviewItem key={item.id} item={item} leftAlone={leftAlone} onChanged={start} />
						))}
					</ol>
					{items.length > shown && (
						<Button variant="quiet" className="button--block" onClick={() => setShown(shown + PAGE)}>
							{words.showMore(Math.min(PAGE, items.length - shown))}
						</Button>
					)}
				</div>
			);
		}
	}
}

function isPersonal({ personal, heldBack }: CheckedItem): boolean {
	return personal.length + heldBack.length > 0;
}
