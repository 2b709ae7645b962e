import { useEffect, useRef, useState } from 'react';
import type { EvidenceHead } from '#domain/evidence-head.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import type { Unit } from '#domain/unit.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Card } from '#ui/kit/Card.tsx';
import { PortfolioIcon } from '#ui/kit/Icon.tsx';
import { Notice } from '#ui/kit/Notice.tsx';
import { Progress } from '#ui/kit/Progress.tsx';
import { SelectField } from '#ui/kit/SelectField.tsx';
import { failureWords } from '#wording/en/failure.ts';
import { portfolioWords } from '#wording/en/portfolio.ts';
import type { ExportOutcome } from '#workflows/export-portfolio.ts';
import { BuiltPdf } from './BuiltPdf.tsx';
import { HeldBackNote } from './HeldBackNote.tsx';
import { LateOptions } from './LateOptions.tsx';
import { LatePicker } from './LatePicker.tsx';
import { LateReview } from './LateReview.tsx';
import type { PdfBuild } from './use-pdf-build.ts';
import { usePdfBuild } from './use-pdf-build.ts';
import { CHOSEN, type PdfScope, WHOLE } from './use-pdf-scope.ts';

type PdfBuilderProps = {
	readonly portfolio: Portfolio;
	readonly units: readonly Pick<Unit, 'id' | 'title' | 'awardingBody'>[];
	readonly heads: readonly EvidenceHead[];
	readonly choice: PdfScope;
};

const words = portfolioWords;

/** "Build PDF", its progress, and what came of it. */
export function PdfBuilder({ portfolio, units, heads, choice }: PdfBuilderProps) {
	const { part, setPart, chosen, setChosen, scope } = choice;
	const [isMissing, setMissing] = useState(false);
	const { build, start, cancel } = usePdfBuild();
	const box = useRef<HTMLDivElement>(null);
	const before = useRef(build.state);
	const builtFrom = useRef({ heads, portfolio, choice: '' });
	useEffect(() => {
		const was = before.current;
		before.current = build.state;
		// What had the focus ("Build PDF", "Cancel") went away: on to what took its place.
		if (was !== build.state && was !== 'idle') focusIn(box.current, build.state);
		else if (was === 'idle' && build.state === 'building') focusIn(box.current, 'building');
	}, [build.state]);

	function begin() {
		setMissing(scope === null);
		if (!scope) {
			box.current?.querySelector<HTMLElement>('#picker-items input')?.focus();
			return;
		}
		builtFrom.current = { heads, portfolio, choice: JSON.stringify(scope) };
		start(scope);
	}

	return (
		<div ref={box} className="builder">
			{build.state === 'building' ? (
				<Card>
					<Building build={build} onCancel={cancel} />
				</Card>
			) : (
				<>
					<div role="status">
						{build.state === 'cancelled' && <Notice tone="info">{words.cancelled}</Notice>}
					</div>
					{build.state === 'failed' && <BuildFailed outcome={build.outcome} />}
					{build.state === 'built' && (
						<BuiltPdf
							pdf={build.pdf}
							units={units}
							isOutdated={
								hasChanged(builtFrom.current.heads, heads) ||
								printsOtherwise(builtFrom.current.portfolio, portfolio)
							}
							isOtherChoice={builtFrom.current.choice !== JSON.stringify(scope)}
						/>
					)}
					<SelectField
						id="pdf-part"
						label={words.part}
						hint={part === WHOLE ? undefined : part === CHOSEN ? words.chosenHint : words.partHint}
						value={part}
						onChange={setPart}
						options={[
							{ value: WHOLE, label: words.whole },
							// The one unit of a portfolio is nearly the whole of it.
							...(units.length > 1 ? units : []).map(({ id, title, awardingBody }) => ({
								value: id,
								label: words.oneUnit(title, awardingBody),
							})),
							{ value: CHOSEN, label: words.chosen },
						]}
					/>
					{part === CHOSEN && (
						<LatePicker
							heads={heads}
							units={units}
							chosen={chosen}
							onChange={setChosen}
							isMissing={isMissing}
						/>
					)}
					<LateOptions portfolio={portfolio} />
					<LateReview />
					<Button
						variant={build.state === 'built' ? 'quiet' : 'primary'}
						icon={<PortfolioIcon />}
						data-build=""
						onClick={begin}
					>
						{build.state === 'built' ? words.buildAgain : words.build}
					</Button>
				</>
			)}
			{/* What was built says for itself what it left out. */}
			{build.state !== 'built' && <HeldBackNote />}
		</div>
	);
}

/** Whether the PDF would have other parts, other paper or another cover by now. */
function printsOtherwise(then: Portfolio, now: Portfolio): boolean {
	const printed = ({ exports, nextReference, ...rest }: Portfolio) => JSON.stringify(rest);
	return printed(then) !== printed(now);
}

/** Whether the evidence is another than the one the PDF was made of (settling a left draft changes no words). */
function hasChanged(then: readonly EvidenceHead[], now: readonly EvidenceHead[]): boolean {
	if (then === now) return false;
	const seen = new Map(then.map((head) => [head.id, head.changedAt]));
	return now.length !== then.length || now.some((head) => seen.get(head.id) !== head.changedAt);
}

function focusIn(box: HTMLElement | null, state: PdfBuild['state']): void {
	const target = state === 'building' ? '[data-cancel]' : state === 'built' ? '[data-built]' : '[data-build]';
	box?.querySelector<HTMLElement>(target)?.focus();
}

type BuildingProps = {
	readonly build: Extract<PdfBuild, { state: 'building' }>;
	readonly onCancel: () => void;
};

function Building({ build, onCancel }: BuildingProps) {
	const { progress } = build;
	return (
		<div className="stack">
			<h2>{words.building}</h2>
			{progress?.file && (
				<p className="small">{words.buildingFile(progress.file.number, progress.file.of)}</p>
			)}
			<Progress
				label={words.stages[progress?.stage ?? 'reading']}
				value={progress && progress.total > 0 ? progress.done : null}
				max={progress?.total ?? 0}
			/>
			<div className="buttons">
				<Button variant="quiet" data-cancel="" onClick={onCancel}>
					{words.cancel}
				</Button>
			</div>
		</div>
	);
}

function BuildFailed({ outcome }: { readonly outcome: Extract<ExportOutcome, { ok: false }> }) {
	const { code, detail } = outcome;
	return (
		<Notice tone="danger" title={words.failedTitle} alert>
			<p>{code === 'failed' || code === 'cancelled' ? words.failed : failureWords.reading[code]}</p>
			{detail !== undefined && detail !== '' && <p className="small">{words.failedDetail(detail)}</p>}
		</Notice>
	);
}
