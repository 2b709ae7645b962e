import type { ScoredContact } from './recorded.ts';

/** A line that two people or more rated for the same contact. */
export type CalibratedLine = {
	readonly line: string;
	readonly text: string;
	/** Levels between the lowest and the highest rating. */
	readonly spread: number;
	/** Some rated it and some said that it does not apply. */
	readonly isSplit: boolean;
	readonly critical: boolean;
};

/** One contact that several people scored with the same checklist. */
export type Calibration = {
	/** As it was first typed. */
	readonly contact: string;
	readonly scored: readonly ScoredContact[];
	readonly lowest: number;
	readonly highest: number;
	/** Share of the lines (0 to 1) on which all agree, and on which nobody is more than one level away; null without lines. */
	readonly same: number | null;
	readonly withinOne: number | null;
	/** What to talk about, the most important first. */
	readonly toTalkAbout: readonly CalibratedLine[];
};

/**
 * Contacts that were scored more than once, the newest first. Two scorecards belong together when the checklist, its
 * version and the internal reference of the contact are the same, whatever its capitals and spaces.
 */
export function calibrations(contacts: readonly ScoredContact[]): readonly Calibration[] {
	const groups = new Map<string, ScoredContact[]>();
	for (const contact of contacts) {
		const reference = contact.contact.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '');
		if (reference === '') continue;
		const key = `${contact.checklist} ${reference}`;
		const known = groups.get(key);
		if (known) known.push(contact);
		else groups.set(key, [contact]);
	}
	return [...groups.values()]
		.filter((scored) => scored.length > 1)
		.map(calibrationOf)
		.sort((a, b) => (newest(a) < newest(b) ? 1 : -1));
}

const newest = ({ scored }: Calibration): string =>
	scored
		.map(({ on }) => on)
		.sort()
		.at(-1) ?? '';

function calibrationOf(scored: readonly ScoredContact[]): Calibration {
	const lines = [...new Set(scored.flatMap(({ lines: all }) => all.map(({ line }) => line)))].flatMap(
		(line) => calibratedLine(line, scored),
	);
	const share = (agrees: (line: CalibratedLine) => boolean): number | null =>
		lines.length === 0 ? null : lines.filter(agrees).length / lines.length;
	const scores = scored.map(({ score }) => score);
	return {
		contact: scored[0]?.contact ?? '',
		scored,
		lowest: Math.min(...scores),
		highest: Math.max(...scores),
		same: share(({ spread, isSplit }) => spread === 0 && !isSplit),
		withinOne: share(({ spread, isSplit }) => spread <= 1 && !isSplit),
		toTalkAbout: lines
			.filter(({ spread, isSplit, critical }) => isSplit || spread > 1 || (critical && spread > 0))
			.sort(
				(a, b) =>
					Number(b.critical) - Number(a.critical) ||
					Number(b.isSplit) - Number(a.isSplit) ||
					b.spread - a.spread,
			),
	};
}

/** Nothing for a line that only one of them rated. */
function calibratedLine(line: string, scored: readonly ScoredContact[]): readonly CalibratedLine[] {
	const rated = scored.flatMap(({ lines }) => lines.filter((each) => each.line === line));
	const [first] = rated;
	if (!first || rated.length < 2) return [];
	const levels = rated.filter(({ share }) => share !== null).map(({ level }) => level);
	return [
		{
			line,
			text: first.text,
			critical: first.critical,
			spread: levels.length === 0 ? 0 : Math.max(...levels) - Math.min(...levels),
			isSplit: levels.length > 0 && levels.length < rated.length,
		},
	];
}
