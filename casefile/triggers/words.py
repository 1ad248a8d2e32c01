# ruff: noqa: E501 - a row stays on one line, so that the tables can be read down
"""The word classes of the trigger rows: what courts, parties and newsrooms say for one thing.

Verbs are given with all their forms, because the form tells the tense (`casefile.standing`).
"""

_IRREGULAR = {
    "bring": "brings brought bringing",
    "seek": "seeks sought seeking",
    "take": "takes took taken taking",
    "give": "gives gave given giving",
    "throw": "throws threw thrown throwing",
    "withdraw": "withdraws withdrew withdrawn withdrawing",
    "win": "wins won winning",
    "lose": "loses lost losing",
    "find": "finds found finding",
    "hold": "holds held holding",
    "begin": "begins began begun beginning",
    "make": "makes made making",
    "strike": "strikes struck striking",
    "overturn": "overturns overturned overturning",
    "uphold": "upholds upheld upholding",
    "say": "says said saying",
    "tell": "tells told telling",
    "hear": "hears heard hearing",
    "set": "sets setting",
    "put": "puts putting",
    "cut": "cuts cutting",
    "hit": "hits hitting",
    "let": "lets letting",
    "go": "goes went gone going",
    "get": "gets got gotten getting",
    "stand": "stands stood standing",
    "step": "steps stepped stepping",
    "drop": "drops dropped dropping",
    "slap": "slaps slapped slapping",
    "quit": "quits quitting",
    "plead": "pleads pleaded pled pleading",
    "free": "frees freed freeing",
    "jail": "jails jailed jailing",
    "deny": "denies denied denying",
    "levy": "levies levied levying",
    "try": "tries tried trying",
    "testify": "testifies testified testifying",
    "bar": "bars barred barring",
    "ban": "bans banned banning",
    "quash": "quashes quashed quashing",
    "dismiss": "dismisses dismissed dismissing",
    "launch": "launches launched launching",
    "appeal": "appeals appealed appealing",
    "refer": "refers referred referring",
    "pay": "pays paid paying",
    "meet": "meets met meeting",
    "leave": "leaves left leaving",
    "come": "comes came coming",
    "split": "splits splitting",
    "swear": "swears swore sworn swearing",
    "prefer": "prefers preferred preferring",
    "commit": "commits committed committing",
    "acquit": "acquits acquitted acquitting",
    "permit": "permits permitted permitting",
    "submit": "submits submitted submitting",
    "rebut": "rebuts rebutted rebutting",
    "nab": "nabs nabbed nabbing",
    "book": "books booked booking",
    "cop": "cops copped copping",
    "reverse": "reverses reversed reversing",
    "undergo": "undergoes underwent undergone undergoing",
    "lay": "lays laid laying",
    "write": "writes wrote written writing",
    "rule": "rules ruled ruling",
    "spare": "spares spared sparing",
    "know": "knows knew known knowing",
    "sing": "sings sang sung singing",
    "read": "reads reading",
    "show": "shows showed shown showing",
    "stay": "stays stayed staying",
    "trim": "trims trimmed trimming",
    "fight": "fights fought fighting",
    "send": "sends sent sending",
    "tap": "taps tapped tapping",
    "hand": "hands handed handing",
    "rescind": "rescinds rescinded rescinding",
    "axe": "axes axed axing",
    "scrap": "scraps scrapped scrapping",
    "shut": "shuts shutting",
    "stop": "stops stopped stopping",
    "kick": "kicks kicked kicking",
    "turn": "turns turned turning",
    "shoot": "shoots shot shooting",
    "open": "opens opened opening",
    "wed": "weds wedded wedding",
    "choose": "chooses chose chosen choosing",
    "draw": "draws drew drawn drawing",
    "redraw": "redraws redrew redrawn redrawing",
    "redraft": "redrafts redrafted redrafting",
    "rewrite": "rewrites rewrote rewritten rewriting",
    "recast": "recasts recasting",
    "shed": "sheds shedding",
    "slip": "slips slipped slipping",
    "carry": "carries carried carrying",
    "supply": "supplies supplied supplying",
    "rejig": "rejigs rejigged rejigging",
    "transfer": "transfers transferred transferring",
    "remit": "remits remitted remitting",
}


