import { useMemo } from 'react';
import { type DiaryEntry, diaryOf } from '#domain/diary.ts';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import { today } from '#ui/hooks/today.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { CalendarIcon, DueIcon, WarningIcon } from '#ui/kit/Icon.tsx';
import { LinkCard } from '#ui/kit/LinkCard.tsx';
import { Tag } from '#ui/kit/Tag.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { itemLink } from '#ui/links.ts';
import { diaryWords } from '#wording/diary.ts';

const words = diaryWords;
/** How many stand on home at once; the rest can be opened there. */
const SHOWN = 2;

/** Compliance checks, reviews and actions with a day: what is overdue first, then what is ahead. */
export function DueList({ heads }: { readonly heads: readonly EvidenceHead[] }) {
	const day = today();
	const entries = useMemo(() => diaryOf(heads, day), [heads, day]);
	if (entries.length === 0) return null;
	const rest = entries.slice(SHOWN);
	return (
		<section className="section" aria-labelledby="due">
			<h2 id="due">{words.title}</h2>
			<Entries entries={entries.slice(0, SHOWN)} day={day} />
			{rest.length > 0 && (
				<Disclosure summary={words.more(rest.length)}>
					<Entries entries={rest} day={day} />
				</Disclosure>
			)}
			{entries.some(({ isOverdue }) => isOverdue) && <p className="due__how small">{words.how}</p>}
			<CalendarButton entries={entries} />
		</section>
	);
}

function Entries({ entries, day }: { readonly entries: readonly DiaryEntry[]; readonly day: string }) {
	return (
		<div className="cards">
			{entries.map(({ item, due, isOverdue }) => (
				<LinkCard
					key={`${item.id} ${due.key}`}
					title={words.name(due)}
					href={itemLink(item.id)}
					before={item.reference && <Tag>{item.reference}</Tag>}
				>
					<span className={isOverdue ? 'due__when due__when--over' : 'due__when'}>
						{isOverdue ? <WarningIcon /> : <DueIcon />}
						{isOverdue ? words.overdue(due.on) : words.due(due.on, day)}
					</span>
					{due.workedOut && <p className="small">{words.workedOut}</p>}
				</LinkCard>
			))}
		</div>
	);
}

function CalendarButton({ entries }: { readonly entries: readonly DiaryEntry[] }) {
	const announce = useAnnounce();
	const handOver = async () => {
		// From the device's cache, so the tap is still fresh when the share sheet is asked for.
		const calendar = await import('#workflows/export-calendar.ts').catch(() => null);
		const result = calendar && (await calendar.handOverCalendar(calendar.calendarOf(entries)));
		if (result === null) announce(words.calendar.failed);
		if (result === 'shared') announce(words.calendar.shared);
		if (result === 'saved') announce(words.calendar.saved);
	};
	return (
		<div className="buttons due__calendar">
			<Button variant="quiet" icon={<CalendarIcon />} onClick={() => void handOver()}>
				{words.calendar.action}
			</Button>
		</div>
	);
}
