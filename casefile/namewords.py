"""Words around names, as data: titles, company suffixes, given names, places. All folded as `casefile.folding` folds."""

from casefile.case import EntityKind


def _words(block: str) -> frozenset[str]:
    return frozenset(block.split())


def _rows(block: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row.split()) for row in block.split(";"))


TITLES = _words("""
    mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend father sister brother bishop archbishop cardinal rabbi imam
    judge justice chief magistrate senior circuit district presiding associate deputy acting interim special counsel prosecutor master
    registrar recorder senator sen representative rep congressman congresswoman governor gov lieutenant lt mayor president vice premier
    chancellor minister secretary sheriff trooper officer detective det inspector superintendent sergeant sgt corporal cpl captain capt
    major general colonel col constable commander marshal agent attorney solicitor barrister advocate da ada qc kc sc mp mla td former
    ex hon honorable honourable king queen prince princess county state us federal commissioner councillor councilor councilman
    councilwoman alderman ambassador chairman chairwoman chair ceo cfo maitre me mtre procureur juge herr frau signor senor don dona
    shri smt
""")
"""Words that may stand before a person's name without being part of it."""

BENCH = frozenset({"judge", "justice", "magistrate", "recorder", "registrar", "juge"})
"""Titles that only somebody on the bench bears."""

ABBREVIATED = {
    "senator": "sen.",
    "representative": "rep.",
    "governor": "gov.",
    "doctor": "dr.",
    "sergeant": "sgt.",
    "lieutenant": "lt.",
    "captain": "capt.",
    "detective": "det.",
    "professor": "prof.",
    "reverend": "rev.",
    "colonel": "col.",
    "general": "gen.",
    "inspector": "insp.",
}
"""A title and its newsroom abbreviation; both are looked for."""

POSTS = _words("""
    judge justice magistrate senator representative governor sheriff trooper officer detective inspector sergeant captain prosecutor
    deputy chief mayor minister attorney commissioner professor dr doctor solicitor superintendent
""")
"""Roles that are said as a title: a person whose role is one of them is meant by "Judge Brandt" even before the full name."""

SUFFIXES = (
    "llc",
    "l.l.c.",
    "inc",
    "inc.",
    "incorporated",
    "ltd",
    "ltd.",
    "limited",
    "plc",
    "p.l.c.",
    "gmbh",
    "ag",
    "se",
    "corp",
    "corp.",
    "corporation",
    "co",
    "co.",
    "company",
    "llp",
    "l.l.p.",
    "lp",
    "l.p.",
    "pllc",
    "sa",
    "s.a.",
    "s.p.a.",
    "spa",
    "srl",
    "s.r.l.",
    "bv",
    "b.v.",
    "nv",
    "n.v.",
    "pty",
    "pty ltd",
    "pty. ltd.",
    "pvt ltd",
    "private limited",
    "pvt. ltd.",
    "oy",
    "ab",
    "asa",
    "as",
    "a/s",
    "kk",
    "k.k.",
    "sarl",
    "sas",
    "kg",
    "ohg",
    "dac",
)
"""Legal forms a company's name may carry or not."""

PLACES = _words("""
    county township parish borough street avenue road lane drive boulevard square park hills hill heights beach lake river creek bay
    valley mountain island belt university college school academy hospital stadium arena airport bridge station center centre library
    museum church cathedral building tower hall house plaza mall village city town field fields farm forest dam canyon springs
""")
"""What makes a place or a building of the surname before it."""

FIRMS = _words("""
    brothers bros sons works group foundation institute industries partners associates inc llc ltd plc corp corporation company co gmbh
    motors records pictures studios films entertainment holdings bank trust capital ventures museum prize award cup piano locomotive
""")
"""What makes a firm or an institution of the surname before it."""

ORDINALS = {
    "first": "1st",
    "second": "2nd",
    "third": "3rd",
    "fourth": "4th",
    "fifth": "5th",
    "sixth": "6th",
    "seventh": "7th",
    "eighth": "8th",
    "ninth": "9th",
    "tenth": "10th",
    "eleventh": "11th",
    "twelfth": "12th",
    "thirteenth": "13th",
    "fourteenth": "14th",
    "fifteenth": "15th",
}

