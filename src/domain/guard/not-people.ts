/*
 * Words with a capital that are no part of a person's name. What names a role, a team, a form, a day, or begins a
 * sentence; and what makes a name before it one of a firm or a place: "Taylor Motors" is nobody.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const OTHER = words(
	`a account accounts act admin adviser advisor again agent all and anyone app april assessor at august awards
	bank basic billing blue board both bronze call caller card care case centre chat check checklist cheers
	christmas claims client coach coaching colleague collections complaint complaints compliance contact contract
	criterion customer dad daddy dame data day dear debit december delivery department desk direct director
	dispatch dr duty easter email engineer enquiries escalation escalations everybody everyone february feedback
	finance folks for form fraud friday from general gold good green group guide he head hello helpdesk hey hi
	hiya holiday human i if in insurance internet invoice iqa it january july june lady law leader learner letter
	level line list lord madam management manager march marketing may me member mentor message miss monday mr mrs
	ms mum mummy mx my name note november number october of office officer ombudsman on online operations or
	orange order orders our payable payment payments payroll person phone plan planning platinum please plus
	policy portal premium process product prof professional professor project protection purple quality question
	recording red refund refunds regards relations report representative resources retail retention returns rev
	review rights risk rota rules sales saturday score scorecard script second security senior september service
	services she shift silver sincerely sir some special staff stage standard standards street sunday supervisor
	supply support survey system team tech technical technology template thank thanks the their then there they
	this thursday tier title to trading trainee trainer training trust tuesday unit until value verifier warehouse
	water we web wednesday week what when white who will with witness work world yellow you your yours zone`,
);

const ORGANISATION = words(
	`agency airport app association avenue bank bridge broadband brothers castle cathedral chatbot church clinic
	close club college company council court crescent cycle drive effect estate express foundation garage gardens
	hall heights hill homes hospice hospital hotel house institute insurance island jewellers lane law library
	limited ltd media model motors museum palace park partners pharmacy place plc principle prize railway
	restaurant road school shop society solicitors sons square stadium station store stores street studio surgery
	taxis theatre theory tower university wales ward way wharf`,
);

/** Words that belong to no firm of several words alone, but begin the name of one, or of a place. */
const FIRST = words(
	`american barclays birmingham british cardiff east edinburgh european first glasgow great king leeds london
	manchester nationwide north northern operation prince princess project queen royal saint santander scottish
	severn sky south southern st storm thames united virgin welsh west western yorkshire`,
);

/** People whose names stand for what they wrote or for the shop that bears it. */
const FAMOUS = new Set(
	`graham gibbs|david kolb|john driscoll|john whitmore|peter honey|alan mumford|donald schön
	|donald kirkpatrick|abraham maslow|frederick herzberg|meredith belbin
	|gary rolfe|john adair|john lewis|peter jones|thomas cook|william hill|laura ashley|dorothy perkins|harvey nichols|ted baker
	|ann summers|karen millen|fred perry|ralph lauren|calvin klein|tommy hilfiger|jo malone`
		.split('|')
		.map((name) => name.trim()),
);

/** Whether a word with a capital is no part of a person's name. */
export function isNoName(word: string): boolean {
	const plain = word.toLowerCase();
	return OTHER.has(plain) || FIRST.has(plain);
}

/** Whether the word behind a name, or in front of it, makes it one of a firm, a place or a law. */
export function makesFirm(word: string): boolean {
	return ORGANISATION.has(word.toLowerCase());
}

/** Whether the word in front makes it the name of a thing: "Storm Ciara". */
export function beginsFirm(word: string): boolean {
	return FIRST.has(word.toLowerCase());
}

/** "Graham Gibbs" is a book; "John Lewis" is a shop. */
export function isFamous(name: string): boolean {
	return FAMOUS.has(name.toLowerCase());
}
