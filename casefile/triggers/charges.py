# ruff: noqa: E501 - a row stays on one line, so that the tables can be read down
"""Charges: arrest, charge, indictment, charges dropped, charges brought again. Extradition of a wanted person counts as arrest."""

ARREST = """
    thing <(arrest|detention|capture|surrender|extradition)> of ~60 (announced|ordered|confirmed|granted|approved|made|completed|carried out|secured|reported|allowed|authorised|authorized|expected|delayed|refused|blocked)   | the arrest of the clerk was confirmed
    noun  <(arrest|detention|capture|surrender|extradition)> of ~~40 (on|came|followed|set off|last|in|this|monday|tuesday|wednesday|thursday|friday)   | the arrest of the clerk on Friday
    gets  <(remanded|placed|held|put|sent)> (in|to|into) (pre-trial|pretrial|preventive|provisional|temporary) (detention|custody)   | he was placed in pre-trial detention
    does  (hawks|police|carabinieri|guardia|agents|officers|gardai|rcmp|mounties|cops|detectives|deputies|P+|A+) ~~25 <(nabbed|nab|cuffed|arrested|arrest|busted|detained|detain|collared|lifted|took in|hauled in|picked up|seized)>   | the hawks nabbed the broker
    gets  <(in cuffs|in handcuffs|in custody|behind bars|in police custody)> ~20 (after|over|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tonight|today)   | the singer is in cuffs after a brawl
    noun  (her|his|their|its) ([a-z0-9. ]{1,14} )?<arrest>                         | after his arrest
    gets  <(cuffed|handcuffed|collared|busted|rounded up|hauled in|taken in|brought in|tracked down|swooped on|intercepted)> ~40 (police|officers|questioning|agents|gardai|detectives|airport|border|home|hotel|raid|monday|tuesday|wednesday|thursday|friday|saturday|sunday) | he was hauled in for questioning
    gets  <(placed|put|under)> (under )?arrest                            | she was placed under arrest
    gets  <(placed|taken|put|kept|held|remains)> ~12 (in|into) (police |judicial |pre-trial |preventive )?(custody|detention)  | he was placed in police custody
    does  <(seized|seize|seizes)> (X+|him|her|them) ~30 (at|in|on|outside|near)  | agents seized him at the airport
    gets  (was|were|been|is) <seized> ~10 (at|in|on|outside|near|by)       | she was seized at her club
    verb  <(swoop|swooped|swoops|pounced|pounce)> on                        | police swooped on the dealer
    does  <(make|makes|made)> ~12 (arrest|arrests)                          | detectives made an arrest
    gets  <(deported|extradited|handed over|returned|flown back|sent back)> ~40 (to face|to stand|in custody|to the u.s|to the united states|authorities)  | she was handed over to the authorities
    verb  <(took|takes|taken)> ~~25 into (custody|police custody)           | officers took her into custody
    gets  <(surrendered|surrenders|surrender)>(?! (his|her|the|their|its|a))                              | he surrendered on Monday
    gets  <(handed|gave|turned)> (himself|herself|themselves) ~12 (police|gardai|in|over|up|authorities)  | she handed herself in
    thing manhunt ~30 <(ended|over|ends)>                                  | the manhunt ended on Friday
    thing=denied no <(arrest|arrests)>                                   | there was no arrest
    verb  <(pick|picks|picked|picking)> up (X+|V+|him|her|them|the (ex-)?[a-zA-Z]+) ~25 (airport|home|hotel|border|on|at|in)  | operatives picked up the chief at the airport
    gets  <(hauled off|carted off|dragged off|led off|frogmarched)>          | he was hauled off by police
    gets  (being|is|are|was|were|been) <held> (for questioning|by police|on suspicion|in connection|overnight)   | she is being held for questioning
    gets=expected <declared> ~30 wanted                                      | the agency has declared him wanted
    verb  <ARRESTED>                                                    | the broker was arrested in Lyon
    verb? <(arrest|arrests|arresting|detain|detains|detaining|nab|nabs|apprehend|apprehends)> | police arrest banker over loans
    gets  <(surrenders?|surrendered|surrendering)> ~50 (police|marshals|authorities|custody|sheriff|fbi|jail|court|prison|deputies|agents|A+) | he surrendered to police
    gets  <(turns?|turned|turning|hands?|handed|gave|gives|giving)> (himself|herself|themselves|itself) (in|over|up|in to) | the clerk turned herself in
    gets  <(taken|took|takes)> ~40 into (police |federal |protective )?custody | agents took the banker into custody
    gets  <booked> ~15 (into|at|on|in) | he was booked into the county jail
    gets  <(led|marched|hauled|taken)> away in (handcuffs|cuffs)         | the banker was led away in handcuffs
    gets  <(extradited|extradites|extradite|extraditing)>                   | he was extradited to Ohio
    noun  <arrest> (of|on|in|after|last|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday|earlier|yesterday) | her arrest on Tuesday
    noun  [a-zA-Z]+'s? <arrest>                                            | X's arrest came at dawn
    thing <(arrest|arrests)> ~15 (made|announced)                         | an arrest was made
    thing=expected arrest <warrant> ~30 (issued|out for|signed)                    | an arrest warrant was issued
    thing=expected <warrant> ~40 arrest of ~60 issued                                | a warrant for the arrest of the clerk was issued
    gets=expected (warrant|warrants) for ~30 <arrest>                                | a judge signed a warrant for his arrest
    gets  <(caught|picked up|lifted|held)> by (police|officers|agents|gardai|detectives) | he was picked up by police
    gets=state (is|are|was|were|remains?|suspect|man|woman|teen|boy|two|three) <in custody>                                               | the suspect is in custody
    gets  <(flown|transferred|brought|taken)> ~60 (lockup|lock-up|jail|in custody|to face charges|to face trial|detention center|detention centre|police station) | he was flown to Oslo to face charges
    gets  <(nicked|pinched|picked up|scooped up|snatched|caught|grabbed|stopped|intercepted|seized|held|rounded up|detained|lifted|taken|tracked down|hunted down|cornered)> by ~25 (agents|police|officers|marshals|immigration|deputies|detectives|troopers|cops|soldiers|gendarmes|hawks|gardai|carabinieri|border guards|A+|P+)   | he was nicked by detectives
    does  OFFICIALS ~~25 <(caught up with|slapped the cuffs on|slapped cuffs on|slapped handcuffs on|put the cuffs on|put handcuffs on|pounced on|swooped on|moved in on|handcuffed|cuffed|tackled|rearrested|picked up|scooped up|hauled in|took in|collared|nicked|nabbed|rounded up|apprehended|captured|grabbed|detained|arrested|arrest|nab|detain)> (X+|V+|him|her|them)   | marshals caught up with him
    verb  X+ <(cuffed|nicked|nabbed|busted|collared|pinched)> (at|in|on|over|after|for|by|near|outside|during|amid|trying|while)   | X cuffed at the airport
    verb  X+ <held> (on suspicion|over|in connection|for questioning|as suspect)   | X held on suspicion of fraud
    gets  <(in police custody|in federal custody|in cbi custody|in ed custody|in garda custody|behind bars)> ~20 (over|after|on suspicion|in connection|following|tonight|today|this morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday)   | she was in police custody over the fire
    gets=state <(in police custody|in custody|behind bars|under arrest)> ~20 (over|after|on suspicion|in connection|following|tonight|today)   | she is in police custody over the fire
    thing <(arrest|capture|detention|extradition|surrender)> of (X+|V+|the [a-z]+|[a-z]+ [a-z]+) ~20 (came|comes|followed|follows|was|caps|ends|ended|marks|shocked|stunned)   | the arrest of X came at dawn
    gets  <(taken|brought|hauled|called|pulled)> in (for|by) (questioning|interrogation|police)   | she was taken in for questioning
    does  (police|detectives|gardai|fbi|A+|P+) ~~20 (confirmed|confirm|announced|announce|made|make|reported) ~12 <(arrest|arrests|detention|capture)>   | police confirmed the arrest
    thing (manhunt|hunt|search) for ~40 <(is over|was over|ended|ends|comes to an end|came to an end)>   | the manhunt for the clerk is over
    gets  <(surrenders|surrendered|surrender|turns|turned|handed|gave|presented|reported)> ~20 to face ~12 (charges|charge|counts|prosecutors|court)   | she surrenders to face charges
    gets  <(remanded|sent|placed|ordered)> ~8 (to|in|into) ~8 (cbi|ed|police|acb|nia) (custody|remand)   | he was sent to cbi custody
    gets  <(extradited|flown|returned|brought|sent|handed over|deported|escorted)> ~40 (under escort|to stand trial|to face trial|to face justice|in handcuffs|under guard)   | she was flown back under escort
    gets  (man|woman|suspect|boss|driver|teenager|clerk|teacher|banker|nurse) <(held|arrested|nabbed|detained)> ~40 named   | woman held over fire named as X
    gets  <(taken|brought|hauled|escorted|driven)> to ~30 (police station|garda station|police headquarters|police hq|the station)   | she was taken to linden police station for questioning
    verb  X+ <(in custody|under arrest)>(?! (battle|fight|dispute|case|row|of|hearing))   | X in custody
    gets  (fugitive|on the run|on the lam|escaped|escapee|wanted|manhunt|runaway) ~40 <(caught|captured|recaptured|traced|tracked|cornered|found|located|seized|held|detained|picked up)>   | the fugitive was traced to a flat in Malaga
    thing <(arrest|capture|detention|extradition|rearrest|re-arrest)> of (X+|V+) {(brings|brought|means|makes|takes|took|raises|raised|sparked|sparks|prompted|prompts|sent|sends|is the|was the|capped|closes|closed|led|leaves|left|drew|draws|triggered)}   | the arrest of X brings to six the number held
    noun  X+'s? <(capture|detention|extradition|surrender|rearrest|re-arrest)>   | X's capture in 2021
    does  (police|officers|agents|team|squad|marshals|soldiers|deputies|troopers|commandos|A+) ~70 <(hauled|dragged|frogmarched|marched|pulled)> (X+|him|her|them) (out|away|off|from)   | a squad stormed his room and hauled him out
    gets=expected (international|european|bench|global|nationwide|interpol|provincial|federal) ~12 <(warrant|warrants|red notice|red notices)> ~20 for (X+|V+|him|her|them)   | an international warrant has been issued for X
    gets  (also|among those|among them|among the) <(arrested|detained|held)> (is|are|was|were|included)   | also arrested was X
    verb  X+,? <held> ~16 (on suspicion|in connection|for questioning|over the|by police|by detectives|at the airport)   | X, held on Wednesday on suspicion of fraud, was released
    gets  (has|have|had) (been )?<(reported|reporting)> to ~25 (prison|jail|penitentiary|correctional)(?! (officials|authorities|board))   | X has reported to prison
    does=expected <(declared|declares)> ~70 wanted(?! to)   | the agency has declared X, an accountant, wanted
    verb  X+ ~10 among ~20 <(arrested|detained|held|rounded up)>   | X among 12 arrested in bribery sting
    gets  (man|woman|men|women|couple|pair|two|three|four|five|six|seven|suspect|suspects|driver|teacher|nurse|[0-9]+), <held> (over|after|on suspicion|in connection|following)   | man, 43, held over X murder
    gets  (man|woman|men|women|couple|pair|two|three|four|five|six|seven|suspect|suspects|driver|teacher|nurse|[0-9]+) <held> (over|after|on suspicion|in connection|following)   | two held after raid on X
    gets=expected (issued|issues|signed|signs|obtained|secured|approved|sought|seek|seeks) ~12 <(arrest warrant|arrest warrants|warrant|warrants|red notice)> (for|against) (X+|V+|him|her|them|the [a-z]+)   | prosecutors have issued an arrest warrant for X
    gets=denied <(evaded|evades|avoided|avoids|escaped|eluded|dodged)> (arrest|capture|detention)   | X evaded arrest
    verb  <(led|marched|walked|escorted|took|taken|hauled|frogmarched)> ~70 in (handcuffs|cuffs|shackles|chains)(?! (again|himself))   | agents led X out of his building in handcuffs
    gets  (X+|V+|he|she|they|who) ~~15 <(handed|turned over|delivered|transferred|handed over|passed)> (over )?to ~15 (marshals|police|fbi|authorities|agents|custody|officers|gardai|detectives|deputies)   | X was handed to U.S. marshals on a runway
    gets  <(presented|presents|presenting|reported)> (himself|herself|themselves) ~12 (at|to) ~30 (police|station|court|authorities|prosecutors|sheriff|precinct|gardai)   | he presented himself at a police station
    verb  (cops|feds|OFFICIALS) ~~25 <(nicked|nick|nabbed|nab|collared|collar|cuffed|handcuffed|apprehended|captured|detained|pinched|busted)> (the|a|an|another|two|three|four|his|her|its)   | cops nicked the agent at the gate
    gets  (X+|V+|he|she|who|they) ~~15 <(picked up|scooped up|nicked|nabbed|pinched|collared|run in|tracked down|hauled in|pulled in)> (at|in|on|near|outside|by|as|while|after)   | the nurse, who was picked up at a depot
    does=expected OFFICIALS ~~30 <(hunting|hunt|searching for|on the hunt for|seeking)> (X+|V+)   | police across the state are hunting X
    thing=denied (no|not a) ~8 <(arrest warrant|bench warrant|warrant)> ~12 (issued|signed|sought|requested|out for)   | no bench warrant has been issued
    does  OFFICIALS ~~20 <(picked|pick|locked|lock|led|hunted|tracked|ran|hauled|carted|rounded|swept|scooped)> (X+|V+|him|her|them|the two|the three|the pair) (up|away|down|off|in)   | detectives picked X up at the airport
    gets  (X+|V+|he|she|they|who) ~~15 <(led away|taken away|driven away|escorted away|marched off|led off)> (by|in|from|to|on|at|monday|tuesday|wednesday|thursday|friday|saturday|sunday)   | X was led away by police
    thing=expected (bench warrant|arrest warrant) <{(followed|follows|went out|was sworn out|was sworn|came)}>   | a bench warrant followed
"""

