# ruff: noqa: E501 - one row a line
"""Words that look like a trigger and tell something else, or another kind than they seem to. Data, found in real coverage.

Each row: the kind a trigger was taken for, the kind it really tells (`-` for none), the words, and a sentence they must match. Patterns
are searched in the folded text with names masked, from a little before the trigger to a little behind it, and count where they hold
the trigger's verb.
"""

import re
from dataclasses import dataclass

from casefile.sight import Hit, Sight

BEFORE, BEHIND = 70, 110
"""Characters around a trigger in which its company stands."""

_ROWS = r"""
lawsuit_filed        - | \b(?:is|are|was|were) bringing (?:the|their|its|this|that) case\b | prosecutors are bringing the case without a weapon
fine_or_citation     - | \b(?:decision|plan|power|powers|question|issue|cost|vote|rules?) (?:on|of|about|over|to|for|whether to) (?:fining|fine)\b | the decision on fining the bank was taken on advice
fine_or_citation appeal_decided | \b(?:fine|penalty|levy)\b[^.;]{0,40}\b(?:cut|slashed|halved|reduced|trimmed|lowered) (?:to|by|from|in half)\b | penalty on X cut to a tenth
settlement           - | \b(?:an?|no|every|clear|the|another|some) (?:[a-z]+ )?signs?\b that\b | a sign that it favours compromise
ruling               - | \btrial (?:has |had )?(?:moved|moves|entered|enters|went|goes) into (?:its|a|the)\b | the trial moved into its second week
lawsuit_filed        - | \b(?:settl|resolv|end|drop|dismiss|defend|fight|fought)[a-z]* (?:[a-z'-]+ ){0,4}(?:claims?|suits?|lawsuits?|cases?|actions?|complaints?)(?: [a-z-]+){0,2} (?:brought|filed|lodged|launched|made)\b | paid a million to settle claims brought against it
release_from_custody - | \b(?:read|spelled|spelt|played|carried|heard|cried|called|speaking|spoke|speaks?|thrown|shouted|laid|set|handed|broke|break) out in (?:open |a )?court\b | a memo which was read out in court
release_from_custody - | \b(?:the|his|her|their|a|family|holiday|vacation|summer|second|palatial|luxury) home (?:in|at|on|near|of|where|outside|by)\b | police were sent to the holiday home in the hills
release_from_custody - | \b(?:w[io]ns?|gets?|got|g[ia]ves?|given|has|have|had|found|finds?) (?:(?:a|an|the|fresh|new|some|little|renewed) ){0,2}hopes? of (?:an? |his |her |their )?(?:early |speedy |swift )?(?:release|freedom|bail|parole)\b | he won fresh hope of early release
charge_filed         - | \b(?:fight|fought|fighting|den(?:y|ied|ies|ying)|fac(?:e|es|ed|ing)|answer\w*|rebut\w*|contest\w*|reject\w*|beat|defend\w*|against|over|of) (?:[a-z'-]+ ){0,4}(?:charges?|counts?) (?:levelled|leveled|laid|brought|made|pending|filed) (?:against|by)\b | a vow to fight the fraud charges levelled against him
charge_filed         - | \bprosecuting (?:lawyers?|attorneys?|counsel|authorit\w+|barristers?|solicitors?|team|side)\b | prosecuting lawyer Dane said he felt no remorse
trial_start  trial_event | \b(?:jury|jurors|panel)\b[^.;]{0,60}\b(?:began|begins?|begun|started?|starts) (?:its |their |a )?(?:[a-z-]+ )?(?:deliberat\w+|considering|discussions)\b | the jury in the trial began its deliberations
charge_dropped trial_event | \b(?:ended|ends|wrapped up|closed|concluded|finished) (?:its|their|his|her) case(?: against [^,.;]{1,40}?)?(?: by\b| with\b| on [a-z]+day| saying\b|[.,]|$) | prosecutors ended their case by saying that he lied
dismissal            - | (?<!judge )(?<!court )(?<!judges )(?<![JH] )\bdismiss\w* (?:the |all |any |these |those |such |his |her |its |their )?(?:[a-z-]+ )?(?:allegations?|suggestions?|reports?|rumou?rs?|accusations?|criticisms?|speculation|fears|concerns|talk)\b | the firm dismissed allegations of a smear
dismissal            - | \b(?:drop|drops|dropped|dropping|withdr[a-z]+|abandon\w*) (?:(?:the|his|her|its|their|a|any) )?claims? (?:that\b|(?:X+|V+|A+|P+|he|she|it|they|[a-z]+) (?:had|has|was|were|is|[a-z]+ed)\b) | the doctor drops claim that the singer swallowed it
ruling      trial_event | \b(?:court|judge|J+) (?:[a-z]+ )?narrow\w* (?:down )?(?:the |a )?(?:jury|jurors|pool)\b | court narrows down jury
trial_event          - | \binterviewed (?:[a-z-]+ ){0,6}by (?:the )?(?:police|detectives|officers|investigators|agents|fbi)\b | he had been interviewed for three hours by police
investigation_opened - | \b(?:prosecutors|police|detectives|officials|investigators|agents|regulators|authorities|team|force|committee|panel) investigating\b | federal prosecutors investigating the firm scored a victory
investigation_opened - | \breview(?:ing|s|ed)? (?:their|its|his|her|the) (?:[a-z]+ )?(?:relationships?|options|positions?|contracts?|ties|links|plans?|polic(?:y|ies)|strategy|future)\b | several companies are now reviewing their relationship with the auditor
investigation_opened - | \b(?:was|were|is|are|been) (?:also |still |now )?looking for\b | officials were looking for the star's medical records
hearing_scheduled trial_event | \b(?:was|were) due (?:back )?(?:in|before|at) (?:the |a )?(?:[a-z]+ ){0,3}court (?:[a-z]+ ){0,3}(?:yesterday|today)\b | the banker was due back in court in Houston yesterday
investigation_report - | \baccording to (?:a|an|the) (?:new |recent |damning |leaked |press |news |newspaper )?reports? (?:published|broadcast|aired|carried|printed)\b(?! by) | vetted by the firm, according to a report published yesterday
investigation_report - | \b(?:inquiry|investigation|probe|report|review|case), (?:(?:his|her|their|its|a|the) )?(?:[a-z-]+ ){0,3}(?:spokes\w+|lawyers?|attorneys?|solicitors?|agent|publicist|manager|wife|husband|father|mother|family|friends?) (?:[a-z]+ )?(?:says?|said|insists?|insisted|adds?|added|told|tells)\b | he is doing all he can to help the inquiry, his spokeswoman says
investigation_report - | \b(?:consumer|taste|road|crash|crash-safety|wear|screen|blind|side-by-side) tests? (?:[a-z]+ ){0,3}(?:found|finds|showed|shows|published|revealed|reveals)\b | a consumer test published monday found
arrest               - | \bsurrender(?:s|ed|ing)? (?:(?:nearly|almost|about|up to|more than|some|over) )?(?:[$£€]|\d|(?:his|her|their|its|the|a|an|all) (?:[a-z-]+ ){0,2}(?:passports?|pay|salary|licen[cs]es?|shares?|titles?|lead|medals?|firearms?|guns?|weapons?|documents?|phones?|control|rights?|bonus\w*|stock|stakes?|seat|job|assets?|money|crown)\b) | he surrendered nearly $50 m in pay
sentence       verdict | \bjur(?:y|ors)\b[^.;]{0,30}\bthr(?:ow|ows|ew|own) the book at\b | the jury has just thrown the book at the two men
plea          trial_event | \b(?:under (?:cross-examination|questioning)|in the witness box|on the (?:witness )?stand|testif[a-z]+)\b[^.;]{0,80}\badmit(?:s|ted|ting)\b | under cross-examination, he admitted lying to police
dismissal             - | \b(?:pleas?|convictions?|verdicts?|acquittal|sentenc\w+|deal|settlement|agreement|arrests?)\b[^.;]{0,60}\bend(?:s|ed|ing)? | his guilty plea on Monday ended a three-year case
settlement         plea | \bdeal\b[^.;]{0,60}\bplead\b | under a deal announced Tuesday, the clerk will plead guilty
arrest                - | \bpick(?:s|ed|ing)? up (?:(?:an?|his|her|its|their|the|two|three|four|several|another|more|some) )?(?:[$£€\d][\d.,a-z]* )?(?:[a-z-]+ ){0,2}(?:fines?|penalt\w+|tickets?|awards?|troph\w+|prizes?|bill|tab|medals?|points?|pace|phone|job|wins?|votes|speed|knocks?|injur\w+|bookings?|cards?|titles?|honou?rs?|tempo|thread|slack|baton|habit|keys|bags?|gongs?|support|momentum|steam) | the mill picked up a fine
investigation_opened trial_start | \b(?:prosecut\w+|crown|state|defen[cs]e)\b[^.;]{0,30}\bopen(?:s|ed) (?:its|their|the) case\b | prosecutors opened their case against the mayor
motion_filed          - | \b(?:begged|asked|pleaded|wanted)\b[^.;]{0,40}, (?:court|jury|inquest|tribunal|trial) (?:told|hears|heard)\b | mayor begged for mercy, court told
arrest        search_warrant | \b(?:phones?|laptops?|computers?|devices?|documents|files|boxes|records|servers|hard drives|tablets?|cars?|yacht|cash|jewell?ery|guns?|weapons|drugs)\b (?:(?:was|were|been|being|has|have|had) )*(?:also |later )?(?:seized|taken|grabbed|snatched)\b | his phone was seized by agents
lawsuit_filed         - | \bstay of (?:the |all )?(?:proceedings|case)\b | the Crown entered a stay of proceedings
ruling                - | \bagree(?:s|d)? to (?:testify|plead|co-?operate|speak|be interviewed|turn state's evidence|give evidence)\b | the clerk has agreed to testify in exchange for a plea to one count
appeal_filed lawsuit_filed | \b(?:tak\w+|took|haul\w+|drag\w+) (?:the )?(?:[XVA]+|h[ie][rm]|it|them|(?:mill|company|firm|council|bank))(?: and [XVA]+)? to (?:the )?(?:high|supreme|federal|county|district) court\b | she is taking the mill to the high court
motion_filed lawsuit_filed | (?:A+|\bregulators?|\bagency|\bwatchdog|\bcommission) (?:has |have |had |also )?(?:moved|moves|moving|went to court|asked a (?:federal )?(?:judge|court)) to (?:block|stop|halt|unwind|undo)\b[^.;]{0,60}\b(?:merger|takeover|purchase|acquisition|tie-up|buyout|deal)\b | the agency has moved to block the merger
motion_filed lawsuit_filed | \basked (?:a|the) (?:[a-z]+ ){0,3}court (?:in [a-z]+ )?to declare\b | it asked a federal court in texas to declare that it infringes no patent
complaint_amended lawsuit_filed | \bmore [a-z]+ (?:have |had |has )?join(?:ed)? the (?:legal |court |group |class )?action\b | four more women have joined the legal action
dismissal         ruling | \b(?:defen[cs]e|expert report|witness statement|answer)(?: case)? (?:has been |was |were |be )?struck out\b | its defence has been struck out
lawsuit_filed appeal_filed | \b(?:fine|penalty|ruling|decision|order|award|levy|ban)\b[^.;]{0,30}\b(?:at|before|in|to) (?:the )?(?:[a-z]+ ){0,2}(?:appeal|appeals|upper) (?:tribunal|court|board)\b | it challenged the fine at the competition appeal tribunal
charge_refiled appeal_decided | (?:H+|\b(?:appeals?|appellate|circuit|supreme) ?(?:court|panel|judges|tribunal)?\b)[^.;]{0,40}\b(?:revived?|revives|reinstated?|reinstates|restored?|restores)\b[^.;]{0,50}\b(?:suit|lawsuit|claims?|case)\b | an appeals panel revived the tenants' case
settlement           - | \b(?:have|has|had|having|ordered|told|made|forced|required|sentenced|asked|refus\w+|fail\w+|able|obliged|due|need\w*|used|likely|want\w*) to (?:pay|refund|repay|return)\b | could face ten years and have to pay $250,000 after pleading guilty
verdict     trial_event | \b(?:could not|couldn't|cannot|can't|unable to|failed to|failing to|fail to|without) (?:reach(?:ing)?|agree(?:ing)?(?: on)?|return(?:ing)?|deliver(?:ing)?) (?:an? |any |on an? |its |their )?(?:unanimous |final )?verdicts? | jurors could not reach a verdict
trial_start           - | \b(?:verdicts?|sentenc\w+|testimony|evidence|ruling) (?:in|at|from) (?:the|his|her|X+'s|its|their) (?:[a-zA-Z-]+ ){0,4}trial\b | the verdict in her trial is expected this week
dismissal   trial_event | \b(?:jury|jurors?|panel)\b[^.;,]{0,24}\bdischarged\b | a jury was discharged on Tuesday
charge_filed trial_start | \bprosecution opened (?:on|its|yesterday|today|monday|tuesday|wednesday|thursday|friday)\b | the prosecution opened on Tuesday in the trial of the clerk
charge_filed          - | \bcrown court\b[^.;]{0,20}\baccus(?:ed|ing)\b | he is on trial at the crown court accused of murder
lawsuit_filed charge_filed | \bcriminal (?:proceedings|case|complaint|prosecution)\b | criminal proceedings have been commenced against the mill
hearing_scheduled ruling | \b(?:ordered|bound over|committed|sent|held) [^.;]{0,20}\btrial on \d+ (?:of (?:the )?\d+ |[a-z]+ )?(?:counts|charges)\b | she was ordered to stand trial on 11 of 13 counts
dismissal       verdict | \bdecision [^.;]{0,24}\bended (?:with|in) (?:not )?guilty\b | a decision that ended with guilty findings on nine counts
dismissal         ruling | \b(?:unfairly|wrongfully|constructively|unlawfully|illegally) dismissed\b[^.;]{0,80}\b(?:tribunal|court|judge|ruled|found|held)\b | she was unfairly dismissed, a tribunal has ruled
dismissal              - | \b(?:unfairly|wrongfully|constructively|unlawfully|illegally) dismissed\b | she says that she was unfairly dismissed
dismissal appeal_decided | \bappeals? (?:[a-z]+ ){0,4}(?:was|were|been|is|being) (?:[a-z]+ )?(?:dismissed|struck out|thrown out|tossed)\b | the appeal was dismissed on friday
settlement        ruling | (?:J+|\bjudge|\bcourt) (?:has |had |on [a-z]+day |finally |formally |today |[a-z]+ly ){0,2}(?:approv\w+|bless\w+|signed off on|signs off on|endorse\w*|rejected|rejects) (?:[A-Z]+'?s? |[a-z0-9$£€.,'-]+ ){0,6}(?:settlement|deal|payout|agreement)\b | the judge approved a 40 million settlement with tenants
verdict           ruling | \b(?:los[et]s?|w[io]ns?|fails?|failed) (?:[a-z']+ ){0,2}(?:bid|fight|battle|attempt|effort|motion|request)\b[^.;]{0,30}\b(?:trial|case)\b | X loses bid to move trial
verdict           ruling | \bclear(?:s|ed)? (?:the )?way (?:for|to)\b | court clears way for the sale
arbitration_filed motion_filed | \b(?:motion|bid|asked|moved|moves|sought|seek\w*|application|petition|request)\b[^.;]{0,50}\bcompel (?:the )?arbitration\b | it filed a motion to compel arbitration
fine_or_citation  ruling | \b(?:stripp\w+|suspen\w+|revok\w+|lost|loses?|losing|pull(?:s|ed)?|yank\w*|forfeit\w*|surrender\w*|cancel\w*|withdr\w+|took|takes?|taken|lift(?:s|ed)) [^.;]{0,50}\b(?:licen[cs]es?|permits?|registration|accreditation|right)\b | the board suspended his licence
fine_or_citation  ruling | \b(?:disbar\w*|struck off|debarred|blacklisted|deregistered|delicensed)\b | the lawyer was disbarred
lawsuit_filed charge_filed | \b(?:prosecutors?|crown|dpp|cps|district attorney|fiscal)\b[^.;,]{0,40}\b(?:bring|brings|bringing|brought|pursue|pursuing|file|filing) (?:an? |the |any )?(?:case|cases|proceedings)\b | prosecutors declined to bring a case against X
lawsuit_filed charge_filed | \bregist(?:er|ers|ered|ering) (?:an? |the )?(?:[a-z-]+ ){0,2}(?:case|fir)\b(?! number) | the agency searched its offices after registering a case against the firm
lawsuit_filed charge_filed | \bprosecution complaint\b | the agency has filed a prosecution complaint before the special court
sentence            ruling | \bdays'? (?:of )?(?:police |judicial |agency |further )?(?:custody|remand)\b | a court sends her to seven days' custody
lawsuit_filed        - | \b(?:court|legal) (?:documents|papers|records|filings) (?:also |reportedly )?(?:say|says|allege|alleges|alleged|claim|claims|claimed|show|state|stated)\b | the firm hid losses for years, court documents allege
lawsuit_filed        - | \bcases? (?:(?:has|have|had|was|were)(?:n't| not)? (?:yet )?)?(?:been )?submitted\b(?! to (?:the |a )?(?:[a-z]+ ){0,2}(?:court|tribunal|judges?)\b) | the office said the case hadn't been submitted
appeal_decided       - | \bsupreme court (?:trial|jury|jurors|courtroom)\b[^.;]{0,80} | she told jurors at the supreme court trial how a driver struck her
ruling               - | \b(?:un|u\.n\.|eu|western|international|economic|trade|security council|toughest|stringent) (?:[a-z]+ )?sanctions\b[^.;]{0,90}|\bsanctions (?:regime|package)\b[^.;]{0,90} | UN sanctions were imposed on the country
ruling               - | \b(?:treatment|therapy|counsell?ing|classes|courses?|rehab|testing|sessions|days|hours|monitor|bracelet) (?:that |which )?(?:a|the|her|his) (?:judge|court) (?:has |had )?(?:required|ordered|imposed|demanded)\b | it may not give the treatment a judge required
ruling               - | \bstop(?:s|ped)? (?:by (?:the|a|an|his|her|their|at|to|for) ?(?:[a-z-]+ )?(?:church|house|home|shop|store|office|school|hospital|scene|bar|party|cafe|set|studio)|(?:[a-z]+ ){0,2}(?:on|near|along|at) (?:(?:a|an|the) )?[a-zA-Z ]{0,30}(?:freeway|highway|road|motorway|street|interstate|checkpoint)|for (?:speeding|a drink|lunch|petrol|gas|fuel|coffee|a photo|photos))\b | she stopped by the church on saturday
ruling               - | \b(?:w[io]ns?|won|winning|loses?|lost|losing) (?:[a-z0-9'-]+ ){0,5}(?:fights?|bouts?|rematch|battle royale)\b(?! (?:to|over|against (?:extradition|deportation)|with)\b) | he won his 16th straight fight
ruling               - | \b(?:bid|race|fight|battle|campaign|run) for (?:(?:the|a|an|re-?) ?)?(?:[a-z-]+ ){0,2}(?:presidency|vice-presidency|nomination|office|senate|seat|mayor\w*|governor\w*|leadership|election|re-election|title|crown|championship|cup|medal|olympics|games|congress|parliament)\b | she failed in her bid for the vice presidency
motion_filed         - | \b(?:bid|bids|application|request) for (?:(?:the|a|an|re-?) ?)?(?:[a-z-]+ ){0,2}(?:presidency|vice-presidency|nomination|office|senate|seat|mayor\w*|governor\w*|leadership|election|re-election|title|crown|championship|cup|medal|olympics|games|congress|parliament)\b | she launched a bid for the vice presidency
investigation_report - | \b(?:rescue|rescuers|searchers|lifeguards?|lifeboat|coastguard|coast guard|mountain|alpine|firefighters|villagers|fishermen|climbers|sherpas?)\b[^.;]{0,50} (?:recovered|found|discovered)\b | a rescue team recovered the body of the climber
investigation_report - | \baccording to (?:a|an|the|one) (?:[a-z-]+ ){0,2}reports? (?:in|on|by|from) (?:the )?(?:[a-z]+ ){0,3}(?:times|post|journal|herald|tribune|guardian|mail|sun|star|telegraph|gazette|news|magazine|bbc|cnn|tmz|website|newspaper|reuters|bloomberg|ap)\b | according to a report in the harbour times it hid losses
settlement           - | \b(?:agree\w*|sign\w*|reach\w*|ink\w*|accept\w*|offer\w*|negotiat\w*|finali[sz]\w*|announc\w*) (?:[a-z0-9.,$-]+ ){0,6}(?:(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|multi)[ -]?(?:year|season)s?\b[^.;]{0,30}\b(?:deal|contract|extension|agreement)|(?:deal|contract|terms) (?:as|for|worth [^.;]{1,30} over) (?:[a-z0-9-]+ ){0,3}(?:coach|manager|seasons?|years)|(?:contract|extension|free agent deal|transfer|loan deal|record deal|book deal)\b) | the striker agreed to a six-year deal
dismissal            - | \b(?:notified|informed|told|news|word|announc\w*|confirm\w*|since|after|before|following) (?:[a-zA-Z'-]+ ){0,6}(?:of )?(?:his|her|their|the (?:coach|manager|employee|worker|head)'?s?) (?:[a-z]+ )?(?:dismissal|sacking|firing)\b | the club notified the coach of his dismissal
dismissal            - | \b(?:coach|manager|head coach|employee|worker|teacher|executive|captain|editor|minister|trainer)(?:'s|s') dismissal\b | the coach's dismissal came after nine defeats
release_from_custody - | \blet go (?:from|by|as|after|because|in) (?!(?:[a-z]+ ){0,2}(?:custody|jail|prison|police|question\w*|posting|bail|detention|a cell))[^.;]{0,40} | she was let go from the firm on monday
trial_event          - | \b(?:knee|ankle|shoulder|injury|wrist|elbow|hamstring|leg|back|body|patient|wound|wounds|scan|teeth|eyes?|heart)(?: [a-z]+)? (?:was|were|been|being|is) (?:[a-z]+ )?examined\b[^.;]{0,80} | the knee was examined over the weekend
lawsuit_filed        - | \b(?:hit|slapped|smacked|slammed|served) with (?:[a-z]+ )?(?:claims|complaints) (?:of|about|from (?:fans|readers|viewers|customers)|that)\b | the singer was hit with claims of lip-syncing
release_from_custody hearing_scheduled | \b(?:bail|bond|parole|detention|custody) hearing\b[^.;]{0,40}\b(?:set|scheduled|listed|fixed|due|adjourned|postponed|moved|put off)\b | a bail hearing is set for thursday
verdict           ruling | \bclear(?:s|ed)? (?:[XVA]+|him|her|it|them|the [a-z]+) to\b | a judge cleared the company to shut the plant
appeal_decided    ruling | \bcircuit (?:court )?judge\b[^.;]{0,60} | a circuit judge sided with X on monday
lawsuit_filed motion_filed | \b(?:mov\w+|approach\w*|knock\w+|go\w*|went)\b[^.;]{0,40}\b(?:court|bench)\b[^.;]{0,30}\b(?:for|seeking|to seek) (?:an? |his |her |their )?(?:anticipatory |interim |regular |early )?(?:bail|stay|protection|adjournment|parole)\b | he moved the high court on monday for anticipatory bail
lawsuit_filed motion_filed | \bcharter (?:challenge|application|motion)\b | the defence has filed a charter challenge
lawsuit_filed motion_filed | \b(?:ask\w*|press\w*|mov\w+|appl\w+) for (?:[a-zA-Z'-]+ ){1,5}(?:suit|lawsuit|case|claim|action) to be (?:stayed|dismissed|struck|moved|transferred|tossed)\b | it has asked for the suit to be stayed
lawsuit_filed appeal_filed | \b(?:challenging|against|contesting)\b[^.;]{0,90}\b(?:moved|approached|gone to|went to) (?:the )?(?:H+|supreme court|apex court) | challenging the relief, the agency has moved the supreme court
dismissal            - | \b(?:until|till|once|when|before|after|by the time) (?:the |his |her |its |their |that |this )?(?:[a-z]+ ){0,2}(?:cases?|trials?|proceedings|prosecution|lawsuits?|suits?) (?:is|are|was|were|has been|have been) (?:over|done|finished|through|at an end)\b | the claims must wait until the criminal case is over
dismissal            - | \b(?:deals?|settlements?|agreements?|accords?|payouts?|payments?|compromise)\b[^.;]{0,60}\b(?:ends?|ended|ending|resolves?|resolved|closes?|closed)\b | the settlement ended a case that began in 2019
dismissal       ruling | \b(?:subpoenas?|summons(?:es)?|warrants?|orders?|bans?|licen[cs]es?|injunctions?|detention|suspensions?)\b[^.;]{0,70}\b(?:was|were|been|being|is|are) (?:[a-z]+ )?(?:quashed|voided|set aside|struck down)\b | a subpoena for the files was quashed on Thursday
ruling  hearing_scheduled | \b(?:sets?|setting) aside (?:the |an? |two |three |four |five |six |\d+ |all |most of |much of )?(?:[a-z]+ (?:of )?){0,2}(?:morning|afternoon|days?|weeks?|month|hours?|dates?|time|mon[a-z]*day|tuesday|wednesday|thursday|friday)\b | the judge has set aside three days to hear both sides
release_from_custody - | \b(?:order|opinion|ruling|decision|judge?ment|report|statement|document|transcript|memo|letter|video|footage|figures?|findings|version|book|album|film|single|software|app|update)s? (?:that |which )?(?:[A-Z]+|the [a-z]+|an? [a-z]+|he|she|it|they) (?:had |has |have )?released\b | an order Dane released on Monday
release_from_custody dismissal | \bwalk(?:s|ed|ing)? free (?:of|from) (?:one|the|that|an?|his|her|both|all|another) (?:[a-z]+ ){0,2}(?:cases?|charges?|counts?|indictments?|prosecution)\b | he walked free of one case
trial_event          - | \bpresid(?:ed|es|ing) over (?:the|that|this|an?|his|her|[A-Z]+'s|[A-Z]+|[a-z]+'s) | a judge who presided over the trial of a mayor
trial_event          - | \binterviewed under caution\b | he was interviewed under caution
trial_event          - | \bhung (?:charges?|counts?)\b | no retrial on the hung charges
trial_event          - | \bjury out of (?:reach|the question|it)\b | a fair jury out of reach
trial_event          - | \b(?:told|informed|telling|tells) (?:the )?(?:[A-Z]+|court|judge|tribunal|magistrate|bench)(?: on [a-z]+day| [a-z]+day)? (?:that )?(?:they|both sides|the (?:sides|parties|two sides|case|dispute|matter))(?: had| have| has)? (?:been )?(?:agreed|settled|reached|resolved|come to|made|struck|ended)\b | the two sides told the judge they had agreed on fees
trial_event    verdict | \b(?:jury|jurors|panel) (?:was |were )?split (?:on|over|its|their) (?:the|its|verdicts?|decision|charges|counts)\b(?! \d) | convicted of one fraud, cleared of another: a jury split on the man
investigation_report - | \b(?:disclosed|revealed|said|noted|reported|stated|warned|acknowledged|wrote) in (?:an?|its|his|her|their|the) (?:[a-z]+ ){0,2}(?:annual|quarterly|regulatory|securities|stock exchange|market|earnings|financial|proxy|sec) (?:[a-z]+ )?(?:report|filing|statement|update|disclosure)s?\b | an inquiry, the firm disclosed in its annual report
investigation_report - | \breleased from (?:the |an? )?(?:tower|cage|box|bottle|harness|platform|leash|start|gate|plug)\b | released from the tower at sixty miles an hour
charge_filed         - | \bcharg(?:e|es|ed|ing) (?:[a-z-]+ ){0,3}(?:fees?|interest|prices?|rates?|rent|commissions?|premiums?|tolls?|tariffs?|extra|double|twice)\b | thousands of borrowers were charged illegal fees
charge_filed         - | \bcharg(?:e|es|ed|ing) (?:[a-z]+ ){0,3}(?:cruisers?|cars?|vehicles?|buses|batter(?:y|ies)|phones?|scooters?|bikes?|laptops?|parish(?:es)?|glasses|customers|visitors|guests)\b | police charged fourteen electric cruisers overnight
charge_filed         - | \b(?:sanction|permission|leave|power|authority|consent) to (?:prosecute|charge|bring)\b | sanction to prosecute him was never obtained
lawsuit_filed        - | \b(?:power|powers|authority|standing) to (?:sue|bring|file|pursue)\b | a trustee with power to sue the directors
lawsuit_filed        - | \bsue (?:until|till) the cows\b|\bsue (?:all|as much as|whoever|whomever|away)\b | she can sue until the cows come home
lawsuit_filed dismissal | \b(?:t[eo]ar(?:s|ing)? up|tore up|ripped up|rips up|withdrew|withdr[ao]ws?|buried|bury|gave up|dropped|drop|scrapped|shelved|binned) (?:their|his|her|its|the|both|all|rival|duelling|dueling) (?:[a-z]+ ){0,2}(?:lawsuits?|suits?|claims?|actions?|cases?)\b | the two tore up their lawsuits against each other
arrest               - | \b(?:approv\w+|order\w*|authori[sz]\w+|block\w*|refus\w+|sign\w*|cleared|fight\w*|fought|resist\w*|oppos\w+|contest\w*) (?:of )?(?:his|her|their|the|[A-Z]+'s) surrender\b | the high court approved his surrender
appeal_filed         - | \bappeal(?:s|ed|ing)? (?:from the pulpit |to (?:the )?(?:public|voters|residents|fans|parishioners|neighbou?rs|readers|donors|members) )?(?:on [a-z]+day |[a-z]+day |again |also )?for (?!(?:a|an|the|his|her|their|its|more|another) (?:new|re|review|retrial|stay|lower|reduc|lighter)|leave|permission|judicial|review|acquittal)(?:[a-z-]+ ){0,2}(?:coats?|calm|help|information|witness\w*|donations?|volunteers?|money|funds|food|clothes|blood|peace|unity|patience|votes?|support|quiet|mercy|prayers?)\b | the bishop appealed from the pulpit on Sunday for warm coats
ruling               - | \bcourt of public opinion\b[^.;]{0,60} | the court of public opinion has ruled
arrest               - | \b(?:nobody|no one|no-one|nobody else|somebody|everyone|they|he|she|we|it) wanted (?:found|caught|seen|known|traced)\b | like treasure nobody wanted found
complaint_amended    - | \b(?:broadened|widened|expanded)\b[^.;]{0,50}\bindictments?\b | prosecutors broadened the case with a superseding indictment
trial_event     ruling | \b(?:may|can|cannot|can't|may not|must|must not|will not|need not) (?:not )?testify\b[^.;]{0,40}, (?:[a-z]+ ){0,3}(?:judge|court|J+|H+) (?:[a-z]+ )?(?:ruled|held|said|decided|ordered)\b | the experts may testify, the judge held
settlement           - | \b(?:ordered|told|required|directed|forced|obliged|condemned|made|compelled) (?:[A-Z]+|him|her|them|it|the [a-z]+) (?:by [a-z ]{3,30} )?to (?:repay|refund|return|hand back|give back|pay back|pay)\b | a tribunal banned the manager and ordered him to repay 9.8 million
ruling       indictment | \bunseal(?:s|ed|ing)? (?:(?:an?|the|its|their|new|criminal|federal|fraud) )*(?:case|charges|counts|indictment)\b (?:against|charging|accusing) | the government unsealed its case against the trader
charge_filed lawsuit_filed | \baccus(?:es|ed|ing)\b[^.;]{0,40} in (?:an? |its |the )?(?:[a-z]+ )?(?:civil (?:suit|complaint|case|action|lawsuit)|lawsuit|suit)\b | the agency accused him in a civil suit of fraud
countersuit_filed lawsuit_filed | (?:A+|\bagency|\bregulators?|\bwatchdog) (?:has |also |then |[a-z]+day )?(?:brought|brings|filed|files|launched|launches|lodged|mounted) (?:[a-z]+ ){0,4}(?:suit|lawsuit|claim|action|complaint|case|proceedings) of (?:its|their) own\b | the agency brought a case of its own against him
verdict            ruling | \b(?:must|has to|have to|will|to|should) (?:now |still |also )?(?:face|stand)(?: [a-zA-Z-]+){0,3} jury\b[^.;]{0,40} | the singer must face a jury, judge rules
appointment_or_recusal - | \b(?:wants?|asks?|asked|seeks?|sought|seeking|bids?|demands?|tries|trying|fights?|hopes?) (?:to )?(?:[a-z]+ ){0,3}(?:J+|judge|justice) off\b | the mill wants judge off the trial
ruling               - | \b(?:agree(?:s|d)?|decide(?:s|d)?|consent(?:s|ed)?) to (?:free|release|bail) (?:him|her|them|[XV]+)\b | a judge agreed to free him on bond
settlement        plea | \bplea (?:deal|bargain|agreement|arrangement)\b | a defendant agreed a last-minute plea deal
"""


