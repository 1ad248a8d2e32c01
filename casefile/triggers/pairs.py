# ruff: noqa: E501 - a row stays on one line, so that the tables can be read down
"""Verbs of one class with nouns of another, both ways round: who takes a case and leaves it, what is handed over, how a claim is changed."""

APPOINTMENT_OR_RECUSAL = """
    verb  <ENGAGE> ~~30 COUNSEL(?!'s?\\b)(?! (?:for|general|to the)\\b)(?! of record)   | the harbour board retained an outside law firm
    verb  <DISENGAGE> ~~25 COUNSEL(?!'s?\\b)(?! of record)   | the skipper ditched his barrister
    verb  <DISENGAGE> ~~40 as (its|his|her|their|the) (lead |chief |special )?(prosecutor|prosecutors|lawyer|lawyers|counsel|attorney|barrister|solicitor|advocate|judge|receiver|monitor|trustee|arbitrator)   | the state dropped the prosecutor as its lead prosecutor
    verb  <ENGAGE> ~30 to (defend|represent|prosecute|take over|take on|oversee|handle|argue|act for|preside over|sit on|hear|try)   | X hired the silk in May to defend her
    verb  <(asked|asks|invited|invites|requested|requests|called on|calls on)> (L+|P+|J+|senior counsel|an advocate|a barrister|a lawyer) ~~15 to (assist|act|serve|advise|appear as|defend|represent|prosecute)   | the bench invited a lawyer to assist it
    does  (L+|P+|J+|X+|COUNSEL|he|she|they|who|has|have|had) ~~20 <(come off|comes off|came off|get off|gets off|got off|go off|went off|coming off|going off|gone off)> (the )?record   | the lawyer came off record on Friday
    gets=announced no longer <(acting|acts|act|representing|represents|represent|appearing|appears|instructed|prosecuting|defending|presiding|in charge of|on the case|on the team)>   | the lawyer is no longer representing X
    does  <(returned|returns|handed back|hands back|gave back|gives back|surrendered|surrenders|gave up|gives up)> (the|his|her|their) ([a-z]+ )?(brief|briefs)(?! (?:moment|stay))   | the silk handed back his brief
    does=announced (J+|judge|justice|magistrate|sheriff|she|he) ~~12 (would not|will not|could not|can't|won't|wouldn't|cannot|can no longer|will no longer) <(be hearing|be trying|be sitting|be presiding|sit on|sit in|preside over|be dealing with|continue with|continue to hear)>   | the judge said she would not be hearing it
    does  (J+|P+|L+|judge|justice|magistrate|prosecutor|district attorney|counsel|has|have|had|to) ~~15 <(hand|hands|handed|handing|pass|passes|passed|passing|sign|signs|signed|signing|turn|turns|turned|turning|give|gives|gave|given|giving)> (off|on|over|up) ~8 (case|trial|prosecution|matter|inquiry|investigation|brief)(?! file)   | the prosecutor handed over the case to a neighbouring county
    does  <(inherit|inherits|inherited|inheriting)> ~20 (case|trial|docket|matter|prosecution|inquiry|investigation|file|brief)   | the judge inherited the case in June
    does  (J+|P+|L+|judge|justice|magistrate|prosecutor|lawyer|barrister) (who |has |had |then |later |also )*<(took over|takes over|taken over|taking over)>   | the prosecutor who took over in June
    does  <(take|takes|took|taken|taking|rule|rules|ruled|count|counts|counted|excuse|excuses|excused|remove|removes|removed|pull|pulls|pulled)> (himself|herself|themselves|itself) (off|out of|from) ~20 (case|trial|matter|prosecution|inquiry|investigation|appeal|panel|bench|litigation|proceedings)   | she has taken herself off the case
    thing (job|role|case|brief|file|matter|prosecution|inquiry|investigation|trial|task) ~~20 <{(went|goes|gone|fell|falls|passed|passes|passing|moved|entrusted|assigned|reassigned|handed|given|allotted|transferred)}> to (J+|P+|L+|another (judge|prosecutor|lawyer|justice|magistrate|barrister)|an? [a-z]+ (judge|prosecutor|lawyer|justice|magistrate|barrister)|a colleague|a junior)   | the job fell to a colleague on Friday
    does  <(stepped in|steps in|stepping in|stood in|stands in|standing in|filled in|fills in|deputised|deputized)> (for|as) (J+|P+|L+|X+|him|her|the (judge|prosecutor|lawyer|defence|defense|accused|defendant))   | a junior stood in for the lawyer
    does  <(made way|makes way|making way|make way|gave way|gives way)> (for|to) (J+|P+|L+|an? ([a-z]+ )?(judge|prosecutor|colleague|lawyer|barrister|successor|justice))   | the judge has made way for a colleague
    thing (receiver|receivers|administrator|administrators|liquidator|liquidators|trustee|monitor|examiner|special master) ~~12 <{(put|sent|parachuted|placed|brought|called|drafted)}> (in|into) (X+|V+|it|charge|the)   | receivers were sent into X
    verb  <(put|puts|sent|sends|placed|places|called in|brought in|brings in|drafted in)> ~~20 (receiver|receivers|administrators|liquidators|liquidator|monitor|special prosecutor|independent counsel|outside prosecutor)   | the bank put a receiver into X
    thing (bench|panel|special bench|tribunal) ~~25 <(reconstituted|reshuffled|recomposed)>   | the bench was reconstituted on Friday
    does  <(swap|swaps|swapped|swapping|change|changes|changed|changing|switch|switches|switched|switching)> (its |his |her |their )?(prosecutor|prosecutors|judge|judges|counsel|lawyer|lawyers|attorney|attorneys|barristers|solicitors|legal teams?)   | the crown is to swap prosecutors
    does  (J+|P+|L+|judge|lawyer|barrister|professor|justice) ~~15 (agreed|agrees|agree|consented|accepted|accepts) (to |an invitation to |a request to )<(serve|act|sit|chair|preside|step in|take the case|take the brief|take it on|take over|arbitrate|mediate)>   | the judge has agreed to sit in his place
    does  <(accepted|accepts|accept|took up|takes up|taken up|declined|declines|turned down)> ~12 (appointment|nomination|brief|the post of|role of|job of) ~10 (as|of|from|to|for|monday|tuesday|wednesday|thursday|friday|special|receiver|monitor)   | the prosecutor took up the role of special prosecutor
    thing (J+|P+|L+|judge|prosecutor|lawyer|counsel) ~20 <(sworn in|installed|seconded|parachuted in|drafted in|brought in|lined up)> ~15 (as|to|for|on|by)   | the prosecutor was drafted in to lead it
    noun  (L+|P+|J+|judge|lawyer|prosecutor|counsel|magistrate|receiver|arbitrator|monitor|trustee)'s <(withdrawal|removal|replacement|disqualification|recusal|appointment|resignation|reassignment)>   | the prosecutor's removal in June
    does=denied (J+|P+|L+|judge|he|she|who) ~~15 <(staying put|stays put|stay put|stays on the case|stay on the case|stayed on the case|remains on the case|remain on the case|keeps the case|keep the case|kept the case)>   | the judge stays put
"""