CHARGE_FILED = """
    gets  (neither|nobody|no one|none) ~15 <(charged|prosecuted)>                 | neither has been charged
    thing <(charging|prosecution|filing of charges)> (of|against) ~60 (announced|ordered|confirmed|granted|approved|made|completed|carried out|secured|reported|allowed|authorised|authorized|expected|delayed|refused|blocked)   | the prosecution of the firm was announced
    noun  <(charging|prosecution|filing of charges)> (of|against) ~~40 (on|came|followed|set off|last|in|this|monday|tuesday|wednesday|thursday|friday)   | the prosecution of the firm on Friday
    thing <prosecution> ~25 (launched|begun|brought|opened|under way|filed)                 | a prosecution has been launched
    gets  <(appeared|appears)> on petition                                                    | he appeared on petition
    does  (worksafe|regulator|council|agency|commission|serious fraud office|npa|osha|A+|P+) ~~25 <(prosecuting|prosecutes|prosecuted|filed charges|laid charges|charged)>   | the council has prosecuted the mill
    gets  <(named|declared|made)> ~10 (a )?(formal )?(suspect|suspects|arguido|person of interest)   | he was named a suspect
    gets  <(on the hook|in the frame)> for ~40 (charges|fraud|theft|assault|counts)            | she is on the hook for fraud
    gets  <(accused|charged|booked|named|cited)> in (a )?(criminal complaint|court documents|chargesheet|charge sheet|charging documents|charging papers|fir) | he was named in a chargesheet
    verb  <(booked|books)> ~40 (for|under|over|in) ~30 (fraud|case|section|act|loan|cheating|scam|forgery|assault|murder) | the agency booked the firm in a fraud case
    thing (criminal proceedings|criminal case|prosecution|proceedings) ~30 <(opened|begun|launched|initiated|issued|instituted|started|brought|commenced)> ~20 against | criminal proceedings were opened against the firm
    does  <(opens?|opened|launched|launches|initiated|began|begun|brought|brings)> ~12 (criminal proceedings|prosecution|a prosecution|private prosecution|criminal case against) | the regulator launched a prosecution
    gets  <(reported|referred)> to the (procurator fiscal|dpp|public prosecutor|cps)   | the driver was reported to the procurator fiscal
    gets  <(served|issued|hit)> with ~20 (summons|charges|charge|court attendance notice|criminal charges)  | he was served with a summons
    does  <(pressed|press|presses|laid|lays|lay|preferred|filed|files|filing|brought|brings|bring|announced|announces|unveiled|unveils|levelled|leveled|lodged|added|adds)> ~~40 (charges|counts|a charge)  | police laid 12 charges
    gets  <(to face|will face|faces)> ~25 (prosecution|criminal charges|criminal proceedings)    | the firm is to face prosecution
    gets  <(charged|accused)> in (connection|court|relation)                         | she was charged in connection with the fire
    does  (prosecutors|police|crown|cps|authorities|P+|A+) ~~30 <(accuse|accused|accuses|accusing)> ~60 (of|charges|complaint|court)        | prosecutors accused him of fraud
    does  (department|government|ministry|state|officials|commission) ~20 <(accused|accuses)> ~80 of ~25 (charges|counts)   | the justice department today accused her, a former head, of 11 charges
    thing (additional|further|more|extra|two|three|four|five|six) <(charges|counts)> ~20 (laid|filed|brought|added|against) | further charges were laid
    does=denied (insufficient|not enough|no|lack of) evidence to <(charge|prosecute)>    | there was insufficient evidence to charge her
    gets=denied no further <action>                                              | he will face no further action
    does  <(frames?|framed|framing)> ~8 (charges|charge)                      | the court framed charges
    does=expected <(weighs?|weighing|weighed|considers?|considering|mulls?|mulling|contemplating|preparing)> ~30 (charge|charges|indictment|prosecution) | prosecutors are weighing charges
    does  <(files?|filed|filing)> ~25 (counts?|charges?) (of|against)           | she filed four assault counts against him
    does  <(registered|registers|lodged|filed|files|registering)> ~20 (fir|first information report|chargesheet|charge sheet|charge-sheet|criminal case|case under) | the bureau has registered an fir against him
    thing (fir|first information report|chargesheet|charge sheet|charge-sheet) ~30 <(registered|filed|lodged|submitted)> | a chargesheet was filed
    gets  <(placed|put|puts|places)> ~15 under (formal|criminal|judicial) investigation | the minister was placed under formal investigation
    gets  <(mis en examen|formally accused|formally charged|named a formal suspect|declared a formal suspect|named as a formal suspect)> | she was formally charged
    thing <complaint> ~20 unsealed                                                     | an earlier complaint was unsealed
    verb  <(charged|charging)> ~40 with                                     | prosecutors charged the banker with fraud
    verb? <charged>                                                         | the clerk was charged on Friday
    verb? <(charge|charges|charging)> (X+|V+|him|her|them|the company|the firm) | prosecutors will not charge X
    thing <CHARGES> ~30 (BROUGHT)                                           | charges were filed against the clerk
    thing=denied no ~12 <(charges|charge)>                                             | there would be no charges
    does  <BRING> ~~40 (charges|charge of|charge against|a charge|criminal complaint|criminal charges|criminal information|accusations of) | the state has brought charges
    does  without <(bringing|filing|laying|pressing)> (any )?charges          | the file was closed without bringing charges
    gets=state <(faces|facing|face)> ~40 (charge|charges|counts|prosecution|trial on indictment) | mayor faces bribery charges
    gets  <(hit|slapped|slammed)> with ~40 (charge|charges|counts)          | the mayor was hit with fraud charges
    gets  <(summonsed|cited into court|reported for summons|cautioned)>     | the rider was summonsed for assault
    does  <(directed|directs|authorised|authorized|approved|approves)> ~60 (face trial|charge|charges|be charged|prosecution|be prosecuted) | the dpp directed that the firm be charged
    gets  <(prosecuted|prosecute|prosecutes|prosecuting)>                   | the firm will be prosecuted
    does  decision (not )?to <(charge|prosecute)>                            | the decision not to charge the clerk
    does? <(charge|prosecute)> ~30 (with|over|for|in)                        | decide whether to charge the driver with
    thing <(criminal complaint|criminal information)> ~30 (filed|unsealed|against|charging) | a criminal complaint was unsealed
    noun  <(charges|charge)> (against|for) | the charges against him on Monday
    thing <(charges|charge)> (is|are|was|were|will be|have been|has been|to be|expected) ~20 (announced|filed|expected|brought|laid|coming|imminent|possible|likely) | charges are expected soon
    thing <(charges|charge)> ~10 (expected|possible|likely|pending|coming|imminent)                             | charges possible
    thing <file> ~30 (dpp|director of public prosecutions|cps|prosecutors) | a file went to the dpp
    gets  <(slapped|hit|slammed|landed|walloped|smacked|rapped)> with ~30 (charge|charges|count|counts|rap|raps|criminal case|prosecution)   | she was slapped with 12 counts
    does  <(laid|lays|files|filed|preferred|swore|sworn)> (an |a )?(information|informations|criminal information|summons|criminal summons|criminal case|criminal charges) ~6 (against|charging|alleging|over)   | the regulator laid an information against the mill
    gets  <(named|listed|arrayed|cited|identified)> as (an |a |the )?(accused|co-accused|principal accused|suspect|defendant) ~25 (charge sheet|chargesheet|fir|criminal|complaint|case|charging)   | she was named as an accused in the chargesheet
    thing (charge|charges|counts|count|information|summons) ~60 <{(laid|preferred|brought|filed|lodged|authorised|authorized|approved|sworn|instituted|levelled|leveled|pressed)}> ~8 (against|over|by|on|in|monday|tuesday|wednesday|thursday|friday)   | a charge of causing death by careless driving was laid against her
    does  OFFICIALS ~~20 <(charges|charge|charging|charged)> (X+|V+|him|her|them|[a-z-]+ (boss|chief|ceo|executive|founder|company|firm|driver|owner|manager|director)) ~8 (with|over|for|in|after|under)   | sec charges X with fraud
    does  <(started|starts|begun|began|opened|opens|launched|launches|instituted|institutes|initiates|initiated|commenced|commences|taken|takes|brought|brings|filed|files)> ~12 (criminal proceedings|criminal action|prosecution|criminal prosecution|private prosecution|criminal case|penal action)   | the agency has started criminal proceedings
    verb  X+ <charged> (over|with|in|after|by|for|on|under|as|at|twice)   | X charged over the fire
    gets  <(accused|charged)> ~60 in (a |an |the )?(criminal complaint|charging document|charging documents|criminal filing|federal complaint|indictment)   | she stands accused of theft in a criminal complaint
    gets  <(facing|faces|face|hit with|now faces)> ~20 (new|fresh|further|more|extra|additional|two|three|four|five|six|seven|eight|nine|ten|[0-9]+) (criminal )?(counts|charges) ~60 (announced|filed|said|laid|after|over|of)   | she faces three counts, prosecutors announced
    does  (crown prosecutor|crown|cps|dpp|prosecutors|director of public prosecutions|P+) ~~20 <(approved|approves|authorised|authorises|authorized|authorizes|sanctioned|greenlit|signed off|signs off|gave the go-ahead)> ~20 (charge|charges|prosecution)   | the crown prosecutor approved charges
    gets  <(got|gets|getting)> charged   | she got charged on Friday
    thing <(chargesheet|charge sheet|charge-sheet|supplementary chargesheet|prosecution complaint)> ~30 (filed|names|named|submitted|lodged|against)   | a supplementary chargesheet names him
    gets  <(summonsed|summoned|cited|ordered)> to (face|answer) ~15 (charge|charges|count|counts)   | she was summonsed to face a charge
    gets  <accused> of ~30 in (new|fresh|criminal|federal) charges   | she was accused of fraud in new charges
    gets  <(handed|served with|given|issued with|sent)> ~8 (court summons|criminal summons|summons to court|court attendance notice|charge sheet)   | she was handed a court summons
    verb  <charged> (over|following|in connection|in relation)(?! [$£€0-9])   | X has been charged over the fire
    verb  <charged> (in|after|for) ~30 (death|deaths|killing|killings|slaying|shooting|stabbing|crash|collision|attack|fire|blaze|robbery|rape|murder|murders|assault|fraud|scam|theft|collapse|explosion|beating|overdose|plot|kidnapping|abduction|hit-and-run|raid|brawl|riot|bombing|smuggling|bribery|corruption|drowning|scandal|probe|case|investigation)   | man charged in X slaying
    gets  <(stands|stood|stand)> charged (with|over|in)   | X stands charged with treason
    gets  (also|among those|among them|among the) <charged> (is|are|was|were|included)   | also charged is X
    gets  <accused> (by|on) ~~25 (prosecutors|police|crown|authorities|P+|A+) ~~40 of   | X was accused by prosecutors of theft
    gets  <(told|informed|notified|advised)> of (the |his |her |their )?(charges|charge|counts|formal suspicion)   | X was told of the charges
    gets=denied (no|not face|face no|without) (further |criminal |any |police |legal )*<(criminal action|police action|criminal proceedings|criminal prosecution)>   | X will face no criminal action
    does  <(slammed|slams|slam|slapped|slaps|preferred|prefers|levelled|laid)> ~20 (charge|charges|counts) (on|against|of)   | the bureau has slammed a 23-count charge on X
    does=expected <(recommends|recommended|recommend|urged|urges|advised|suggested)> ~60 (charge|charges|be charged|prosecution|be prosecuted|be indicted|prosecute)   | police recommended charges against the clerk
    does=denied (take|taking|took|takes) no (further )?<action> (against|over)   | prosecutors will take no action against X
    verb  <(upgraded|upgrades|upgrade|elevated|downgraded|downgrades)> ~30 (charge|charges|count|counts|to murder|to manslaughter|from assault|from manslaughter)   | prosecutors upgraded the charge against X to murder
    thing (charge|charges|count|counts) ~30 <{(upgraded|elevated|downgraded)}> (to|from|after|on)   | the charge was upgraded from assault to murder
    thing (charges|charge) ~12 <{framed}> ~12 (against|on|by|for|under|monday|tuesday|wednesday|thursday|friday)   | charges were framed against X on Monday
    does  (A+|P+|police|agency|directorate|bureau|prosecutors) ~~20 <(filed|files|filing|lodged|submitted)> ~8 (prosecution complaint|chargesheet|charge sheet|supplementary chargesheet|challan)   | the agency has filed a prosecution complaint
    gets  (nobody|no one|none|neither|no person|not one) ~45 <(charged|prosecuted|accused)>   | nobody at the firm has been charged
    gets=denied (nobody|no one|none|neither|not one|no other) ~40 <(faces|face|facing)> ~15 (charge|charges|prosecution)   | not one bishop faces charges
    gets=denied <(faces|face|facing)> no (criminal |further |other |more )?(charge|charges|counts|prosecution)   | she faces no charges
    does=denied <(spares|spared|sparing|shields|shielded|shielding|saves|saved)> (X+|V+|him|her|them|it|the [a-z]+) from (prosecution|charges|criminal charges|a trial)   | a deal that spares the builder from prosecution
    does=denied (too little|insufficient|not enough|no|lack of|little) ~8 (evidence|proof|grounds) ~15 to <(bring|lay|press|file|support|justify|sustain)> ~12 (charge|charges|case|prosecution)   | there was insufficient evidence to bring such a charge
    gets  <(stands|stood|stand)> (formally|now|jointly|also|publicly) accused (of|in)   | the line stands formally accused of manslaughter
    gets  (brought|put|hauled|taken|produced) before ~60 <on> ~12 (counts|charges|a charge|charge|count) of   | he was brought before the district court on 26 counts of theft
    gets=expected <(risk|risks|risked|risking|facing|face|faces)> ~8 (prosecution|criminal charges|criminal proceedings|criminal prosecution)   | she risks prosecution for perjury
    verb  <(summonsed|charge-sheeted|chargesheeted|charge sheeted)>   | the directors have been summonsed
    gets  (also|among those|among them) <(charged|summonsed|accused|prosecuted)> ~60 (is|are|was|were|included|include)   | also charged, over the accounts, is X
    gets  X+ ~10 <(done|nicked|booked|up)> for OFFENCE   | X done for fraud
    thing (charge|charges|count|counts) ~8 {(brought|filed|laid|lodged|announced|unveiled)} ~12 (against|by) (X+|P+|A+|prosecutors|the crown|him|her) ~8 (in|last|on|this)   | the counts brought against X in May
    does  (counts|charges|count|charge) (that )?(X+|P+|A+|prosecutors|the crown|the state) <(filed|brought|laid|announced|lodged|pressed)>   | the charges prosecutors filed in January
    verb  <charging> (X+|V+|him|her|them|the (former|ex-)?[a-z]+)(?! (for|a fee|extra|more|too))   | seven months after charging the former mayor
    does  (police|prosecutors|crown|state|da|fiscal|P+|A+) ~~12 <(added|adds|tacked on|piled on)> ~12 (charge|charges|count|counts)   | police added charges of attempted murder
    gets  (one|two|three|both|four|all) (was|were|has been|have been|had been|been) <charged> (with|as|over|under|in|on|for|by)   | one was charged with murder
    thing (charge|charges|count|counts) ~8 <{(made public|unveiled|unsealed|disclosed|added|brought|laid|announced)}>   | prosecutors say so in a thirteenth charge made public on Tuesday
"""

