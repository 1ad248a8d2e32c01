# ruff: noqa: E501 - a row stays on one line, so that the tables can be read down
"""The court's calendar: motions, trial, steps of the day, appeals, hearings set."""

MOTION_FILED = """
    does  <(filed|files|file|filing|moved|moves|applied|applies|petitioned)> ~25 for (an? )?(change of venue|new trial|mistrial|stay|continuance|injunction|summary judgment|directed verdict|bail|leave|review|relief|protection|discovery|sanctions|reconsideration|rehearing|recusal|severance|postponement|adjournment|extension)   | they filed on Wednesday for a change of venue
    thing <(dismissal|suppression|disqualification|recusal|removal|exclusion|unsealing|sealing|a stay|a delay|an injunction|a retrial|a new trial|a mistrial|bail|release|acquittal)> ~60 (sought by|requested by|asked for by|demanded by|moved for)   | suppression of the tape was sought by the defence
    thing <(request|motion|application|petition|plea|bid)> (for|to) ~60 (filed|lodged|made|submitted|brought|handed in|entered|placed|tabled) ~12 (by|on|in|with)   | a request for a stay was lodged by the firm
    does  <(filed|files|file|filing|lodged|lodges|made|makes|submitted|submits|brought|brings|tabled|served)> ~40 (motion|motions|application|applications|request|papers seeking|papers asking|petition|brief|objection|opposition|response|injunction request|bail application|no-case submission|notice of motion|plea for|bid)   | the firm made an application
    does  <(seeks|sought|seek|seeking|wants|wanted|requests|requested|demands|demanded|asks for|asked for|moves for|moved for|applies for|applied for|pushes for|pushing for|presses for|bids for)> ~40 (dismissal|injunction|new trial|delay|stay|gag order|restraining order|sanctions|summary judgment|recusal|removal|change of venue|bail|bond|mistrial|order barring|order blocking|order forcing|court order|continuance|postponement|adjournment|disqualification|discovery|suppression|class action status|anonymity)   | mayor seeks delay of trial
    does  (lawyers|attorneys|attorney|lawyer|counsel|prosecutors|prosecution|defense|defence|state|crown|government|X+|P+|L+|A+) ~~40 <(asked|asks|asking|urged|urges|petitioned|petitions|want|wants|moved|moves|requested|sought|seek|seeks|begged)> ~~25 (judge|court|tribunal|magistrate|justice|panel|J+)   | lawyers for the mayor asked the court for time
    does  <(opposed|opposes|oppose|objected|objects|resisted|resists|fought|fights|fighting)> ~40 (motion|bail|release|request|application|disclosure|subpoena|bid|unsealing|extradition|injunction|order|transfer)   | the state opposed his release
    thing (motion|application|petition|request|objection|brief) ~40 <(filed|lodged|made|submitted|brought(?! forward)|tabled)>     | an application was made on Monday
    does  <(bid|bids|bidding|attempts|attempted|attempting|tries|tried|trying|launches bid|launched a bid)> to (block|stop|have|get|overturn|throw|dismiss|suppress|quash|move|delay|remove|halt|keep|bar|force|unseal|seal) ~40 (case|trial|charges|suit|lawsuit|evidence|judge|testimony|release|court|inquiry|verdict|conviction|publication|subpoena|extradition)  | banker tries to have the case thrown out
    does  <(moved|moves)> ~25 for a (new trial|mistrial|stay|continuance|directed verdict|change of venue)      | the mill moved the same day for a new trial
    does  (prosecutors|prosecution|crown|P+) ~~20 <(asks?|asked|requested|requests)> ~40 (sent for trial|stand trial|face trial|be tried|be committed|committed for trial) | prosecutors asked for both to be sent for trial
    does  <(FILE)> ~50 (motion|motions|brief|petition to|petition for|application|request|opposition|reply brief|appeal for|emergency application|notice of motion|objection|objections|response to|affidavit opposing|memorandum) | the clerk filed a motion to suppress
    does  <(asks?|asked|asking|urges?|urged|urging|begs?|begged|petitions?|petitioned|implores|implored)> ~30 (JUDGE) ~10 (to|for|that)   | the mill asked the judge to toss the suit
    does  <(asks?|asked|asking|seeks?|sought|seeking|requests?|requested|requesting|wants?|demands?|demanded|moves? for|moved for|pushes? for|pushed for|applies for|applied for|asks? for|asked for|asking for)> ~20 (new trial|mistrial|injunction|restraining order|gag order|change of venue|dismissal|sanctions|summary judgment|stay|delay|continuance|protective order|recusal|permission|leave to|bail|bond|extension|venue change|default judgment|new judge|a new date|release on bail|adjournment|security for costs|discovery|costs)  | the singer asked for a new trial
    does  <(moves?|moved|moving)> ~15 to (dismiss|disqualify|suppress|quash|compel|strike|seal|unseal|exclude|intervene|vacate|stay|withdraw|remove|sever|remand|recuse|block|toss|throw|reopen|bar|limit|transfer|have|postpone|delay)  | the coach moved to disqualify the judge
    does  <(seeks?|sought|seeking|tries|tried|trying|looks?|bids?|aims?|wants?)> to (have|get|dismiss|toss|throw out|block|quash|suppress|disqualify|move|delay|bar|exclude|stop|remove|seal|unseal|overturn|vacate|withdraw|halt|postpone|strike|force|compel) ~50 (case|suit|lawsuit|charge|charges|trial|evidence|testimony|judge|indictment|statement|statements|warrant|subpoena|verdict|conviction|records|plea|sentence|count|counts|tape|tapes|release)   | the broker seeks to have the case tossed
    does  <(applied|applies|apply|applying)> (to|for) ~30 (court|high court|judge|bail|order|leave|injunction|stay|permission|adjournment|review|tribunal|direction)   | the firm applied to the high court
    thing <(motion|motions|petition|application|brief|request|filing)> ~40 (was|were|has been|have been|is|been|which was) ~10 (filed|lodged|made|submitted|brought)  | a motion to dismiss was filed on Friday
    thing in ~15 <(motion|brief|court filing|court papers|court documents)> ~15 (filed|lodged|submitted)            | in a brief filed on Friday
    does? in ~15 <(motion|brief|court filing|court papers|legal filing)>                                          | in a court filing on Friday the mayor's lawyers said
    does  <(opposes?|opposed|opposing|objects?|objected|objecting)> ~40 (motion|request|bid|release|bail|application|plea deal|settlement|move|subpoena)  | prosecutors opposed the motion
    does  <(challenges?|challenged|challenging|contests?|contested|contesting)> ~40 (subpoena|warrant|ruling|order|jurisdiction|indictment|extradition|search|charge|charges|appointment|decision)  | the bank challenged the subpoena
    does  <(invokes?|invoked)> ~20 (immunity|anti-slapp|fifth amendment|privilege)                                          | the firm invoked immunity
    thing <(dismissal|suppression|a stay|an injunction|disqualification|a new trial|a mistrial|a gag order|bail)> ~60 (sought|requested|asked|demanded)      | dismissal of the count was sought by the state
    does  <(attorneys?|lawyers?|defense|defence|prosecutors|prosecution)> (seeks?|asks?|sought|asked|want|move|moved) ~40 (delay|dismiss|dismissal|toss|judge|court|trial|mistrial|evidence|charges|suppress|gag)   | defense seeks delay of trial
    does  <asked> to be (rid|relieved|released) of                                                                          | which the state asked to be rid of
    noun  <(motion|petition|application)> (to|for) ~60 (filed|lodged|made|submitted)                        | the motion to dismiss filed in May
    does  <(demurs|demurred|demurrer)>                                                                      | the mill demurred
    does  <(asked|asks|asking|begs|begged|pleads|pleaded|applied|applies|presses|pressed|moves|moved)> for ~12 (more time|extra time|time|extension|adjournment|leniency|mercy|delay|postponement|bail|new judge|speedy trial|house arrest|release|custody|costs|disclosure|discovery|sanctions|review)   | the mill has asked for more time
    does  <(pleaded|pleads|plead|begs|begged|pleading|begging|implored|implores|beseeched)> ~8 (with )?(the |a )?(judge|court|magistrate|justices|J+) (to|for)   | it pleaded with the judge to delay the trial
    does  <(calls|called|call)> on ~8 (court|judge|judges|tribunal|magistrate|J+|H+) to   | it calls on the court to act
    does  <(files|filed|file|filing|lodged|lodges|lodge|submitted|submits|makes|made|moves|moved|served|raised)> ~25 (bail plea|anticipatory bail|bail application|bail petition|habeas corpus petition|habeas petition|writ of habeas corpus|habeas|motions|post-trial motions|papers asking|papers seeking|papers to|request asking|application to|application for|petition asking|petition seeking|plea seeking|plea for|emergency motion|interlocutory application|strike-out application|no-contest)   | his team filed a flurry of motions
    thing (bail plea|plea|application|petition|motion|writ|request) ~25 <{moved}> ~8 (by|in|before|on)   | a bail plea was moved by him
    does  <(wants|want|seeks|seeking|asks|asked|asking|sought)> ~8 to be (excused|released|tried separately|removed|allowed|freed|moved|heard|spared|relieved|severed|sentenced)   | she asks to be excused from trial
    does  <(wants|want|seeks|seek|seeking|sought)> ~20 (trial|case|judge|jury|venue|evidence|statement|confession|hearing|records|sentence) ~8 (moved|delayed|removed|thrown out|tossed|dismissed|excluded|suppressed|sealed|postponed|quashed|separated|split|sequestered|disqualified|recused)   | her lawyers want the trial moved
    does  <(pushing|pushes|pushed|fighting|fights|angling|angles|lobbying|battling|bidding|bids|vying)> (for|to) ~25 (change of venue|new trial|bail|delay|dismissal|mistrial|new judge|separate trial|gag order|release|suppress|disqualify|recusal|injunction|venue change|move the trial|keep|exclude)   | lawyers are pushing for a change of venue
    does  <(moves|moved|move|moving)> (for|to) ~20 (mistrial|suppress|suppression|dismiss|dismissal|directed verdict|judgment|summary judgment|disqualify|strike|exclude|sever|stay|compel|new trial|recusal|continuance|quash|seal|unseal|intervene|bifurcate|consolidate|revoke)   | her defense moves for a mistrial
    does  <(petitions|petitioned|petitioning|applies|applied|applying)> ~20 (court|judge|tribunal|J+|H+) ~6 (to|for)   | she petitioned the court for early release
    does  (lawyers|attorneys|legal team|team|defence|defense|prosecutors|state|X+|L+|P+) ~~30 <(filed|files|lodged|lodges|submitted|submits)> ~25 (motion|motions|petition|application|request|papers|brief|objection)   | his team filed a motion
    does  (lawyers|attorneys|prosecutors|defence|defense|X+|L+|P+) ~~20 <(gone|go|goes|went)> (back )?to (the )?(court|judge|high court) to (delay|halt|block|stop|lift|get|have|vary|unseal|seal|postpone|move) ~20 (trial|hearing|sentencing|order|bail|ban|file|passport|conditions|evidence)   | lawyers have gone to court to delay the trial
    does  <(mentioned|mentions|moved|moves|tendered|presented|pressed|took out)> ~15 (plea|application|petition|motion|minute|summons) ~6 (before|in|at|for|to|seeking)   | counsel mentioned an urgent plea before the bench
    does  (X+|P+|A+|V+|L+|lawyers|prosecutors|crown|counsel|defence|defense|regulator|he|she|they|it) ~~25 <(asking|asks|asked|pressing|presses|pressed|pushing|pushed|applied|applying|called|calling)> for ~60 to be (held in contempt|held|stayed|barred|struck|struck out|dismissed|moved|delayed|excluded|declared|removed|revoked|banned|released|sealed|unsealed|transferred|tried|thrown out|tossed|lifted|varied|jailed|quashed)   | the regulator is asking for him to be held in contempt
    does  (X+|P+|A+|V+|L+|lawyers|prosecutors|crown|counsel|defence|defense|regulator|he|she|they|it) ~~25 <(asking|asks|asked|applied|applying|applies|petitioned)> for an? (order|injunction|ruling|direction|declaration)   | prosecutors are asking for an order that would bar reporters
    does  <(sought|seeks|seeking|moved for|applied for)> (his |her |their |its )?(discharge|anticipatory bail|interim bail|regular bail|quashing)   | the clerk has sought discharge
    does  (motion|application|request|plea|petition|objection|minute) ~50 (X+|P+|A+|V+|L+|he|she|it|they|prosecutors|crown|lawyers|council|mayor|ex-mayor|company|minister) (had |has )?<(filed|made|brought|lodged|moved|put in|submitted|tabled|entered)>   | the application that the ex-mayor had brought in May
    does  (the )?(summary judgment|delay|stay|order|injunction|mistrial|new trial|adjournment|extension|change of venue|bail|ban) (that |which )?(X+|P+|A+|V+|L+|he|she|it|they|prosecutors|crown|defence|defense) (had |has )?<(requested|sought|asked for|applied for)>   | the summary judgment it had requested in November
    thing (motion|request|application|bid|petition|plea) ~60 <{(launched|docketed|handed up|put in|went in|reached the clerk's office|landed on the docket|hit the docket)}>   | a bid to keep the tapes from the jury was launched on Monday
    does=expected <(promised|promises|vowed|vows|plans|planned|threatened|threatens|prepared|preparing|readied)> an? (motion|application|request|bid|challenge) (for|to)   | her lawyer promised a motion for a new trial
    does=expected <(weighing|considering|deciding|mulling|undecided)> whether to (ask|apply|move|seek|petition)   | the crown is weighing whether to ask for more time
    does  (X+|P+|L+|lawyers|defence|defense|counsel) ~~12 <(turned|turns|went back|goes back|gone|went)> to (J+|the judge|the court|the bench) ~12 for   | X turned to the judge for six more weeks
    does  <(filed|files|lodged|brought|launched|raised)> ~6 charter (challenge|application|motion)   | the defence filed a charter challenge
    does?=open (X+|V+|A+|P+|L+|lawyers|attorneys|attorney|lawyer|counsel|prosecutors|defence|defense|crown|team) ~~25 <(?!SCENE\\b|lost\\b|dropped\\b|denied\\b|granted\\b|rejected\\b|dismissed\\b)([a-z]+ed|put|took)> ~~30 (motion|motions|application|petition|request|objection|brief|minute)   | her lawyers fired off a motion
    does?=open (X+|V+|A+|P+|L+|lawyers|attorneys|attorney|lawyer|counsel|prosecutors|defence|defense|crown|team) ~~25 <(angled|angling|pressed|pressing|pushed|pushing|begged|begging|pleaded|pleading|fought|fighting|lobbied|lobbying|argued|arguing|applied|applying|called|calling|moved|moving|bid|bidding|petitioned|appealed|looked|looking|asked|asking|hoping)> ~~20 for ~15 (RELIEF)   | her lawyers angled for a new trial
    does  (X+|P+|A+|V+|L+|he|she|they|it|lawyers|attorneys|counsel|prosecutors|crown|government|state|defence|defense) ~~20 <(asked for|asks for|asking for|applied for|applies for|petitioned for|petitions for|requested|requests|sought|seeks|seeking|moved for|moves for|renewed|renews|renewing)> (its |his |her |their |a |an |the |any )?(plea for |bid for |call for |demand for |request for |push for )?(RELIEF)   | she petitioned for early release on Monday
    does  (X+|P+|A+|V+|L+|lawyers|prosecutors|crown|defence|defense|state) ~~15 <(want|wants|wanted|seek|seeks|sought)> (X+|V+|him|her|them|it|his [a-z-]+|her [a-z-]+|the [a-z-]+|the [a-z-]+ [a-z-]+) (held|jailed|detained|kept|locked up|freed|released|removed|barred|excluded|moved|tossed|gone|out|off|back) ~12 (until|pending|before|while|ahead of|of|from|as|to|on|in)   | prosecutors want her held until her trial
    does  (renewed|renews|repeated|repeats|pressed|presses|dropped in|stepped up) (its|his|her|their) <(demand|request|bid|plea|application|call)> (for|to)   | the defense renewed its demand for the informant's name
    does  (X+|P+|A+|V+|L+|lawyers|attorneys|prosecutors|crown|defence|defense|state|he|she|they|it) ~~20 <(asked|asks|asking|urged|urges|requested|requests|demanded|demands|moved|moves)> that ~50 be   | prosecutors asked that he be held without bail
"""

