# ruff: noqa: E501 - a row stays on one line, so that the tables can be read down
"""Suits: lawsuits, countersuits, arbitration, amended complaints."""

LAWSUIT_FILED = """
    thing <(filing|lodging|launch)> of ~20 (lawsuit|suit|complaint|claim|class action|action|writ|proceedings) ~60 (announced|ordered|confirmed|granted|approved|made|completed|carried out|secured|reported|allowed|authorised|authorized|expected|delayed|refused|blocked)   | the filing of the suit was announced
    noun  <(filing|lodging|launch)> of ~20 (lawsuit|suit|complaint|claim|class action|action|writ|proceedings) ~~40 (on|came|followed|set off|last|in|this|monday|tuesday|wednesday|thursday|friday)   | the filing of the suit on Friday
    does  <(filed|files|file|filing|lodged|lodges|brought|brings|launched|launches|issued|commenced|began|begun|started|initiated|mounts|mounted|served|instituted|taken|taking|takes)> ~50 (lawsuit|suit|complaint|legal action|court action|legal proceedings|proceedings against|claim against|class action|writ|civil action|civil claim|high court claim|legal challenge|judicial review|legal claim|action against|petition against|case against)   | the nurse brought a legal claim
    thing (lawsuit|suit|complaint|legal action|class action|civil action|writ|claim|legal challenge|proceedings) ~60 <(filed|lodged|brought|launched|issued|commenced|initiated|served|registered|begun)>    | proceedings have been issued
    gets  <(sued|being sued|hit with|faces|facing|slapped with|served with|named in|target of|subject of)> ~40 (lawsuit|suit|class action|legal action|complaint|writ|claim|proceedings)    | the club is the target of a lawsuit
    does  <(seeks|seeking|sought|demands|demanding|demanded|claims|claiming|wants)> ~40 (damages|compensation|restitution|\\$[0-9.]+ (million|billion)|£[0-9.]+(m| million)) ~25 (from|against|over|lawsuit|suit|court|for)    | the widow is seeking damages from the mill
    does  <(accuses|accused|accusing|alleges|alleging|alleged|claims|claiming)> ~60 in ~20 (lawsuit|suit|complaint|court filing|court papers|legal papers|claim filed)     | she accused the mill of neglect in a complaint
    gets  <(taken|hauled|dragged)> to (court|tribunal|the high court)                                                      | the council was taken to court
    does  <(announced|announces|unveiled|revealed)> ~25 LAWSUIT           | the pair announced their lawsuit against the mill
    thing=denied no <(lawsuit|suit|lawsuits|suits|legal action)>         | no lawsuit has been filed
    does  <(begins?|began|begun|brings?|brought|launched|starts?|started)> ~20 (tribunal proceedings|tribunal claim|employment claim)  | she has begun employment tribunal proceedings
    verb  <SUE>                                                       | the widow sued the mill over the fire
    does  (is|are|was|were|be|been) <suing>                           | the drummer is suing his label
    does  <FILE> ~60 LAWSUIT                                          | she filed a wrongful-death suit
    does  <FILE> ~12 (case|claim|claims|action|writ|challenge|proceedings|court proceedings|claim form)  | she brought a claim against the mill
    does  <FILE> ~25 (in|at|before|to|with) the ~20 (high court|district court|superior court|supreme court|federal court|county court|court) ~12 against | he filed in the high court against the bank
    does  <FILE> ~40 (for|seeking) (divorce|damages|custody|bankruptcy|chapter 11) | the mill filed for bankruptcy
    does  <(takes?|took|taken|taking|hauls?|hauled|dragged|drags)> ~80 to (federal |state |high |district |the high |county |civil |small claims )?court | he took the council to court
    does  <(goes|went|gone|going)> to (the high |federal |high )?court                      | the ferry crew is going to court
    does  <(takes?|took|taken|taking|begins?|began|begun|starts?|started|commenced?|pursues?|pursued|pursuing)> ~30 legal (action|proceedings) | he has taken legal action against the ferry line
    does  <SLAP> ~80 with ~40 LAWSUIT                                 | she slapped the studio with a lawsuit
    does  <FILE> ~30 petition ~40 (court|tribunal|divorce)              | the farmers filed a petition in the high court
    gets  <(slapped|hit|served|smacked|slammed)> with ~40 (SUIT)      | the studio was hit with a copyright suit
    gets  <(faces|facing)> ~40 LAWSUIT                                | surgeon faces lawsuit over botched graft
    does  <(names|named|naming)> ~200 (among the|as|as a|as the) defendants? | she named the mayor and the sheriff among the defendants
    gets  (named|listed|added) ~20 <defendants?>                      | the mayor was named as a defendant
    thing (LAWSUIT|case|claim|claims|action|writ|proceedings|petition(?! to)(?! for)) ~45 <FILED>                                            | the complaint, which was lodged on Monday
    thing <FILED> ~12 (a|an|new|the|civil) ~12 LAWSUIT                 | filed a new lawsuit
    thing (lawsuit|suit|complaint|petition|filing) ~~40 <(accuses?|accused|alleges?|alleged|claims|claimed|argues|seeks|names|says)> | a lawsuit filed in Leeds accuses the mill of fraud
    does  said in ~20 <(lawsuit|suit|complaint)>                        | the rider said in a lawsuit on Friday
    does  <(seeks?|seeking|sought|demands?|demanding)> ~30 in damages   | the widow seeks $4 million in damages
    does? <(petition|petitions|petitioned)> ~30 (court|tribunal|judicial review) | tenants petitioned the high court
    does? <(moves?|moved|approach|approaches|approached)> ~15 (high court|court|tribunal) | the actor approached the high court
    does  <(issued|issues|served|serves)> ~40 (proceedings|writ|legal papers) | the whistleblower has issued high court proceedings
    does  first ~30 <(to sue|suing)>                                    | she is the first guest to sue
    does  <(sought|seeks|seeking)> judicial review                      | villagers sought judicial review of the permit
    noun  <LAWSUIT> ~6 (against|by|over)                          | her lawsuit against the mill on Monday
    does  <(served|serves)> ~60 with ~15 (court papers|legal papers|a writ|proceedings|a statement of claim|lawsuit papers)   | she served the mill with court papers
    thing writ ~50 <(taken out|issued|served|lodged|sworn)>   | a writ naming the mill was taken out by the nurse
    does  <(took|takes|taken) out> ~12 (writ|proceedings|private summons)   | she took out a writ
    does  <(went|goes|gone|going|turned|turns|ran|headed|heads|heading)> to (the |a )?(labour court|labor court|employment tribunal|small claims court|county court|civil court|commercial court|family court|industrial tribunal|tribunal|federal court|district court|equality court|chancery court|state court)   | she went to the labour court
    thing (petition|public interest litigation|pil|suit) ~12 <{moved}> ~10 (before|in|by|at)   | a pil was moved before the high court
    gets  <(hit|slammed|slapped|stung|rocked|named)> ~6 (by|with|in) ~40 LAWSUIT   | the mill was hit by a shareholder suit
    gets  <(has|have|had)> ~20 (lawsuit|suit|writ|class action|libel action) on (its|his|her|their) hands   | the mill has a lawsuit on its hands
    does  <(launched|launches|mounted|mounts|brings|brought|starts|started|opens|opened|begins|began|begun|filed|files|lodged|lodges)> ~15 (court|legal|group|tribunal|libel|defamation|civil|high court|damages|negligence|compensation|wrongful death|whistleblower|qui tam|class) (fight|battle|bid|action|claim|case|challenge|proceedings) ~6 (against|over|to|in|at)   | she launched a legal battle against the mill
    verb  <(take|takes|taken|took|haul|hauls|hauled|drag|drags|dragged)> ~40 (before|through|into) ~8 (court|courts|tribunal|high court|labour court|fair work commission|workplace relations commission|employment tribunal)   | she dragged the mill through the courts
    does  <(lodged|filed|made|brought|submitted|lodges|files|brings|taken|took|takes)> ~20 (claim|complaint|case|action) ~30 (tribunal|labour court|labor board|fair work commission|workplace relations commission|ccma|eeoc|equal employment opportunity commission|equality court|chancery court|commercial court|industrial court|consumer court|consumer commission|federal court|superior court)   | she took a case to the workplace relations commission
    does  <(instructed|instructs)> ~8 (solicitors|lawyers|barristers) ~12 (to sue|and issued|to issue|to bring)   | she has instructed solicitors to sue
    does  <(wants|seeks|sought|seeking|asks|asked)> ~15 (compensation|damages|a payout) ~15 from (X+|V+|A+|the)   | she seeks compensation from the mill
    thing <(writ|lawsuit|suit|summons|claim form)> ~8 {(landed|arrived|dropped)} (on|at|in)   | the writ landed on Monday
    does  <(files|filed|filing|lodged|lodges|brought|brings)> ~40 (enforcement action|antitrust suit|antitrust case|false claims act case|civil case|constitutional complaint|injunction suit|petition for divorce|winding-up petition|bankruptcy petition|title vii|discrimination claim|malpractice claim|negligence claim)   | the agency filed an antitrust case
    gets  <(faces|facing|fights|fighting)> ~20 (legal action|court action|court battle|legal battle|class-action|writ|legal challenge) ~12 (from|by|over|after|for|brought)   | the mill faces legal action after her fall
    does  <(slapped|slaps|dropped|served|dumped)> an? ~25 (lawsuit|suit|writ|class action) on   | she slapped a lawsuit on the mill
    does  <(goes|went|going|coming|comes)> after ~40 in court   | she goes after the mill in court
    does  in (an?|the|its|his|her|their) ~25 (lawsuit|suit|complaint|class action|writ|statement of claim) ~70 <(accuses|accuse|accused|alleges|allege|alleged|claims|claim|claimed|says|say|said|seeks|seek|argues|contends|demands)>   | in a complaint lodged in Leeds on Monday, the mill accuses its auditors of fraud
    does  (says|say|alleges|claims|states|argues|alleged|claimed|stated) in ~20 <(lawsuit|suit|complaint|petition|writ)>,? ~8 {(filed|lodged|served|issued|brought)}   | the father says in the petition, filed on Tuesday, that nobody helped
"""

