// Values: words that tell groups and roles from names. A text is a group or a role only when every word of it is known
// here, so no given name belongs on these lists; occupations that are common surnames (Cook, Porter, Dean) do not either.

import { listed } from './listed.ts';

/** Whole values that name nobody or everybody. */
export const NOBODY_IN_PARTICULAR: ReadonlySet<string> = new Set(
  listed(`
    everyone, everybody, anyone, anybody, someone, somebody, nobody, no one, no-one, all, all of us, all of you, we, us, they,
    them, ourselves, yourself, themselves, whoever, people, staff, all staff, the whole company, the company, the business,
    alle, jeder, jemand, irgendwer, niemand, wir, wer gerade kann, tout le monde, quelqu'un, personne, nous, chacun, tous
  `),
);

/** First words after which no name can stand: `someone in ops`, `one of the editors`, `whoever has time`. */
export const NOBODY_STARTS: ReadonlySet<string> = new Set(
  listed(`everyone, everybody, anyone, anybody, someone, somebody, nobody, jemand, irgendjemand, niemand, quelqu'un`),
);

/** Words that end the name of a group and never the name of a person. */
export const GROUP_WORDS: ReadonlySet<string> = new Set(
  listed(`
    department, departments, dept, dept., committee, committees, subcommittee, division, divisions, helpdesk, servicedesk, squad,
    squads, taskforce, workgroup, personnel, workforce, secretariat, teams, offices, desks, leadership, management,
    abteilung, abteilungen, redaktion, sekretariat, geschäftsleitung, geschäftsführung, ausschuss, referat, fachbereich,
    betriebsrat, équipe, équipes, comité, département, secrétariat, rédaction, afdeling, departamento, equipo
  `),
);

/** Words for groups that are surnames as well, or stand in names: they count among known words only. */
export const LOOSE_GROUP_WORDS: ReadonlySet<string> = new Set(
  listed(`
    team, group, office, desk, staff, council, crew, board, unit, pool, bureau, branch, section, centre, center, guild, chapter, tribe, panel,
    function, organisation, organization, org, company, firm, agency, network, circle, club, union, rota, hotline, mailbox, inbox,
    queue, channel, gruppe, büro, bereich, stelle, zentrale, service, groupe, direction
  `),
);

