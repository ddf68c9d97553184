/** Mistakes in what the catalogue shows and takes that nothing can tell from what is right, by the reason why. */
export const EXPLAINED_OF_CATALOGUE: readonly (readonly [string, readonly string[]])[] = [
  [
    'Ids of accounts and of links are drawn at random: none of another municipality is found by them.',
    [
      'access.my_entries: from catalogue_keeping k where [k.municipality_id = access.my_municipality() -> true] and k.owner_id = access',
      'access.entry_owner_name: gue_keeping k join account a on [a.municipality_id = k.municipality_id -> true] and a.id = k.owner_id w',
      'access.revoke_catalogue_link: iven_up_at = access.now() where [m.municipality_id = access.my_municipality() -> true] and m.catalogue_link_id',
      'access.end_links_of_address: iven_up_at = access.now() where [m.municipality_id = old.municipality_id -> true] and m.sent_at is null a',
      'access.end_links_of_address: .id from catalogue_link l where [l.municipality_id = old.municipality_id -> true] and l.organisation = ol',
      'access.open_catalogue_link: y_hash, key_until = until where [l.municipality_id = link.municipality_id -> true] and l.id = link.id; ret',
      'access.count_link_proposal: oposals = l.proposals + 1 where [l.municipality_id = link.municipality_id -> true] and l.id = link.id and',
      'access.confirmations_due: ct from role_assignment r where [r.municipality_id = a.municipality_id -> true] and r.account_id = a.id',
      'access.confirmations_due: xists (select from mail m where [m.municipality_id = a.municipality_id -> true] and m.account_id = a.id',
      'access.confirmations_due: ty_id and s.kind = e.kind where [k.municipality_id = a.municipality_id -> true] and k.owner_id = a.id a',
      'access.queue_confirmation: asked_on = access.today() where [k.municipality_id = mine -> true] and k.owner_id = access',
      'policy owned on catalogue_keeping, using: ([(municipality_id = ( SELECT access.my_municipality())) -> true] AND (owner_id = ( SELEC',
    ],
  ],
  [
    'A lock: it takes two who write at the same instant to miss it.',
    [
      "access.catalogue_takes_turns: begin [perform pg_advisory_xact_lock(36, new.municipality_id) -> null]; new.seq := nextval('ca",
      "access.add_catalogue_link: ll then return problem; end if; [perform pg_advisory_xact_lock(38, hashtext(whose::text || ' ' || which)) -> null]; if (select count(*) fr",
      "access.write_linked_entry: then return 'not_own'; end if; [perform pg_advisory_xact_lock(36, link.municipality_id) -> null]; select * into entry fr",
    ],
  ],
  [
    'Of no link the rest says no by itself.',
    [
      'access.ask_catalogue_link_again: ere l.token_hash = old_hash; if [found -> true] then perform access.add',
      'access.open_catalogue_link: oken_hash = hash for update; if [not found -> false] or link.opened_at is no',
      "access.write_linked_entry: rganisation_name text; begin if [link.id is null -> false] then return 'not_own';",
    ],
  ],
  [
    'Whose a row is and its id are not written anew (grants): the rest of the policy says no before.',
    [
      'policy kept_or_owned on catalogue_entry, with check: ([(municipality_id = ( SELECT access.my_municipality())) -> true] AND (NOT (changed_by IS',
      'policy kept_or_owned on catalogue_entry, with check: ( SELECT access.actor()))) AND [(( SELECT access.keeps_catalogue() AS keeps_catalo … my_entries())::text[]))) -> true])',
      'policy kept on catalogue_proposal, with check: ([(municipality_id = ( SELECT access.my_municipality())) -> true] AND (decided_by = ( SEL',
      'policy handled on catalogue_gap, with check: ([(municipality_id = ( SELECT access.my_municipality())) -> true] AND ( SELECT access.kee',
      'policy handled on catalogue_gap, with check: access.my_municipality())) AND [( SELECT access.keeps_catalogue() AS keeps_catalogue) -> true] AND (handled_by = ( SEL',
      'policy stewards on law_reference, with check: ([(municipality_id = ( SELECT access.my_municipality())) -> true] AND ((checked_by IS NUL',
    ],
  ],
  [
    'What has no address has no link that opens: it ended with the address.',
    ["access.end_links_of_address: begin if [tg_op = 'UPDATE' -> true] and new.address is not"],
  ],
  [
    'What a transaction writes gets numbers above all that it could have read.',
    [
      'access.catalogue_changes: e e.municipality_id = whose and [e.seq > after_seq -> true] and e.xmin = (pg_curren',
      'access.catalogue_changes: nicipality_id = whose and e.seq [> -> >=] after_seq and e.xmin =',
    ],
  ],
];
