import { useState } from 'react';
import type { StorageFailure } from '#domain/failure.ts';
import { useIosPlace } from '#ui/hooks/use-ios-place.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { AddIcon, AssessIcon, UnitsIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { link } from '#ui/links.ts';
import { failureWords } from '#wording/failure.ts';
import { homeWords } from '#wording/home.ts';
import { FirstWords } from './FirstWords.tsx';
import { WaitingBrought } from './WaitingBrought.tsx';
import { WelcomePicture } from './WelcomePicture.tsx';

const words = homeWords.welcome;

/** What has to be known before the first word is written, and the way in for a portfolio that is in a file. */
function BeforeTheStart() {
	const place = useIosPlace();
	if (place === 'home-screen') {
		return (
			<Notice
				tone="info"
				title={words.iosAppTitle}
				action={
					<ButtonLink variant="quiet" href={link('/backup/')}>
						{words.iosAppAction}
					</ButtonLink>
				}
			>
				{words.iosApp}
			</Notice>
		);
	}
	return (
		<>
			{place === 'tab' && (
				<Notice
					tone="warning"
					title={words.iosTabTitle}
					action={
						<ButtonLink variant="quiet" href={link('/help/#install')}>
							{words.iosTabAction}
						</ButtonLink>
					}
				>
					{words.iosTab}
				</Notice>
			)}
			<p className="welcome__restore">
				{words.haveBackup} <a href={link('/backup/')}>{words.restore}</a>
			</p>
		</>
	);
}

/** The first visit: what this is in three sentences, and the three ways in. */
export function Welcome({ startHref }: { readonly startHref: `#${string}` }) {
	const [opening, setOpening] = useState(false);
	const [failure, setFailure] = useState<StorageFailure | null>(null);
	const tryExample = async () => {
		setOpening(true);
		setFailure(null);
		const { openExample } = await import('#workflows/example.ts');
		const outcome = await openExample();
		if (outcome.ok) {
			location.assign(link('/'));
			// The same address: assigning it would only follow the hash.
			location.reload();
			return;
		}
		setOpening(false);
		setFailure(outcome.code);
	};
	return (
		<div className="welcome">
			<div className="welcome__first">
				<FirstWords title={words.title} lead={words.lead} />
				<div className="welcome__ways">
					<Button icon={<AddIcon />} onClick={() => location.assign(startHref)}>
						{words.start}
					</Button>
					<Button variant="quiet" icon={<UnitsIcon />} busy={opening} onClick={() => void tryExample()}>
						{words.example}
					</Button>
					<Button variant="bare" icon={<AssessIcon />} onClick={() => location.assign(link('/assess/'))}>
						{words.assessor}
					</Button>
				</div>
				<WaitingBrought isStarted={false} />
				<BeforeTheStart />
				{failure && (
					<Notice tone="danger" title={words.exampleFailed} alert>
						{failureWords.saving[failure]}
					</Notice>
				)}
			</div>
			<WelcomePicture />
			<ul className="welcome__points">
				{words.points.map((point) => (
					<li key={point.title}>
						<h2>{point.title}</h2>
						<p>{point.text}</p>
					</li>
				))}
			</ul>
		</div>
	);
}
