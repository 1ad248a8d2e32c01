# ruff: noqa: E501 - a row stays on one line, so that the tables can be read down
"""What plain words and idioms of newsrooms say of each kind, where the names beside them tell that it is meant."""

ARREST = """
    gets  <(led|escorted|marched|walked)> (out|away|off|from) ~40 by (detectives|police|officers|agents|deputies|marshals|gardai|A+)   | X was led out of his office by detectives
    does  (X+|V+|he|she) ~~12 <(walked|walks|strolled|drove)> into ~12 (police station|station house|garda station|sheriff's office|precinct)   | X walked into a police station with his lawyer
    gets=state (X+|V+|he|she|they|suspect|man|woman) ~~20 <(in custody|under arrest|in police hands|in the cells)> ~12 (tonight|today|this|on|after|following|since|monday|tuesday|wednesday|thursday|friday|saturday|sunday)   | X is in custody tonight after a manhunt
    does  (police|officers|detectives|agents|deputies|gardai|troopers|marshals|A+) ~70 <(took|take|takes|taken)> (X+|V+|him|her|them) (in|away|into custody)   | detectives knocked at six and took him in
    gets  <(lifted|nicked|collared|cuffed|handcuffed|hauled off|dragged off|bundled into)> ~12 (by|at|in|on|as|from|after|a police|for)   | she was cuffed at the airport
"""

CHARGE_FILED = """
    gets  <(stands|stood|stand)> accused (of|in)   | X stands accused of fraud
    thing (charge|count|charges|counts) ~25 <added> ~12 (on|to|in|by|monday|tuesday|wednesday|thursday|friday)   | a fourth count was added on Tuesday
    gets  <(put|placed)> on ~12 (charge|charges) (of|for|over)   | she was put on a charge of fraud
    does  (P+|A+|prosecutors|police|crown|state|feds|sfo|cps|dpp) ~~20 <(threw|throws|thrown|pinned|pins|loaded|landed|booked|books|piled)> ~50 (counts|charges|charge|count)   | prosecutors have thrown three counts at X
    does  (police|A+|P+|prosecutors) ~~20 <(sent|sends|issued|issues|served|serves)> ~8 summons (to|on) (X+|V+|him|her|them|the)   | police have sent a summons to X
"""

INDICTMENT = """
    does  (grand jury|grand jurors) ~~15 <(hand|handed|hands|returned|returns|delivered|brought|voted|issued|approved)> ~~30 (counts|charges|bill|count)   | grand jurors handed up eleven counts
    thing <true bill> (against|in|on|over|returned|found)   | true bill against X
"""

CHARGE_DROPPED = """
    does  (P+|prosecutors|prosecution|crown|state|they) ~60 (would not|will not|won't|could not|cannot) <(go on|carry on|proceed|continue|press on)> with   | prosecutors said that they would not go on with the case
    does  (P+|prosecutors|prosecution|crown|state|attorney general|da) ~20 <(washed|washes|washing)> (its|his|her|their) hands of   | prosecutors washed their hands of the case
    thing (case|prosecution) against ~30 <(evaporated|evaporates|melted away|fell away|disintegrated|went up in smoke)>   | the case against X evaporated
"""

PLEA = """
    does  (X+|V+|he|she|they|it) ~~15 <(owned up|owns up|fessed up|came clean|comes clean)> ~30 (to|in court|before|at)   | X owned up in court to falsifying the logs
    does  <(put|puts|held|holds|raised)> (his|her|its|their) (hand|hands) up ~8 to   | X put his hand up to fraud
    does  (not guilty|guilty) (X+|he|she|they|V+) <(said|replied|answered|whispered|declared|murmured|mumbled|told)>   | not guilty X said
    does  (not guilty|guilty),?[\\"'] (X+|he|she|they|V+) <(said|replied|answered|whispered|declared|murmured|mumbled|told)>   | "not guilty," X said twice
"""

VERDICT = """
    does  (jury|jurors|panel) ~40 to <(clear|convict|acquit|find)>   | it took jurors ninety minutes to clear X
    gets  (was|were) <found> ~8 to have ~60 (jury|jurors)   | X was found to have lied by a jury
    does  (X+|V+) ~~25 <(won|wins)> ~6 [0-9.,]+ ~30 (from|against|over|in)   | X won $9 million from the mill
    does  (X+|V+) ~~15 <(beat|beats|beaten)> ~12 (rap|charge|charges|count|counts)   | X beat the fraud rap
    does=denied (not|never|n't) <(beat)> the rap   | she did not beat the rap
"""

