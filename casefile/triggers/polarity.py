# ruff: noqa: E501 - a row stays on one line, so that the tables can be read down
"""What did not happen, or not yet, where each kind has words of its own for it."""

ARREST = """
    gets=denied <(remains|remain|still)> (at liberty|free|at large)(?! (on|to|from|of))   | she remains at liberty
    gets=denied (never|not|no longer) ~8 <(in custody|under arrest|in handcuffs)>      | she was never in custody
    gets  (led|taken|marched|frogmarched|driven) (away|off|out) ~8 <(in handcuffs|in cuffs|in shackles|in chains)>   | he was led away in handcuffs
    gets  <(picked up|scooped up|rounded up|hauled in)> ~12 (by|at|in|on|early|late|over|$|monday|tuesday|wednesday|thursday|friday|saturday|sunday)   | she was picked up at the weekend
    thing=expected (seek|seeks|seeking|sought|want|wants|apply for|applied for|applying for|requested|obtain) ~12 (warrant|warrants) for ~15 <arrest>   | police are seeking a warrant for the arrest of X
    gets=expected (to|will) (hand|turn|give) (himself|herself|themselves|itself) <(in|over|up)>   | she is to hand herself in
"""

LAWSUIT_FILED = """
    does=denied <(filed|file|files|lodged|brought)> nothing   | the union has filed nothing yet
    does=expected (will|to|would|we'll|they'll|could|may|might) <go> to (court|law)(?! (today|on monday|to))   | they will go to court if the mill does not pay
    gets=expected (will|to|or|could|may|might|would|else) <face> (an? |the |another )?(lawsuit|suit|legal action|writ|lawsuits|suits)   | apologise or face a lawsuit
    does=expected (will|would|to|we'll|i'll|they'll|she'll|he'll) <see> (X+|V+|A+|him|her|them|it|you|the [a-z]+) in court     | she will see X in court
    gets=state <(faces|facing|face)> ~12 (lawsuit|suit|lawsuits|suits|legal action)   | the mill faces a lawsuit
    does=denied <(decided|opted|chose|chooses|decides)> ~15 against ~8 (suing|legal action|a lawsuit|litigation)   | she decided against suing
    does=expected (go|goes|going) after (X+|V+|A+|him|her|them) (in|through) the ~8 <(courts|court|civil courts)>   | the bank says it will go after X in the civil courts
"""

SETTLEMENT = """
    does=denied <(turned down|turns down|rejected|rejects|refused|refuses|spurned|spurns|rebuffed|rebuffs|declined|snubbed)> ~25 (offer|offers|deal|settlement|sum|payout) ~30 (to settle|settle|end|settlement|in settlement|out of court)   | she turned down an offer of $2 million to settle
    does=denied <(turned down|turns down|rejected|rejects|refused|refuses|spurned|spurns|rebuffed|rebuffs)> ~15 (settlement|settlement offer|offer to settle|out-of-court deal)   | she rejected the settlement offer
    thing=denied (nowhere near|far from|no closer to|a long way from|not close to) (an? |any )?<(settlement|deal|agreement|accord)>   | they are nowhere near a settlement
    thing=denied (hope|hopes|chance|chances|prospects) of ~20 <(settlement|deal|accord)> ~30 (evaporated|faded|died|dimmed|vanished|collapsed|were dashed|receded)   | hopes of a settlement evaporated
    thing=denied (talks|negotiations|mediation) ~50 <(broke down|collapsed|failed|ended without|broke off|fell apart|foundered|fizzled)>   | talks between the two broke down
    thing=expected (close to|near|nearing|on the verge of|on the brink of|edging towards|edging toward|moving towards|inching towards|on track for|working on|hammering out|negotiating|within inches of) (an? |the |reaching an? )?<(settlement|deal|agreement|accord|settling)>   | they are close to a deal
    does=expected (in talks|negotiating|in negotiations|trying|hoping|meeting|meet) ~25 to <settle>   | lawyers are in talks to settle
    does  <(paid|pays|paying)> (X+|V+|him|her|them) ~15 to (go away|drop|end|settle|keep quiet|stay quiet|withdraw)   | the mill paid X to go away
    does  <(come|came|comes)> to (terms|an agreement|a settlement|an arrangement)   | they have come to terms
    does  (paid|pays|pay|bought|buys) <(off)> ~25 (X+|V+|him|her|them|families|victims|accuser|accusers|plaintiff|plaintiffs|claimants|patients|women)   | the hospital paid off the families
"""