EVIDENCE_RELEASE = """
    thing (EXHIBITS) ~~~140 (was|were|has been|have been|had been|is being|are being|being) (also |then |later |finally |quietly |formally |again |unanimously |swiftly |duly |yesterday |on [a-z]+day )?<{(released|published|unsealed|made public|disclosed|posted|uploaded|handed over|turned over|leaked|circulated|tabled|declassified)}>   | emails in which two managers joke about the smell were made public on Friday
    does  <HAND> ~~30 EXHIBITS ~~15 (to|with|before|in front of) (L+|P+|A+|J+|H+|(the |its |his |her |their )?([a-z]+ )?(court|defence|defense|accused|jury|police|prosecution|inquiry|panel|press|media|public|reporters|lawyers|lawyer|prosecutors|investigators|journalists|gardai|regulators|detectives|counsel|mps|lawmakers|families|auditors|committee|regulator|agency|coroner|tribunal))   | the harbour board handed its ledgers to the defence
    does  <HAND> (L+|P+|A+|H+|lawyers|reporters|police|prosecutors|investigators|journalists|detectives|defence lawyers|defense lawyers|the (defence|defense|court|accused|jury|police|prosecution|inquiry|panel|press|media|families|family|public)|[a-z]+'s lawyers|[a-z]+'s counsel) ~~15 EXHIBITS   | prosecutors gave reporters the phone logs
    gets  <(served|supplied|furnished|provided|presented|issued|shown|given|handed)> ~~20 (EXHIBITS)   | X was furnished with the call logs
    thing (EXHIBITS) ~~~60 (was|were|has been|have been|had been|is being|are being|being|be) (also |then |later |finally |quietly |formally |again )?<{(supplied|furnished|given|handed|passed|served|provided|shared|sent|made over|turned over|delivered|submitted|uploaded|placed|laid|tabled|lodged|put|made available|forwarded|surrendered|broadcast|screened)}> ~~15 (to|before|on|with|into|in front of|in the hands of|online|by)   | copies of the call logs were supplied to the lawyer
    does  <(upload|uploads|uploaded|uploading|post|posts|posted|posting|put online|puts online|put up|puts up|put out|puts out|putting out|broadcast|broadcasts|screened|screens|aired|airs|tabled|tables|unveiled|unveils|circulated|circulates|distributed|distributes|printed|prints|published|publishes|publish|publishing)> ~~25 (EXHIBITS)   | the inquiry uploaded the diaries
    does  <(lay|lays|laid|laying|place|places|placed|placing|put|puts|produce|produces|produced|tabled|tables|spread|set)> ~~40 (EXHIBITS) ~~15 (before|in front of|in the house|in parliament|on the table|on the record|in evidence)   | the prosecutor laid the ledgers before the panel
    does  <(laid|lays|placed|places|put|puts|produced|produces|tabled|tables)> (before|in front of) (J+|H+|the [a-z]+ (court|bench|panel|committee|tribunal|commission)|the (court|bench|panel|committee|tribunal|house|commission|inquiry)) ~60 (EXHIBITS)   | the agency placed before the court the ledgers it found
    thing (EXHIBITS) ~~25 <{(went viral|goes viral|go viral|going viral|went live|came out|comes out|come out|coming out|got out|leaked out|spilled out|went up|went public|go public|out in the open|doing the rounds|out there)}>   | the clip went viral on Friday
    does=denied <(keep|keeps|kept|keeping|hold|holds|held|holding|withhold|withholds|withheld|withholding|sit|sits|sat|sitting)> ~~15 (EXHIBITS) ~~12 (under wraps|secret|under seal|sealed|private|confidential|hidden|back|closed|out of|from (the )?(public|press|media|families|family|defence|defense|court|view))   | the force keeps the tape under wraps
    does=denied <(withhold|withholds|withheld|withholding|sit on|sits on|sat on|sitting on|suppress|bury|buried|held back|hold back|holds back|holding back|kept back)> ~~25 (EXHIBITS)   | the force has been sitting on the tapes
    thing=denied (EXHIBITS) ~~15 (remain|remains|remained|stay|stays|stayed|still|kept|be kept|is|are) <(under wraps|sealed|secret|under seal|confidential|private|hidden|locked away|off limits|unpublished|unreleased)>   | the tape remains under wraps
    does=expected (public|world|reporters|families|family|defence|defense|lawyers|press|media|L+|X+|V+) (will|would|must|should|can) <(see|receive|view|be shown|be given|be handed|be served with|have access to)> ~~15 (EXHIBITS)   | the families will see the footage next week
    thing disclosure ~~30 <(complete|completed|served|made|provided|finished)>(?! (?:by mistake|no))   | disclosure in the case was completed on Friday
"""

