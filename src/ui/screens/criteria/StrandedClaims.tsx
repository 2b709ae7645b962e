import type { Coverage } from '#domain/coverage.ts';
import { Tag } from '#ui/kit/Tag.tsx';
import { itemLink, link } from '#ui/links.ts';
import { criteriaWords } from '#wording/criteria.ts';

/** Ticks for criteria of units that are not adopted now: listed, so that nothing goes missing unseen. */
export function StrandedClaims({ stranded }: { readonly stranded: Coverage['stranded'] }) {
	if (stranded.length === 0) return null;
	return (
		<section className="section" aria-labelledby="stranded">
			<h2 id="stranded">{criteriaWords.stranded}</h2>
			<p className="small">
				{criteriaWords.strandedText} <a href={link('/units/')}>{criteriaWords.strandedUnits}</a>
			</p>
			<ul className="covering card">
				{stranded.map(({ item, criterion }) => (
					<li key={`${item.id} ${criterion}`}>
						<a href={itemLink(item.id)} className="covering__link">
							<Tag>{item.reference || criteriaWords.noReference}</Tag>
							<span className="covering__title">{item.title || criteriaWords.untitled}</span>
						</a>
						<span className="small">{criterion}</span>
					</li>
				))}
			</ul>
		</section>
	);
}
