import { useState } from 'react';
import type { UnitCoverage } from '#domain/coverage.ts';
import type { Criterion, Unit } from '#domain/unit.ts';
import { criteriaOf } from '#domain/unit.ts';
import { Button } from '#ui/kit/Button.tsx';
import { CheckboxGroup } from '#ui/kit/CheckboxGroup.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { criteriaWords } from '#wording/en/criteria.ts';
import { unitCopyWords } from '#wording/en/unit-copy.ts';
import { mapClaims } from '#workflows/map-claims.ts';

const words = unitCopyWords.evidence;

/** A criterion that was split, and the one that its second part became. */
export type Split = { readonly from: string; readonly to: string };

type SplitEvidenceProps = {
	readonly splits: readonly Split[];
	readonly unit: Unit;
	readonly coverage: UnitCoverage;
};

/** The evidence of a criterion that was split, offered to its second part. Nothing is ticked by itself. */
export function SplitEvidence({ splits, unit, coverage }: SplitEvidenceProps) {
	const known = new Map(criteriaOf(unit).map((criterion) => [criterion.id, criterion]));
	return splits.map(({ from, to }) => {
		const [first, second] = [known.get(from), known.get(to)];
		return first && second ? <Offer key={to} from={first} to={second} coverage={coverage} /> : null;
	});
}

type OfferProps = { readonly from: Criterion; readonly to: Criterion; readonly coverage: UnitCoverage };

function Offer({ from, to, coverage }: OfferProps) {
	const [chosen, setChosen] = useState<readonly string[]>([]);
	const [busy, setBusy] = useState(false);
	const announce = useAnnounce();
	const itemsOf = (id: string) =>
		coverage.criteria.find(({ criterion }) => criterion.id === id)?.items.map(({ item }) => item) ?? [];
	const there = new Set(itemsOf(to.id).map(({ id }) => id));
	const left = itemsOf(from.id).filter(({ id }) => !there.has(id));
	if (left.length === 0) return null;
	async function claim() {
		setBusy(true);
		const outcome = await mapClaims(chosen, [from.id, ...(from.replaces ?? [])], to.id);
		setBusy(false);
		setChosen([]);
		if (!outcome.ok) announce(words.failed);
		else if (outcome.value.left.length > 0) announce(words.left(outcome.value.left.length));
		else announce(words.mapped(outcome.value.mapped.length, to.code));
	}
	return (
		<div className="card form">
			<CheckboxGroup
				name={`split-${to.id}`}
				legend={words.splitTitle(from.code, to.code)}
				hint={words.splitText}
				options={left.map(({ id, reference, title }) => ({
					value: id,
					label: `${reference || criteriaWords.noReference} ${title || criteriaWords.untitled}`,
				}))}
				value={chosen}
				onChange={setChosen}
			/>
			{chosen.length > 0 && (
				<div className="buttons">
					<Button busy={busy} onClick={() => void claim()}>
						{words.claim(to.code)}
					</Button>
				</div>
			)}
		</div>
	);
}