INDICTMENT = """
    thing <(indictment)> of ~60 (announced|ordered|confirmed|granted|approved|made|completed|carried out|secured|reported|allowed|authorised|authorized|expected|delayed|refused|blocked)   | the indictment of the senator was announced
    noun  <(indictment)> of ~~40 (on|came|followed|set off|last|in|this|monday|tuesday|wednesday|thursday|friday)   | the indictment of the senator on Friday
    noun  (her|his|their|its) <indictment>                                       | since her indictment
    verb  <(indicted|indict|indicts)>                                               | a grand jury indicted the senator
    gets  <(served|named|charged|hit)> ~15 (with|in|by) (an|the|a) ~20 indictment           | she was named in an indictment
    thing grand jury ~40 <(returned|issued|handed|approved|declined|refused)> ~20 (indictment|charges|true bill|counts)  | the grand jury handed up charges
    verb  <INDICT>                                                          | a grand jury indicted the senator
    does  <(returns?|returned|returning|hands? up|handed up|handed down|hands down|issued|approved|unsealed|unseals|hand up)> ~20 (indictment|indictments|true bill|no true bill|no bill) | the panel returned a true bill
    does  <(announced|announces|unsealed|unseals|unveiled|unveils|secured|secures|returned|obtained|obtains|handed up|handed down|handed out)> ~25 (indictment|indictments) ~8 (against|of|for|charging|naming)   | prosecutors announced indictments against three drivers
    thing <(indictment|indictments)> ~30 (unsealed|returned|handed up|handed down|issued|filed|announced|made public|obtained) | an indictment was unsealed
    verb  <(no-billed|no billed)>                                           | the grand jury no-billed the deputy
    noun  <indictment> (of|on|by|against|last|this|earlier|monday|tuesday|wednesday|thursday|friday|in|came|was) | the indictment of the senator on Friday
    noun  [a-zA-Z]+'s? <indictment>                                          | the ex-minister's indictment on Monday
    thing <(superseding|new|fresh|second)> indictment                        | a superseding indictment adds two counts
    thing <indictment> ~20 (charges|accuses|alleges|names)                    | the indictment accuses the mayor of fraud
    thing <(indictment|indictments|true bill|true bills)> ~50 (unsealed|opened|returned|came down|comes down|handed down|handed up|revealed|disclosed|lodged|laid|announced|issued|signed|published|voted|filed|served)   | a secret indictment against the clerk was opened
    does=denied (grand jury|grand jurors) ~~15 <(clears|cleared|declines|declined|refuses|refused|passes|passed|failed|balked)>   | the grand jury clears the deputy
    gets  <(hit|slapped|slammed|charged|named|served|faces|facing|landed)> ~40 (indictment|indictments)   | they were hit with a federal indictment
    does  (grand jury|grand jurors|panel|jury) ~~30 (voted|votes|opted|moved|chose|decided|agreed) ~8 to <indict>   | the grand jury voted to indict the deputy
    verb  X+ <indicted> (on|for|over|in|by|after|with|of|as)   | X indicted on eight counts
    gets=state under <indictment>   | she is under indictment
    gets  to be <indicted>   | the fourth director to be indicted
    verb  (prosecutors|prosecutors' office|prosecutor's office|prosecution service|attorney general|P+|A+) ~~30 <(indict|indicts|indicted)>   | the seoul prosecutors' office indicted him
    does  (grand jury|grand jurors|panel) ~~30 <(charged|charges|charging|indicting)> (X+|V+|him|her|them|the [a-z]+)   | a grand jury has charged X with fraud
    does  <(filed|files|lodged|lodges|submitted|submits|drew up|drafted|signed|laid)> ~8 (indictment|indictments|bill of indictment)(?! (motion|papers))   | the prosecution service filed an indictment against X
    does  <indictment>: (X+|he|she|they|V+)   | indictment: X took bribes
    gets  (also|among those|among them) <indicted> (is|are|was|were|included)   | also indicted was X
    thing <(indictment|indictments|true bill|bill of indictment)> ~90 {(confirmed|deposited|made public|granted|approved|endorsed|preferred|signed|unsealed|returned|handed up|handed down|filed|lodged|came back|comes back|came down|presented|read out|published|served|unveiled)}   | an indictment accusing X of a fraud was made public
    does=denied (grand jury|grand jurors|panel|jurors) ~~15 (would not|will not|won't|could not|did not|didn't|voted not to|chose not to) <indict>   | grand jurors would not indict X
    does=denied (grand jury|grand jurors|panel|jurors) ~60 <(returned|returns|returning|issued|issuing|voted|voting|handed up|handing up)> (a |an )?(no true bill|no-true-bill|no bill|no-bill)   | grand jurors returned a no true bill
    does=denied (grand jury|grand jurors|prosecutors|they) ~60 (not|never|n't) <indicted> (anyone|anybody|him|her|X+)   | they had not indicted anyone
    does  <indicted> (nobody|no one|no-one)   | the grand jury indicted nobody
    does  (grand jury|grand jurors) ~90 <(accused|accuses|accusing)> ~90 of   | a grand jury accused the founder X on Tuesday of looting it
    does  <(handed out|issued|announced|obtained|secured|brought)> (indictments|an indictment|the indictment) (to|of|against|for)   | the team handed out indictments to twelve officers
    thing (superseding|rewritten|revised|amended|expanded|new|fresh|second|updated|replacement) indictment ~60 <{(accuses|accused|charges|charged|alleges|alleged|adds|added|says|lists|names)}>   | the rewritten indictment, signed on Monday, accuses him of bribery
"""