HEADS = _words("""
    agency authority board bureau commission committee company corporation council court department directorate division firm foundation
    guild inspectorate institute ministry office panel regulator service society studio team tribunal trust union university watchdog
    bank charity club federation association inquiry
""")
"""Nouns that stand for an organisation once it was named: "the commission"."""

NOUNS_OF_KIND = {
    EntityKind.ORGANISATION: ("company", "firm"),
    EntityKind.AGENCY: ("agency",),
    EntityKind.COURT: ("court",),
}
"""Nouns that stand for the entity of a kind last named, with "the" before them."""

GENERIC_FIRST = _words("""
    american national united new first general state city county department office bureau the global international federal royal british
    irish australian canadian indian european north south east west northern southern eastern western central public world food health
    home great bank board commission court university college church school team club association society union council committee
    ministry san santa los las fort port saint st mount lake golden silver black white red green blue big grand old young good best
    super mega sun star town rust supreme high one two three four five six seven eight nine ten our your my all people citizens family
    friends
""")
"""First words of company names that say nothing alone."""

WEAK_ROLES = _words("""
    attorney counsel lawyer general officer man woman person company agency member representative assistant associate chief head state
    service crew party parties others father mother sister brother son daughter wife husband widow widower friend victim witness expert
    tech injured deceased city county
""")
"""Role words too common to point to anybody by themselves."""

WORDLIKE_NAMES = _words("""
    will mark grant rose may june april august faith hope joy grace frank jack bill rich drew pat chase dean guy art rob sue chuck ray
    miles chance pearl dawn summer autumn violet iris ivy lily daisy penny sandy rusty dusty christian major king prince earl duke baron
    bishop judge marshal page sage pierce lance skip wade reed cliff glen forest heath brook brooks stone rock angel jade ruby amber
    crystal destiny trinity charity patience prudence sunny said nick dick peg barb gene jay bob don ward max norm gay bud buddy junior
    ace win harry carry tony jean rod pay hunter archer cooper mason parker carter taylor tyler porter
""")
"""Given names that are English words too; they count only with a capital in running text."""

