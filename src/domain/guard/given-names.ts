/*
 * Given names that are common in Britain, whatever the country they came from. Left out are those that are as often
 * something else with a capital: places (Chelsea, Jordan, Victoria, Chester), months, words that begin a sentence.
 */
const GIVEN = new Set(
	`aaliyah aaron abbie abby abdul abdullah abigail adam adeel adnan adrian adriana agata agnes agnieszka ahmad
	ahmed aidan aileen aimee aine aisha aisling ajay akash alan alana alastair albert alejandro aleksandra alex
	alexander alexandra alexandru alexis alfie alfred ali alice alicia alina alisha alison alistair allan allison
	althea alun alyssa amanda amara amie amina amir amirah amit amna amrit amy ana anaya andre andrea
	andreea andrei andrew andrzej andy aneta angela angelina angus anika anil anita anjali ann anna annabel
	annabelle anne annette annie anthea anthony antoni antonio anwar aoife archie arjun arthur arun asad asha
	ashleigh ashley asif asma astrid audrey ava ayaan ayesha aylin babatunde barbara barry bartosz basil beata
	beatrice becca becky belinda ben benedict benjamin bernadette bernard bernice bertha beryl bessie beth bethan
	bethany betty bev beverley bhavna bilal billy bogdan brandon brenda brendan brian bridget bronwyn bruce bryan
	bryony callum calvin cameron camilla caoimhe cara carl carla carlos carly carole caroline carolyn carrie
	carys caspar cassandra cassie catherine cathy catriona cecilia cedric celia celine ceri chantelle charlene
	charles charlie charlotte cheryl chiara chidi chinedu chloe chris christian christina christine christopher
	chukwuma ciara cillian cindy claire clara clare claudia clifford clive colette colin colleen connie connor
	conor constance corinne courtney craig cristina curtis cynthia cyril damian dan daniel daniela danielle danny
	daphne daria darius darren daryl dave david davina dawid debbie deborah declan deepa deepak deirdre delroy
	denis denise dennis derek dermot desmond devika diana diane diego dilys dinesh dipak dmitri dominic dominik
	donald donna donovan dora doreen doris dorota dorothy dougal duncan dylan eamon eddie edgar edith edna
	eduardo edward edwin eileen eilidh elaine eleanor elena eleri elias elijah elise eliza elizabeth ella ellen
	ellie elliot elliott eloise elsie elspeth emeka emil emilia emily emma emmanuel emre enid enrico eric erica
	erik erin esme esmeralda esther ethan ethel eugene eva evan evelyn evie ewa ewan ezra fadi faisal faiza farah
	farhan farida farooq fatima fatma fay felicity felix femi fergus fernando fiona fizza florin folasade
	francesca francesco francis francisco freddie frederick freya funmi gabriel gabriela gareth garry gary gavin
	gaynor gemma geoff geoffrey georgie georgina geraint gerald geraldine gerard gethin ghulam gillian gina
	giovanni giulia gladys glenda glenn gloria glyn gordon graeme graham gregory greta grzegorz guillermo gurpreet
	gwen gwyneth hafsa hajra hamish hamza hana hanna hannah harbhajan hardeep harjit haroon harpreet harriet
	harrison harry haruka harvey hasan hassan hazel heather hector helen helena henry herbert hilary hilda hollie
	holly horace howard hugh hugo humaira husna hussain iain ian ibrahim idris ifeanyi ifeoma igor ikram ilona
	imogen imran inaya indira ines ingrid ioana iona irena irene irfan iryna isaac isabel isabella isabelle isha
	ishaan isla ismail isobel ivan ivana ivor iwan iwona iza jackie jackson jacob jacqueline jade jaden jagdeep
	jaime jake jakub james jamie jamila jana jane janet janice janine janusz jared jasmin jasmine jason jasper
	jaspreet jatinder javed javier jayden jayne jeanette jeff jeffrey jemima jen jenna jennie jennifer jenny
	jeremy jermaine jerome jerry jess jesse jessica jessie jill jim jimmy jinal joan joana joanna joanne jodie joe
	joel johan johanna john johnny jon jonathan jorge josef joseph josephine josh joshua josie joyce juan juanita
	judith judy julia julian juliana julie juliet julius justin justyna kacper kalpana kamal kamala kamran karan
	kareem karen karim karina karl karolina katarzyna kate katherine kathleen kathryn kathy katie katrina katy
	kavita kayleigh kayley keira keith kelly kelvin ken kendra kenneth kenny keri kerryann kevin khadija khadijah
	khaled khalid kieran kiran kirsten kirstie kirsty konrad kris krishna kristina krystyna krzysztof kwame kyle
	kylie lakshmi lamar lara larissa laszlo laura lauren laurence layla leah leanne leela leila lena leo leon
	leona leonard leonie leroy lesley leslie leszek lewis liam libby lidia lilian lillian linda lindsay lindsey
	linette lionel lisa livia liz liza lloyd lois lola loretta lorna lorraine lottie lou louis louisa louise luca
	lucas lucia lucian luciana lucinda lucy luis luisa lukas lukasz luke lydia lynda lyndsey lynn lynne lynsey
	mabel maciej maddison madeleine madison magda magdalena maggie maham mahmood mahmoud maisie malcolm malgorzata
	mandeep mandy manjit manoj manuel marcel marcia marcin marco marcus marek margaret margarita margery maria
	mariam marian mariana marianne marie marilyn marina mario marion marisa marius marjorie marlene marta martha
	martin martina martyn mary maryam matei mateusz matilda matt matteo matthew maureen maurice mavis maxine maya
	meena meera megan mehmet mehwish melanie melinda melissa meredith merle mia michael michaela michal michele
	michelle mick miguel mihaela mihai mike mila mildred milena millicent millie minaz mira miranda miriam misbah
	mitchell mohamed mohammad mohammed moira mollie molly mona monica monika morag mostafa muhammad muhammed
	muriel musa mustafa myfanwy myra nabil nadeem nadia nadine naeem nafisa naila naomi narinder nasreen natalia
	natalie natasha nathan nathaniel naveed neelam neha neil nell nerys nia niall niamh nicholas nicky nicola
	nicolas nicole nigel nikhil niki nikita nikki nimra nina nisha nishant nita noah nobuhle noel nora noreen
	norma norman nuala nyah obinna oksana olajide oleksandr olena olga oliver olivia oluwaseun olwen omar osama
	osman owen pam pamela parminder parveen pascal patricia patrick patryk paul paula pauline pavel pawel paweł
	pedro penelope percy perminder pete peter petra phil philip philippa phillip phillipa phoebe phyllis piotr
	pooja pradeep prakash priscilla pritesh priti priya przemek rabia rachael rachel rachelle radoslaw rafael
	rahul raj rajan rajesh rajinder rakesh ralph ramesh ranjit rashid rashida raul raymond razia rebecca rebekah
	reena reginald rehana rekha renata renee reuben rhian rhiannon rhoda rhona rhys ricardo richard rick ricky
	rishi rita ritu robert roberta roberto robyn rochelle roderick rodney roger rohan roisin roland ronald ronan
	ronnie rory rosalind rosanna roseanna rosemary rosie ross rowena roxanne roy rubina rufus rukhsana rupert
	russell ruth ryan ryszard sabina sabrina sadia sadie saeed safiya sahil saima saira sajid sakina salim sally
	salma salman sam samantha samina samir samira samson samuel sandeep sandra sangeeta sanjay sanjeev santiago
	sara sarah sasha saul scarlett sean sebastian selina serena sergio shabana shabnam shahid shahida shamim
	shanelle shanice shannon sharon shaun shauna shazia sheena sheila shelley sheryl shirley shivani shona shreya
	sian silvia simon simona simone sinead siobhan siân sofia sohail solomon sonia sonya sophia sophie stacey
	stanislaw stanley stefan stella stephanie stephen steve steven stewart stuart sukhdeep sukhvinder suleman
	sumaira sunil sunita suresh surinder susan susanna susannah susie suzanne suzie svetlana syed sylvia szymon
	tabitha tahir tahira tamara tamsin tania tanisha tanya tara tariq tasha tatiana tayyab ted terence teresa
	terri terry tess tessa thelma theo theodore theresa thomas tiffany tim timothy tina toby todd tom tomas tomasz
	tommy toni tony tracey tracie tracy trevor tricia trisha tristan trudy tunde tyler tyrone ursula usha usman
	uzma valentina valerie vanessa vasile vera verity verna vernon veronica vicky vijay vikas vikram vimal vince
	vincent vinod vivian vivien vivienne vladimir wahid walter wanda waqar waqas warren wasim wayne wendy weronika
	wiktor wiktoria wilfred wilhelmina wilma winifred wojciech xavier yaqub yasir yasmin yasmine yinka yolanda
	yousef yuki yuri yusra yusuf yvette yvonne zac zach zachary zahid zahra zain zainab zaira zara zbigniew
	zeeshan zeinab zelda zena zeynep zoe zofia zoë zubair zuzanna`.split(/\s+/),
);

/** Whether a word is a given name and hardly anything else: "Sarah", not "Mark" or "Chelsea". */
export function isGivenName(word: string): boolean {
	return GIVEN.has(word.toLowerCase());
}

/** Names that are words as well, with a capital too at the beginning of a sentence. */
const ALSO_WORDS = new Set(
	`amber bill carol chuck daisy dawn dean don drew eve faith frank gene grace guy iris ivy jack jay jean joy lily mark
	max melody nick olive pat pearl penny pierce rob rose ruby rusty skye sue victor violet wade`.split(/\s+/),
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