SETTLEMENT = """
    thing (settlement|deal|agreement|accord|consent decree|consent order|compromise) ~~~140 (was|were|has been|have been|had been|is being|are being|being) (also |then |later |finally |quietly |formally |again |unanimously |swiftly |duly |yesterday |on [a-z]+day )?<{(reached|approved|announced|signed|agreed|finalised|finalized|struck|sealed|lodged|confirmed|disclosed|concluded|made an order of court|blessed)}>   | a settlement under which the mill pays all of them was reached on Friday
    does  (X+|V+|A+|both|sides|parties|pair|two|they|firm|company|club|union|board|couple|mill) (have |has |had |quietly |finally |both )*<(settled|settles)>(?! (?:for|into|down|in|scores|on|an?|the|his|her|its|their)\\b)(?= (?:on )?(?:late |early )?(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to)day|[,.;:]|$| (?:last|this|with|out|before|after|at the|hours|days|minutes|confidentially|privately|quietly|under)\\b)   | X and the mill settled Friday
    does  <(struck|strikes|strike|reached|reaches|reach|made|makes|cut|inked|signed|came to|come to|agreed|clinched|hammered out|secured)> ~~15 (deal|agreement|accord|pact|compromise|terms|peace) ~40 (mediation|mediator|court|trial|litigation|lawyers|solicitors|lawsuit|jury|hearing|judge|J+)   | X and the mill struck a deal after six hours of mediation
    does  <(paid|pays|pay|paying|pay out|paid out|awarded|agreed to pay|handed over)> ~~30 (substantial|undisclosed|significant|libel|considerable|six-figure|seven-figure|confidential|modest|unspecified) (and undisclosed )?(damages|compensation|sum|settlement|payment|payout|amount)   | the mill has paid X substantial damages
    gets  <(paid out|paid off|bought off|bought out|compensated)> by (X+|V+|A+|the)   | X was paid out by the mill
    thing (settlement|agreement|deal|terms|accord|compromise|consent order|tomlin order) ~~70 <{(announced|made an order|made a rule|entered as|reported to|mentioned to|put before|read to|approved|ratified|blessed|endorsed|sealed|filed with)}>   | the settlement between X and the mill was announced to the court
    does  <(accepted|accepts|accept|took|takes|taken|taking|agreed to|agrees to|approved|signed up to)> ~15 (part 36 offer|offer of settlement|settlement offer|offer of judgment|calderbank offer|open offer|tender offer in settlement|offer to settle|judicial tender|payment into court|money on offer|settlement package|compensation package)   | X accepted a Part 36 offer
    does=expected <(offered|offers|offering|dangled|dangles|tabled|tables|put|puts|made|makes|proposed|proposes)> ~~30 ([0-9.,]+|figure|sum|money|payment|settlement|cash) ~25 (to settle|to go away|to drop|on the table|to end|to walk away|in settlement|to make it go away|out of court)   | the mill has offered X $2 million to go away
    thing=denied (mediation|talks|negotiations|conciliation|meeting|session) ~50 <without> (an? |any )?(deal|agreement|settlement|resolution|accord|result|breakthrough)   | X came out of mediation without an agreement
    does=denied (not|never|won't|n't|refuses to|refused to|no plans to|no intention to|unwilling to|no wish to|no desire to) <settle>(?! (?:for|in|down|into|on|scores)\\b)   | the mill will not settle
    does=expected (could|may|might|would|will|likely to|to|hope to|hopes to|ready to|willing to|open to|prepared to|about to) <(come to terms|do a deal|strike a deal|reach a deal|cut a deal|reach a settlement|reach terms)>(?! (?:for|in|down|into|on|scores)\\b)   | the two hope to reach a deal
"""

