/** Mistakes that nothing can tell from what is right, by the reason why. */
const EQUIVALENT: readonly (readonly [string, readonly string[]])[] = [
  [
    'Ids of families, persons and accounts are drawn at random: none of another municipality is found by them.',
    [
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
];

/** Reasons by the mutant's name. */
export const EXPLAINED: ReadonlyMap<string, string> = new Map(
  EQUIVALENT.flatMap(([reason, names]) => names.map((name) => [name, reason] as const)),
);
