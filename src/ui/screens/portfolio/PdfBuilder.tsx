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
import type { PdfBuild } from './use-pdf-build.ts';
import { usePdfBuild } from './use-pdf-build.ts';

type PdfBuilderProps = {
	readonly portfolio: Portfolio;
	readonly units: readonly Pick<Unit, 'id' | 'title' | 'awardingBody'>[];
	readonly heads: readonly EvidenceHead[];
};

/** The value of "the whole portfolio" in the list of units. */
const WHOLE = '';

const words = portfolioWords;

/** "Build PDF", its progress, and what came of it. */
export function PdfBuilder({ portfolio, units, heads }: PdfBuilderProps) {
	const [part, setPart] = useState(WHOLE);
	const { build, start, cancel } = usePdfBuild();
	const box = useRef<HTMLDivElement>(null);
	const before = useRef(build.state);
	const builtFrom = useRef({ heads, portfolio });
	useEffect(() => {
		const was = before.current;
		before.current = build.state;
		// What had the focus ("Build PDF", "Cancel") went away: on to what took its place.
		if (was !== build.state && was !== 'idle') focusIn(box.current, build.state);
		else if (was === 'idle' && build.state === 'building') focusIn(box.current, 'building');
	}, [build.state]);

	function begin() {
		builtFrom.current = { heads, portfolio };
		start(part === WHOLE ? { kind: 'whole' } : { kind: 'units', units: [part] });
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
						<BuiltPdf pdf={build.pdf} isOutdated={hasChanged(builtFrom.current.heads, heads)} />
					)}
					{units.length > 1 && (
						<SelectField
							id="pdf-part"
							label={words.part}
							hint={part === WHOLE ? undefined : words.partHint}
							value={part}
							onChange={setPart}
							options={[
								{ value: WHOLE, label: words.whole },
								...units.map(({ id, title, awardingBody }) => ({
									value: id,
									label: words.oneUnit(title, awardingBody),
								})),
							]}
						/>
					)}
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
		</div>
	);
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
