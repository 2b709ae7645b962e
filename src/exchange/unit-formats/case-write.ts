import type { Instant } from '#domain/identity.ts';
import type { Criterion, Outcome, Unit } from '#domain/unit.ts';
import { unitFileWords } from '#wording/en/unit-file.ts';
import { tidyLines } from './build-unit.ts';
import { criterionKey, EXTENSION, type KeptCase, keptCase, outcomeKey, UNIT_KEY } from './case-shape.ts';
import { codeOf, endsOf, sequenceOf, textOf } from './case-tree.ts';
import { byNaturalOrder } from './group-by-code.ts';
import { asObject, asText, type Json } from './read-json.ts';
import { stableId } from './stable-id.ts';

type Entry = Record<string, unknown>;

/**
 * A unit as a 1EdTech CASE 1.1 package. One that came from CASE goes out with all that it came with; what CASE has no
 * field for stands in `extensions`.
 */
export function writeCase(unit: Unit, at: Instant): string {
	const kept = keptCase(unit);
	const document = documentOf(unit, kept, at);
	const top = kept?.isDocument ? null : unitItem(unit, kept, at);
	const links: Entry[] = [];
	const outcomes = unit.outcomes.map((outcome) => outcomeItem(unit, outcome, kept, at));
	if (top) links.push(...placesOf([top], document, kept, [UNIT_KEY], at));
	links.push(
		...placesOf(
			outcomes,
			top ?? document,
			kept,
			unit.outcomes.map(({ code }) => outcomeKey(code)),
			at,
		),
	);
	const criteria = unit.outcomes.flatMap((outcome, place) => {
		const items = outcome.criteria.map((criterion) => criterionItem(criterion, kept, at));
		const parent = outcomes[place];
		if (parent)
			links.push(
				...placesOf(
					items,
					parent,
					kept,
					outcome.criteria.map(({ id }) => criterionKey(id)),
					at,
				),
			);
		return items;
	});
	const items = [...(top ? [top] : []), ...outcomes, ...criteria];
	const whole = {
		CFDocument: document,
		CFItems: items,
		CFAssociations: [...links, ...otherLinks(kept, [document, ...items])],
		...kept?.rest,
	};
	return JSON.stringify(kept?.isWrapped ? { CFPackage: whole } : whole, null, '\t');
}

function documentOf(unit: Unit, kept: KeptCase | null, at: Instant): Entry {
	if (kept) {
		const { document } = kept;
		if (!kept.isDocument) return document;
		return extended(
			{
				...document,
				...(isSame(asText(document['title']), unit.title) ? {} : { title: unit.title }),
				...(tidyLines(asText(document['description'])) === unit.summary ? {} : { description: unit.summary }),
			},
			unitExtension(unit),
		);
	}
	const identifier = stableId(`document ${unit.id}`);
	return {
		identifier,
		uri: `urn:uuid:${identifier}`,
		caseVersion: '1.1',
		creator: unit.awardingBody || unitFileWords.creator,
		title: unit.qualification || unit.title,
		lastChangeDateTime: at,
		CFPackageURI: { title: unit.title, identifier, uri: `urn:uuid:${identifier}` },
	};
}

function unitItem(unit: Unit, kept: KeptCase | null, at: Instant): Entry {
	const item = kept?.items[UNIT_KEY] ?? fresh(`unit ${unit.id}`, 'Unit', at);
	return extended(
		{
			...item,
			...(textOf(item) === unit.title ? {} : { fullStatement: unit.title }),
			...(tidyLines(asText(item['notes'])) === unit.summary ? {} : { notes: unit.summary }),
			...(unit.level !== '' && item['educationLevel'] === undefined ? { educationLevel: [unit.level] } : {}),
		},
		unitExtension(unit),
	);
}

function outcomeItem(unit: Unit, { code, title }: Outcome, kept: KeptCase | null, at: Instant): Entry {
	const item =
		kept?.items[outcomeKey(code)] ?? fresh(`${unit.id} ${outcomeKey(code)}`, 'Learning Outcome', at);
	return withWords(item, code, title);
}

