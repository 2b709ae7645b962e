import { templateSummaries } from '#content/catalogue.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import { LinkCard } from '#ui/kit/LinkCard.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { itemLink, link } from '#ui/links.ts';
import { dayText } from '#wording/en/dates.ts';
import { homeWords } from '#wording/en/home.ts';

/** How many of each list stand on the home screen; the rest is one press away. */
const SHOWN = 3;

const titles = new Map(templateSummaries.map((template) => [template.id, template.title]));

function HeadCard({ head }: { readonly head: EvidenceHead }) {
	const kind = titles.get(head.template) ?? '';
	const facts = [
		head.title === '' ? '' : kind,
		head.eventDate === '' ? '' : dayText(head.eventDate),
		head.claims.length === 0 ? homeWords.notMapped : homeWords.claims(head.claims.length),
	];
	return (
		<LinkCard
			title={head.title || kind || homeWords.untitled}
			href={itemLink(head.id)}
			before={<Tag>{head.reference || homeWords.noReference}</Tag>}
		>
			{facts.filter(Boolean).join(' · ')}
		</LinkCard>
	);
}

type ListProps = {
	readonly id: string;
	readonly title: string;
	readonly heads: readonly EvidenceHead[];
	readonly all: string;
};

function List({ id, title, heads, all }: ListProps) {
	if (heads.length === 0) return null;
	return (
		<section className="section" aria-labelledby={id}>
			<div className="section__head">
				<h2 id={id}>{title}</h2>
				{heads.length > SHOWN && <a href={link('/evidence/')}>{all}</a>}
			</div>
			<div className="cards">
				{heads.slice(0, SHOWN).map((head) => (
					<HeadCard key={head.id} head={head} />
				))}
			</div>
		</section>
	);
}

/** What is not done yet, and what was worked on last. */
export function ItemLists({ heads }: { readonly heads: readonly EvidenceHead[] }) {
	const open = heads.filter((head) => !head.done);
	const done = heads.filter((head) => head.done);
	return (
		<>
			<List id="to-finish" title={homeWords.toFinish} heads={open} all={homeWords.toFinishAll(open.length)} />
			<List id="recent" title={homeWords.recent} heads={done} all={homeWords.recentAll} />
		</>
	);
}
