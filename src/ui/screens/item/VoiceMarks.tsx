import type { Claim } from '#domain/evidence.ts';
import type { VoiceMark } from '#domain/place.ts';
import type { Criterion, Unit } from '#domain/unit.ts';
import { askedCriteria, criterionIds } from '#domain/unit.ts';
import { Disclosure } from '#ui/kit/Disclosure.tsx';
import { CloseIcon } from '#ui/kit/Icon.tsx';
import { useAnnounce } from '#ui/kit/Toast.tsx';
import { clockText } from '#wording/en/places.ts';
import { inEnglish, inWelsh } from '#wording/language.ts';
import { voiceWords } from '#wording/voice.ts';

type VoiceMarksProps = {
	readonly units: readonly Unit[];
	readonly claims: readonly Claim[];
	readonly marks: readonly VoiceMark[];
	/** Marks the moment; null when nothing is being recorded. */
	readonly onMark: (criterion: string) => VoiceMark | null;
	readonly onUnmark: (mark: VoiceMark) => void;
};

const words = voiceWords.marks;

/** Criteria to tap while talking: those of this item first, the others one tap further. */
export function VoiceMarks({ units, claims, marks, onMark, onUnmark }: VoiceMarksProps) {
	const announce = useAnnounce();
	const known = new Map(units.flatMap((unit) => [...criterionIds(unit)]));
	const isClaimed = ({ id }: Criterion) => claims.some(({ criterion }) => known.get(criterion)?.id === id);
	const tap = ({ id, code }: Criterion) => {
		const mark = onMark(id);
		if (mark) announce(words.said(clockText(mark.at), code), undefined, inWelsh());
	};
	const groups = (wanted: (criterion: Criterion) => boolean) =>
		units.map((unit) => {
			const criteria = askedCriteria(unit).filter(wanted);
			return criteria.length === 0 ? null : (
				<fieldset key={unit.id} className="voice__criteria" lang={inEnglish()}>
					<legend className={units.length > 1 ? 'small voice__unit' : 'visually-hidden'}>{unit.title}</legend>
					{criteria.map((criterion) => (
						<button
							key={criterion.id}
							type="button"
							className="voice__criterion"
							onClick={() => tap(criterion)}
						>
							<b className="numbers">{criterion.code}</b> {criterion.text}
						</button>
					))}
				</fieldset>
			);
		});
	if (known.size === 0) return null;
	return (
		<div className="voice__marks">
			<h4>{words.title}</h4>
			<p className="small">{words.hint}</p>
			{marks.length > 0 && (
				<ul className="voice__marked" aria-label={words.list}>
					{marks.map((mark) => {
						const [time, code] = [clockText(mark.at), known.get(mark.criterion)?.code ?? mark.criterion];
						return (
							<li key={`${mark.criterion} ${mark.at}`} className="numbers">
								<span>{words.marked(time, code)}</span>
								<button
									type="button"
									className="tool"
									aria-label={words.remove(time, code)}
									onClick={() => {
										onUnmark(mark);
										announce(words.removed(code), undefined, inWelsh());
									}}
								>
									<CloseIcon />
								</button>
							</li>
						);
					})}
				</ul>
			)}
			{groups(isClaimed)}
			<Disclosure summary={words.others} open={claims.length === 0}>
				{groups((criterion) => !isClaimed(criterion))}
			</Disclosure>
		</div>
	);
}
