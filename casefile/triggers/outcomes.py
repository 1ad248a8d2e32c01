# ruff: noqa: E501 - a row stays on one line, so that the tables can be read down
"""Outcomes: plea, verdict, sentence, dismissal, settlement, appeal decided."""

PLEA = """
    does  <(made|makes|make|entered|enters|enter|offered|tendered)> no plea                                | she made no plea
    does  <(copped|cops|cop|fessed|fesses)> (to|up)                                                         | he copped to the theft
    thing <(plea and sentence agreement|section 105a agreement|plea agreement|plea deal)> ~30 (reached|signed|concluded|approved|confirmed|made an order)   | a plea and sentence agreement was reached
    does  <(pleads|pleaded|pled|pleading|plead)> ~25 (guilty|not guilty|no contest|innocent)       | she pleaded guilty
    does  <(struck|strikes|cut|cuts|reached|reaches|signed|signs|took|takes|accepted|accepts|makes|made|agreed)> ~15 (a )?deal with ~12 (prosecutors|government|state|crown|da|district attorney|P+)  | she struck a deal with prosecutors
    does  <(confessed|confesses|admitted|admits)> ~~40 (court|judge|jury|dock|hearing|magistrates)    | he admitted the killing in court
    does  <(entered|enters|made|gave|indicated|indicates|recorded)> ~15 (plea|pleas)                   | no plea was entered and he gave no plea
    thing <(plea|pleas)> ~8 (entered|recorded|tendered|taken)                                           | no plea was entered
    does  <(maintained|maintains|protested|protests)> (his|her|its|their) innocence (in|before|at) ~10 (court|judge|hearing|arraignment)  | she maintained her innocence in court
    does  <(owned|owns)> up to                                                                          | he owned up to the theft in court
    does  <(claims|claimed)> trial                                          | she claimed trial to four counts
    thing=denied no <(plea deal|plea agreement|plea bargain)>                | there is no plea deal
    does=expected <(negotiating|discussing|exploring|negotiate|seeking)> ~15 (PLEADEAL) | he is negotiating a plea deal
    does  <(told|tells)> ~40 (court|judge) ~30 (was guilty|is guilty|were guilty|not guilty) | she told the court that she was guilty
    does  <PLEAD> ~30 (guilty|no contest|nolo contendere|not guilty|not-guilty|plea|pleas|responsible|no plea|innocent) | he pleaded guilty to arson
    does  <(changes?|changed|withdraws?|withdrew|withdrawn|enters?|entered|entering|submits?|submitted|accepts?|accepted|takes?|took|retracts?|retracted|reverses?|reversed|reaches|reached|strikes?|struck|signs?|signed|rejects?|rejected|made|makes)> ~40 (PLEADEAL) | she took a plea deal
    does  <(changes?|changed|withdraws?|withdrew|withdrawn|enters?|entered|entering|retracts?|retracted|tendered|tenders)> ~30 (PLEA)\\b | he entered a not guilty plea
    thing <(PLEA)> ~30 (entered|filed|accepted|recorded|withdrawn|rejected|tendered|vacated) | a not guilty plea was filed
    thing <(PLEADEAL)> ~30 (reached|struck|signed|announced|accepted|rejected|filed|unveiled|calls) | a plea deal was reached
    does  <(admits?|admitted|admitting|denies|denied|denying)> ~~25 OFFENCE | the driver denied a charge of fraud
    does  <(agrees?|agreed|agreeing|offers?|offered)> to plead               | the trader agreed to plead guilty
    noun  <(guilty plea|guilty pleas|plea of guilty|plea deal|plea agreement|not-guilty plea|not guilty plea|plea hearing)> (on|in|last|to|was|came|for|never|of) | his guilty plea on Monday
    does  <(enters?|entered|entering|files?|filed)> ~12 plea (of|to)            | he entered a plea of not guilty
    thing <plea> (of guilty|of not guilty|of no contest|of nolo contendere) ~20 (entered|recorded|filed|accepted)      | a plea of not guilty was entered
    thing <plea> ~20 (never happened|did happen)                             | the plea never happened
    does? (will|to) <plead>                                       | she will plead on friday
    does  enters? ~10 <plea>                                                  | mayor enters plea
    does  <(reversed|reverses|flips|flipped|switches|switched|changes|changed|withdraws|withdrew|reserved|reserves|deferred|defers|enters|entered|vacates)> ~10 plea(?! (deal|bargain|agreement|for|to (be|the|have|get|stop|block|delay)))   | mayor reverses plea
    does  <(gave|gives|given|offered|offers|made|makes|entered|indicated|indicates)> no (indication of |formal )?(plea|pleas)   | she gave no indication of plea
    does  <(admits|admitted|admit|admitting)> ~8 (killing|murdering|stealing|defrauding|bribing|laundering|assaulting|raping|stabbing|shooting|dumping|trafficking|smuggling|conspiring|manslaughter|causing death|stalking|harassing|embezzling|forging|drink-driving|possessing|perverting the course|supplying|corruption|the offence|the offences|the charge|the charges|both charges|all charges|both counts|all counts)   | driver admits killing cyclist
    does? <(admits|admitted|admit|admitting)> ~8 (lying|causing|paying|taking|selling|hiding|misleading|breaching|failing|using|driving|attacking|making|evading|rigging|faking|spying|setting)   | clerk admits lying to court
    does  <(denies|denied|denying|deny)> ~8 (murder|manslaughter|rape|assault|fraud|theft|killing|stealing|bribery|causing death|all charges|all counts|both counts|both charges|the charge|the charges|the offence|the offences|the counts|charges of)   | nurse denies killing patient
    does  <(pleads|pleaded|pled|plead|pleading)> ~8 to ~40 (charge|charges|count|counts|felony|felonies|misdemeanor|misdemeanors|offence|offences|manslaughter|lesser|crime|crimes)   | he pleaded to a lesser charge
    does  <(put in|puts in|enters|entered|tendered|tenders|offered|offers|lodged|gave|filed)> ~12 (plea|pleas)(?! (for|to (be|the|have|get|stop|block|delay)))   | she put in a guilty plea
    thing <(guilty plea|guilty pleas|not guilty plea|plea of guilty|plea of not guilty|plea)> ~20 (tendered|entered|offered|accepted|recorded|withdrawn|taken|put in)   | a guilty plea was tendered
    does  <(accepted|accepts|takes|took|admits|admitted)> ~6 (guilt|full responsibility|responsibility) ~15 (court|judge|hearing|dock|plea)   | she admitted guilt in court
    does  <(took|takes|take|accepts|accepted|entered|enters|struck|strikes|signed|signs|cut|cuts|copped|cops|inked|inks)> ~8 (plea|alford plea|guilty plea|plea deal|plea bargain|plea agreement)   | she took an alford plea
    does  <(threw|throws)> ~15 on the mercy of the court   | she threw herself on the mercy of the court
    thing=denied <(plea deal|plea agreement|plea bargain|plea talks|plea negotiations)> ~25 {(broke down|broke off|failed|collapsed|collapses|fell through|falls through|fell apart|scrapped|thrown out|scuttled|unravelled|unraveled|off the table)}   | the plea deal collapsed
    does  <(put|puts)> (his|her|their) hands up to   | he put his hands up to the theft
    does  <(says|said)> not guilty   | mayor says not guilty
    does  <(confessed|confesses)> ~60 (in court|before the court|before a judge|in the dock|to the court|to the judge|to magistrates)   | he confessed to the killing in court
    does  <(pled|plead|pleads|pleaded|pleading|cop|copped|cops)> (out|it out)   | he pled out on Tuesday
    does  (not guilty|guilty), <(says|said|say|insists)> (X+|V+|he|she)   | not guilty, says X
    noun  <(guilty plea|guilty pleas|not-guilty plea|not guilty plea|plea of guilty)> (by|from|ends|ended|brings|closes|means|spares|spared)   | the guilty plea by X on Tuesday
    does  in (exchange|return) for ~8 <(plea|guilty plea|pleading)> ~6 (to|guilty|by|from)   | in exchange for a plea to a misdemeanor
    does  <(admits|admitted|admit|confesses|confessed)> (his |her |their |its )?guilt(?! (trip|over about))   | ex-chief admits guilt
    does  <(entered|enters|entering)> (his|her|its|their) (guilty |not guilty |not-guilty )?plea   | she entered her plea by video
    thing X+'s? (guilty plea|guilty pleas|not guilty plea|not-guilty plea|plea of guilty) ~40 <(ends|ended|brings|brought|means|comes|came|closes|closed|leaves|spares|spared|follows|followed)>   | X's guilty plea to nine counts ends the case
    does? <(admits|admitted|admitting)> ~25 (breaches|violations|failings|lapses|breaching|failing to|offences|misconduct|wrongdoing)   | the firm was fined after admitting safety breaches
    thing <(PLEA|plea)> (to|of) ~80 {(entered|tendered|recorded|accepted|lodged|filed|offered|given)} ~12 (by|in|at|on|monday|tuesday|wednesday|thursday|friday|for)   | a guilty plea to one count of assault was entered on Wednesday by X
    does  <(changed|changes|change|changing|switched|reversed|flipped|altered|entered|withdrew)> (his|her|its|their) pleas (to|from|and|at|on|in)   | they have changed their pleas to guilty
    does  (X+|V+|he|she|they|defendant|accused) ~25 <(replied|replies|answered|answers|said|says|muttered|whispered|mumbled|responded|repeated|uttered|murmured)> ~20 (not guilty|guilty)   | he replied "not guilty" to each count
    does  <(said|says|told ~15 (judge|court)|insisted|insists)> (that )?(he|she|they|it) (was|were|is|are) (not guilty|guilty|innocent) ~6 (and|to|of|in|before|at|on|$)   | she said he was not guilty and went home
    does  (X+|V+|he|she|they|it|skipper|defendant|accused) ~~12 <(admitted|admits|confessed to|confesses to)> ~70 (at|in|before) ~12 (high court|crown court|sheriff court|district court|circuit court|magistrates|magistrates' court|court|judge|justice|J+|H+)   | X admitted reckless conduct at the high court
    does  <(admitted|admits|confessed|confesses|told)> (to|before|in front of) (a|the|federal|her|his) ~15 (judge|court|magistrate|jury) (that )?(he|she|they|it)   | she admitted to a federal judge that she had taken cash
    does  <(admitted|admits|confessed to|acknowledged)> (his|her|its|their) (role|part|guilt|crimes|crime|offending|offences|complicity|involvement)(?! in (a film|the film|developing))   | he has admitted his role
    does  <(made|makes|gave|gives|signed|signs|offered)> (a|an|his|her|their) ~8 confession   | she made a full confession
    gets  <(turned|turns|become|became|becoming|turning)> (approver|state's evidence|king's evidence|queen's evidence|state witness|crown witness|state's witness)   | the accountant has turned approver
    does=denied (not|n't|never) ~15 <(asked to plead|called upon to plead|required to plead|indicate a plea|enter a plea|enter pleas|offer a plea|plead)>   | she was not asked to plead
    thing <(PLEADEAL)> ~15 (inked|signed|sealed|entered|reached|struck|agreed) (in|on|last|this|with|by)   | her plea agreement, inked in december
    does  (charge|charges|count|counts|offence|offences|crime|crimes|breach|breaches) (that |which )?(X+|V+|he|she|they|it) (had )?<(admitted|admits|denied|denies|owned up to|pleaded guilty to|pleaded not guilty to|confessed to)>   | a charge he admitted in October
    does  <(admitted|admits|denied|denies)> (the rest|all of them|them all|every one|every count|each count|each charge|every charge|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[0-9]+) ?(of the|counts|charges|offences)?   | he admits the rest
    noun  with (a |the )?(formal )?<(plea|pleas)> of (not guilty|guilty|no contest)   | it began with a plea of not guilty
    does  <(protested|protests)> (his|her|its|their) innocence (to|at|in|before) (the )?(court|judge|jury|dock)   | he protested his innocence in court
"""

