import { useEvidenceHeads } from '#ui/hooks/use-evidence-heads.ts';
import { useKeeping } from '#ui/hooks/use-keeping.ts';
import { usePortfolio } from '#ui/hooks/use-portfolio.ts';
import { Button } from '#ui/kit/Button.tsx';
import { ButtonLink } from '#ui/kit/ButtonLink.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { Failed } from '#ui/kit/Failed.tsx';
import { Loading } from '#ui/kit/Loading.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { Screen } from '#ui/kit/Screen.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { link } from '#ui/links.ts';
import { backupWords } from '#wording/en/backup.ts';

function Facts() {
	const open = usePortfolio();
	const heads = useEvidenceHeads();
	const status = useKeeping();
	const announce = useAnnounce();
	if (open.state === 'failed') return <Failed code={open.code} />;
	if (open.state === 'loading' || heads.state === 'loading' || !status) return <Loading />;
	const { keeping, space, ask } = status;
	return (
		<Card>
			<dl className="facts">
				<dt>{backupWords.portfolio}</dt>
				<dd>
					{open.value === null || heads.state === 'failed'
						? backupWords.noPortfolio
						: backupWords.items(heads.value.length)}
				</dd>
				{open.value && (
					<>
						<dt>{backupWords.exports}</dt>
						<dd className="numbers">{open.value.portfolio.exports || backupWords.none}</dd>
					</>
				)}
				<dt>{backupWords.keeping.label}</dt>
				<dd>{backupWords.keeping[keeping]}</dd>
				<dt>{backupWords.used}</dt>
				<dd className="numbers">{space ? backupWords.about(space.used) : backupWords.unknownSpace}</dd>
				<dt>{backupWords.free}</dt>
				<dd className="numbers">{space ? backupWords.about(space.free) : backupWords.unknownSpace}</dd>
			</dl>
			{keeping === 'not-promised' && (
				<div className="buttons section">
					<Button
						variant="quiet"
						onClick={() => void ask().then((answer) => announce(backupWords.asked[answer]))}
					>
						{backupWords.ask}
					</Button>
				</div>
			)}
		</Card>
	);
}

/** `/backup/`: how the portfolio is kept here, and which copy to keep until there are backup files. */
export function BackupScreen() {
	return (
		<Screen title={backupWords.title} lead={backupWords.lead}>
			<Notice
				tone="info"
				title={backupWords.now.title}
				action={<ButtonLink href={link('/portfolio/')}>{backupWords.now.action}</ButtonLink>}
			>
				<p>{backupWords.now.text}</p>
				<p>{backupWords.now.advice}</p>
			</Notice>
			<section className="section" aria-labelledby="device-heading">
				<h2 id="device-heading">{backupWords.device}</h2>
				<Facts />
			</section>
			<section className="section prose" aria-labelledby="rules-heading">
				<h2 id="rules-heading">{backupWords.rules.title}</h2>
				<ul>
					{backupWords.rules.points.map((point) => (
						<li key={point}>{point}</li>
					))}
				</ul>
			</section>
		</Screen>
	);
}