TRIAL_START = """
    does  (jury|jurors|judge|court|panel|J+|H+) ~~10 <(began|begins|started|starts)> hearing ~12 (case|evidence|testimony|arguments)   | the jury began hearing the case on Monday
    thing <(day one|first day|opening day)> of ~30 (trial|retrial|court martial)   | the judge wept on the opening day of the trial of the tutor
    thing (trial|retrial|court martial|case|hearing|proceedings) ~60 <(opened|began|begins|opens|starts|started|kicked off|kicks off|got under way|gets under way|got underway|gets underway|under way|underway|commenced|commences)>   | proceedings against the priest began
    does  <(opened|opens|opening|began|begins|outlined|outlines|laid out|lays out|presented|presents)> ~12 (its|their|the|his|her) ~15 case                  | the crown opened its case
    thing (first|opening) day of ~12 <(trial|hearing|proceedings|testimony)>                                           | on the first day of trial
    gets  <(goes|went|go|gone|going|put|puts|placed|sent|brought|come|came|comes)> ~12 (on|to|before) (trial|court martial|a jury)        | she was put on trial
    thing (jury|jurors|panel) ~30 <(selected|sworn|seated|chosen|picked|empanelled|impanelled|impaneled|empaneled)>                             | the jury was picked
    gets  <(in|into) the dock>                                                                                             | the former boss was in the dock
    thing (first|opening) <(witness|witnesses)> ~15 (called|testified|heard|took|takes)                                             | the first witness was called
    thing=denied no (second |new |further )?<(trial|retrial)>                    | there will be no second trial
    does=expected <(try|retry)> (X+|him|her|them|the [a-z]+) again                | the state may try him again
    does=expected <(seeks?|seek|want|wants|plans?|planning|pursue|pursuing|ask for|asking for)> ~15 (retrial|second trial) | prosecutors will seek a retrial
    thing <indictment> read                                                         | the indictment read at last
    thing <TRIAL> ~80 (begins|began|begun|opens|opened|starts|started|kicks off|kicked off|got under way|gets under way|got underway|gets underway|under way|underway|commenced|commences|resumes|resumed|begin|start|open) | the trial opened in Cork on Monday
    thing <(trial|retrial)> ~40 (begin|start|open|commence|proceed|go ahead)                       | the trial will begin in May
    gets  <(goes|went|go|going|gone)> (on|to) trial                                        | the nurse went on trial
    gets  <(stands|stand|stood|standing)> ~12 trial                              | the nurse stands trial
    gets=expected <(face|faces|facing)> ~12 trial                                | the nurse faces trial
    gets=expected <(headed|heading|heads|head)> (for|to) trial                                      | the claims are headed for trial
    thing <jury selection> ~30 (begins|began|begin|starts|started|start|under way|underway|opens|opened|kicks off)   | jury selection began on Monday
    thing <(opening statements|opening arguments|openings)> ~40 (begin|began|heard|delivered|given|made|start|started|scheduled|expected|set)  | opening statements began in Ghent
    does  <(deliver|delivered|gave|give|make|made|delivers|gives)> ~10 opening (statements|arguments)    | lawyers delivered opening statements
    gets  <(face|faces|faced)> ~8 (jury|trial|a jury)                            | they finally faced a jury
    thing (jury|jurors|panel) ~~60 <(sworn|sworn in|seated|selected|empanelled|impaneled|chosen|picked)>  | a jury was sworn
    does  <(retry|retries)>                                                                   | the state intends to retry the mayor
    thing <(retrial|second trial|new trial)> ~30 (set|scheduled|expected|begins|began|looms)    | a retrial is expected
    noun  <(trial|retrial)> (in|on|next|this|is|set|scheduled|due|expected|slated|for|date)     | trial in May
    does? <(case|suit|lawsuit|claims|charges)> ~10 (goes|heads|headed|went) to trial              | the suit goes to trial
    thing <day in court> ~8 (arrived|has come|comes|has arrived|came|dawns|begins|began)   | his day in court has arrived
    gets  <(went|goes|gone|came|comes|going)> before a jury   | she went before a jury
    thing (trial|retrial|tribunal|court martial|bench trial|hearing of ~20 claim|hearing of ~20 case|hearing of ~20 suit) ~45 <{(opened|opens|began|begins|begun|started|starts|kicked off|kicks off|commenced|got under way|gets under way|is under way|under way)}> ~10 (in|at|on|before|with|monday|tuesday|wednesday|thursday|friday|today|yesterday|$)   | the hearing of her claim began in the high court
    thing (jurors|jury|panel|twelve jurors|jury panel) ~~15 <(seated|picked|chosen|sworn in|sworn|selected|empanelled|impaneled|impanelled|empaneled)>   | twelve jurors have been seated
    gets  <(goes|went|gone|going|put|puts|heads|headed|sent|proceeds|proceeded|came|comes)> to trial   | the case went to trial
    thing (first|opening) day of ~30 <(trial|hearing|tribunal|retrial|court martial)>   | the first day of her trial
    thing <(trial|retrial)> ~20 {(set|due|expected|scheduled|slated|poised)} to (start|begin|open|get under way)   | the trial is set to start
    gets  <(has|had|gets|got|having)> (his|her|its|their) day in court   | she finally has her day in court
    verb  X+ <on trial>( (over|for|in|accused|charged|after|on|at)|$)   | X on trial
    gets=state <on trial> ~45 (accused|charged) (of|with)   | she is on trial at leeds crown court accused of murder
    thing=expected (moved|moves|pushed|put|puts|postponed|delayed|adjourned|rescheduled|shifted|bumped) ~25 <(trial|retrial)> ~50 (to|until|till) ~6 (MONTH|[0-9]+)   | the judge moved the trial from 1 May to 12 June
    gets=expected (will|to) ~4 (get|have) (his|her|its|their) <day in court>   | she will get her day in court on 7 April
    thing (trial|retrial|hearing|case|proceedings|inquest|court martial) (that|which) ~40 <{(got going|gets going|got under way|began|begins|opened|opens|started|starts|kicked off)}>   | a trial that may last for months got going
    thing (trial|retrial|case|hearing|proceedings) ~30 <{(got|gets|get)}> (off to|going|started|under way|underway)   | the trial got off to a false start
    thing (trial|retrial) ~15 (is|are) <now {(before|under way|underway|open)}>   | the trial is now before the high court
    thing=expected (trial|retrial) ~12 (will|would|to|can|must|should) <{(go ahead|proceed|go forward|start|begin|open|be held)}> ~20 (on|in|as|next|by|before|monday|tuesday|wednesday|thursday|friday|january|february|march|april|may|june|july|august|september|october|november|december)   | the trial will go ahead as planned on April 4
    thing=expected in [0-9a-z]+ (days|weeks|months)'? ~40 trial <{(begins|opens|starts|gets under way)}>   | in 12 days the trial begins
    gets=expected (it|case|claim|suit|matter|charges) (will|to|would|is to) ~8 <(tried|go to trial|go before a jury|be tried)>   | the claim will be tried in July
    thing <(openings|opening statements|opening arguments|opening speeches)> (are |were )(to )?(follow|set|due|expected|planned)   | openings are to follow on Wednesday
    gets  (case|X+|V+|suit|claim|he|she|they) ~30 <(goes|go|went)> before ~25 (jury|jurors)   | the case goes before a county jury on Monday
"""