VERDICT = """
    thing <(conviction|acquittal)> of ~60 (announced|ordered|confirmed|granted|approved|made|completed|carried out|secured|reported|allowed|authorised|authorized|expected|delayed|refused|blocked)   | the conviction of the dentist was announced
    noun  <(conviction|acquittal)> of ~~40 (on|came|followed|set off|last|in|this|monday|tuesday|wednesday|thursday|friday)   | the conviction of the dentist on Friday
    thing (verdict|case|charge|charges) ~12 <(not proven)>                                                     | the verdict was not proven
    gets  <(beats?|beat)> ~12 (rap|charges|charge|case)                                                         | mayor beats rap
    gets  (ordered|told) to <(cough up|fork over|shell out|pay out)>                                    | the star was ordered to cough up
    does  (coroner|sheriff|inquest|jury) ~~30 <(recorded|records|returned|returns|ruled|concluded)> ~40 (death|verdict|conclusion|misadventure|neglect|unlawful|accident)   | the coroner ruled the death an accident
    verb  <(acquitted|cleared|exonerated)> (of|on|over|by|after|in|at|monday|tuesday|wednesday|thursday|friday)    | the dentist was cleared by the court
    noun  (her|his|their|its) <(acquittal|conviction)>                            | since her acquittal
    thing <jury> ~~20 found ~60 (infringed|infringes|breached|defamed|liable|discriminated|violated|owed|acted)       | the jury found that the lamp infringed
    thing (guilty|not guilty|not-guilty|split|unanimous) <(verdict|verdicts)> ~25 (returned|reached|delivered|announced|read|came|handed|recorded)   | a guilty verdict was returned
    does  (judge|court|magistrate|tribunal|J+) ~~40 <(convicts|convicted|acquits|acquitted|cleared|clears)>           | the judge acquitted the dentist
    does  (judge|court|magistrate|tribunal|panel|J+) ~~40 <(finds|found)> ~40 (guilty|not guilty|liable|not liable|in favor|in favour|infring|defamed|negligent)  | the court found him guilty
    gets  <(walks?|walked)> (free|out of court|out a free)                                                 | banker walks free
    thing <jury> (finds|found|awards|awarded|clears|cleared|convicts|convicted|acquits|acquitted|sides|sided|rejects|rejected)   | jury awards widow $3 million
    gets  <(held|ruled|deemed)> liable                                                                        | the firm was held liable
    does  <(wins|won|awarded|awards|gets|got|receives|received)> ~30 (in damages|damages award|jury award|libel damages|jury verdict)   | actress wins $2 million in damages
    gets  <(ordered|told|must)> ~8 pay ~50 (damages|compensation)                                                 | the paper was ordered to pay £50,000 in damages
    thing <(acquittal|conviction)> ~30 (announced|secured|handed down|entered|recorded|came)                     | a conviction was recorded
    does  <(recorded|records|returned)> ~8 (conclusion|verdict) of            | the coroner recorded a conclusion of neglect
    noun  [a-zA-Z]+'s <(verdict|verdicts)>                                     | Thursday's verdict
    verb  <CONVICT>                                                          | a jury convicted the dentist
    verb  <(acquits?|acquitted|acquitting)>                                  | jurors acquitted the dentist
    verb  <(clears?|cleared|clearing|exonerated|exonerates)> ~60 (of|over) ~50 (murder|manslaughter|wrongdoing|fraud|charge|charges|liability|assault|rape|theft|stealing|counts|infring|copying|corruption|misconduct|negligence|bribery|conspiracy|abuse|perjury|killing|all) | the jury cleared the nurse of murder
    verb  JURY ~~30 <(clears?|cleared|clearing|exonerated)>                    | jurors cleared the singer on tuesday
    verb  <(finds?|found|finding)> ~40 GUILTY                                  | the jury found the dentist guilty
    verb  <(finds?|found|held|holds)> ~40 (in favor of|in favour of|for the plaintiff|for the defense|for the defence|against) | the jury found in favour of the band
    does  JURY ~~60 <(awards?|awarded|awarding)>                                | jurors awarded the widow $3 million
    verb  JURY ~~20 <(sides?|sided|ruled|rules|decided|decides|concludes?|concluded|determined|orders|ordered|blames|blamed|rejects|rejected)> | a jury sided with the tenant
    does  JURY ~~30 <(reaches|reached|returns?|returned|delivers?|delivered|hands|handed)> ~30 (verdict|decision) | the jury reached a verdict
    thing <verdict> ~30 (returned|reached|delivered|read|announced|handed down|was|is|came|entered) | a verdict was reached
    thing=expected <(judgment|judgement)> ~30 (reserved until|reserved)            | judgment is reserved until 15 November
    thing <(judgment|judgement)> ~30 (delivered|handed down)           | judgment was delivered
    noun  [a-zA-Z]+'s? <(acquittal|conviction|convictions)>                      | X's acquittal on Thursday
    noun  <(acquittal|conviction|verdict|verdicts)> (of|on|in|last|handed|came|against|for|set|this|monday|tuesday|wednesday|thursday|friday) | the verdict handed down in May
    noun  (guilty|not-guilty|not guilty|liable) <(verdict|verdicts)>              | the guilty verdict on thursday
    gets  <(walks?|walked)> free ~30 (acquit|cleared|verdict|jury|court)          | he walked free after the jury
    does  <(beats?|beat|defeats?|defeated|wins?|won|loses?|lost)> ~20 (trial|case|charges|lawsuit|suit|libel case|libel action|defamation case) | singer wins copyright trial
    does  <(ordered|orders)> to pay ~30 (in )?(damages|after|over|million|thousand|billion)   | brewer ordered to pay $2 million in damages
    gets  <found> (not )?(guilty|liable|responsible|negligent)                  | found guilty of arson
    thing? <(damages|award)> ~20 (awarded|handed)                               | damages were awarded
    gets  <GUILTY> (of|on|in|over) ~20 (murder|manslaughter|fraud|charge|charges|count|counts|assault|theft|all|rape|corruption|bribery|perjury|conspiracy) | dentist guilty of fraud
    verb  X+ <(guilty|not guilty|cleared|found guilty|found not guilty)>(?! (plea|pleas|verdict|party))   | X guilty of fraud
    verb  <(adjudged|pronounced|proclaimed|judged|adjudicated|declared)> ~40 (guilty|not guilty|liable|culpable|negligent|innocent)   | the court pronounced her guilty
    does  (magistrate|magistrates|judge|court|sheriff|tribunal|panel|justice|recorder|J+) ~~30 <(found|finds)> ~20 (case|charge|charges|complaint|allegations|counts) ~6 (proved|proven|not proved|established|made out|well founded)   | the magistrate found the case proved
    does  <(wins|won|loses|lost)> ~40 (libel|defamation|unfair dismissal|discrimination|negligence|copyright|patent|privacy|harassment|wrongful death|malpractice|slander|contract|inheritance) (case|claim|action|suit|battle|fight|trial|lawsuit)   | singer wins libel case
    gets  <(held|found|deemed|judged)> criminally (responsible|liable|negligent)   | the mill was held criminally responsible
    thing (split|mixed|majority|unanimous|guilty|not guilty|not-guilty|directed|defence|defense|partial) <{(verdict|verdicts)}> ~20 (returned|reached|delivered|entered|came|announced|in|for|against|read)   | a split verdict was returned
    does  (jury|jurors|panel of jurors) ~~20 <(returned|returns|delivered|delivers|reached|reaches|came back|comes back|handed down|rendered|renders)> ~25 (verdict|verdicts|not guilty|guilty|decision|award|finding|findings)   | the jury returned a verdict for the widow
    gets  <(must pay|owes|owe|should pay|to pay|must hand|has to pay)> ~60 (jury|jurors) (decides|decided|rules|ruled|finds|found|says|said|orders|ordered|concludes)   | the mill must pay $2 million, jury decides
    does  (jury|jurors) ~~15 <(orders|ordered|decides|decided|hits|hit|tells|told|slaps|slapped|socks|socked|whacks|punishes|sides|sided|ruled|rules)> ~50 (pay|[0-9]+|million|damages|with|against|for|verdict)   | jury orders the mill to pay
    does  tribunal ~~30 <(upheld|upholds|backs|backed|found for|finds for|ruled for|sided with)> ~40 (unfair dismissal|discrimination|harassment|victimisation|whistleblowing|equal pay)   | the tribunal upheld her claim of unfair dismissal
    verb  <(convicted|convicts|acquitted|acquits|cleared|clears|exonerated|absolved|absolves)> ~~30 (in absentia|of all|on all|of both|of every|on every|of murder|of fraud|of manslaughter|of theft|of rape|of wrongdoing by a jury|on appeal to)   | the court convicted him in absentia
    verb  <(convicted|acquitted|cleared)> by ~15 (jury|jurors|court|judge|magistrates|tribunal)   | he was cleared by a jury
    does  found to have <(defamed|libelled|slandered|infringed|discriminated|breached|lied|misled|defrauded|cheated|plagiarised|copied)>   | she was found to have defamed a rival
    gets  <(guilty|not guilty)> (of|on|in) ~80 (jury|jurors|judge|court|panel|magistrate|foreman|foreperson) ~6 (said|says|found|finds|decided|decides|ruled|declared)   | guilty of the lesser offense, a jury said
    gets  <(guilty|not guilty)>: (X+|V+|the |ex-)   | guilty: X faces life
    noun  (previous|prior|earlier|past|two|three|several|criminal) ~10 <(conviction|convictions)> ~20 (for|of|in)   | two previous convictions for theft
    gets  (also|among those|among them) <(convicted|found guilty|acquitted|cleared)> (is|are|was|were|included)   | also convicted was X
    thing (guilty|not guilty|not-guilty) <(finding|findings)> ~12 (on|against|in|for|entered|returned)   | a decision that ended with guilty findings on nine counts
    does  (foreman|foreperson|forewoman|clerk) ~~10 <(said|whispered|announced|declared|replied|answered|delivered|returned|pronounced|uttered)> ~30 (guilty|not guilty)   | the foreman whispered the word guilty
    does=announced (judge|court|magistrate|sheriff|justice|J+) ~~20 <(directed|directs|instructed|instructs|ordered|orders|told|tells)> (the |a )?(jury|jurors) ~15 to (acquit|clear|find (X+|him|her|them) not guilty|return (a )?not guilty|return (an )?acquittal)   | the judge directed the jury to acquit X
    verb  <(held|hold|holds|holding)> ~40 (guilty|not guilty|criminally liable)   | the special court has held all three guilty
    thing (not proven|guilty|not guilty|misadventure|unlawful killing) (was|is|came) the ~12 <{(verdict|verdicts|finding|conclusion|answer)}>   | not proven was the majority verdict on X
    does  [\\"'](not guilty|guilty),?[\\"'] (the |a )?<(foreman|forewoman|foreperson|jury|clerk|jurors)>   | "not guilty," the foreman said
    gets  <(guilty|not guilty)> (on|of) ([a-z]+|[0-9]+) ?[a-z]*, (not )?guilty (on|of)   | guilty on nine, not guilty on five
    thing (X+'s?|V+'s?|his|her|their) <(acquittal|acquittals|conviction|convictions)> ~40 {(drew|draws|sparked|sparks|prompted|came|comes|ends|ended|brought|brings|met|stunned|shocked|leaves|left|means|caps|capped|closes|closed|follows|followed|was greeted)}   | X's acquittal on the murder charge drew boos
    noun  (her|his|their|its|X+'s?|V+'s?) <(acquittals|convictions|acquittal|conviction)> (in|of|on|last|this)   | his convictions in March
    does  (jury|jurors|panel) ~~30 <(split|splits|divided)> on   | a jury split on the man who ran it
    does=expected (J+|judge|court|magistrate|tribunal|justice) ~~20 (will|to|would|set to|due to|expected to|poised to|ready to) <(pronounce|deliver|give|read out|hand down|announce)> (its |his |her |their )?(judgment|judgement|verdict)   | the judge is set to pronounce judgment on July 18
    does  (jury|jurors) (that|who|which) <(convicted|acquitted|cleared|found)>   | the jury that acquitted X
    thing (guilt|liability|negligence) (was|had been|has been) <{(proved|proven|established)}>   | her guilt was proved
    does  (jury|jurors|foreman|forewoman|bench|panel) ~~15 <(let|lets)> (X+|V+|him|her|them) (off|walk|go)   | the jury let X off
    verb  (jury|jurors|court|judge|bench|magistrates?) ~~15 <(pronounced|pronounces|declared|declares|branded|brands)> (X+|V+|him|her|them) (guilty|not guilty|a (murderer|fraud|thief|liar|rapist|killer|perjurer))   | the jury pronounced X a fraud
"""