PLEA = """
    does  (did not|didn't|has not|hasn't|have not|never|would not|wouldn't|cannot) <(plead|pleaded)>   | he did not plead on Monday
    does=denied <(turned down|turns down|rejected|rejects|refused|refuses|spurned|spurns|rebuffed|rebuffs|declined|walked away from)> ~15 (plea deal|plea bargain|plea offer|plea agreement|plea)   | she rejected a plea deal
    does=denied (refused|refuses|declined|declines) to <(plead|enter a plea)>   | she refused to enter a plea
    does  <(change|changes|changed|changing|switch|switched|reverse|reversed)> (his|her|its|their|the) plea   | she is expected to change her plea
    does=denied (made|makes|entered|enters) <no plea>   | he made no plea
"""

CHARGE_FILED = """
    does=denied (too little|insufficient|not enough|no|lack of|little) ~8 (evidence|proof|grounds) ~15 to <(charge|prosecute|bring charges|press charges|lay charges|file charges|proceed|bring a case|bring a prosecution)>   | there was too little evidence to bring charges
    thing=expected (decision|decisions) (on|whether|about|over) ~15 <(charging|charges|charge|prosecuting|prosecution)> ~40 (due|expected|awaited|pending|coming|looms|will|by)   | a decision on charging X is due
    verb=expected (recommend|recommends|recommended|urge|urges|urged|advised|suggested|proposed) that ~40 be <(charged|prosecuted|indicted)>   | police recommended that X be charged
    does=denied <(escape|escapes|escaped|avoid|avoids|avoided|dodge|dodges|dodged|evaded|duck|ducks|ducked|spared)> (criminal |any |further )?(charges|prosecution|a charge|criminal charges)   | she escaped prosecution
    does=denied (decline|declines|declined|decided|declining|refused|elected|opted) ~15 <prosecute>   | they declined to prosecute the company
"""

INDICTMENT = """
    does=denied (grand jury|grand jurors) ~~15 <(cleared|clears|exonerated|no-billed|let off)>   | a grand jury cleared X
    does  (grand jury|grand jurors) ~~20 <(accused|accuses|accusing)> ~40 of   | a grand jury accused X of looting the bank
"""

APPEAL_FILED = """
    does=denied <(miss|misses|missed|let slip|blew)> ~12 deadline (to|for) (appeal|an appeal|appealing)   | the mill missed the deadline to appeal
    does=denied <(let|lets|letting|allowed)> ~~30 (deadline|time|window|period) ~30 (pass|lapse|slip|slip by|expire|go by|run out|pass by)(?! (to|for) (pay|comply|answer|respond|file))   | the mill let the deadline for an appeal slip by
    does=denied (let|lets|letting) ~20 (verdict|ruling|sentence|decision|judgment|conviction|fine|order) <stand>   | she will let the verdict stand
    thing=denied (deadline|time|period|window|month|days|week) ~~40 (passed|expired|ran out|lapsed|went by|elapsed) ~40 (without|with no) ~12 <appeal>   | the deadline passed without an appeal
    does=denied <(waive|waives|waived|waiving|gave up|give up|gives up|forgo|forgoes|forwent)> (his|her|its|their|the|any) (right|rights) (of|to) ~8 appeal   | she waived her right of appeal
    does=expected <(vow|vows|vowed|plan|plans|planned|intend|intends|want|wants|pledged|promised|prepare|prepares|preparing)> to (fight|contest|challenge|take|go) ~25 (ruling|verdict|decision|sentence|conviction|fine|order|judgment|supreme court|court of appeal|appeals court|higher court|luxembourg|strasbourg|cassation|highest court)   | lawyers vowed to fight the ruling
    does  <(served|serves|gave|gives|lodged|lodges|entered)> (its |his |her |their )?notice (of|that) ~20 appeal   | the paper served notice of appeal
    does=expected (has|have|had|given) ~8 (days|weeks|month|months|hours) ~12 to <(appeal|go to luxembourg|seek leave|seek review)>   | the mill has 30 days to appeal
    does=expected (will|would|to|she'll|he'll|they'll|it'll|we'll|'ll) <seek> (leave|permission|review) ~8 to (appeal|go higher)   | she'll seek leave to appeal
"""

