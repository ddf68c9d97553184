-- Why: a consent lifts confidentiality between two services, for named persons and topics, for a time;
-- what a partner sees follows from it here and nowhere else, at the moment of asking. The ground on which
-- a public body processes at all is normally law and stands on the family, never mixed with this.

-- One sitting in which consents were given or refused: how, in which language, to whom, by whom.
create table consent_statement (
  municipality_id integer not null,
  id uuid not null,
  family_id uuid not null,
  team_id integer not null,
  is_protected boolean not null,
  how text not null check (how in ('written', 'oral', 'digital')),
  heard_by uuid, -- who heard it, when it was oral
  language text not null check (language ~ '^[a-z]{2,3}$'),
  interpreter text check (length(trim(interpreter)) between 1 and 200), -- none: no interpreter was used
  text_version text not null, -- of the consent's text that was read or shown
  -- [{"for": person, "by": person, "capacity": "self" | "parental_responsibility" | "guardian"}]
  given_by jsonb not null check (jsonb_typeof(given_by) = 'array'),
  both_parents_asked boolean, -- whether the law asks for both here, as the one who recorded it judged
  note text check (length(note) <= 2000),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, heard_by) references account (municipality_id, id),
  foreign key (municipality_id, recorded_by) references account (municipality_id, id),
  foreign key (municipality_id, family_id, team_id, is_protected)
    references family (municipality_id, id, team_id, is_protected) on update cascade,
  unique (municipality_id, id, family_id),
  constraint oral_was_heard check (how <> 'oral' or heard_by is not null)
);
create index consent_statement_of_family on consent_statement (municipality_id, family_id);

create table consent (
  municipality_id integer not null,
  id uuid not null,
  family_id uuid not null,
  team_id integer not null,
  is_protected boolean not null,
  statement_id uuid not null,
  answer text not null check (answer in ('given', 'refused')),
  persons uuid[] not null check (cardinality(persons) between 1 and 40 and array_position(persons, null) is null),
  giving_service integer not null,
  receiving_service integer not null,
  topics text[] not null check (cardinality(topics) between 1 and 60 and array_position(topics, null) is null),
  purpose text not null check (purpose in ('coordinate', 'assess', 'advise', 'apply', 'follow_up')),
  valid_from timestamptz not null,
  valid_to timestamptz not null, -- half-open: at this instant it holds no more
  covers_older boolean not null default false, -- also what was written before valid_from
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_how text check (withdrawn_how in ('written', 'oral', 'digital')),
  withdrawn_note text check (length(withdrawn_note) <= 2000),
  -- When it stops in fact; greatest() lets one that was withdrawn before it began be empty.
  active_to timestamptz not null generated always as
    (greatest(valid_from, least(valid_to, withdrawn_at))) stored,
  primary key (municipality_id, id),
  foreign key (municipality_id, statement_id, family_id)
    references consent_statement (municipality_id, id, family_id) on update cascade deferrable initially immediate,
  foreign key (municipality_id, giving_service) references service (municipality_id, id),
  foreign key (municipality_id, receiving_service) references service (municipality_id, id),
  foreign key (municipality_id, withdrawn_by) references account (municipality_id, id),
  foreign key (municipality_id, family_id, team_id, is_protected)
    references family (municipality_id, id, team_id, is_protected) on update cascade,
  check (valid_to > valid_from),
  check (giving_service <> receiving_service),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index consent_of_family on consent (municipality_id, family_id, receiving_service);
create index consent_ending on consent (municipality_id, team_id, active_to) where answer = 'given';

-- What a service, the team too, wrote about persons and topics of a family. Corrected by addition.
create table contribution (
  municipality_id integer not null,
  id uuid not null,
  family_id uuid not null,
  team_id integer not null,
  is_protected boolean not null,
  service_id integer not null,
  author_id uuid not null,
  kind text not null check (kind in ('note', 'conversation', 'meeting', 'visit', 'call', 'decision')),
  persons uuid[] not null check (cardinality(persons) between 1 and 40 and array_position(persons, null) is null),
  topics text[] not null check (cardinality(topics) between 1 and 60 and array_position(topics, null) is null),
  occurred_on date not null,
  recorded_at timestamptz not null,
  text text not null check (length(trim(text)) between 1 and 20000),
  corrects uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, service_id) references service (municipality_id, id),
  foreign key (municipality_id, author_id) references account (municipality_id, id),
  foreign key (municipality_id, corrects) references contribution (municipality_id, id),
  foreign key (municipality_id, family_id, team_id, is_protected)
    references family (municipality_id, id, team_id, is_protected) on update cascade
);
create index contribution_of_family on contribution (municipality_id, family_id, recorded_at desc, id);
create index contribution_of_service on contribution (municipality_id, service_id, recorded_at desc, id);