TRIAL_EVENT = """
    thing <(case|matter)> called (at|in|before|on)                                                      | the case called at the sheriff court
    does  <(squared off|faced off|clashed|sparred|traded blows|locked horns)> ~25 (court|courtroom|judge|hearing|trial)     | lawyers clashed in court
    gets  <(faced|faces|fronted|fronts|hauled before|came before|went before|up before)> ~20 (judge|magistrate|court|magistrates|jury|tribunal|bench|commission|panel)    | she fronted court on Monday
    thing (jury|jurors|panel) (is|was|are|were|still|now) <(hung|deadlocked|split|deliberating|sequestered|sent out|excused|discharged|dismissed)>     | the jury is hung
    thing <(verdict watch|jury deliberations|deliberations|closing arguments|final arguments|cross-examination|testimony|evidence)> ~20 (begins|began|begun|continues|continued|resumes|resumed|enters|entered|wraps|wrapped|ended|heard|concluded|closed)     | testimony resumed
    thing <(defense|defence|prosecution|state|crown|plaintiff|plaintiffs)> (rests|rested|closes|closed|wraps|wrapped|called|calls)   | the defence closed its case
    does  <(testified|testifies|testify|testifying)>                                                                | he testified
    does  <(broke|breaks|wept|weeps|cried|sobbed|sobs|teared|collapsed)> ~25 (court|stand|dock|testimony|witness|jury|hearing|trial)            | she wept on the stand
    thing (jury|jurors|court|inquest|trial|judge|panel|inquiry|tribunal|hearing) (was|were|is|are|has been|have been) <(shown|told|played|read|handed|given|adjourned|sent)>   | jurors were shown the knife
    does  (jury|jurors|panel) ~~40 <(retired|retires|deliberating|deliberated|deliberates|deliberate|deadlocked|began deliberations|resumed|weighs|weighing)>    | the jury retired on Monday
    gets  <(appeared|appears|appearing|stood|back|returned|returns|brought)> ~30 (in court|before (a|the) (judge|court|magistrate|magistrates)|in the dock|via video|by video|at ~20 court)   | the tutor was back in court
    does  <(cross-examined|cross-examines|grilled|grills|questioned|questions|quizzed|examined|pressed|confronted)> ~~40 (witness|witnesses|X+|expert|accuser|detective|plaintiff|defendant|victim|about)   | the prosecutor grilled the expert
    thing (closing|final) <(arguments|submissions|speeches|statements|summations|addresses)>                             | closing arguments wrapped up
    does  <(summed|sums|summing|wrapped|wraps|concluded|concludes|rested|rests|closed|closes|finished|finishes)> ~15 (up|case|testimony|evidence|defense|defence|arguments)     | the state wrapped up its case
    thing (hearing|session|mention|arraignment|conference|argument|arguments|deposition|proceedings|testimony|mediation|inquest) ~45 <(held|took place|resumed|continued|heard|ended|concluded|wrapped|adjourned|cut short|delayed|interrupted)>   | the deposition took place on Monday
    gets  <(arraigned|arraignment|produced|presented)> ~15 (in|before|at|on|via) ~20 (court|judge|magistrate|monday|tuesday|wednesday|thursday|friday|charges|counts)   | the clerk was produced before a magistrate
    does  <(told|tells|telling|informed)>(?! by) ~~20 (the |a )?(court|jury|jurors|judge|inquest|tribunal|hearing|magistrates|commission|inquiry|grand jury|J+)      | she told the tribunal about it
    does  <(gave|gives|giving|give|heard|hears|offered|delivered)> ~12 (evidence|testimony|victim impact)                               | the nurse gave hours of testimony
    thing <(mistrial|hung jury|deadlocked jury|hung)>                                                                               | the case ended in a hung jury
    thing (witness|witnesses|expert|detective|accuser) ~25 <(testified|testifies|told|recounted|described|said)> ~20 (court|jury|jurors|trial|stand|hearing|tribunal)   | a witness told the jury
    does  (jury|jurors) ~15 <(could not reach|could not agree|unable to reach|unable to agree|failed to reach|failed to agree|cannot agree)>      | jurors could not reach a verdict
    does  on the (witness )?<stand>                                                | on the stand he wept
    verb  (police|detectives|investigators|agents|A+|P+) ~~30 <(quizzed|questioned|interviewed|grilled)> | detectives quizzed the governor for hours
    thing <(trial|hearing|inquest)> ~45 (suspended|halted|paused|interrupted|aborted|abandoned|stopped|disrupted)  | the trial was suspended
    thing (jury|jurors) ~60 <(discharged|excused|sequestered|resume|resumes|resumed|continue|continued)>   | the jury was discharged
    thing <book of evidence> ~15 served                                              | a book of evidence was served
    does  (judges|justices|panel|court) ~~20 <(appeared|seemed|sounded|appear|seem)> ~10 (skeptical|sceptical|receptive|inclined|poised|doubtful|divided|ready) | the judges seemed skeptical
    does  <(testifies|testified|testifying|testify)>                                              | the singer testified on Tuesday
    does  <(took|takes|take|taking|sang|returned|returns)> ~10 (the |to the |from the )?(witness )?(stand|witness box|dock)   | the mayor took the stand
    does? <(told|tells|telling)> ~12 (court|jurors|jury|judge|inquest|tribunal|hearing|inquiry|commission|trial)   | the driver told the court he had slept
    does  <(gave|gives|giving|give|given|hears|heard)> evidence                                    | the nurse gave evidence
    thing <(court|jury|jurors|inquest|tribunal|trial|inquiry|hearing|judge)> (was told|were told|heard|hears|saw|watched|listened|has heard|is told) | the court heard that the brakes failed
    gets  <(arraigned|arraigns)>                                                                     | the clerk was arraigned
    thing <(arraignment|preliminary hearing|evidentiary hearing|status conference|hearing|bail hearing|detention hearing|inquest|deposition|oral argument|oral arguments)> ~30 (held|took place|concluded|ended|wrapped|began|opened|heard|resumed|conducted)   | a hearing was held on Tuesday
    gets  <(appears?|appeared|appearing)> ~30 (court|judge|magistrate|magistrates|video link|dock|tribunal|J)  | the tutor appeared in court
    gets  <(makes?|made|making)> ~30 (appearance|appearances) ~8 (in|before|at|via) ~30 (court|magistrates|judge|magistrate|tribunal|J+)   | the tutor made a brief appearance in provincial court
    gets  <(makes?|made|making)> ~20 (court appearance|first appearance|initial appearance|court debut)   | the tutor made her first court appearance
    gets  <(cross-examined|questioned|grilled|quizzed|deposed|interviewed)> ~40 (court|jury|prosecutor|prosecutors|lawyer|lawyers|trial|oath|stand|deposition|police|detectives|tribunal|commission)  | the baker was cross-examined in court
    thing <(mistrial)> ~20 (declared|granted|ordered|after|ruled)                                      | a mistrial was declared
    thing <(trial|case)> ~30 (mistrial|hung jury|deadlocked)                                            | the trial ended in a mistrial
    does  <(declares?|declared|declaring|orders|ordered|granted)> a mistrial                            | the judge declared a mistrial
    does  (JURY) ~40 <(deadlocked|deadlocks|hung|deliberates?|deliberated|deliberating|begins? deliberations|began deliberating|retired|retires|dismissed|sent home|asked)>     | the jury deadlocked
    thing <(deliberations|jury deliberations)> ~20 (begin|began|begun|resume|resumed|continue|continued|start|started|under way)    | deliberations began
    thing <(closing arguments|closing statements|closing speeches|closings|summations|final arguments|final submissions|submissions)> ~30 (begin|began|heard|delivered|given|made|ended|concluded|start|due|set|scheduled)  | closing arguments were heard
    does  <(rests?|rested|resting|closes?|closed)> (its|his|her|their|the) (case|defense|defence)        | the defence rested its case
    does? <(prosecution|defense|defence|state|crown)> (rests|rested)                                      | the prosecution rested
    does  <(argues?|argued|arguing)> ~25 (before|in front of) ~15 (judge|court|jury|panel|appeals court|justices)       | lawyers argued before the court
    thing <(arguments|oral arguments)> ~30 (heard|held|took place)                                        | arguments were heard on Friday
    does  JUDGE ~20 <(hears|heard|heard arguments|presided|questioned|pressed|grilled)>                    | the judge heard arguments
    does  <(waives?|waived|waiving)> ~20 (hearing|arraignment|preliminary|extradition|right to|jury|appearance|indictment)   | the clerk waived arraignment
    does  <(deposed|sat for|sits for)> ~20 (deposition|interview)                                          | the producer sat for a deposition
    gets  <deposed>                                                                                        | the producer was deposed
    thing (testimony|evidence|cross-examination) ~40 (trial|inquest|case|hearing) ~60 <(continued|continues|resumed|resumes|wrapped|concluded|ended)>   | testimony in the trial of the tutor continued
    noun  <(testimony|arraignment|mistrial|deposition)> (on|last|in|came|by|from|of|monday|tuesday|wednesday|thursday|friday)    | his testimony on Tuesday
    does? <(mistrial)>                                                                                      | mayor's case is a mistrial
    gets  <(cross-examined|quizzed|grilled)> ~20 (day|days|hours|oath|court|stand|by mps|by lawyers|by lawmakers|by senators|by prosecutors)   | she was cross-examined for a third day
    thing (jury|jurors) ~8 <(is out|are out|was out|went out|still out|remains out|sent out|back out|stays out|retires|sent home|out)>   | the jury is out
    gets  <(no-show|failed to appear|fails to appear|failed to show|fails to show|failed to turn up|fails to turn up|did not appear|didn't appear|skipped|skips|ducked|ducks)> ~12 (court|hearing|trial|judge|appearance|court date)   | she was a no-show in court
    does  <(skips|skipped|misses|missed|dodges|dodged|boycotts|boycotted)> ~12 (court|hearing|court date|arraignment|trial date)   | she skips the hearing
    gets  <(quizzed|grilled|questioned|interrogated|interviewed)> by ~10 (mps|lawmakers|senators|police|detectives|investigators|prosecutors|committee|lawyers|agents|gardai|fbi|officers|A+|P+)   | the boss was quizzed by mps
    thing (charges|indictment|charge|counts) ~8 <{(read|read out|put)}> ~10 (to|in|before) (X+|him|her|them|court|the court)   | the charges were read to her
    gets  <(heard|hears|listened)> ~12 (charges|charge|indictment|counts|allegations) ~8 read   | she heard the charges read out
    does  <(took|takes|taking|pleads|pleaded|invokes|invoked|asserted|asserts|exercised|invoking)> ~10 (the fifth|fifth amendment|right to silence|right to remain silent|privilege against)   | she took the fifth
    does  <(refused|refuses|declined|declines|refusing)> to (testify|give evidence|answer questions|enter the witness box|take the stand|enter a plea|attend|leave ~8 cell)   | she refused to testify
    does  (prosecutors|prosecution|defense|defence|crown|state|lawyers|P+|L+) ~~15 <(wrapped up|wraps up|wrap up|rested|rests|rest|closed|closes|finished|finishes|finish|concluded|concludes|completed|completes)> ~30 (case|evidence|witnesses|witness|testimony|questioning|arguments)   | the prosecution finished calling witnesses
    thing (witness|witnesses|victim|accuser|expert|pathologist|detective|officer|husband|wife|widow|doctor|guard|bodyguard) ~~30 <(testified|testifies|took the stand|takes the stand|took the witness stand|broke down|gave evidence|takes witness stand)>   | her ex-husband testified against her
    thing (last|final|star|key|first|another|expert) (prosecution |defence |defense |state )?<{(witness|witnesses)}> ~20 (heard|called|testified|testifies|took the stand|gave evidence|told|questioned)   | the last witness has been heard
    thing (trial|inquest|inquiry|tribunal|hearing|court martial|court|jury|jurors) <(hears|hears from|heard from)>   | trial hears from pathologist
    gets  <(appears|appeared|appear|stood|stands|sat|sits|arrived|arrives)> ~12 (in the dock|in dock|in shackles|in handcuffs|before the judge|before a judge|before the court|by video|via video|via video link|in court|by videolink)   | she stood before the judge in shackles
    thing (jury|jurors) ~8 <{(asked|asks|requested|requests|sent)}> ~20 (to see|to hear|to rehear|note|question|transcript|judge|again)   | the jury asked to see his statement
    does  (judge|court|J+) ~~10 <(sent|sends|discharged|discharges|dismissed|dismisses|excused|excuses)> ~20 (jury|jurors|juror|panel) ~20 (home|out|away|weekend|after|over|for)   | the judge sent the jury home
    does  from the <(dock|witness box|witness stand|stand)>   | she hit out at prosecutors from the witness box
    thing (judge|justice|sheriff|recorder|J+) ~~10 <(summed up|sums up|summing up|charged the jury|instructed the jury|directed the jury|instructs the jury)>   | the judge summed up the case
    thing (case|matter) <{(came up|comes up|called|was called|was mentioned|mentioned)}> ~8 (before|at|in|on|for) ~12 (court|bench|judge|sheriff|magistrate|mention|J+)   | his case came up before the bench
    gets  <(faces|faced|fronts|fronted|meets)> (the )?(court|judge|magistrate|jury|accuser|bench)   | she faces court
    thing (jury|jurors|panel) ~~15 <(hung|deadlocked|split|divided|could not agree|failed to agree|cannot agree)>   | the jury hung in his case
    thing (lawyers|attorneys|sides|parties) ~~25 <{(clashed|clash|sparred|spar|argued|argue|squared off|square off|traded barbs|crossed swords)}> ~12 (in court|before|at a hearing|at hearing|over|in front)   | lawyers for both clashed in court
    gets  <back> in (the )?(dock|witness box|court)   | mayor back in dock
    thing (trial|hearing|inquest|court martial|inquiry) ~30 <{(moved into|enters|entered|went into|reached|moves into|enters its|stretched into)}> ~12 (day|week|month)   | the trial moved into its second week
    does  <(told|tells)> ~12 courtroom   | he told a houston courtroom he was sorry
    does  (prosecutors|prosecution|defense|defence|crown|state|lawyers|P+|L+) ~8 <(rested|rests)>( (monday|tuesday|wednesday|thursday|friday|on (mon|tues|wednes|thurs|fri)day|today|yesterday|after|without|its|their|this|late)|$|[.,])   | prosecutors rested on Tuesday
    thing (jury|jurors|juries) ~~12 <(visited|visits|toured|tours|inspected|viewed|were taken|was taken|were bused)>   | the jury visited the scene
    thing (court|jury|jurors|inquest|trial|tribunal|hearing|inquiry|magistrates) <(told|hears|heard)>$   | X laughed, court told
    does  (spoke|speaking|speaks) <only> to (confirm|give|state)   | X spoke only to confirm her name
    does  <(confirmed|confirms|gave|give)> (only |just )?(his|her|their) (name|names|identity)   | X confirmed his name at the hearing
    gets  <excused> from (court|the dock|attending|the trial)   | X was excused from court
    thing (court|jury|jurors|inquest|trial|tribunal|inquiry) <(told|hears|heard)> (of|that|how|about|from|he|she)   | X jury told of web of lies
    gets  in (tears|shackles|handcuffs|wheelchair) ~8 <(on|in|at)> (the )?(witness )?(stand|witness box|dock|court|hearing|sentencing)   | X in tears on witness stand
    does  <(elected|elects|chose|chooses|opted|opts|decided|declined)> (not to|to) (give evidence|testify|call no evidence|take the stand|call any evidence|speak)   | the defence elected to call no evidence
    does  <(called|calls|calling|led|leads)> no (evidence|witnesses|witness)   | the defence called no witnesses
    does  (jury|jurors|court|inquest|tribunal|inquiry|hearing) ~~4 <(heard|hears)> (on [a-z]+day |[a-z]+day |yesterday |today )?(from|how|that|evidence|testimony|of)   | the jury heard on Tuesday from an officer
    does  (lawyers|attorneys|defence|defense|team|counsel|X+|L+) ~~25 <(began|begins|opened|opens|started|starts|launched|launches|mounted)> (his|her|its|their|the) (defence|defense|defence case|defense case)   | lawyers began their defence
    does  (X+|he|she|they|defendant|accused) ~12 <(wept|weeps|sobbed|sobs|cried|cries|broke down|breaks down|fainted|collapsed|smirked|yawned|stared ahead|hung)> (as|when|while) ~40 (evidence|testimony|court|jury|verdict|charges|footage|statement|stand|testified|photographs|video|played|read)   | X sobbed as her mother gave evidence
    gets  (did not|didn't) <(speak|attend|appear)> (at|in|during) ~20 (hearing|court|arraignment|session|proceedings)   | X did not speak at Tuesday's hearing
    does  <(stood|sat|stands|sits|sat impassively|stood impassively)> ~40 (dock|docks)   | they stood side by side in the glass-fronted dock
    does  (X+|V+|he|she|witness|victim|mother|father|widow|expert|defendant|detective|officer) ~~20 <(broke down|breaks down|wept|sobbed|cried|collapsed|fainted|vomited|faltered|choked up)> ~25 (in|on|at|from) ~15 (dock|stand|witness box|witness stand|court|courtroom|box)   | X broke down in the witness box
    gets  <(turned|turns|turning|declared)> (a )?hostile   | the star witness turned hostile on Tuesday
    thing (witness|witnesses|officials|experts|expert|prosecution witness) ~25 <{(examined|cross-examined|re-examined|recalled|sworn)}> ~30 (trial|court|stand|case|witness box|monday|tuesday|wednesday|thursday|friday)   | four bank officials were examined in the trial of X
    does  <(takes up|took up|retook|retakes|resumed|resumes|returned to|returns to|mounted|entered|enters|left)> (the )?(oath|witness box|witness stand)   | X takes up the oath again
    gets  (to|will|may|poised to|due to|set to|expected to) <(enter the witness box|take the witness stand|take the stand|give evidence|testify)>   | X is poised to enter the witness box this week
    thing (witness|expert|neighbour|doctor|officer|detective|engineer|pathologist) ~8 <called> by (X+|A+|P+|the (crown|defence|defense|prosecution|state|plaintiff|plaintiffs))   | an expert called by the crown put the slope at 38 degrees
    does  (crown|prosecution|state|defence|defense|prosecutors|plaintiff|plaintiffs|X+|P+) ~~10 <(calling|called|calls)> (its|their|his|her|the) (first|second|next|last|final|star|key) (witness|witnesses)   | the crown called its first witness
    thing <(legal argument|legal arguments|legal submissions|legal debate)> ~12 (occupied|took|filled|dominated|continued|resumed|heard|held)   | legal argument occupied most of Monday
    thing (court|proceedings|trial|hearing|session) <{(adjourned|halted|interrupted|suspended|stopped|rose|broke up|paused|held up|delayed)}> (early|yesterday|briefly|for|so|when|after|because|abruptly|today|on|monday|tuesday|wednesday|thursday|friday|while|as)   | court adjourned early on Wednesday when he fell ill
    thing (proceedings|trial|hearing|court) (was|were) <{(adjourned|halted|interrupted|suspended|stopped|paused|disrupted)}> (early|yesterday|briefly|for|so|when|after|because|abruptly|today|while|as)   | proceedings were halted yesterday so that a juror could rest
    does  (J+|judge|justice|she|he) ~~12 <(sent|sends|send|charged|charges|charge|addressed|instructed|directed)> (the )?(jury|jurors) ~20 (out|on|to consider|to begin|home|friday|monday|tuesday|wednesday|thursday|this|before)   | the judge sent jurors out on Wednesday
    does  (J+|judge|justice|she|he) (will|is to|to|would) <(charge|send out|sum up for|address|instruct)> (the )?(jury|jurors)   | the judge will charge the jury on Friday
    does  (J+|judge|justice|court|magistrate|tribunal) ~~12 <(reserved|reserves)> (his |her |its |their )?(decision|judgment|judgement|verdict|ruling) ~20 (trial|case|hearing)   | the judge reserved her decision in the trial
    does  (sides|side|counsel|prosecution|defence|defense|crown|state|lawyers|prosecutor) ~~20 <(made|make|makes|delivered|delivers|gave|gives|finished|completed|began)> ~10 (closing|final) (speeches|speech|arguments|address|addresses|submissions|remarks|statements)   | both sides have made their closing speeches
    does=denied (will|would|to|shall) <(lead|call|give|offer)> no (evidence|witnesses|witness)   | counsel said he would lead no evidence
    does  <(walked|walks|walking|took|led)> (the )?(jurors|jury|court) (through|around|over)   | she walked jurors through a spreadsheet
    does  (plaintiff|plaintiffs|defence|defense|prosecution|crown|state|prosecutors|X+) <(rested|rests|closed its case|closes its case)>(?! (on the|in peace|with|upon|his|her))   | the plaintiff rested on Tuesday
    does  <under> (questioning|cross-examination|examination) (by|from) ~20 (X+|P+|L+|prosecutor|prosecutors|counsel|lawyers?|advocate)   | under questioning from the prosecutor he gave way
    thing (evidence|testimony|hearings|days of ~8 evidence|days of ~8 testimony) ~40 <{(wrapped up|closed|concluded|ended|finished|came to an end)}> (on |late |in )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday|in|at|with)   | hearings in the appeal closed in Lausanne on Thursday
    gets  (X+|V+|he|she|who|witness|expert|doctor|officer|detective) ~~15 (was|were|been|being) <(cross-examined|re-examined|recalled|excused from the stand|called to the stand|called as a witness|put on the stand)>   | X was cross-examined
    thing=expected (jury|jurors|jury deliberations|deliberations|panel|testimony|trial|evidence|arguments) (will|is to|are to|is due to|are due to|is set to|are set to|were to|was to) <{(resume|continue|reconvene|return|go on|deliberate|pick up)}>   | jurors will resume on Monday
    thing <(evidence|footage|video|recording|recordings|statement|letters|documents|photographs|fruits of ~20 search)> ~40 (put|laid|placed|played|read|shown) (to|before|for) (the )?(jury|jurors|court|judge|tribunal|inquest)   | the fruits of the search were put before the jury
    thing (suit|case|action|petition|matter|appeal|claim) ~60 (came up|called on|was called|was mentioned|came on) ~25 (before|in) (the )?<(judge|justice|J+|court|H+)>   | a suit came up for the first time before the judge
    does  (X+|L+|P+|counsel|prosecutor|defence|defense|crown|advocate|barrister) ~~15 <(opened|opens|began|begins|resumed|concluded|closed|finished)> (his|her|its|their) (arguments|argument|submissions|address|speech|cross-examination)   | X opened his arguments on Friday
"""