GIVEN_NAMES = (
    _words("""
    aaron abby abdul abdullah abigail abraham adam adrian adriana adriano agnes ahmed aidan aileen aiden aisha aisling akash alain alan
    alana albert alberto alec aleksandr alejandra alejandro alessandra alessandro alex alexander alexandra alexandria alexei alexis
    alfonso alfred alfredo ali alice alicia alison alistair allan allen allison alma alvin alyssa amanda amber amelia amina amir amit
    amy ana anastasia anders andre andrea andreas andrei andres andrew andrzej andy angela angelica angelina angelo angus anil anita ann
    anna anne annette annie anthony antoine anton antonia antonio anya archie ari ariana arianna ariel arjun arlene armando arnold
    arthur arturo arun asha ashley ashok aurora austin ava avery axel ayesha barack barbara barney barry beatrice becky belinda ben
    benedict benjamin bernadette bernard bernie bert beth bethany betty beverly bianca billy björn blake bobby bonnie brad bradley
    brandon brandy breanna brenda brendan brent brett brian briana brianna bridget britney brittany bruce bruno bryan bryce byron
    caitlin callum calvin cameron camila camille candice carina carl carla carlo carlos carly carmen carol carole carolina caroline
    carolyn carrie casey caspar cassandra cassidy catalina catherine cathy cecil cecilia cedric celeste celia cesar chad charlene
    charles charlie charlotte chelsea cheryl chiara chloe chris christa christina christine christopher christy ciara cindy claire clara
    clarence claude claudia claudio clayton clifford clinton clive clyde cody colin colleen colm connie connor conor conrad constance
    corey corinne cory courtney craig cristina curtis cynthia daisy dale damian damien damon dan dana daniel daniela daniele danielle
    danny daphne darius darlene darrell darren darryl dave david davina dean deanna debbie deborah debra declan deirdre delia denis
    denise dennis derek desmond devin devon diana diane diego dieter dimitri dirk dmitri dolores dominic dominique donald donna dora
    doreen doris dorothy doug douglas duncan dustin dwayne dwight dylan eamon ed eddie edgar edith edmund eduardo edward edwin eileen
    elaine eleanor elena eli elias elijah elise elizabeth ella ellen ellie elliot elliott ellis elsa elsie emeka emil emilia emilio
    emily emma emmanuel enrico enrique eric erica erik erika erin ernest ernesto esther ethan eugene eva evan eve evelyn ewa fabian
    fabio farah farid fatima felicia felicity felipe felix fernanda fernando fiona flora florence floyd frances francesca francesco
    francis francisco franco francois frankie franklin franz fred freddie frederick frederik fritz gabriel gabriela gabrielle gail
    gareth garry gary gavin gemma geoff geoffrey george georgia georgina gerald gerard gerry gianni gilbert gilles gina giorgio giovanni
    giulia giuseppe gladys glenda glenn gloria gordon graeme graham greg gregory greta guillermo gunther gus gustavo guy gwen gwendolyn
    hailey halyna hank hannah hans hari harold harriet harrison harry harvey hassan hazel heather hector heidi helen helena helene helga
    henri henrik henry herbert herman hilary hilaria hillary hiroshi holly horace howard hubert hugh hugo hussein ian ibrahim ida
    ignacio igor ilya imogen imran ines ingrid ira irene irina irma irwin isaac isabel isabella isabelle ishaan ivan ivana jackie
    jackson jacob jacqueline jacques jaime jake jamal james jamie jan jana jane janet janice janine jared jasmine jason jasper javier
    jayne jeanette jeanne jeannie jeff jeffrey jenna jennifer jenny jeremiah jeremy jerome jerry jesse jessica jesus jill jillian jim
    jimmy jo joan joann joanna joanne joaquin jocelyn jodie jody joe joel johan johann johanna john johnny jon jonas jonathan jordan
    jorge jose josef joseph josephine josh joshua joyce juan juanita judith judy julia julian juliana julie juliet julio julius justin
    justine kaitlyn kamal karen kari karim karin karina karl karla kate katerina katherine kathleen kathryn kathy katia katie katrina
    kay keith kelly kelsey kelvin ken kendra kenneth kenny kerry kevin khalid kim kimberly kira kirk kirsten klaus kofi kristen kristin
    kristina kumar kurt kwame kyle lana larry lars latoya laura lauren laurence laurie lawrence leah lee leila leland len lena leo leon
    leonard leonardo leroy leslie lester leticia lewis liam lila lillian linda lindsay lindsey lionel lisa liz liza lloyd logan lois
    lola lorena lorenzo loretta lori lorraine lou louis louisa louise luca lucas lucia lucien lucille lucy luigi luis luisa lukas luke
    luther lydia lyle lynn mabel madeleine madeline madison maeve magda magnus maggie mahmoud malcolm malik mamie mandy manish manuel
    marc marcel marcella marcia marco marcos marcus margaret margarita margot maria marian marianne marie marilyn marina mario marion
    marisa marissa marjorie marlene marlon marsha marta martha martin martina marvin mary maryam mateo mathew mathias mathilde matt
    matteo matthew matthias maureen maurice mauricio maurizio maxine maxwell megan meghan melanie melinda melissa melvin mercedes
    meredith mia michael michaela michal michel michele michelle miguel mikael mike mikhail mildred milton mimi mindy miranda miriam
    mitchell moe mohamed mohammad mohammed mohan moira mollie molly mona monica monique morgan morris moses muhammad muriel murray myra
    nadia nadine nancy naomi naresh natalia natalie natasha nathan nathaniel neal ned neha neil nelson nicholas nick nicola nicolas
    nicole nigel nikhil niki nikita nikolai nina noah noel nora norman odette olga oliver olivia omar orlando oscar osman otto owen
    pablo paige pam pamela paola paolo pascal patrice patricia patrick patty paul paula paulette pauline paulo pavel pedro peggy
    penelope percy perry pete peter petra phil philip philippa philippe phillip phoebe phyllis pia pierre polly prakash priscilla priya
    quentin quincy rachel rafael rahul raj rajesh rajiv ralph ramesh ramon randall randy raoul raquel rashid raul ravi raymond rebecca
    regina reginald renata rene renee reuben rhonda ricardo richard rick ricky rita robert roberta roberto robin rocco roderick rodney
    rodrigo roger rohan roland rolf roman romeo ron ronald ronan ronnie rory rosa rosalie rosalind rosanna rosemary ross roxanne roy
    rudolf rudy rupert russell ruth ryan sabina sabrina sadie sally salma salvador sam samantha samir sammy samuel sandeep sandra sanjay
    santiago sara sarah sasha saul scott sean sebastian serena serge sergei sergey sergio seth shane shannon sharon shaun shauna shawn
    sheila shelby sheldon shelley sheryl shirley sibusiso sidney siegfried sierra silas silvia simon simone siobhan sofia solomon sonia
    sonya sophia sophie spencer stacey stacy stan stanley stefan stefano stella stephanie stephen steve steven stewart stuart sunil
    suresh susan susanna suzanne sven sybil sydney sylvia tamara tammy tania tanya tara tariq tasha tatiana ted teddy terence teresa
    terrance terrence terri terry tess thabo thandi thelma thell theo theodore theresa thomas tia tiffany tim timothy tina toby todd tom
    tomas tommy tonya tracey tracy travis trevor tricia tristan troy tyrone ulrich ursula valentina valerie vanessa vaughn vera vernon
    veronica vicky victor victoria vijay vikram vince vincent viola violeta virginia vivian viviana vladimir wallace walter wanda warren
    wayne wendy werner wesley wilfred wilhelm will willard william willie wilma winston wolfgang xavier yasmin yolanda yosef yuri yusuf
    yvette yvonne zachary zara zoe
""")
    | WORDLIKE_NAMES
)
"""Given names common in the English-language press; any other capitalised word inside a sentence is taken for one too."""