CHARGE_DROPPED = """
    thing <(dropping|withdrawal|discontinuance|abandonment)> of ~20 (charge|charges|counts|prosecution|case) ~60 (announced|ordered|confirmed|granted|approved|made|completed|carried out|secured|reported|allowed|authorised|authorized|expected|delayed|refused|blocked)   | the dropping of the charges was announced
    noun  <(dropping|withdrawal|discontinuance|abandonment)> of ~20 (charge|charges|counts|prosecution|case) ~~40 (on|came|followed|set off|last|in|this|monday|tuesday|wednesday|thursday|friday)   | the dropping of the charges on Friday
    thing (case|charges|charge|indictment|diet|trial|proceedings) ~30 <(deserted|deserted simpliciter|not proceed|not proceeding|archived|closed without charge|withdrawn)>   | the case was deserted simpliciter
    does  (crown|fiscal|prosecutors|prosecutor|prosecution|state|npa|dpp|cps|judge|magistrate|P+|J+) ~~40 <(deserted|deserts|archived|archives|shelved|shelves|withdrew|withdraws|withdrawn|dropped|drops|drop|discontinued|abandoned|scrapped)> ~~40 (case|charge|charges|indictment|prosecution|diet|file|counts|proceedings|investigation|matter)   | the fiscal deserted the case
    gets  <(off the hook|let off|in the clear)>                                        | the mayor is off the hook
    does  <(lose|loses|lost|drop|drops|dropped|withdraw|withdraws|withdrew)> interest in (prosecuting|the case)     | the state lost interest in the case
    does  (asked|asks|requested|requests|applied|seeks|sought) ~25 <(archive|shelve|close|drop|discontinue|withdraw)> ~25 (case|charges|charge|file|prosecution|investigation)  | the prosecutor asked to archive the case
    thing non-lieu ~20 <(issued|ordered|granted)>                                       | a non-lieu was issued
    thing <(charges|charge|counts|count)> (gone|disappear|vanish|fall away|fell away|melted away)    | the charges fell away
    does  <(drop|drops|dropped|dropping|shelve|shelves|shelved|abandon|abandons|abandoned|scrap|scraps|scrapped|ends|ended|discontinues|discontinued|pull|pulled|archived|archive)> ~~25 (case against|its case|their case|his case|her case|the case|prosecution|criminal case|investigation file|probe against) | the crown dropped its case
    thing (charges|charge|case|counts|prosecution) ~30 <(dropped|withdrawn|abandoned|discontinued|shelved|archived|nolle prossed|withdrawn by|binned|scrapped)>  | the case was shelved
    does  <(declined|declines|decided|opted|chose)> ~15 (to proceed|not to proceed|to pursue|not to pursue|to prosecute further) | the state decided not to proceed
    gets  no longer <(faces|facing|face|charged|accused)>                        | he no longer faces charges
    gets  <(cleared|freed|free)> ~20 (after|when|as) ~20 (charges|charge|prosecutors|crown) ~15 (dropped|withdrew|withdrawn|dropped)  | nurse freed after charges dropped
    does  (prosecutors|prosecution|crown|cps|state|dpp|P+) ~~30 <(offered|offers|offering|offer)> no evidence | the prosecution offered no evidence
    thing <(nolle|nolle prosequi|notice of discontinuance|stay of charges|stay of proceedings)> ~25 (entered|filed|issued|lodged)  | a notice of discontinuance was filed
    verb  <(stays?|stayed|staying)> ~~40 (charge|charges|counts|prosecution)          | the crown stayed the charges
    does  (crown|prosecutors|prosecution|state|cps|P+) ~~25 <(withdrew|withdraws|withdrawn|dropped|drops|stayed)> the (other|remaining|rest|lot|balance) | the crown withdrew the other eight
    does  <(files|filed|submits|submitted)> ~10 closure report                         | the bureau filed a closure report
    verb  <(closed|closes|closing)> ~15 (fir|criminal case|criminal file)              | the bureau closed the fir
    verb  <DROP> ~~35 (charge|charges|count|counts|criminal case|prosecution|prosecutions|criminal charges|indictment) | prosecutors dropped the charges
    thing <(charge|charges|count|counts|prosecution|case|criminal case|indictment)> ~40 (DROPPED) | the charges were dropped
    does  <(offers?|offered|offering|enters?|entered|filed|entering)> ~20 (no evidence|nolle prosequi|nolle pros|notice of discontinuance|a nolle) | the crown offered no evidence
    thing nolle prosequi ~20 <(entered|filed)>                              | a nolle prosequi was entered
    does  (agrees|agreed|moves|moved|decides|decided) ~20 to <(drop|dismiss|withdraw)> ~30 (charge|charges|counts|case) | the state moved to drop the charges
    noun  dropping ~20 <(charges|charge)>                                    | the dropping of charges on Friday
    does  <(discontinues?|discontinued|halts?|halted|abandons?|abandoned)> ~30 (prosecution|criminal case|case against) | the crown discontinued its case against her
    gets  <(sees|saw|had|has|have|gets|got)> ~30 (charge|charges|counts) ~10 dropped | the mayor had charges dropped
    does  CROWN ~~40 <(ditch|ditches|ditched|dump|dumps|dumped|bin|bins|binned|drop|drops|dropped|dropping|withdraw|withdraws|withdrew|withdrawn|toss|tosses|tossed|shelve|shelves|shelved|discontinue|discontinues|discontinued|abandon|abandons|abandoned|archive|archived|archives|scrap|scraps|scrapped|axe|axes|axed|stay|stays|stayed|rescind|rescinded|halt|halts|halted|nix|nixed|kill|killed|end|ended|ends|cancel|cancelled|canceled)> ~~30 (charge|charges|count|counts|prosecution|indictment|summons|criminal case|criminal proceedings|proceedings against|case against|murder case|fraud case|allegations against)   | the attorney general discontinued the proceedings against her
    does  CROWN ~~40 <(pull the plug on|pulls the plug on|pulled the plug on|pull plug on|pulls plug on|pulled plug on|walk away from|walks away from|walked away from|give up on|gives up on|gave up on|given up on|back away from|backed away from|back off|backed off|turned its back on|wash their hands of)> ~30 (case|charge|charges|prosecution|prosecuting|trial|X+|V+)   | prosecutors pull the plug on the case
    does  CROWN ~~20 <(throw in the towel|throws in the towel|threw in the towel|back down|backs down|backed down|gave up|give up the fight|cave|caved|folded|fold)>(?! (bid|effort|plan))   | prosecutors throw in the towel
    thing (charge|charges|count|counts|case|prosecution|indictment|summons|allegations) ~60 <(dropped|withdrawn|let go|ditched|dumped|discontinued|abandoned|nolle prossed|shelved|archived|binned|scrapped|axed|halted by prosecutors)>   | the charge of perjury against the driver was let go
    gets  no longer ~8 <(prosecuted|charged|facing|accused|tried|wanted)>   | she will no longer be prosecuted
    does  (moved|moves|asked|asks|agreed|agrees|filed|files|opted|elected|seek|seeks|sought) to <(drop|dismiss|withdraw|discontinue|abandon|stay|shelve|end)> ~30 (indictment|charge|charges|count|counts|prosecution|criminal case|case against)   | prosecutors moved to drop the indictment
    does  (directed|directs|recommended|ordered|advised|announced) <no (prosecution|charges|charge)>   | the service directed no prosecution
    does  CROWN ~~20 (decided|decide|decides|elected|elects|chose|choose|opted|opt) not to <(retry|re-try|proceed|pursue|continue|seek a retrial|prosecute|go ahead)>   | prosecutors decide not to retry him
    does  CROWN ~~20 <(declined|declines|refused|refuses)> to (pursue|proceed|continue|take ~12 further|go on|retry)   | the da declined to pursue the case
    does  CROWN ~~20 <(tendered|tenders|led|leads|called|calls|presented|adduced)> no evidence   | the crown called no evidence
    thing <(closure report|nolle prosequi|notice of discontinuance|stay of the charges|stay of charges|stay of prosecution|non-lieu|order of non-prosecution)> ~30 (entered|filed|submitted|lodged|issued|directed|ordered)   | a stay of the charges was entered
    gets  <(freed|free|cleared|walks|walked|off the hook)> ~30 (after|as|when) ~25 (prosecutors|prosecution|crown|state|charges) ~20 (collapses|collapsed|ditch|ditched|dropped|drop|drops|pulled|pulls|withdrew|withdrawn|abandoned|abandon|fell apart|offered no evidence)   | he walks after prosecutors ditch the case
    gets=state <(off the hook|in the clear)>   | the mayor is off the hook
    gets  (has|had|have|sees|saw|gets|got) ~20 <(charge|charges|counts|case|prosecution|summons)> ~10 (dropped|withdrawn|scrapped|axed|ditched|binned|discontinued|shelved)   | she had her charges dropped
    gets  <told> ~20 (no further action|not be prosecuted|not face trial|not be charged|face no further)   | she was told that she would not be prosecuted
    does  (police|prosecutor|prosecutors|public prosecutor|P+|A+) ~~25 <(closed|closes|close|closing)> ~20 (criminal proceedings|proceedings|case|file|preliminary investigation) ~20 (without charge|without further action|without charges|against|for lack of evidence)   | the prosecutor closed the case without further action
    gets=denied (not|won't|never) <(face a retrial|face a second trial|face retrial|be retried|be tried again)>   | he will not face a retrial
    does  (prosecutors|prosecutor|prosecution|police|state|crown|detectives|P+|A+) ~~25 <(closed|closes|shut|shelved|archived)> (the|its|his|her|their) (own )?(file|case|dossier|docket) (on|against)   | prosecutors closed their own file on the mill
    does  CROWN ~~25 <(pulled|pull|pulls) the plug>   | prosecutors pulled the plug halfway through the trial
    does  CROWN ~~25 <(closed|closes|close|shut|shelved|archived)> (the|its|his|her|their) (own )?(file|files|dossier)(?! (cabinet|on a|sharing))   | the prosecutor closed the file
    does  CROWN ~~30 <(dropped|drops|drop|removed|struck|cut)> (X+|V+|him|her|them|it) from (the|its|their) ~10 (case|indictment|prosecution|charges|chargesheet|charge sheet|proceedings)   | prosecutors have dropped X from the case
    does  <(ceased|ceases|stopped|stops|gave up|gives up|quit|abandoned)> (to prosecute|prosecuting)   | whom it has ceased to prosecute
    thing=expected (others|rest|remainder|remaining|balance|charges|counts) ~10 (will|would|to|are to|is to) {(fall away|be dropped|be withdrawn|lapse|lie on the file|be abandoned|be discontinued|go)} ~6 (when|if|once|after|in|at|under|as|on|by)   | the others will fall away when he is sentenced
    does  CROWN ~~12 (will|would|may|to) <(abandon|drop|withdraw|discontinue|offer no evidence on|not proceed with|give up)> (the |all |both |its )?(rest|others|other|remaining|remainder|balance|two|three|four|five|six)   | the crown will abandon the rest
    thing <(discontinuance notices|discontinuance notice|notices of discontinuance|notice of discontinuance|letters of discontinuance)> ~25 (landed|arrived|served|sent|issued|received|went out|reached)   | notices of discontinuance landed on their doormats
    does  (moves|moved|move|asks|asked|ask|seek|seeks|sought|intend|intends|plans|plan|prepare|prepares) to <(drop|dismiss|withdraw|discontinue|abandon|stay|shelve)> ~30 (case|charge|charges|count|counts|prosecution)   | prosecutors will move to drop the weapons case
    does  CROWN ~~20 <(let|lets|letting)> (X+|V+|him|her|them|the [a-z]+) (off|go free|off the hook)   | prosecutors let X off
    thing (case|charge|charges|count|counts|prosecution) ~40 <{(came to nothing|comes to nothing|was let go|was let drop|quietly ended|died)}>   | the case against X came to nothing
"""