SENTENCE = """
    thing <(sentencing|jailing|imprisonment)> of ~60 (announced|ordered|confirmed|granted|approved|made|completed|carried out|secured|reported|allowed|authorised|authorized|expected|delayed|refused|blocked)   | the sentencing of the dentist was announced
    noun  <(sentencing|jailing|imprisonment)> of ~~40 (on|came|followed|set off|last|in|this|monday|tuesday|wednesday|thursday|friday)   | the sentencing of the dentist on Friday
    gets  <(admonished|discharged without conviction|conditionally discharged|absolutely discharged|given a discharge)>   | she was admonished
    gets  <(given|handed|sentenced to|got|gets|received|ordered to do|must do)> ~30 (home detention|community detention|community payback|community work|community service|intensive supervision|unpaid work|house arrest|correctional supervision|order for lifelong restriction)   | he was given home detention
    thing <(sentence)> ~12 (deferred)                                                                               | sentence was deferred
    gets  <(lands?|landed|earns?|earned|faces down|draws?|drew|copped|cops|bags|bagged)> ~25 (years|months|jail|prison|stretch|term)    | the broker landed six years
    gets  <(heads?|headed|off|going|goes|bound)> (for|to) (jail|prison|the slammer|the big house)                      | she is off to jail
    noun  (her|his|their|its) <(sentence|sentencing)>                              | since her sentence
    gets  <(put away|locked up|sent down|banged up|caged|jailed|imprisoned)> ~12 (for|after|over|until)           | the dealer was sent down for nine years
    gets  (must|will|to|would) <(serve|spend)> ~40 (years|months|prison|jail|behind bars|life|weeks|days)            | she must serve 40 months
    gets  <(handed|given|gets|got|receives|received|draws|drew|earns|earned|slapped with|hit with)> ~20 (month|year|months|years|week|day) ~8 (term|sentence|suspended|jail|prison|imprisonment|probation|stretch) | the clerk was handed an 18-month term
    thing (judge|court|magistrate|J+|H+) ~~40 <(gave|gives|handed|hands|imposed|imposes|passed)> ~50 (years|months|life|probation|community|suspended|term|sentence)   | the judge gave her four years
    gets  <(fined|ordered)> ~30 (and|plus) ~20 (jailed|months|years|community service|probation)                         | he was fined and jailed
    thing <(death sentence|death penalty|life term|life sentence|whole-life order|suspended sentence|community order|prison sentence|jail sentence|custodial sentence)> ~40 (handed|imposed|given|passed|upheld)   | a life sentence was imposed
    thing (year|month|week|day) (sentence|term|sentences|terms|prison sentence|jail sentence|prison term|jail term) ~8 <{(imposed|handed down|handed out|passed|meted out)}>   | a 12-year sentence imposed on her in 1997
    gets  <(sentenced)> in absentia                                                                               | he was sentenced in absentia
    thing (years|months|year|month|life) (in|behind|for|of) <(prison|jail|bars|imprisonment)>    | ten years in prison for the clerk
    thing=expected <sentencing> (is|will be|comes|takes place) on              | sentencing is on 9 November
    verb  <(sentence|sentences|sentenced|sentencing|resentenced|re-sentenced|jail|jails|jailed|jailing|imprisoned|imprisons)> ~80 (TERM) | the judge sentenced him to 18 months
    verb? <(sentenced|jailed|imprisoned|resentenced)>                          | the clerk was sentenced on Friday
    gets  <(gets?|got|given|gave|receives?|received|receiving|handed|draws|drew|drawing)> ~40 (years(?! (?:after|ago|later|earlier|before|since|old))|months(?! (?:after|ago|later|earlier|before|since|old))|weeks(?! (?:after|ago|later|earlier|before|since))|life|probation|suspended sentence|community service|death|sentence|life sentence|conditional discharge|prison term|jail term|years' imprisonment|time served) | mayor gets 18 months
    gets=expected <(face|faces|facing|faced)> ~40 (years|months|life in|life sentence|prison|jail|death penalty|jail time|custodial) | she faces up to 20 years in prison
    does=expected <(asks?|asked|asking|asked for|seeks?|sought|seeking|recommends?|recommended|want|wants|urge|urged|demand|demands|demanded)> ~40 (years|months|prison|jail|life sentence|death penalty|leniency|probation|sentence) | prosecutors are asking for 15 years
    does  <(hands?|handed|imposes?|imposed|imposing|passes|passed|pass|gave|gives|giving|metes?|meted|pronounced)> ~30 (sentence|years|months|prison|jail|probation|term|life) | the judge imposed a five-year sentence
    gets  <(ordered|told)> to (serve|spend|perform) ~40 (TERM)                 | she was ordered to serve 90 days
    gets  <(sent|sends|goes|went|going|headed|heads)> to (prison|jail|the gallows|death row) | the broker was sent to prison
    gets  <(spared?|spares|avoids?|avoided|escapes?|escaped)> ~10 (jail|prison|custody|death penalty|jail time|prison time) | driver avoids jail
    gets  <(placed|put)> on ~20 (probation|supervised release|community order|house arrest) | he was placed on probation
    thing=expected <(sentence|sentences|prison term|jail term|term|years)> ~60 (requested|sought|demanded|called for) | a four-year term was requested
    thing=expected <(sentencing|sentence)> ~30 (set|scheduled|delayed|postponed|due|adjourned|expected|deferred|moved)  | sentencing is set for March 28
    thing <(sentence|sentences|prison term|jail term|sentencing)> ~60 (imposed|handed|handed down|passed|pronounced|suspended|read out) | a sentence was imposed
    noun  <(sentencing)>                                                        | sentencing is on Tuesday
    noun  [0-9a-z'-]+ <(sentence|prison term|jail term)> (for|of|on|in|last|this|from|handed|imposed|was) | the eight-year sentence for the minister
    gets  <(executed)> by (lethal|firing|hanging)                                | he was executed by lethal injection
    gets? <(life in prison|behind bars|years in prison|months in prison|years in jail|months in jail|years for|months for|years behind|months behind)> | three years in prison for the clerk
    gets  <(committed|remanded)> to the custody of the bureau of prisons             | committed to the custody of the bureau of prisons
    verb  <(throws|threw|thrown)> (the )?book at   | the judge throws the book at him
    gets  <(escaped|escapes|got off|gets off|let off|walked away|walks away|came away)> with ~15 (fine|caution|probation|suspended sentence|suspended term|community order|discharge|warning|slap on the wrist|time served)   | she escaped with a fine
    gets  <(given|gets|got|handed|receives|received|draws|drew|jailed for|sentenced to)> ~6 (life without parole|life in prison|life sentence|life term|whole-life|whole life|the death penalty|death sentence|life imprisonment|life behind bars|life)( (in|without|behind|for|after|over)|$|[,.])   | killer given life without parole
    gets  <condemned> to ~30 (imprisonment|prison|death|years|jail|hard labour|hard labor|hang)   | he was condemned to eight years in prison
    gets  <(caged|banged up|locked up|put away|sent down|packed off to prison|packed off to jail|thrown in jail|thrown behind bars|slammed up|put behind bars|sent to jail|sent to prison|imprisoned)>   | he was banged up for three years
    gets  <(must|will|to|has to|ordered to|told to)> (serve|spend) ~20 (years|months|days|weeks|life|decade|decades|year)   | she must spend five years behind bars
    gets  X+ ~~12 <(gets|got|draws|drew|awarded|handed|given|receives|received)> ~12 ([0-9]+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty) (year|years|month|months|day|days|week|weeks)   | X was awarded six months
    does  (judge|court|magistrate|sheriff|J+) ~~30 <(imposed|imposes|handed down|hands down|passed|passes|meted out|metes out|pronounced|gave|gives|dished out)> ~25 (year|years|month|months|term|sentence|life|probation|community service)   | the court imposed a 14-year term
    gets  <(spared|avoids|avoided|dodges|dodged|escapes|escaped|ducks|ducked|misses|swerves|swerved)> ~8 (jail|prison|custody|jail time|prison time|death penalty|prison term|jail term|death|time behind bars|immediate custody)   | mayor dodges jail
    gets  <(put|placed|sentenced)> ~8 on ~12 (probation|community corrections|good behaviour bond|licence for life)   | she was put on probation
    gets  <(fined|given|ordered)> ~30 (community order|community service|unpaid work|conditional discharge|absolute discharge|suspended sentence|probation order|curfew)   | she was given a community order
    does=expected (prosecutors|prosecution|state|crown|P+) ~~15 <(demand|demands|demanded|recommend|recommends|recommended|seek|seeks|sought|want|wants|urge|urged|request|requested|call for|called for)> ~15 (years|years in prison|months|life|death penalty|death sentence|prison term|jail term|[0-9]+-year|[a-z]+ years|[a-z]+ months)   | prosecutors demand six years in prison
    gets  <(walks free|walked free|walks away|walked away)> with ~8 (suspended sentence|suspended term|fine|probation|community order|caution|community service)   | clerk walks free with suspended sentence
    noun  <(jail|prison|life)> for (X+|V+)   | jail for X
    gets  ([0-9]+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty) <(years|months)> (jail |prison |in jail |in prison )?for (X+|V+)   | six years for X
    does  (JUDGE) ~~40 <(ordered|orders|told|tells|directed)> (X+|V+|him|her|them|the [a-z-]+) (to|must|that he must|that she must|he must|she must) (serve|spend) ~30 (years|months|days|weeks|life|decades)   | a judge ordered X to serve 20 years
    gets  <told> (that )?(X+ |he |she |they )?(will|would) (die|spend|serve) ~40 (prison|bars|jail|years|life)   | X was told he will die in prison
    gets  <(committed|packed off|sent back)> to (prison|jail|gaol)   | X was committed to prison for contempt
    gets  <(given|handed|gets|got|made subject to|detained under|receives|received)> ~20 (hospital order|guardianship order|restriction order|rehabilitation order|referral order|youth rehabilitation|supervision order|compensation order|payback order|sexual harm prevention order|criminal behaviour order)   | X was handed an indefinite hospital order
    gets  <bound over> (to|in the sum|for ~10 months|for ~10 years|for a year)(?! (the grand|stand|crown|high|court|trial))   | X was bound over to keep the peace
    gets  <(life|jail|prison|death|life term|life sentence|jail term)> for ~25 (killer|murderer|rapist|fraudster|robber|paedophile|pedophile|predator|thug|thief|gang|drug dealer|dealer|attacker|stalker|arsonist|bomber|conman|crook|abuser)   | life for wife killer X
    thing (sentence|term|jail term|prison term) <(slammed|handed|imposed|passed|meted)> (on|to|against) (X+|V+|him|her|them)   | the seven-year sentence slammed on X
    thing (years|year|months|month|life|imprisonment|prison|probation|weeks|days|hours|served|fine) ~60 (was|were|is) the <(sentence|term|punishment|penalty|tariff)> ~8 {(handed|given|imposed|passed|meted|pronounced|received|dealt)}   | nine years was the term handed to X
    thing (years'?|months'?|life|imprisonment|term|days') ~60 <{(awarded|imposed|handed down|handed|meted out|given)}> to (X+|V+|him|her|them|the)   | four years' imprisonment was awarded to X
    thing (years|months|year|month|life) (in|behind|for|of) (a |an )?(federal|state|open|military|county|dutch|french|maximum-security|young offenders'?) <(prison|jail|bars|imprisonment|custody|penitentiary)>   | seven years in federal prison for the mayor
    gets  (X+|V+|he|she|who) ~~12 <(began|begins|started|starts|begin|beginning|starting)> (a|an|his|her|their) ([0-9a-z-]+ )?(jail |prison |custodial )?(term|sentence|stretch)   | X began a six-year term on Monday
    thing (years|months|sentence|term|punishment|days) ~6 {(imposed|handed down|meted out|handed)} (on|by|to|in|last) ([a-z]+ )?(X+|V+|J+|neighbour|monday|tuesday|wednesday|thursday|friday|january|february|march|april|may|june|july|august|september|october|november|december)   | half of the 32 months imposed on thursday
    does  (sentence|term|years|months|punishment|one|two|three|four|five|six|seven|eight|nine|ten|twelve|[0-9]+) (that )?(X+|V+|J+|he|she|the judge|the court) <(received|got|imposed|was given|were given|handed down|gave|passed|was handed)> ~30 (in|on|last|this|when)   | the six years that X received in april
    does  in <(passing|imposing|handing down|pronouncing)> (sentence|the sentence|the term)   | in passing sentence, the judge said
    thing=expected <(sentence|sentencing)> ~12 (deferred|adjourned|postponed|put off|slipped|put back|pushed back|delayed|reserved)   | sentence was deferred until next week
    thing=expected <sentencing> ~60 (slipped|slips|pushed|put back|put off|delayed|moved|postponed|adjourned|deferred) (to|until|till|from|for)   | sentencing, planned for May, has slipped to June
    gets=expected (back|return|returns|returned|appear|appears|reappear|remanded|adjourned|due|come|comes|brought) ~45 for <(sentence|sentencing)>   | X will be back before the judge for sentence on 8 August
    does=expected (learn|learns|know|knows|discover|discovers|hear|hears|find out|finds out) (his|her|its|their) (own )?<(fate|sentence|punishment|penalty)>   | she learns her own fate on May 15
    thing=expected (counts?|charges?|offen[cs]es?|crimes?|violations?|felony|each|conviction|statute|which|that) ~40 <(carry|carries|carrying|carried|punishable by|attract|attracts|attracting)> ~30 (penalty|sentence|term|years|months|life|imprisonment|jail)   | counts carrying a maximum penalty of five years
    noun  (monday|tuesday|wednesday|thursday|friday|saturday|sunday)'s? ([0-9a-z-]+ )?<(sentence|term|prison term|jail term|sentencing|prison sentence|jail sentence|punishment)>   | friday's 22-year term
    gets  <no (jail|prison|custody|jail time|prison time)> for (X+|V+|the|a|ex-)   | no jail for the former boss
    gets  <(given|handed|received|got|gets|awarded)> (the )?(probation act|benefit of the probation act|[0-9]+ lashes|rigorous imprisonment)   | he was given the probation act
    does  (J+|judge|court|sheriff|magistrate|bench|recorder|she|he) ~~15 <(locked|locks|put|puts|sent|sends|banged|bangs|packed)> (X+|V+|him|her|them|the [a-z]+) (up|away|down|off|inside) (for|to)   | the judge put X away for 20 years
    thing (sentence|term|fate) ~12 <{(read out|pronounced|spelled out|spelt out|laid down)}>   | the sentence was read out
    gets  X+ ~~12 <(gets|got|given|handed|draws|drew|earns|earned|received|receives)> (a )?(suspended|non-custodial|noncustodial|deferred|conditional|custodial) (sentence|term)   | X was given a suspended sentence
"""

