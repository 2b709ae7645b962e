import { unfinishedIn } from '#domain/before-review.ts';
import { criterionIds } from '#domain/unit.ts';
import { leftOut } from '#domain/working-decision.ts';
import type { ReceivedPortfolio } from '#ui/hooks/use-received.ts';
import { Notice } from '#ui/kit/Notice.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { placeHref } from './assess-address.ts';
import { useLeftRows } from './left-rows.ts';

const words = assessWords.before;
const kinds = ['two-texts', 'changed', 'no-decision', 'no-question', 'no-reason'] as const;

/** What is not returned, or returned without a word where one is wanted, with a way to each criterion. */
export function BeforeSaving({ open }: { readonly open: ReceivedPortfolio }) {
	const portfolio = open.portfolio.id;
	const left = useLeftRows(portfolio).map(({ row }) => ({
		criterion: 'criterion' in row ? row.criterion : '',
		what: 'two-texts' as const,
	}));
	const outdated = leftOut(open.working, open.heads);
	const present = open.working.filter((each) => !outdated.includes(each));
	const places = placesOf(open);
	const all = [
		...left,
		...outdated.map(({ criterion }) => ({ criterion, what: 'changed' as const })),
		...unfinishedIn(present),
	].filter(({ criterion }) => places.some(({ id }) => id === criterion));
	if (all.length === 0) return null;
	return (
		<Notice tone="warning" title={words.title}>
			{kinds.map((kind) => {
				const found = places.filter(({ id }) =>
					all.some(({ criterion, what }) => criterion === id && what === kind),
				);
				return (
					found.length > 0 && (
						<div key={kind}>
							<p>{words[kind]}</p>
							<ul className="assess-overlooked">
								{found.map(({ id, name }) => (
									<li key={id}>
										<a href={placeHref(portfolio, id)}>{words.go(name)}</a>
									</li>
								))}
							</ul>
						</div>
					)
				);
			})}
			<p>{words.anyway}</p>
		</Notice>
	);
}

/** The criteria in their order, and what the whole portfolio is gone to for. */
function placesOf({ units }: ReceivedPortfolio): readonly { readonly id: string; readonly name: string }[] {
	const criteria = units.flatMap((unit) =>
		[...criterionIds(unit)].map(([id, { code }]) => ({
			id,
			name: units.length > 1 ? words.inUnit(unit.shortTitle, code) : code,
		})),
	);
	return [...criteria, { id: '', name: words.sample }];
}
