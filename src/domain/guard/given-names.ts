/*
 * Given names that are common in Britain, whatever the country they came from; no more of them, because every page
 * keeps them on the phone. Left out are those that are as often something else with a capital: places (Chelsea,
 * Jordan, Victoria, Chester), months, words that begin a sentence.
 */
const GIVEN = new Set(
	`aaron abby abdul abdullah abigail adam aditya adnan adrian adriana agnes agnieszka ahmed aidan aileen aisha
	aisling ajay alan albert aleksandra alex alexander alexandra alexandru alfie alfred ali alice alicia alina
	alison alistair allan amanda amara amelie amina amir amit amy ana ananya andre andrea andreea andrei andrew
	andrzej andy angela angie anil anita ann anna anne annie anthony antonio anwar aoife arjun arthur arun asha
	ashleigh ashley asif ava ayesha barbara barry bartosz beata becca becky ben benjamin beth bethan bethany betty
	beverley bilal billy bob bobby bogdan bradley brenda brendan brian bryan caitlin callum cara carl carla carly
	carmen caroline catherine cathy charlene charles charlie charlotte cheryl chidi chioma chloe chris christian
	christina christine christopher ciara claire clara clare clive colin connor conor craig curtis damian damien
	dan daniel danielle danny darren daryl dave david dawid debbie deborah debra deepa denise dennis derek diana
	diane dominic donald donna dorothy doug duncan dylan eddie edward eileen elaine eleanor eli elizabeth ella
	ellen ellie elliot elliott emeka emilia emily emma emmanuel eric erica erin ethan eva evan evelyn evie ewelina
	farah farhan fatima faye femi ffion finlay fiona frances fred freddie freya funmi gabriel gabriela gail gareth
	gary gavin gemma geoff george georgina gerald gillian glen gordon graham greg grzegorz gurpreet hamza hana
	hanna hannah hardeep harold harpreet harriet harrison harry hasan hassan hayley hazel heather helen henry
	holly howard hussain iain ian ibrahim ifeoma imran ioana irene isaac isabel isabella isla ivan jackie jacob
	jacqueline jade jake jakub jamal james jamie jane janet janice janine jasmine jason jaspreet jayden jeff jemma
	jen jennifer jenny jeremy jess jesse jessica jill jim jimmy jo joan joana joanna joanne jodie joe joel john
	jonathan joseph josephine josh joshua joyce judith judy julia julian julie justin kamal kamran karen karina
	karl karolina kasia katarzyna kate katherine kathleen kathryn katie kayla kayleigh keith kelly ken kenneth
	kenny kevin khadija kieran kim kimberley kimberly kiran kirsty kofi krzysztof kwame kwasi kyle kylie laura
	lauren layla leah leanne leo leon leonard lesley leslie lewis liam libby linda lindsay lisa liz lloyd lorna
	lorraine lottie louis louisa louise lucas lucia lucy lukasz luke lydia lynn maciej madison magdalena maggie
	maisie malcolm mandy manjit marc marcin marcus marek margaret maria mariam marian marie marta martha martin
	mary maryam matt matthew maureen maurice maya meera megan melanie melissa meredith mia michael michaela
	michelle mihaela mihai mike millie mohamed mohammad mohammed molly mona muhammad musa mustafa nadeem nadia
	nadine naomi nasreen natalia natalie natasha nathan nathaniel naveed neelam neil ngozi niall niamh nicholas
	nicky nicola nicole nigel nikhil nina nisha noah nora norman oksana olena oliver olivia oluwaseun omar osman
	owen paige pam pamela parveen patricia patrick paul paula pauline pavel pawel pete peter petra phil philip
	phillip phoebe phyllis piotr pooja priya rachel radoslaw rahim rahul raj rajesh rajinder ralph ranjit rashid
	raymond rebecca reece reena reggie rehana rhian rhiannon rhys richard ricky rita robbie robert roberta robyn
	roger ron ronnie rory rosemary rosie ross roy russell ruth ryan sabrina sachin sadia sadie saeed saima saira
	sally sam samantha samina samir samira samuel sandeep sandra sanjay sanjeev sara sarah scarlett scott sean
	sebastian shabana shahid shane shannon sharon shaun shazia sheena sheila shelley shirley shreya sian simon
	simone sinead siobhan siân sofia sonia sophia sophie stacey stan stefan stella stephanie stephen steve steven
	stuart sukhdeep sunil sunita suresh surinder susan susie suzanne sylvia tahir tahira tammy tania tanya tara
	tariq ted terence teresa terry theo theresa thomas tim timothy tina toby todd tom tomasz tommy tony tracey
	tracy trevor tunde tyler tyrone usha usman valerie vanessa vera vicky vijay vikram vincent vivek vivienne
	vladimir walter wanda waqar wasim wayne wendy wojciech xiuying yasir yasmin yasmine yusuf yvette yvonne
	zachary zahra zainab zara zoe zofia zoë`.split(/\s+/),
);

/** Whether a word is a given name and hardly anything else: "Sarah", not "Mark" or "Chelsea". */
export function isGivenName(word: string): boolean {
	return GIVEN.has(word.toLowerCase());
}

/** Names that are words as well, with a capital too at the beginning of a sentence. */
const ALSO_WORDS = new Set(
	`amber bill carol chuck daisy dawn dean don drew eve faith frank gene grace guy iris ivy jack jay jean joy kay lee lily mark
	max melody nick olive pat pearl penny pierce ray robin rob rose ruby sandy rusty skye sue taylor victor violet wade`.split(
		/\s+/,
	),
);
/** Names that are more often something else; a surname behind them tells. */
const ALSO_PLACES = new Set(
	`adele amelia austin carlisle chelsea chester devon douglas florence georgia india jordan kent kerry
	lincoln morgan oscar paris preston siri sydney victoria`.split(/\s+/),
);

/** Whether it may be one: "Mark" where something else speaks for it, and with a surname "Victoria". */
export function mayBeGivenName(word: string, isFull: boolean): boolean {
	const plain = word.toLowerCase();
	return ALSO_WORDS.has(plain) || (isFull && ALSO_PLACES.has(plain));
}