@dataclass(frozen=True, slots=True)
class Seeming:
    """One row: what a trigger seems to tell, what it really does ("" for nothing), by which words, with an example."""

    kind: str
    really: str
    words: re.Pattern[str]
    example: str


def _row(line: str) -> Seeming:
    head, words, example = (part.strip() for part in (line.split(" | ", 1)[0], *line.split(" | ", 1)[1].rsplit(" | ", 1)))
    kind, really = head.split()
    return Seeming(kind, "" if really == "-" else really, re.compile(words), example)


ROWS: tuple[Seeming, ...] = tuple(_row(line) for line in _ROWS.strip().splitlines())
_BY_KIND: dict[str, tuple[Seeming, ...]] = {row.kind: tuple(each for each in ROWS if each.kind == row.kind) for row in ROWS}


def really_tells(sight: Sight, hit: Hit) -> str:
    """The kind that a trigger really tells: its own, another one, or nothing ("")."""
    rows = _BY_KIND.get(hit.kind, ())
    begin, end = max(hit.start - BEFORE, 0), hit.end + BEHIND
    for row in rows:
        for found in row.words.finditer(sight.seen, begin, end):
            told = found.start() <= hit.verb < found.end() or (row.really and found.start() < hit.end and hit.start < found.end())
            if told:
                return row.really
    return hit.kind
