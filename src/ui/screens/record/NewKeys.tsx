import { useRef } from 'react';
import type { Entry } from '#domain/assessment-record.ts';
import { noteKeysRead, useUnreadKeys } from '#ui/hooks/use-unread-keys.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { signingKeyWords as words } from '#wording/en/signing-keys.ts';

/** So much of a key is compared by eye; the audit shows as much. */
const SHOWN = 10;

type NewKeysProps = {
	readonly entries: readonly Entry[];
	/** Keys of the learner's own devices. */
	readonly handed: readonly string[] | undefined;
};

/** What is new about the keys that the record is signed with; each stays until somebody says that it was read. */
export function NewKeys({ entries, handed }: NewKeysProps) {
	const keys = useUnreadKeys(entries, handed);
	const box = useRef<HTMLDivElement>(null);

	function read(key: string): void {
		noteKeysRead([key]);
		// The button goes with what was read: the focus stays where it was on the page.
		box.current?.focus({ preventScroll: true });
	}

	return (
		<div ref={box} tabIndex={-1} className={keys.length > 0 ? 'stack section' : undefined}>
			{keys.map(({ key, news, names, count }) => (
				<Notice
					key={key}
					tone={news === 'learner' ? 'info' : 'warning'}
					title={words.titles[news](names)}
					action={
						<Button
							variant="quiet"
							aria-label={words.readNamed(words.titles[news](names))}
							onClick={() => read(key)}
						>
							{words.read}
						</Button>
					}
				>
					<p>{words.todo[news](names)}</p>
					<Disclosure summary={words.how}>
						<p>{words.check(news === 'learner' ? [words.learner] : names, key.slice(0, SHOWN))}</p>
						<p>{words.means(count)}</p>
					</Disclosure>
				</Notice>
			))}
		</div>
	);
}