SENTENCE = """
    does  (J+|judge|court|magistrate) ~~12 <(packed|packs|put|puts|sent|sends|gave|gives|handed|hands)> (X+|V+|him|her|them) ~25 (years|months|prison|jail|away|life|behind bars|custody)   | the judge packed X off to prison
"""

DISMISSAL = """
    thing (suit|lawsuit|claim|case|action) <(failed|fails|foundered|founders|collapsed)> (on|when|because|as|in|at|monday|tuesday|wednesday|thursday|friday)   | the lawsuit failed on Tuesday
    does  (J+|judge|court|tribunal) ~60 <(ended|ends|stopped|stops|finished|killed|kills)> (it there|the case|the suit|the matter|the prosecution|the lawsuit|the trial)   | the judge found no case and ended it there
    does  (X+|V+|plaintiff|plaintiffs|claimant|claimants|union|family) ~~20 <(let|lets|drops|dropped|gave up|give up|abandoned|abandons|walked away from|walks away from)> ~12 (suit|lawsuit|claim|action|civil case|legal action)(?! (at|on X+|against))   | X walked away from the lawsuit
    does  (A+|P+|sec|ftc|commission|agency|regulator|state) ~~15 <(walked away from|walks away from|gave up|gives up|dropped|drops|abandoned|abandons|ended|ends)> ~12 civil (case|suit|action|complaint)   | the sec walked away from its civil case
"""

SETTLEMENT = """
    does  <(accepted|accepts|took|takes|taken)> ~6 [0-9.,]+ ~25 from (X+|V+|A+|the)   | X accepted $14 million from the mill
    does  (X+|V+|A+|firm|company|mill) ~~15 <(wrote|writes|cut|cuts)> ~25 (check|cheque) for   | the mill wrote X a check for $14 million
    thing <terms> ~12 (agreed|reached|struck|settled) (between|by|on|with)   | terms were agreed between them
    does  (X+|V+|both|they|two|sides|parties|pair|exes|brothers|sisters|parents) ~~20 <(made peace|make peace|shook hands|buried the hatchet|bought peace|reached terms|called a truce|settled it)>   | the two have made peace
"""

APPEAL_DECIDED = """
    does  (judges|justices|TOPCOURT|panel) ~~20 <(knocked|knocks|shaved|shaves|lopped|lops|sliced|took|trimmed|trims|slashed|slashes|cut|cuts|wiped|wipes)> ~25 (off|from|out|away) ~25 (sentence|term|fine|award|ban|penalty|years|damages|conviction|verdict|win)   | three judges knocked four years off his term
    does  (board|panel|tribunal|TOPCOURT|appeal board|appeals board) ~~25 <(wiped out|wipes out|erased|erases|scrapped|scraps|tore up|tears up|gutted|binned|struck out|did away with)> ~40 (fine|penalty|award|verdict|conviction|decision|order|ruling|damages|suspension|ban|win|sanction)   | the appeal board has wiped out the penalty
    does  TOPCOURT ~~20 <(found|finds|sided|sides|came down|ruled|rules)> (for|in favour of|in favor of|with|on the side of|against) (X+|V+|A+|P+|him|her|them|it|the)   | the court of appeal found for X
    gets  <(lost|loses|won|wins|beaten|failed|fails|succeeded|succeeds|prevailed)> (at|in|before) the (court of appeal|appeals court|supreme court|high court|top court|H+)   | X lost at the court of appeal
"""

RULING = """
    thing (EVIDENCE|tape|tapes|confession|photographs|diary) ~15 (can|may|cannot|can't|must|should) ~6 be <(used|shown|played|admitted|heard|read)> ~50 (said|ruled|held|decided|ordered|found)   | the tape can be used as evidence, the judge said
    thing (restraining order|injunction|court order|gag order|interdict) ~15 <(keeps|bars|stops|blocks|prevents|forbids|freezes|prohibits|requires)>   | a restraining order keeps the mill from firing them
    does  (J+|H+|judge|court|tribunal|arbitrator|magistrate|coroner) ~~12 <(told|tells|instructed|instructs|directed|directs|commanded|forbade|forbids|let|lets)> (X+|V+|A+|P+|L+|him|her|it|them|both|lawyers|prosecutors|the [a-z]+) ~25 to (hand|pay|give|stay|stop|return|turn|produce|surrender|keep|put|take|remove|publish|rehire|reinstate|answer|comply|provide|disclose|mediate|leave|let|repay|restore|halt|cease|delete|retract|apologise|apologize)   | the judge told X to hand over the logs
    does  (J+|judge|court|magistrate) ~~12 <(shut|shuts|locked|kept|keeps|threw|throws|cleared|clears)> ~40 (out of|from) ~15 (trial|court|courtroom|hearing|jury)   | the judge shut reporters out of the trial
    does  (J+|judge|court|magistrate) ~~12 <(put|puts|placed|places)> ~30 on (hold|ice)   | the judge put the suit on hold
    gets  (X+|V+|he|she) ~~12 <(lost|loses|surrendered|surrenders)> (his|her|their) passport   | X lost his passport to the court
    does  (J+|judge|court|magistrate) ~~12 <(gutted|guts|sank|sinks|demolished|torpedoed|blew a hole in)> ~30 (case|claim|defence|defense|suit|argument|it|theory)   | the judge gutted his defence
    does  (A+|board|college|council|bar|commission) ~~15 <(declined|declines|refused|refuses|voted not|decided not)> ~12 to (suspend|revoke|strike|discipline|ban|sanction|bar)   | the board declined to suspend him
"""