DISMISSAL = """
    thing <(dismissal|striking out|tossing)> of ~60 (announced|ordered|confirmed|granted|approved|made|completed|carried out|secured|reported|allowed|authorised|authorized|expected|delayed|refused|blocked)   | the dismissal of the suit was ordered
    noun  <(dismissal|striking out|tossing)> of ~~40 (on|came|followed|set off|last|in|this|monday|tuesday|wednesday|thursday|friday)   | the dismissal of the suit on Friday
    thing (case|charges|action|suit|lawsuit|claim|matter|prosecution) ~30 <(struck off the roll|time-barred|prescribed|statute-barred|struck from the roll|tossed out|booted|given the boot|shut down)>   | the case was struck off the roll
    gets  <(discharged)> ~15 (section 174|under section|of all|on all)                                                    | she was discharged under section 174
    does  <(upheld|upholds|granted|accepts|accepted)> ~10 no-case                                                            | the judge upheld a no-case submission
    thing (case|lawsuit|suit|charges|charge|claim|claims|complaint|indictment|action|counts|petition) ~40 <(thrown out|tossed|dismissed|struck out|quashed|kicked out|axed|thrown out of court|chucked|nonsuited|ended|stayed permanently)>  | the lawsuit was kicked out
    does  (judge|court|magistrate|tribunal|J+) ~~40 <(tosses|tossed|throws|threw|dismisses|dismissed|quashed|quashes|kills|killed|ends|ended|axes|axed|kicks|kicked|strikes|struck)> ~40 (case|suit|lawsuit|charges|charge|claim|claims|indictment|complaint|counts|action|prosecution)  | a judge threw out all the claims
    does  <(dropped|drops|drop|withdrew|withdraws|abandoned|abandons|discontinued|ended|ends)> ~~30 (lawsuit|suit|legal action|claim|claims|complaint|libel|defamation|divorce|appeal to court|legal challenge|legal fight|court action|legal battle)  | the singer dropped her legal challenge
    does  <(voluntarily|jointly)> (dismissed|dismiss|dismisses|dismissing)                                            | both sides voluntarily dismissed the suit
    verb  <(discharged|discharges)> ~~20 (accused|defendant|X+)                                                       | the magistrate discharged the accused
    verb  <DISMISS> ~~70 CASE                                                    | a judge dismissed the lawsuit
    thing <CASE> ~40 (DISMISSED)                                                 | the case was thrown out
    thing (was|were|been|being|is|are) ~10 <(dismissed|tossed|thrown out|struck out|quashed)>  | it was dismissed on Tuesday
    verb  <(dismisses|dismissed|tossed|tosses|threw out|throws out)> (it|them|the lot|the matter|everything)  | the judge dismissed it
    gets  <(escapes?|escaped|shakes off|shook off)> ~~30 (suit|lawsuit|claims|case|litigation)  | the chairman escaped the suit
    does  <(drops?|dropped|withdraws?|withdrew|withdrawn|abandoned)> ~~20 (counterclaim|counterclaims|countersuit|cross-claim|cross-complaint) | the mill dropped its counterclaim
    does  <(grants?|granted|granting|approves?|approved|allows?|allowed)> ~40 (motion|motions|bid|request|application|petition) ~10 (to dismiss|to toss|for dismissal|to throw out|to quash the indictment|to strike out) | the judge granted a motion to dismiss
    thing (motion|bid|request|application) (to dismiss|for dismissal|to toss|to strike out) ~30 <(granted|approved|allowed)> | the motion to dismiss was granted
    does  <(drops?|dropped|dropping|withdraws?|withdrew|withdrawn|abandons?|abandoned|discontinues?|discontinued|ends)> ~~30 (lawsuit|lawsuits|suit|civil suit|legal action|complaint|petition|civil case|claim|defamation action|libel action|divorce case|class action) | the widow dropped her lawsuit
    thing <(lawsuit|suit|claim|complaint|action|petition)> ~30 (dropped|withdrawn|discontinued|abandoned) | the lawsuit was withdrawn
    noun  <(dismissal)> (of|on|in|last|with|came|was|by|this|monday|tuesday|wednesday|thursday|friday) | the dismissal of the case on tuesday
    noun  <dismissal>                                                            | its dismissal in July
    does  <(wins?|won|secures?|secured|obtains?|obtained|gets|got)> ~15 dismissal   | the mill won dismissal of the suit
    does  <(grants?|granted|ordered|orders|enters|entered)> ~20 dismissal          | the judge ordered dismissal of the count
    gets  <(sees|saw|had|has|have|gets|got)> ~30 (charge|charges|counts|case|lawsuit|suit|conviction) ~10 (dismissed|tossed|thrown out|struck out) | the mayor had the case thrown out
    gets  <(discharged)> ~20 (court|judge|magistrate|case|charge|conditionally|absolutely) | the accused was discharged by the court
    thing <(case|charges|lawsuit|suit|trial|prosecution)> ~10 (collapses|collapsed|falls apart|ends|is over|was over)  | the case collapsed
    thing? <(stay of proceedings|permanent stay|nonsuit|non-suit)>               | a stay of proceedings was entered
    gets  <(dropped|dismissed|removed|released)> (from|as a defendant|as defendant|out of) ~15 (lawsuit|suit|case|defendant|action) | the bank was dropped from the lawsuit
    does  (judge|court|magistrate|tribunal|justice|J+|H+) ~~30 <(terminated|terminates|pulls the plug on|pulled the plug on|pulls plug on|pulled plug on|boots|booted|bounces|bounced|junks|junked|scuttles|scuttled|shoots down|shot down|nonsuited|nonsuits|non-suited|dumps|dumped|guts|gutted|discards|discarded|jettisons|scraps|scrapped|wipes out|wiped out|sinks|sank|torpedoes|torpedoed|spikes|spiked)> ~~40 (case|suit|lawsuit|lawsuits|claim|claims|action|complaint|prosecution|petition|indictment|charges|class action)   | the judge pulls the plug on her suit
    verb  <(nonsuited|non-suited|nonsuits|nonsuit)>   | the court nonsuited her
    does  <permanently> (stayed|stays|halted|halts|ended|ends|barred) ~40 (proceedings|prosecution|case|trial|charges|action|suit|lawsuit)   | the court permanently stayed the proceedings
    does  <(discontinued|discontinues|discontinuing)> ~~25 (action|claim|suit|lawsuit|civil proceedings|libel case|proceedings)(?! by)   | she discontinued her action
    does  <(drops|dropped|drop|dropping|abandons|abandoned|abandon|withdraws|withdrew|withdrawn|calls off|called off|pulls|pulled|walks away from|walked away from|gives up|gave up|scraps|scrapped|ditches|ditched|ends|ended)> ~~25 (lawsuit|suit|libel action|defamation action|legal action|court action|class action|civil action|action against|claim against|legal fight|legal challenge|petition against|court case)   | she calls off her legal action
    thing (claim|case|action|suit|petition|proceedings|complaint|application|lawsuit) ~25 <(inadmissible|time-barred|statute-barred|out of time|an abuse of process|vexatious|frivolous|non-justiciable)>   | the court declared her claim inadmissible
    does  (court|judge|tribunal|sheriff|J+|H+) ~~30 <(rejected|rejects|dismissed|dismisses|threw out|throws out|tossed|tosses|refused|knocked out|knocks out|chucked|chucked out|bins|binned)> ~~40 (claim|claims|action|lawsuit|suit|complaint|writ|case)(?! that)   | the tribunal rejected her claims
    verb  <(discharged|discharges)> ~~20 (X+|V+|him|her|them|accused|defendant|defendants)   | the magistrate discharged X
    gets  <(discharged)> ~15 (by|for|without|after|monday|tuesday|wednesday|thursday|friday)   | she was discharged for lack of evidence
    thing (case|prosecution|trial|proceedings) ~~40 <(collapsed|collapses|falls apart|fell apart|crumbles|crumbled|implodes|imploded)>   | the case against the clerk collapsed
    does=expected <(asks|asked|calls on|called on|urges|urged)> ~30 (court|judge) to (dismiss|toss|throw out)   | it calls on the court to dismiss the claim
    does  (declined|declines|lacked|lacks|refused|refuses|found it had no) ~6 <jurisdiction> ~25 (dismissed|case|claim|suit|action|lawsuit)   | the judge declined jurisdiction and dismissed the case
    does  (judge|court|magistrate|J+) ~~30 <(upheld|upholds|accepted|accepts|granted|allowed)> ~30 (no case to answer|no-case submission|abuse of process application|plea in bar|strike-out application|demurrer)   | the judge upheld her no case to answer submission
    gets  (X+|V+|he|she|they|accused|both|two|banker|minister) ~40 <discharged> (from|of|in|on) ~20 (case|cases|charge|charges|count|counts|prosecution|other)   | X was on monday discharged from the graft case
    thing (case|complaint|matter|prosecution|file|proceedings|charges) ~50 <{(closed)}> by ~12 (judge|magistrate|court|tribunal|J+)   | the complaint was closed by the magistrate
    verb  (J+|the judge) ~~15 <(knocked|knocks|threw|throws|tossed|kicked|struck|cut|chucked)> (it|them|all of them|both|the lot) (out|loose|aside)   | the judge knocked them out on Tuesday
    does  (X+|V+|A+|plaintiff|plaintiffs|claimant|claimants|owners|council|union|company|family|families|residents|tenants|group|he|she|they|it) ~~30 <(discontinued|discontinues|withdrew|withdraws|withdrawn|abandoned|abandons|dropped|drops|pulled|pulls)> ~~25 (proceeding|proceedings|court case|civil case|court challenge|legal challenge|countersuit|federal case)   | tenants have discontinued their court proceeding
    thing (court challenge|legal challenge|countersuit|proceedings|counterclaim|civil case) ~60 <{(abandoned|discontinued|dropped|withdrawn|quietly pulled|pulled)}>   | the last court challenge was abandoned by residents
    does  (tore|tear|tears) up ~12 <(lawsuits|lawsuit|suits|suit)>   | the two tore up their lawsuits
    thing (suit|lawsuit|claim|case|action) ~30 <{(fizzled|fizzles|petered out|withered|evaporated|ran aground)}>   | the suit against the mill fizzled on Friday
    thing=announced (count|counts|charge|charges|claim|claims) ~30 <{(did not survive|didn't survive|failed to survive|does not survive|will not survive)}>   | the count did not survive the hearing
    thing (case|trial|prosecution|charges) ~20 <{(stayed|ended|stopped|halted)}> (for delay|for want of|with prejudice|because of delay|over delays?|by (a |the )?(judge|court|J+))   | the case was stayed for delay
    verb  <(dismissed|dismisses|dropped|drops|released|releases|freed|frees|cut|cuts|excused|excuses|let|lets|removed|removes)> (X+|A+|him|her|them|it|the (?!(judge|lawyer|attorney|prosecutor))[a-z]+) ~20 (from|out of) ~30 (suit|suits|lawsuit|lawsuits|litigation|complaint|complaints|class action)   | the judge has dismissed X from the suits
    gets  <(let out|let off|dropped|dismissed|released|removed|struck|freed|cut|excused)> (of|from|out of) ~30 (suit|suits|lawsuit|lawsuits|litigation|complaint|class action)   | X let out of the festival litigation
    gets  <(let out|let off|dropped)> of the case   | he was let out of the case
"""

