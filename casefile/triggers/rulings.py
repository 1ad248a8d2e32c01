# ruff: noqa: E501 - a row stays on one line, so that the tables can be read down
"""Rulings: what a judge or tribunal decides on the way, warrants, subpoenas, who sits and who steps aside."""

RULING = """
    thing <(suppression|exclusion|disqualification|unsealing|sealing|certification|consolidation|severance|transfer|suspension|granting|lifting|freezing)> of ~60 (announced|ordered|confirmed|granted|approved|made|completed|carried out|secured|reported|allowed|authorised|authorized|expected|delayed|refused|blocked)   | suppression of the tape was ordered
    noun  <(suppression|exclusion|disqualification|unsealing|sealing|certification|consolidation|severance|transfer|suspension|granting|lifting|freezing)> of ~~40 (on|came|followed|set off|last|in|this|monday|tuesday|wednesday|thursday|friday)   | suppression of the tape on Friday
    thing <(name suppression|suppression order|suppression|reporting restrictions|anonymity order|gag)> ~25 (granted|lifted|lapsed|extended|refused|denied|imposed|removed|declined|continues)    | name suppression was lifted
    does  <(granted|grants|lifted|lifts|refused|declined|lost|loses|wins|won|keeps|gets|got)> ~15 (name suppression|interim name suppression|anonymity)       | he lost name suppression
    thing <(assets|funds|villa|accounts|shares|property|yacht|money)> ~25 (frozen|seized|sequestrated|impounded|confiscated|forfeited|attached|unfrozen)            | the villa was sequestrated
    does  <(interdicted|interdicts|restrained|restrains)>                                                          | the court interdicted the march
    verb  <(nixed|nixes|axed|binned|shut down|shuts down|smacked down|slapped down|slams door on|slammed the door on|poured cold water on|gave short shrift to|torpedoed|blocked|blocks)> ~40 (bid|motion|request|plea|attempt|effort|deal|move|plan|application|challenge|sale|merger|deportation|extradition)   | the judge nixed his bid
    gets  <(slapped|hit|saddled|landed)> with ~30 (order|restraining order|injunction|costs|sanctions|gag order|ban|bill)         | the firm was hit with a costs order
    gets  <(fully committed|committed for further examination|remanded at large|bound over|released from the case|let out of the case)>   | he was committed for further examination
    gets  <(sent|sends|committed|rinviato|remitted|bound over|ordered)> ~12 (to|for|to stand|to face) (trial|the high court|the crown court)    | she was sent to trial
    thing <costs> ~12 (awarded|ordered)                                                                                       | costs were awarded against the firm
    does  JUDGE ~~50 <(rescinded|rescinds|set aside|sets aside|annulled|reviewed|interdicted|remitted|referred|ruled out|threw out|nixed|chided|rapped|rebuked|admonished|gave|told|tells|urged|ordered|lashed|slammed|slapped|sided|agreed|disagreed|rejected|dealt)> ~60 (decision|order|bid|motion|request|appointment|application|plea|lawyers|prosecutors|evidence|claim|claims|testimony|argument|with|days|until)   | the judge sided with the tenants
    does  JUDGE ~~40 (is|are) (expected|due|set|likely) to <(rule|decide)>              | the judge is expected to rule on Friday
    thing <ruling> ~15 (come|came|comes)                                              | the ruling did not come
    does  JUDGE ~~60 <(said|says|wrote|writes|told)> ~40 (must|cannot|may not|can not|should not|did not have|has no|is entitled|were entitled|not entitled)  | the judge said the firm must open its books
    does  JUDGE ~~50 <(cuts|cut|slashed|slashes|reduced|reduces|raised|raises|increased|doubled|trims|awarded|awards|postponed|extends|extended|imposed|imposes|warned|scolded|gagged|gags|muzzled|muzzles|forced|forces|frees|froze|freezes|hands|handed|refuses|lifted|lifts|keeps|kept|clears the way|cleared the way|opened the way|gave permission|gives permission|gave the green light|weighs in)>  | the judge cut the award to $1 million
    gets  <(ordered|told|directed|required|forced|compelled)> (by (a|the) (judge|court|tribunal)|to) ~60 (pay|hand over|turn over|stop|remove|disclose|produce|vacate|return|leave|answer|attend|stay away|surrender|undergo|repay|refund|reinstate|rehire|open)   | the firm was ordered by a judge to repay the money
    thing (injunction|restraining order|gag order|stay|order|freezing order|interdict|protection order|non-molestation order|exclusion order|curfew) ~60 <(granted|issued|imposed|lifted|extended|discharged|dissolved|refused|denied|obtained|made|entered|signed|varied|continued|set aside|upheld)>   | a restraining order was issued
    does  <(wins|won|win|gets|got|get|obtains|obtained|secures|secured|granted|given|scores|scored|earns|earned)> ~40 (injunction|restraining order|court order|freezing order|order against|protective order|reprieve|stay|adjournment|extension|delay|access|custody|judicial review|permission|leave)  | tenants win reprieve in court
    does  <(loses|lost|lose|denied|refused|suffers|suffered)> ~40 (bid|motion|request|injunction|challenge|court fight|court battle|legal fight|round|custody|case|attempt|setback|application|defeat)   | council loses court battle
    thing (bid|motion|request|application|challenge|petition|plea for bail|attempt|objection|claim of privilege|no-case submission|submission) ~60 <(rejected|denied|dismissed|refused|granted|allowed|upheld|overruled|thrown out|struck out|turned down|fails|failed|succeeds|succeeded|quashed|approved|adjourned|knocked back|rebuffed)>  | the application was refused
    gets  <(barred|banned|prohibited|forbidden|blocked|stopped|excluded|restrained|suspended|struck off|disbarred)> ~15 (from|for|by|until|after|on|pending)  | she was struck off on Monday
    does  JUDGE ~~40 (has|have|had) ~10 <(reserved|taken)> ~15 (judgment|judgement|decision|ruling|under advisement|under submission)   | the judge has reserved judgment
    does  <(struck|strikes|striking|knocked|knocks)> down ~40 (law|rule|ban|order|policy|statute|clause|provision|warrant|map)          | the judge struck down the ban
    gets  <(allowed|permitted|cleared|free|entitled|granted leave|granted permission)> to (proceed|sue|go|continue|testify|withdraw|intervene|appeal|travel|return|seek|challenge|amend|join|keep|leave)  | the tenants are free to sue
    does  <(ruling|decision|order)> (clears|cleared|opens|opened|paves|paved|allows|allowed|blocks|blocked|bars|barred|means|leaves|forces|requires|bans)   | the ruling clears the way for a trial
    does  (court|judge|tribunal|magistrate|J+|H+) ~~40 <(held|holds|finds|found|ruled|rules|decided|decides|determined|concluded|declared)> ~10 (that|there|in|for|against|he|she|it|they|the|X+)   | the tribunal found that she was sacked unfairly
    gets  (competent|incompetent|fit|unfit) to <(stand|plead)>                 | she was found fit to plead
    does  <(sanctioned|sanctions|fined|fines|held|holds)> ~~40 in contempt                                                       | the court held the lawyer in contempt
    thing <(venue|trial|case)> ~12 (moved|transferred|shifted|split) ~20 (to|from|into|out)                                              | the case was transferred to Leeds
    thing <(accounts|assets|bank accounts)> ~20 frozen                         | its accounts have been frozen
    noun  [a-zA-Z]+'s <(ruling|decision|order)>                                | Friday's ruling
    does=expected <(fight|fights|fighting|fought|contest|contests|contesting|resist|resists)> ~15 extradition  | he would fight extradition
    does  JUDGE ~~40 <(admitted|admits)> (the )?(charges|indictment|complaint|petition|evidence)   | the court admitted the charges
    thing <(decision|ruling|judgment|judgement)> ~15 (came down|handed down|delivered|issued|published) | the ruling was handed down on Friday
    verb  <(ordered|orders|compelled|compels|directed|directs)> ~50 to (produce|hand over|turn over|provide|release|disclose|pay|vacate|stop|cease|allow|restore|forfeit|surrender) | a judge ordered the bank to turn over its books
    verb  <DENY>(?! by)(?! that)(?! [a-z]+day that)(?! on [a-z]+day that) ~80 MOTION                                                     | the judge denied the motion
    verb  <DENY>(?! by)(?! that) ~60 (new trial|stay|injunction|change of venue|summary judgment|mistrial|bail|bond|immunity|parole|retrial|continuance|recusal) | the judge denied a new trial
    thing <MOTION> ~60 (DENIED)                                                  | the motion was denied from the bench
    does  <(loses?|lost|losing|fails?|failed|wins?|won|winning)> ~30 BID           | the clerk lost his bid to toss the case
    does  <(fails?|failed|failing)> ~10 (in|to) ~20 (bid|attempt|effort|move|persuade|get|have|win|stop|block)  | the brewer failed in its bid to move the trial
    thing <BID> (to|for) ~80 (fails|failed|rejected|denied|succeeds|dismissed|thrown out|refused|granted|tossed|falls flat|is rejected|is denied) | bid to move the trial fails
    verb  <GRANT> ~50 (MOTION)                                                    | the judge granted her request
    thing (INJUNCTION) ~60 <GRANTED>                                              | an injunction was granted
    verb  <(grants?|granted|issues?|issued|imposes?|imposed|enters?|entered|lifts?|lifted|extends?|extended|dissolves?|dissolved|wins?|won|secures?|secured|obtains?|obtained|loosens?|loosened|modifies|modified|declares?|declared|awards?|awarded)> ~30 (INJUNCTION)  | the judge issued a gag order
    does  JUDGE ~~60 <(rules|ruled|finds|found|held|holds|concluded|concludes|decided|decides|declares|declared)>  | the judge ruled that the tape was lawful
    does  JUDGE ~~60 <(orders|ordered|bars|barred|blocks|blocked|allows|allowed|permits|permitted|excludes|excluded|suppresses|suppressed|disqualifies|disqualified|sanctions|sanctioned|certifies|certified|enjoins|enjoined|approves|approved|pauses|paused|halts|halted|freezes|froze|lifts|lifted|compels|compelled|removes|removed|strips|stripped|trims|trimmed|narrows|narrowed|sided|sides|rebuked|prohibits|prohibited|restrains|restrained|authorizes|authorized|authorised|clears|cleared|backs|backed|strikes|struck|seals|sealed|unseals|unsealed|banned|bans|suspended|suspends|delays|severed|severs|consolidated|revoked|revokes|requires|required|directs|directed|signs off|signed off|lets|let|stayed|stays|quashed|vacated|vacates|refused|refuses|declined|declines|overruled|overrules|denied|denies|rejected|rejects|granted|grants|agreed|agrees|said no|says no|sets aside|set aside|reinstated|imposed|imposes|limits|limited)>  | the judge barred reporters from the hearing
    does  JUDGE ~~40 (will|would|to|could|may|might|must|should) ~10 <(rule|order|decide)>                      | the judge will rule in May
    thing? <(suppression|exclusion|disqualification|unsealing|removal)> ~60 (ordered|granted|denied) | suppression of the clip was ordered
    thing? <EVIDENCE> ~40 (suppressed|excluded|ruled inadmissible|ruled admissible|inadmissible|admissible|barred|thrown out|allowed) | the confession was ruled inadmissible
    gets  <(held|found)> in (civil |criminal )?contempt                            | the firm was held in contempt
    verb  <(disqualified|sanctioned|enjoined|suspended|banned|disbarred|barred|restrained|ordered)> ~12 (by|from|for|after|to) | the coach was banned for life
    gets  <(allowed|permitted|cleared)> to (proceed|sue|continue|testify|withdraw|intervene|appeal)  | the tenants were allowed to proceed
    does  <(can|cannot|must|may|should)> ~60 (judge|court|tribunal|magistrate|justice) (rules|ruled|says|said|decides|decided|orders|ordered|finds)  | firm must open its books, judge rules
    thing <(suspension|ban|gag order|injunction|stay|freeze|order)> ~30 (handed down|lifted|dissolved|imposed|extended|stayed|vacated)   | his suspension was lifted
    thing <(lawsuit|suit|case|trial|claims|claim)> ~15 (can|may|will) (proceed|go ahead|go forward|move forward)             | lawsuit can proceed
    thing <(trial)> ~10 (moved to|split|severed|consolidated)                       | trial moved to Cork
    gets  (bail|bond|parole) ~20 <(denied|refused|revoked|set at)>                   | bail was denied
    gets  <(denied|refused|granted|refuses|denies)> ~10 (bail|bond|parole|immunity|asylum|leave)                 | the trader was refused bail
    gets  <ordered> (held|jailed|detained|remanded)                          | he was ordered held
    gets  <(ordered|held|kept|detained|jailed)> ~20 (without (bail|bond)|pending trial|on remand|until trial|without parole) | the banker was held without bail
    gets  <(remanded|remands|remand)> ~40 (custody|jail|prison|detention|november|until|bail)    | she was remanded in custody
    gets  <(committed|commits|commit|sent|returned|referred|bound over|sent forward|ordered)> ~30 (for|to stand|to face) trial    | the priest was returned for trial
    thing <extradition> ~30 (ordered|approved|granted|cleared|signed|blocked|refused|denied)   | his extradition was approved
    gets  <extradited>                                                              | he was extradited to Ohio
    gets  <(declared|ruled|found|deemed)> ~15 (mentally )?(incompetent|competent|unfit|fit|bankrupt|insolvent|insane|vexatious|in contempt|a flight risk) | the tutor was ruled unfit to stand trial
    thing <(summary judgment|default judgment|class action status|class certification|judgment)> ~20 (granted|denied|entered|awarded|refused)   | default judgment was entered
    does  <(wins?|won|secures?|secured|obtains?|obtained|scores?|scored|loses?|lost)> ~40 (ruling|injunction|order|court order|judgment|restraining order|right to|victory in court|court battle|court victory|round) | tenants win court order
    does  <(wins?|won|loses?|lost)> ~10 (right|permission|leave|custody)              | mother wins custody
    noun  <(ruling|order|judgment|judgement)> (on|by|came|last|is|was|in|that|of|from|expected|due|this|monday|tuesday|wednesday|thursday|friday) | the ruling on Friday
    does  <(quash|quashes|quashed|quashing|void|voids|voided)> ~30 (subpoena|warrant|summons|search)   | the judge quashed the subpoena
    thing <(mistrial)> ~15 (denied|refused)                                             | a mistrial was denied
    verb  <(sealed|unsealed|unseals|seals)> ~30 (case|file|records|documents|affidavit|indictment|warrant)  | the judge unsealed the file
    does  <(give|gives|gave|hands?|handed|deals?|dealt)> ~40 (victory|win|setback|blow|defeat|ruling)   | judge hands brewer a setback
    does  <(dismissed|dismisses|dismissing)> ~20 (application|request|bid|motion|objection|challenge|petition|argument|arguments|protest|summons)  | the judge dismissed an application
    thing=expected <(decision|ruling|judgment|judgement)> (is|was|will be|has been) ~20 (promised|expected|due|reserved|pending)              | a decision is promised by Halloween
"""