-- Arrays have no foreign keys: every person must be of the family, every topic of the list.
create function access.persons_and_topics_exist() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  if exists (select from unnest(new.persons) p where not exists (select from person x
      where x.municipality_id = new.municipality_id and x.id = p and x.family_id = new.family_id)) then
    raise exception 'a person is not of this family' using errcode = 'foreign_key_violation';
  end if;
  if exists (select from unnest(new.topics) t where not exists (select from code c
      where c.municipality_id = new.municipality_id and c.list = 'topic' and c.code = t)) then
    raise exception 'unknown topic' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create constraint trigger persons_and_topics_exist after insert or update of persons, topics, family_id on consent
  deferrable initially immediate for each row execute function access.persons_and_topics_exist();
create constraint trigger persons_and_topics_exist after insert or update of persons, topics, family_id on contribution
  deferrable initially immediate for each row execute function access.persons_and_topics_exist();

-- THE rule. Covered is what a consent, or several together, lets one service pass to one other now: every
-- person with every topic, and what is older than the consent only where the consent says so.
-- @param receivers services that ask; one of them must be covered alone, not two by halves
create function access.is_covered(municipality integer, family uuid, giving integer, about uuid[], themes text[],
  written timestamptz, receivers integer[]) returns boolean language plpgsql stable security definer
  set search_path = pg_catalog, public, access as $$
begin
  if cardinality(about) = 0 or cardinality(themes) = 0 then return false; end if;
  perform from unnest(receivers) as receiver
    where not exists (
      select from unnest(about) as who cross join unnest(themes) as theme
      where not exists (
        select from consent c
        where c.municipality_id = municipality and c.family_id = family
          and c.receiving_service = receiver and c.giving_service = giving and c.answer = 'given'
          and c.valid_from <= access.now() and access.now() < c.active_to
          and who = any (c.persons) and theme = any (c.topics)
          and (c.covers_older or c.valid_from <= written)));
  return found;
end $$;

-- What a service may write into a family's record: what it may give to the family's team at this moment.
create function access.may_contribute(municipality integer, family uuid, giving integer, about uuid[], themes text[])
  returns boolean language sql stable security definer set search_path = pg_catalog, public, access as $$
  select access.is_covered(municipality, family, giving, about, themes, access.now(),
    array(select s.id from family f join service s on s.municipality_id = f.municipality_id and s.team_id = f.team_id
          where f.municipality_id = municipality and f.id = family)) $$;

-- For each service and family: when the service may know of the family at all. A consent to which it is a
-- party opens it for its time; a contribution of its own for good. Derived: only triggers write it.
create table service_family (
  municipality_id integer not null,
  service_id integer not null,
  family_id uuid not null,
  team_id integer not null,
  is_protected boolean not null,
  open tstzmultirange not null,
  -- The list's order: when the latest consent of those that had begun began, or the first own contribution. One
  -- that is to begin moves nothing: neither a place in the list nor its cursor may tell of it.
  since timestamptz not null,
  primary key (municipality_id, service_id, family_id),
  foreign key (municipality_id, family_id, team_id, is_protected)
    references family (municipality_id, id, team_id, is_protected) on update cascade
);
create index service_family_newest on service_family (municipality_id, service_id, since desc, family_id)
  include (open, is_protected, team_id);
