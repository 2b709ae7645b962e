import { useMemo } from 'react';
import { alikeCriteria } from '#domain/coach/alike.ts';
import { saidMatches } from '#domain/coach/said-matches.ts';
import type { Claim } from '#domain/evidence.ts';
import type { Unit } from '#domain/unit.ts';
import { criterionIds } from '#domain/unit.ts';
import { Button } from '#ui/kit/Button.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { coachWords } from '#wording/en/coach.ts';
import { unitsWords } from '#wording/en/units.ts';
import { goOnFrom } from './go-on-from.ts';
import '#styles/screens/coach.css';

const words = coachWords.alike;
/** More at once would hide the form. */
const MOST = 4;

type AlikeCriteriaProps = {
	readonly units: readonly Unit[];
	readonly claims: readonly Claim[];
	readonly onTick: (criterion: string) => void;
};

/** Criteria of other units that are much like one that is ticked, with the words they share. Only the learner ticks them. */
export function AlikeCriteria({ units, claims, onTick }: AlikeCriteriaProps) {
	const announce = useAnnounce();
	const alike = useMemo(() => alikeCriteria(units, saidMatches(units)), [units]);
	const known = useMemo(
		() =>
			new Map(
				units.flatMap((unit) =>
					[...criterionIds(unit)].map(([id, criterion]) => [id, { unit, criterion }] as const),
				),
			),
		[units],
	);
	const ticked = new Map(
		claims.flatMap(({ criterion }) => {
			const placed = known.get(criterion);
			return placed ? [[placed.criterion.id, placed] as const] : [];
		}),
	);
	const offered = new Set<string>();
	const shown = [...ticked].flatMap(([id, from]) =>
		(alike.get(id) ?? []).flatMap((to) => {
			if (ticked.has(to.criterion.id) || offered.has(to.criterion.id)) return [];
			offered.add(to.criterion.id);
			return [{ from, to }];
		}),
	);
	if (shown.length === 0) return null;
	return (
		<section className="suggested" aria-labelledby="alike">
			<h2 id="alike" className="suggested__title">
				{words.title}
			</h2>
			<p className="small">{words.intro}</p>
			<ul className="findings">
				{shown.slice(0, MOST).map(({ from, to }) => (
					<li key={to.criterion.id} className="finding">
						<p>
							<b className="numbers">{to.criterion.code}</b> {to.criterion.text}
						</p>
						<p className="finding__from">
							{words.because(
								`${from.criterion.code} of ${unitsWords.shortName(from.unit)}`,
								`${to.criterion.code} of ${unitsWords.shortName(to.unit)}`,
								to.words,
							)}
						</p>
						<Button
							variant="bare"
							onClick={(event) => {
								goOnFrom(event.currentTarget, to.criterion.id);
								onTick(to.criterion.id);
								announce(coachWords.suggestions.ticked(to.criterion.code, unitsWords.shortName(to.unit)));
							}}
						>
							{coachWords.suggestions.tick(to.criterion.code, unitsWords.shortName(to.unit))}
						</Button>
					</li>
				))}
			</ul>
		</section>
	);
}