CHARGE_REFILED = """
    thing <(refiling|reinstatement|revival|retrial)> of ~20 (charge|charges|counts|case|indictment) ~60 (announced|ordered|confirmed|granted|approved|made|completed|carried out|secured|reported|allowed|authorised|authorized|expected|delayed|refused|blocked)   | the refiling of the charges was announced
    noun  <(refiling|reinstatement|revival|retrial)> of ~20 (charge|charges|counts|case|indictment) ~~40 (on|came|followed|set off|last|in|this|monday|tuesday|wednesday|thursday|friday)   | the refiling of the charges on Friday
    verb  <RECHARGE>                                                        | the state re-indicted the deputy
    verb  <REFILE> ~50 (charge|charges|case|indictment|prosecution|counts)  | prosecutors refiled charges
    thing <(charge|charges|case|indictment|prosecution|counts)> ~40 (refiled|re-filed|reinstated|revived|reinstituted|resurrected|restored) | the charges were refiled
    verb  <(charged|indicted|arraigned|prosecuted)> (again|anew|afresh|a second time|for a second time) | the deputy was charged again
    does  <(brings?|brought|filed|files|filing|bringing|announces|announced)> (new|fresh|second set of) (charges|charge|indictment) | prosecutors filed new charges
    thing <(new|fresh)> (charges|charge) ~20 (filed|brought|laid|announced|against) | new charges were filed
    gets  <(faces|facing|face)> (new|fresh|renewed) (charges|charge|indictment) | trader faces new charges
    does  <(retrial|second trial)> ~20 (ordered|sought|seek|sought by prosecutors) | a retrial was sought
    verb  <(indicted|charged|arraigned|prosecuted|charge|charges|indicts|indict)> ~40 (again|anew|afresh|a second time|once more|for the second time)(?! to)   | a second grand jury indicted the deputy again
    does  <(laid|lays|filed|files|brought|brings|issued|issues|returned|returns|obtained|lodged|lodges|handed up|secured|announced|drew up|presented)> ~8 (fresh|new|second|another|renewed|further) ~12 (indictment|charges|charge|chargesheet|charge sheet|information|set of charges|batch of charges)   | the crown laid a fresh indictment
    does  <(re-entered|re-enters|re-laid|relaid|re-lodged|relodged|reactivated|resuscitated|re-enrolled|reinstated|reinstates|restored|revived|revives|reopened|renewed|renews|dusts off|dusted off|dust off|resurrect|resurrects)> ~25 (charge|charges|prosecution|indictment|criminal case|case against)   | the dpp has re-entered the charges
    does  (take|takes|took|taking|have|has|had|get|gets) ~8 <(second run|second crack|another run|another crack|another shot|second shot|second bite|another go|second go)> (at|of)   | prosecutors took a second run at him
    thing (charge|charges|case|prosecution) ~40 <(back on|are back(?! in)|is back(?! in)|reinstated|re-enrolled|revived|re-laid|relaid|resurrected|reopened|restored)>   | the charges against her are back
    does  CROWN ~~20 (will|to|would|plan to|plans to|vow to|vows to|intend to|intends to|may) <(retry|re-try|recharge|re-charge|refile|re-file)>   | prosecutors will retry him
    thing (new|fresh|second|renewed) ~4 <{(charges|charge|indictment|prosecution)}> ~25 (filed|brought|laid|announced|against|unsealed|returned)   | fresh charges were laid
    gets  <(re-arraigned|rearraigned|re-arrested and recharged|recharged|re-charged)>   | he was re-arraigned on new charges
    gets  <(hit|slapped|faces|facing|face)> ~8 (with )?(a )?(second|new|fresh|renewed|another) ~8 (set of charges|indictment|charges|charge|prosecution)   | she was hit with new charges
    does  <(re-enrol|re-enrols|re-enroll|re-enrolled|re-enrolling|re-enter|re-entered|reinstate|relaunch)> ~20 (case|matter|charges|prosecution)   | it would re-enrol the case
    verb  <REFILE> ~50 (count|allegation|case|prosecution|charge)   | prosecutors can refile the weapons count
    does  <(re-entered|re-enters|re-laid|relaid|re-lodged|relodged|reactivated|resuscitated|re-enrolled|reinstated|reinstates|revived|revives|reopened|renewed|resurrected|re-filed|refiled)> ~30 (count|counts|allegation)   | she re-lodged the assault count
    does  (CROWN) ~~25 <(brought|brings|bring|filed|files|launched|launches|opened|opens|mounted|started)> (a |an |the )?(new|fresh|second|another|renewed) ~8 (case|prosecution|criminal case|proceedings) ~10 against   | prosecutors have brought a new case against X
    gets=announced (is|are|will|must) (to |now )?<face> (a |another )?(retrial|second trial|new trial|fresh trial)   | X is to face a retrial on three counts
    does  (came away|emerged|returned|came back|walked out|left) ~20 with (a |an )?<(new|fresh|second|superseding|leaner|wider)> ~12 indictment   | she came away with a new indictment of X
    thing (new|fresh|second|third|leaner|revised) ~12 indictment of (X+|V+|him|her) ~15 <{(returned|unsealed|filed|handed|obtained|came|signed|announced)}>   | a second indictment of X was returned
"""
