import type { Line } from './lines.ts';

/** How criteria begin. */
export const COMMAND =
	/^(?:adapt|adjust|advise|agree|analy[sz]e|answer|apply|arrange|assess|assist|carry out|check|choose|clarify|collect|communicate|compare|compile|complete|confirm|contribute|control|coordinate|deal|define|deliver|demonstrate|describe|design|develop|discuss|distinguish|draw|ensure|establish|evaluate|examine|explain|explore|follow|gather|give|greet|handle|help|identify|implement|inform|interpret|investigate|justify|keep|list|listen|maintain|make|manage|measure|monitor|negotiate|obtain|offer|organi[sz]e|outline|perform|plan|prepare|present|produce|promote|propose|provide|recogni[sz]e|recommend|record|refer|reflect|report|research|resolve|respond|review|select|set|share|show|state|suggest|summari[sz]e|support|take|tell|test|track|train|update|use|verify|work|write)\b|^(?:adnabod|adolygu|amlinellu|asesu|cefnogi|cofnodi|crynhoi|cyfathrebu|cyflwyno|cymharu|cynllunio|cynnal|cytuno|dadansoddi|dangos|darparu|datblygu|defnyddio|diffinio|disgrifio|egluro|esbonio|gofyn|gwerthuso|gwrando|monitro|nodi|paratoi|rhestru|rhoi|sicrhau|trafod|ymateb)(?![\p{L}])/iu;

type Text = Pick<Line, 'number' | 'text' | 'isAfterGap'>;

/**
 * Codes were copied first, their texts after them: tells which lines belong to which code. As many groups as there
 * are codes, in order; the last ones are empty where there is less text than codes.
 */
export function distribute(texts: readonly Text[], codes: number): readonly (readonly Text[])[] {
	const starts = startsOf(texts, codes);
	const groups = starts.map((from, place) => texts.slice(from, starts[place + 1] ?? texts.length));
	return Array.from({ length: codes }, (_, place) => groups[place] ?? []);
}

/** Where each text begins. */
function startsOf(texts: readonly Text[], codes: number): readonly number[] {
	const all = texts.map((_, place) => place);
	if (texts.length <= codes) return all;
	const gaps = all.filter((place) => place === 0 || texts[place]?.isAfterGap);
	if (gaps.length === codes) return gaps;
	const longest = texts.reduce((most, { text }) => Math.max(most, text.length), 0);
	const scored = all.flatMap((place) => {
		const score = place === 0 ? Number.POSITIVE_INFINITY : scoreOf(texts[place], texts[place - 1], longest);
		return score > 0 ? [{ place, score }] : [];
	});
	return scored
		.sort((a, b) => b.score - a.score || a.place - b.place)
		.slice(0, codes)
		.map(({ place }) => place)
		.sort((a, b) => a - b);
}

/** How much a line looks like the beginning of a text; 0 for one that goes on. */
function scoreOf(line: Text | undefined, before: Text | undefined, longest: number): number {
	if (!line || !before) return 0;
	const begins = COMMAND.test(line.text);
	if (/^[\p{Ll}•(]/u.test(line.text) && !begins) return 0;
	const isUnfinished = /(?:[,;:-]|\b(?:and|or|of|the|to|a|an|in|for|with|by|on|from))$/i.test(before.text);
	if (isUnfinished) return begins ? 1 : 0;
	return (
		1 +
		(begins ? 3 : 0) +
		(line.isAfterGap ? 2 : 0) +
		(/[.;]$/.test(before.text) ? 2 : 0) +
		(before.text.length < longest * 0.7 ? 1 : 0)
	);
}