APPEAL_FILED = """
    does  <(marked|marks|lodged|noted|entered|filed)> (an? )?(appeal|reclaiming motion|leave to appeal|appeal papers|grounds)       | she marked an appeal
    does  <(heads|heading|headed|goes|going|off|turns|turned|runs|rushes|rushed)> ~12 to ~12 (appeal|appeals court|court of appeal|supreme court|constitutional court|high court|european court|strasbourg|cassation|sca)     | the banker is off to the supreme court
    does=expected <(eyes|eyeing|ponders|pondering|contemplates|contemplating|studying|plots|plotting)> ~15 appeal        | the firm eyes appeal
    does  <(filed|files|file|lodged|lodges|lodge|launched|launches|submitted|entered|noted|noticed|brought)> ~30 (appeal|appeals|notice of appeal|cross-appeal|cassation|grounds of appeal|application for leave|petition for certiorari|certiorari)    | the firm lodged grounds of appeal
    does  <(appealing|appealed|appeals)> (against|to|the|his|her|its|their|a|over|for|from|that|this|on)                         | the club appealed against the ban
    does  <(challenging|challenged|challenges|challenge|contest|contested|contesting)> ~40 (conviction|verdict|sentence|ruling|decision|fine|award|acquittal|dismissal|ban|order|judgment) ~25 (appeal|court|tribunal|monday|tuesday|wednesday|thursday|friday|circuit|J+|H+)   | the bank challenged the fine in court
    does  <(asks?|asked|asking|urges?|urged|petitions?|petitioned)> ~~12 (appeals court|appellate court|supreme court|court of appeal|circuit|justices|high court|H+) ~30 (to|for)    | the firm asked the justices to step in
    does  <(takes?|took|taken|taking|carry|carries|carried|brings|brought|escalates?|escalated)> ~40 (to (the )?(supreme court|appeals court|court of appeal|high court|european court|court of human rights|appellate))   | she took her case to the high court
    does=expected <(plans?|planning|intends?|vows?|vowed|threatens?|threatened|considering|considers?|mulls?|weighs?|weighing|pledges?|pledged|promised|preparing)> ~12 (to )?appeal                  | he vowed to appeal
    thing=denied no <(appeal|appeals)>                                               | no appeal has been filed
    does  <(approach|approaches|approached|moved|moves)> ~10 (supreme court|apex court|court of appeal|H+)  | the agency has approached the apex court
    does  <filed> notice ~40 (challenge|appeal)                                       | she filed notice that she will challenge her conviction
    does  <(appeals|appealed|appealing|cross-appealed|cross-appeals)>(?! to (?!.{0,30}(court|circuit|tribunal|council|J|H)))(?! court| judge| panel)                                    | the nurse appealed her conviction
    does  (not|will|would|to|may|might|could|cannot|can't|won't|can|shall|never) <appeal>                | she will appeal
    does  <(FILE)> ~40 (appeal|notice of appeal|appeals|cross-appeal|petition for review|certiorari|leave to appeal|notice of intention to appeal|cert petition)    | the driver filed a notice of appeal
    does  <(takes?|taken|took|taking|carries|carried|brings|went|goes|go|gone|turns?|turned|heads|headed|head)> ~60 (to|before) ~25 (supreme court|appellate court|appeals court|court of appeal|appeal court|high court|court of arbitration|european court|privy council|cassation|circuit|constitutional court|top court|apex court|highest court|higher court|H+)  | he took his fight to the supreme court
    does  <(asks?|asked|urges?|urged|petitions?|petitioned|begs|wants|seeks?|sought)> ~12 (supreme court|appeals court|appellate court|court of appeal|circuit|privy council|court of cassation) ~60 (to|for|review)  | the firm asked the supreme court to step in
    thing <(appeal|appeals|cross-appeal|notice of appeal)> ~30 (filed|lodged|submitted|launched|entered|noted|docketed|brought|planned|expected|coming|likely|certain|follow)         | an appeal was lodged
    thing <appeal> (is|was|remains) ~10 (certain|likely|expected|pending|planned|possible|under way)        | an appeal is certain
    does  <(seeks?|sought|seeking|applied|applies|asks|asked|given|granted|gets|got|obtained)> ~20 (leave|permission|special leave|right) to appeal   | the council sought leave to appeal
    does  <(launches|launched|begins|began|mounts|mounted)> ~15 appeal                                       | the driver launched an appeal
    does=expected <(plans|planned|planning|vows|vowed|considers?|considered|considering|weighs|weighing|mulls|mulling|prepares|preparing|promised|promises)> ~15 appeal   | the driver is considering an appeal
    noun  <(appeal)> (of|against|on|in|by|last|this|to|filed|over)                                             | her appeal against the ruling in May
    noun  [a-zA-Z]+'s? <appeal>                                                                                 | X's appeal on Monday
    does  <(contests?|contested|contesting|challenges?|challenged|challenging|fights|fight)> ~25 (verdict|conviction|sentence|dismissal|judgment|fine|quashing|acquittal|term)    | the driver challenged the verdict
    thing <(nothing)> ~10 (filed)                                                                                | nothing had been filed
    does  <(takes|took|take|taken|taking|carries|carried|brings|brought)> ~40 to ~12 (eu court|european court|luxembourg|strasbourg|court of justice|general court|supreme court|top court|appeals court|court of appeal|privy council|constitutional court|apex court|highest court|eu's top court|sca)   | the club takes its fight to the eu court
    does  <(files|filed|lodged|lodges|submits|submitted|moves|moved|filing)> ~15 (special leave petition|slp|petition for certiorari|cert petition|petition for review|petition for leave|reclaiming motion|cassation appeal|cassation|application for permission to appeal|application for leave to appeal|amparo|revision petition|review petition|curative petition|notice of appeal|grounds of appeal|leave application)   | she files a special leave petition
    does  <(petitions|petitioned|petition|asks|asked|asking|applies|applied|applying)> for ~8 (certiorari|leave to appeal|permission to appeal|special leave|rehearing|en banc)   | the mill petitioned for certiorari
    does  <(wants|want|seeks|seek|seeking|sought|bids|asks|asked|fights|hopes)> ~25 (conviction|convictions|verdict|sentence|ruling|ban|fine|acquittal|penalty|judgment) ~8 (quashed|overturned|set aside|reduced|cut|reversed|thrown out|lifted|annulled|tossed|wiped)   | she wants her conviction quashed
    does  <(wants|want|seeks|seek|seeking|sought|bids|tries|trying|asks|asked|fights|fighting|battles|hopes)> to (overturn|quash|reverse|annul|set aside|have|get) ~25 (conviction|convictions|verdict|sentence|ban|fine|acquittal|penalty|judgment)   | she fights to overturn her conviction
    does  <(asks|asked|asking|urges|urged|begs|begged|petitions|petitioned|wants)> ~8 TOPCOURT ~30 (to|for)   | she asks the top court to step in
    does  <(referred|refers|refer)> ~40 sentence ~30 (unduly lenient|court of appeal)   | the law officer referred his sentence to the court of appeal
    does  (to|will|would|may|plans to|vows to|set to|intends to|expected to) <(appeal|challenge the verdict|challenge the ruling|challenge the conviction|contest the fine|contest the ruling)>(?! (for|to (the )?(public|voters|fans)))   | the mill to appeal
    thing <(appeal|cross-appeal)> ~40 (entered|lodged|filed|brought|noted|launched|made|marked|submitted)   | an appeal has been entered by her
    does  (crown|prosecutors|state|attorney general|prosecution|P+|A+) ~~15 <(appeals|appealed|appeal|challenges|challenged)> ~30 (sentence|acquittal|verdict|ruling|decision|bail|dismissal|award|leniency)   | the crown appeals her sentence
    does  <(contesting|contests|contested|challenges|challenged|challenging|disputes|disputing|fights|fighting)> ~12 (fine|penalty|ban|conviction|verdict|sentence|suspension|award|ruling|decision)   | the mill is contesting the fine
    thing (leave|permission) to appeal ~12 <(sought|requested|applied for|asked)>   | leave to appeal has been sought
    does=denied <(ruled out|rules out|ruling out|decided against|decides against|opted against|shunned|forgoes|forwent|rejected)> ~12 (appeal|appeals|appealing|contesting)   | the firm ruled out an appeal
    does=denied <(let|lets|letting|allowed|allows)> ~30 (deadline|window|period|time|days) (to|for|in which to) (an )?(appeal|appealing|appeals) ~10 (pass|lapse|expire|close|slip|run out|go by|go)   | the firm let the deadline to appeal pass
    does  <(fight|fights|contest|contests|challenge|challenges|challenged|contested|take|takes|took|dispute|disputes|disputed|fought)> ~40 (penalty|fine|decision|ruling|verdict|order|judgment|conviction|sentence|ban|award) ~30 (before|at|in|to) (the )?(eu |european )?TOPCOURT   | it would contest the penalty before the general court
    thing (judgment|judgement|ruling|decision|verdict|conviction|order|sentence|award) ~40 <{(under appeal)}>   | the judgment of 2 October is now under appeal
    thing <(leave to appeal|permission to appeal|notice of appeal|appeal papers|grounds of appeal|appeal|papers challenging)> ~60 {(arrived|landed|hit the docket|received by|reached|went in|gone in|docketed|stamped)} ~20 (at|on|in|by|the|to|monday|tuesday|wednesday|thursday|friday|last|$)   | notice of appeal hit the docket on Monday
    thing <(appeal|cross-appeal)> ~~80 (entered|lodged|filed|noted)   | an appeal by the former clerk against the costs order was filed
    thing (sentence|term|acquittal|sentences) ~30 <{(referred)}> to ~8 TOPCOURT   | the sentence has been referred to appeal judges
    does  <(took|takes|taken|filed|files)> exceptions to   | the firm took exceptions to the order
    does  (gone|went|goes|go|going) in <appeal>   | the agency has gone in appeal
    does=expected (will|to|would|'ll) <(seek review|seek further review|ask for a longer term|ask for a heavier sentence|try the privy council|try the supreme court)>   | the firm will seek review by the high court
    does=denied (not|no|n't) ~12 <(trip to|going to|go to|contest)> (the |its )?(TOPCOURT|penalty|verdict|ruling|fine|conviction|swiss federal tribunal)   | it will not be going to the supreme court
    does  <(launched|launches|made|makes|mounted|mounts|began|begun|started|renewed)> ~15 (bid|attempt|effort|fight|battle|challenge) ~15 (clear|overturn|quash|have|reverse|against) ~40 (TOPCOURT|conviction|verdict|sentence)   | he has launched a fresh attempt to clear his name at the court of appeal
    thing (notice of appeal|notice of an appeal) ~25 <{(given|served|lodged|filed|entered)}>   | notice of appeal has been given by the clerk
    does=expected <(signalled|signaled|hinted at|flagged|foreshadowed|trailed|telegraphed)> (an |its |his |her |their )?appeal   | lawyers signalled an appeal
    does=expected (will|would|may|might|intends? to|plans? to|planning to|wants? to|vows? to|vowed to|going to) <(take the matter further|take it further|take this further|take things further|take the case further|take the case higher|take it higher|take the case to a higher court)>   | he intends to take the matter further
"""