SUBPOENA = """
    does  (lawmakers|committee|A+|P+|congress|senators|inquiry|mps|senate panel|house panel|commission) ~~15 <(ordered|orders|called|calls|summoned|summons|commanded|told)> (X+|V+|him|her|them) ~25 to (appear|testify|answer|explain|attend|give evidence)   | lawmakers ordered X to appear
    does  (P+|A+|prosecutors|lawmakers|committee|investigators) ~~15 <(demanded|demands|sought|seeks|obtained|obtains|secured)> ~50 by subpoena   | prosecutors demanded the logs by subpoena
    gets  <(called|summoned|hauled|ordered|dragged)> before ~15 (committee|panel|inquiry|commission|senate|parliament|congress|A+)   | X was called before the committee
"""

APPOINTMENT_OR_RECUSAL = """
    thing (case|suit|matter|file|lawsuit) ~~20 <(given|assigned|handed|passed|transferred|reassigned|allotted)> to (judge|justice|J+|another judge|a new judge)   | the case was given to judge Quill
    does  (X+|V+|he|she|they) ~~15 <(sacked|sacks|fired|fires|ditched|ditches|dumped|dumps|parted with|parts with|hired|hires|retained|retains|engaged)> ~25 (lawyer|lawyers|attorney|attorneys|legal team|barrister|solicitor|solicitors|counsel)   | X sacked his lawyer
    does  (administrators|liquidators|receivers|receiver|liquidator|trustee|examiner) ~~10 <(took over|take over|takes over|moved in|called in|sent in|put in)>   | administrators took over the mill
    does  (judge|J+|he|she|who) ~~10 <(bowed out|bows out|pulled out|pulls out|bailed out|stood back)>(?! of (the race|hospital))   | the judge bowed out
"""

MOTION_FILED = """
    does  <(went|go|goes|gone|going)> (to|before|back to) ~12 (court|judge|J+|H+) ~15 to (have|get|stop|block|halt|keep|delay|lift|force|unseal|seal|overturn|free|bar)   | lawyers went before the court to have the tape kept out
    does  <(fighting|fights|fought|battling|battles|trying|tries|tried|bidding|bids|seeking|seeks|sought|pushing|pushes|pushed|pressing|asking|asks|asked)> to (have|get) ~50 (removed|dismissed|tossed|thrown out|struck|excluded|suppressed|moved|delayed|postponed|disqualified|recused|quashed|barred|sealed|unsealed|freed|lifted)   | her team is fighting to have the judge removed
    does  <(wants|want|seeks|seek|wanted|sought)> ~25 (suit|lawsuit|claim|claims|charges|charge|indictment|conviction|verdict|warrant|count|counts|case|judge|J+) (tossed|dismissed|thrown out|quashed|struck|struck out|dropped|moved|removed|set aside|disqualified|replaced|off the case)   | the mill wants the suit tossed
    does  (X+|V+|L+|P+|A+|lodge|union|lawyers) ~~15 <(asked|asks)> (J+|him|her|the judge) ~25 to   | the union asked her within hours to do just that
"""

TRIAL_START = """
    thing (trial|retrial|court martial) ~25 <(got going|gets going|has begun|kicked off|is on)>(?! (hold|appeal|ice|the way))   | the trial got going
    does  <(made|make|makes|gave|give|delivered|began|heard)> ~8 (opening speeches|opening speech|opening addresses|opening address)   | lawyers made their opening speeches
"""

