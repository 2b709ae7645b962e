import { useEffect, useState } from 'react';
import { unreachable } from '#domain/identity.ts';
import type { ReceivedSummary } from '#domain/received.ts';
import { useReceivedList } from '#ui/hooks/use-received.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { EmptyState } from '#ui/kit/EmptyState.tsx';
import { Failed } from '#ui/kit/Failed.tsx';
import { AssessIcon, ListIcon } from '#ui/kit/Icon.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { dayText } from '#wording/en/dates.ts';
import { placeHref, planHref } from './assess-address.ts';
import { keepPlaceInList, placeInList, writePlaceInList } from './learner-list-place.ts';

const words = assessWords.list;
/** From so many on, the list is searched rather than read. */
const MANY = 8;
/** As many as three screens of a phone show: each costs a slow one time before the list can be used. */
const FIRST = 20;
const MORE = 50;
/** Milliseconds without a change after which the place is put into the history entry: Safari counts the changes. */
const WRITTEN_AFTER = 250;
// One for all: `localeCompare` makes its own for each pair.
const byNames = new Intl.Collator();

type Order = keyof typeof words.sorts;

/** Whose portfolios are here, and what waits in each. */
export function LearnerList() {
	const list = useReceivedList();
	switch (list.state) {
		case 'loading':
			return <Loading />;
		case 'failed':
			return <Failed code={list.code} />;
		case 'ready':
			return list.value.length === 0 ? (
				<EmptyState title={words.empty} icon={<AssessIcon />} />
			) : (
				<Learners learners={list.value} />
			);
		default:
			return unreachable(list);
	}
}

function Learners({ learners }: { readonly learners: readonly ReceivedSummary[] }) {
	const [before] = useState(placeInList);
	const [looked, setLooked] = useState(before?.looked ?? '');
	const [order, setOrder] = useState<Order>(before?.order ?? 'waiting');
	const [most, setMost] = useState(before?.most ?? FIRST);
	useEffect(() => {
		if (!before) return;
		// Where she was, not a way down the page.
		const go = () => scrollTo({ top: before.top, behavior: 'instant' });
		go();
		// On "back" the browser scrolls too, as far as the page was long just before.
		const frame = requestAnimationFrame(go);
		return () => cancelAnimationFrame(frame);
	}, [before]);
	useEffect(() => {
		let timer = 0;
		const keep = () => {
			keepPlaceInList({ looked, order, most, top: scrollY });
			clearTimeout(timer);
			timer = window.setTimeout(writePlaceInList, WRITTEN_AFTER);
		};
		keep();
		addEventListener('scroll', keep, { passive: true });
		return () => {
			clearTimeout(timer);
			removeEventListener('scroll', keep);
		};
	}, [looked, order, most]);
	const found = inOrder(learners, order).filter(({ learner, centre, qualification }) =>
		`${learner} ${centre} ${qualification}`.toLowerCase().includes(looked.trim().toLowerCase()),
	);
	const waiting = learners.reduce((sum, each) => sum + each.waiting, 0);
	return (
		<div className="stack">
			<p className="small numbers">{words.summary(learners.length, waiting)}</p>
			{learners.length >= MANY && (
				<div className="learners__tools">
					<TextField
						id="learner-search"
						type="search"
						label={words.search}
						value={looked}
						onChange={setLooked}
					/>
					<SelectField
						id="learner-order"
						label={words.sort}
						value={order}
						onChange={(value) => setOrder(orders.find((each) => each === value) ?? 'waiting')}
						options={orders.map((value) => ({ value, label: words.sorts[value] }))}
					/>
				</div>
			)}
			{found.length === 0 && <p>{words.none}</p>}
			<ul className="cards learners">
				{found.slice(0, most).map((each) => (
					<Learner key={each.portfolio} learner={each} />
				))}
			</ul>
			{found.length > most && (
				<Button variant="quiet" onClick={() => setMost(most + MORE)}>
					{words.more(Math.min(MORE, found.length - most))}
				</Button>
			)}
			<div className="buttons">
				<ButtonLink variant="quiet" icon={<ListIcon />} href={planHref()}>
					{assessWords.sampling}
				</ButtonLink>
			</div>
		</div>
	);
}

const orders: readonly Order[] = ['waiting', 'name', 'opened'];

function inOrder(learners: readonly ReceivedSummary[], order: Order): readonly ReceivedSummary[] {
	const byName = (a: ReceivedSummary, b: ReceivedSummary): number => byNames.compare(a.learner, b.learner);
	switch (order) {
		case 'waiting':
			return [...learners].sort((a, b) => b.waiting - a.waiting || byName(a, b));
		case 'name':
			return [...learners].sort(byName);
		case 'opened':
			return [...learners].sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
		default:
			return unreachable(order);
	}
}

function Learner({ learner }: { readonly learner: ReceivedSummary }) {
	const { portfolio, accepted, total, waiting, changed, unreturned, lastChange } = learner;
	const notes = [
		changed > 0 ? words.changed(changed) : '',
		unreturned > 0 ? words.unreturned(unreturned) : '',
		words.lastChange(dayText(lastChange.slice(0, 10))),
	].filter((note) => note !== '');
	return (
		<li className="card card--link learner">
			<div className="card__body">
				<a className="card__link card__title" href={placeHref(portfolio)}>
					{learner.learner}
				</a>
				<p className="card__text">{[learner.qualification, learner.centre].filter(Boolean).join(' · ')}</p>
				<p className="card__text numbers">{notes.join(' · ')}</p>
			</div>
			<div className="learner__counts numbers">
				<span className={waiting > 0 ? 'learner__waiting' : ''}>{words.waiting(waiting)}</span>
				<span>{words.accepted(accepted, total)}</span>
			</div>
		</li>
	);
}