FINE_OR_CITATION = """
    thing (fine|fines|penalty|penalties|NOTICE) ~~~140 (was|were|has been|have been|had been|is being|are being|being) (also |then |later |finally |quietly |formally |again |unanimously |swiftly |duly |yesterday |on [a-z]+day )?<{(imposed|issued|served|levied|handed down|slapped|proposed|announced|handed)}>   | a penalty covering all seven of its ferries was imposed on Friday
    gets  (was|were|been|got|gets|get|getting|being) ~8 <(ticketed|dinged|docked|stung|whacked|clobbered|slugged|pinged|nicked|hammered|walloped|billed|penalised|penalized|fined)> ~~12 ([a-z]*[$£€]?[0-9][0-9.,]*|by|over|after|early|late|for|twice|again|monday|tuesday|wednesday|thursday|friday|saturday|sunday|[a-z]+ million)   | the ferry line got dinged $90,000
    verb  <(ticketed|tickets|fined|fines|penalised|penalises|penalized|penalizes)> (X+|V+|him|her|them|it|each|both|all|the [a-z]+) ~~12 (for|over|after|twice|again|on|a|second|third|[0-9]|$)   | the city ticketed X again
    verb  (A+|regulator|watchdog|council|inspectors|inspectorate|commission|agency|board|stewards|authority|league|federation|city|county) ~80 and <(penalised|penalized|fined|sanctioned|cited|ticketed)>   | the watchdog found six breaches and fined the mill
    verb  <(issued|issues|served|serves|hit|hits|slapped|slaps|handed|hands|landed|lands|presented|presents|saddled)> (X+|V+|it|him|her|them|the [a-z]+) with an? ~25 (NOTICE|instruction|penalty|fine|citation|ban|directive|levy|ticket)   | the inspectors issued X with a stop-work notice
    thing (NOTICE|citations|summonses|fines|penalty notices|infringement notices|spot fines|tickets and fines) ~~15 <{(written|issued|handed out|doled out|slapped|served|handed|given|levied|dished out|imposed|stuck|posted|pinned)}> ~~10 (for|to|against|on|over|by|after|monday|tuesday|wednesday|thursday|friday)   | citations were written for X
    does  <(issued|issues|issue|served|serves|serve|handed|hands|gave|gives|wrote|writes|write|slapped|slaps|imposed|imposes|sent|sends|stuck|posted|drew up)> ~~25 NOTICE   | the inspectors served a stop-work notice
    gets  <(received|receives|receive|got|gets|given|handed|served|issued|drew|draws|drawn|collected|earned|faces|facing|hit|slapped|landed)> ~~25 NOTICE   | the ferry line got a penalty notice
    does  <(found|finds)> ~~25 (breach|breaches|violation|violations|contraventions|offences) and (penalised|penalized|fined|imposed|issued|levied)   | the watchdog found six breaches and fined the mill
    gets=expected <(faces|facing|face|risks|risk|risking|liable to|exposed to)> ~~25 (fine|fines|penalty|penalties) (of )?(up to|of as much|of at least|of more|running|totalling|totaling|worth|as high|[$£€0-9])   | the mill faces fines of up to €90,000
    does=denied (not|never|n't|without) <(fine|fining|penalise|penalize|cite|sanction|ticket)> (X+|V+|A+|it|him|her|them|the|anyone|anybody)   | the stewards did not fine her
    noun  <(fine|penalty)> (the |which |that )?(A+|regulator|watchdog|agency|council|commission|board|authority|[a-z]+ regulator) ~~8 (gave|imposed|handed|levied|issued|set|slapped)   | the fine the watchdog imposed in May
"""

