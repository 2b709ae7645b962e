import { useEffect, useState } from 'react';
import { type Entry, isSealed } from '#domain/assessment-record.ts';
import { criterionIds } from '#domain/unit.ts';
import type { ReceivedPortfolio } from '#ui/hooks/use-received.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { SaveIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { Table } from '#ui/kit/Table.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { dateTimeText } from '#wording/en/dates.ts';
import { stateWords } from '#wording/en/state.ts';
import { auditFile, checkRecord } from '#workflows/audit.ts';
import { saveFile } from '#workflows/hand-over-file.ts';

const words = assessWords.audit;

/** Everything on record: who decided what, when, on which fingerprint; checked when it is opened. */
export function AuditTrail({ open }: { readonly open: ReceivedPortfolio }) {
	const [isOpen, setOpen] = useState(false);
	const [holds, setHolds] = useState<boolean | null>(null);
	const sealed = open.entries.filter(isSealed).sort((a, b) => (a.at < b.at ? 1 : -1));
	const codes = new Map(
		open.units.flatMap((unit) =>
			[...criterionIds(unit)].map(([id, { code }]) => [id, `${unit.shortTitle} ${code}`] as const),
		),
	);
	const references = new Map(open.heads.map(({ id, reference }) => [id, reference]));
	useEffect(() => {
		if (!isOpen) return;
		let isCurrent = true;
		void checkRecord(open.portfolio.id, open.entries).then((result) => isCurrent && setHolds(result));
		return () => {
			isCurrent = false;
		};
	}, [isOpen, open]);
	return (
		<section className="section">
			<Disclosure summary={words.title} onToggle={setOpen}>
				{sealed.length === 0 ? (
					<p>{words.none}</p>
				) : (
					<div className="stack">
						{holds === false && (
							<Notice tone="danger" alert>
								{words.bad}
							</Notice>
						)}
						{holds === true && <p className="small">{words.checked(sealed.length)}</p>}
						<Table caption={words.caption} captionHidden>
							<thead>
								<tr>
									<th scope="col">{words.when}</th>
									<th scope="col">{words.who}</th>
									<th scope="col">{words.what}</th>
									<th scope="col">{words.about}</th>
									<th scope="col">{words.print}</th>
									<th scope="col">{words.key}</th>
								</tr>
							</thead>
							<tbody>
								{sealed.map((entry) => (
									<tr key={entry.id}>
										<td className="numbers">{dateTimeText(entry.at)}</td>
										<td>{entry.assessor}</td>
										<td>{'kind' in entry ? words.kinds[entry.kind] : stateWords.names[entry.decision]}</td>
										<td>{aboutText(entry, codes, references)}</td>
										<td className="assess-print">{printText(entry)}</td>
										<td className="assess-print">{entry.seal.key.x.slice(0, 10)}</td>
									</tr>
								))}
							</tbody>
						</Table>
						<div className="buttons">
							<Button
								variant="quiet"
								icon={<SaveIcon />}
								onClick={() => saveFile(auditFile(open.portfolio, open.entries))}
							>
								{words.export}
							</Button>
						</div>
					</div>
				)}
			</Disclosure>
		</section>
	);
}

function aboutText(
	entry: Entry,
	codes: ReadonlyMap<string, string>,
	references: ReadonlyMap<string, string>,
): string {
	if (!('kind' in entry)) {
		return [
			references.get(entry.evidence) ?? entry.evidence,
			codes.get(entry.criterion) ?? entry.criterion,
		].join(', ');
	}
	switch (entry.kind) {
		case 'sign-off':
			return entry.unit;
		case 'sample':
			return assessWords.sample.drawn(entry.sampled.length, entry.rule.seed);
		default:
			return codes.get(entry.criterion) ?? entry.criterion;
	}
}

/** Enough of it to compare two by eye; the exported file has all of it. */
function printText(entry: Entry): string {
	return 'fingerprint' in entry ? entry.fingerprint.slice(0, 16) : '';
}