SEARCH_WARRANT = """
    thing <(search|raid)> (of|on|at) ~60 (announced|ordered|confirmed|granted|approved|made|completed|carried out|secured|reported|allowed|authorised|authorized|expected|delayed|refused|blocked)   | a search of the office was ordered
    noun  <(search|raid)> (of|on|at) ~~40 (on|came|followed|set off|last|in|this|monday|tuesday|wednesday|thursday|friday)   | a search of the office on Friday
    verb  <(raided|raids|searched|searches|swooped on|turned over|descended on|combed through|combed)> (X+|A+|V+|the|his|her|their|its|[a-zA-Z]+'s)        | fraud squad raided X
    does  (warrant|warrants) ~20 <(executed|served|issued|signed|granted)>                               | warrants were executed
    does=expected <(seek|seeks|seeking|sought|apply for|applied for|request|requested)> ~10 (search warrant|warrant for|warrants for)  | the state could seek a warrant for his phone
    does  <(executed|execute|executes|executing|served|serve|carried out|conducted)> ~20 (warrant|warrants|search|searches|raid|raids)    | agents executed warrants
    verb  (police|agents|officers|fbi|detectives|investigators|gardai|deputies|authorities|inspectors|P+|A+) ~~40 <(searched|raided|searches|raids|combed|stormed|ransacked|swept|descended on|swooped on)>   | detectives combed the barn
    thing (home|house|office|offices|headquarters|property|apartment|premises|flat|farm|ranch|phone|laptop|villa|residence|mansion|yard|clinic|vehicle|car|boat|locker) ~25 <(searched|raided|combed|swept)>    | the barn and house were searched
    does  (police|agents|officers|detectives|investigators|deputies|fbi|authorities|gardai|marshals|P+|A+) ~~30 <(seized|seize|seizes|took|removed|carted|hauled|confiscated|recovered)> ~40 (boxes|computers|computer|phones|phone|laptops|documents|files|hard drives|records|devices|cash|guns)   | agents carted away boxes of files
    gets  (home|house|office|offices|headquarters|premises) <(raided|searched)>                                               | mayor's home raided
    thing <(raids|searches|raid|search)> ~30 (carried out|conducted|took place|under way|launched|executed|made)                   | raids were carried out in three cities
    gets  (was|were|been|being) ~8 <(searched|raided)>                             | the shop was searched on Tuesday
    thing (search |seizure |tracking |the |a |district court |new )?<(warrant|warrants)>(?! for (?:the |his |her |their )?arrest) ~60 (issued|executed|served|signed|granted|approved|obtained|carried out|unsealed|returned|filed|authorised|authorized) | a search warrant was executed
    does  <(issues?|issued|executes?|executed|executing|serves?|served|obtains?|obtained|signs?|signed|grants?|granted|approves?|approved|secured|secures|gets|got)> ~30 (search warrant|search warrants|warrant to search|warrants to search)  | detectives executed a search warrant
    does  <(authorises?|authorised|authorizes?|authorized|allowed|approved|ordered)> ~40 (search of|to search|a raid on)   | a judge authorized a search of the shop
    verb  <(searched|raided|searches|raids|searching|raiding|search|raid)> ~60 PLACE       | agents raided the mayor's home
    thing <(PLACE)> ~50 (searched|raided)                                                    | the shop was searched on Tuesday
    does  <(carried|carry|carries|carrying|conducted|conduct|conducts)> ~20 (search|searches|raid|raids)    | gardai carried out a search at the plant
    does? <(visited|visit|visits|arrived|descended|entered)> ~80 (search warrant|search warrants|warrant)            | officers visited the clinic with a search warrant
    verb? <(raided|raids)>                                                                     | police raided the club
    verb  <(seized|seizes|seize|seizing|confiscated)> ~60 (warrant|search|raid|phone|phones|computers|laptop|devices|documents|records|cell|files)   | agents seized his phone
    noun  <(raid|raids)> (on|at|of|last|in|monday|tuesday|wednesday|thursday|friday)                       | the raid on the clinic on Friday
    does  <(according to|says|said|states|shows|in)> ~20 search warrant ~30 (released|filed|unsealed|issued|made public)  | according to a search warrant released Tuesday
"""