COMPLAINT_AMENDED = """
    verb  <REWRITE> ((an?|the|his|her|its|their|that|[a-zA-Z]+'s?) )?([a-z-]+ )?([a-z-]+ )?PLEADING(?! (?:that|of fraud)\\b)   | the widow has rewritten her statement of claim
    thing PLEADING ~~15 (was|were|been|be|being|is|are) ([a-z]+ )?<REWRITE>   | the particulars were amended in May
    thing <(amended|re-amended|revised|updated|rewritten|redrafted|reworked|second amended|third amended|further amended|superseding|consolidated|new version of|updated version of|updated copy of|fresh version of|revised version of)> (the |her |his |its |their |[a-zA-Z]+'s? )?([a-z]+ )?(PLEADING|papers)   | amended papers reached the court
    does  <(added|adds|adding|add|tacked|tacks|tacking|bolted|bolts|bolting|inserted|inserts|inserting|grafted|introduced|introduces|wrote|writes|pleaded|pleads)> ~~40 (claim|claims|count|counts|allegation|allegations|cause of action|causes of action|plea|paragraph|paragraphs|ground|grounds|head of damage|defendant|defendants) ~15 (the|her|his|its|their|an existing) ~12 PLEADING   | she bolted two counts onto her suit
    does  <(tacked on|tacks on|bolted on|bolts on|added on|added|adds|adding)> ~~15 (new|more|further|extra|fresh|additional|second|third|fraud|negligence|breach|conspiracy|two|three|four|five) ~~15 (claim|claims|causes of action|heads of claim|defendants|plaintiffs)(?! to fame)   | her lawyers tacked on two new claims
    verb  <(bring|brings|brought|bringing|drag|drags|dragged|dragging|rope|ropes|roped|pull|pulls|pulled|haul|hauled|draw|draws|drew|drawn|join|joins|joined|joining)> ~~40 into (her|his|its|their|the|an existing) ~~15 (action|suit|lawsuit|claim|case|complaint|litigation|proceedings|class action)   | she roped the insurer into her suit
    gets  <(joined|added|brought in|impleaded)> as (an? |the )?(second |third |fourth |new |additional |further |co-|proper |necessary )?(defendant|defendants|respondent|co-defendant|plaintiff|co-plaintiff|claimant|third party|party)   | the insurer was joined as a second defendant
    thing <notice of amendment> ~~15 (delivered|filed|served|given|lodged|issued)   | notice of amendment was delivered on Friday
    thing <(amendment|amendments|re-amendment)> (to|of|in) (the |her |his |its |their |[a-zA-Z]+'s? )?([a-z-]+ )?PLEADING   | an amendment of the claim was allowed
    thing=denied no (further |more |new |other )?<(amendment|amendments)> (to|of) ~~15 PLEADING   | there will be no further amendment of the claim
    does  (X+'s?|V+'s?|her|his|its|their) (new|latest|revised|fresh|updated) (complaint|pleading|statement of claim|particulars|petition) ~~10 <(swaps|drops|adds|asks|seeks|names|replaces|removes|now|goes|expands|alleges|accuses|widens|claims|contains|includes)>   | her new complaint swaps one defendant for another
    does  (tore up|tears up|torn up|scrapped|scraps|replaced|replaces|withdrew|withdraws|ditched|junked) ~~12 (old|original|first|earlier|previous|initial) <(complaint|pleading|claim|petition|particulars|statement of claim|lawsuit|suit)>   | her lawyers tore up the old pleading
    does  <(raised|raises|upped|ups|increased|increases|doubled|doubles|tripled|trebled|lifted|hiked|boosted|cut|reduced|lowered|trimmed)> ~~12 (sum claimed|amount claimed|damages claim|damages sought|quantum|demand for damages|claim for damages|claim) (from|to|by|against)   | she doubled the sum claimed to $4 million
"""

