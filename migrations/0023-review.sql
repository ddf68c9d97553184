-- Why: who reads too much is found by those who answer for it, not by chance. A team lead and a privacy officer
-- review the access log; a person is told who has read; and where life or health hangs on it, a protected family
-- is opened for a few hours by a colleague who is not named for it, with a written reason that others read.

alter table role_assignment drop constraint role_assignment_role_check,
  add constraint role_assignment_role_check check (role in ('adviser', 'team_lead', 'approver', 'partner',
    'coordinator', 'analyst', 'steward', 'privacy_officer', 'operator'));

create table break_glass (
  municipality_id integer not null,
  id uuid not null,
  family_id uuid not null,
  team_id integer not null,
  is_protected boolean not null,
  account_id uuid not null,
  reason bytea not null check (access.is_sealed(reason)), -- with the family's key
  opened_at timestamptz not null,
  until timestamptz not null check (until > opened_at),
  ended_at timestamptz check (ended_at >= opened_at),
  primary key (municipality_id, id),
  foreign key (municipality_id, account_id) references account (municipality_id, id),
  foreign key (municipality_id, family_id, team_id, is_protected)
    references family (municipality_id, id, team_id, is_protected) on update cascade
);
create index break_glass_of_account on break_glass (municipality_id, account_id, until desc);
create index break_glass_of_family on break_glass (municipality_id, family_id);
create trigger place_in_family before insert or update of family_id on break_glass
  for each row execute function access.place_in_family();

-- Who has read that it happened.
create table break_glass_told (
  municipality_id integer not null,
  break_glass_id uuid not null,
  account_id uuid not null,
  told_at timestamptz not null,
  primary key (municipality_id, break_glass_id, account_id),
  foreign key (municipality_id, break_glass_id) references break_glass (municipality_id, id) on delete cascade
);

-- That a reviewer has looked at what was found: a reader's day, by one rule, as far as it had come.
create table access_review_mark (
  municipality_id integer not null,
  id uuid not null,
  reader_id uuid not null,
  day date not null,
  rule text not null check (rule ~ '^[a-z_]{3,30}$'),
  seen_through timestamptz not null, -- of the finding's entries; a later one makes it unseen again
  note bytea not null check (access.is_sealed(note)), -- with a key of its own
  seen_as text not null check (seen_as in ('team_lead', 'privacy_officer')),
  teams integer[] not null, -- whose leads may read the mark
  seen_by uuid not null,
  seen_at timestamptz not null,
  undone_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, reader_id) references account (municipality_id, id),
  foreign key (municipality_id, seen_by) references account (municipality_id, id),
  check (reader_id <> seen_by) -- nobody reviews herself
);
create index access_review_mark_of_day on access_review_mark (municipality_id, day, reader_id);