INVESTIGATION_OPENED = """
    thing=denied (call|calls|demand|demands|request|requests|plea|pleas|petition|appeals) for ~20 <(inquiry|investigation|probe|audit|inquest|review)> ~30 (rejected|dismissed|rebuffed|refused|turned down|ignored|brushed aside)   | calls for a public inquiry were rejected
    thing=expected <(wants?|demands?|demanded|seeks?|sought|urged|urges|called for|calls for|calling for|pressing for|pushing for)> ~12 (inquiry|investigation|probe|inquest|public inquiry)   | lawmakers want an inquiry
    does (A+|P+|board|commission|agency|regulator|watchdog|police|detectives|authority|office|committee|bureau|department|ministry|council|prosecutors) ~~30 <(look into|looks into|looked into|looking into|look at|looking at|examining|scrutinising|scrutinizing|investigating|probing)>   | the board is looking into the mill
    does=denied (no|see no|sees no|saw no|found no) (reason|need|grounds|cause|basis) ~8 to <(investigate|look into|open|inquire|probe)>   | the board sees no reason to look into it
    does=denied (call|calls|demand|demands|request|requests|plea|pleas|petition) for ~20 (inquiry|investigation|probe|audit|inquest|review) ~30 <(rejected|dismissed|rebuffed|refused|turned down|ignored|brushed aside)>   | calls for an inquiry were rejected
"""

FINE_OR_CITATION = """
    does=denied <(escape|escapes|escaped|avoid|avoids|avoided|dodge|dodges|dodged|evaded|duck|ducks|ducked|spared)> (an? |any |further |the )?(fine|fines|penalty|penalties|sanction|sanctions)   | the mill escaped a fine
"""

TRIAL_START = """
    gets  (X+|V+|he|she|they|him|her|them|defendants|men|women|two|three|four|pair|others) ~30 <(tried|retried)> (in|on|for|by|twice|together|again|before|next|with|separately|as|at|jointly|alongside)   | she will not be tried twice
    does  (jury|jurors|judge|court|J+) ~~20 <(hear|hears)> (the |his |her |its |their )?(case against|case of|trial of|evidence against)   | a jury will hear the case against her in September
    does=denied <(escape|escapes|escaped|avoid|avoids|avoided|dodge|dodges|dodged|evaded|spared)> (a |any |the |his |her )?(trial|retrial|second trial)   | she avoided a trial
    does=expected (is|are|will be) <(picking|choosing|seating)> (an? |the |its )?(jury|jurors|panel)   | the firm is picking a jury on 2 May
"""

SENTENCE = """
    does=expected (learn|learns|know|knows|discover|hear|hears) (his|her|its|their) <(fate|sentence|punishment|penalty)>   | she will learn her punishment
    gets=expected <(risk|risks|risking|risked)> ~25 (years|months|life|prison|jail|behind bars|decades)   | she risks life behind bars
    does=expected (asks?|asked|asking|seeks?|seeking|sought|wants?|demands?|demanded|push|pushing|pushed|calls?|called|pressing|deserves) ~15 <(years|months|life|custody|prison time|jail time)> (in|behind|for|of)? ?(prison|jail|custody|bars|X+|him|her)?   | prosecutors want ten years for X
"""