ARBITRATION_FILED = """
    thing ARBITRATION ~~~140 (was|were|has been|have been|had been|is being|are being|being) (also |then |later |finally |quietly |formally |again |unanimously |swiftly |duly |yesterday |on [a-z]+day )?<{(filed|lodged|brought|launched|commenced|initiated|sought|demanded|requested|begun|started|served)}>   | arbitration over the lost bonus, long threatened, was sought on Friday
    does  <TAKE> ~60 (to|before|into|for|in front of) ~15 (arbitration|arbitrator|arbitrators|arbitral tribunal|arbitral panel|arbitration panel|arbitration tribunal)   | the union brought the mill before an arbitrator
    does  <TAKE> ~60 (to|before|with|at) (the )?(ccma|cas|jams|aaa|finra|icsid|lcia|siac|acas|american arbitration association|court of arbitration|court of arbitration for sport|bargaining council|dispute resolution chamber|sports resolutions|labour arbitrator|labor arbitrator)   | the union referred the row at the mill to the ccma
    thing (notice|demand|request|application|claim) (to arbitrate|for arbitration|of arbitration|to refer) ~~25 <{(given|served|sent|delivered|filed|lodged|issued|received|made|submitted|landed|arrived)}>   | notice to arbitrate was given on Friday
    does  <(gave|gives|given|serve|serves|served|sent|sends|send|delivered|delivers|issued|issues|filed|files|lodged|lodges|fired off)> ~~30 (arbitration notice|arbitration demand|arbitration claim|arbitration request|notice to arbitrate|notice of arbitration|demand for arbitration|request for arbitration|notice of dispute|demand to arbitrate|notice of intention to arbitrate)   | a supplier sent the mill an arbitration notice
    thing (arbitration|arbitration proceedings|arbitral proceedings|arbitration case|arbitration claim) ~~40 <{(started|begun|commenced|launched|opened|initiated|filed|lodged|brought|instituted|triggered)}> ~~10 (on|by|in|last|against|over|at|with|before|monday|tuesday|wednesday|thursday|friday)   | arbitration proceedings between X and the mill were started on Friday
    does=denied (dropped|drops|abandoned|abandons|shelved|scrapped|dropping|abandoning|no|ditched) (plans|plan|threat|threats|talk|moves|intention|intentions|bid) (to|of|for) (go to |going to |seek |seeking |demand |launch |file for )?<arbitration>   | the union dropped plans to go to arbitration
    does  <(put|puts|putting|has|have)> ~~20 on the hook in arbitration   | X has put the mill on the hook in arbitration
    noun  (arbitration|arbitral claim|arbitration claim|proceeding|proceedings|arbitration case) (that|which) (X+|V+|A+|he|she|it|they|the [a-z]+) ~~10 <(began|brought|filed|lodged|launched|started|commenced|initiated)> ~~12 (in|last|on)   | the arbitration that X began in May
"""

LAWSUIT_FILED = """
    thing (LAWSUIT|claim|action) ~~~140 (was|were|has been|have been|had been|is being|are being|being) (also |then |later |finally |quietly |formally |again |unanimously |swiftly |duly |yesterday |on [a-z]+day )?<{(filed|lodged|brought|launched|issued|commenced|initiated|instituted|registered|raised|served|mounted)}>   | a suit accusing the mill of neglect, her third, was lodged on Friday
    noun  (action|suit|lawsuit|claim|case|complaint|petition|class action|legal action) (that |which )?(X+|V+|A+|he|she|it|they|the [a-z]+) ~~12 <(began|brought|filed|lodged|launched|started|commenced|issued|initiated|took)> (in|last|on|two|three|a|earlier|this|monday|tuesday|wednesday|thursday|friday)   | the action that X began in May
    thing (papers|court papers|legal papers|suit papers|summons|pleadings|plaint|particulars of claim|plenary summons|originating summons|writ) ~~12 (was|were|has been|have been) <{(served|issued|lodged|filed|delivered|taken out|sworn|stamped)}> (on|against|in|at|with|by|for)   | papers were served on the mill in her damages claim
    does  <FILE> ~~8 (papers|court papers|legal papers|summons|a summons|pleadings|a plaint|a plenary summons|an originating summons|particulars of claim) ~~8 against   | X lodged summons against the mill
    does  <(turn|turns|turned|turning|resort|resorts|resorted|resorting)> to the ~~12 (court|courts|tribunal|law|judges) ~~8 (for|over|with|in|to|against|after)   | three families turned to the high court for compensation
    gets  <(became|become|becomes|is|was|are|at|on)> the (target of|subject of|wrong end of|receiving end of|defendant in|latest target of) ~25 (lawsuit|suit|class action|legal action|court action|high court action|damages action|damages claim|writ|civil action|legal claim|libel action|claim for damages)   | the mill finds itself at the wrong end of a damages claim
    does  <(bringing|filing|launching|lodging|mounting|issuing)> (an? |the )?([a-z-]+ )?([a-z-]+ )?(class action|lawsuit|suit|legal action|damages claim|writ|civil action)   | nurses lined up on Friday, bringing a class action against the mill
    does  <(lawyered up and filed|went ahead and sued|went and sued|made good on threats to sue|followed through)> ~~20 (monday|tuesday|wednesday|thursday|friday|lawsuit|suit|in court|court)   | X lawyered up and filed on Friday
    thing=expected (warns|warned|warning|warn|threat|threatens|talk) of ~~15 <(lawsuit|lawsuits|suit|legal action|court action|high court proceedings|court proceedings|legal proceedings|proceedings|class action|injunction proceedings|writ)>   | a solicitor's letter warns of court proceedings
    thing=expected (drafting|drawing up|preparing|finalising|finalizing|putting together|readying|polishing|working on|draft|prepare) (an? |the |his |her |its |their )?([a-z-]+ )?<(lawsuit|suit|writ|class action|complaint|statement of claim|petition|legal challenge|claim form|pleadings|summons|plaint)>   | his lawyers are drafting the complaint
"""