COUNTERSUIT_FILED = """
    does  <(filed|files|filing|lodged|launched|brought|answered|responded|fired back|hit back|retaliated|countered|replied)> ~50 (countersuit|counterclaim|counter-claim|cross-complaint|cross-claim|counter-suit|suit of its own|suit of her own|suit of his own|lawsuit of its own|lawsuit of his own|lawsuit of her own|own lawsuit|own suit)  | the builder responded with a suit of its own
    verb  <(countersued|countersues|countersuing|counterclaimed|counter-sued|counter-sues)>                                | the band countersued
    verb  <COUNTERSUE>                                                  | the label countersued the singer
    does  <FILE> ~50 COUNTERSUIT                                        | he filed a cross-complaint
    does  <(answered|answers|hit back|hits back|fires back|fired back|responded|responds|retaliated)> ~40 COUNTERSUIT | the label hit back with a counterclaim
    thing <COUNTERSUIT> ~30 FILED                                       | the countersuit was filed on Friday
    thing in ~20 <COUNTERSUIT>                                          | in a countersuit the baker says
    does  <COUNTERSUIT> ~30 (accuses|alleges|claims|seeks|says|against) | the counterclaim accuses the baker of fraud
    thing=expected <COUNTERSUIT> ~15 (on the table|possible|threatened|looms|planned|likely|expected|coming) | a countersuit is on the table
    verb  <(sues|sued|suing)> ~30 back                                  | the band sued him right back
    does  <(fires|fired|hits|hit|strikes|struck|shoots|shot|bites|bit|punches|punched|claps|clapped|comes|came|pushes|pushed)> back ~15 with ~30 (suit|lawsuit|claim|action|counterclaim|countersuit|counter-action|complaint|writ)   | the label fires back with its own suit
    does  <(returned|returns)> fire ~20 with ~30 (suit|lawsuit|claim|action|complaint)   | the label returned fire with a lawsuit
    does  <(retaliated|retaliates|answered|answers|responded|responds|replied|replies|countered|counters)> ~30 (with|by) ~15 (suing|suit|lawsuit|legal action|action|claim|complaint|proceedings) ~25 (of its own|of her own|of his own|of their own|for|against|alleging|accusing|over)   | the mill responded to her suit by suing her for libel
    does  <(filed|files|brought|brings|launched|launches|lodged|lodges|mounted|answers|answered|came|hit|served)> ~45 (suit|lawsuit|claim|action|complaint|case|proceedings|legal action) of (its|his|her|their) own   | the mill answers the suit with a claim of its own
    does  <(turned|turns|turning)> the tables ~25 (sues|sued|suing|suit|lawsuit|claim)   | the mill turns the tables and sues her
    does  <(files|filed|lodges|lodged|brings|brought|launches|launched|served|serves|issued|issues|pleaded|raises|raised|entered)> ~40 COUNTERSUIT   | it has filed an answer and a counter-action
    gets  <(hit|slapped|served|faces|facing|face|met|slammed|stung|landed)> ~12 COUNTERSUIT   | she faces a countersuit
    verb  <(hits|hit|slaps|slapped|serves|served|slams|slammed|hitting|slapping)> ~~50 with ~15 COUNTERSUIT   | the mill hits her with a countersuit
    thing <COUNTERSUIT> ~30 (landed|arrived|served|lodged|drags|dragged|names|blames|blamed|followed|brought|launched)   | the third-party complaint drags her into the case
    verb  <(sues|sued|suing)> ~40 right back   | the mill is suing her right back
    noun  [a-zA-Z]+'s? <COUNTERSUIT>   | the mill's counterclaim
"""

