import '#styles/screens/typed-in.css';
import { useId } from 'react';
import { unreachable } from '#domain/identity.ts';
import type { TypedEntry, TypedIn, TypedSheet } from '#domain/typed-in.ts';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { typedInWords as words } from '#wording/en/typed-in.ts';

/** So many boxes are read at a glance; of more, each sheet is opened by who wants to read it. */
const SHORT = 12;

type TypedInListProps = {
	readonly typedIn: TypedIn;
	/** Where it is kept, and for how long. */
	readonly keep?: string;
	/** Of the heading. */
	readonly level?: 2 | 3 | 4;
};

/** What was typed into the sheets of a PDF, sheet by sheet: plain text that nothing follows from. */
export function TypedInList({
	typedIn: { sheets, notShown },
	keep = words.keep,
	level = 4,
}: TypedInListProps) {
	const id = useId();
	const Heading = `h${level}` as const;
	const isShort = sheets.reduce((sum, sheet) => sum + boxesIn(sheet), 0) <= SHORT;
	return (
		<section className="stack typed-in" aria-labelledby={id}>
			<Heading id={id}>{words.title}</Heading>
			<p className="small">
				{words.lead} {keep}
			</p>
			<div>
				{sheets.map((sheet) => (
					<Disclosure
						key={sheet.unit?.number ?? 'sampling'}
						open={isShort}
						summary={
							<span>
								<bdi>{sheet.unit ? words.sheet(sheet.unit) : words.sampling}</bdi>
								<span className="typed-in__count small numbers">{words.filled(boxesIn(sheet))}</span>
							</span>
						}
					>
						<ul className="typed-in__entries">
							{sheet.entries.map((entry) => (
								<Entry key={entryKey(entry)} entry={entry} />
							))}
						</ul>
					</Disclosure>
				))}
			</div>
			{notShown > 0 && <p className="small numbers">{words.notShown(notShown)}</p>}
		</section>
	);
}

function boxesIn({ entries }: TypedSheet): number {
	return entries.reduce((sum, { values }) => sum + values.length, 0);
}

function Entry({ entry }: { readonly entry: TypedEntry }) {
	return (
		<li>
			<p className="typed-in__about" dir="auto">
				<About entry={entry} />
			</p>
			<dl className="facts">
				{entry.values.map(({ kind, text, isCut }) => (
					<div key={kind} className="typed-in__value">
						<dt>{words.values[kind]}</dt>
						<dd>
							<p className="typed-in__text" dir="auto">
								{text}
								{isCut && '…'}
							</p>
							{isCut && <p className="small">{words.cut}</p>}
						</dd>
					</div>
				))}
			</dl>
		</li>
	);
}

function About({ entry: { about } }: { readonly entry: TypedEntry }) {
	switch (about.kind) {
		case 'criterion':
			return (
				<>
					<strong>{about.code}</strong> <span className="small">{about.asks}</span>
				</>
			);
		case 'signer':
			return <strong>{words.signers[about.who]}</strong>;
		case 'sample':
			return <strong>{words.sample}</strong>;
		case 'sampled-unit':
			return <strong>{words.sheet(about)}</strong>;
		default:
			return unreachable(about);
	}
}

/** No two entries of a sheet are about the same. */
function entryKey({ about }: TypedEntry): string {
	switch (about.kind) {
		case 'criterion':
			return about.id;
		case 'signer':
			return about.who;
		case 'sample':
			return about.kind;
		case 'sampled-unit':
			return String(about.number);
		default:
			return unreachable(about);
	}
}