SETTLEMENT = """
    thing <(settlement|resolution)> of ~20 (suit|lawsuit|case|claim|claims|dispute|litigation|action) ~60 (announced|ordered|confirmed|granted|approved|made|completed|carried out|secured|reported|allowed|authorised|authorized|expected|delayed|refused|blocked)   | the settlement of the suit was announced
    noun  <(settlement|resolution)> of ~20 (suit|lawsuit|case|claim|claims|dispute|litigation|action) ~~40 (on|came|followed|set off|last|in|this|monday|tuesday|wednesday|thursday|friday)   | the settlement of the suit on Friday
    does  <(make|makes|made|made up|kiss|kissed|bury|buried|call|called)> (peace|up|and made up|the hatchet|a truce|it quits)    | the rivals made peace
    does  <(signed|signs|sign|offered|gave|entered|enters|accepted)> ~12 (enforceable undertaking|consent order|consent decree|settlement agreement|undertaking)   | the firm signed an enforceable undertaking
    does  <(cough up|coughed up|coughs up|fork over|forked over|forks over|shell out|shelled out)> ~50 (settle|end|lawsuit|suit|claim|case)   | the club coughed up to end the suit
    does  (they|sides|parties|X+) ~~10 <(have|has|had)> a (deal|settlement)             | they have a deal
    does  <(end|ends|ended|ending|resolve|resolved|resolves|resolving|settle|settled|settles)> ~~40 (legal battle|legal fight|legal feud|court battle|court fight|dispute|feud|litigation|row|lawsuits|claims|court case|legal dispute)  | the rivals ended their legal battle
    does  <(agreed|agrees|agreeing|accepted|accepts)> ~25 (terms|damages|compensation|payout|undisclosed|settlement|to settle|to pay)   | the widow accepted undisclosed damages
    thing (case|claim|suit|lawsuit|action|dispute|matter|litigation) ~30 <(settled|resolved|compromised|mediated)>          | the claim was settled
    does  <(paid|pays|pay|paying|hands|handed|awarded|agrees to pay|agreed to pay)> ~60 (to settle|to end|to resolve|settlement|out of court|compensation|to drop)  | the club paid her to drop the claim
    thing <(settlement|deal|agreement|accord|consent order|tomlin order)> ~45 (approved|reached|signed|finalised|finalized|announced|agreed|lodged|filed|entered|struck|sealed)  | a consent order was approved
    does  <(approved|approves|ratified|ratifies|signed off|endorsed|backed|voted)> ~30 (settlement|deal|payout|agreement|consent)   | the board ratified the settlement
    thing=denied no <(settlement|deal)>                                      | there is no settlement
    noun  [a-zA-Z]+'s <(settlement|payout|out-of-court deal)>                 | last month's settlement
    thing consent <award>                                                      | it ended in a consent award
    does  <SETTLE> ~60 (suit|lawsuit|lawsuits|case|cases|claim|claims|dispute|litigation|charges|allegations|complaint|matter|matters|action|out of court|proceedings|probe|investigation|with|for \\$|for £|for €) | the mill settled the lawsuit
    does? <(settled|settling|settles|settle)>                                   | both sides settled on Friday
    does  <(reach|reaches|reached|reaching|strikes?|struck|signs?|signed|announces?|announced|approves?|approved|agrees?|agreed|finalised|finalized|finalizes|accepts?|accepted|inks?|inked|brokers?|brokered|rejects|rejected|proposes?|proposed|negotiate|negotiating|offers?|offered|produce|enter into|entered into)> ~40 SETTLEMENT | the parties reached a settlement
    does  <(agrees?|agreed|agreeing|accepts?|accepted|accepting)> ~25 (to settle|to pay|on a settlement|on terms|to resolve|on compensation|to a settlement|to a deal) | the brewer agreed to pay $6 million
    does  <(pays?|paid|paying|pay)> ~60 to (settle|end|resolve)                    | the city paid $1 million to settle her suit
    does  <(pays?|paid|paying|pay)> ~60 (settlement|compensation|payout)           | the city paid her a settlement
    thing <(SETTLEMENT)> ~40 (reached|approved|announced|signed|agreed|finalised|finalized|struck|disclosed|filed|rejected|ends|end|ended) | a settlement was reached
    thing <(suit|lawsuit|lawsuits|case|claim|claims|dispute|matter|matters|litigation|proceedings|action)> ~20 (settled|resolved) | the lawsuit has been settled
    thing <(case|lawsuit|suit)> (settles)                                         | case settles on eve of trial
    noun  <(settlement|payout)> (of|with|on|in|last|to|from|came|this|between|was|monday|tuesday|wednesday|thursday|friday|worth|over) | the settlement with the widow in March
    does  <(reach|reaches|reached|come to|came to|agree|agreed)> terms             | the parties reached terms
    thing=denied <(settlement|deal|agreement|settlement talks|mediation|talks|negotiations)> ~60 (fell through|falls through|collapsed|failed|broke down|fell apart|collapse|stalled|off the table) | the deal fell through
    thing (deal|settlement|agreement) ~15 would ~30 <(pay|see|give|end|cost)>        | the deal would see the mill pay $2 million
    does  <part> of the settlement                                                | she is not part of the settlement
    does  <(come|came|comes)> to terms                                            | the two sides came to terms
    does  <(buries|buried|bury)> the hatchet                                       | the two buried the hatchet
    does  <(hammered out|hammer out|hammers out|thrashed out|thrash out|thrashes out|worked out|works out|forged|forges|forge|clinched|clinches|sealed|seals|seal|secured|secures|negotiated|brokered|hashed out|concluded|concludes|yielded|yields|produced|finalised|finalized|cut|cuts|inked|inks|struck|strikes|reached|reaches|reach|entered|enters|made|makes|ironed out|signs off|signed off)> ~25 (settlement|accord|compromise|consent decree|consent order|out-of-court deal|settlement agreement|truce|global deal)   | the two hammered out a settlement
    does? <(hammered out|hammer out|hammers out|thrashed out|worked out|forged|clinched|clinches|sealed|seals|negotiated|brokered|concluded|yielded|yields|produced|cut|cuts|inked|inks|strike|strikes|struck|reached|reaches|reach)> ~20 (deal|agreement|pact|resolution) ~4 (with|over|between|to|in principle)   | mediation yielded a deal between the two
    does  <(cut|cuts|strikes|struck|strike|reached|reaches|reach|signs|signed|inked|inks|made|makes|agreed|agrees|clinched|clinches|have|has)> ~25 (deal|agreement|pact|resolution) ~12 with (the )?(A+|P+|regulator|regulators|watchdog|sec|ftc|epa|doj|fca|justice department|prosecutors|attorney general|serious fraud office|tax authorities)   | the mill cuts a deal with the watchdog
    thing (deal|payout|settlement|agreement|accord|truce|compromise|mediation|payment|apology) ~20 <{(ends|ended|ending|resolves|resolved|resolving|averts|averted|settles|settled|closes|closed|halts|halted)}> ~40 (suit|lawsuit|case|dispute|litigation|claim|claims|action|trial|feud|battle|probe|court)   | a confidential deal ends the suit
    does  (drops|dropped|withdraws|withdrew|ends|ended|abandons|abandoned) ~40 (suit|lawsuit|case|claim|claims|action|litigation) (after|following|in|under|as part of) ~15 <(deal|settlement|payout|agreement|accord)>   | she drops the suit after a deal
    does  <(pays|paid|pay|paying|hands|handed|agrees|agreed)> ~40 (damages|compensation|payout) ~25 (apologises|apologizes|apologised|apology|apologized|undisclosed|settle|settlement|out of court)   | it pays her damages and apologises
    does  <(apologises|apologized|apologised|apologizes|apologise)> ~50 (pays|paid|pay|settles|settle|settlement|payout|damages)   | it apologises to her and pays damages
    gets  <(wins|won|gets|got|receives|received|accepts|accepted|secures|secured|nets|netted|bags|lands|landed|pockets|pocketed)> ~25 (payout|out-of-court|settlement|undisclosed sum|six-figure|seven-figure|five-figure)   | she wins a six-figure payout
    does  <(settled|settles|settling)> (on|out|for|at|over|before|ahead|with|outside|in|mid-trial|confidentially|privately)   | the case settled at the door of the court
    does  <(paid|pays|bought|buys|shelled out|shells out|forked out|forked over|coughed up|handed over|stumped up)> ~60 (to end|to settle|to resolve|to make|to bury|to avoid|to avert|to close|to drop|to put) ~40 (suit|lawsuit|case|claim|claims|trial|dispute|litigation|probe|action|charges|allegations|investigation|book)   | it shelled out $5 million to make the suit go away
    does  <(closed|closes|close)> (the )?book on   | the mill closes the book on the suit
    does  <(bought|buys)> (peace|off|her silence|his silence|their silence)   | the mill bought peace
    does  <(patch up|patched up|patches up|settle|settled|settles|end|ended|ends|resolve|resolved|resolves|bury|buried|wrap up|wrapped up|put to rest|call a truce|called a truce|calls a truce|make up|made up)> ~25 (legal feud|legal fight|court fight|court battle|legal battle|differences|feud|row|legal row|dispute|court case|litigation|lawsuits|legal spat|court war)   | the rivals patch up their legal feud
    does  <(agree|agrees|agreed|reach|reached|reaches|have agreed|came to|come to)> ~6 (terms|an accord|a truce|a compromise|on terms|on a deal|on a settlement|a settlement|an agreement in principle|a resolution)   | the two have agreed terms
    thing (case|claim|claims|suit|lawsuit|action|dispute|matter|litigation|proceedings) ~45 <(settled|resolved|compromised|mediated|disposed of by consent|resolved at mediation)>   | her claim against the mill has been compromised
    does  <(accepted|accepts|signed|signs|entered|enters|gave|gives|offered|offers|provided|provides|agreed|agrees)> ~15 (enforceable undertaking|undertakings|consent order|consent decree|consent agreement|assurance of voluntary compliance|deferred prosecution agreement|non-prosecution agreement|commitments)   | the agency accepted an enforceable undertaking
    does  <(takes|took|accepts|accepted|pockets|pocketed)> ~30 (payout|settlement|settlement offer)   | she takes the payout
"""