/** Words for what departments do. */
export const DEPARTMENT_WORDS: ReadonlySet<string> = new Set(
  listed(`
    academic, account, accounting, accounts, acquisition, acquisitions, admin, administration, administrative, admissions, affairs,
    analysis, analytics, application, applications, appointments, architecture, archive, archives, assembly, asset, assets, assurance,
    audit, automation, back, backend, backoffice, benefits, bid, bids, billing, booking, bookings, bookkeeping, brand, budget, building, business,
    calibration, call, campaign, campaigns, care, cataloguing, catalog, catalogue, category, catering, central, change, circulation,
    claim, claims, cleaning, client, clients, clinical, cloud, collection, collections, commerce, commercial, communication,
    communications, community, compensation, complaints, compliance, conference, construction, contact, content, contract, contracts,
    control, controlling, conversion, copy, copywriting, core, corporate, counter, creative, credit, culture, customer, customers,
    customs, cyber, cybersecurity, data, database, delivery, demand, design, development, devops, digital, disclosure, dispatch,
    dispatching, distribution, document, documentation, documents, donation, donations, donor, ecommerce, e-commerce, editorial, education,
    emergency, employee, enablement, engagement, engineering, enrollment, enrolment, enterprise, environment, environmental, equipment,
    estates, ethics, event, events, executive, expenses, experience, export, external, facilities, facility, faculty, field,
    finance, financial, fleet, floor, food, foreign, fraud, freight, front, frontend, fulfillment, fulfilment, fundraising, general,
    global, governance, government, grants, ground, growth, guest, hardware, health, help, hiring, hosting, housekeeping, housing,
    human, implementation, import, improvement, inbound, incident, incidents, industrial, information, infosec, infra,
    infrastructure, innovation, inquiry, insights, inspection, installation, insurance, integration, integrations, intake,
    intelligence, internal, international, inventory, invest, investor, invoice, invoices, invoicing, issue, kitchen, knowledge,
    lab, laboratory, language, leads, learning, leasing, legal, lending, lettings, library, licensing, lifecycle, linguistic,
    listing, listings, litigation, loan, loans, local, localisation, localization, logistics, loss, machine, mailroom, maintenance, manufacturing,
    market, marketing, material, materials, media, medical, member, members, membership, merchandising, middle, mobile, moderation,
    monitoring, mortgage, national, networking, newsletter, news, newsroom, nursing, office-management, on-call, onboarding, offboarding, online, onsite,
    operating, operation, operational, operations, ops, order, orders, outbound, outreach, packaging, paralegal, partner, partners,
    partnership, partnerships, patent, patient, patients, payment, payments, payroll, people, performance, pharmacy, physical, planning, plant,
    platform, policy, portfolio, pre-sales, presales, press, pricing, print, privacy, process, procurement, product, production,
    products, professional, program, programme, programmes, programs, project, projects, property, public, publication,
    publications, publishing, purchase, purchases, purchasing, quality, reader, readers, reception, records, recruiting, recruitment,
    referral, refund, refunds, regional, registration, registry, regulatory, relations, release, reliability, remote, rental, repair,
    repairs, reporting, request, requests, research, reservation, reservations, resource, resources, response, responsible, retail, retention,
    returns, revenue, revops, rewards, risk, safety, sales, salesforce, scheduling, school, science, search, security, server, service-delivery,
    services, settlement, shared, shift, shipment, shipping, shop, site, social, software, solutions, sourcing, sponsorship, sports,
    standards, standby, stock, store, strategic, strategy, student, students, studio, subject, subscription, subscriptions, success,
    supplier, suppliers, supply, chain, support, surgery, survey, sustainability, system, systems, talent, tax, teaching, tech,
    technical, technology, telephone, tenant, tender, tenders, test, testing, ticket, ticketing, timetable, tooling, tools, trade,
    training, transaction, transactions, transfer, transformation, translation, translations, transport, transportation, travel,
    treasury, trust, underwriting, user, users, vendor, vendors, visitor, visitors, volunteering, warehouse, warehousing, warranty, web, website,
    welfare, wholesale, workflow, workflows, workplace, workshop, devrel, sre, secops, finops, mlops, pmo, csirt, crm, erp, cx,
    emea, apac, dach, amer, benelux, 1st, 2nd, 3rd, first, second, third, level, tier, line, l1, l2, l3, 24/7,
    finanzen, buchhaltung, vertrieb, einkauf, personal, personalabteilung, rechtsabteilung, marketingabteilung, fachabteilung,
    it-abteilung, verwaltung, kundendienst, kundenservice, kundenbetreuung, technik, produktion, entwicklung, lager, logistik,
    qualitätssicherung, qualitätsmanagement, recht, revision, versand, empfang, instandhaltung, haustechnik, werkstatt, forschung,
    comptabilité, ventes, achats, juridique, informatique, ressources, humaines, formation, logistique, direction-générale, production,
    communication, exploitation, qualité, maintenance, accueil, r&d, it-support, hr-team, it-team, ops-team
  `),
);

/** Words of departments that are surnames when they stand alone. */
export const ALONE_NO_DEPARTMENT: ReadonlySet<string> = new Set(
  listed(`
    field, ground, stock, front, back, call, floor, core, chain, line, care, trust, first, second, third, bid, store, shop, school,
    market, brand, print, press, level, tier, general, guest, test, loss, search, travel, house, order, mobile, service, section
  `),
);

/** Abbreviations of departments that are names as well when they are not in capitals. */
export const DEPARTMENT_SIGNS: ReadonlySet<string> = new Set(
  listed(
    `IT, HR, QA, QC, PR, BI, UX, UI, ML, IR, CS, HSE, EHS, SOC, NOC, ICT, GRC, FP&A, M&A, L&D, EDV, RH, PM, AP, AR`,
  ),
);

