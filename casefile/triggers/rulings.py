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
    gets  <(fully committed|committed for further examination|remanded at large|bound over|released from the case)>   | he was committed for further examination
    does  (commission|regulator|ombudsman|tribunal|panel|board|authority|arbitrator|A+) ~~30 <(ruled|rules)> (that|in|against|for|on|it|he|she|they|the|there|[A-Z]+)   | the commission ruled that the party may stand
    gets  <held> (for trial|to answer|for the grand jury|for court)                          | the teller was held for trial
    gets  <(sent|sends|committed|rinviato|remitted|bound over|ordered)> ~12 (to|for|to stand|to face) (trial|the high court|the crown court)    | she was sent to trial
    thing <costs> ~12 (awarded|ordered)                                                                                       | costs were awarded against the firm
    does  JUDGE ~~50 <(rescinded|rescinds|set aside|sets aside|annulled|reviewed|interdicted|remitted|referred|ruled out|threw out|nixed|chided|rapped|rebuked|admonished|gave|told|tells|urged|ordered|lashed|slammed|slapped|sided|agreed|disagreed|rejected|dealt)> ~60 (decision|order|bid|motion|request|appointment|application|plea|lawyers|prosecutors|evidence|claim|claims|testimony|argument|with|days|until)   | the judge sided with the tenants
    does  JUDGE ~~40 (is|are) (expected|due|set|likely) to <(rule|decide)>              | the judge is expected to rule on Friday
    thing <ruling> ~15 (come|came|comes)                                              | the ruling did not come
    does  JUDGE ~~60 <(said|says|wrote|writes|told)> ~40 (must|cannot|may not|can not|should not|did not have|has no|is entitled|were entitled|not entitled)  | the judge said the firm must open its books
    does  JUDGE ~~50 <(cuts|cut|slashed|slashes|reduced|reduces|raised|raises|increased|doubled|trims|awarded|awards|postponed|extends|extended|imposed|imposes|warned|scolded|gagged|gags|muzzled|muzzles|forced|forces|frees|froze|freezes|hands|handed|refuses|lifted|lifts|keeps|kept|clears the way|cleared the way|opened the way|gave permission|gives permission|gave the green light)>  | the judge cut the award to $1 million
    gets  <(ordered|told|directed|required|forced|compelled)> (by (a|the) (judge|court|tribunal)|to) ~60 (pay|hand over|turn over|stop|remove|disclose|produce|vacate|return|leave|answer|attend|stay away|surrender|undergo|repay|refund|reinstate|rehire|open)   | the firm was ordered by a judge to repay the money
    thing (injunction|restraining order|gag order|stay|order|freezing order|interdict|protection order|non-molestation order|exclusion order|curfew) ~60 <(granted|issued|imposed|lifted|extended|discharged|dissolved|refused|denied|obtained|made|entered|signed|varied|continued|set aside|upheld)>   | a restraining order was issued
    does  <(wins|won|win|gets|got|get|obtains|obtained|secures|secured|granted|given|scores|scored|earns|earned)> ~40 (injunction|restraining order|court order|freezing order|order against|protective order|reprieve|stay|adjournment|extension|delay|access|custody|judicial review|permission|leave)  | tenants win reprieve in court
    does  <(loses|lost|lose|denied|refused|suffers|suffered)> ~~40 (bid|motion|request|injunction|challenge|court fight|court battle|legal fight|round|custody|case|attempt|setback|application|defeat)   | council loses court battle
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
    verb  <(grants?|granted|issues?|issued|imposes?|imposed|enters?(?! into)|entered(?! into)|lifts?|lifted|extends?|extended|dissolves?|dissolved|loosens?|loosened|modifies|modified|declares?|declared|awards?|awarded)> ~30 (INJUNCTION)  | the judge issued a gag order
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
    gets  <remanded> (in (his|her|their) absence|by|back|on bail|on conditional bail)   | he was remanded by magistrates
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
    does  JUDGE ~~20 <(slaps|slapped|places|placed|deals|dealt|gives|gave|given|issues|issued|makes|made|sets|set)> ~25 (gag order|gag|go-ahead|green light|green-light|nod|all-clear|thumbs up|thumbs-up|notice|directions|deadline|ultimatum|interim relief|restraining order|finding|findings|declaration|costs order|order)   | the judge slaps a gag order on the mill
    does  JUDGE ~~25 <(recognised|recognises|recognized|recognizes|acknowledged|confirmed|confirms)> ~40 (as|heir|owner|ownership|paternity|title|right|rights|marriage|will)   | the court recognised her as the heir
    does  (commission|cma|regulator|regulators|watchdog|authority|bundeskartellamt|cartel office|competition tribunal|antitrust regulators|ftc|government|minister|A+|P+) ~~25 <(blocks|blocked|block|prohibits|prohibited|vetoes|vetoed|clears|cleared|approves|approved|waves through|waved through|nods through|bars|barred|halts|halted|rejects|rejected)> ~~45 (merger|takeover|deal|acquisition|tie-up|buyout|buy-out|joint venture)   | the commission blocked the takeover
    does  (commission|regulator|watchdog|authority|council|board|minister|agency|A+) ~~20 <(denied|denies|refused|refuses|rejected|rejects|turned down|turns down|revoked|revokes|suspended|suspends|granted|grants|approved|approves)> ~40 (permit|licence|license|application|registration|exemption|clearance)   | the agency denied the mill's permit application
    does  JUDGE ~~25 <(entered|enters|made|makes|returned|issued|issues|pronounced|handed|gave)> ~25 (judgment|judgement|declaration|decree|finding|finding of|order of) ~12 (for|against|in|of|that|by)   | the court made a finding of contempt
    gets  <(allowed|permitted|free|entitled|able)> to (stay|sue|remain|keep|proceed|pursue|return|testify|vote|run|stand|work|inherit|see) ~60 (judge|court|tribunal|judges) (rules|ruled|says|said|decides|decided)   | she is allowed to stay, judge rules
    does  (can|cannot|must|may|should|to|can't|has) ~60 <(judge|court|tribunal|magistrate|justice|judges)> (rules|ruled|says|said|decides|decided|orders|ordered|finds|found|told)   | she can stay in britain, judge rules
    does  JUDGE ~~20 <(revokes|revoked|revoke|cancels|cancelled|rescinds|rescinded|forfeits|forfeited|continues|continued|varies|varied|tightens|tightened|relaxes|relaxed|loosens|loosened)> ~30 (bail|bond|probation|order|injunction|conditions|passport|parole)   | the judge revokes his bail
    gets  X+ ~~10 <(denied|refused)> (bail|bond|parole|injunction|anonymity|new trial|a new trial|release)   | X refused bail
    does  JUDGE ~~20 <(axes|axed|bins|binned|boots|booted|excludes|tosses|tossed|bans|banned|bars)> ~30 (evidence|confession|testimony|expert|statement|interview|tape|video|witness|report)   | the judge axes the evidence
    does  JUDGE ~~25 <(stayed|stays|suspended|suspends|paused|pauses|halted|halts|froze|freezes|lifted|lifts|set aside|sets aside|quashed|quashes|annulled|voided|voids)> ~~40 (order|ban|decision|ruling|permit|licence|license|merger|sale|auction|eviction|deportation|policy|rule|law|election|assets|fine|demolition|plan)   | the court suspends the permit
    gets  <(ordered|told|directed|instructed|required)> to ~50 by (a |the )?(judge|court|tribunal|magistrate)   | the firm was told to hand over papers by the judge
    does=announced JUDGE (said )?(on [a-z]+day )?(that )?(he |she |it |they )?(would not|wouldn't|will not|won't) <NOT_DO>   | the judge would not throw the case out
    does=announced JUDGE ~~20 <(found|finds|saw|sees)> (no|nothing|little) (fault|error|flaw|merit|basis|grounds|reason|wrong|bias|misconduct|prejudice)   | the judge found no merit in the challenge
    does  JUDGE ~~20 <(come down|came down|comes down)> (against|for|on the side of|in favour of|in favor of)   | the court has come down against the mill
    does  JUDGE ~~15 <(let|lets|left|leaves|kept|keeps|put|puts)> ~50 (stand|standing|in place|in force|intact|undisturbed|untouched|alive|on hold|on ice|out of the trial|under seal|go forward|go ahead|proceed)   | the judge kept the ban in force
    does  JUDGE ~~15 <(kept|keeps)> alive   | the judge kept alive the second claim
    does  JUDGE ~~12 <(wrote|said|writes|says)> ~15 in (keeping|denying|granting|refusing|rejecting|allowing|sending|ordering|upholding|siding|barring|blocking|declining|ruling|lifting)   | the judge said on Monday in refusing the stay
    does  JUDGE ~~12 <(wrote|writes)> ~12 in (a|an|his|her|their) ~25 (opinion|order|ruling|decision|judgment|judgement)   | the clause binds no one, the judge wrote in an opinion
    does  (,|in,|out,|it,|stand,|trial,|evidence,|law,|case,|lawful,|unlawful,) (he|she|they) <(ruled|held)>   | the tapes come in, she ruled
    does  (order|ruling|injunction|ban|decision|finding|judgment|judgement|restrictions) (that |which )?(the |a )?JUDGE (had |has )?<(issued|made|imposed|entered|granted|handed down|gave|signed|reached|delivered|lifted|varied)>   | the order that the court had issued in May
    thing (ban|order|injunction|restrictions|embargo|freeze|summons|warrant|subpoena|curfew|gag|suspension) ~40 <{(lifted|quashed|stayed|dissolved|discharged|varied|eased|relaxed|revoked|rescinded|struck down|suspended)}> (by|at|in) ~12 (judge|court|magistrate|tribunal|hc|J+|H+)   | the minister's summons was stayed by the court
    thing (bail|bond|parole|licence|permission) ~40 <{(revoked|refused|withheld|withdrawn|granted|rescinded)}> (by|at|in) ~12 (judge|court|magistrate|tribunal|J+|H+)   | his bail was revoked by the judge
    thing (MOTION) ~60 <{(turned away|slapped down|batted away|repelled|waved away|brushed aside|thrown out|refused|denied)}> (by|at|in) ~12 (judge|court|magistrate|tribunal|J+)   | a request for a new jury was turned away by the court
    does  JUDGE ~~20 <(stays|stayed|pauses|paused|quashes|quashed|lifts|lifted|voids|voided)> ~30 (summons|summonses|notice|notices|subpoena|warrant|arrest|probe|fir|proceedings against|trial court)   | the court stays the agency's summons
    thing on (the )?<{(orders|order)}> of ~15 (judge|court|magistrate|tribunal|J+)   | work stopped on the orders of a judge
    gets  <(lost|loses|won|wins)> (that |the |this )?(argument|point|skirmish|round) ~15 (in|at|before) ~25 (court|judge|tribunal|J+)   | she lost that argument in the high court
    gets  <certified> as a class (action|proceeding)   | his claim was certified as a class action
    does=expected JUDGE ~20 (will|to|would|could|may|must) ~10 <(pronounce|hand down|pass orders|give judgment|give his ruling|give her ruling|deliver|side|rule|decide)>   | the judge is expected today to side with the county
    does  JUDGE ~~15 (gave|gives) <(no hint|no indication|no clue|no sign)> ~8 (when|how|whether|which)   | the judge gave no hint when she would rule
    does=denied JUDGE ~~40 <(made|makes|gave|issued)> no (ruling|order|decision)   | the judge made no ruling
    thing <(confirmation|approval)> of ~30 (plan|settlement|scheme) ~20 (came|was given|was granted|arrived)   | confirmation of the plan came on Wednesday
    does?=open (J+|the judge) ~~20 <(?!SCENE\\b)([a-z]+ed|PAST)> ~~50 COURTTHING   | the judge swatted the expert's report aside
    does?=open (a|the|an) ([a-z-]+ )?(judge|court|magistrate|tribunal) ~~12 <(?!SCENE\\b)([a-z]+ed|PAST)> ~~50 COURTTHING   | a judge swatted the expert's report aside
    thing?=open (COURTTHING) ~40 (was|were|been|being) ([a-z]+ly )?<{((?!SCENE\\b)([a-z]+ed|DONE))}> ([a-z]+ )?by (the |a |an )?([a-z-]+ )?(judge|court|magistrate|tribunal|J+)   | the report was swatted aside by the judge
    does  JUDGE ~~12 <(gave|gives|granted|grants|allowed|allows)> ~40 (permission|leave|until|another week|more time|extra time|more days|the go-ahead|the green light|the nod|a green light|protection from)   | the judge gave the clerk permission to travel
    gets  <(told|informed|instructed|directed|reminded)> by ~15 (judge|court|magistrate|tribunal|bench|J+|H+) ~25 (must|may|cannot|can|to|should|has to)   | the firm has been told by the high court that it must open its books
    does  JUDGE ~~12 (did not|didn't|does not|has not|hasn't|have not|haven't|had not) ~4 <COURTACT>   | the judge did not order him rehired
    does  JUDGE ~~15 <(put|puts)> (a |an )?(stop|end|halt|brake|brakes|freeze|block) (to|on)   | the judge put a stop to the sale
    does  JUDGE ~~20 <(turned|turns|shot|shoots|knocked|knocks|swatted|batted)> ~30 MOTION ~20 (down|away|aside)   | the judge turned the request down
    does  (J+|judge|court|magistrate|bench|sheriff|tribunal) ~~15 <(refused|refuses|declined|declines)> to (let|free|release|bail|grant) (X+|V+|him|her|them|bail)   | the judge refused to let X out on bail
    does=announced (J+|judge|court|magistrate|bench|sheriff) ~~15 (would not|will not|won't|wouldn't) <let> (X+|V+|him|her|them) (out|go|leave|travel|go home)   | the judge would not let X out
    does  (J+|judge|court|magistrate|bench|sheriff|tribunal) ~~15 <(kept|keeps|left|leaves)> (X+|V+|him|her|them) (in jail|in custody|behind bars|locked up|in prison|in detention|on remand|in the cells)   | the judge kept X in jail
    does  JUDGE ~~40 <(gave|gives|given|granted)> ~12 (blessing|approval|nod|go-ahead|green light|all-clear|assent|stamp of approval|consent|sign-off) ~20 (to|for)   | a bankruptcy judge gave his blessing on Monday to the plan
    does  JUDGE ~~40 <(confirmed|confirms|blessed|blesses|okayed|okays|oks|greenlit|greenlights|endorsed|endorses|ratified|ratifies|waved through|waves through|rubber-stamped)> ~30 (plan|sale|scheme|budget|payout|payouts|takeover|merger|arrangement|restructuring|reorganisation|reorganization|liquidation|wind-down)   | the court confirmed the reorganisation plan
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
    thing <(dawn raid|dawn raids|unannounced inspections|search operation|search operations|search and seizure operation|raids|raid|searches)> ~12 (at|on|of|across|over) ~8 (X+|X+'s|V+|home|homes|house|office|offices|headquarters|premises)   | dawn raids at X
    verb  OFFICIALS ~~25 <(raid|raids|raided|raiding|search|searches|searched|swarm|swarms|swarmed|storm|storms|stormed|comb|combs|combed|ransack|ransacked|descend on|descends on|descended on|swoop on|swoops on|swooped on|swept into|swept through|burst into|blitz|blitzed|scour|scours|scoured)> ~~12 (X+|V+|X+'s|V+'s|his|her|their|its|home|homes|house|office|offices|headquarters|premises|farm|clinic|flat|mill|plant|yard|warehouse)   | tax inspectors raid X
    does  (armed with|with|carrying|bearing|brandishing|under) ~8 <(warrant|warrants|search warrant|search warrants)> ~12 (entered|searched|arrived|visited|raided|went|descended|burst|seized|took|swept)   | detectives armed with a warrant entered her office
    verb  (OFFICIALS) ~~30 <(entered|enter|enters|visited|descended on|arrived at|went into|swept into|burst into)> ~60 (warrant|took away|seized|carted|hauled|removed|boxes|computers|documents|search)   | the police entered its headquarters and took away boxes
    does  <(obtained|obtains|got|gets|secured|secures|signed|signs|issued|issues|granted|grants|approved|approves|sought|seeks)> ~12 (warrant|warrants) (to|for) ~8 (enter|search|inspect|seize|examine|access|the search|phone|home|house|phones|office|offices)   | the agency obtained a warrant to enter the mill
    thing <(warrant|warrants)> ~15 {(issued|granted|signed|executed|served|approved|obtained)} ~8 (to|for|at|on) ~8 (enter|search|seize|inspect|access)   | a warrant was issued to search the boat
    does  OFFICIALS ~~25 <(conducted|conducts|conduct|carried out|carry out|carries out|carrying out|launched|launch|performed|made|staged|mounted|executed|execute|executes)> ~25 (search|searches|raid|raids|unannounced inspections|dawn raid|dawn raids|search operation|search and seizure|search warrants)   | tax officials conducted searches at the mill
    thing (car|cars|phone|phones|laptop|laptops|computer|computers|devices|boat|yacht|tablet|hard drives|vehicle) ~12 <(seized|impounded|searched|confiscated|taken away)>   | her phone was seized by police
    verb  <(seized|seizes|seize|confiscated|confiscates|impounded|impounds|took away|carted off|carted away|hauled away|hauled off)> ~40 (phone|phones|laptop|laptops|computer|computers|devices|hard drives|boxes of|documents|files|car|cars|servers)   | agents seized her phone
    does  (prosecutors|police|agents|A+|P+) ~~15 had ~40 <searched>   | prosecutors had the offices searched
    thing <(search|searches)> (of|at) ~40 (under way|underway|carried out|conducted|continued|continues|ended|took place|began|resumed)   | a search of the farm is under way
    does  (OFFICIALS) ~~20 with ~8 <(warrant|warrants)> ~3 (spent|turned|went|took|were|searched|knocked|entered|arrived|seized|combed|left|swept|descended)   | officers with a warrant spent six hours at the farm
    does  (OFFICIALS) ~~20 <(turned up|arrived|descended|showed up|appeared)> ~20 (unannounced|with a warrant|with warrants|with a search|with search|at dawn)   | inspectors turned up unannounced at the mill
    does  (J+|judge|court|magistrate|sheriff|justice of the peace) ~~20 <(signed off on|signs off on|signed|signs|approved|approves|authorised|authorized|sanctioned)> ~20 (search|raid)(?! (committee|firm))   | a judge signed off on a search of her phone
    thing (files|boxes|documents|papers|records|ledgers|paperwork|phone|phones|laptop|laptops|computer|computers|devices|servers|hard drives|evidence|items|cash) ~40 <{(seized|taken|removed|carted|confiscated|carried)}> ~60 (search|raid|warrant|searches|raids|by police|by officers|by agents|by detectives|by investigators|by federal|by gardai)   | boxes of files were taken from her offices during a search
    noun  during ~10 <(search|searches|raid|raids)> (of|at|on|in|by|monday|tuesday|wednesday|thursday|friday)   | during a search on Tuesday
    does  (OFFICIALS|operatives) ~~25 <(sealed|sealed off|cordoned off|turned over|picked through|sifted through|dug up|went through)> ~40 (home|house|office|offices|headquarters|premises|farm|clinic|flat|mill|garden|property|yard)   | operatives sealed off the head office of X
    does  (OFFICIALS) ~25 <(carrying|carried|carry|loading|loaded|wheeled|wheeling|removing|bringing)> ~20 (boxes|files|computers|documents|bags|evidence|crates|laptops) ~8 (out of|from|into)   | police were seen carrying boxes out of the office
    does  (OFFICIALS) ~25 <(broke down|kicked down|smashed down|forced|rammed|smashed in|kicked in|battered down)> ~12 (door|doors|gate)   | armed officers broke down the door
    thing (police|forensic|fbi|garda|federal) <(search|searches|raid|raids)> (of|on|at) ~40 (entered|continued|continues|began|ended|resumed|turned up|found|uncovered|yielded)   | a police search of the allotment entered a second day
    does  (OFFICIALS) ~40 (was|were|are|is) ~30 with (a )?<(search warrant|search warrants|warrant)>   | investigators were at its headquarters with a search warrant
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
    verb  <(subpoena|subpoenas|subpoenaed|subpoenaing)> (X+|V+|A+|him|her|them|his|her|the|former|ex-|[a-z-]+)   | lawmakers subpoena X
    does  (voted|votes|vote|agreed|moved|moves|threatened|threatens|plans|vows|decided) ~8 to <subpoena>   | the committee voted to subpoena him
    does  <(issued|issues|sent|sends|serves|served)> ~20 (summons|summonses|notice to produce|notices to produce|notice to appear|notice to attend|witness summons|document request|document requests|demand for documents|section [0-9]+ notice) ~6 (to|on|for|from|asking|demanding|requiring)   | the agency issued summons to him
    does  (grand jury|committee|congress|senate|house panel|lawmakers|regulator|special counsel|prosecutors|panel|inquiry|commission|A+|P+) ~~15 <(demands|demanded|demand|requests|requested|seeks|sought|obtains|obtained|orders|ordered)> ~45 (records|documents|emails|files|texts|testimony|phone records|bank records|data|internal papers)   | the grand jury demands its records
    verb  (cbi|police|prosecutors|inquiry|committee|commission|panel|senate|mps|agency|bureau|enforcement directorate|A+|P+|H+) ~~15 <(called|calls|summoned|summons|summoning|asked|asks|hauls|hauled|ordered|orders|invited)> ~~40 (for questioning|for interrogation|in for questioning|to testify|to give evidence|to give testimony|to explain|to appear before|for an interview|for interview|for deposition)   | the bureau called him in for questioning
    verb  <(orders|ordered|order|compels|compelled|forces|forced|directs|directed|told|tells|wants)> ~~30 (deposed|testify|to testify|give evidence|to be deposed|sit for a deposition|sit for deposition|answer questions under oath)   | the judge orders him deposed
    gets  (under|by|with|via|after) ~6 <(subpoena|subpoenas)>   | she handed over her records under subpoena
    gets  <(must|ordered to|told to|compelled to|required to|forced to|has to|have to|obliged to)> (testify|give evidence|give testimony|appear before|attend the inquiry|be deposed|produce|answer to)   | she must testify, court says
    gets  <(asked|told|summoned|called|ordered|invited|required)> to (appear|testify|attend|give evidence|answer) ~12 (before|at|to|in front of) ~25 (committee|commission|inquiry|grand jury|panel|congress|parliament|senate|tribunal|mps|lawmakers|enforcement directorate|police|A+)   | she was told to appear before the select committee
    thing <SUBPOENA> ~15 (landed|arrived|hit|dropped|went out|goes out|followed|seeking|seeks|quashed)   | a subpoena landed on Monday
    does  <(used|uses|invoked|invokes|exercised|exercises)> ~30 (powers|notice|summons) ~12 to ~8 (compel|obtain|force|summon|require|demand)   | the inquiry used its powers to compel him
    gets  <served> ~12 papers ~15 (compelling|requiring|ordering|summoning|demanding)   | she was served with papers compelling her to appear
    gets  <(called|summoned|subpoenaed|listed|named)> as (a |an )?(witness|witnesses)   | she has been called as a witness
    does  <(dodges|dodged|defies|defied|accepts|accepted|ignores|ignored|fights|fought|complies with|complied with|challenges|challenged|evades|evaded)> ~25 SUBPOENA   | she defied the subpoena
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
    does  <(enters|entered|files|filed)> ~15 (appearance)                                        | a new lawyer entered an appearance
    verb  <(tapped|hired|hires|taps|picked|enlisted|brought in|commissioned|named)> ~50 to (lead|head|run|conduct|oversee|prosecute|represent|review|investigate)      | the council hired a former judge to lead an inquiry
    does  <(parts|part|parted) (company|ways)> with ~20 (lawyer|lawyers|attorney|attorneys|counsel|legal team|solicitor|solicitors|barrister|defence team|defense team|advocate)   | she parted company with her legal team
    does  <(switches|switched|changes|changed|swaps|swapped|sacks|sacked|fires|fired|dumps|dumped|ditches|ditched|replaces|replaced|shakes up|shook up|overhauls|overhauled|loses|lost|shuffles|shuffled)> ~15 (lawyer|lawyers|attorney|attorneys|legal team|solicitor|solicitors|barrister|barristers|advocate|advocates|defence team|defense team|counsel)   | she switches lawyers
    does  <(lawyers up|lawyered up)>   | he lawyers up
    gets  (judge|justice|magistrate|prosecutor|lawyer|counsel|monitor|attorney|trustee|J+|P+|L+) ~~25 <(taken off|pulled from|removed from|kicked off|booted from|booted off|disqualified from|excused from|conflicted out of|dropped from|withdrawn from|stood down from|thrown off|dismissed from)> ~20 (case|trial|matter|inquiry|prosecution|bench|panel)   | the judge was taken off her case
    thing (case|matter|trial|prosecution|file|inquiry) ~40 <{(passed|handed|reassigned|reallocated|turned over|switched|handed over|transferred|given)}> to ~8 (another|new|different|special|outside|independent|second|J+|P+)   | the case of the clerk was passed to another judge
    does  (district attorney|da|d.a.|prosecutor|prosecutors|attorney general|P+) ~~20 <(handed|hands|turned over|turns over|passed|passes|gave|transferred|transfers|referred|refers|ceded)> ~40 (case|prosecution|matter|investigation|file) ~6 to ~15 (special prosecutor|outside prosecutor|another prosecutor|another office|attorney general|special counsel|independent counsel|neighbouring)   | the da handed the case to a special prosecutor
    thing <(trustee|receiver|receivers|administrator|administrators|liquidator|liquidators|provisional liquidators|monitor|judge|examiner|overseer|conservator)> ~12 (put in charge|takes charge|took charge|takes control|took control|drafted in|drafted|parachuted in|brought in|called in|in charge|appointed|named)   | a trustee was put in charge
    does  <(withdrew|withdraws|withdrawn|pulled out|pulls out|pulling out|quit|quits|walked off|walks off|bowed out|bows out|drops out|dropped out|asked off|asks off|stood down|stands down|stood aside|stepped aside|steps aside|stepped down|steps down|stepping down|stepping aside|steps back|stepped back|removed|removes|excused|excuses|recused|recuses|recuse)> ~12 (from|of|as|in|off) ~25 (case|trial|inquiry|prosecution|representation|lead counsel|special prosecutor|presiding|investigation|commission chair)   | the judge pulls out of the case
    thing (judge|justice|magistrate|prosecutor|chair|chairman|chairwoman|lawyer|counsel|barrister|J+|P+|L+) ~~60 <(recused|recuses|stood down|stepped down|stepping down|steps down|stepped aside|steps aside|bowed out|withdrew|has stood down|quits|quit)>   | the chair of the inquiry has stood down
    does  lawyers? <(quits|quit|walks|walked|resigns|resigned|bails|bailed|withdraws|withdrew)>   | her lawyer quits
    gets  (lawyer|lawyers|attorney|attorneys|counsel|solicitors|public defender|L+) ~~20 <(allowed|permitted|granted leave|given leave|given permission|asks|asked)> to (withdraw|step down|quit|leave|be removed)   | her counsel was allowed to withdraw
    does  (court|judge|J+) ~~20 <(relieved|relieves|excused|released)> ~25 (attorney|attorneys|lawyer|lawyers|counsel|solicitors)   | the court relieved her attorneys
    gets  <(replaced|named|appointed|installed|sworn in|confirmed|picked|tapped|chosen|selected|drafted in|retained|hired)> as ~25 (prosecutor|lead counsel|counsel|judge|receiver|monitor|trustee|liquidator|administrator|special master|mediator|arbitrator|inquiry chair|commissioner|guardian|executor|conservator)   | she was replaced as lead prosecutor
    gets  <(named|appointed|picked|tapped|chosen|selected|drafted in|brought in|hired)> to (lead|chair|head|oversee|hear|run|conduct|prosecute|preside|monitor|defend|represent) ~25 (inquiry|probe|investigation|case|trial|review|commission|panel|X+|company|firm)   | a judge was picked to chair the inquiry
    gets  <(goes|went|gone|going|placed|put|falls|fell|enters|entered|slides|slid|tips|tipped|collapses|collapsed|forced|plunged)> ~8 (in|into) (administration|receivership|liquidation|provisional liquidation|examinership|conservatorship|business rescue|judicial management|insolvency|special administration)   | the mill was placed in receivership
    verb  <(appoints|appointed|names|named|picks|picked|taps|tapped|installs|installed|selects|selected|chose|chooses|assigns|assigned)> ~40 OFFICE   | the court named a receiver
    thing <(monitor|overseer|special master|receiver)> will (oversee|run|supervise|take over)   | a monitor will oversee the mill
    thing=state <(new judge|new lawyer|new lawyers|new attorney|new prosecutor|replacement judge)> (assigned|appointed|named|takes over|took over|for)   | a new judge took over
    does  <(hires|hired|assembles|assembled|unveils|unveiled|taps|tapped)> (a )?new (lawyer|lawyers|attorney|attorneys|legal team|counsel|defence team|defense team|barrister)   | she hires a new legal team
    thing <(receivers|receiver|administrators|liquidators|official receiver|bailiffs)> ~4 {(move in|moved in|take over|took over|take control|took control|step in|stepped in|sent in)}   | receivers move in at the mill
    gets=announced <(will|to|is to|are to|would)> (chair|lead|head|oversee|preside over|run) ~40 (inquiry|inquest|independent review|public review|royal commission|commission of inquiry|truth commission)   | a retired judge will chair an independent review of the fire
"""
