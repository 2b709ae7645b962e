import type { Claim } from '#domain/evidence.ts';
import type { Criterion } from '#domain/unit.ts';
import { Checkbox } from '#ui/kit/Checkbox.tsx';
import { itemWords } from '#wording/en/item.ts';

const words = itemWords.criteria;

type KeptClaimsProps = {
	/** Ticks that count nowhere now. */
	readonly claims: readonly Claim[];
	readonly known: ReadonlyMap<string, Criterion>;
	readonly onDrop: (claim: Claim) => void;
};

/** Ticks of units that were left, and of criteria that are no longer asked for: kept until somebody takes them off. */
export function KeptClaims({ claims, known, onDrop }: KeptClaimsProps) {
	const withdrawn = claims.filter(({ criterion }) => known.has(criterion));
	const stranded = claims.filter(({ criterion }) => !known.has(criterion));
	const group = (title: string, hint: string, shown: readonly Claim[]) =>
		shown.length > 0 && (
			<fieldset className="criteria__unit">
				<legend className="criteria__unit-title">{title}</legend>
				<p className="small">{hint}</p>
				{shown.map((claim) => {
					const { code, text } = known.get(claim.criterion) ?? { code: '', text: claim.criterion };
					return (
						<Checkbox
							key={claim.criterion}
							id={`claim-${claim.criterion}`}
							label={
								<>
									<b className="numbers">{code}</b> {text}
								</>
							}
							checked
							onChange={() => onDrop(claim)}
						/>
					);
				})}
			</fieldset>
		);
	return (
		<>
			{group(words.stranded, words.strandedHint, stranded)}
			{group(words.withdrawn, words.withdrawnHint, withdrawn)}
		</>
	);
}
