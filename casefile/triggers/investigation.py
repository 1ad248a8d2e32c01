# ruff: noqa: E501 - a row stays on one line, so that the tables can be read down
"""Investigations: opened, reported, evidence released, fines and citations; and release from custody."""

INVESTIGATION_OPENED = """
    gets  <(target|subject|focus)> of ~25 INVESTIGATION                                   | she is not a target of any investigation
    does  to <look> into                                                                 | inspectors arrived to look into the crash
    does  <OPEN> ~50 INVESTIGATION                                                        | the agency opened an inquiry
    thing <INVESTIGATION> ~70 (opened|launched|begun|started|announced|ordered|under way|underway|commenced|established|initiated|set up|convened)   | an inquiry was opened
    does  <(opens?|opened|reopens?|reopened)> (its|a|his|her|their|the) ~10 (case|file|docket)  | the agency opened its case
    does  (is|are|was|were|has been|have been|now|begun|began|started) <(investigating|probing|looking into|examining|scrutinising|scrutinizing|reviewing)>  | police are investigating the fire
    does  <(investigates|investigated|probes|probed|probing)>                              | regulator probes brewer
    gets  (is|are|was|were|been|being) (also |now |being |still )?<(investigated|probed|under investigation|under scrutiny|under criminal investigation)>        | the brewer is under investigation
    gets  <(faces|facing)> ~30 (investigation|probe|inquiry|review|scrutiny)               | mayor faces inquiry
    does  <(refers?|referred|referring)> ~60 (police|prosecutors|watchdog|inspector general|commission|justice department|ethics|investigation|dpp|attorney general)  | the council referred the matter to police
    does  <(calls? for|called for|demands?|demanded|urges?|urged)> ~30 INVESTIGATION        | senators called for an inquiry
    does  to (lead|conduct|open|head|launch|begin) ~25 <(inquiry|investigation|probe|review)>   | hired to lead an inquiry
    noun  <INVESTIGATION> (into|of|over) | the inquiry into the fire began in May
    does? (will|to) <(investigate|probe)>                                                    | the state will investigate the fire
    does  <(interview|interviews|interviewing|question|questioning|questions)> ~30 (suspects|witnesses|suspect)  | police question witnesses
"""

INVESTIGATION_REPORT = """
    thing <REPORT> ~60 (PUBLISHED)                                                           | the report was published on Thursday
    does  <(turned over|turn over|turns over|handed over|hands over|handed in|submitted|submits|sent|forwarded|delivered)> ~25 (file|dossier|case file)  | investigators turned over their 900-page file
    does  <PUBLISH> ~40 (report|findings|dossier|conclusions|results|audit|autopsy)      | the panel published its report
    does  (report|investigation|inquiry|audit|inquest|probe|review) <(finds?|found|concludes?|concluded|determines?|determined|ruled|rules)>   | the driver was to blame, an inquiry found
    thing (report|inquiry|investigation|probe|audit|review|inquest|autopsy|findings|watchdog|regulator|regulators|inspectors|coroner|investigators|A+) ~~60 <(finds|found|concludes|concluded|determined|determines|blames|blamed|faults|faulted|criticises|criticised|criticizes|criticized|clears|cleared|reveals|revealed|slams|cites|says|ruled|recommended|recommends)>  | the report blames the driver
    thing? <(autopsy|forensic|ballistics|toxicology|test|tests|fbi|lab)> ~30 (results|report|shows|showed|revealed|found|finds)            | tests showed the wire was cut
    does  <(concluded|completed|finished|wrapped up|closed|ended|concludes|completes|closes|ends)> ~30 (investigation|inquiry|probe|review|audit)   | the bureau closed its investigation
    thing <(findings|report|conclusions)> ~20 (due|expected|delayed|put back|put off|pending|promised)    | the findings are due next week
    does? <(exonerates|exonerated|absolves|absolved)>                                           | the review exonerated the nurse
    noun  <(report|findings|autopsy)> (on|of|into|by|last|released|published|issued|was|is) | the report on the fire was out in May
    thing? <nothing> ~20 (finalized|finalised|released|published)                               | nothing has been released
    does? investigators <(found|find|say|said|determined|believe|seized|recovered|discovered)>       | investigators found live rounds
    does  <(discovered|recovered|found)> ~40 (live rounds|evidence|weapon|ammunition|drugs|cash|remains|body|dna|weapons)       | police found live rounds
"""

EVIDENCE_RELEASE = """
    does  <RELEASE> ~60 (video|footage|recording|recordings|transcript|transcripts|documents|records|files|photos|images|emails|texts|text messages|audio|bodycam|body-camera|body camera|body-cam|dashcam|911|evidence|affidavit|affidavits|tapes|tape|messages|exhibits|cctv|interview|interviews|depositions|deposition|court papers|police report|case file|disciplinary file|file|trove|cache)     | the sheriff released the footage
    thing <(minutes|pages|memos|letters|papers|video|footage|recording|recordings|transcript|transcripts|documents|records|files|photos|images|emails|texts|text messages|audio|bodycam|evidence|affidavit|affidavits|tapes|tape|messages|exhibits|case file|court papers|court documents|deposition|depositions)> ~30 (RELEASED)   | the footage was released
    noun  <release> of ~30 (video|footage|documents|files|records|evidence|tape|tapes|photos|transcript)                            | the release of the video on Friday
    thing <(video|footage|documents|emails|photos|records|recordings|texts|affidavit|filings|court papers)> ~15 (shows|show|reveal|reveals|emerge|emerges|emerged|surfaces|surfaced|leaked)    | newly released video shows the crash
    gets  <(newly|just)> (released|unsealed|disclosed|published)                                                     | newly unsealed emails
    does  <(produces?|produced|hands? over|handed over|turns? over|turned over)> ~40 (documents|records|phone|emails|discovery|files|messages)     | the bank turned over records
"""