COUNTERSUIT_FILED = """
    thing COUNTERSUIT ~~~140 (was|were|has been|have been|had been|is being|are being|being) (also |then |later |finally |quietly |formally |again |unanimously |swiftly |duly |yesterday |on [a-z]+day )?<{(filed|lodged|brought|launched|issued|served|raised|pleaded)}>   | a counterclaim for lost sales, her lawyer's idea, was lodged on Friday
    does  <(lobbed|lobs|fired|fires|threw|hurled|unleashed|slung|aimed|landed|dropped|sprang)> ~~30 COUNTERSUIT   | the label lobbed a $2 million counterclaim at him
    does  with (an? |its own |his own |her own |their own )([a-z0-9$£€.,-]+ )?([a-z-]+ )?<COUNTERSUIT>   | the label returned the favour with a cross-complaint
    does  <FILE> ~~25 (suit|lawsuit|claim|action|case|complaint|proceedings) against ~20 who (is|was|are|had|has|have)? ?(already )?(suing|sued)   | the dairy lodged a claim against the man who is suing it
    does  <(suing|sued|sues|sue)> ~20 who (is |was |are |had |has |have )?(already )?(suing|sued)   | the label is suing the singer who sued it
    does=expected (brace|braces|braced|bracing|prepare|prepares|prepared|preparing|ready|readies|plans|plan|planning|promised|promises|warned of|warns of|drafting|threatens|threatened) (for )?(an? |the |its |his |her |their )?([a-z-]+ )?<COUNTERSUIT>   | the label should brace for a countersuit
    thing COUNTERSUIT ~~20 <{(launched|filed|lodged|brought|served|issued|begun|started|raised|pleaded)}>   | a cross-claim by the club, launched before Easter
    does=expected (not|never|n't) (yet )?(rule|ruled|ruling) out (filing |launching |bringing )?(an? )?<(suing|countersuing|countersuit|counterclaim|counter-claim)> ~30 (back|in return|in turn|of its own|$)   | the club has not ruled out suing X in return
"""

MOTION_FILED = """
    does  (lawyers|attorneys|attorney|lawyer|counsel|prosecutors|defence|defense|state|crown|creditors|union|families|X+|P+|L+|A+|V+) ~~30 <(asked|asks|urged|urges|want|wants|wanted|called for|calls for|sought|seeks|demanded|demands|requested|applied for|applied)> (that |for |to have )?(J+|P+|L+|the judge|the prosecutor|the magistrate|her|him) ~~10 (to )?(stand down|step down|step aside|stand aside|recuse|withdraw|be removed|be replaced|be disqualified|removed|replaced|disqualified|off the case)   | counsel asked that the judge stand down from the case
    thing (L+|P+|J+|receiver|receivers|monitor|trustee|judge|prosecutor|lawyer|arbitrator|liquidator|administrator)'s <(removal|replacement|recusal|disqualification|withdrawal)> (was |has been |is being )?(sought|demanded|requested|asked for|moved for)   | the prosecutor's removal was sought by creditors
    does  <(applied|applies|applying|moved|moves|moving)> to (strike|strike out|amend|dismiss|set aside|vacate|stay|quash|have|adjourn|lift|discharge|vary|join|transfer|recuse|remove|suspend|intervene|unseal|seal|reopen|consolidate|exclude)   | the mill applied to strike out the whole case
"""

