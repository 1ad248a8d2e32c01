# ruff: noqa: E501 - a row stays on one line, so that the tables can be read down
"""Investigations: opened, reported, evidence released, fines and citations; and release from custody."""

INVESTIGATION_OPENED = """
    thing <(opening|launch|start)> of ~20 (inquiry|investigation|probe|review|proceedings) ~60 (announced|ordered|confirmed|granted|approved|made|completed|carried out|secured|reported|allowed|authorised|authorized|expected|delayed|refused|blocked)   | the opening of an inquiry was announced
    noun  <(opening|launch|start)> of ~20 (inquiry|investigation|probe|review|proceedings) ~~40 (on|came|followed|set off|last|in|this|monday|tuesday|wednesday|thursday|friday)   | the opening of an inquiry on Friday
    does  (police|detectives|investigators|regulator|regulators|prosecutors|watchdog|ombudsman|authorities|commission|agency|siu|hawks|fbi|cops|auditors|P+|A+) ~~25 <(opened|open|opens|launched|launch|launches|started|start|begun|began|begin|ordered|registered)> ~40 (investigation|inquiry|probe|case|file|docket|dossier|review|audit|proceedings)     | the hawks opened a docket
    gets  <(in|under)> (the )?(crosshairs|microscope|investigation|probe|criminal investigation|scrutiny) ~20 (of|by|over|after|for)    | the bank is under investigation by the bureau
    thing (preliminary|criminal|formal|full|public|independent|internal|joint|new|fresh|second) <(investigation|inquiry|probe|review|enquiry)> ~30 (opened|launched|ordered|announced|begun|began|started|under way|set up|called)     | a formal inquiry was ordered
    does  <(taken|take|takes|took|taking)> over ~15 (investigation|inquiry|probe|case)                                            | federal police took over the investigation
    thing <(fatal accident inquiry|inquest|commission of inquiry|public inquiry|royal commission|parliamentary inquiry)> ~50 (opened|ordered|announced|held|called|begin|began|set up|reopened|established)     | a fatal accident inquiry was ordered
    does  <(opened|opens|open|launched|launches|launch|begun|began|begins|start|started|starts|ordered|orders|announced|announces|initiated|commissioned|mounted|set up|convened|sets up|establishes|established|reopened|kicked off)> ~60 (investigation|inquiry|enquiry|probe|review|audit|inquest|criminal file|preliminary inquiry|case|task force|royal commission|fact-finding|disciplinary proceedings)   | the ministry ordered a probe
    does  (police|detectives|investigators|regulators|regulator|fbi|agency|watchdog|authorities|prosecutors|gardai|officials|bureau|department|commission|council|ombudsman|P+|A+) ~~30 (is|are|was|were|been|now|begun|to) ~6 <(investigating|probing|looking|examining|scrutinising|scrutinizing|reviewing|investigate|probe)>    | detectives are looking into the fire
    gets  (is|are|was|were|being|been|now|comes|came|put|placed) ~12 <(investigated|probed|under investigation|under criminal investigation|under scrutiny|under review|examined by|looked into)>    | the firm came under investigation
    thing <(investigation|inquiry|probe|inquest|review|criminal inquiry|audit)> ~60 (opened|launched|ordered|announced|under way|underway|begun|began|begins|started|set up|commissioned|continues|reopened)     | a probe has begun
    does  <(referred|refers|reported|passed|forwarded|handed|sent|sends|reports)> ~50 (police|prosecutors|watchdog|ombudsman|inspector general|attorney general|ethics committee|serious fraud office|crown office|dpp|independent office|fbi)   | the bank reported him to the police
    thing (police|detectives|investigators) ~8 <(called in|drafted in|asked to investigate)>    | police were called in
    does  <(asked|asks|urged|ordered|called on|calls on|tasked|directed)> ~40 to (investigate|look into|probe|examine|inquire)                 | the governor asked police to investigate
    gets  <(target|subject|focus)> of ~25 INVESTIGATION                                   | she is not a target of any investigation
    does  to <look> into                                                                 | inspectors arrived to look into the crash
    does  <OPEN> ~50 INVESTIGATION                                                        | the agency opened an inquiry
    thing <INVESTIGATION> ~70 (opened|launched|begun|started|announced|ordered|under way|underway|commenced|established|initiated|set up|convened)   | an inquiry was opened
    does  <(opens?|opened|reopens?|reopened)> (its|a|his|her|their|the) ~10 (case|file|docket)  | the agency opened its case
    does  (is|are|was|were|has been|have been|now|begun|began|started) <(investigating|probing|looking into|examining|scrutinising|scrutinizing|reviewing)>  | police are investigating the fire
    does  <(investigates|investigated|probes|probed|probing)>                              | regulator probes brewer
    gets  (is|are|was|were|been|being) (also |now |being |still )?<(investigated|probed|under investigation|under scrutiny|under criminal investigation)>        | the brewer is under investigation
    gets=state <(faces|facing)> ~30 (investigation|probe|inquiry|review|scrutiny)               | mayor faces inquiry
    does  <(refers?|referred|referring)> ~60 (police|prosecutors|watchdog|inspector general|commission|justice department|ethics|investigation|dpp|attorney general)  | the council referred the matter to police
    does  <(calls? for|called for|demands?|demanded|urges?|urged)> ~30 INVESTIGATION        | senators called for an inquiry
    does  to (lead|conduct|open|head|launch|begin) ~25 <(inquiry|investigation|probe|review)>   | hired to lead an inquiry
    noun  <INVESTIGATION> (into|of|over) | the inquiry into the fire began in May
    does? (will|to) <(investigate|probe)>                                                    | the state will investigate the fire
    does  <(interview|interviews|interviewing|question|questioning|questions)> ~30 (suspects|witnesses|suspect)  | police question witnesses
"""