ARBITRATION_FILED = """
    does  <(filed|files|lodged|lodges|brought|brings|launched|commenced|initiated|served|issued|submitted|triggered|demanded|demands|seeks|sought|requested|invoked|started|began|went|goes|taken|took|takes|pursues)> ~50 (arbitration|arbitral|icsid|finra|jams|london court of international arbitration|court of arbitration for sport|cas)  | the club took the row to cas
    does  <FILE> ~60 ARBITRATION                                        | the guild filed a demand for arbitration
    does  <(seeks?|sought|seeking|demands?|demanded|demanding|requests?|requested|invokes?|invoked|triggers?|triggered|initiates?|initiated|pursues?|pursued)> ~30 ARBITRATION | the union has demanded arbitration
    does  <(takes?|took|taken|taking|refers?|referred|submits?|submitted|drags?|dragged|hauled)> ~60 (to|into) arbitration | the club took the row to arbitration
    does  <(goes|went|going|heads|headed)> to arbitration               | the supplier went to arbitration
    thing <ARBITRATION> ~20 (was|were|has been|is being) (sought|demanded|requested|filed|lodged|commenced|initiated|submitted) | arbitration was sought by the guild
    thing <(claim|dispute|grievance|case)> ~40 (submitted|referred|sent|brought) (to|before) ~20 (arbitrator|arbitration|arbitral) | the claim was submitted to an arbitrator
    gets  <(hit|served|slapped)> with ~30 ARBITRATION                   | the builder was served with a notice of arbitration
    does  <FILE> ~40 (with|at|before) (jams|the american arbitration association|aaa|finra|icsid|the lcia|the icc) | she filed a claim with jams
    does  in (his|her|its|their|the|an) <arbitration> (claim|demand|filing) | in his arbitration claim the pilot says
    thing (arbitration|arbitral) (proceedings|case|claim|process) ~20 <(commenced|filed|lodged|brought|launched|begun|initiated|instituted|started|opened|issued|registered|triggered|served|under way)>   | arbitral proceedings have been commenced
    does  <(FILE)> ~60 (before|at|with|to|in) ~15 (stockholm chamber|icc|icsid|lcia|siac|hkiac|diac|permanent court of arbitration|chamber of commerce|arbitral tribunal|dispute resolution chamber|london court of international arbitration|court of arbitration for sport|court of arbitration|international arbitration centre|world bank tribunal)   | it registered a claim at the stockholm chamber
    thing (dispute|row|matter|claim|case|quarrel|grievance|feud|fight|argument) ~60 <{(goes|going|headed|heads|sent|put|referred|taken|moves|moved|submitted|bound|shifts)}> ~10 (to|before|for) ~8 (arbitration|arbitrator|arbitrators|arbitral tribunal|arbitral panel)   | the row over the bonus is going to arbitration
    does  <(commences|commence|commenced|kicked off|kicks off|opens|opened|began|begins|begun|started|starts|pursued|pursues|pursuing|lodged|lodges|launched|launches|invoked|invokes|invoking|asked for|asks for|triggers|triggered|registers|registered|instituted|institutes|submits|submitted|served|serves|issued|issues|given|gave|heads to|headed to|goes to|filed for|files for|slaps|slapped)> ~30 ARBITRATION   | it commences siac arbitration
    does  <(dragged|drags|hauled|hauls|takes|took|taken|taking|forces|forced|moves|moved)> ~40 (to|into|through) (binding |international |private |confidential )?arbitration   | it dragged her into arbitration
    gets  <(served|hit|slapped|faces|facing|receives|received)> ~20 ARBITRATION   | the ministry received a notice of dispute
    thing <(request|notice|demand) (for|of) (arbitration|dispute)> ~30 (filed|lodged|served|submitted|sent|delivered|issued|landed)   | a request for arbitration was filed
    does  <(takes|took|taken|taking)> ~40 to (the )?(cas|court of arbitration for sport|icsid|icc court)   | she takes her case to cas
    gets  <(headed|heading|bound|destined|heads)> (for|to) arbitration   | the two are headed for arbitration
"""

