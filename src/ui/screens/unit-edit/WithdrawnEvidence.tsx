import { useState } from 'react';
import type { CoveringItem, UnitCoverage } from '#domain/coverage.ts';
import type { Criterion } from '#domain/unit.ts';
import { askedCriteria } from '#domain/unit.ts';
import { Button } from '#ui/kit/Button.tsx';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { itemLink } from '#ui/links.ts';
import { criteriaWords } from '#wording/en/criteria.ts';
import { dayText } from '#wording/en/dates.ts';
import { unitCopyWords } from '#wording/en/unit-copy.ts';
import { mapClaims } from '#workflows/map-claims.ts';
import '#styles/screens/unit-edit.css';

const words = unitCopyWords.evidence;

/** What was claimed for criteria that are no longer asked for, with a way to map it to one that is. */
export function WithdrawnEvidence({ coverage }: { readonly coverage: UnitCoverage }) {
	const claimed = coverage.withdrawn.filter(({ items }) => items.length > 0);
	const asked = askedCriteria(coverage.unit);
	if (claimed.length === 0) return null;
	return (
		<section className="section withdrawn" aria-labelledby="withdrawn">
			<h3 id="withdrawn">{words.title}</h3>
			<p className="small">{words.still}</p>
			<ul className="cards">
				{claimed.map(({ criterion, items }) => (
					<li key={criterion.id} className="card">
						<p>
							<b className="numbers">{criterion.code}</b> {criterion.text}
						</p>
						{criterion.withdrawn && (
							<p className="small">
								{unitCopyWords.withdrawn(dayText(criterion.withdrawn.on), criterion.withdrawn.reason)}
							</p>
						)}
						<ul className="unit-edit__evidence">
							{items.map((covering) => (
								<Claimed
									key={covering.item.id}
									covering={covering}
									criterion={criterion}
									asked={asked.filter(
										({ id }) =>
											!coverage.criteria.some(
												(covered) =>
													covered.criterion.id === id &&
													covered.items.some(({ item }) => item.id === covering.item.id),
											),
									)}
								/>
							))}
						</ul>
					</li>
				))}
			</ul>
		</section>
	);
}

type ClaimedProps = {
	readonly covering: CoveringItem;
	readonly criterion: Criterion;
	/** Criteria that the item does not claim yet. */
	readonly asked: readonly Criterion[];
};

function Claimed({ covering: { item, claims }, criterion, asked }: ClaimedProps) {
	const [to, setTo] = useState('');
	const [busy, setBusy] = useState(false);
	const announce = useAnnounce();
	const target = asked.find(({ id }) => id === to);
	const reference = item.reference || criteriaWords.noReference;
	async function map(chosen: Criterion) {
		setBusy(true);
		const outcome = await mapClaims(
			[item.id],
			claims.map((claim) => claim.criterion),
			chosen.id,
		);
		setBusy(false);
		setTo('');
		if (!outcome.ok) announce(words.failed);
		else if (outcome.value.left.length > 0) announce(words.left(outcome.value.left.length));
		else announce(words.mapped(1, chosen.code));
	}
	return (
		<li>
			<a href={itemLink(item.id)} className="covering__link">
				<Tag>{reference}</Tag>
				<span className="covering__title">{item.title || criteriaWords.untitled}</span>
			</a>
			<div className="unit-edit__map">
				<SelectField
					id={`map-${criterion.id}-${item.id}`}
					label={words.to(reference)}
					value={to}
					onChange={setTo}
					options={[
						{ value: '', label: words.choose },
						...asked.map(({ id, code, text }) => ({ value: id, label: `${code} ${text}` })),
					]}
				/>
				{target && (
					<Button
						variant="quiet"
						busy={busy}
						aria-label={words.mapOf(reference)}
						onClick={() => void map(target)}
					>
						{words.map}
					</Button>
				)}
			</div>
		</li>
	);
}