NICKNAMES = _rows("""
    alexander alex; alexandra alex sandra; alfred fred alf; andrew andy drew; anthony tony; benjamin ben; bernard bernie; catherine
    cathy kate katie; charles charlie chuck; christopher chris; christina christine chris tina; daniel dan danny; david dave; deborah
    debra deb debbie; donald don; douglas doug; edward ed eddie ted; elizabeth liz beth betsy lizzie eliza; eugene gene; frederick fred
    freddie; gabriel gabe; geoffrey geoff jeff; gerald gerry jerry; gregory greg; henry harry hank; jacob jake; james jim jimmy jamie;
    jeffrey jeff; jennifer jen jenny; jessica jess; john johnny jack; jonathan jon; joseph joe joey; joshua josh; katherine kate katie
    kathy; kenneth ken kenny; kimberly kim; lawrence larry; leonard len lenny; margaret maggie meg peggy; matthew matt; michael mike
    mick; mitchell mitch; nathaniel nathan nate; nicholas nick; pamela pam; patricia pat patty trish; patrick pat paddy; peter pete;
    philip phil; phillip phil; raymond ray; rebecca becky; richard rick rich dick; robert bob rob bobby bert; ronald ron; samantha sam;
    samuel sam; sandra sandy; stephen steve; steven steve; susan sue suzie; theodore ted teddy theo; theresa terry tess; thomas tom
    tommy; timothy tim; victoria vicky; vincent vince; walter walt; william bill will billy; zachary zach zack; hannah hanna; sarah
    sara; steven stephen; catherine katherine kathryn; ann anne; jeffrey geoffrey; erik eric; marc mark; brian bryan; sean shawn shaun
""")
"""Rows of given names that may be one person's, the formal one first."""

NOT_A_GIVEN_NAME = _words("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
    december the a an
    and or but if in on at by for from of to with without as after before when while since until because although though that this these
    those then there here where who whom whose which what why how his her their its our my your he she it they we you i is are was were
    be been being has have had does did do can could would should may might must shall not no yes also both either neither each every
    all some any many most more less other another later earlier today yesterday tonight tomorrow now meanwhile however instead still
    yet even just only once again first last next previously against over under into onto about above below between during through per
    via like unlike despite regarding concerning versus v vs american british english irish scottish welsh french german italian spanish
    russian chinese indian australian canadian european african asian actor actress star director producer singer rapper musician author
    writer lawyer plaintiff defendant prosecutor prosecutors victim witness suspect hollywood broadway oscar emmy grammy team case
    family estate court police officials authorities lawyers attorneys jurors jury counsel mother rejects denies grants orders says said
    asks asked sues sued charges charged wants seeks tells told finds found calls called gets got makes made takes took inside exclusive
    breaking update watch video photo photos image file credit caption
""")
"""Capitalised words before a surname that are no given name."""