function criterionItem(criterion: Criterion, kept: KeptCase | null, at: Instant): Entry {
	const { code, text, withdrawn, id, standsForOutcome, needs, fits, shows, needsKinds, replaces } = criterion;
	const item = kept?.items[criterionKey(id)] ?? fresh(`criterion ${id}`, 'Assessment Criterion', at);
	return extended(
		{ ...withWords(item, code, text), ...(withdrawn ? { statusEndDate: withdrawn.on } : {}) },
		{ id, standsForOutcome, needs, fits, shows, needsKinds, replaces, withdrawn },
	);
}

function fresh(words: string, type: string, at: Instant): Entry {
	const identifier = stableId(words);
	return { identifier, uri: `urn:uuid:${identifier}`, CFItemType: type, lastChangeDateTime: at };
}

/** Only what reads otherwise by now is written anew. */
function withWords(item: Json, code: string, text: string): Entry {
	return {
		...item,
		...(codeOf(item) === code ? {} : { humanCodingScheme: code }),
		...(textOf(item) === text ? {} : { fullStatement: text }),
	};
}

function unitExtension(unit: Unit): Entry {
	const { id, version, shortTitle, awardingBody, qualification, level, reference, credits } = unit;
	const { sources, guidance } = unit;
	return {
		id,
		version,
		shortTitle,
		awardingBody,
		qualification,
		level,
		reference,
		credits,
		sources,
		guidance,
	};
}

function extended(entry: Entry, extension: Entry): Entry {
	return { ...entry, extensions: { ...asObject(entry['extensions']), [EXTENSION]: extension } };
}

function isSame(theirs: string, ours: string): boolean {
	return tidyLines(theirs).replace(/\s+/g, ' ') === ours;
}

/** What puts these below their parent, as it came where it came in this order. */
function placesOf(
	items: readonly Entry[],
	parent: Entry,
	kept: KeptCase | null,
	keys: readonly string[],
	at: Instant,
): readonly Entry[] {
	const known = keys.map((key) => kept?.places[key]);
	const numbers = known.map((link) => sequenceOf({ parentLink: link ?? null }));
	const isInOrder = numbers.every((number, place) => {
		const before = numbers[place - 1] ?? 0;
		const codes = [items[place - 1], items[place]].map((item) => (item ? codeOf(item) : ''));
		return (
			place === 0 ||
			number > before ||
			(number === before && byNaturalOrder(codes[0] ?? '', codes[1] ?? '') < 0)
		);
	});
	return items.map((item, place) => {
		const link = known[place];
		const sequence = isInOrder && link ? {} : { sequenceNumber: place + 1 };
		if (link && endsOf(link).to === idOf(parent)) return { ...link, ...sequence };
		const identifier = stableId(`${idOf(item)} isChildOf ${idOf(parent)}`);
		return {
			identifier,
			uri: `urn:uuid:${identifier}`,
			lastChangeDateTime: at,
			...link,
			associationType: 'isChildOf',
			originNodeURI: nodeUri(item),
			destinationNodeURI: nodeUri(parent),
			...sequence,
		};
	});
}

/** Associations with nothing that has been taken out of the unit. */
function otherLinks(kept: KeptCase | null, written: readonly Entry[]): readonly Json[] {
	if (!kept) return [];
	const still = new Set(written.map(idOf));
	const gone = new Set(
		Object.values(kept.items)
			.map(idOf)
			.filter((id) => !still.has(id)),
	);
	return kept.links.filter((link) => {
		const { from, to } = endsOf(link);
		return !gone.has(from) && !gone.has(to);
	});
}

function idOf(entry: Json): string {
	return asText(entry['identifier']).toLowerCase();
}

function nodeUri(entry: Json): Entry {
	const title = asText(entry['title']) || textOf(entry);
	return { title, identifier: asText(entry['identifier']), uri: asText(entry['uri']) };
}