APPEAL_DECIDED = """
    thing <(overturning|quashing|upholding|reversal|affirmance|setting aside)> of ~30 (conviction|verdict|sentence|ruling|decision|judgment|dismissal|acquittal|award|ban|fine) ~60 (announced|ordered|confirmed|granted|approved|made|completed|carried out|secured|reported|allowed|authorised|authorized|expected|delayed|refused|blocked)   | the quashing of his conviction was announced
    noun  <(overturning|quashing|upholding|reversal|affirmance|setting aside)> of ~30 (conviction|verdict|sentence|ruling|decision|judgment|dismissal|acquittal|award|ban|fine) ~~40 (on|came|followed|set off|last|in|this|monday|tuesday|wednesday|thursday|friday)   | the quashing of his conviction on Friday
    thing (reclaiming motion|leave to appeal|application for leave|cassation) ~30 <(refused|granted|dismissed|rejected|denied|allowed)>    | the reclaiming motion was refused
    does  (inner house|outer house|full bench|constitutional court|court of session|sca|apex court|top court|H+) ~~40 <(set aside|sets aside|dismissed|dismisses|upheld|upholds|overturned|confirmed|refused|allowed|ruled|found|held|quashed|scrapped|ordered)>    | the full bench set aside the order
    thing (conviction|sentence|verdict|ruling|judgment|order|fine|ban|acquittal) ~25 <(becomes final|is final|made final|confirmed|stands|now stands|halved|doubled|trimmed|cut|slashed|increased|wiped out)> ~25 (on appeal|by the|court|appeal|judges|bench)     | his sentence was halved by the court
    thing (conviction|sentence|verdict|acquittal|ruling|judgment|decision|award|order|fine|ban|term|injunction) ~40 <(overturned|quashed|upheld|affirmed|reversed|set aside|reinstated|cut|reduced|increased|restored|vacated|annulled|confirmed|struck down)> ~40 (appeal|appeals|supreme court|court of appeal|appellate|cassation|high court|circuit|J+|H+)  | her sentence was cut by the court of appeal
    does  <(fails?|failed|succeeds?|succeeded|wins?|won|loses?|lost)> ~15 (in |on |with )?(his |her |its |their |an |the )?(appeal|appeals|cross-appeal|final appeal|bid to overturn)   | the driver failed in her appeal
    does  (appeals? judges?|appeals? court|appellate judges|supreme court|justices|H+) ~~40 <(uphold|upholds|upheld|overturn|overturns|overturned|reject|rejects|rejected|quash|quashes|quashed|affirm|affirms|affirmed|reverse|reverses|reversed|reinstate|reinstates|reinstated|throw|throws|threw|toss|tosses|tossed|dismiss|dismisses|dismissed|strikes|struck|sided|sides|revived|revives|vacated|vacates|ordered|orders)>  | the appeals court rejected her challenge
    does  <(let|lets|left|leaves|leave)> ~15 (stand|in place|intact|undisturbed)                                                  | the justices let the verdict stand
    does  <(refused|refuses|denied|denies|granted|grants|declined|declines|turned down|turns down|agreed|agrees)> ~15 (leave to appeal|permission to appeal|to hear|review|special leave|certiorari|to take up|to take)  | the justices declined to hear the case
    thing (leave|permission) to <appeal> ~15 (refused|granted|denied)                                                               | leave to appeal was refused
    does  <(wins|won|granted|gets|awarded|given)> ~12 (retrial|new trial) ~15 (appeal|court|judges)                                           | nurse wins retrial on appeal
    verb  APPEALCOURT ~~60 <OVERTURN>                                             | the appeals court upheld the conviction
    thing <(conviction|convictions|verdict|sentence|acquittal|dismissal|award|ban)> ~40 (overturned|reversed|upheld|affirmed|vacated|quashed|reinstated|annulled|set aside|overruled|reduced on appeal|halved on appeal|cut on appeal|confirmed on appeal|tossed out|thrown out) | her conviction was quashed
    thing <(ruling|decision|judgment|order|injunction|charges|case|lawsuit|suit|indictment|fine|penalty)> ~40 (overturned|reversed|upheld|affirmed|reinstated|vacated by|revived|annulled|overruled|quashed on appeal|set aside) | the ruling was reversed
    verb  <(overturns?|overturned|overturning|reverses?|reversed|affirms?|affirmed|upholds?|upheld|vacates?|vacated|quashes|quashed|reinstates?|reinstated|revives?|revived|annuls?|annulled|set aside|sets aside)> ~50 (conviction|convictions|verdict|sentence|ruling|decision|judgment|dismissal|acquittal|award|ban|lawsuit) | judges upheld her conviction
    thing? <(appeal|appeals|cross-appeal)> ~40 (dismissed|rejected|denied|allowed|upheld|granted|thrown out|refused|turned down|failed|fails|succeeded|succeeds|successful|unsuccessful|sustained|decided) | his appeal was dismissed
    verb? <(dismiss|dismisses|dismissed|rejects?|rejected|denies|denied|allows?|allowed|upholds?|upheld|throws out|threw out|turns down|turned down|refuses|refused|quashes|grants?|granted|hears)> ~25 (appeal|appeals|cross-appeal|leave to appeal|certiorari|permission to appeal|special leave) | the judges dismissed his appeal
    does  <(wins?|won|winning|loses?|lost|losing)> ~30 (appeal|appeals|on appeal|appeal bid|appeal against) | driver loses appeal
    does  APPEALCOURT ~~60 <(rules?|ruled|sides?|sided|orders?|ordered|finds|found|holds|held|decides|decided|sends|sent|revives|cuts|cut|slashes|slashed|reduces|reduced|increases|increased|clears|cleared|lets|let|strikes|struck|tosses|tossed|wiped|wipes|erased|erases|agreed|agrees|backs|backed|restores|restored|halved|halves|trimmed|threw out|throws out|remanded|remands)> | the court of appeal ordered a retrial
    does  APPEALCOURT ~~60 <(refused|refuses|declined|declines)> to (restore|overturn|reinstate|hear|revive|disturb|review|reduce|throw|take|intervene|reopen|upset|reconsider|quash|set aside) | the appeals court refused to revive the case
    does  <certiorari> (denied|granted)                                           | certiorari denied
    does  <(denies|denied|grants|granted|declined|declines|refused|refuses)> ~15 (certiorari|cert|review|leave to appeal|to hear ~20 appeal|to take up) | the supreme court denied certiorari
    thing <(ban|sentence|fine|award|damages|term)> ~30 (cut|reduced|halved|slashed|increased|lengthened|shortened|doubled|extended|trebled) ~30 on appeal | his ban was cut on appeal
    does  on <appeal> ~60 (cut|reduced|halved|increased|overturned|quashed|upheld|cleared) | on appeal the fine was cut
    verb  <(overturned|reversed|affirmed|upheld)> on appeal                       | it was overturned on appeal
    thing <(mandate|remittitur)> ~40 (affirming|reversing|issued|vacating)         | mandate affirming the judgment
    does  (appeal|appeals|circuit|appellate) (judges|judge|justices) ~~20 <(ruled|said|found|agreed|decided|dismissed|rejected|upheld|cut|reduced|quashed|overturned|ordered|threw out|increased|cleared)>   | appeal judges ruled on Friday
    verb  TOPCOURT ~~50 <(overturn|overturns|overturned|overturning|reverse|reverses|reversed|uphold|upholds|upheld|affirm|affirms|affirmed|vacate|vacates|vacated|quash|quashes|quashed|set aside|sets aside|annul|annuls|annulled|confirm|confirms|confirmed|overrule|overrules|overruled|nullify|nullified|nullifies|restore|restores|restored|revive|revives|revived|resurrect|resurrects|resurrected|reinstate|reinstates|reinstated|halve|halves|halved|slash|slashes|slashed|trims|trimmed|lengthens|lengthened|doubles|doubled|wipes out|wiped out|strikes down|struck down|scraps|scrapped|remand|remands|remanded|backs|backed|acquits|acquitted|clears|cleared|frees|freed|shortens|shortened|undid|undoes)>   | the general court annulled the fine
    does  TOPCOURT ~~40 <(reject|rejects|rejected|dismiss|dismisses|dismissed|refuse|refuses|refused|turn away|turns away|turned away|turn down|turns down|turned down|deny|denies|denied|throw out|throws out|threw out|toss|tosses|tossed|knocks back|knocked back|allow|allows|allowed|grant|grants|granted|decline|declines|declined)> ~40 (appeal|appeals|challenge|challenges|petition|leave|case|bid|conviction|complaint|cassation|permission|application|review)   | the court of justice rejected its challenge
    does  (circuit|appeals court|court of appeal|appellate court|appeals panel|appeals judges|privy council|strasbourg court|european court of human rights|court of justice|general court|cas|court of arbitration for sport|sca|supreme court of appeal|constitutional court|full court|full bench|court of cassation|appeal tribunal|upper tribunal|top court|apex court|H+) ~~30 <(rule|rules|ruled|finds|found|find|sides|sided|side|held|holds|decides|decided|sends|sent|orders|ordered|agrees|agreed|concluded|cuts|cut|reduces|reduced|increases|increased|raises|raised|lifts|lifted|tells|told)>   | the sca ruled against the mill
    thing (conviction|convictions|verdict|sentence|acquittal|judgment) ~30 <(unsafe|a miscarriage of justice|annulled|expunged|wiped|wiped out|declared void|nullified)>   | his conviction was found unsafe
    does  (judges|justices|judge|court|tribunal|panel|J+) ~~20 <(knock back|knocks back|knocked back|reject|rejects|rejected|dismiss|dismisses|dismissed|throw out|throws out|threw out|allow|allows|allowed|uphold|upholds|upheld|refuse|refuses|refused|turn down|turned down|turn away|turns away|turned away|toss|tosses|tossed|quash|quashed)> ~~40 (appeal|appeals|cross-appeal)(?! (court|judge|judges|bail|bond))   | judges knock back the driver's appeal
    thing <appeal> (of|by|from) ~40 (allowed|dismissed|rejected|refused|upheld|denied|thrown out|fails|failed|succeeds|succeeded)   | the appeal of the driver was allowed
    gets  <(cleared|freed|acquitted|exonerated|convicted|halved|cut|reduced|overturned|quashed|upheld|restored|increased|slashed|reinstated|vindicated)> on appeal   | nurse cleared on appeal
    thing (conviction|sentence|verdict|ban|fine|ruling|acquittal|judgment|term|award) ~20 <{(stands|to stand|overturned|quashed|halved|slashed|upheld|reinstated|cut|annulled|struck down|restored|reversed|affirmed|set aside|tossed)}> ~30 (top court|appeal|appeals|appeals court|judges|supreme court|court)   | his conviction stands, top court rules
    gets  <(denied|refused|granted|loses|lost|wins|won|gets|got)> ~12 (special leave|leave to appeal|permission to appeal|certiorari|final appeal|new trial on appeal|retrial on appeal)   | the club was refused special leave
    verb  <(refuses|refused|denies|denied|grants|granted)> ~8 (special leave|leave to appeal|permission to appeal|certiorari)   | the high court refuses special leave
    does  <(wins|won|loses|lost|fails|failed|succeeds|succeeded)> ~25 (appeal|appeals)(?! (court|bail))   | nurse wins her final appeal
    gets  <(to get|gets|wins|granted|given|awarded)> (a )?(new trial|retrial) ~15 (appeals court|court of appeal|appeal judges|appeals judges|supreme court|on appeal)   | nurse to get new trial, appeals court says
    verb  <(cuts|cut|slashes|slashed|reduces|reduced|increases|increased|raises|raised|halves|halved|upholds|upheld|overturns|overturned|quashes|quashed)> ~~40 (sentence|term|jail term|conviction|award|ban|fine|verdict) on appeal   | court cuts her jail term on appeal
    does=announced TOPCOURT (said )?(on [a-z]+day )?(that )?(he |she |it |they )?(would not|wouldn't|will not|won't) <(NOT_DO|hear|take up|take the case|review|intervene|overturn|reverse|revive|reinstate|disturb|upset|restore|quash|cut|reduce)>   | the appeals court would not revive the suit
    does=announced (TOPCOURT|panel|three-judge panel) ~~20 <(found|finds|saw|sees)> (no|nothing|little) (fault|error|flaw|merit|basis|grounds|reason|wrong|misdirection|miscarriage|bias)   | the appeals court found no fault with the instructions
    does  (TOPCOURT|panel|appeal judges|appeals judges) ~~20 <(let|lets|left|leaves|kept|keeps)> ~50 (stand|standing|in place|in force|intact|undisturbed|untouched|alone)   | the panel left the injunction in force
    does  (let|lets|letting|leaves|leaving|left) <(stand|intact|undisturbed|in place)> ~25 (conviction|verdict|award|sentence|ruling|judgment|judgement|decision|injunction)   | the justices let stand the award
    thing (convictions?|counts?|verdict|verdicts|sentence|award|fine|ban|judgment|order|injunction) ~40 <{(fell|falls|collapsed|survived|survives|stands|stood up|held up|struck out|undone)}> on appeal   | two of the convictions fell on appeal
    gets  <(lost|loses|won|wins|beaten|failed|fails|succeeded|succeeds|prevailed)> ~10 (at|in|before) (the )?TOPCOURT   | X, which lost in the full court in march
    does  TOPCOURT ~~25 <(agreed|agrees)> (with|that)   | the court of appeal agreed with the crown that the term was too light
    does=expected TOPCOURT ~~20 (will|to|would|could|may|must) ~8 <(pronounce|hand down|deliver|give|issue|release|rule|decide)>   | the supreme court will pronounce on the challenge on Friday
    thing=expected (judgment|judgement|ruling|decision|verdict|opinion|award) (in|on|of) ~30 <(appeal|challenge)> ~50 (will be|is to be|is due|is expected|could|may) ~12 (delivered|handed down|given|issued|weeks|months)   | judgment in the appeal will be delivered within a month
    thing=expected (ruling|judgment|judgement|decision|opinion) (from|by|of) (the )?<TOPCOURT> ~12 (could|may|might|will|is expected|is due|would)   | a ruling from the court of appeal could take months
    does=expected TOPCOURT ~~40 (has|have|had) yet to <(say|rule|decide|pronounce|announce)>   | the appeals court has yet to say whether the verdict stands
    noun  <(confirmation|overturning|quashing|reinstatement|reversal)> by (the )?TOPCOURT of   | confirmation by the supreme court of her conviction
    does?=open TOPCOURT ~~20 <(?!SCENE\\b)([a-z]+ed|PAST)> ~~50 (conviction|convictions|verdict|sentence|term|ruling|decision|judgment|dismissal|acquittal|award|fine|penalty|ban|damages|appeal|suit|lawsuit|claims|case|order|injunction)   | the appeals court gutted the verdict
    thing (bid|attempt|fight|effort|plea|challenge|appeal) ~50 (overturn|quash|clear|reverse|set aside|against|to) ~40 (conviction|sentence|verdict|name|fine|ban) ~25 <{(failed|fails|succeeded|succeeds|rejected|dismissed|refused|turned down|thrown out)}> ~12 TOPCOURT   | his bid to overturn his conviction failed at the court of appeal
    thing (X+|V+|P+|A+)'s? <appeal> ~40 (dismissed|rejected|denied|allowed|upheld|thrown out|turned down|failed|fails|succeeded|succeeds|sustained)   | X's appeal succeeded on one ground of four
    does=announced TOPCOURT ~~30 <(refused|refuses|declined|declines)> to (interfere|intervene|touch|alter|change|upset|step in|second-guess|revisit|entertain|set|halt|vary)   | the appeals court declined to interfere with the sentence
    does  (TOPCOURT|judges|panel|justices) ~~15 <(let|lets|letting|left|leaves|leaving|kept|keeps)> ~30 (conviction|convictions|verdict|sentence|ruling|award|judgment|fine|acquittal|order|ban|term) ~30 (stand|in place|intact|undisturbed|untouched|alone|standing)   | the appeals court let the verdict stand
    does=announced TOPCOURT ~~15 <(found|finds|saw|sees|detected|identified)> no (fault|error|errors|flaw|misdirection|ground|grounds|reason to|basis to)   | the appeals court found no fault with the instructions
    thing (conviction|convictions|verdict|sentence|award|fine|acquittal|judgment) (to |must |can |will |should |may )?<{(stands|stand|survives|survive|survived)}>(?! (trial|scrutiny|by)) ~40 (TOPCOURT|judges|panel) ~6 (ruled|rules|said|held|decided|says)   | her conviction stands, the court of appeal ruled
"""
