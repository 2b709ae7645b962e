import { useState } from 'react';
import { unreachable } from '#domain/identity.ts';
import { isOwnUnit } from '#domain/own-unit-id.ts';
import type { Unit } from '#domain/unit.ts';
import { publishedVersion } from '#domain/unit-versions.ts';
import { goTo } from '#ui/going.ts';
import { offerVersion } from '#ui/hooks/offered-version.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { criterionLink, unitLink } from '#ui/links.ts';
import { unitFilesWords } from '#wording/en/unit-files.ts';
import { unitStandingWords } from '#wording/en/unit-standing.ts';
import type { Standing } from '#workflows/standing-of-unit.ts';

const words = unitStandingWords;

/** Says that a unit that was brought is one of the portfolio, and leads to the two side by side. */
export function StandingNotice({ standing }: { readonly standing: Standing }) {
	const [isRefused, setRefused] = useState(false);
	const compare = (version: Unit) => {
		if (!offerVersion(version)) setRefused(true);
		// Its place is on this page.
		else if (isOwnUnit(version.id)) location.hash = version.id;
		else goTo(unitLink(version.id));
	};
	if (isRefused) {
		return (
			<Notice tone="danger" alert>
				{words.notOffered}
			</Notice>
		);
	}
	switch (standing.kind) {
		case 'new':
			return null;
		case 'same':
			return (
				<Notice
					tone="info"
					title={words.sameTitle}
					action={
						<ButtonLink variant="quiet" href={criterionLink(standing.own.id)}>
							{unitFilesWords.toCriteria}
						</ButtonLink>
					}
				>
					{words.same(standing.own.title)}
				</Notice>
			);
		case 'newer':
		case 'older':
		case 'other':
			return (
				<Notice
					tone="info"
					title={titleOf(standing)}
					action={<Button onClick={() => compare(standing.version)}>{words.compare}</Button>}
				>
					{textOf(standing)}
				</Notice>
			);
		default:
			return unreachable(standing);
	}
}

type Differing = Extract<Standing, { readonly version: Unit }>;

function titleOf({ kind, version }: Differing): string {
	if (kind === 'newer') return words.newerTitle(version.version);
	return kind === 'older' ? words.olderTitle(version.version) : words.otherTitle;
}

function textOf({ kind, own }: Differing): string {
	if (kind === 'other') return words.other(own.title);
	return words[kind](own.title, publishedVersion(own));
}