-- Where somebody who works here lives and which birth number is hers, as keyed digests: only to be compared.
create table account_mark (
  municipality_id integer not null,
  account_id uuid not null,
  kind text not null check (kind in ('address', 'birth_number')),
  digest bytea not null check (octet_length(digest) = 32),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, account_id, kind),
  foreign key (municipality_id, account_id) references account (municipality_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['break_glass', 'break_glass_told', 'access_review_mark', 'account_mark'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to levekar_owner using (true) with check (true)', t);
  end loop;
end $$;

-- Whether the actor is named for a protected family, and not only there for a few hours.
create function access.is_named_for(family uuid) returns boolean language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp
  as $$ begin return exists (select from named_reader n where n.municipality_id = access.my_municipality()
    and n.family_id = family and n.account_id = access.actor() and n.removed_at is null); end $$;

-- Whether somebody of the family's own team is named and still works there; otherwise nobody can let others in.
create function access.has_reader(family uuid, other_than uuid default null) returns boolean language plpgsql stable
  security definer set search_path = pg_catalog, public, access, pg_temp as $$
declare mine constant integer := access.my_municipality();
begin
  return exists (select from named_reader n
    join family f on f.municipality_id = mine and f.id = n.family_id
    join account a on a.municipality_id = mine and a.id = n.account_id and a.active_from <= access.today()
      and (a.active_to is null or access.today() < a.active_to)
    join team_membership t on t.municipality_id = mine and t.account_id = a.id and t.team_id = f.team_id
      and t.valid_from <= access.today() and (t.valid_to is null or access.today() < t.valid_to)
    join role_assignment r on r.municipality_id = mine and r.account_id = a.id
      and r.role in ('adviser', 'team_lead') and r.valid_from <= access.today()
      and (r.valid_to is null or access.today() < r.valid_to)
    where n.municipality_id = mine and n.family_id = family and n.removed_at is null
      and n.account_id is distinct from other_than);
end $$;

-- The protected families that the actor sees: named for them, or there in an emergency.
create or replace function access.my_named_families() returns uuid[] language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp
  as $$ begin return (select coalesce(array_agg(distinct x.family_id), '{}') from (
        select n.family_id from named_reader n
        where n.municipality_id = access.my_municipality() and n.account_id = access.actor()
          and n.removed_at is null
        union all select b.family_id from break_glass b
        where b.municipality_id = access.my_municipality() and b.account_id = access.actor()
          and b.until > access.now() and b.ended_at is null and b.opened_at <= access.now()) x); end $$;

-- A form that was open in the emergency may be saved when it is over: its words stay for those who are named.
create or replace function access.writes_protected(which uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, access, pg_temp
  as $$ select which = any (access.my_named_families()) or exists (select from break_glass b
          where b.municipality_id = access.my_municipality() and b.account_id = access.actor() and b.family_id = which
            and b.until > access.now() - interval '24 hours') $$;
-- And one that was open before it, or when it was ended, conflicts.
create trigger renew_versions after insert or update of ended_at on break_glass
  for each row execute function access.renew_versions();

-- The protected family of this reference that is the actor's own team's and hidden from the actor; null for any
-- other, missing or not.
create function access.find_behind_glass(wanted text) returns uuid language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp
  as $$ begin return (select f.id from family f where f.municipality_id = access.my_municipality()
    and f.reference = wanted and f.merged_into is null and f.is_protected
    and f.team_id = any (access.my_family_teams()) and not f.id = any (access.my_named_families())); end $$;

-- Opens it for four hours. @returns until when; null where there is nothing to open
create function access.break_glass(which uuid, new_id uuid, sealed_reason bytea) returns timestamptz
  language plpgsql volatile security definer set search_path = pg_catalog, public, access, pg_temp as $$
declare
  mine constant integer := access.my_municipality();
  ends constant timestamptz := access.now() + interval '4 hours';
begin
  perform from family f where f.municipality_id = mine and f.id = which and f.merged_into is null and f.is_protected
    and f.team_id = any (access.my_family_teams()) and not f.id = any (access.my_named_families()) for share;
  if not found then return null; end if;
  insert into break_glass (municipality_id, id, family_id, account_id, reason, opened_at, until)
  values (mine, new_id, which, access.actor(), sealed_reason, access.now(), ends);
  return ends;
end $$;

-- By the person herself, before the time is over. @returns which family it was; null for what is not hers, or over
create function access.end_break_glass(which uuid) returns uuid language plpgsql volatile security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
declare family uuid;
begin
  update break_glass set ended_at = access.now()
  where municipality_id = access.my_municipality() and id = which and account_id = access.actor()
    and ended_at is null and until > access.now()
  returning family_id into family;
  return family;
end $$;

-- As in 0011, but for who is named. An emergency reads and writes; it changes neither the protection nor who sees
-- the family, unless nobody is left who could.
create or replace function access.set_protection(who uuid, level text) returns boolean language plpgsql volatile
  security definer set search_path = pg_catalog, public, access, pg_temp as $$
declare
  mine constant integer := access.my_municipality();
  family_of family;
  now_protected boolean;
begin
  select f.* into family_of from person p
    join family f on f.municipality_id = p.municipality_id and f.id = p.family_id
  where p.municipality_id = mine and p.id = who and f.team_id = any (access.my_family_teams())
    and (not f.is_protected or f.id = any (access.my_named_families()))
    and (not f.is_protected or access.is_named_for(f.id) or not access.has_reader(f.id))
  for update of f;
  if not found then return false; end if;
  insert into person_detail (municipality_id, person_id, family_id) values (mine, who, family_of.id)
    on conflict do nothing;
  update person_detail set protection = level, protection_by = access.actor(), protection_at = access.now()
    where municipality_id = mine and person_id = who;
  select exists (select from person_detail d where d.municipality_id = mine and d.family_id = family_of.id
    and d.protection <> 'none') into now_protected;
  if now_protected and not access.is_named_for(family_of.id) then
    insert into named_reader (municipality_id, family_id, account_id, named_by, named_at)
    values (mine, family_of.id, access.actor(), access.actor(), access.now());
  end if;
  update family set is_protected = now_protected, version = version + 1
    where municipality_id = mine and id = family_of.id and is_protected <> now_protected;
  return true;
end $$;

create or replace function access.name_reader(which uuid, who uuid, named boolean) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, access, pg_temp as $$
declare mine constant integer := access.my_municipality();
begin
  perform from family f where f.municipality_id = mine and f.id = which and f.is_protected
    and f.id = any (access.my_named_families()) and f.team_id = any (access.my_family_teams()) for update;
  if not found then return false; end if;
  if not access.is_named_for(which) and access.has_reader(which) then return false; end if;
  if not exists (select from account a where a.municipality_id = mine and a.id = who) then return false; end if;
  if named then
    insert into named_reader (municipality_id, family_id, account_id, named_by, named_at)
    select mine, which, who, access.actor(), access.now()
    where not exists (select from named_reader n where n.municipality_id = mine and n.family_id = which
      and n.account_id = who and n.removed_at is null);
  else
    if not access.has_reader(which, who) then return false; end if;
    update named_reader set removed_at = access.now()
      where municipality_id = mine and family_id = which and account_id = who and removed_at is null;
  end if;
  return true;
end $$;

-- What the reviewer looks through: entries of others that one of the rules may find something in. A team lead has
-- those of her teams' members and those of her teams' families, a privacy officer the municipality's. Without
-- names, which are sealed; of other teams' families a team lead is told only what her own members opened.
-- @param opened events in which one record was opened; exported: in which many left the program at once
-- @param few so many opened within an hour of the clock are looked at whole
create function access.review_entries(since timestamptz, before timestamptz, opened text[], exported text[],
    days_off date[], few integer, most integer)
  returns table (at timestamptz, reader uuid, event text, basis text[], hints text, roles text[], teams integer[],
    services integer[], families uuid[], record uuid, shown integer)
  language plpgsql stable security definer set search_path = pg_catalog, public, access, pg_temp as $$
#variable_conflict use_column
declare
  mine constant integer := access.my_municipality();
  me constant uuid := access.actor();
  is_officer constant boolean := access.has_any_role('privacy_officer');
  led constant integer[] := case when access.has_any_role('team_lead') then access.my_family_teams() else '{}' end;
begin
  if not is_officer and cardinality(led) = 0 then return; end if;
  return query
    with read as materialized (
      select l.*, l.at at time zone 'Europe/Oslo' as local_at from access_log l
      where l.municipality_id = mine and l.at >= since and l.at < before and l.actor_id <> me
        and (l.event = 'break_glass.refused' or (cardinality(l.subjects) > 0 and l.event not like 'setup.%'
          and l.event not like 'access_review.%' and l.event not in ('break_glass.listed', 'break_glass.ended')))),
    crowded as materialized (
      select r.actor_id, date_trunc('hour', r.at) as hour from read r where r.event = any (opened)
      group by 1, 2 having count(*) >= few)
    select r.at, r.actor_id, r.event, r.basis, r.details ->> 'hints', r.roles, r.teams, r.services,
      array(select f.id from family f where f.municipality_id = mine and f.id = any (r.subjects)
        and (is_officer or r.teams && led or f.team_id = any (led)) order by f.id),
      r.subjects[1], cardinality(r.subjects)
    from read r
    where (r.event in ('break_glass.opened', 'break_glass.refused') or r.basis && '{break_glass,none}' or r.details ? 'hints'
        or r.event = any (exported) or extract(hour from r.local_at) not between 6 and 21
        or extract(isodow from r.local_at) > 5 or r.local_at::date = any (days_off)
        or (r.event = any (opened) and exists (select from crowded c where c.actor_id = r.actor_id
          and c.hour between date_trunc('hour', r.at) - interval '1 hour' and date_trunc('hour', r.at) + interval '1 hour')))
      and (is_officer or r.teams && led or exists (select from family f
        where f.municipality_id = mine and f.id = any (r.subjects) and f.team_id = any (led)))
    order by r.at desc, r.shard, r.place desc
    limit most;
end $$;

-- How many different records each of them usually opens in an hour in which she opens any.
create function access.review_usual(readers uuid[], since timestamptz, before timestamptz, opened text[])
  returns table (reader uuid, usual double precision)
  language plpgsql stable security definer set search_path = pg_catalog, public, access, pg_temp as $$
declare mine constant integer := access.my_municipality();
begin
  if not access.has_any_role('team_lead', 'privacy_officer') then return; end if;
  return query select h.actor_id, percentile_cont(0.5) within group (order by h.opened_then)
    from (select l.actor_id, count(distinct l.subjects[1])::double precision as opened_then from access_log l
      where l.municipality_id = mine and l.at >= since and l.at < before and l.actor_id = any (readers)
        and l.event = any (opened)
      group by l.actor_id, date_trunc('hour', l.at)) h
    group by h.actor_id;
end $$;

-- Who has read or changed what is kept of a person, for the family's own team: entries that name the person, and
-- those that name the family and none of its persons. Records made one with this one count as it.
create function access.log_of_person(which uuid, who uuid, since timestamptz, before timestamptz, passed_over text[],
    most integer)
  returns table (at timestamptz, reader uuid, event text, basis text[], roles text[], teams integer[],
    services integer[])
  language plpgsql stable security definer set search_path = pg_catalog, public, access, pg_temp as $$
#variable_conflict use_column
declare
  mine constant integer := access.my_municipality();
  records uuid[];
  persons uuid[];
  others uuid[];
  enquiries uuid[];
begin
  perform from family f join person p on p.municipality_id = mine and p.family_id = f.id
    where f.municipality_id = mine and f.id = which and f.merged_into is null and p.id = who
      and f.team_id = any (access.my_family_teams())
      and (not f.is_protected or f.id = any (access.my_named_families()));
  if not found then return; end if;
  with recursive one (id) as (
    select which union
    select f.id from family f join one on f.merged_into = one.id where f.municipality_id = mine)
  select array_agg(id) into records from one;
  with recursive same (id) as (
    select who union
    select s.key::uuid from same join family_merge m on m.municipality_id = mine and m.family_id = any (records)
      and m.split_at is null
    cross join lateral jsonb_each_text(m.moved -> 'same') s where s.value = same.id::text)
  select array_agg(id) into persons from same;
  others := array(select p.id from person p where p.municipality_id = mine and p.family_id = any (records)
    and not p.id = any (persons));
  enquiries := array(select e.enquiry_id from family_enquiry e
    where e.municipality_id = mine and e.family_id = any (records));
  return query select l.at, l.actor_id, l.event, l.basis, l.roles, l.teams, l.services from access_log l
    where l.municipality_id = mine and l.at >= since and l.at < before
      and l.subjects && (records || persons || enquiries) and not l.event = any (passed_over)
      and (l.subjects && (persons || enquiries) or not l.subjects && others)
    order by l.at desc, l.shard, l.place desc
    limit most;
end $$;

-- What may be worth a second look in who reads whom: only that it is so, never a name. The digests stay here.
-- @param names lower case, of the family's persons
create function access.reader_hints(names text[], birth_numbers bytea[], addresses bytea[]) returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, public, access, pg_temp as $$
declare
  mine constant integer := access.my_municipality();
  me constant uuid := access.actor();
begin
  return array_remove(array[
    case when exists (select from account a where a.municipality_id = mine and a.id = me and lower(a.name) = any (names))
        or exists (select from account_mark m where m.municipality_id = mine and m.account_id = me
          and m.kind = 'birth_number' and m.digest = any (birth_numbers)) then 'own_record' end,
    case when exists (select from account a where a.municipality_id = mine and a.id <> me and lower(a.name) = any (names)
          and a.active_from <= access.today() and (a.active_to is null or access.today() < a.active_to))
        or exists (select from account_mark m where m.municipality_id = mine and m.account_id <> me
          and m.kind = 'birth_number' and m.digest = any (birth_numbers)) then 'colleague' end,
    case when exists (select from account_mark m where m.municipality_id = mine and m.account_id = me
          and m.kind = 'address' and m.digest = any (addresses)) then 'same_address' end], null);
end $$;

-- @param new_digest null takes it away @returns false for who is not the steward's to change
create function access.set_account_mark(who uuid, which text, new_digest bytea) returns boolean language plpgsql
  volatile security definer set search_path = pg_catalog, public, access, pg_temp as $$
declare mine constant integer := access.my_municipality();
begin
  if not access.has_any_role('steward') or access.is_operator(who)
      or not exists (select from account a where a.municipality_id = mine and a.id = who) then
    return false;
  end if;
  delete from account_mark m where m.municipality_id = mine and m.account_id = who and m.kind = which;
  if new_digest is not null then
    insert into account_mark (municipality_id, account_id, kind, digest, recorded_by, recorded_at)
    values (mine, who, which, new_digest, access.actor(), access.now());
  end if;
  return true;
end $$;

-- Which of them are recorded of whom; not what they are.
create function access.account_marks() returns table (account_id uuid, kind text) language plpgsql stable
  security definer set search_path = pg_catalog, public, access, pg_temp as $$
begin
  if not access.has_any_role('steward') then return; end if;
  return query select m.account_id, m.kind from account_mark m where m.municipality_id = access.my_municipality();
end $$;

revoke execute on function access.is_named_for, access.has_reader, access.find_behind_glass, access.break_glass,
  access.end_break_glass, access.review_entries, access.review_usual, access.log_of_person, access.reader_hints,
  access.set_account_mark, access.account_marks from public;
grant execute on function access.is_named_for, access.has_reader, access.find_behind_glass, access.break_glass,
  access.end_break_glass, access.review_entries, access.review_usual, access.log_of_person, access.reader_hints,
  access.set_account_mark, access.account_marks to levekar_app;

grant select on break_glass, break_glass_told, access_review_mark to levekar_app;
grant insert on break_glass_told to levekar_app;
grant insert (municipality_id, id, reader_id, day, rule, seen_through, note, seen_as, teams, seen_by, seen_at),
  update (undone_at) on access_review_mark to levekar_app;

-- That a family was opened in an emergency, and why, is told to those who are named for it, to the team's lead and
-- to the privacy officer; which family it was, only to those who see it.
create policy told_of on break_glass for select to levekar_app
  using (municipality_id = (select access.my_municipality())
    and (account_id = (select access.actor()) or (select access.has_any_role('privacy_officer'))
      or (team_id = any ((select access.my_family_teams())::integer[])
        and ((select access.has_any_role('team_lead')) or family_id = any ((select access.my_named_families())::uuid[])))));
create policy own_only on break_glass_told for select to levekar_app
  using (municipality_id = (select access.my_municipality()) and account_id = (select access.actor()));
create policy own_only_adds on break_glass_told for insert to levekar_app
  with check (municipality_id = (select access.my_municipality()) and account_id = (select access.actor())
    and told_at = (select access.now()) and exists (select from break_glass b
      where b.municipality_id = break_glass_told.municipality_id and b.id = break_glass_told.break_glass_id));

create policy reviewers on access_review_mark for select to levekar_app
  using (municipality_id = (select access.my_municipality()) and reader_id <> (select access.actor())
    and ((select access.has_any_role('privacy_officer'))
      or ((select access.has_any_role('team_lead')) and teams && (select access.my_family_teams())::integer[])));
create policy reviewers_mark on access_review_mark for insert to levekar_app
  with check (municipality_id = (select access.my_municipality()) and reader_id <> (select access.actor())
    and seen_by = (select access.actor()) and seen_at = (select access.now())
    and (select access.has_any_role('team_lead', 'privacy_officer'))
    and seen_as = any ((select access.my_roles())::text[]));
create policy who_marked_takes_back on access_review_mark for update to levekar_app
  using (municipality_id = (select access.my_municipality()) and seen_by = (select access.actor()) and undone_at is null)
  with check (undone_at = (select access.now()));