APPEAL_WITHDRAWN = """
    thing <(withdrawal|abandonment|dropping)> of ~12 appeal ~60 (announced|ordered|confirmed|granted|approved|made|completed|carried out|secured|reported|allowed|authorised|authorized|expected|delayed|refused|blocked)   | the withdrawal of the appeal was announced
    noun  <(withdrawal|abandonment|dropping)> of ~12 appeal ~~40 (on|came|followed|set off|last|in|this|monday|tuesday|wednesday|thursday|friday)   | the withdrawal of the appeal on Friday
    does  <(withdraws?|withdrew|withdrawn|withdrawing|drops?|dropped|dropping|abandons?|abandoned|abandoning|discontinues?|discontinued|gives up|gave up|scraps|scrapped|ends|ended|pulls|pulled|pulling)> ~25 (appeal|appeals|notice of appeal|cross-appeal|appeal bid)  | the driver abandoned her appeal
    thing <(appeal|appeals)> ~25 (withdrawn|dropped|abandoned|discontinued|pulled|dismissed voluntarily|voluntarily dismissed)  | the appeal was withdrawn
    noun  <(withdrawal|abandonment)> ~15 appeal                                                                | the withdrawal of the appeal in May
    does  <(axed|axes|ditches|ditched|dumps|dumped|walks away from|walked away from|backs away from|backed away from|backs out of|backed out of|calls off|called off|pulls the plug on|pulled the plug on|pulls plug on|halts|halted|shelves|shelved|bins|binned|gave up|gives up|given up|retracts|retracted|rescinded|stops|stopped|cancels|cancelled|canceled|forgoes|surrenders|surrendered|withdraws|withdrew|withdrawn|withdraw|drops|dropped|drop|abandons|abandoned|abandon|discontinued|voluntarily dismissed|waives|waived|jettisons|revoked)> ~25 (appeal|appeals|cross-appeal)(?! (court|judge|bond))   | she walks away from her appeal
    does  (not|won't|no longer|never|stop|stopped) ~15 <(pursue|pursuing|proceed with|proceeding with|press|pressing|continue with|continuing|go ahead with|prosecute|want to|wants to|wishes to)> ~8 appeal   | she will not pursue her appeal
    does  <(let|lets|allowed|allows)> ~12 appeal ~6 (lapse|expire|die|drop|fall away)   | she let her appeal lapse
    thing <(appeal|appeals)> ~30 (lapsed|lapses|expired|called off|scrapped|ditched|axed|halted|withdrawn|abandoned|dropped|discontinued)   | his appeal has lapsed
    thing <(withdrawal|abandonment|discontinuance)> of ~25 appeal   | the withdrawal of his appeal was confirmed
    does=announced (no longer) <(pursues?|pursued|pursuing|pressed|presses|press|pressing|insists? on|insisted on|maintains?|maintained)> ~12 appeal   | she no longer pursues her appeal
    thing=announced <(appeal|appeals)> ~40 no longer (insisted upon|insisted on|pursued|pressed|maintained|going ahead)   | the appeal is no longer insisted upon
    thing (appeal|appeals) ~25 <{(taken back)}>   | the appeal was taken back on Friday
    does  <(let|lets|letting)> (its|his|her|their|the) appeal (go|drop|lapse|die)   | it let its appeal go
    does  <(served|serves|lodged|lodges|filed|files)> (a )?notice of (abandonment|discontinuance|withdrawal)   | he served notice of abandonment
    thing (challenge|appeal) to the ~25 (ban|penalty|award|fine|conviction|sentence) ~40 <{(discontinued|withdrawn|abandoned|dropped)}>   | the challenge to the life ban has been discontinued
    does  <(stipulation|order|notice)> (ending|withdrawing|dismissing|abandoning) (the|his|her|its|their) appeal   | a stipulation ending the appeal
    does  <(drops|dropped|drop|withdrew|withdraws|withdrawn|abandons|abandoned|gave up|gives up|given up|ended|ends|discontinued|called off|shelved)> ~15 (challenge to|challenge against|fight against|fight to overturn|fight to clear|bid to overturn|attempt to overturn|battle to overturn|bid to quash) ~30 (sentence|acquittal|verdict|conviction|conviction|ruling|fine|ban|penalty|judgment|decision|name)   | the crown has abandoned its challenge to the sentence
    does=announced (decided|chose|opted|elected) not to (go on|continue|proceed|press on|press ahead|go ahead|persist) <(with)> ~12 appeal   | the firm decided not to go on with its appeal
    does=announced (not|won't|wouldn't|no longer) (be |now |longer )?<(pursuing|pursue|proceeding with|proceed with|continuing|continue|continue with|pressing|press)> (the|its|his|her|their) appeal   | it would not be pursuing the appeal
    does=announced (no longer) <(wants to|wishes to|intends to|plans to|means to)> (pursue |press )?(his |her |its |their |an )?appeal   | he no longer wants to appeal
"""

