import { criterionIds } from '#domain/unit.ts';
import { leftOut } from '#domain/working-decision.ts';
import type { ReceivedPortfolio } from '#ui/hooks/use-received.ts';
import { Notice } from '#ui/kit/Notice.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { placeHref } from './assess-address.ts';
import '#styles/screens/assess-decide.css';

/** Says which decisions do not go back: they were made on evidence that is not what it was. */
export function LeftOut({ open }: { readonly open: ReceivedPortfolio }) {
	const left = leftOut(open.working, open.heads);
	if (left.length === 0) return null;
	const codes = new Map(
		open.units.flatMap((unit) => [...criterionIds(unit)].map(([id, { code }]) => [id, code] as const)),
	);
	return (
		<Notice tone="warning">
			<p>{assessWords.save.leftOut(left.length)}</p>
			<ul className="assess-left">
				{left.map(({ criterion }) => (
					<li key={criterion}>
						<a className="numbers" href={placeHref(open.portfolio.id, criterion)}>
							{codes.get(criterion) ?? criterion}
						</a>
					</li>
				))}
			</ul>
		</Notice>
	);
}
