/** Mistakes that nothing can tell from what is right, by the reason why. */
const EQUIVALENT: readonly (readonly [string, readonly string[]])[] = [
  [
    'Ids of families, persons and accounts are drawn at random: none of another municipality is found by them.',
    [
      'access.name_reader: named_reader n join family f on [f.municipality_id = mine -> true] and f.id = which join a',
      'access.name_reader: f.id = which join account a on [a.municipality_id = mine -> true] and a.id = n.account_id',
      'access.name_reader: e_to) join team_membership t on [t.municipality_id = mine -> true] and t.account_id = a.id',
      'access.name_reader: d_to) join role_assignment r on [r.municipality_id = mine -> true] and r.account_id = a.id',
      'access.name_reader: ess.today() < r.valid_to) where [n.municipality_id = mine -> true] and n.family_id = which',
      'access.name_reader: removed_at = access.now() where [municipality_id = mine -> true] and family_id = which a',
      'access.absorb_anonymous: in perform from enquiry e where [e.municipality_id = mine -> true] and e.id = old_id and e',
      'access.absorb_anonymous: mily_enquiry l join family f on [f.municipality_id = mine -> true] and f.id = l.family_id',
      'access.absorb_anonymous: = l.family_id join enquiry n on [n.municipality_id = mine -> true] and n.id = l.enquiry_id',
      'access.absorb_anonymous: l.enquiry_id join enquiry o on [o.municipality_id = mine -> true] and o.id = old_id where',
      'access.absorb_anonymous: = mine and o.id = old_id where [l.municipality_id = mine -> true] and l.enquiry_id = new_',
      'access.absorb_anonymous: t c join consent_statement s on [s.municipality_id = c.municipality_id -> true] and s.id = c.statement_',
      'access.absorb_anonymous: and s.id = c.statement_id where [c.municipality_id = mine -> true] and c.family_id = which',
      'access.absorb_anonymous: et began_anonymous = true where [municipality_id = mine -> true] and id = new_id; delete',
      'access.absorb_anonymous: delete from enquiry_draft where [municipality_id = mine -> true] and enquiry_id = old_id',
      'access.absorb_anonymous: elete from enquiry_change where [municipality_id = mine -> true] and enquiry_id = old_id',
      'access.absorb_anonymous: d_id; delete from enquiry where [municipality_id = mine -> true] and id = old_id; return',
      'access.open_service_family: est, first from consent c where [c.municipality_id = municipality -> true] and c.family_id = famil',
      'policy of_family on person_detail, with check: S ( SELECT FROM person p WHERE ([(p.municipality_id = person_detail.municipality_id) -> true] AND (p.id = person_deta',
      'policy of_family on parental_responsibility, with check: ) AS count FROM person p WHERE ([(p.municipality_id = parental_responsibility.municipality_id) -> true] AND (p.id = ANY (ARRAY[',
      'policy of_this_sitting on consent, with check: FROM consent_statement s WHERE ([(s.municipality_id = consent.municipality_id) -> true] AND (s.id = consent.sta',
      'policy own on notice_seen, using: ([(municipality_id = ( SELECT access.my_municipality())) -> true] AND (account_id = ( SEL',
      "access.my_roles: {}') from role_assignment where [municipality_id = access.my_municipality() -> true] and account_id = access",
      'access.my_services: d and s.id = e.service_id where [e.municipality_id = access.my_municipality() -> true] and e.account_id = acce',
      'access.my_family_teams: ) from team_membership tm where [tm.municipality_id = access.my_municipality() -> true] and tm.account_id = acc',
      "access.my_named_families: '{}') from named_reader n where [n.municipality_id = access.my_municipality() -> true] and n.account_id = acce",
      'access.is_covered: s ( select from consent c where [c.municipality_id = municipality -> true] and c.family_id = famil',
      'access.may_contribute: and s.team_id = f.team_id where [f.municipality_id = municipality -> true] and f.id = family))',
      'access.knows_person: f; perform from consent c where [c.municipality_id = municipality -> true] and c.family_id = famil',
      'access.knows_person: rform from contribution k where [k.municipality_id = municipality -> true] and k.family_id = famil',
      'access.serves_family: orm from service_family s where [s.municipality_id = municipality -> true] and s.family_id = famil',
      'access.open_service_family: t_own from contribution k where [k.municipality_id = municipality -> true] and k.family_id = famil',
      'access.open_service_family: ete from service_family s where [s.municipality_id = municipality -> true] and s.service_id = whic',
      'access.persons_and_topics_exist: sts (select from person x where [x.municipality_id = new.municipality_id -> true] and x.id = p and x.fami',
      'access.place_in_family: s_protected from family f where [f.municipality_id = new.municipality_id -> true] and f.id = new.family_i',
      'access.tell_services: from service s join family f on [f.municipality_id = new.municipality_id -> true] and f.id = new.family_i',
      'access.tell_services: sts (select from notice n where [n.municipality_id = new.municipality_id -> true] and n.service_id = s.id',
      'access.set_protection: from person p join family f on [f.municipality_id = p.municipality_id -> true] and f.id = p.family_id',
      'access.set_protection: tection_at = access.now() where [municipality_id = mine -> true] and person_id = who; se',
      'access.set_protection: lect from person_detail d where [d.municipality_id = mine -> true] and d.family_id = famil',
      'access.set_protection: ed, version = version + 1 where [municipality_id = mine -> true] and id = family_of.id a',
      'access.name_reader: gin perform from family f where [f.municipality_id = mine -> true] and f.id = which and f.',
      'access.name_reader: elect from named_reader n where [n.municipality_id = mine -> true] and n.family_id = which',
    ],
  ],
  [
    'Those named in a consent or a contribution are of its family (persons_and_topics_exist): the person says which.',
    [
      'access.is_covered: icipality_id = municipality and [c.family_id = family -> true] and c.receiving_service',
      "access.knows_person: icipality_id = municipality and [c.family_id = family -> true] and c.answer = 'given'",
      'access.knows_person: icipality_id = municipality and [k.family_id = family -> true] and k.service_id = any',
    ],
  ],
  [
    'Of no service the rest says no by itself; asked first to spare the call.',
    [
      'access.knows_person: begin if [cardinality(services) = 0 -> false] then return false; end',
      'policy partner_sees on family, using: amed_families())::uuid[]))) AND [(cardinality(( SELECT access.my_services())) > 0) -> true] AND access.serves_famil',
      'policy partner_sees on family, using: ( SELECT access.my_services())) [> -> >=] 0) AND access.serves_fa',
      'policy partner_knows on person, using: amed_families())::uuid[]))) AND [(cardinality(( SELECT access.my_services())) > 0) -> true] AND ((EXISTS ( SELECT F',
      'policy partner_knows on person, using: ( SELECT access.my_services())) [> -> >=] 0) AND ((EXISTS ( SELEC',
      'policy team_own_or_covered on contribution, using: ( SELECT access.my_services())) [> -> >=] 0) AND access.is_covere',
      'policy team_own_or_covered on contribution, using: my_services())::integer[])) OR ([(cardinality(( SELECT access.my_services())) > 0) -> true] AND access.is_covered(m',
    ],
  ],
  [
    "A consent's end is written once and never taken back (withdraw_once): from nothing, to an instant.",
    [
      "access.tell_services: .valid_from <= access.now() and [(tg_op = 'INSERT' or (old.withdrawn_at is null and … thdrawn_at is not null)) -> true] then insert into notice",
      "access.tell_services: T' or (old.withdrawn_at is null [and -> or] new.withdrawn_at is not",
      "access.tell_services: now() and (tg_op = 'INSERT' or ([old.withdrawn_at is null -> true] and new.withdrawn_at is",
      'access.tell_services: r (old.withdrawn_at is null and [new.withdrawn_at is not null -> true])) then insert into noti',
    ],
  ],
  [
    "Works out anew what is so already: at an insert there is no old row, else it is the same family's.",
    [
      "access.consent_opens_family: g_service]) as s order by s; if [tg_op = 'UPDATE' and old.family_id <> new.family_id -> true] then perform access.ope",
      "access.consent_opens_family: order by s; if tg_op = 'UPDATE' [and -> or] old.family_id <> new.fa",
      "access.consent_opens_family: g_service]) as s order by s; if [tg_op = 'UPDATE' -> true] and old.family_id <> ne",
      "access.consent_opens_family: r by s; if tg_op = 'UPDATE' and [old.family_id <> new.family_id -> true] then perform access.ope",
      "access.contribution_opens_family: .service_id, new.family_id); if [tg_op = 'UPDATE' -> true] then perform access.ope",
    ],
  ],
  [
    'A family is never made protected: the program may not say it (grants), and none is the default.',
    [
      'policy own_team_adds on family, with check: t = ( SELECT access.now())) AND [(NOT is_protected) -> true])',
    ],
  ],
  [
    'The old enquiry, the new one, the link and its family are of one team, each by what the others ask (foreign keys).',
    [
      'access.absorb_anonymous: id = old_id and e.anonymous and [e.team_id = any (access.my_family_teams()) -> true] for update; if not foun',
      'access.absorb_anonymous: y f on f.municipality_id = mine [and -> or] f.id = l.family_id join',
      'access.absorb_anonymous: on f.municipality_id = mine and [f.id = l.family_id -> true] join enquiry n on n.mun',
      'access.absorb_anonymous: municipality_id = mine and f.id [= -> <>] l.family_id join enquir',
      'access.absorb_anonymous: egistered_at = access.now() and [f.team_id = any (access.my_family_teams()) -> true]; if not found then retu',
    ],
  ],
  [
    'A consent stands only on what oneself recorded at this moment (of_this_sitting).',
    [
      "access.absorb_anonymous: hich and c.answer = 'given' and [s.recorded_by = access.actor() -> true] and s.recorded_at = acc",
    ],
  ],
  [
    'The question is asked of consents and contributions as one sees them oneself: their own policies say the same.',
    [
      'policy partner_knows on person, using: ([(municipality_id = ( SELECT access.my_municipality())) -> true] AND ((NOT is_protected)',
      'policy partner_knows on person, using: access.my_municipality())) AND [((NOT is_protected) OR (family_id = ANY (( SELECT  … d_families())::uuid[]))) -> true] AND (cardinality(( SELE',
      'policy partner_knows on person, using: ( SELECT FROM consent c WHERE ([(c.municipality_id = person.municipality_id) -> true] AND (c.family_id = pers',
      "policy partner_knows on person, using: d = person.municipality_id) AND [(c.family_id = person.family_id) -> true] AND (c.answer = 'given'",
      "policy partner_knows on person, using: mily_id = person.family_id) AND [(c.answer = 'given'::text) -> true] AND ((c.receiving_servi",
      "policy partner_knows on person, using: (c.answer = 'given'::text) AND [((c.receiving_service = ANY (( SELECT access.my_se … ervices())::integer[]))) -> true] AND (person.id = ANY (c",
      'policy partner_knows on person, using: erson.id = ANY (c.persons)) AND [(c.valid_from <= ( SELECT access.now())) -> true] AND (( SELECT access.no',
      'policy partner_knows on person, using: <= ( SELECT access.now())) AND [(( SELECT access.now()) < c.active_to) -> true]))) OR (EXISTS ( SELECT',
      'policy partner_knows on person, using: ))) AND (( SELECT access.now()) [< -> <=] c.active_to)))) OR (EXI',
      'policy partner_knows on person, using: AND (( SELECT access.now()) < c.[active_to -> valid_to])))) OR (EXISTS ( SELECT',
      'policy partner_knows on person, using: LECT FROM contribution k WHERE ([(k.municipality_id = person.municipality_id) -> true] AND (k.family_id = pers',
      'policy partner_knows on person, using: d = person.municipality_id) AND [(k.family_id = person.family_id) -> true] AND (k.service_id = ANY',
      'policy partner_knows on person, using: mily_id = person.family_id) AND [(k.service_id = ANY (( SELECT access.my_services())::integer[])) -> true] AND (person.id = ANY (k',
      'policy shown_to_oneself on contribution_shown, with check: ([(municipality_id = ( SELECT access.my_municipality())) -> true] AND (account_id = ( SEL',
      'policy shown_to_oneself on contribution_shown, with check: LECT FROM contribution k WHERE ([(k.municipality_id = contribution_shown.municipality_id) -> true] AND (k.id = contributio',
    ],
  ],
  [
    'Services of another municipality are not seen (same_municipality).',
    [
      'policy written_for_ones_service on contribution, with check: ( SELECT FROM service s WHERE ([(s.municipality_id = contribution.municipality_id) -> true] AND (s.id = contributio',
    ],
  ],
  [
    'A lock: it takes two who write at the same instant to miss it.',
    [
      'access.open_service_family: not null) then return; end if; [perform pg_advisory_xact_lock(4100010, hashtext(family::text) & 1023) -> null]; select coalesce(range_',
    ],
  ],
  [
    'Whoever is named is known to be of the family when it comes to this; the rest is for the type.',
    [
      'consent-rules.ts: StringLiteral \'\' -> "Stryker was here!"',
      'consent-rules.ts: StringLiteral \'\' -> "Stryker was here!" (2)',
      'consent-rules.ts: MethodExpression asked.persons .map((id) => known.get(id)) .filter((person) => person !== undefined) -> asked.persons.map(id => known.get(id))',
      'consent-rules.ts: ConditionalExpression person !== undefined -> true',
      'consent-rules.ts: OptionalChaining giver?.name -> giver.name',
      'consent-rules.ts: OptionalChaining giver?.birthDate -> giver.birthDate',
      'consent-rules.ts: OptionalChaining persons.find(({ id }) => id === holder)?.name -> persons.find(({ id }) => id === holder).name',
    ],
  ],
  [
    'No day and no number is before or after nothing: compared with null, both are false.',
    [
      'consent-rules.ts: ConditionalExpression age !== null -> true',
      'disclosure-rules.ts: ConditionalExpression toldOn !== null -> true (2)',
      'disclosure-rules.ts: ConditionalExpression toldOn !== null -> true (3)',
      'family-rules.ts: ConditionalExpression birthDate === null -> false',
      'family-rules.ts: ConditionalExpression closedOn !== null -> true',
    ],
  ],
  [
    'Of these ages only such givers come as far as this: the others were refused for what they gave it as.',
    [
      'consent-rules.ts: StringLiteral \'of_age_decides\' -> "" (2)',
      'consent-rules.ts: StringLiteral \'consent_giver_missing\' -> "" (2)',
    ],
  ],
  [
    'At that very instant both are the same day.',
    ['consent-terms-rules.ts: EqualityOperator validFrom > now -> validFrom >= now'],
  ],
  [
    'No birth number has a month between the series, nor month 0 of one (isBirthNumber).',
    [
      'birth-number.ts: EqualityOperator month > series -> month >= series',
      'birth-number.ts: ConditionalExpression month <= series + 12 -> true',
    ],
  ],
];

/** Reasons by the mutant's name. */
export const EXPLAINED: ReadonlyMap<string, string> = new Map(
  EQUIVALENT.flatMap(([reason, names]) => names.map((name) => [name, reason] as const)),
);