INVESTIGATION_OPENED = """
    does  (A+|P+|police|regulator|watchdog|board|commission|agency) ~~15 <(turned|turns|trained|trains|set)> (its|his|her|their) (attention|sights|gaze|eye|eyes) (to|on|towards)   | the board has turned its attention to the mill
    gets  <(looked at|looked into|examined|scrutinised|scrutinized|investigated|probed)> by (A+|P+|police|the|a|prosecutors|regulators)   | the mill is being looked at by the board
    does  (A+|P+|police|regulator|watchdog|board|commission|agency) ~~20 <(sent|sends|dispatched|dispatches|deployed)> ~20 (team|investigators|inspectors|officers)   | the board sent a team to the mill
"""

INVESTIGATION_REPORT = """
    thing <(report|review|inquiry|findings|audit)> ~40 (lays|laid|puts|put|pins|pinned|places|placed) ~12 (blame|fault|responsibility)   | the report lays the fault at his door
    does  (A+|inquiry|watchdog|ombudsman|auditors|inspectors) ~~12 <(cleared|clears|exonerated|exonerates|absolved|faulted|faults|blamed|blames)> (X+|V+|A+|him|her|them|it|the)   | the watchdog cleared the force
"""

FINE_OR_CITATION = """
    verb  <(docked|docks|stung|whacked|whacks|clobbered|billed|penalised|penalized|hit|hits|slapped)> (X+|V+|A+|him|her|them|it) ~12 [0-9.,]+   | the board docked X $3 million
    gets  <(has to pay|have to pay|had to pay|must pay|made to pay|told to pay)> ~30 (fine|penalty|penalties|fines)   | the mill has to pay a fine
    does  (A+|board|commission|council|regulator|agency|college|bar|federation|league) ~~15 <(pulled|pulls|yanked|yanks|lifted|lifts|cancelled|canceled|suspended|suspends|revoked|revokes|withdrew|withdraws|stripped|strips|took away|takes away)> ~25 (licence|license|permit|certificate|registration|accreditation|title|medal|medals)   | the board pulled his licence
"""

RELEASE_FROM_CUSTODY = """
    gets  (X+|V+|he|she) ~~12 <(went home|goes home|came home|sent home|allowed home)> ~25 (tag|tagged|bail|bond|monitor|bracelet|custody|prison|jail|ankle)   | X went home with a tag on his ankle
    gets=state (X+|V+|he|she) (is|was|has been) <(out of jail|out of prison|out of custody|out on bail|out on bond|back home|sprung)>   | X is out on bail
"""

LAWSUIT_FILED = """
    does  <(alleges?|alleged|claims?|claimed|accuses?|accused|contends?|argues?)> in (an?|its|his|her|their) ~15 (suit|lawsuit|complaint|writ|court action|civil action)   | the pilots allege in a suit that they were cheated
    does  <(gone|went|goes|go|going)> to law (against|with|over)   | the pilots have gone to law against the airline
    does  (X+|V+|A+) ~~15 (is|are|was|were|has been|have been|being) <taking> (X+|V+|A+|him|her|them|it|the [a-z]+) to court   | X is taking the mill to court
    does  <(filed|files|filing)> ~8 (to end|to dissolve) ~30 (marriage|union|partnership)   | she filed to end her marriage
"""

COUNTERSUIT_FILED = """
    does  <(answered|answers|hit back|hits back|responded|responds|replied|countered|counters|retaliated|fired back|fires back|struck back|strikes back)> ~50 (with|by filing) ~25 (of its own|of his own|of her own|of their own|counterclaim|countersuit|cross-complaint)   | the mill answered the suit with one of its own
"""

ARBITRATION_FILED = """
    does  <(put|puts|took|taken|takes|take|taking|brought|brings|referred|refers|sent|submitted|submits|dragged|drags|hauled|hauls)> ~50 (before|to|into) ~8 (arbitrator|arbitrators|arbitration|arbitral tribunal)   | the mill put its quarrel before an arbitrator
"""

COMPLAINT_AMENDED = """
    does  (X+|V+|A+|plaintiff|plaintiffs|union|family) ~~15 <(rewrote|rewrites|rewritten|reworked|widened|widens|recast|redrafted|redrew|broadened)> ~15 (complaint|suit|lawsuit|claim|pleadings|petition)   | the union rewrote its complaint
    does  (X+|V+|A+|plaintiff|plaintiffs|union|family) ~~15 <(added|adds|adding|joined)> ~40 (to|as|in) (its|his|her|their|the|an?) ~12 (suit|lawsuit|complaint|claim|defendant|defendants|case)   | X added two firms to her suit
"""

CHARGE_REFILED = """
    does  (P+|prosecutors|prosecution|crown|state) ~~20 <(refiled|refiles|re-filed|recharged)>   | prosecutors refiled
"""