SUBPOENA = """
    thing=expected <subpoena> ~45 (drafted|prepared|considered|planned|possible|likely|expected)     | a subpoena for his records is being drafted
    gets  <(called|summoned|ordered|asked|hauled|compelled|subpoenaed|required)> ~8 (before|to appear before|to testify before|to give evidence to|to answer) ~30 (committee|commission|inquiry|grand jury|panel|congress|parliament|senate|tribunal|senators|lawmakers|court|MPs)  | the boss was called before the inquiry
    does  <(demanded|demands|demand|sought|seeks|requested|requests|issued|issues)> ~40 (documents|records|emails|files|testimony|phone records|bank records|tax returns) ~20 (subpoena|from|under|by)   | the panel demanded records from the bank
    does  <(issues?|issued|sends?|sent|serves?|served)> ~20 (summons|summonses) ~80 (appear|testify|question|questioning|interview|produce|deposition)  | the agency issued a summons asking him to appear
    verb  <(subpoenas|subpoenaed|subpoenaing|subpoena'd|subpoenaes)>                        | the panel subpoenaed the mayor
    verb? <(summoned|summons|summoning|summonses)> ~60 (testify|produce|appear|hearing|evidence|question|witness|documents|records|answer|interview)       | the inquiry summoned the minister to testify
    does  <(issues?|issued|serves?|served|sends?|sent|sending|obtains?|obtained|files?|filed|seeks?|sought|enforces?|requested|granted|grants|signed|approved)> ~40 SUBPOENA | the agency issued a subpoena
    thing <SUBPOENA> ~40 (issued|served|sent|granted|enforced|signed|obtained|approved|delivered|sought|filed|demands|demanding|seeks|seeking|arrived)       | a subpoena was served
    gets  <(receives?|received|hit|served|gets|got|slapped|given|handed)> ~20 SUBPOENA      | the bank received a subpoena
    verb  <(ordered|orders|compelled|compels|ordering|compelling|told|directed|forced)> ~70 (to testify|to be interviewed|to give evidence|to sit for|to be deposed|to answer questions|be interviewed|to appear before|to be questioned)  | a judge ordered the clerk to be interviewed
    noun  <SUBPOENA> (for|to|from|on|last|of)                                                  | the subpoena for his records on Friday
    verb? <(called|calls)> (to testify|as a witness|to give evidence before)                    | she was called to testify
"""