RELEASE_FROM_CUSTODY = """
    gets  (to|will|would|could|may|might|should) <(leave|walk out of|get out of|come out of|walk free from)> ~8 (prison|jail|custody|detention)   | he is due to leave prison in august
    gets  (X+|V+|he|she|they|who) ~30 <(released|freed|let go|let out)> (before|by|until|early|next|this|in time|pending|on|without)   | she will not be released before her trial
    gets=expected <(eligible|up|due|in line|bidding|hoping|applying|applies|applied)> for ~12 (parole|release|early release|bail|clemency|a pardon)   | she is eligible for parole
"""

RULING = """
    verb  <(freeze|freezes|froze|frozen|unfroze|unfreezes)> ~25 (accounts|account|assets|funds|property|money|millions)   | the judge froze its accounts
    does=expected <(took|takes|taken|taking)> ~30 under (advisement|submission|consideration)   | the judge took the request under advisement
    thing=expected (judge|court|tribunal|panel|magistrate|J+|H+|board|arbitrator) ~30 (yet|still|poised|asked|set|due|expected) to <(rule|decide)>   | the court has yet to rule
    verb  <(issued|issues|signed|signs|issuing)> (an? |the )?bench warrant   | the judge issued a bench warrant
    verb  <(revoke|revokes|revoked|revoking)> ~15 (bail|bond|parole|probation|licence|license|passport)   | the judge revoked his bail
    thing=expected <(decision|ruling|judgment|judgement|order)> (on|in|about|over) ~50 (expected|due|awaited|pending|reserved|promised|to come|will come|next week|within days|soon)   | a decision on bail is expected
    does=expected (judge|court|tribunal|panel|magistrate|J+|H+|board|arbitrator|she|he|it|they) (will|would|to|could|may|might|expects to|hopes to) ~8 <rule> ~8 (next|by|within|later|tomorrow|soon|after|before|at a later|shortly|monday|tuesday|wednesday|thursday|friday|in (january|february|march|april|may|june|july|august|september|october|november|december))   | she said she would rule next week
    does=expected (judge|court|tribunal|panel|magistrate|J+|H+|board|arbitrator|she|he|it|they) ~~20 (will|would|to|must|may|could) <(rule|decide|announce|deliver|hand down|give)> ~12 (on|whether|ruling|decision|judgment|verdict)   | the judge said she would rule on the motion
    gets  (must|will|shall|to) <(stay|remain)> ~8 (behind bars|in jail|in custody|in prison|locked up|on remand|in detention) ~60 (ruled|ordered|decided|said|held)   | she must stay in jail, a judge ruled
"""

VERDICT = """
    thing=denied (without|no) (a |any )?<verdict>   | jurors went home without a verdict
    does  (judge|court|tribunal|magistrate|jury|jurors|J+|she|he) ~~20 <(give|gives|gave|deliver|delivers|delivered|hand down|hands down|handed down|return|returns|returned|announce|announced|pronounce|pronounced|reach|reached)> (an? |the |his |her |its |their |any )?verdict   | she would deliver her verdict on 3 June
    gets  <awarded> ~30 (by|after) ~25 (jury|jurors|panel of jurors)   | she was awarded $4 million by a jury
    does  (jury|jurors|panel) ~~25 <(found|decided|concluded|agreed|determined)> ~25 that   | jurors found on Monday that X had broken her contract
"""