INVESTIGATION_OPENED = """
    thing (investigation|inquiry|enquiry|probe|inquest|review|task force|royal commission) ~~~140 (was|were|has been|have been|had been|is being|are being|being) (also |then |later |finally |quietly |formally |again |unanimously |swiftly |duly |yesterday |on [a-z]+day )?<{(opened|launched|ordered|announced|begun|started|set up|commissioned|convened|reopened|widened|established)}>   | an inquiry into the deaths of two deckhands was ordered on Friday
"""

INVESTIGATION_REPORT = """
    thing (report|findings|audit|review|dossier|autopsy|determination) ~~~140 (was|were|has been|have been|had been|is being|are being|being) (also |then |later |finally |quietly |formally |again |unanimously |swiftly |duly |yesterday |on [a-z]+day )?<{(published|released|unsealed|issued|delivered|handed|submitted|presented|passed|made public|tabled|completed|leaked|disclosed|sent)}>   | a report on the deaths of two deckhands, 300 pages long, was delivered on Friday
"""

SUBPOENA = """
    thing SUBPOENA ~~~140 (was|were|has been|have been|had been|is being|are being|being) (also |then |later |finally |quietly |formally |again |unanimously |swiftly |duly |yesterday |on [a-z]+day )?<{(issued|served|sent|delivered|obtained|signed|approved|enforced)}>   | a subpoena for ten years of payroll records was served on Friday
"""

SEARCH_WARRANT = """
    thing (warrant|warrants|search warrant|search warrants)(?! for (the |his |her |their )?arrest) ~~~140 (was|were|has been|have been|had been|is being|are being|being) (also |then |later |finally |quietly |formally |again |unanimously |swiftly |duly |yesterday |on [a-z]+day )?<{(executed|issued|signed|granted|obtained|approved|unsealed|served)}>   | a warrant for the phones of two managers was executed on Friday
"""

RULING = """
    thing (MOTION|subpoena|injunction) ~~~140 (was|were|has been|have been|had been|is being|are being|being) (also |then |later |finally |quietly |formally |again |unanimously |swiftly |duly |yesterday |on [a-z]+day )?<{(denied|rejected|refused|turned away|turned down|rebuffed|overruled|granted|allowed|knocked back|repelled|quashed|declined|lifted|approved)}>   | a request by the mill for the gates to be cleared was turned away on Friday
"""

DISMISSAL = """
    thing (suit|lawsuit|class action|complaint|counterclaim|countersuit|petition|claim|civil case) ~~~140 (was|were|has been|have been|had been|is being|are being|being) (also |then |later |finally |quietly |formally |again |unanimously |swiftly |duly |yesterday |on [a-z]+day )?<{(dismissed|thrown out|tossed|tossed out|struck out|dropped|withdrawn|pulled|discontinued|abandoned|folded up)}>   | a countersuit that accused the nurses of lying to the papers was pulled on Friday
"""

CHARGE_DROPPED = """
    thing (charge|charges|count|counts|criminal case|prosecution|trespass case|fraud case|murder case|assault case) ~~~140 (was|were|has been|have been|had been|is being|are being|being) (also |then |later |finally |quietly |formally |again |unanimously |swiftly |duly |yesterday |on [a-z]+day )?<{(dropped|withdrawn|abandoned|discontinued|nolle prossed)}>   | a trespass case against the former clerk, brought in May, was dropped on Friday
"""

APPEAL_FILED = """
    thing (appeal|notice of appeal|cross-appeal) ~~~140 (was|were|has been|have been|had been|is being|are being|being) (also |then |later |finally |quietly |formally |again |unanimously |swiftly |duly |yesterday |on [a-z]+day )?<{(filed|lodged|entered|noted|launched)}>   | an appeal against both the conviction and the term was lodged on Friday
"""

HEARING_SCHEDULED = """
    thing (hearing|trial|sentencing|arraignment|retrial|inquest|argument|arguments) ~~~140 (was|were|has been|have been|had been|is being|are being|being) (also |then |later |finally |quietly |formally |again |unanimously |swiftly |duly |yesterday |on [a-z]+day )?<{(pushed back|put back|put off|postponed|adjourned|moved|rescheduled|delayed|brought forward|scheduled|relisted|called off|vacated)}>   | a hearing to decide if he should be sent home was put off on Friday
"""

APPEAL_DECIDED = """
    thing (conviction|convictions|verdict|award|acquittal) ~~~140 (was|were|has been|have been|had been|is being|are being|being) (also |then |later |finally |quietly |formally |again |unanimously |swiftly |duly |yesterday |on [a-z]+day )?<{(overturned|quashed|reversed|vacated|upheld|affirmed|reinstated|set aside)}>   | a conviction entered nine years ago on two counts was quashed on Friday
"""