FINE_OR_CITATION = """
    does  <(issues?|issued|served|serves|sent|sends)> ~20 (warning letter|enforcement notice|improvement notice|prohibition notice|notice of violation|penalty notice|cease-and-desist)  | the agency issued a warning letter
    thing (fine|penalty|citation|fines) (that|which) ~25 <(imposed|issued|levied)>           | the fine that the watchdog imposed in June
    gets  (was|were|been|being|is) ~8 <cited> ~20 FAULT                                       | the driver was cited for speeding
    verb  <(fines|fined|fining|fine)> ~50 ([a-z]{0,3}[0-9]+|\\$|£|€|million|thousand|for|over|by|dollars|pounds|euros|X+|A+|rs|inr|after|the)          | the regulator fined the mill £40,000
    verb? <(fined)>                                                                                  | the mill was fined on Friday
    does  <(issues?|issued|imposes?|imposed|hands?|handed|levies|levied|levying|slaps?|slapped|hits?|assesses|assessed|proposes?|proposed|recommends|served|serves|gave|upholds|announces|announced)> ~60 PENALTY     | the bureau issued a citation
    gets  <(receives?|received|hit|slapped|faces|facing|given|gets|got|handed|agreed to pay|pays|paid|pay|ordered to pay)> ~40 (fine|fines|penalty|penalties|citation|citations|civil penalty)       | the mill was hit with a fine
    thing <PENALTY> ~30 (issued|imposed|levied|handed|announced|assessed|proposed|upheld|handed down|paid|contested)                             | a penalty was imposed
    verb? <(cited|cites|citing)> ~40 (violation|violations|breach|breaches|safety|osha|failing|failure|willful|regulator|citation)                | the bureau cited the mill for safety violations
    gets  <(penalised|penalized)> (for|by|over)                                                | the mill was penalised for a leak
    noun  <(fine|penalty|citation)> (of|on|against|for|in|last) | the fine against the mill in May
    verb? <(stripped|strips|suspends|suspended|revokes|revoked)> ~30 (licence|license|permit|registration)                           | the board revoked his licence
"""

RELEASE_FROM_CUSTODY = """
    verb  <(admitted|admits)> ~40 to bail                                          | the court admitted him to bail
    verb  <(released|frees|freed|freeing|releases|releasing|bailed|bails|paroled|sprung)> ~40 (from|on|to|under|into) ~15 (BAIL|CUSTODY)    | he was released on bail
    verb  <(released|freed|let go)> (pending|under judicial|under supervision|under investigation|without charge|on an undertaking|on (his|her|their) own|on strict)   | he was released under judicial supervision
    gets  <allowed> bail                                                       | she was allowed bail
    verb  <(bailed)> (until|pending|to|on)                                     | he has been bailed until April
    gets  (X+|V+|he|she|they|who|him|her|man|woman|suspect|suspects|defendant|all) ~~40 <(released|freed|let go)> (pending|on|after|from|without|under|until)                       | she was released pending trial
    gets  <(walks?|walked|walking|strolled|strolls|emerged|emerges|leaves|left|leaving|exits|exited)> ~40 (prison|jail|custody|detention|penitentiary|halfway house|remand|free)      | she walked out of prison
    gets  <(granted|grants|given|wins|won|gets|got|secures|secured|receives|allowed|admitted to|makes|made|posts|posted|posting|meets)> ~20 (bail|bond|parole|conditional release|early release|compassionate release|pretrial release|house arrest|work release|clemency)      | the trader was granted bail
    gets  <(walks?|walked|walking)> (out|away|free) ~60 (bail|bond|jail|prison|custody|recognizance)     | he walked out after posting bail
    thing <(bail|bond|parole)> ~15 (granted|posted|approved|set|allowed|paid)                          | bail was granted
    thing <(clemency|pardon|commutation|parole)> ~20 (granted|signed|issued|approved|announced)          | a pardon was signed
    verb  <(pardons|pardoned|pardoning|commutes|commuted|commuting|reprieved)>                                      | the president pardoned the minister
    noun  <release> (from|on) ~15 (prison|jail|custody|bail|bond|parole)                               | her release from prison on Sunday
    thing <(conditions of release|order of release|release order)>                                       | an order setting conditions of release
    does  <(grants?|granted|granting|sets?|approves?|approved)> ~20 (bail|bond|parole)                      | the judge granted bail
    gets  (was|were|is|are|been|be|being) <(freed|released)> ~8 (thursday|monday|tuesday|wednesday|friday|saturday|sunday|today|yesterday)    | the nurse was freed Monday
"""
