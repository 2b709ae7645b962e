import { useEffect, useState } from 'react';
import type { SharedEntry } from '#domain/inbox-entry.ts';
import { sharedBytes } from '#ui/hooks/use-shared.ts';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { link } from '#ui/links.ts';
import { shareWords } from '#wording/en/share.ts';
import { type StarfolioKind, starfolioKind } from '#workflows/starfolio-file.ts';
import { sharedName } from './entry-name.ts';

const words = shareWords.own;

type StarfolioFilesProps = { readonly entries: readonly SharedEntry[] };

/** Portfolios, backups and reviews among what waits: asks whose they are, and leads to where they are opened. */
export function StarfolioFiles({ entries }: StarfolioFilesProps) {
	const [kinds, setKinds] = useState<ReadonlyMap<string, StarfolioKind>>(new Map());
	useEffect(() => {
		let isCurrent = true;
		void kindsOf(entries).then((found) => isCurrent && setKinds(found));
		return () => {
			isCurrent = false;
		};
	}, [entries]);
	return entries.flatMap((entry) => {
		const kind = kinds.get(entry.id);
		if (!kind) return [];
		const assess = (
			<ButtonLink key="assess" variant="quiet" href={link(`/assess/?shared=${encodeURIComponent(entry.id)}`)}>
				{words.assess[kind]}
			</ButtonLink>
		);
		const own = (
			<ButtonLink key="own" variant="quiet" href={link(`/backup/?shared=${encodeURIComponent(entry.id)}`)}>
				{words.own[kind]}
			</ButtonLink>
		);
		return [
			<Card key={entry.id}>
				<section className="stack" aria-labelledby={`own-${entry.id}`}>
					<h2 id={`own-${entry.id}`}>{words.title[kind](sharedName(entry))}</h2>
					<p>{words.text[kind]}</p>
					{/* What the file is for most people stands first. */}
					<div className="buttons">{kind === 'portfolio' ? [assess, own] : [own, assess]}</div>
				</section>
			</Card>,
		];
	});
}

async function kindsOf(entries: readonly SharedEntry[]): Promise<ReadonlyMap<string, StarfolioKind>> {
	const found = new Map<string, StarfolioKind>();
	for (const { id, name, mime } of entries) {
		const bytes = await sharedBytes(id);
		const kind = bytes && (await starfolioKind(new File([bytes], name, { type: mime })));
		if (kind) found.set(id, kind);
	}
	return found;
}
