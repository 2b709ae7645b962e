import { useId, useMemo } from 'react';
import type { Calibration } from '#domain/records/calibration.ts';
import { calibrations } from '#domain/records/calibration.ts';
import type { ScoredContact } from '#domain/records/recorded.ts';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { itemLink } from '#ui/links.ts';
import { recordsWords } from '#wording/en/records.ts';

const words = recordsWords.calibration;
/** Shown at once; older ones can be opened, so many at most. */
const SHOWN = 3;
const MOST = 30;
/** Points between two scores that many centres accept. */
const CLOSE = 5;

/** Contacts that several people scored: how far apart they are, and what to talk about. */
export function Calibrations({ contacts }: { readonly contacts: readonly ScoredContact[] }) {
	const id = useId();
	const found = useMemo(() => calibrations(contacts), [contacts]);
	const older = found.slice(SHOWN, MOST);
	return (
		<section className="records__part" aria-labelledby={id}>
			<h3 id={id}>{words.title}</h3>
			{found.length === 0 && <p>{words.none}</p>}
			{found.slice(0, SHOWN).map((one) => (
				<One key={one.scored[0]?.item} calibration={one} />
			))}
			{older.length > 0 && (
				<Disclosure summary={words.showMore(older.length)}>
					{older.map((one) => (
						<One key={one.scored[0]?.item} calibration={one} />
					))}
				</Disclosure>
			)}
		</section>
	);
}

function One({ calibration }: { readonly calibration: Calibration }) {
	const { contact, scored, lowest, highest, same, withinOne, toTalkAbout } = calibration;
	return (
		<div className="records__one">
			<h4>{words.contact(contact, scored.length)}</h4>
			<ul className="records__scores">
				{scored.map(({ item, scorer, reference, score }) => (
					<li key={item}>
						<a href={itemLink(item)}>{words.scorer(scorer, reference)}</a>: {recordsWords.percent(score)}
					</li>
				))}
			</ul>
			<p>
				{words.scores(lowest, highest)} {highest - lowest <= CLOSE ? words.close : words.apart}
			</p>
			{same !== null && withinOne !== null && <p>{words.agreement(same, withinOne)}</p>}
			{toTalkAbout.length === 0 ? (
				<p>{words.noLine}</p>
			) : (
				<>
					<p>
						<strong>{words.talk}</strong>
					</p>
					<ul>
						{toTalkAbout.map(({ line, text, spread, isSplit, critical }) => (
							<li key={line}>{words.line(text, spread, isSplit, critical)}</li>
						))}
					</ul>
				</>
			)}
		</div>
	);
}
