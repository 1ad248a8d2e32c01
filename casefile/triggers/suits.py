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
"""