HEARING_SCHEDULED = """
    thing <(postponement|adjournment|rescheduling|delay)> of ~15 (trial|hearing|sentencing|case|inquest|arraignment) ~60 (announced|ordered|confirmed|granted|approved|made|completed|carried out|secured|reported|allowed|authorised|authorized|expected|delayed|refused|blocked)   | the postponement of the trial was announced
    noun  <(postponement|adjournment|rescheduling|delay)> of ~15 (trial|hearing|sentencing|case|inquest|arraignment) ~~40 (on|came|followed|set off|last|in|this|monday|tuesday|wednesday|thursday|friday)   | the postponement of the trial on Friday
    thing (case|matter|trial|hearing|sentencing|inquest|proceedings|judgment) ~40 <(postponed to|postponed until|adjourned to|adjourned until|remanded to|remanded until|stood down to|set down for|rolled over to|put over to|held over|continued until|deferred to|deferred until|back in court)>     | the matter was postponed to June
    gets  <(due|set|scheduled|ordered|expected|told)> (back )?(to|in) ~8 (court|appear|return|front|reappear|face court|stand trial) ~20 (on|next|in|monday|tuesday|wednesday|thursday|friday|january|february|march|april|may|june|july|august|september|october|november|december|[0-9]+)   | he is due in court on 3 June
    gets  <(will|to) (appear|return|reappear|be back|front|face)> ~20 (court|judge|magistrate) ~20 (on|next|in|monday|tuesday|wednesday|thursday|friday|january|february|march|april|may|june|july|august|september|october|november|december|[0-9]+)   | she will reappear in court on Friday
    thing <(date|dates)> ~10 (set|fixed|announced|agreed) ~15 (trial|hearing|sentencing|inquest|appeal)    | a date was set for the trial
    does  JUDGE ~~40 <(deferred|postponed|delayed)> ~15 (decision|ruling|judgment|sentencing)      | the court has deferred its decision
    thing (trial|retrial|hearing|sentencing|arraignment|conference|case|inquest|deposition|appearance|mediation|arguments) ~60 <(postponed|delayed|adjourned|rescheduled|put off|pushed back|moved to|moved up|brought forward|set for|set down|scheduled for|listed for|slated for|fixed for|continued to|continued until|on hold|halted until)>   | the inquest was put off
    does  <(postponed|postpones|delays|delayed|adjourned|adjourns|pushed|pushes|moves|moved|sets|set|schedules|scheduled|fixes|fixed|reschedules|rescheduled|extends)> ~30 (trial|hearing|sentencing|case|arraignment|trial date|date|proceedings|inquest|arguments|conference)   | the judge adjourned the case
    thing (trial|court|hearing|sentencing) <date> ~25 (set|fixed|announced|given|scheduled|agreed|moved|postponed)                  | a trial date was announced
    gets  <(returns?|due|back|appear|reappear|appears)> ~12 (to|in|back in|at|before) ~15 (court|judge|magistrates) ~15 (on|next|in) ~12 (monday|tuesday|wednesday|thursday|friday|january|february|march|april|may|june|july|august|september|october|november|december|week|month|[0-9]+)  | she returns to court on Friday
    thing (trial|hearing|case|matter|proceedings|sentencing|inquest) ~~60 <(adjourned|stalled|kicked|bumped)> ~30 (until|till|to|for|sine die)  | the case was adjourned until May
    verb  <(sets?|setting|schedules?|scheduled|scheduling|fixes|fixed|slates?|slated|lists?|listed|reschedules?|rescheduled|postpones?|postponed|delays?|delayed|pushes|pushed|adjourns?|moves?|moved|continues?|continued|vacates?|vacated|defers?|deferred|cancels?|cancelled|canceled|resets?|brought forward|puts off|put off)> ~40 (trial|trials|retrial|hearing|hearings|sentencing|arraignment|court date|trial date|arguments|conference|jury selection|inquest|deposition|mediation|proceedings|start of ~20 trial|pretrial)   | the judge set a trial date
    thing <HEARING> ~70 (set|scheduled|slated|fixed|listed|rescheduled|postponed|delayed|pushed|pushed back|put off|adjourned|moved to|continued|vacated|cancelled|canceled|deferred|pencilled in|penciled in|calendared|reset|brought forward|put back|bumped|on hold|relisted|kicked to)    | a hearing is set for Monday
    thing (hearing|hearings|arraignment|conference|court date|court appearance|arguments) ~20 <(due|expected)>    | a hearing is due in May
    gets  <(due|scheduled|expected|set|slated|ordered|told|listed)> ~25 (in court|back in court|before the court|to appear|to be arraigned|before a judge|to be sentenced|before magistrates|to return to court|to return)   | the tutor is due in court
    does  JUDGE ~30 (will|to|would|is expected to|plans to|is to) <(hear|consider|take up)>               | the judge will hear arguments in June
    thing <(trial|hearing|sentencing|arraignment|case)> (date|dates) ~15 (set|fixed|given|announced|moved)        | trial date set
    gets  <(given|gets|got|granted|handed)> ~20 (trial date|court date|hearing date|new date)                  | the tutor was given a court date
    gets  (will|to|would) <(appear|return)> ~20 (court|judge|dock|magistrates)                                   | she will appear in court
    gets  will be <(arraigned|deposed|heard)>                                          | he will be arraigned on Friday
    thing <(next|first) (hearing|court date|appearance|court appearance)> is                                | the next hearing is on Monday
    thing <(delay|postponement|adjournment|continuance)> ~30 (granted|ordered|trial|agreed)                       | a delay was granted
    thing (case|matter|trial|hearing|sentencing|proceedings|appeal|petition|inquest|plea|application|retrial|arraignment) ~40 <{(stood over|put over|rolled over|bumped|kicked|stood down|posted|listed|fixed|relisted|carried over|deferred|held over|adjourned|pushed|pushed back|put back|put off|set over|set down|continued|remanded|pencilled in|penciled in|slated|calendared|rescheduled|postponed|delayed|stayed)}> ~12 (to|until|till|for|on|from|again|before|monday|tuesday|wednesday|thursday|friday|january|february|march|april|may|june|july|august|september|october|november|december|next)   | his case was stood over until Monday
    thing (appeal|case|matter|petition|hearing|plea) ~30 (will )?<{(comes up|come up|up for hearing|listed for hearing|be mentioned)}> ~10 (on|in|for|next|monday|tuesday|wednesday|thursday|friday)   | the appeal comes up on Monday
    gets  <(remanded|ordered|warned|told|bound over)> ~20 to (appear|return|reappear|attend|answer bail|come back) ~12 (again|at|in|on|before|court|next)   | she was remanded to appear again on 21 May
    does  (court|judge|magistrate|bench|justice|sheriff|J+|H+) ~~20 <(kicked|kicks|bumped|bumps|punts|punted|bounced|shunted|calls off|called off|scrapped|posts|posted|lists|listed|adjourns|adjourned|stood over|rolled|puts off|put off|puts back|put back|moved up|moves up|brings forward|brought forward|pencilled in|penciled in|vacates|vacated|delays|delayed|postpones|postponed|pushes back|pushed back|pushes|pushed|defers|deferred|reschedules|rescheduled|resets|sets|set|fixes|fixed|moves|moved)> ~~40 (trial|hearing|sentencing|case|matter|plea|petition|date|arraignment|retrial|inquest|arguments|conference)   | the court bumped the trial
    thing (trial|hearing|sentencing|retrial|inquest) ~30 <{(won't|will not|not) (start|begin|open|take place|be held|go ahead)}> ~8 (until|till|before|next|monday|as planned|now)   | the trial won't start until 2025
    thing (trial|hearing|sentencing|retrial|inquest|inquiry) (will|is to|to) ~4 <{(be held|take place|resume|go ahead|be heard)}> ~8 (in|on|next|from|at)   | the inquest will be held in September
    does  (court|judge|supreme court|appeals court|justices|tribunal|J+|H+) (will|to|would|is to|agreed to|agrees to|is set to|are to|due to) <(hear|take up|consider|rule on|decide|review)> ~25 (appeal|case|arguments|challenge|petition|plea|motion|bid|application|evidence)   | the supreme court will hear the appeal in October
    thing <(next|first|new|next court) (hearing|court date|appearance|court appearance|date|mention|trial date)> ~12 (is|set|will be|falls|scheduled|fixed)   | the next court date is 4 June
    thing (date|dates) for ~20 (trial|hearing|sentencing|retrial|inquest|appeal) ~8 <(set|fixed|agreed|announced|confirmed|moved)>   | the date for the sentencing has been set
    thing <(continuance|adjournment|postponement|extension|delay)> ~5 (granted|ordered|allowed|won|given|in|of|for)   | a continuance was granted in the trial
    does  (granted|grants|allowed|allows|ordered|orders|wins|won|gets|got) (a |an )?<(continuance|adjournment|postponement)>   | the judge granted a continuance
    gets  X+ (to|will|is to|is due to|must) <(appear|return|face|be arraigned|be back|be in)> ~15 (court|judge|magistrate|magistrates|dock|friday|monday|tuesday|wednesday|thursday)   | X to appear in court next week
    thing X+('s)? <{(trial|case|sentencing|hearing|retrial)}> (delayed|adjourned|postponed|set|rescheduled|put off|pushed back|continued|moved|on hold|brought forward)   | X trial delayed
    thing (arguments|submissions|evidence|oral arguments|closing arguments) ~25 <{(set for|set to|scheduled for|due|listed for|slated for|expected)}> ~8 (in|on|monday|tuesday|wednesday|thursday|friday|january|february|march|april|may|june|july|august|september|october|november|december|next|begin|$)   | arguments are set for June
    gets? (X+|he|she|they|both|all|everybody|everyone|parties|sides|lawyers|case|matter|pair) (is|are|was|were|will be) <(due back|back|due again|due)> (again )?(on |in |next )?(the )?(WHEN|[0-9]+)   | he is due back next Friday
    gets  <(returns|return|goes|go|comes|come|reappears|is|are|called)> (back )?(to|before|in front of) ~30 (court|courthouse|judge|judges|magistrates?|bench|J+|H+|tribunal|dock) ~12 (on|next|in|this) ~4 (WHEN|month|[0-9]+)   | the application comes before the judge on 22 July
    thing (case|cases|matter|charges?|appeal|petition|counts?|indictment|action|two|remaining) (will |is to |to )?<{(call|calls|call again|calls again)}> ~20 (on|next|in) ~4 (WHEN|[0-9]+)   | the two charges call again in Leith on 30 March
    gets  <(has|have|get|gets|got|given|had)> an? ~20 (date|hearing|appointment|slot|audience) (with|before|in front of) ~4 (judge|court|magistrate|J+|H+)   | the clerk gets a hearing before the judge on 3 May
    thing (date|appointment|appearance) (with|before|in front of) ~8 (judge|court|J+|H+|magistrate) ~12 <{(pushed back|put off|moved|set|fixed|postponed|delayed|brought forward|adjourned|scrapped)}>   | her date with the judge was pushed back
    does  JUDGE <(takes up|hears|sits on|begins hearing|starts hearing|considers)> ~50 (on |in |next )?(WHEN)   | the judge takes up the plan on Feb. 20
    does  (he|she|they|JUDGE) will <(begin hearing|start hearing|take up|hear)> ~30 (evidence|arguments|witnesses|case|appeal|motion|submissions|application)   | she will begin hearing evidence on 12 September
    does  (JUDGE|he|she) ~~15 <(set aside|sets aside|reserved|blocked out|cleared|allotted|earmarked|pencilled in|penciled in)> ~25 (days|day|morning|afternoon|week|weeks|hours|slot) ~40 (hear|hearing|argument|arguments|trial|case|on|for)   | the judge has set aside four days to hear arguments
    gets  (is|are|will|to) (to )?<{be (argued|heard|debated|ventilated|arraigned|mentioned)}> ~25 (on|next|from|in|before|later) ~6 (WHEN)   | the extradition is to be argued in Leith from Monday
    does  JUDGE ~~25 <(put|puts|pushed|pushes|moved|moves|rolled|knocked|kicked)> ~15 (trial|hearing|sentencing|case|date|inquest|matter|retrial) ~~12 (back|off|over|forward|out|on|to|until|till|from)   | the judge put the trial back to 16 January
    gets  (is|are|will|due|expected|set|scheduled) (to )?<make> ~25 (appearance|debut|bow) ~25 (on|next|in|WHEN)   | he is to make his first court appearance on 12 September
    thing (diet|mention|proof|debate|sitting|status hearing|directions hearing) ~30 <{(fixed|set|listed|arranged|scheduled|assigned)}> (for|on|in)   | a diet of debate has been fixed for January
    thing (trial|hearing|conference|sentencing|argument) ~40 <{(reset)}> (to|for)   | jury trial reset to 6 May
    does  (hearing|trial date|date|sentencing) (that |which )?(JUDGE|he|she|it) (had |has )?<(set|fixed|scheduled|put on the calendar|listed|brought forward|put back)>   | a hearing she had fixed in March
    thing=denied <(no date|no day|no hearing date|no trial date)> ~20 (set|fixed|picked|named|given|announced)   | no date has been picked for the trial
    gets?=open (X+|V+|he|she|they|both|pair|lawyers|sides|parties) ~~20 <(will|must|is to|are to|is due|are due|goes|go|returns|return|heads|head)> ~~40 (court|judge|judges|magistrate|magistrates|bench|J+|H+|dock|courtroom|courthouse|tribunal) ~~12 (WHEN)   | X must be in front of the judge again on Friday
    gets  (is|are|was|were) (due|set|expected|scheduled|listed|slated) to be <(heard|argued|mentioned|considered|decided|called)> ~20 (WHEN|week|month|in court|at|by|[0-9]+)   | the motion is due to be heard next week
    does  (tribunal|court|inquiry|panel|judge|commission|J+) (will|is to|is due to) <(sit|convene|reconvene|resume|return)> ~40 (WHEN|[0-9]+)   | the tribunal will sit for five days from 3 June
    gets  (X+|V+|he|she|they|both|lawyers|sides|parties) (has|have|gets|get|faces|face) (a|an|another|his|her|their|its) ~20 <(hearing|court date|court appearance|appearance|arraignment|mention|conference)> ~12 (on|next|in|for|at|WHEN)   | X has a hearing on Friday
    thing (hearing|inquest|inquiry|case|matter|proceedings|appeal|arguments) (will|is to|is due to|are to|is set to|are set to|are due to) ~8 <{(be called|open|begin|start|resume|continue|be mentioned|return|come back|reconvene|come up)}> ~12 (on|in|next|at|from|before)   | the inquest will open on 4 June
    thing=open (hearing|hearings|status conference|case conference|management conference|oral arguments?|arguments|pre-trial review|pretrial review|mention|inquest|preliminary inquiry|arraignment) ~50 <{(is down|is up|is pegged|is pencilled in|is earmarked|continues|continue|resumes|resume|reopens|falls)}> ~20 (on|for|until|till|next) ([a-z0-9]+ )?([a-z]+ )?(WHEN)   | a status conference is down for 3 June
    thing (case|trial|matter|proceedings|inquest|inquiry|hearing) <{(resumes|continues|reopens|returns)}> (again )?(on |next |in |tomorrow)(WHEN|[0-9]+)?   | the case resumes on Thursday
    does  JUDGE ~~12 <(fixed|fixes|set|sets|picked|chose|named|earmarked|allotted|appointed)> ([0-9]+ )?MONTH( [0-9]+)? (for|to|as)   | the judge fixed 14 May for legal argument
    does  JUDGE ~~12 <(gave|gives|given|offered|assigned|handed)> ~30 (a |an? new |a fresh )(court |hearing |trial )?date   | the court has given the clerk a date
    does  JUDGE <(wants|expects|ordered|told|summoned|called)> (everybody|everyone|both sides|the lawyers|the parties|lawyers|them|him|her|X+|V+) back   | the judge wants everybody back on Monday
    does  <(put|puts|placed|places|entered|enters)> ~30 on the (calendar|docket|list|cause list) (for|on)   | the clerk put the matter on the calendar for 2 April
    thing (trial|hearing|sentencing|case|argument|inquest) ~20 <{(slipped|slips|slid|drifted|relocated|shunted)}> (to|into|until|back)   | the hearing has slipped to the autumn
    thing (argument|arguments|oral argument|oral arguments) ~50 <{(planned|set|due|scheduled|slated|expected|listed|pencilled in|penciled in)}> (for|in|on)   | oral argument in the appeal is planned for June
    thing (trial|hearing|sentencing|retrial|inquest) (will not|won't) (now )?<{(start|begin|open|take place|go ahead)}> (before|until|till)   | the trial will not now begin before September
    does  (J+|judge|justice|court|magistrate|she|he) ~~15 <(put|puts|pushed|pushes|moved|moves|brought|brings|set|shifted|kicked|held)> ~30 (trial|hearing|sentencing|case|matter|retrial|arraignment|inquest) (back|off|over|up|forward|down) (to|until|till|by|for|from|on|again)   | the judge put the trial back to 16 January
"""