/** Occupations and offices that one person holds, in the singular. */
export const ROLE_WORDS: ReadonlySet<string> = new Set(
  listed(`
    head, lead, leader, manager, director, officer, coordinator, co-ordinator, supervisor, administrator, analyst, engineer, developer,
    programmer, architect, designer, editor, editor-in-chief, author, writer, copywriter, translator, proofreader, reviewer, approver,
    librarian, archivist, curator, accountant, bookkeeper, controller, comptroller, auditor, buyer, purchaser, planner, scheduler,
    dispatcher, operator, technician, mechanic, electrician, fitter, installer, inspector, foreman, forewoman, clerk, cashier, teller,
    assistant, secretary, receptionist, associate, specialist, expert, consultant, adviser, advisor, representative, rep, agent,
    executive, president, chairman, chairwoman, chairperson, treasurer, trustee, founder, co-founder, partner, principal, owner, sponsor,
    stakeholder, steward, custodian, caretaker, caseworker, adjuster, underwriter, lawyer, attorney, paralegal, notary, solicitor,
    counsel, doctor, physician, nurse, dietician, dietitian, pharmacist, therapist, vet, veterinarian, dentist, surgeon, radiologist,
    paramedic, midwife, scientist, researcher, statistician, economist, teacher, lecturer, professor, tutor, trainer, instructor,
    headteacher, registrar, recruiter, marketer, salesperson, salesman, saleswoman, seller, merchandiser, moderator, producer,
    journalist, reporter, photographer, tester, responder, maintainer, committer, contributor, admin, superuser, user, employee, colleague,
    intern, trainee, apprentice, contractor, freelancer, volunteer, member, worker, driver, pilot, handler, keeper, picker, packer,
    deputy, substitute, successor, requester, requestor, submitter, sender, applicant, customer, client, supplier, boss, superior,
    ceo, cfo, cto, coo, cio, ciso, cmo, cpo, chro, cro, cdo, cao, dpo, vp, svp, evp, md, gm, pm, po, scrum-master, sysadmin, webmaster,
    leiter, leiterin, teamleiter, teamleiterin, teamleitung, abteilungsleiter, abteilungsleiterin, abteilungsleitung, geschäftsführer, geschäftsführerin,
    sachbearbeiter, sachbearbeiterin, disponent, disponentin, redakteur, redakteurin, buchhalter, buchhalterin, schichtleiter,
    schichtleiterin, einkäufer, einkäuferin, verantwortlicher, verantwortliche, leitung, vertretung, mitarbeiter, mitarbeiterin,
    directeur, directrice, responsable, chef, cheffe, gérant, gérante, comptable, rédacteur, rédactrice, secrétaire
  `),
);

/** Words before a role or a department that change nothing: `senior`, `deputy`, `regional`. */
export const RANK_WORDS: ReadonlySet<string> = new Set(
  listed(`
    senior, junior, deputy, vice, chief, assistant, associate, acting, interim, regional, global, managing, executive, duty,
    on-call, on-duty, on-shift, oncall, designated, responsible, assigned, nominated, appointed, current, new, group, joint, co, sr, sr.,
    jr, jr., certified, licensed, resident, attending, rotating, weekly, daily, morning, evening, night, day, weekend, late, early,
    stellvertretender, stellvertretende, leitender, leitende, diensthabende, diensthabender, zuständige, zuständiger, adjoint
  `),
);

/** Words that hold a group or a role together: `Head of Legal`, `Health and Safety`. */
export const JOINING_WORDS: ReadonlySet<string> = new Set(
  listed(
    `of, for, the, in, at, on, and, &, to, our, our own, der, des, die, für, im, und, am, du, de, des, la, le, les, et, d'`,
  ),
);

/** Articles and the like that stand before a role or a group. */
export const ARTICLES: ReadonlySet<string> = new Set(
  listed(`
    the, a, an, our, my, your, his, her, their, its, each, every, any, whichever, another, one of, both, all, some, der, die, das, den,
    ein, eine, unser, unsere, jede, jeder, le, la, les, un, une, notre, nos, chaque, del, el
  `),
);

/** Words that end the head of a phrase: `the fitter | who did the job`. */
export const HEAD_ENDS: ReadonlySet<string> = new Set(
  listed(`
    who, that, which, whose, whom, on, in, at, of, for, from, with, to, by, and, or, assigned, responsible, working, handling, holding,
    doing, is, are, was, were, has, have, had, does, did, will, can, if, when, then, as, then, behind, under, over, next, nearest,
    der, die, das, des, vom, im, am, mit, von, zur, zum, für, qui, de, du, en, chargé, chargée, concerned, involved, currently
  `),
);

/** Irregular plurals of people. */
export const PLURAL_PEOPLE: ReadonlySet<string> = new Set(
  listed(
    `people, men, women, children, staff, folks, personnel, salespeople, salesmen, leute, kollegen, mitarbeitenden`,
  ),
);

/** Endings of the names of firms. */
export const FIRM_ENDINGS: ReadonlySet<string> = new Set(
  listed(
    `llc, ltd, ltd., inc, inc., gmbh, corp, corp., plc, sarl, pty, e.v., s.a., b.v., s.r.l., a.s., kgaa, limited, incorporated`,
  ),
);
