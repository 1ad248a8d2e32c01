# ruff: noqa: E501 - a row stays on one line, so that the tables can be read down
"""How clerks word docket entries, United States district, bankruptcy and appeal courts first; read on folded text.

`OPENINGS` is asked in order and the first row that fits the start of an entry says what it is; every entry ends in one of the last
rows, so none is dropped. `INSIDE` is asked of what a hearing or a judgment brought, anywhere in the entry.
A row is `kind  pattern  | an example it must match`.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DocketRow:
    """One way of wording an entry."""

    kind: str
    regex: re.Pattern[str]
    example: str


OPENINGS = """
    procedural            (?:staff notes?|interpreter usage|(?:english|spanish)\\b.{0,20}interpreter|\\w+ interpreter needed|this attorney case opening|letter by clerk|expedited\\W+letter by clerk|text entry that|part \\d+ of \\d+\\W+foreperson|foreperson's signature|notification of appeal|(?:electronic )?notice of (?:case|mediator) assignment|ao ?120|report on the (?:filing|determination) of an action|affidavit of financial|exhibit receipt|redacted\\W{1,3}transcript|letter of deficiency|in accordance with rule 73|notice of psi|(?:amended )?criminal cover sheet|(?:restricted )?exhibit list|election of counsel|probation jurisdiction|pre-?sentence report|confirmation of receipt|certificate regarding|notice of compliance|doj conflict memo|mediation conference not held|notice of withdrawal of doc|notice\\W*return receipt|scheduling letter from usca|request for transcript) | ***STAFF NOTES as to Jo Doe
    charge_dropped        (?:notice of |order (?:of|for) )?nolle prosequi|(?:notice of dismissal|motion to dismiss (?:the )?(?:indictment|complaint|information)) by (?:the )?(?:usa|united states|government) | NOLLE PROSEQUI as to Jo Doe
    charge_dropped        (?:\\w+ ){0,3}order\\b.{0,60}\\bdismiss\\w* (?:the )?(?:superseding )?(?:indictment|information|criminal complaint|count)s?\\b.{0,40}\\b(?:government|united states|usa)\\b | ORDER granting motion to dismiss indictment on government's motion
    release_from_custody  (?:pr|personal recognizance|o/?r) bond\\b | PR Bond Entered as to Jo Doe
    procedural            acknowledge?ments?\\b(?! of (?:guilt|plea))|notice of lawsuit and request | ACKNOWLEDGMENT of receipt
    ruling                (?:clerk'?s )?(?:notice of )?entry of default | CLERK'S ENTRY OF DEFAULT as to the mill
    lawsuit_filed         (?:chapter \\d+ )(?:(?:in)?voluntary )?petition | Chapter 11 Voluntary Petition Non-Individual
    hearing_scheduled     (?:notice of )?341(?:\\(a\\))? meeting\\b.{0,60}\\b(?:to be held|set|scheduled|continued) | 341(a) meeting to be held on 5/5/2021
    arrest                (?:bench )?warrant (?:for|of) (?:the )?arrest\\b | Warrant for Arrest Issued as to Jo Doe
    plea                  change of plea hearing\\b.{0,80}\\bheld\\b | CHANGE OF PLEA HEARING held as to Jo Doe
    appointment_or_recusal cja \\d+\\W+(?:appointment|order appointing) | CJA 20 Appointment of Attorney Doe
    appointment_or_recusal case\\b.{0,300}\\brecused\\b | Case as to Jo Doe no longer referred to the magistrate - RECUSED
    plea                  (?:entry and )?acceptance of (?:guilty )?plea|(?:magistrate judge(?:'s)? )?findings (?:&|and) recommendations? (?:upon|on|re) an? plea | ACCEPTANCE OF PLEA OF GUILTY as to Jo Doe
    motion_filed          petition (?:for|to) (?:amend|modif|reconsider|remission|return of) | PETITION for Amendment of Order of Forfeiture
    procedural            (?:magistrate |chief |senior |district )*judge [a-z. ]{3,60}: (?:electronic |text )?order entered referring | Judge Jo Doe: ELECTRONIC ORDER entered REFERRING CASE
    hearing_scheduled     deadlines? updated\\b.{0,200}\\b(?:re)?set(?:ting)? (?:calendar call|hearing|trial|status|conference) | Deadline updated as to Jo Doe, resetting Calendar Call
    hearing_scheduled     (?:initial |standard )?case management scheduling order|scheduling and trial order|(?:electronic )?notice setting (?:\\w+ ){0,2}hearing|sealed notice of hearing | SCHEDULING AND TRIAL ORDER as to Jo Doe
    motion_filed          (?:defendant|plaintiff|petitioner|respondent|movant|debtor|trustee|government|united states)s?'?s? (?:\\w+ ){0,3}(?:motions?|applications?)\\b | Defendant's MOTION to Compel Evidence
    hearing_scheduled     docket text order\\b(?!.{0,20}(?:granting|denying)).{0,60}\\b(?:re)?(?:set|scheduled|continued) | DOCKET TEXT ORDER: hearing reset for 4/1/2020
    ruling                (?:docket text order|(?:magistrate |chief |senior |district )*judge [a-z. ]{3,60}: (?:electronic |text |\\w+ ){0,2}order entered)\\b(?!.{0,12}referring) | DOCKET TEXT ORDER granting 35 Motion
    hearing_scheduled     (?:civil |joint |proposed )*case management plan and (?:\\w+ )?scheduling order | CIVIL CASE MANAGEMENT PLAN AND SCHEDULING ORDER
    hearing_scheduled     (?:set/reset duty hearings|(?:first |second |subsequent |further )?mediation conference\\. |court notice\\b.{0,40}\\bcontinuance|order on sentencing schedule|(?:amended )?notice of changed? of plea) | FIRST MEDIATION CONFERENCE. Mediation Conference scheduled for 6/7/2021
    dismissal             (?:\\w+ ){0,3}(?:stipulation|agreement) and (?:proposed )?order\\b.{0,60}\\b(?:discontinuance|dismissal|dismissed|discontinued) | STIPULATION AND ORDER OF DISCONTINUANCE
    dismissal             (?:\\w+ (?:and )?){0,4}order\\b.{0,110}\\bgranting\\b.{0,30}\\bmotions? to dismiss\\b | RULING AND ORDER adopting the report; granting 31 Motion to Dismiss
    appeal_decided        (?:mandate ?/ ?judgment|(?:clerk )?order dismissing appeal|usca mandate) | MANDATE/JUDGMENT from USCA - 8th Circuit
    charge_filed          (?:u\\.?s\\.? )?probation petition\\b | US PROBATION PETITION re: Supervised Release violation
    sentence              judgment on revocation | JUDGMENT on Revocation Proceedings - 8 months
    procedural            (?:\\W|\\d)*(?:filing error|error|\\W*notice to (?:counsel|attorney|filer)|clerk'?s? (?:notice|note|office)|docket (?:annotation|correction)|modification of|corrected entry|terminated|entered in error) | FILING ERROR - DEFICIENT PLEADING
    procedural            (?:electronic |\\d+ day |alias |amended )?summons(?:es)? (?:issued|returned|requested|reissued|submitted|in a civil)  | SUMMONS Issued as to the ferry line
    procedural            (?:proposed |request for (?:issuance of )?|notice of )?summons\\b | REQUEST FOR ISSUANCE OF SUMMONS
    procedural            (?:notice (?:of|and) )?(?:acknowledge?ment|certificate|affidavit|proof|declaration|waiver|executed|return|admission|acceptance) of (?:the )?(?:executed )?service | CERTIFICATE OF SERVICE by the mill
    procedural            (?:usms?|u\\.s\\. marshal)(?: form)? (?:return|receipt) | USMS Return of Service
    procedural            (?:amended |first |second )?(?:notice|entry) of (?:attorney |limited |special )?(?:appearance|withdrawal of (?:appearance|attorney|counsel)|substitution|change of (?:address|firm|attorney)|association|attorney) | NOTICE OF ATTORNEY APPEARANCE
    procedural            (?:attorney )?(?:appearance(?! bond)|substitution of (?:attorney|counsel)|designation of (?:counsel|attorney)|notice of (?:related|request by pro hac)) | NOTICE of Related case
    procedural            notice of (?:request|pro hac|related|assignment|reassignment|availability|electronic|certified mail|mailing|docket|document|case (?:assignment|opening)|court|deficienc|right to|judge|filing fee|receipt|delinquen|non-?compliance|lodging of transcript|clerical|correction|errata|hearing transcript) | NOTICE of Certified Mail Receipt
    procedural            pro hac vice | Pro Hac Vice Application Submitted
    procedural            (?:amended )?(?:corporate|rule 7\\.1|fed(?:eral)? r\\w*|financial|disclosure|ownership)[a-z0-9. ]{0,30}(?:disclosure|statement|7\\.1) | CORPORATE DISCLOSURE STATEMENT
    procedural            (?:amended )?(?:certificat(?:e|ion)s?)(?: and notice)?(?: of| as to| re)? (?:interested|compliance|service|mailing|good standing|conferen|notice|parties) | CERTIFICATION AND NOTICE of Interested Parties
    procedural            (?:civil |criminal )?(?:cover sheet|case (?:assigned|reassigned|unassigned|transferred in|opened|closed|terminated|referred|designated|caption|no longer|stayed|as to|unsealed|type|remains|selected)|case\\W) | CASE ASSIGNED to a magistrate
    procedural            (?:judge|magistrate judge|senior judge|chief judge|district judge)\\b.{0,60}\\b(?:assigned|added|no longer|referred|update) | Magistrate Judge added
    procedural            (?:notice of |official |certified )*(?:transcript|redacted transcript|audio|court reporter|transmi(?:ttal|ssion)|record on appeal|appeal (?:record|transcript|fee)|receipt|filing fee|remark|docket sheet|mail|returned mail|undeliverable) | TRANSCRIPT of proceedings
    procedural            notice of (?:filing|availability) of (?:official )?transcript | NOTICE OF FILING OF OFFICIAL TRANSCRIPT
    hearing_scheduled     (?:set|reset|set/reset|schedule|scheduling|text|minute|docket|electronic|telephone|clerk)?\\W*(?:hearings?|deadlines?/hearings?|deadlines and hearings|notice)\\b.{0,60}\\b(?:hearing|conference|trial|arraignment|sentencing|argument)s? (?:re)?(?:set|scheduled|continued|rescheduled|cancel|vacated) | Set/Reset Hearings: status conference set for 4/1/2020
    procedural            (?:set|reset|set/reset|terminate|update|deadlines?|motions? (?:referred|no longer|reset)|motion\\(s\\) (?:referred|no longer)|attorney|party|parties|defendant|cja|magistrate|abstract|placed in file|docket|copy|copies|exhibit and witness list|exhibit list|witness list|jury list|jury instructions|juror|case manag|per |pursuant to (?:local )?rule|usca (?:case|appeal|number|notice)|writ of habeas corpus ad|notice re|arrest warrant (?:recalled|quashed)|surrender of passport|passport|notice of surrender|bill of costs|cost|judgment returned|notice to|initial case|rule 5|general order|standing order|consent to|notice of right|video|letter to counsel|assignment of|referral|restricted document|electronic exhibits|redaction|notice of intent to request|name correction|designated clerk|rule 5|warrant returned unexecuted|(?:\\w+ )?certificate of)(?: |\\b|\\W)(?!.{0,200}\\bhearing (?:set|reset)) | Set Deadlines as to the motion
    countersuit_filed     (?:\\w+ ){0,3}(?:counter-?claim|cross-?claim|third[- ]party complaint|cross-?complaint)|(?:amended )?answer\\b.{0,120}\\b(?:counter-?claim|cross-?claim) | ANSWER to Complaint, COUNTERCLAIM against the mill
    complaint_amended     (?!answer|response|reply|motion|order|notice|brief|stipulation)(?:\\w+ ){0,3}(?:amended|supplemental|amendment to|consolidated) (?:(?:class action|civil|verified|adversary|the) )*(?:complaint|petition)(?! (?:seal|scheduling)) | FIRST AMENDED COMPLAINT against the bank
    charge_filed          (?:sealed |redacted |unsealed |criminal |amended |magistrate )*complaint(?: \\(?sealed\\)?)? (?:signed .{0,40})?as to | SEALED COMPLAINT as to Jo Doe
    charge_filed          (?:sealed |felony |misdemeanor |superseding |redacted )*information\\b(?! (?:sheet|statement)) | INFORMATION as to Jo Doe
    charge_filed          (?:petition|report|order) (?:on|for|re)\\b.{0,60}(?:violation of|probation|supervised|revo) | PETITION for violation of supervised release
    charge_filed          order of criminal contempt | Order of Criminal Contempt Proceedings
    arbitration_filed     (?:demand for|notice of|petition to compel|motion to confirm)\\b.{0,20}arbitration | DEMAND FOR ARBITRATION
    lawsuit_filed         (?:class action |verified |civil |adversary (?:case|proceeding)?[^.]{0,30}|jury |state court )*(?:complaint|petition|notice of removal|voluntary petition|involuntary petition)\\b(?!.{0,12}brief)(?! for (?:warrant|attorney)) | COMPLAINT against the trustees of the school
    lawsuit_filed         (?:adversary (?:case|proceeding)|emergency petition|original petition|case transferred (?:in )?from|miscellaneous case) | EMERGENCY PETITION for relief
    indictment            (?:sealed |superseding |redacted |second |third |first |unsealed |unredacted )*indictment\\b | INDICTMENT as to Jo Doe
    arrest                arrest of | Arrest of Jo Doe
    arrest                (?:\\W|sealed )*(?:arrest )?warrants?\\b.{0,30}(?:return|executed)(?!.{0,30}(?:search|seiz)) | Arrest Warrant Returned Executed
    arrest                arrest warrant | ARREST WARRANT ISSUED
    search_warrant        (?:sealed |application for |return on )*(?:search|seizure|tracking|search and seizure)(?: and seizure)? warrant | SEARCH WARRANT Returned Executed
    subpoena              (?:notice of (?:intent to serve )?|return of |deposition )*subpoena | SUBPOENA issued to the bank
    plea                  (?:lodged |sealed |guilty |signed |unsigned |amended |proposed )*(?:plea agreement|plea|petition to (?:enter )?plead|memorandum of plea|factual basis|consent to (?:enter|plea)|statement in advance of plea|report and recommendation\\w* (?:concerning|on|re) (?:the )?plea) | PLEA AGREEMENT as to Jo Doe
    verdict               (?:sealed |redacted |special |jury |general )*(?:verdict|findings? of guilt) | JURY VERDICT as to Jo Doe
    sentence              (?:sealed |amended |second |corrected |final )*(?:judgment|judgement)(?: and commitment| & commitment| in a criminal case)?(?: issued)?(?: (?:as to|entered as to|\\(?sealed))(?!.{0,60}\\bcivil) | JUDGMENT as to Jo Doe, Count(s) 1, Imprisonment 40 months
    sentence              (?:amended )?judgment and commitment | JUDGMENT AND COMMITMENT ISSUED
    dismissal             (?:joint |agreed |unopposed |first )*(?:notice|stipulation)s? (?:of|for|to|and proposed order of)(?: \\w+){0,3} (?:voluntary )?dismiss | STIPULATION of dismissal
    dismissal             (?:final |text |memorandum |opinion |agreed |consent |docket |minute |and |letter )*(?:order|judgment)\\b.{0,70}\\b(?:dismissing|of dismissal|dismissed|for dismissal|terminating case)\\b | ORDER dismissing the case
    dismissal             (?:final |text |memorandum |opinion |letter |and |docket )*order\\b.{0,40}\\bgranting\\b.{0,60}\\bmotions?\\b.{0,16}\\bto dismiss | ORDER granting 12 Motion to Dismiss
    settlement            (?:joint )?(?:notice|stipulation|report|suggestion) of (?:\\w+ )?(?:settlement|mediation settlement) | NOTICE OF SETTLEMENT
    appeal_withdrawn      (?:notice|motion|stipulation|order) (?:of|to|for|granting .{0,20}to) (?:\\w+ ){0,2}(?:withdraw|dismiss|withdrawal of|dismissal of) (?:\\w+ ){0,2}appeal | NOTICE of withdrawal of appeal
    appeal_decided        (?:certified copy of )?(?:mandate|opinion|order|judgment|memorandum)s?(?: and \\w+)? (?:of|from|by) (?:the )?(?:usca|u\\.?s\\.? court of appeals|court of appeals|united states court of appeals|supreme court|bap\\b) | MANDATE of USCA AFFIRMING the judgment
    appeal_filed          (?:amended |joint |sealed |cross |first |second |conditional )*(?:notice of (?:interlocutory |cross[- ]?|conditional )*appeal|appeal of magistrate|interlocutory appeal|petition for permission to appeal|appeal\\b) | NOTICE OF APPEAL by the mill
    appointment_or_recusal (?:text |minute |sealed |docket |cja \\d+:? ?)*(?:order|notice|appointment)\\b.{0,50}\\b(?:recus|appointing|appointment of|appointed|of disqualification|reassign|referring case|designat\\w+ (?:judge|magistrate)) | ORDER of recusal
    release_from_custody  (?:text |oral |\\W)*order\\b.{0,20}\\b(?:setting conditions of release|of release|releas(?!e of (?:passport|funds|lien|fund))|modifying conditions of release|for release(?! of (?:passport|funds))) | ORDER Setting Conditions of Release
    release_from_custody  (?:appearance |unsecured |secured |property |surety |personal recognizance |material witness |order and |cash |bail |\\W)*(?:bond|bail)\\b(?! (?:hearing|review|revo)).{0,40}(?:entered|filed|posted|set|as to|executed)|conditions of release | Appearance Bond Entered
    release_from_custody  notice of bond (?!hearing) | NOTICE of bond posted
    hearing_scheduled     (?:first )?meeting of creditors | Meeting of Creditors to be held
    hearing_scheduled     (?:amended |second |text |docket |clerk'?s |\\W|re-?)*(?:notices? of (?:\\w+ ){0,2}hearing|notices? (?:of|setting|resetting|regarding|re) (?:\\w+ ){0,5}(?:hearing|conference|trial|argument|sentencing|arraignment|rescheduling|setting|change of (?:hearing|plea)|cancel|continuance|video|telephon)|notice of hearing) | NOTICE OF HEARING as to Jo Doe
    hearing_scheduled     (?:\\w+ ){0,4}(?:order)\\b.{0,30}\\b(?:setting (?!conditions)|resetting|rescheduling|continuing (?:trial|hearing|sentencing|the)|scheduling|for (?:status |scheduling |pretrial )?conference|to continue|vacating (?:the )?(?:hearing|trial)) | TEXT ORDER resetting the trial date
    hearing_scheduled     (?:civil |pretrial |joint |final |amended |initial |rule 16 |case management |patent |trial |progression )*(?:(?:pretrial |case management plan and )*scheduling order|case management (?:order|plan)|pretrial order|trial order|trial management order|progression order) | PRETRIAL SCHEDULING ORDER
    hearing_scheduled     (?:\\w+ ){0,3}order\\b(?!.{0,60}\\b(?:granting|denying|granted|denied)\\b).{0,130}\\b(?:conference|teleconference|hearing|trial|argument|sentencing)\\b.{0,60}\\b(?:is|are|has been|have been|will be|shall be|will) (?:hereby )?(?:re)?(?:scheduled|set|held|be at|at|continued|begin|adjourned|cancelled|canceled)\\b | TEXT ORDER: A status conference is scheduled for August 20
    hearing_scheduled     (?:\\w+ ){0,3}order\\b(?!.{0,60}\\b(?:granting|denying|granted|denied)\\b).{0,40}\\bcourt will hold an? (?:\\w+ ){0,3}(?:conference|teleconference|hearing|argument) | ORDER. The Court will hold a teleconference
    motion_filed          (?!(?:(?!motion|application|request|petition).){0,40}\\b(?:order|opinion|reply|opposition|response|memorandum|brief|answer|declaration|affidavit|transcript|certificate|exhibit|letter (?!motion))\\b)(?:\\w+(?:'s)? ){0,4}(?:ex parte |emergency |unopposed |joint |consent |sealed |letter |amended |assented to |oral |first |second |third |renewed |cross |notice of |expedited |corrected |agreed )*(?:motions?|applications?|request|petition)\\b(?!.{0,20}(?:hearing (?:set|held)|referred)) | Unopposed MOTION to continue the trial
    filing                (?:defendants?|plaintiffs?|government|usa)?(?:'s)? ?(?:first |second |amended |joint |sealed |corrected |supplemental |reply |letter |sur-?)*(?:response|reply|opposition|objections?|answer|memorandum in|memorandum of law|brief|supplement|exhibit|declaration|affidavit|statement|stipulation(?! and order)|letter(?! order)|sentencing memorandum|position|report(?! and recommendation)|joint|status report|proposed|witness|trial brief|notice|trial memorandum|waiver of|objection|affirmation|memorandum(?! (?:and|opinion|decision|order))) (?!.{0,8}\\border\\b) | RESPONSE in opposition to the motion
    ruling                (?:clerk'?s )?judgment (?:in favor|for|against|entered) | CLERK'S JUDGMENT in favor of the mill
    ruling                (?:judge [a-z. ]{3,40}: )?(?:\\W|\\w+ ){0,6}(?:order|opinion|memorandum and order|memorandum opinion|memorandum decision|report and recommendations?|findings of fact|findings and|decision|ruling|decree|judgment|default|preliminary injunction|permanent injunction|temporary restraining order|verdict and findings)\\b | MEMORANDUM AND ORDER as to the motion in limine
"""

HEARINGS = """
    hearing_scheduled     ^\\W*minute order\\W+set(?:/reset)? hearing | MINUTE ORDER: Set Hearing as to Jo Doe
    sentence              \\bsentencing\\b.{0,80}\\bheld\\b|\\bsentencing held\\b|\\bsentence[sd]? (?:imposed|as to)|^minutes?.{0,60}\\bsentencing [A-Za-z ]+\\(?\\d? | Minute Entry: Sentencing held on 4/1/2020
    plea                  \\b(?:plea entered|guilty plea (?:is )?(?:entered|accepted|tendered)|pleas? of (?:not )?guilty|(?:not )?guilty pleas? (?:is |are )?entered|change of plea hearing|enters? (?:a )?(?:plea|not guilty|guilty)|plea(?:ds|ded)? (?:not )?guilty|plea hearing)\\b | Minute Entry: Change of Plea Hearing held
    verdict               \\b(?:jury verdict|verdict (?:returned|reached|read|of)|finds? defendant (?:not )?guilty|jury (?:returns?|finds?|returned|found)|found (?:not )?guilty)\\b | Minute Entry: jury verdict of not guilty
    trial_start           \\b(?:jury selection|voir dire|(?:jury|bench|non-jury|court) trial (?:\\(?day (?:1|one)\\b\\)?|begun|began|commenced)|opening statements|jury (?:impaneled|empaneled|sworn)|first day of (?:jury )?trial)\\b | Minute Entry: Jury Selection held
    ruling                \\b(?:(?:motion|motions|request|application)\\b.{0,80}\\b(?:is|are|was|were|as) (?:hereby )?(?:granted|denied|moot|taken under|withdrawn|overruled|sustained)|court (?:grants|denies|orders|overrules|sustains|rules|adopts)|ordered detained|detained|detention ordered|order to show cause|in chambers|found in (?:civil )?contempt|sanctions|it is (?:hereby )?ordered|the court (?:vacates|advises)|is (?:hereby )?(?:granted|denied)|granting|denying)\\b | MINUTES: the motion is denied
    release_from_custody  \\b(?:defendant (?:is )?(?:ordered )?released|released on|order of release|bond set|bail set|release conditions)\\b | Minute Entry: bond set at $40,000
    hearing_scheduled     ^(?:(?!held\\b).){0,140}\\b(?:set|continued|reset|rescheduled|vacated) (?:for|to|from|until|and)\\b | MINUTES: status conference set for 3/15/2004
    trial_event           .{3} | Minute Entry for proceedings: status conference held
"""

BESIDE = """
    plea                  \\bplea entered|guilty plea (?:is )?entered|(?:not )?guilty plea entered|pleas? of (?:not )?guilty entered | Arraignment held. Plea entered: Not Guilty
    dismissal             \\bcounts?\\(?s?\\)? [0-9a-z ,-]{1,60},? ?(?:are |is |were |was )?dismissed|count\\(s\\).{0,60}dismissed | Count(s) 2s-9s dismissed on government's motion
    sentence              \\bsentencing (?:hearing )?(?:is )?(?:set|scheduled|continued|reset) (?:for|to) | Sentencing set for 4/23/2024
"""


def _rows(text: str, *, anchored: bool) -> tuple[DocketRow, ...]:
    rows = []
    for line in filter(None, map(str.strip, text.splitlines())):
        rule, _, example = line.rpartition(" | ")
        kind, _, pattern = rule.partition(" ")
        start = r"[\s\[(*#.,:0-9-]*(?:(?:sealed|restricted) document ?\*\*\s*)?" if anchored else ""
        rows.append(DocketRow(kind, re.compile(f"{start}(?:{pattern.strip()})"), example))
    return tuple(rows)


OPENING_ROWS = _rows(OPENINGS, anchored=True)
HEARING_ROWS = _rows(HEARINGS, anchored=False)
BESIDE_ROWS = _rows(BESIDE, anchored=False)
