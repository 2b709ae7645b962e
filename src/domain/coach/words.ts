/*
 * Words as the ranking of criteria sees them. Learners write "rang her back" where criteria write "communication to
 * follow it up", so beside the words themselves there are the topics of the field that words speak for.
 */

const STOP = new Set(
	(
		'a an and are as at be been before but by can could did do does for from had has have he her him his how i if in into is it its ' +
		'just me my no not of off on one or our out over she so some such than that the their them then there they this to too up us ' +
		'was we were what when where which who why will with would you your about after all also any because each more most other ' +
		'own same through under very while make made used use using get got go went put take took well way new two three day days time ' +
		'work show shows shown example organisation call calls called caller customer customers phone email emails chat chats team people first back ' +
		'down wrote found check checked checks time week month number start started told said one good right next again'
	).split(' '),
);

/** A stem that is good enough for English at work: "monitoring", "monitored" and "monitors" become one. */
export function stem(word: string): string {
	let bare = word.replace(/['’]s?$/, '');
	if (bare.length > 4) bare = bare.replace(/(?:ies|ied)$/, 'y');
	if (bare.length > 4) bare = bare.replace(/(?<!s)s$/, '');
	if (bare.length > 5) bare = bare.replace(/(?:ations?|ating|ated|ate)$/, 'at');
	if (bare.length > 5) bare = bare.replace(/(?:ings?|ed|ly|ment|er|or)$/, '');
	if (bare.length > 4) bare = bare.replace(/e$/, '');
	return bare.replace(/([^aeiouls])\1$/, '$1');
}

/** A topic: the words by which a criterion asks for it, and the words in which learners tell of it. */
type Topic = { readonly asks: string; readonly tells: string };

/** What the work of quality and support in a contact centre consists of. A word may speak for more than one topic. */
const TOPICS: Readonly<Record<string, Topic>> = {
	plan: {
		asks: 'plan criteria criterion measurable defined benchmark standards kpis prepare',
		tells:
			'plan criteria benchmarks define defined definition measurable weights kpi kpis sla target targets standard standards drafted prepared purpose pass agreed promise begun lines scorecard before',
	},
	sample: {
		asks: 'sample sampling random stratified representative',
		tells:
			'sample sampling random randomly stratified representative lot draw drawn drawing seed picked pick select selection targeted choose chose shares group groups percent mixed every',
	},
	monitor: {
		asks: 'monitor monitoring observe observing tools recording capture',
		tells:
			'monitor monitored monitoring observed listened listening scored score scoring scorecard form sheet checklist recording recordings capture transcript evaluated assessed mystery live side screen watched findings factual fact log comments',
	},
	feedback: {
		asks: 'feedback balanced constructive strengths develop coaching',
		tells:
			'feedback praised strength strengths coached coaching grow sbi sandwich one-to-one private goal interrupting interrupted friendly calm well strengthen sat actions action talk talked agreed himself herself friday differently noticed',
	},
	understand: {
		asks: 'explain understand reasons describe know',
		tells:
			'explain explained assessor discussion reasons reason understand understanding learned question questions reflected reflective reflection objective fair why frequency often calibration difference compare happens matters name thought tools',
	},
	review: {
		asks: 'review reviewing interactions contacts performance scores',
		tells:
			'review reviewed analysed looked compared compare trend trends pattern patterns common quarter dashboard survey surveys satisfaction csat ratings rating kpi results april may low worst reasons contacts recordings repeat',
	},
	complaint: {
		asks: 'complaint complaints remedy investigation resolution complain',
		tells:
			'complaint complained complaints upset angry apologised refund compensation replacement escalated lost broken damaged faulty scratched crying unhappy settled investigated offered offer outcome case paid followed rang promised apologies calmed charged logged minor mails fourth waited',
	},
	comply: {
		asks: 'compliance regulations regulatory data gdpr security protocols scripts payments requirements',
		tells:
			'compliance gdpr data protection security card payment payments paused password identity breach regulations rules law legal procedure script wording officer health safety equality fca authority confidential privacy incident masked locked industry refused desk terms deaf cooling recorded whiteboard clear',
	},
	manage: {
		asks: 'management managing resource planning principles technology crm performance',
		tells:
			'rota staffing staff schedule forecast adherence shrinkage erlang shift shifts peak absence breaks service level crm system workload workloads workforce planned planning planners motivation managing needed advisers',
	},
	improve: {
		asks: 'improve improving change coach process',
		tells:
			'improve improved improvement suggested proposed introduced tested process dropped rose fell halved abandoned saves saved higher lower went change changed changes after idea used because train trained built points answer percent',
	},
};

/** How much of its ordinary weight a word has that tells of something only together with others. */
const WEAK = new Set(
	'before purpose agreed promise lines every picked pick choose chose group groups percent form sheet live side screen comments log talk talked action why name reason reasons often looked results april may low contacts case paid rang promised offer offered service level system change changed changes after used because went people tools happens matters thought sat friday advisers well calm recorded points answer train trained built clear compare minor fourth friendly logged data standard standards score scored kpi question discussion'
		.split(' ')
		.map(stem),
);

export type Topics = ReadonlyMap<string, number>;

function lexicon(part: keyof Topic): ReadonlyMap<string, readonly string[]> {
	const map = new Map<string, string[]>();
	for (const [topic, words] of Object.entries(TOPICS)) {
		for (const key of new Set(words[part].split(' ').map(stem))) {
			const known = map.get(key);
			if (known) known.push(topic);
			else map.set(key, [topic]);
		}
	}
	return map;
}

const asking = lexicon('asks');
const telling = lexicon('tells');

/** Words of a text in lower case. */
function wordsOf(text: string): readonly string[] {
	return text.toLowerCase().match(/[a-z][a-z'’-]+/g) ?? [];
}

/** What a criterion names of the topics, as shares of one. Empty where it names none. */
export function topicsNamed(text: string): Topics {
	return sharesOf(wordsOf(text).map(stem), asking);
}

/** How far a criterion is believed that asks for its topics only in the words in which learners tell of them. */
const IN_PLAIN_WORDS = 0.9;

/**
 * What a criterion asks for: the topics that it names. "Listen to calls" and "Match staff to demand" name none, as
 * short criteria often do; they are taken at the words in which learners tell of one.
 */
export function topicsAsked(text: string): Topics {
	const named = topicsNamed(text);
	if (named.size > 0) return named;
	const said = new Set(wordsOf(text).map(stem));
	const plain = sharesOf(
		[...said].filter((word) => !WEAK.has(word)),
		telling,
	);
	return new Map([...plain].map(([topic, share]) => [topic, share * IN_PLAIN_WORDS]));
}

function sharesOf(stems: readonly string[], known: ReadonlyMap<string, readonly string[]>): Topics {
	const counts = new Map<string, number>();
	for (const word of stems) {
		for (const topic of known.get(word) ?? []) counts.set(topic, (counts.get(topic) ?? 0) + 1);
	}
	const length = Math.hypot(...counts.values());
	return new Map([...counts].map(([topic, count]) => [topic, count / length]));
}

/** What an account tells of: points by topic, and the words that gave them. A word counts once, however often it is said. */
export function topicsTold(text: string): ReadonlyMap<string, ReadonlyMap<string, number>> {
	const told = new Map<string, Map<string, number>>();
	const seen = new Set<string>();
	for (const word of wordsOf(text)) {
		const key = stem(word);
		if (seen.has(key)) continue;
		seen.add(key);
		for (const topic of telling.get(key) ?? []) {
			const words = told.get(topic) ?? new Map<string, number>();
			words.set(word, WEAK.has(key) ? 0.5 : 1);
			told.set(topic, words);
		}
	}
	return told;
}

export type Term = {
	readonly term: string;
	/** As it stands in the text, in lower case. */
	readonly word: string;
};

/** The words of a text that say something, as stems. */
export function termsOf(text: string): readonly Term[] {
	return wordsOf(text).flatMap((word) => (STOP.has(word) ? [] : [{ term: stem(word), word }]));
}