COMPLAINT_AMENDED = """
    does  <(amended|amends|expanded|expands|revised|updated|broadened|refiled|refiles|widened|widens|added to|adds to)> ~30 (complaint|lawsuit|suit|claim|claims|petition|pleadings|case|class action)        | the tenants widened their claim
    verb  <AMEND> ~30 (complaint|lawsuit|suit|claim|claims|petition|pleading|pleadings|particulars) | the widow amended her complaint
    does  <FILE> ~40 (amended|revised|updated|expanded|superseding|supplemental|new version of) ~10 (complaint|lawsuit|suit|petition|claim|statement of claim) | the tenants filed an amended complaint
    thing <(amended|revised)> (complaint|lawsuit|petition|suit|claim|statement of claim|class action) | an amended complaint was lodged
    does  <(adds?|added|adding|drops?|dropped)> ~50 (to|from|as a defendant in|as defendants in) (the|her|his|its|their|an existing) ~15 (complaint|lawsuit|suit|claim) | she added the builder to her lawsuit
    does  <(adds?|added|adding)> ~40 as (a )?(co-)?(defendants?|plaintiffs?) | the widow added the insurer as a defendant
    thing <(complaint|lawsuit|suit|claim|petition)> ~30 (amended|expanded|revised|broadened) | the lawsuit was amended to add the insurer
    thing <(plaintiffs?|defendants?|claims|allegations)> ~30 added to ~20 (lawsuit|complaint|suit|case) | two plaintiffs were added to the lawsuit
    thing (joined|joins|join|joining) ~20 <(lawsuit|suit|class action)>  | four more riders joined the lawsuit
    does  <(beefs up|beefed up|tweaks|tweaked|modifies|modified|overhauls|overhauled|rewrites|rewrote|retools|retooled|reworks|reworked|enlarges|enlarged|bolsters|bolstered|re-pleads|re-pleaded|repleaded|repleads|revamps|revamped|recasts|recast|redrafted|redrafts|refashioned|revises|sharpens|sharpened|amended|amends|amend)> ~30 (complaint|lawsuit|suit|claim|claims|petition|pleadings|pleading|particulars|class action|the case|writ|counterclaim)   | she beefed up her lawsuit
    does  <(ups|upped|increased|increases|raises|raised|doubles|doubled|triples|tripled|hikes|hiked)> ~20 (claim|damages sought|damages claim|damages demand|compensation claim|lawsuit|suit) ~30 (to|against|by|from)   | she ups her claim to £4m
    thing (complaint|lawsuit|suit|claim|petition|pleadings|pleading|class action) ~40 <(rewritten|reworked|overhauled|modified|broadened|expanded|widened|beefed up|recast|enlarged|extended to|re-pleaded|repleaded|revamped|supplemented)>   | the suit was rewritten to add a count
    does  <(added|adds|adding|joined)> ~50 as (a |an |the )?(new |third |second |additional |fresh )?(defendant|defendants|plaintiff|plaintiffs|respondent|co-defendant|co-defendants|co-plaintiff|co-plaintiffs)   | she has added the insurer as a defendant
    does  <(added|adds|adding)> ~50 (claim|claims|count|counts|allegation|allegations|plaintiffs|defendants|defendant) ~12 (to|in) ~12 (suit|lawsuit|action|claim|case|proceedings|complaint)   | she added new claims to her lawsuit
    gets  <(joined|added)> ~12 (as|to) ~25 (defendant|defendants|respondent|lawsuit|suit|complaint)   | the builder was joined as second defendant
    does  <(join|joins|joined|joining)> ~50 (suit|suits|lawsuit|lawsuits|class action|in suing|suing|legal action)   | more nurses join her suit
    thing <(consolidated|superseding|supplemental|re-amended|newly amended|amended|first amended|second amended|third amended|revised|updated|rewritten|new version of)> (the )?(complaint|petition|statement of claim|claim|filing|pleading|pleadings|suit|lawsuit|class action|particulars)   | a consolidated complaint was filed
    does  <(drops|dropped|removes|removed|cuts|axes)> ~12 (claim|claims|count|counts|allegation|allegations) from ~15 (suit|lawsuit|complaint|action|case)   | she dropped one claim from her suit
    does  <(served|serves|files|filed|lodged|lodges|submitted)> ~12 (new|fresh|amended|further|revised|updated) (particulars|statement of claim|pleadings|petition|complaint|claim form|points of claim)   | she served new particulars
    thing <(amendment|amendments)> (to|of) ~15 (complaint|lawsuit|suit|petition|claim|pleadings) ~30 (filed|lodged|allowed|made|adds|add|seeks)   | an amendment to the complaint was filed
    does  now ~8 <(accuses|alleges|claims)> ~60 (amended|revised|updated|new) (complaint|lawsuit|suit|filing|petition|claim)   | she now accuses the mill of fraud in an amended filing
    does  <(rewritten|redrafted|re-drafted|refiled and expanded|re-filed and expanded)> ~20 (claim|complaint|lawsuit|suit|petition|pleadings)   | she has rewritten her claim
"""