INVESTIGATION_REPORT = """
    thing <(publication|release)> of ~20 (report|findings|review|audit) ~60 (announced|ordered|confirmed|granted|approved|made|completed|carried out|secured|reported|allowed|authorised|authorized|expected|delayed|refused|blocked)   | the publication of the report was announced
    noun  <(publication|release)> of ~20 (report|findings|review|audit) ~~40 (on|came|followed|set off|last|in|this|monday|tuesday|wednesday|thursday|friday)   | the publication of the report on Friday
    thing (the|its|their|a|an) (report|audit|study|dossier) ~~15 <(said|says|warned|accused|cited)>                              | the audit said so
    thing (report|inquiry|review|audit|investigation|probe|commission|panel|watchdog|ombudsman|inspector general|coroner|auditors|auditor|inspectors|investigators|findings|study|dossier) ~~50 <(found|finds|concluded|concludes|blamed|blames|faulted|faults|criticised|criticises|criticized|criticizes|cleared|clears|revealed|reveals|determined|slammed|exonerated|identified|uncovered|recommended)>   | an audit found gaps
    does  <(published|publishes|released|releases|issued|issues|delivered|delivers|unveiled|submitted|submits|presented|presents|handed|tabled|completed|concluded|finished|filed)> ~45 (report|findings|review|conclusions|investigation|inquiry|audit|file|dossier|results)    | the panel delivered its findings
    thing (report|findings|autopsy|review|audit|results|conclusions|file) ~60 <(published|released|issued|delivered|handed|submitted|presented|made public|tabled|completed|leaked|unveiled|disclosed)>    | the findings were handed to ministers
    thing (autopsy|post-mortem|toxicology|ballistics|forensic|dna|lab|medical examiner|coroner) ~40 <(showed|shows|show|found|finds|revealed|reveals|ruled|determined|concluded|confirmed|linked|matched)>    | dna tests linked him to the scene
    gets  <(cleared|faulted|blamed|criticised|criticized|exonerated|censured)> ~12 by ~25 (report|inquiry|review|audit|panel|watchdog|probe|investigation|commission|ombudsman|committee)     | the chief was faulted by the inquiry
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
    thing <(release|unsealing|publication|disclosure)> of ~30 (video|footage|documents|files|records|evidence|tape|tapes|photos|transcript|transcripts|emails|recordings|affidavit) ~60 (announced|ordered|confirmed|granted|approved|made|completed|carried out|secured|reported|allowed|authorised|authorized|expected|delayed|refused|blocked)   | the release of the footage was ordered
    noun  <(release|unsealing|publication|disclosure)> of ~30 (video|footage|documents|files|records|evidence|tape|tapes|photos|transcript|transcripts|emails|recordings|affidavit) ~~40 (on|came|followed|set off|last|in|this|monday|tuesday|wednesday|thursday|friday)   | the release of the footage on Friday
    thing (jurors|jury|court|judge|inquest) ~15 <(shown|played|saw|watched|heard)> ~40 (video|footage|cctv|recording|audio|tape|messages|texts|photos|photographs|call|calls|emails)      | jurors were shown cctv footage
    does  <(dropped|drops|dumped|dumps|spilled|revealed|reveals|handed|hands|passed|gave|tendered|filed|shared|circulated|produced|obtained)> ~40 (footage|video|documents|emails|records|transcripts|recordings|texts|messages|tapes|files|papers|dossier|photos|cctv|bodycam|phone records)     | police handed over the recordings
    thing <(footage|video|audio|recording|tape|messages|texts|emails|documents|photos|transcript)> ~25 (emerges|emerge|emerged|surfaces|surfaced|leaks|leaked|goes viral|out|released|aired)     | video surfaces of the crash
    verb  <(released|releases|release|published|publishes|unsealed|unseals|disclosed|discloses|posted|posts|shared|aired|leaked|unveiled|obtained|produced|turned over|handed over|made public|declassified|showed|played)> ~~60 (video|footage|audio|recording|recordings|tape|tapes|transcript|transcripts|emails|e-mails|texts|text messages|messages|documents|files|records|photos|pictures|images|letters|memos|bodycam|body-camera|911 calls|911 call|affidavit|affidavits|exhibits|court papers|depositions|logs|minutes|papers|evidence|case file|search warrant|phone records)    | the court unsealed hundreds of emails
    thing (video|footage|audio|recording|recordings|tape|tapes|transcript|transcripts|emails|e-mails|texts|text messages|messages|documents|files|records|photos|pictures|images|letters|memos|bodycam|affidavit|affidavits|exhibits|court papers|depositions|deposition|logs|minutes|papers|evidence|case file|pages) ~45 <(released|published|unsealed|disclosed|made public|leaked|aired|emerged|surfaced|shared|posted|played|tendered|declassified|obtained|handed over|turned over|came to light|revealed|shown)>     | the recordings came to light
    thing (newly|freshly|recently|just) <(released|unsealed|disclosed|published|leaked|obtained)> ~12 (video|footage|emails|documents|records|texts|papers|transcripts|files|audio|court)     | newly disclosed documents
    thing (newly released|newly unsealed|leaked|unsealed|released) ~12 (video|footage|emails|e-mails|texts|documents|records|transcripts|court documents|court papers|messages|audio|bodycam) ~12 <(show|shows|showed|reveal|reveals|revealed|capture|captures|detail|details)>      | newly released emails reveal panic at the bank
    does  <RELEASE> ~60 (video|footage|recording|recordings|transcript|transcripts|documents|records|files|photos|images|emails|texts|text messages|audio|bodycam|body-camera|body camera|body-cam|dashcam|911|evidence|affidavit|affidavits|tapes|tape|messages|exhibits|cctv|interview|interviews|depositions|deposition|court papers|police report|case file|disciplinary file|file|trove|cache)     | the sheriff released the footage
    thing <(minutes|pages|memos|letters|papers|video|footage|recording|recordings|transcript|transcripts|documents|records|files|photos|images|emails|texts|text messages|audio|bodycam|evidence|affidavit|affidavits|tapes|tape|messages|exhibits|case file|court papers|court documents|deposition|depositions)> ~30 (RELEASED)   | the footage was released
    noun  <release> of ~30 (video|footage|documents|files|records|evidence|tape|tapes|photos|transcript)                            | the release of the video on Friday
    gets  <(newly|just)> (released|unsealed|disclosed|published)                                                     | newly unsealed emails
    does  <(produces?|produced|hands? over|handed over|turns? over|turned over)> ~40 (documents|records|phone|emails|discovery|files|messages)     | the bank turned over records
"""