create index service_family_of_family on service_family (municipality_id, family_id);

create function access.open_service_family(municipality integer, which integer, family uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  ranges tstzmultirange;
  latest timestamptz;
  first timestamptz;
  first_own timestamptz;
begin
  if exists (select from service s where s.municipality_id = municipality and s.id = which and s.team_id is not null) then
    return;
  end if;
  -- Two who give or withdraw at once would each write what the other's change had not reached.
  perform pg_advisory_xact_lock(4100010, hashtext(family::text) & 1023); -- so few that one transaction may hold all
  select coalesce(range_agg(tstzrange(c.valid_from, c.active_to)), '{}'),
      max(c.valid_from) filter (where c.valid_from <= access.now()), min(c.valid_from) into ranges, latest, first
    from consent c where c.municipality_id = municipality and c.family_id = family and c.answer = 'given'
      and which in (c.giving_service, c.receiving_service) and c.valid_from < c.active_to;
  select min(k.recorded_at) into first_own from contribution k
    where k.municipality_id = municipality and k.family_id = family and k.service_id = which;
  if first_own is not null then ranges := '{(,)}'; end if;
  if isempty(ranges) then
    delete from service_family s where s.municipality_id = municipality and s.service_id = which and s.family_id = family;
    return;
  end if;
  insert into service_family (municipality_id, service_id, family_id, open, since)
  values (municipality, which, family, ranges, coalesce(latest, first_own, first))
  on conflict (municipality_id, service_id, family_id) do update set open = excluded.open, since = excluded.since;
end $$;
create trigger place_in_family before insert on service_family
  for each row execute function access.place_in_family();

create function access.consent_opens_family() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, access as $$
begin
  perform access.open_service_family(new.municipality_id, s, new.family_id)
    from unnest(array[new.giving_service, new.receiving_service]) as s order by s;
  if tg_op = 'UPDATE' and old.family_id <> new.family_id then
    perform access.open_service_family(old.municipality_id, s, old.family_id)
      from unnest(array[old.giving_service, old.receiving_service]) as s order by s;
  end if;
  return null;
end $$;
create trigger consent_opens_family after insert or update of family_id, active_to, withdrawn_at on consent
  for each row execute function access.consent_opens_family();

create function access.contribution_opens_family() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, access as $$
begin
  perform access.open_service_family(new.municipality_id, new.service_id, new.family_id);
  if tg_op = 'UPDATE' then
    perform access.open_service_family(old.municipality_id, old.service_id, old.family_id);
  end if;
  return null;
end $$;
create trigger contribution_opens_family after insert or update of family_id on contribution
  for each row execute function access.contribution_opens_family();

-- Whom of a family a service may know: those in a consent it is a party to now, and those it wrote about.
create function access.knows_person(municipality integer, family uuid, who uuid, services integer[])
  returns boolean language plpgsql stable security definer set search_path = pg_catalog, public, access as $$
begin
  if cardinality(services) = 0 then return false; end if;
  perform from consent c where c.municipality_id = municipality and c.family_id = family
    and c.answer = 'given' and (c.receiving_service = any (services) or c.giving_service = any (services))
    and who = any (c.persons) and c.valid_from <= access.now() and access.now() < c.active_to;
  if found then return true; end if;
  perform from contribution k where k.municipality_id = municipality and k.family_id = family
    and k.service_id = any (services) and who = any (k.persons);
  return found;
end $$;

create function access.serves_family(municipality integer, family uuid, services integer[]) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public, access as $$
begin
  perform from service_family s where s.municipality_id = municipality and s.family_id = family
    and s.service_id = any (services) and s.open @> access.now();
  return found;
end $$;

-- When a contribution was first shown to someone of another service: what a withdrawal can list.
create table contribution_shown (
  municipality_id integer not null,
  contribution_id uuid not null,
  service_id integer not null, -- the one that received
  account_id uuid not null,
  shown_at timestamptz not null,
  family_id uuid not null,
  team_id integer not null,
  is_protected boolean not null,
  primary key (municipality_id, contribution_id, service_id, account_id, shown_at),
  foreign key (municipality_id, contribution_id) references contribution (municipality_id, id),
  foreign key (municipality_id, family_id, team_id, is_protected)
    references family (municipality_id, id, team_id, is_protected) on update cascade
);
create index contribution_shown_of_family on contribution_shown (municipality_id, family_id);

-- Withdrawn once and for all, now and by oneself: no later transaction makes it another moment.
create function access.withdraw_once() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, access as $$
begin
  if access.actor() is null then return new; end if;
  if old.withdrawn_at is not null or new.withdrawn_at is distinct from access.now()
      or new.withdrawn_by is distinct from access.actor() then
    raise exception 'a consent is withdrawn once, now' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger withdraw_once before update of withdrawn_at, withdrawn_by, withdrawn_how, withdrawn_note on consent
  for each row execute function access.withdraw_once();

do $$
declare t text;
begin
  foreach t in array array['consent_statement', 'consent', 'contribution', 'contribution_shown'] loop
    execute format('create trigger place_in_family before insert or update of family_id on %I
                    for each row execute function access.place_in_family()', t);
  end loop;
  foreach t in array array['consent_statement', 'consent', 'contribution', 'service_family', 'contribution_shown'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to levekar_owner using (true) with check (true)', t);
  end loop;
end $$;

create policy own_team on consent_statement for all to levekar_app
  using (municipality_id = (select access.my_municipality())
    and team_id = any ((select access.my_family_teams())::integer[])
    and (not is_protected or family_id = any ((select access.my_named_families())::uuid[])))
  with check (municipality_id = (select access.my_municipality())
    and team_id = any ((select access.my_family_teams())::integer[])
    and (not is_protected or family_id = any ((select access.my_named_families())::uuid[]))
    and recorded_by = (select access.actor()) and recorded_at = (select access.now()));
-- A team member reads it and nobody but triggers writes it. Where a service's time with a family is
-- over, or has not begun, the service does not see that there was or will be one.
create policy team_or_service on service_family for select to levekar_app
  using (municipality_id = (select access.my_municipality())
    and (not is_protected or family_id = any ((select access.my_named_families())::uuid[]))
    and (team_id = any ((select access.my_family_teams())::integer[])
      or (service_id = any ((select access.my_services())::integer[]) and open @> (select access.now()))));

grant select on consent_statement, consent, contribution, service_family, contribution_shown to levekar_app;
grant insert (municipality_id, id, family_id, how, heard_by, language, interpreter, text_version, given_by,
  both_parents_asked, note, recorded_by, recorded_at) on consent_statement to levekar_app;
grant insert (municipality_id, id, family_id, statement_id, answer, persons, giving_service, receiving_service, topics,
  purpose, valid_from, valid_to, covers_older),
  update (withdrawn_at, withdrawn_by, withdrawn_how, withdrawn_note) on consent to levekar_app;
grant insert (municipality_id, id, family_id, service_id, author_id, kind, persons, topics, occurred_on, recorded_at,
  text, corrects) on contribution to levekar_app;
grant insert (municipality_id, contribution_id, service_id, account_id, shown_at, family_id) on contribution_shown to levekar_app;

create policy own_team on consent for all to levekar_app
  using (municipality_id = (select access.my_municipality())
    and team_id = any ((select access.my_family_teams())::integer[])
    and (not is_protected or family_id = any ((select access.my_named_families())::uuid[])));
-- Nothing is added to what somebody said at another time, or to somebody else.
create policy of_this_sitting on consent as restrictive for insert to levekar_app
  with check (exists (select from consent_statement s where s.municipality_id = consent.municipality_id
    and s.id = consent.statement_id and s.recorded_by = (select access.actor())
    and s.recorded_at = (select access.now())));
-- A partner sees the consents that its service is a party to, while they hold.
create policy party on consent for select to levekar_app
  using (municipality_id = (select access.my_municipality()) and answer = 'given'
    and (receiving_service = any ((select access.my_services())::integer[])
      or giving_service = any ((select access.my_services())::integer[]))
    and valid_from <= (select access.now()) and (select access.now()) < active_to
    and (not is_protected or family_id = any ((select access.my_named_families())::uuid[])));

create policy team_own_or_covered on contribution for select to levekar_app
  using (municipality_id = (select access.my_municipality())
    and (not is_protected or family_id = any ((select access.my_named_families())::uuid[]))
    and (team_id = any ((select access.my_family_teams())::integer[])
      or service_id = any ((select access.my_services())::integer[])
      or (cardinality((select access.my_services())) > 0
        and access.is_covered(municipality_id, family_id, service_id, persons, topics, recorded_at,
          (select access.my_services())))));
create policy written_for_ones_service on contribution for insert to levekar_app
  with check (municipality_id = (select access.my_municipality())
    and author_id = (select access.actor()) and recorded_at = (select access.now())
    and (not is_protected or family_id = any ((select access.my_named_families())::uuid[]))
    and ((team_id = any ((select access.my_family_teams())::integer[])
        and exists (select from service s where s.municipality_id = contribution.municipality_id
          and s.id = contribution.service_id and s.team_id = contribution.team_id))
      or (service_id = any ((select access.my_services())::integer[])
        and access.may_contribute(municipality_id, family_id, service_id, persons, topics))));

create policy own_team_reads on contribution_shown for select to levekar_app
  using (municipality_id = (select access.my_municipality())
    and (not is_protected or family_id = any ((select access.my_named_families())::uuid[]))
    and (team_id = any ((select access.my_family_teams())::integer[])
      or account_id = (select access.actor())));
create policy shown_to_oneself on contribution_shown for insert to levekar_app
  with check (municipality_id = (select access.my_municipality()) and account_id = (select access.actor())
    and shown_at = (select access.now()) and service_id = any ((select access.my_services())::integer[])
    and exists (select from contribution k where k.municipality_id = contribution_shown.municipality_id
      and k.id = contribution_shown.contribution_id and k.family_id = contribution_shown.family_id));
create policy partner_sees on family for select to levekar_app
  using (municipality_id = (select access.my_municipality())
    and (not is_protected or id = any ((select access.my_named_families())::uuid[]))
    and cardinality((select access.my_services())) > 0
    and access.serves_family(municipality_id, id, (select access.my_services())));
-- The rule of access.knows_person, written out: a list has a hundred persons, and a call for each of them
-- was half of its time. The proof holds both against the model.
create policy partner_knows on person for select to levekar_app
  using (municipality_id = (select access.my_municipality())
    and (not is_protected or family_id = any ((select access.my_named_families())::uuid[]))
    and cardinality((select access.my_services())) > 0
    and (exists (select from consent c
        where c.municipality_id = person.municipality_id and c.family_id = person.family_id and c.answer = 'given'
          and (c.receiving_service = any ((select access.my_services())::integer[])
            or c.giving_service = any ((select access.my_services())::integer[]))
          and person.id = any (c.persons)
          and c.valid_from <= (select access.now()) and (select access.now()) < c.active_to)
      or exists (select from contribution k
        where k.municipality_id = person.municipality_id and k.family_id = person.family_id
          and k.service_id = any ((select access.my_services())::integer[]) and person.id = any (k.persons))));

revoke execute on function access.persons_and_topics_exist, access.is_covered, access.may_contribute,
  access.open_service_family, access.consent_opens_family, access.contribution_opens_family,
  access.knows_person, access.serves_family, access.withdraw_once from public;
grant execute on function access.is_covered, access.may_contribute, access.knows_person, access.serves_family
  to levekar_app;