def forms(lemma: str) -> tuple[str, ...]:
    """All forms of a verb, the lemma first. A particle stays behind it: `throw out` gives `threw out`."""
    verb, space, particle = lemma.partition(" ")
    prefix, hyphen, stem = verb.rpartition("-")
    if stem in _IRREGULAR:
        found = [stem, *_IRREGULAR[stem].split()]
    elif stem.endswith("e"):
        found = [stem, stem + "s", stem + "d", stem[:-1] + "ing"]
    elif stem.endswith("y") and stem[-2] not in "aeiou":
        found = [stem, stem[:-1] + "ies", stem[:-1] + "ied", stem + "ing"]
    elif stem.endswith(("s", "x", "sh", "ch")):
        found = [stem, stem + "es", stem + "ed", stem + "ing"]
    else:
        found = [stem, stem + "s", stem + "ed", stem + "ing"]
    return tuple(prefix + hyphen + form + space + particle for form in found)


def verbs(text: str) -> frozenset[str]:
    """All forms of the verbs named, separated by commas."""
    return frozenset(form for lemma in text.split(",") for form in forms(" ".join(lemma.split())))


def words(text: str) -> frozenset[str]:
    """The words and phrases named, separated by commas."""
    return frozenset(" ".join(word.split()) for word in text.split(","))


