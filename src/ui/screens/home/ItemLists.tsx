import type { EvidenceHead } from '#domain/evidence-head.ts';
import { useChangedItems } from '#ui/hooks/use-changed-items.ts';
import { useKinds } from '#ui/hooks/use-own-templates.ts';
import { ChangedIcon } from '#ui/kit/Icon.tsx';
import { InEnglish } from '#ui/kit/InEnglish.tsx';
import { LinkCard } from '#ui/kit/LinkCard.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { itemLink, link } from '#ui/links.ts';
import { captureWords } from '#wording/capture.ts';
import { dayText } from '#wording/dates.ts';
import { homeWords } from '#wording/home.ts';
import { inEnglish } from '#wording/language.ts';

/** How many of each list stand on the home screen; the rest is one press away. */
const SHOWN = 3;

function HeadCard({ head }: { readonly head: EvidenceHead }) {
	const kind = useKinds().find(({ id }) => id === head.template)?.title ?? '';
	const isChanged = useChangedItems().has(head.id);
	const kindNamed = head.title === '' ? '' : kind;
	const facts = [
		kindNamed,
		head.eventDate === '' ? '' : dayText(head.eventDate),
		head.claims.length === 0 ? homeWords.notMapped : homeWords.claims(head.claims.length),
	];
	return (
		<LinkCard
			title={head.title || (kind && <span lang={inEnglish()}>{kind}</span>) || homeWords.untitled}
			href={itemLink(head.id)}
			before={<Tag>{head.reference || homeWords.noReference}</Tag>}
		>
			<InEnglish text={facts.filter(Boolean).join(' · ')} part={kindNamed} />
			{isChanged && (
				<span className="changed">
					<ChangedIcon /> {homeWords.changedSince}
				</span>
			)}
			{!head.done && head.outlook && (
				<span className="missing">{captureWords.missing(head.outlook.missing)}</span>
			)}
		</LinkCard>
	);
}

type ListProps = {
	readonly id: string;
	readonly title: string;
	readonly heads: readonly EvidenceHead[];
	readonly all: string;
	readonly allHref: `/${string}`;
};

function List({ id, title, heads, all, allHref }: ListProps) {
	if (heads.length === 0) return null;
	return (
		<section className="section" aria-labelledby={id}>
			<div className="section__head">
				<h2 id={id}>{title}</h2>
				{heads.length > SHOWN && <a href={link(allHref)}>{all}</a>}
			</div>
			<div className="cards">
				{heads.slice(0, SHOWN).map((head) => (
					<HeadCard key={head.id} head={head} />
				))}
			</div>
		</section>
	);
}

type HeadsProps = { readonly heads: readonly EvidenceHead[] };

/** What is not done yet, each with what it waits for. */
export function ToFinish({ heads }: HeadsProps) {
	const open = heads.filter((head) => !head.done);
	return (
		<List
			id="to-finish"
			title={homeWords.toFinish}
			heads={open}
			all={homeWords.toFinishAll(open.length)}
			allHref="/evidence/?state=to-finish"
		/>
	);
}

/** What was finished last. */
export function Recent({ heads }: HeadsProps) {
	const done = heads.filter((head) => head.done);
	return (
		<List id="recent" title={homeWords.recent} heads={done} all={homeWords.recentAll} allHref="/evidence/" />
	);
}
