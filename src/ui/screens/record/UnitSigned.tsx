import type { UnitCoverage } from '#domain/coverage.ts';
import { isSignOffCurrent, newestSignOff } from '#domain/sign-off-record.ts';
import { useEntries } from '#ui/hooks/use-entries.ts';
import { Notice } from '#ui/kit/Notice.tsx';
import { dateTimeText } from '#wording/en/dates.ts';
import { onRecordWords } from '#wording/en/on-record.ts';

const words = onRecordWords.signOff;

/** Whether a unit has been signed off, and whether that still is about what stands here. */
export function UnitSigned({ coverage }: { readonly coverage: UnitCoverage }) {
	const entries = useEntries();
	const signOff = entries.state === 'ready' ? newestSignOff(entries.value, coverage.unit.id) : null;
	if (!signOff) return null;
	const isCurrent = isSignOffCurrent(signOff, coverage);
	return (
		<Notice tone={isCurrent ? 'success' : 'warning'}>
			<p>{words.done(signOff.signed.name, dateTimeText(signOff.signed.at))}</p>
			{!isCurrent && <p>{words.stale}</p>}
		</Notice>
	);
}
