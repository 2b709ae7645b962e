import { useState } from 'react';
import type { AnswerOf } from '#domain/answer.ts';
import type { UnitCoverage } from '#domain/coverage.ts';
import { isSignOffCurrent, maySignOff, newestSignOff } from '#domain/sign-off-record.ts';
import { SignaturePad } from '#ui/fields/SignaturePad.tsx';
import type { ReceivedPortfolio } from '#ui/hooks/use-received.ts';
import { useAssessor } from '#ui/hooks/use-received.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { RadioGroup } from '#ui/kit/RadioGroup.tsx';
import { TextField } from '#ui/kit/TextField.tsx';
import { assessWords } from '#wording/en/assess.ts';
import { dateTimeText } from '#wording/en/dates.ts';
import { failureWords } from '#wording/en/failure.ts';
import { signOffUnit } from '#workflows/sign-off-unit.ts';
import { KeptLine } from './KeptLine.tsx';
import { useTappedRow } from './use-tapped-row.ts';

const words = assessWords.signOff;

type UnitSignOffProps = { readonly open: ReceivedPortfolio; readonly coverage: UnitCoverage };

/** Signing off a unit: only once every criterion is accepted, with a name typed or drawn, on a fingerprint. */
export function UnitSignOff({ open, coverage }: UnitSignOffProps) {
	const { unit, counts, total } = coverage;
	const [assessor] = useAssessor();
	const [name, setName] = useState(assessor.name);
	const [mode, setMode] = useState<'typed' | 'drawn'>('typed');
	const [strokes, setStrokes] = useState<AnswerOf<'signature'>['strokes']>([]);
	const [error, setError] = useState('');
	const signOff = newestSignOff(open.entries, unit.id);
	const { isFailed, remove } = useTappedRow(open);
	const isCurrent = signOff !== null && isSignOffCurrent(signOff, coverage);

	async function sign(): Promise<void> {
		if (name.trim() === '') return setError(words.nameMissing);
		if (mode === 'drawn' && strokes.length === 0) return setError(words.drawingMissing);
		setError('');
		const outcome = await signOffUnit(open, coverage, {
			mode,
			name: name.trim(),
			role: assessWords.save.roles.assessor,
			strokes: mode === 'drawn' ? strokes : [],
		});
		if (outcome.ok) return;
		setError(
			outcome.code === 'not-accepted'
				? words.notYet(total - counts.accepted)
				: failureWords.saving[outcome.code],
		);
	}

	return (
		<Disclosure summary={words.title}>
			<div className="stack">
				{signOff && (
					<Notice tone={isCurrent ? 'success' : 'warning'}>
						<p>{words.done(signOff.signed.name, dateTimeText(signOff.signed.at))}</p>
						<p className="assess-print">{words.print(signOff.fingerprint)}</p>
						{!isCurrent && <p>{words.stale}</p>}
						{!signOff.seal && <p>{words.notReturned}</p>}
					</Notice>
				)}
				{signOff && !signOff.seal && (
					<div className="buttons">
						<Button variant="quiet" onClick={({ currentTarget }) => void remove(signOff, currentTarget)}>
							{words.undo}
						</Button>
						{isFailed && <KeptLine state="failed" />}
					</div>
				)}
				{!isCurrent && !maySignOff(coverage) && <p>{words.notYet(total - counts.accepted)}</p>}
				{!isCurrent && maySignOff(coverage) && (
					<div className="form">
						<TextField
							id={`sign-name-${unit.id}`}
							label={words.name}
							value={name}
							onChange={setName}
							error={error || undefined}
							autoComplete="off"
						/>
						<RadioGroup
							name={`sign-way-${unit.id}`}
							legend={words.way}
							options={[
								{ value: 'typed', label: words.typed },
								{ value: 'drawn', label: words.drawn },
							]}
							value={mode}
							onChange={(value) => setMode(value === 'drawn' ? 'drawn' : 'typed')}
						/>
						{mode === 'drawn' && <SignaturePad strokes={strokes} onStrokes={setStrokes} />}
						<div className="buttons">
							<Button onClick={() => void sign()}>{words.sign}</Button>
						</div>
					</div>
				)}
			</div>
		</Disclosure>
	);
}