APPOINTMENT_OR_RECUSAL = """
    thing <(appointment|recusal|resignation|removal|replacement|withdrawal)> of ~30 (judge|prosecutor|counsel|lawyer|attorney|receiver|monitor|trustee|special|administrator|liquidator|magistrate|J+|P+|L+) ~60 (announced|ordered|confirmed|granted|approved|made|completed|carried out|secured|reported|allowed|authorised|authorized|expected|delayed|refused|blocked)   | the appointment of a receiver was ordered
    noun  <(appointment|recusal|resignation|removal|replacement|withdrawal)> of ~30 (judge|prosecutor|counsel|lawyer|attorney|receiver|monitor|trustee|special|administrator|liquidator|magistrate|J+|P+|L+) ~~40 (on|came|followed|set off|last|in|this|monday|tuesday|wednesday|thursday|friday)   | the appointment of a receiver on Friday
    does  <(step|steps|stepped|stood|stand|stands|bow|bows|bowed)> (down|aside|out) ~12 (from|as) ~30 (case|trial|judge|prosecutor|monitor|inquiry|chair|counsel|post|role|investigator|commission|matter|hearing)   | she stood down from the inquiry
    thing <(replacement|successor|new judge|new prosecutor|new lawyer|new counsel)> ~20 (appointed|named|assigned|takes|took|sworn)      | a new judge was assigned
    gets  <(dropped|dumped|ditched|fired|sacked|replaced|booted|disqualified|removed)> (as|by|from) ~25 (lawyer|counsel|attorney|judge|prosecutor|case|client|defense|defence)    | the lawyer was dropped by her client
    thing (case|matter|trial) ~20 <(reassigned|handed|transferred|passed|given)> ~8 to (another|a new|a different|judge|justice|magistrate|J+)   | the case was reassigned to another judge
    gets  <(put|placed|went|goes|gone|forced|plunged|enters|entered)> into (administration|receivership|liquidation|provisional liquidation|examinership|conservatorship|special measures)   | the firm was put into liquidation
    thing <(administrators|liquidators|receivers|liquidator|receiver|administrator|examiner|trustee|monitor|conservator|guardian|special master|special prosecutor|special counsel|independent counsel)> ~20 (appointed|named|called in|installed|picked|chosen)   | administrators were called in
    verb  <(appointed|appoints|appoint|named|names|picked|picks|tapped|taps|chose|selected|assigned|installed|designated|brought in)> ~40 (as|to) ~20 (special|prosecutor|counsel|judge|monitor|receiver|trustee|chair|investigator|lead|head|oversee|run|mediator|arbitrator|commissioner|conduct|represent|defend)   | the court named her as receiver
    does  <(disqualified|disqualifies|excused|excuses|removed|removes|withdrew|withdraws)> (himself|herself|themselves)               | the judge excused herself
    does  <(stood|stands|stepping|stepped|steps|pulled|pulls|backed|backs|walked|walks|bows|bowed|dropped|drops|withdrew|withdraws)> ~12 (away|down|aside|out|back) ~15 (case|trial|prosecution|matter|panel|defense|defence|inquiry|proceedings)   | the lawyer walked away from the case
    verb  <(sworn|swears|swore)> in ~12 as ~20 (judge|prosecutor|counsel|monitor|commissioner|justice)                                   | she was sworn in as special prosecutor
    does  <(recuses?|recused|recusing)>                                                          | the judge recused herself
    does  (judge|justice|magistrate|prosecutor|attorney|lawyer|counsel|monitor|receiver|trustee|commissioner|investigator|mediator|J+|P+|L+|A+) ~~40 <(steps?|stepped|stepping|stands?|stood|standing)> (down|aside|back) | the monitor stepped down
    does  <(steps?|stepped|stepping|stood|stands?)> (down|aside) ~20 (from ~20 case|as ~20 (monitor|prosecutor|judge|counsel|receiver|trustee|investigator)) | he stepped down as monitor
    does  <(withdraws?|withdrew|withdrawn|withdrawing|bows? out|bowed out|quits?|resigns?|resigned|resigning|removes?|removed)> ~30 (as counsel|as lawyer|as attorney|as ~20 (lawyer|attorney|counsel)|from representing|from the case|from case|from the defense|as special prosecutor|as prosecutor|as judge|as monitor|as receiver)  | the lawyer withdrew as counsel
    does  (judge|justice|magistrate|prosecutor|attorney|lawyer|counsel|monitor|receiver|trustee|commissioner|investigator|mediator|J+|P+|L+|A+) ~~30 <(resigned|resigns|resign|resigning|quits|quit)> | the prosecutor has resigned
    does  <(withdraws?|withdrew)> from ~10 case                                                       | the judge withdrew from the case
    verb  <APPOINT> ~70 (OFFICE)                                                                 | the court appointed a special prosecutor
    thing <(OFFICE)> ~20 (appointed|named|assigned|hired|replaced|removed|designated|installed)        | a receiver was appointed
    verb? <(appoints?|appointed|appointing|reassigned|reassigns|assigned)>                            | the governor appointed her on Friday
    does  <(takes?|took|taking)> over ~15 (case|prosecution|as)                                        | a new judge took over the case
    gets  <(removed|taken|pulled|kicked|thrown|booted|dismissed)> (from|off) ~10 (case|panel|bench|trial)     | the judge was removed from the case
    gets  <off the case>                                                                                 | the judge is off the case
    does  <(fires?|fired|parts ways with|sacks|sacked|replaces|replaced)> ~40 (lawyer|lawyers|attorney|attorneys|counsel|law firm|legal team|defense team|qc|kc|barrister|solicitor)       | the mayor fired his lawyer
    noun  (her|his|its|their|judge's|J's|P's|L's) <(recusal|appointment|resignation|withdrawal|disqualification)>                    | her recusal on Tuesday
    noun  <(recusal|appointment|resignation)> (of|as|in|on|last|by)                                       | the appointment of a monitor in March
    does  <(rescinded|vacated|reversed|withdrew|rescinds|vacates|revoked)> ~20 (recusal|appointment|resignation)  | she vacated her recusal
    does  <(to )?name> ~10 (panelist|arbitrator|receiver|monitor|successor)                                    | the club has yet to name its panelist
    does  <(enters|entered|made|makes|files|filed)> ~15 (appearance)                                        | a new lawyer entered an appearance
    verb  <(tapped|hired|hires|taps|picked|enlisted|brought in|commissioned|named)> ~50 to (lead|head|run|conduct|oversee|prosecute|represent|review|investigate)      | the council hired a former judge to lead an inquiry
"""