FINE_OR_CITATION = """
    verb  <(fines|fined|fine|fining|penalised|penalized|penalises|penalizes|docked|docks|censured|censures|reprimanded|reprimands|sanctioned|cited|cites)> ~60 ([a-z]{0,3}[0-9]+|\\$|£|€|violations?|breach|breaches|failing|failures|lapses|safety|code|misconduct|rules|hygiene|spill)   | the board reprimanded the broker over lapses
    gets  (was|were|been|being) ~10 <(fined|reprimanded|censured|penalised|penalized|cited)>                                            | the broker was censured
    does  <(imposed|imposes|issued|issues|levied|levies|slapped|slaps|handed|hands|hit|hits|ordered|proposed|proposes|announced|upheld)> ~40 (fine|fines|penalty|penalties|citation|citations|sanction|sanctions|surcharge|civil penalty|warning letter|prohibition notice)     | the agency handed the firm a penalty
    gets  <(hit|slapped|faces|facing|handed|given|receives|received|pays|paid|gets|got|draws)> ~50 (fine|penalty|fines|penalties|citation)    | brewer slapped with record fine
    thing (licence|license|permit|registration|accreditation) ~20 <(revoked|suspended|withdrawn|stripped|pulled|cancelled|canceled)>                | her licence was revoked
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
    thing <(release)> of (X+|V+|the [a-z]+|her client|his client) ~60 (announced|ordered|confirmed|granted|approved|made|completed|carried out|secured|reported|allowed|authorised|authorized|expected|delayed|refused|blocked)   | the release of the clerk was ordered
    noun  <(release)> of (X+|V+|the [a-z]+|her client|his client) ~~40 (on|came|followed|set off|last|in|this|monday|tuesday|wednesday|thursday|friday)   | the release of the clerk on Friday
    gets  <(granted|given|gets|got|offered|wins|won|makes|made)> ~25 (bail|bond)(?! (hearing|application|money))      | he was granted 20 000 rand bail
    gets  <(walked|walks|walk|stepped|strolled|left|leaves|out|released|freed|sprung|bailed)> ~30 (jail|prison|custody|bail|bond|court|slammer|lockup|cells|cell|detention)     | she walked out of the cells
    gets  <(remanded|released|freed)> (at large|on bail|on electronic|on e-bail|on condition|on strict|to house arrest)          | he was remanded at large
    gets  <(electronically monitored|tagged|back home|back on the streets|a free man|a free woman)>                              | she is a free woman
    thing <bail> ~12 (granted|set|fixed|posted|allowed|extended|renewed|varied|continued)                                          | bail was extended
    gets  <(freed|released|let out|let go|sprung|bailed|paroled|discharged|out|home)> ~25 (on bail|on bond|from jail|from prison|from custody|on parole|of jail|of prison|on licence|on license|pending trial|from detention|under house arrest|with an ankle|on recognizance|on supervised|pending appeal|after posting|without charge|on police bail|on conditions|conditionally|under supervision|under investigation|early)    | she was let out on bail
    gets  <(posts|posted|post|makes|made|meets|met|paid|pays|puts up)> ~15 (bail|bond|surety)                               | he met bail on Monday
    gets  <(granted|grants|given|allowed|wins|won|gets|got|secures|secured|obtains|obtained)> ~20 (bail|bond|parole|release|house arrest|early release|clemency|pardon|a pardon|commutation|compassionate release|temporary release|freedom|conditional liberty)   | the trader won release
    gets  <(leaves|left|walks|walked|exits|exited|strolled|emerged|emerges|steps|stepped|freed|released)> ~25 (jail|prison|custody|detention|remand|lockup|penitentiary|correctional|cell|gaol)        | the mayor left jail
    verb  <(frees|freed|free|releases|released|pardoned|pardons|commuted|commutes|reprieved|bailed)> (X+|him|her|them|the [a-z]+) ~25 (on|from|pending|after|early|sentence|without)    | the judge freed her on bail
    gets  <(ordered|to be|will be) (released|freed)>                                                                          | she was ordered released
    gets  <(confined|moved|transferred|sent|placed)> ~12 (to|under|on) (house arrest|home confinement|home detention|a halfway house|electronic monitoring)    | he was moved to house arrest
    gets  <free on> (bail|bond|\\$|£|€|[0-9]+)                                                                                  | he is free on bond
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
