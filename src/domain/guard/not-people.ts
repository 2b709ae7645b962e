/*
 * Words with a capital that are no part of a person's name. What begins a sentence or names a role, a team, a form, a
 * day; and what makes a name before it one of a firm or a place: "Taylor Motors" is nobody.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const OTHER = words(
	`a about after again all also always am an and another any anyone are as asked at back be because been before
	being but by can checked could currently dear did do does during each early either even every everyone everybody
	few final finally first following for from gave get give good got had has have he hello her here hers hey hi hiya his
	how however i if in instead into is it its just last late later least left like made make many may me more most
	much my myself never next no nobody none not nothing now of off often on once one only or other others our out over
	own please previous quick regards right said same second see several she should since sincerely mum mummy dad daddy nan gran granddad folks guys so some someone soon
	spoke still such taken than thank thanks that the their them then there these they third this those though three
	through to today together told tomorrow too took two under unfortunately until up upon us use used using very via
	was we well went were what when where whether which while who whole whom whose why will with within without would
	yes yesterday you your yours faithfully cheers
	monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
	october november december easter christmas eve spring summer autumn winter bank holiday ramadan eid diwali morning
	afternoon evening night day week month year quarter hour minute black white red green blue yellow orange purple gold
	silver bronze platinum premium standard basic plus pro max flex family blended essential advanced
	mr mrs ms miss mx dr prof professor sir madam lady lord dame rev reverend
	adviser advisor agent assessor buddy caller cardholder client coach colleague customer director engineer head
	holder iqa learner lead leader manager member mentor mystery observer officer operator person planner policyholder
	receptionist representative representatives specialist staff supervisor supporter tenant trainee trainer tutor user
	verifier witness worker chief deputy senior junior duty general account accounts payable accuracy achievement action
	actions activity address adherence admin administration agenda answer app application appraisal area assessment
	assurance attention attitude audit automation average award awards balance benefit benefits bill billing black
	booking booklet brand break brief briefing budget bulletin business buy calibration call callback calls campaign
	cancellation care case cases certificate chart chat chats check checklist checks claim claims closing code codes
	coaching collections comments communication communications compensation complaint complaints compliance conduct
	confidence confidential confirmation contact contacts content contract control cooling cost course credit crime
	criteria criterion culture current cycle daily dashboard data date debit delivery demand dental department description
	desk development dialogue digital diploma direct direction discussion dispatch dispute distribution diversity document
	documents domestic draft duplicate duty ease edition education effectiveness efficiency effort electrical email
	emails emergency empathy employee empowerment ending energy enquiries enquiry entry equality equipment error escalation
	escalations essentials etiquette evaluation evidence example excellence expectation expectations experience expert
	external extra failure failures fair fault feedback field figures file finance financial findings fixed floor fibre
	folder follow forecast form format forum framework fraud freight friendly fulfilment full gap gaps gas gdpr goal goals
	goodwill grade greeting group guide guidance guidelines handbook handling handover hardship health help helpdesk
	helpline high history hold home hot hours housing human identity impact improvement inbound incident increase index
	induction inbox information infrastructure insight insights intake internal internet interview invoice invoices issue
	issues item job journal journey justice key kick know knowledge kpi label late law learning legal letter level limit
	line lines link list listening live local log logistics logs long loss loyalty main maintenance management map market
	marketing matrix measure meeting mental menu message messages method metrics mid minor mobile model module money
	monitor monitoring monthly motor move name national needs negative net network new north notes notice number nps
	objective objectives observation offer office old ombudsman onboarding online open operation operations opening
	opportunity order orders outbound outcome outcomes outage overtime overview package page pages panel paper parcel
	partner party pass password pause pay payment payments payroll peak pension people performance personal phone picture
	pilot plan planning plans platform point policy poor portal portfolio positive post power practice premier prevention
	price privacy problem procedure process processing procurement product products professional profile programme
	progress project promise promoter property protection provider purchase purpose qualification quality query question
	questions queue quote random rate rating real reason record records recording recovery reference reflection reflective
	refund refunds refused region regulation regulations relations relationship release renewal repair repairs repeat reply
	report reporting reports request research reservation resolution resource resources response result results retail
	retention return returns review reviews reward rights risk role root rota routine rule rules safe safeguarding safety
	sale sales sample sandwich satisfaction schedule scheme score scorecard scores screen script scripts section secure security
	self sensitive sent serious service services session sessions set settlement shift short side sign signature simple
	situation skill skills sla smart smarter social software solution source south east west special spot stage
	star start statement statements status step stock store strategy strength strengths structure subject success summary
	supplier supply support survey surveys system systems task team teams tech technical technology template terms test testing
	text thing things tick ticket tier time timeline times title tone tools top total tracker trading traffic training transaction
	transfer transformation transport travel trend trends trial trust type underwriting unhappy unit units update updates upgrade
	urgent validation value values vehicle verification version video views virtual visit voice volume voucher vulnerable
	walk warehouse warning warranty water web webchat website weekend weekly welcome wellbeing wide word words work workforce
	working workplace workshop world wrap writing written zone`,
);

const ORGANISATION = words(
	`academy act agency airlines airport airways and assist associates association assurance authority awards bank banking
	board bridge broadband brothers bros building cafe care cars castle cathedral centre church cinema clinic close club
	college committee communications company congress constabulary convention council county court crescent district
	drive electric electricity electronics energy estate estates express fashion finance financial fitness food
	foods foundation fund furniture garage garden gardens gas group guild hall hardware health heights hill holdings homes
	hospital hospice hotel hotels house housing imports inc industries institute insurance international investments jewellers
	kitchens lane law library limited line logistics ltd lettings mail market media mews ministry mobile mortgages motor
	motors mutual network nhs office ombudsman park partners partnership pension pensions pharmacy place plc police post power
	press primary properties rail railway rentals resort restaurant road royal school schools science services shop
	shopping society software solicitors sons square stadium station store stores street studio studios supermarket
	supplies surgery systems taxis tech technologies telecom telecoms theatre tower trains transport travel trust tv
	university utilities vehicles village wales ward water way wharf wines works zoo award cup day prize theorem law model
	cycle scale theory matrix wheel gap kingdom city town island islands england scotland ireland street rd ave avenue
	bot chatbot app palace principle effect curve arms inn gallery museum arena agency institute trophy`,
);

/** Words that belong to no firm of several words alone, but begin the name of one, or of a place. */
const FIRST = words(
	`american anglo barclays birmingham boots bristol british canada canadian cardiff central dutch easy edinburgh eastern
	english european first french german glasgow great greater halifax hong indian irish italian lancashire leeds liverpool
	lloyds london manchester metro mid midland midlands nationwide natwest newcastle northern norwich nottingham oxford paypal
	pizza polish portsmouth sainsburys santander scotland scottish severn sheffield sky southern south spanish st tesco thames
	tottenham united virgin wales welsh wessex western yorkshire york amazon apple argos asda bupa currys curry's ebay evri google
	hermes ikea klarna lidl marks microsoft morrisons next o2 ocado octopus ofcom ofgem royal samsung sony spotify storm
	trustpilot vodafone waitrose whatsapp xerox project team saint queen king prince princess hurricane operation`,
);

/** People whose names stand for what they wrote or for the shop that bears it. */
const FAMOUS = new Set(
	`graham gibbs|david kolb|john driscoll|john whitmore|peter honey|alan mumford|donald schön|donald schon
	|donald kirkpatrick|abraham maslow|frederick herzberg|meredith belbin|kaoru ishikawa|vilfredo pareto|edwards deming
	|rensis likert|stephen brookfield|stephen covey|daniel goleman|dale carnegie|gary rolfe|terry borton|john adair
	|ken blanchard|john lewis|peter jones|thomas cook|william hill|laura ashley|dorothy perkins|harvey nichols|ted baker
	|ann summers|karen millen|jack wills|fred perry|kurt geiger|ralph lauren|calvin klein|tommy hilfiger|jo malone`
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