CLASSES: dict[str, frozenset[str]] = {
    # Who speaks law. One-letter runs stand for tracked names (see `grammar`).
    "JUDGE": words("""judge, judges, justice, justices, court, courts, magistrate, magistrates, panel, tribunal, bench, sheriff court, jurist, chief judge,
        high court, supreme court, appeals court, circuit, district court, appellate court, recorder, registrar, arbitrator, J+, H+"""),
    "PROSECUTOR": words("""prosecutor, prosecutors, prosecution, da, d.a., district attorney, attorney general, attorneys general, crown, crown prosecutors, cps, dpp,
        state attorney, state's attorney, u.s. attorney, justice department, doj, grand jury, authorities, special counsel, the state, the government, procurator fiscal, feds, police, P+"""),
    "AGENCY": words("""regulator, regulators, agency, watchdog, commission, bureau, department, office, authority, authorities, inspectors, police, sheriff,
        investigators, detectives, inspector general, ombudsman, auditor, gardai, fbi, sec, ftc, cfpb, osha, doj, epa, inspectorate, committee, council, directorate, congress, lawmakers, senate, A+, P+"""),
    "OFFENCE": words("""fraud, theft, murder, manslaughter, assault, bribery, arson, perjury, embezzlement, laundering, conspiracy, rape, corruption, endangerment, robbery, burglary, racketeering, kidnapping, forgery,
        tax evasion, insider trading, obstruction, contempt, harassment, stalking, battery, homicide, drunk driving, drink-driving, dangerous driving, trafficking, smuggling, extortion, blackmail, misconduct, cruelty,
        doping, counterfeiting, negligence, felony, felonies, misdemeanor, misdemeanour, offence, offences, offense, offenses, charge, charges, count, counts, graft, deception, voyeurism, speeding, breach"""),
    "FAULT": words("""violation, violations, violating, breach, breaches, breaching, failing, failure, failures, unsafe, safety, lapses, speeding, hazard, hazards, wilful, willful, contempt, neglect, negligent, spill, leak,
        dumping, careless"""),
    "JURY": words("jury, juries, jurors, juror, grand jury, grand jurors"),
    "PARTY": words("X+, V+, A+, P+, L+"),
    # Suits
    "SUE": verbs("sue"),
    "SUIT": words("""suit, suits, lawsuit, lawsuits, complaint, complaints, legal action, class action, legal proceedings, proceedings, legal complaint, high court action,
        civil action, civil case, civil claim, civil complaint, legal challenge, case, writ, statement of claim, claim form, defamation claim, libel claim, action, claim, claims,
        particulars of claim, notice of claim, originating summons, tort claim, wrongful-death claim, legal claim, whistleblower complaint, derivative action, judicial review"""),
    "LAWSUIT": words("""suit, suits, lawsuit, lawsuits, legal action, class action, class-action, civil action, legal proceedings, court proceedings, civil complaint, high court action, civil suit, pil,
        public interest litigation, writ petition, libel action, defamation action, defamation proceedings, libel proceedings, divorce proceedings, legal challenge, derivative action, statement of claim, complaint, complaints, federal complaint, divorce petition, high court proceedings"""),
    "FILE": verbs(
        "file, lodge, bring, launch, commence, initiate, institute, issue, submit, mount, begin, start, serve, enter, register, refile"
    ),
    "FILED": words(
        "filed, lodged, brought, launched, commenced, initiated, instituted, issued, submitted, mounted, served, entered, registered, begun, started, refiled"
    ),
    "SLAP": verbs("slap, hit, serve, land, smack, slam, face"),
    "COUNTERSUE": verbs("countersue, counter-sue, counterclaim, counter-claim, cross-sue, sue back, cross-claim, crossclaim"),
    "COUNTERSUIT": words("""countersuit, counter-suit, counter suit, counterclaim, counter-claim, counter claim, countersuits, counterclaims, cross-complaint, crossclaim, cross-claim,
        cross complaint, cross claim, cross-action, cross claims, cross-claims, counter-lawsuit, part 20 claim, third-party complaint, counter-action, counter action, counter-petition, cross-petition, cross-summons, reconventional claim, claim in reconvention, counter-application, counter-lawsuit, counter lawsuit, third-party claim, third-party notice"""),
    "ARBITRATION": words(
        "arbitration, arbitral proceedings, arbitration claim, arbitration demand, arbitration proceedings, notice of arbitration, request for arbitration, demand for arbitration, arbitration notice, arbitral claim, arbitral tribunal, arbitral, investment treaty claim, treaty claim, notice of dispute, icsid proceedings, icsid claim, icsid case, finra claim, arbitration case, arbitration clause"
    ),
    "AMEND": verbs("amend, refile, revise, expand, broaden, replead"),
    # Charges
    "ARREST": verbs("arrest, detain, nab, apprehend, capture, re-arrest, rearrest"),
    "ARRESTED": words("arrested, detained, apprehended, nabbed, captured, rearrested, re-arrested, busted"),
    "CHARGE": verbs("charge"),
    "CHARGES": words("""charge, charges, count, counts, criminal charges, criminal charge, felony, criminal complaint, criminal case, criminal information, summons, allegations, accusations,
        prosecution, case, indictment, information"""),
    "CHARGED_WITH": words("charged with, charged over, charged in, charged on, charged under, charged for, charged by"),
    "BRING": verbs("bring, file, lay, press, announce, unveil, authorise, authorize, approve, prefer, lodge, level, unseal, levy, issue"),
    "BROUGHT": words(
        "brought, filed, laid, pressed, announced, unveiled, authorised, authorized, approved, preferred, lodged, levelled, leveled, unsealed, levied, issued"
    ),
    "INDICT": verbs("indict"),
    "DROP": verbs("drop, withdraw, abandon, discontinue, scrap, nolle, axe, rescind, nol-pros"),
    "DROPPED": words("dropped, withdrawn, abandoned, discontinued, scrapped, nolled, axed, stayed, nolle prossed, nol-prossed, rescinded"),
    "RECHARGE": verbs("recharge, re-charge, reindict, re-indict, retry, re-try, re-arraign"),
    "REFILE": verbs("refile, re-file, reinstate, reinstitute, revive, renew, re-bring, restore, resurrect"),
    # Outcomes
    "PLEAD": verbs("plead, cop, enter, admit"),
    "PLEA": words(
        "guilty plea, guilty pleas, not-guilty plea, not guilty plea, plea of guilty, plea of not guilty, no contest plea, alford plea, nolo contendere plea"
    ),
    "PLEADEAL": words("plea deal, plea agreement, plea bargain, plea-deal, guilty plea agreement, cooperation agreement"),
    "CONVICT": verbs("convict"),
    "ACQUIT": verbs("acquit, clear, exonerate"),
    "GUILTY": words(
        "guilty, not guilty, liable, not liable, innocent, not proven, culpable, not responsible, responsible, negligent, not negligent"
    ),
    "SENTENCE": verbs("sentence, jail, imprison, re-sentence, resentence"),
    "TERM": words("""years, year, months, month, days, weeks, life, prison, jail, probation, imprisonment, custody, community service, home confinement, house arrest, suspended, behind bars,
        death, conditional discharge, fine, supervised, time served, hours, term, sentence"""),
    "DISMISS": verbs(
        "dismiss, toss, toss out, throw out, strike out, quash, chuck out, chuck, nix, void, terminate, end, discharge, permanently stay"
    ),
    "DISMISSED": words(
        "dismissed, tossed, tossed out, thrown out, struck out, quashed, chucked out, voided, discharged, nixed, non-suited"
    ),
    "CASE": words("""case, cases, suit, lawsuit, lawsuits, suits, charge, charges, count, counts, claim, claims, indictment, indictments, complaint, complaints, proceedings, action,
        class action, prosecution, allegations, petition, information, summons"""),
    "SETTLE": verbs("settle, resolve"),
    "SETTLEMENT": words(
        "settlement, settlements, deal, agreement, payout, out-of-court settlement, consent decree, accord, compromise, deferred prosecution agreement, non-prosecution agreement, consent judgment, public interest deal"
    ),
    # Appeals
    "OVERTURN": verbs(
        "overturn, reverse, uphold, affirm, vacate, quash, set aside, reinstate, revive, strike down, annul, confirm, overrule, remand, nullify, restore, throw out, toss, toss out, void"
    ),
    "DECISION": words("""conviction, convictions, verdict, sentence, ruling, decision, judgment, judgement, dismissal, acquittal, order, award, injunction, appeal, ban, penalty, fine, finding,
        damages, lawsuit, suit, case, indictment, charges, charge, suspension, findings, refusal"""),
    "APPEAL": words("appeal, appeals, cross-appeal"),
    "APPEALS": verbs("appeal, cross-appeal"),
    "APPEALCOURT": words("""appeals court, appeal court, court of appeal, court of appeals, appellate court, circuit court of appeals, supreme court, appellate division, appellate panel, appellate judges, appeals panel,
        circuit, cassation, court of cassation, privy council, high court of australia, full court, full bench, appeal judges, appeals judges, appeal panel, federal appeals court, state supreme court, top court, apex court, highest court, general court, H+"""),
    # Rulings and motions
    "DENY": verbs(
        "deny, reject, refuse, turn down, rebuff, overrule, throw out, shoot down, decline, spurn, knock back, nix, quash, strike, toss, dismiss, brush aside, toss out, kick out, rule against, swat down, knock down, slap down, turn away, bat away, brush off, wave away, repel, knock out, shut down"
    ),
    "DENIED": words(
        "denied, rejected, refused, turned down, rebuffed, overruled, thrown out, shot down, declined, quashed, struck, dismissed, tossed, unsuccessful, knocked back, swatted down, stricken, slapped down, turned away, batted away, repelled, waved away"
    ),
    "GRANT": verbs("grant, approve, allow, accept, sustain, partially grant, rule for, side with, adopt, agree to, endorse, rubber-stamp"),
    "GRANTED": words(
        "granted, approved, allowed, accepted, sustained, adopted, awarded, issued, entered, imposed, lifted, dissolved, modified, extended"
    ),
    "MOTION": words("""motion, motions, bid, bids, request, requests, petition, petitions, application, applications, attempt, attempts, effort, efforts, plea, objection, objections, challenge, demand,
        demands, argument, arguments, push, appeal to, arraignment waiver, gambit, cross-motion, protest, claim that, demurrer, summons application"""),
    "NOT_DO": words("""throw, toss, dismiss, enjoin, shift, move, delay, postpone, stay, let, allow, block, stop, halt, grant, order, release, free,
        disqualify, exclude, suppress, admit, unseal, seal, lift, extend, reopen, reconsider, revisit, reduce, cut, overturn, accept, approve, bless, sign off, budge, bar,
        ban, gag, force, compel, adjourn, recuse, step aside, separate, sever, certify, vacate, impose, permit"""),
    # A judge's open verb: any past tense but those of speech, of the day's scenes and of kinds with rows of their own
    "SCENE": words("""said, told, asked, heard, noted, wondered, joked, thanked, praised, read, opened, started, began, adjourned, scheduled, considered, weighed, reviewed, studied, examined, watched,
        listened, questioned, presided, handled, attended, visited, joined, entered, returned, retired, resigned, recused, stepped, smiled, laughed, nodded, looked, appeared, talked, described, called,
        cited, recalled, remembered, mentioned, quoted, explained, summed, instructed, polled, seated, excused, charged, sentenced, jailed, fined, convicted, acquitted, appointed, named, released,
        freed, wrote, warned, urged, criticised, criticized, suggested, signalled, signaled, indicated, hinted, promised, planned, expected, wanted, hoped, tried, announced, recorded, headed, used,
        need, needed, added, stressed, pointed, interrupted, grilled, quizzed, pressed, scolded, chided, liked, lived, loved, died, married, moved, accused, alleged, based, related, concerned, called for,
        followed, received, involved, included, remarked, observed, commented, replied, answered, argued, reserved, delayed, postponed, deferred, reminded, compared, likened, seemed, turned, waited, walked,
        arrived, marked, faced, awaited, testified, pleaded, sued, filed, appealed, settled, seed, feed, speed, indeed, bed, red, led, hundred, wed, bleed, breed, proceed, succeed, exceed, agreed that"""),
    "COURTTHING": words("""motion, motions, bid, request, requests, application, applications, petition, objection, objections, challenge, argument, arguments, claim, claims, count, counts, evidence, testimony, confession,
        tape, tapes, recording, recordings, video, footage, statement, statements, interview, interviews, witness, witnesses, expert, experts, report, documents, records, e-mails, emails, messages, texts, diary, files,
        exhibit, exhibits, transcript, lawyers, lawyer, order, orders, injunction, ban, restrictions, restriction, gag, anonymity, identity, bail, bond, passport, curfew, damages, award, costs, fees, settlement, sale,
        assets, accounts, subpoena, subpoenas, warrant, warrants, summons, permit, permits, defence, defense, theory, immunity, privilege, extradition, deportation, eviction, merger, policy, statute, clause, subclass, class,
        conditions, reporters, press, public, cameras, courtroom, deadline, discovery, disclosure, seal, redactions, names, jurisdiction, venue, fine, licence, license"""),
    "PAST": words(
        """threw, gave, let, kept, put, struck, cut, took, sent, swept, shut, held, left, made, found, upheld, tore, blew, drew, broke, set, overruled, forbade, bound, stuck, cast, got, went, withheld, chose, shot, undid, overrode, saw"""
    ),
    "DONE": words(
        """thrown, given, let, kept, put, struck, cut, taken, sent, swept, shut, held, left, made, found, upheld, torn, drawn, broken, set, forbidden, bound, cast, withheld, chosen, shot, undone, overridden"""
    ),
    "RELIEF": words("""bail, bond, stay, injunction, dismissal, new trial, mistrial, adjournment, continuance, extension, more time, delay, leniency, change of venue, recusal, sanctions, gag order, protective order,
        summary judgment, early release, acquittal, suppression, disclosure, costs, discovery, separate trial, rehearing, reconsideration, postponement, new lawyer, new judge, new jury, time to, release, extra time, separate trials, permission to, a delay, immunity, hearing on, change of plea, judicial review, directed verdict, retrial, review of"""),
    "BID": words(
        "bid, motion, request, attempt, effort, petition, application, fight, battle, challenge, push, plea, try, bail plea, bid for, legal fight, court fight, legal challenge"
    ),
    "LOSE": verbs("lose, win, fail"),
    "COURTACT": verbs("""rule, order, bar, block, allow, permit, grant, deny, find, hold, declare, disqualify, suppress, exclude, unseal, seal, sanction, certify, enjoin, approve, reject, vacate, bifurcate,
        trim, narrow, pause, stay, halt, freeze, suspend, lift, extend, let, compel, refuse, overrule, strip, remove, side, agree, decide, impose, appoint, prohibit, restrain, throw, clear, uphold, quash,
        authorise, authorize, require, direct, ban, rebuke, admonish, hold in contempt, cite, decline, reinstate, modify, limit, sever, consolidate, transfer, revoke, reserve, strike, admit, restore, issue"""),
    "INJUNCTION": words("""injunction, preliminary injunction, restraining order, temporary restraining order, gag order, stay, summary judgment, summary judgement, default judgment, default judgement,
        protective order, class certification, new trial, change of venue, contempt, sanctions, judgment, freezing order, interdict, anton piller order, writ of mandamus, declaratory judgment, consent decree, judgment as a matter of law,
        anticipatory bail, interim relief, gagging order, super-injunction, worldwide freezing order, norwich order, security for costs, directed verdict, mareva injunction"""),
    "EVIDENCE": words("""evidence, e-mails, testimony, statements, statement, video, footage, recordings, recording, texts, emails, confession, interview, report, documents, records, files, transcript, transcripts,
        witness, witnesses, phone, data, messages, clip, tapes, tape, exhibits, photos, images, affidavit, affidavits, calls, audio, bodycam, body-camera, body-cam, cctv, autopsy"""),
    # Investigation and custody
    "INVESTIGATION": words(
        "investigation, investigations, inquiry, inquiries, enquiry, probe, probes, review, audit, inquest, royal commission, criminal inquiry, criminal investigation, criminal probe, internal review"
    ),
    "INVESTIGATE": verbs("investigate, probe, examine, scrutinise, scrutinize"),
    "OPEN": verbs("open, launch, begin, start, announce, initiate, order, commence, establish, set up, convene, reopen"),
    "OPENED": words(
        "opened, launched, begun, started, announced, initiated, ordered, commenced, established, set up, convened, reopened, under way, underway"
    ),
    "REPORT": words(
        """report, reports, findings, review, audit, file, conclusions, interim findings, interim report, inquest, probe, inquiry, investigation, autopsy, dossier, white paper, summary report, forensic report, final report"""
    ),
    "PUBLISH": verbs(
        "publish, release, issue, unveil, deliver, hand, hand over, turn over, submit, table, present, lay, complete, conclude, file, disclose, make public"
    ),
    "PUBLISHED": words(
        "published, released, issued, unveiled, delivered, handed, turned over, submitted, tabled, presented, laid, completed, handed over, made public, made, concluded, disclosed, circulated"
    ),
    "RELEASE": verbs("release, publish, unseal, disclose, make public, hand over, turn over, produce, post, unredact, declassify, leak"),
    "RELEASED": words(
        "released, published, unsealed, disclosed, made public, handed over, turned over, produced, posted, declassified, unredacted, leaked"
    ),
    "FINE": verbs("fine, cite, penalise, penalize"),
    "PENALTY": words(
        "fine, fines, penalty, penalties, citation, citations, civil penalty, administrative fine, sanction, notice of violation, fixed penalty, levy, surcharge"
    ),
    "CUSTODY": words(
        "custody, jail, prison, detention, remand, house arrest, lockup, lock-up, police custody, behind bars, cell, cells, penitentiary, halfway house, immigration detention, the jail, county jail"
    ),
    "BAIL": words(
        "bail, bond, recognizance, recognisance, police bail, own recognizance, unsecured bond, conditional bail, unconditional bail, pre-trial release, pretrial release, parole, supervised release, licence, license"
    ),
    "SUBPOENA": words(
        "subpoena, subpoenas, summons to testify, civil investigative demand, witness summons, civil investigative demands, production order, letters rogatory, letter of request, subpoena duces tecum"
    ),
    "SUBPOENAS": verbs("subpoena, summon, summons"),
    "WARRANT": words("warrant, warrants, search warrant, search warrants, search order"),
    "SEARCH": verbs("search, raid, execute, ransack"),
    "PLACE": words(
        "home, homes, house, houses, office, offices, headquarters, property, properties, premises, residence, apartment, flat, ranch, plant, factory, store, shop, warehouse, club, firm, estate, tower, towers, site, phone, phones, devices, vehicle, car, computer, laptop"
    ),
    # Court calendar
    "MONTH": words(
        "january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, aug, sept, sep, oct, nov, dec"
    ),
    "WHEN": words("""monday, tuesday, wednesday, thursday, friday, saturday, sunday, tomorrow, next week, next month, next year, january, february, march, april, may, june, july,
        august, september, october, november, december, jan, feb, mar, apr, aug, sept, sep, oct, nov, dec, the new year, easter"""),
    "TRIAL": words(
        "trial, trials, retrial, court martial, court-martial, bench trial, jury trial, civil trial, criminal trial, murder trial, fraud trial, tribunal hearing"
    ),
    "HEARING": words("""hearing, hearings, arraignment, sentencing, trial, retrial, conference, status conference, argument, arguments, oral arguments, oral argument, court date, court appearance, appearance, jury selection,
        preliminary hearing, mention, directions hearing, plea hearing, trial date, sentencing date, hearing date, case, matter, plea and trial preparation hearing, deposition, pretrial conference, evidentiary hearing, next hearing"""),
    "SET": verbs(
        "set, schedule, fix, slate, list, book, calendar, reschedule, postpone, delay, push back, put off, adjourn, move, continue, vacate, defer, shift, cancel, bring forward, relist, put back, move up, pencil in, reset, docket"
    ),
    "BEGIN": verbs("begin, start, open, kick off, get under way, get underway, commence, resume"),
    # Persons of the court
    "STEPDOWN": verbs("recuse, step down, step aside, resign, withdraw, quit, bow out, stand down, stand aside, leave, disqualify"),
    "APPOINT": verbs(
        "appoint, name, hire, tap, assign, install, retain, designate, reassign, instruct, brief, replace, remove, pick, select, nominate"
    ),
    "OFFICE": words("""special prosecutor, special counsel, judge, prosecutor, receiver, trustee, monitor, guardian, administrator, liquidator, special master, public defender,
        mediator, arbitrator, foreperson, conservator, independent investigator, amicus, referee, magistrate, commissioner, panelist, district attorney, provisional liquidator, provisional liquidators, liquidators, joint liquidators, administrators, joint administrators, examiner, guardian ad litem, independent monitor, lead counsel, lead prosecutor, interim receiver, independent counsel, official receiver, resolution professional, coroner, litigation guardian"""),
    # Bodies, and things that come to light
    "OFFICIALS": words("""police, detectives, investigators, regulator, regulators, prosecutors, prosecutor, watchdog, watchdogs, agents, officers, inspectors, authorities, fbi, cbi, sfo, hse, osha, sec, ftc, fda, epa, efcc, npa, nca, hawks, doj, dea,
        justice department, eu commission, european commission, commission, cma, fca, accc, asic, ntsb, competition authority, enforcement directorate, income tax department, tax authorities, tax officials, tax inspectors, customs,
        gardai, garda, carabinieri, guardia civil, rcmp, marshals, deputies, sheriff, troopers, ministry, inspector general, auditor, auditors, congress, lawmakers, senators, mps, committee, bureau, agency, anti-corruption bureau, ombudsman,
        prosecutor's office, prosecutors' office, serious fraud office, safe work, worksafe, council, medical board, bar association, ethics committee, integrity unit, data watchdog, fraud squad, special counsel, A+, P+"""),
    "CROWN": words("""prosecutors, prosecutor, prosecution, crown, cps, dpp, the state, fiscal, procurator fiscal, district attorney, da, d.a., attorney general, justice department, doj, npa, efcc, cbi, police, the government, government, public prosecutor,
        state attorney, state's attorney, sfo, serious fraud office, hse, regulator, public prosecution service, prosecuting authority, crown office, P+, A+"""),
    "TOPCOURT": words("""appeals court, appeal court, court of appeal, court of appeals, appellate court, appeals panel, appeals judges, appeal judges, appellate judges, circuit, supreme court, justices, privy council, court of cassation, cassation court, constitutional court,
        inner house, full court, full bench, sca, supreme court of appeal, cas, court of arbitration for sport, strasbourg court, european court of human rights, court of justice, european court of justice, general court, ecj, cjeu, eu court, eu top court, top court,
        apex court, highest court, federal court of justice, court of final appeal, appeal tribunal, upper tribunal, appeals chamber, appeals tribunal, appeal board, appeals board, divisional court, appellate tribunal, high court of australia, seoul high court,
        tokyo high court, osaka high court, lord justices, law lords, appellate division, appeal panel, H+"""),
    "MEDIA": words("""video, videos, footage, audio, recording, recordings, tape, tapes, transcript, transcripts, emails, e-mails, email, texts, text messages, messages, documents, files, file, records, photos, photographs, pictures, images, letters, memos, memo, bodycam,
        body camera video, body-camera video, bodycam footage, dashcam, cctv, 911 calls, 911 call, affidavit, affidavits, exhibits, court papers, court records, court documents, court filings, deposition, depositions, correspondence, diary, diaries, phone records,
        mugshot, mug shot, mugshots, autopsy report, autopsy, surveillance video, police report, testimony, grand jury testimony, chat logs, chats, voicemail, voicemails, voice notes, medical file, medical records, bank records, notebooks, notebook, whatsapp messages,
        police interview, interview tapes, dossier, evidence, case file, trove, cache, discovery material, search warrant affidavit, slides, minutes"""),
    # Who takes a case, what is handed over, how a claim is changed
    "COUNSEL": words("""lawyer, lawyers, attorney, attorneys, solicitor, solicitors, barrister, barristers, advocate, senior advocate, senior counsel, counsel, legal team, law firm, outside counsel, outside lawyer,
        defence team, defense team, defence lawyer, defense lawyer, defence lawyers, defense lawyers, defense attorney, public defender, silk, kc, qc, amicus, amicus curiae, L+"""),
    "ENGAGE": verbs(
        "hire, retain, engage, tap, enlist, recruit, choose, pick, select, bring in, take on, draft in, sign up, appoint, assign, name"
    ),
    "DISENGAGE": verbs("fire, sack, drop, dump, ditch, replace, axe, oust, jettison, shed, part with, let go, dispense with"),
    "HAND": verbs(
        "give, hand, pass, supply, furnish, serve, deliver, provide, share, forward, submit, surrender, tender, make over, turn over, hand over, leak, disclose, produce, release"
    ),
    "EXHIBITS": words("""video, videos, footage, audio, recording, recordings, tape, tapes, clip, clips, transcript, transcripts, emails, e-mails, text messages, messages, whatsapp messages, chats, chat logs, documents, files, case file, records, photos, photographs,
        memos, bodycam, diary, diaries, ledger, ledgers, phone records, call records, call logs, phone logs, logs, bank statements, bank records, medical records, notebooks, correspondence, dossier, book of evidence, forensic report,
        autopsy report, autopsy, police report, docket, annexures, interview notes, interviews, witness statements, depositions, slides, minutes, spreadsheets, invoices, contracts, cctv, dashcam, sketch, disciplinary file, personnel file, personnel files,
        personnel records, hard drives, laptops, discovery material, discovery, trove, cache, exhibits"""),
    "NOTICE": words("""infringement notice, infringement notices, penalty notice, penalty notices, fixed penalty notice, improvement notice, improvement notices, prohibition notice, prohibition notices, enforcement notice, compliance notice, contravention notice,
        stop-work order, stop work order, stop-work notice, stop notice, notice of violation, notices of violation, abatement notice, closure notice, closure order, citations, spot fine, spot fines, on-the-spot fine, fixed penalty, administrative penalty,
        civil penalty, civil penalties, formal warning, formal reprimand"""),
    "PLEADING": words("""complaint, suit, lawsuit, claim, petition, pleading, pleadings, particulars, particulars of claim, statement of claim, plaint, summons, plenary summons, action, class action, points of claim, writ, claim form, counterclaim,
        cross-claim, case against"""),
    "REWRITE": verbs(
        "amend, re-amend, revise, expand, broaden, replead, re-plead, rewrite, redraft, re-draft, rework, widen, enlarge, overhaul, beef up, tweak, recast, revamp, rejig, redraw, reformulate, retool"
    ),
    "TAKE": verbs("take, bring, refer, submit, put, drag, haul, carry, remit"),
}