MOTION_FILED = """
    does  <(asked|asks|asking|requested|requests|demanded|demands|petitioned|urged|moved)> that ~40 be (dismissed|thrown out|tossed|quashed|struck|excluded|suppressed|moved|postponed|delayed|released|freed|sealed|unsealed|set aside|removed|disqualified)   | she asked that the case be thrown out
    does=denied (raised|raises|made|makes|filed|files|voiced|offered|has|had) <no (objection|objections|motion|application|request|opposition)>   | the defence raised no objection
"""

EVIDENCE_RELEASE = """
    thing (MEDIA) ~25 <(leaked|unsealed|circulated)>   | the tape of X has been leaked
"""

CHARGE_DROPPED = """
    does  (prosecutors|prosecution|crown|state|P+|A+) ~40 <(let|lets|letting)> ~~25 (case|charge|charges|count|counts) ~20 (go|drop|lapse|lie)   | prosecutors decided to let the case go
    thing (charge|charges|count|counts|case) ~20 <(gone|no more|history)>   | the battery count is gone
    does=announced {(will not|won't|not|decided not to|declines to|declined to)} <(proceed|go ahead|continue|press on)> (with|on) ~25 (murder|charge|charges|count|counts|prosecution|manslaughter|case|trial|assault|fraud)   | the DPP will not proceed with murder
"""

APPEAL_WITHDRAWN = """
    thing (appeal|appeals|cross-appeal) ~35 <(shelved|scrapped|ditched|pulled|let go|abandoned|withdrawn|dropped|discontinued|given up|lapsed|called off|gone)>   | the appeal has been quietly shelved
"""

TRIAL_EVENT = """
    does  (jury|jurors|panel) ~~30 <(went home|go home|were sent home|was sent home|retired|retire|adjourned|broke for)> ~20 (without|for the|after|until|to consider|day|night|weekend)   | jurors went home without a verdict
"""

APPEAL_DECIDED = """
    thing=expected (ruling|decision|judgment|judgement|verdict|outcome|hearing|argument) (on|in|of) ~12 <(appeal|appeals)> ~40 (due|expected|awaited|pending|reserved|to come|will come|may come|before|by)   | a ruling on the appeal is due
    does=expected TOPCOURT ~30 (will|would|may|could|might|yet to|due to|set to|expected to) ~8 <(rule|decide|take|consider)> ~20 (appeal|case|challenge|on|whether)   | the appeals court may take the case
"""

INVESTIGATION_REPORT = """
    thing=expected (report|findings|review|audit) ~50 (will|would|is|are) not ~8 <(appear|be published|be released|come out|be ready|be finished|expected|due)> ~8 (before|until|till)   | the report will not appear before march
    does  (A+|board|agency|commission|inspectors|investigators|inquiry|auditors|panel) ~~20 <(finish|finishes|finished|complete|completes|completed|conclude|concludes|concluded|wrapped up|wraps up)> ~12 (report|review|inquiry|investigation|probe|audit|findings)   | the board has not finished its report
"""

APPOINTMENT_OR_RECUSAL = """
    does=denied <(staying|stays|stay|stayed|remain|remains|keeps|keep)> (on|with) the case   | the judge is staying on the case
"""

HEARING_SCHEDULED = """
    thing=denied HEARING ~20 not <(moved|postponed|delayed|cancelled|canceled|adjourned|rescheduled|called off|put off)>   | the hearing was not moved after all
"""

SEARCH_WARRANT = """
    thing=expected (waiting for|awaiting|seek|seeks|seeking|sought|applying for|applied for|apply for|want|wants|need|needs|requested|could get) ~12 <(search warrant|warrant to search|warrant for|warrant)>   | detectives are waiting for a warrant to search the mill
"""

COUNTERSUIT_FILED = """
    does  <(sue|sues|sued|suing)> ~30 (in turn|right back|back|in return)   | the airline would sue the union in turn
"""

ARBITRATION_FILED = """
    gets=expected <(headed|heading|heads|bound|destined|going)> (for|to) ~8 arbitration   | the dispute is headed for arbitration
"""
