-- Why: a case is what the team does with an enquiry. Its stage, plan and tasks hang on the enquiry that it began
-- with, and on that enquiry's family: whose a row is, is the family's, kept equal by foreign keys (ADR 0005). Words
-- are sealed with the enquiry's own key, so that neither a merge nor an erasure has to seal anything anew.

alter table family_enquiry add unique (municipality_id, enquiry_id, family_id, team_id, is_protected);

-- One row for each enquiry that anything was done with; without a row it is received, or closed if the register says so.
create table case_file (
  municipality_id integer not null,
  id uuid not null, -- the enquiry's
  team_id integer not null,
  family_id uuid, -- none: anonymous, or not linked yet; then it can be advised, declined and the like, no more
  is_protected boolean not null default false,
  stage text not null check (stage in
    ('received', 'advised', 'declined', 'no_need', 'referred', 'intake', 'active', 'closing', 'closed')),
  form text check (form in ('advice', 'conversation', 'coordination')), -- the most extensive it has come to
  paused_until date,
  -- Waiting is counted in days from the day of the enquiry; the numbers stay when the family is erased.
  first_contact_on date,
  days_to_contact integer check (days_to_contact >= 0),
  decided_on date,
  days_to_decision integer check (days_to_decision >= 0),
  last_contact_on date,
  next_step bytea check (access.is_sealed(next_step)),
  next_step_on date,
  closed_on date,
  outcome text check (outcome in ('advice_given', 'declined', 'no_need', 'referred', 'taken_over', 'goals_reached',
    'not_reached', 'moved_away', 'withdrawn', 'died', 'lost_contact')),
  retain_until date, -- set at closing: from then the family may be erased
  opened_at timestamptz, -- none for an anonymous case
  version integer not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, id, family_id, team_id, is_protected),
  foreign key (municipality_id, id) references enquiry (municipality_id, id) on delete cascade,
  foreign key (municipality_id, id, family_id, team_id, is_protected)
    references family_enquiry (municipality_id, enquiry_id, family_id, team_id, is_protected)
    on update cascade deferrable initially immediate,
  constraint only_work_is_paused check (paused_until is null or stage in ('received', 'intake', 'active')),
  constraint work_has_a_family check (family_id is not null or stage not in ('intake', 'active', 'closing'))
);
create index case_file_open on case_file (municipality_id, team_id, stage) where closed_on is null;
create index case_file_of_family on case_file (municipality_id, family_id);

-- The case follows its enquiry into a family, and out of it as long as nothing was written of the family.
create function access.case_follows_link() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    update case_file c set family_id = new.family_id, is_protected = new.is_protected
      where c.municipality_id = new.municipality_id and c.id = new.enquiry_id;
    return new;
  end if;
  if exists (select from case_file c where c.municipality_id = old.municipality_id and c.id = old.enquiry_id
      and c.stage in ('intake', 'active', 'closing')) or access.has_casework(old.municipality_id, old.enquiry_id) then
    raise exception 'the case has a plan and notes of this family' using errcode = 'LK001';
  end if;
  update case_file c set family_id = null, is_protected = false
    where c.municipality_id = old.municipality_id and c.id = old.enquiry_id;
  return old;
end $$;

-- Every step of a case's life: from which stage to which, why, and what it was decided on.
create table case_step (
  municipality_id integer not null,
  id uuid not null,
  case_id uuid not null,
  action text not null check (action ~ '^[a-z_]{2,30}$'),
  from_stage text not null,
  to_stage text not null,
  form text check (form in ('advice', 'conversation', 'coordination')),
  decision text check (decision in ('no_need', 'coordinate', 'refer', 'start_measures', 'bring_in_others')),
  -- The criteria for how far to go: the family's wish and motivation, what it already gets, need of coordination,
  -- need of practical help.
  wish text check (wish in ('yes', 'partly', 'no', 'unknown')),
  existing_help text check (existing_help in ('yes', 'partly', 'no', 'unknown')),
  coordination_need text check (coordination_need in ('yes', 'partly', 'no', 'unknown')),
  practical_need text check (practical_need in ('yes', 'partly', 'no', 'unknown')),
  referred_to integer, -- a service
  paused_until date,
  words bytea check (access.is_sealed(words)), -- why, in the adviser's words
  occurred_on date not null,
  by_account uuid not null,
  recorded_at timestamptz, -- none for an anonymous case, which keeps the day and not the time
  place integer not null, -- among the case's steps
  primary key (municipality_id, id),
  unique (municipality_id, case_id, place),
  foreign key (municipality_id, case_id) references case_file (municipality_id, id) on delete cascade,
  foreign key (municipality_id, referred_to) references service (municipality_id, id),
  foreign key (municipality_id, by_account) references account (municipality_id, id)
);

-- Who says that they coordinate around the family now: the team, a service, a children's coordinator. Two at once is
-- a loose thread.
create table case_coordinator (
  municipality_id integer not null,
  id uuid not null,
  case_id uuid not null,
  family_id uuid not null,
  team_id integer not null,
  is_protected boolean not null,
  kind text not null check (kind in ('team', 'service', 'child_coordinator', 'individual_plan')),
  service_id integer,
  account_id uuid,
  name bytea check (access.is_sealed(name)), -- of somebody who is not here as an account
  since date not null,
  until date check (until >= since),
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id, family_id, team_id, is_protected)
    references case_file (municipality_id, id, family_id, team_id, is_protected) on update cascade,
  foreign key (municipality_id, service_id) references service (municipality_id, id),
  foreign key (municipality_id, account_id) references account (municipality_id, id)
);

-- More kinds of what happens around a family, in which case, and how long it took.
alter table contribution drop constraint contribution_kind_check,
  add constraint contribution_kind_check check (kind in
    ('note', 'conversation', 'meeting', 'visit', 'call', 'decision', 'practical_help', 'follow_up', 'document')),
  add column case_id uuid,
  add column minutes integer check (minutes between 1 and 6000),
  add foreign key (municipality_id, case_id) references case_file (municipality_id, id);
create index contribution_of_case on contribution (municipality_id, case_id) where case_id is not null;
grant insert (case_id, minutes) on contribution to levekar_app;

-- Fills in whose it is, which the foreign keys then keep equal.
create function access.place_in_case() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  select c.family_id, c.team_id, c.is_protected into new.family_id, new.team_id, new.is_protected
  from case_file c where c.municipality_id = new.municipality_id and c.id = new.case_id and c.family_id is not null;
  if not found then
    raise exception 'no such case of a family' using errcode = 'foreign_key_violation';
  end if;
  return new;
end $$;

-- Whether anything is written of the family in this case; later migrations with tables of their own replace it.
create function access.has_casework(municipality integer, which uuid) returns boolean language plpgsql stable
  security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from goal x where x.municipality_id = municipality and x.case_id = which)
    or exists (select from task x where x.municipality_id = municipality and x.case_id = which)
    or exists (select from case_coordinator x where x.municipality_id = municipality and x.case_id = which)
    or exists (select from priority_request x where x.municipality_id = municipality and x.case_id = which)
    or exists (select from contribution x where x.municipality_id = municipality and x.case_id = which);
end $$;

-- What the register says of a case is what its case file says: form, day, and that it is closed. What may be changed
-- there is for the program's rules (access.case_reach); an erasure, which
-- takes the moment of registering, recounts nothing.
create function access.case_follows_register() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  update case_file c set form = new.assistance_form, closed_on = new.closed_on,
      stage = case when c.closed_on is null and new.closed_on is not null then 'closed' else c.stage end,
      outcome = case when c.closed_on is null and new.closed_on is not null and c.stage = 'advised'
        then 'advice_given' else c.outcome end,
      paused_until = case when new.closed_on is null then c.paused_until end,
      days_to_contact = greatest(c.first_contact_on - new.received_on, 0),
      days_to_decision = greatest(c.decided_on - new.received_on, 0),
      version = c.version + 1
    where c.municipality_id = new.municipality_id and c.id = new.id
      and ((c.form, c.closed_on) is distinct from (new.assistance_form, new.closed_on)
        or new.received_on <> old.received_on);
  return null;
end $$;
create trigger case_follows_register after update on enquiry for each row
  when (new.registered_at is not distinct from old.registered_at and (new.assistance_form, new.closed_on, new.received_on)
    is distinct from (old.assistance_form, old.closed_on, old.received_on))
  execute function access.case_follows_register();

-- How far the case of an enquiry has come, for the rules of its register, which also those work in who may not read
-- of the family: no row when nothing was done with it.
create function access.case_reach(which uuid) returns table (stage text, form text, first_on date, open_tasks integer)
  language plpgsql stable security definer set search_path = pg_catalog, public, access, pg_temp as $$
begin
  return query select c.stage,
    (select s.form from case_step s where s.municipality_id = c.municipality_id and s.case_id = c.id and s.form is not null
      order by array_position(array['coordination', 'conversation', 'advice'], s.form) limit 1),
    least(c.first_contact_on, c.decided_on, (select min(s.occurred_on) from case_step s
      where s.municipality_id = c.municipality_id and s.case_id = c.id)),
    (select count(*)::integer from task t where t.municipality_id = c.municipality_id and t.case_id = c.id
      and t.ended_on is null)
  from case_file c where c.municipality_id = access.my_municipality() and c.id = which
    and c.team_id = any (access.my_teams());
end $$;

-- Whether an enquiry is a case that the actor may read, which it is before anything was done with it too.
create function access.may_read_case(which uuid) returns boolean language plpgsql stable
  security definer set search_path = pg_catalog, public, access, pg_temp as $$
begin
  return exists (select from enquiry e
    left join family_enquiry l on l.municipality_id = e.municipality_id and l.enquiry_id = e.id
    where e.municipality_id = access.my_municipality() and e.id = which and e.kind = 'case'
      and e.team_id = any (access.my_family_teams())
      and (not coalesce(l.is_protected, false) or l.family_id = any (access.my_named_families())));
end $$;

create trigger case_follows_link after insert on family_enquiry for each row execute function access.case_follows_link();
create trigger case_leaves_link before delete on family_enquiry for each row execute function access.case_follows_link();

do $$
declare t text;
begin
  create trigger place_in_case before insert on case_coordinator for each row execute function access.place_in_case();
  create policy own_team on case_coordinator for all to levekar_app
    using (municipality_id = (select access.my_municipality())
      and team_id = any ((select access.my_family_teams())::integer[])
      and (not is_protected or family_id = any ((select access.my_named_families())::uuid[])));
  foreach t in array array['case_file', 'case_step', 'case_coordinator'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to levekar_owner using (true) with check (true)', t);
  end loop;
end $$;

create policy own_team on case_file for all to levekar_app
  using (municipality_id = (select access.my_municipality())
    and team_id = any ((select access.my_family_teams())::integer[])
    and (not is_protected or family_id = any ((select access.my_named_families())::uuid[])));
create policy of_visible_case on case_step for select to levekar_app
  using (municipality_id = (select access.my_municipality())
    and exists (select from case_file c where c.municipality_id = case_step.municipality_id and c.id = case_step.case_id));
create policy own_step on case_step for insert to levekar_app
  with check (municipality_id = (select access.my_municipality()) and by_account = (select access.actor())
    and (recorded_at is null or recorded_at = (select access.now()))
    and exists (select from case_file c where c.municipality_id = case_step.municipality_id and c.id = case_step.case_id));

-- Whether the case's row is there for the actor to work on; made with the first thing that is done.
create function access.open_case(which uuid) returns boolean language plpgsql volatile security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
declare mine constant integer := access.my_municipality();
begin
  insert into case_file (municipality_id, id, team_id, family_id, is_protected, stage, form, closed_on, opened_at,
    first_contact_on, days_to_contact, last_contact_on)
  select e.municipality_id, e.id, e.team_id, l.family_id, coalesce(l.is_protected, false),
    case when e.closed_on is null then 'received' else 'closed' end, e.assistance_form, e.closed_on,
    case when not e.anonymous then access.now() end, c.first, c.first - e.received_on, c.last
  from enquiry e left join family_enquiry l on l.municipality_id = e.municipality_id and l.enquiry_id = e.id
    left join lateral (select min(k.occurred_on) as first, max(k.occurred_on) as last from contribution k
      where k.municipality_id = l.municipality_id and k.family_id = l.family_id and k.case_id is null
        and k.service_id = access.service_of_team(e.municipality_id, e.team_id) and k.occurred_on >= e.received_on
        and k.kind in ('conversation', 'meeting', 'visit', 'call', 'practical_help', 'follow_up')) c on true
  where e.municipality_id = mine and e.id = which and e.kind = 'case'
    and e.team_id = any (access.my_family_teams())
    and (not coalesce(l.is_protected, false) or l.family_id = any (access.my_named_families()))
  on conflict do nothing;
  return exists (select from case_file c where c.municipality_id = mine and c.id = which
    and c.team_id = any (access.my_family_teams())
    and (not c.is_protected or c.family_id = any (access.my_named_families())));
end $$;

-- The team's contact with the family: the first is waited for, and the last must not be long ago.
create function access.contact_counts() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  if new.kind not in ('conversation', 'meeting', 'visit', 'call', 'practical_help', 'follow_up') then return null; end if;
  update case_file c set
      last_contact_on = greatest(c.last_contact_on, new.occurred_on),
      first_contact_on = case when new.occurred_on >= e.received_on
        then least(c.first_contact_on, new.occurred_on) else c.first_contact_on end,
      days_to_contact = case when new.occurred_on >= e.received_on
        then least(c.first_contact_on, new.occurred_on) - e.received_on else c.days_to_contact end
    from enquiry e
    where c.municipality_id = new.municipality_id and e.municipality_id = c.municipality_id and e.id = c.id
      and c.family_id = new.family_id and c.closed_on is null
      and (c.id = new.case_id or new.case_id is null)
      and new.service_id = access.service_of_team(c.municipality_id, c.team_id);
  return null;
end $$;
create trigger contact_counts after insert on contribution for each row execute function access.contact_counts();

grant select on case_file to levekar_app; -- access.open_case makes it
grant update (stage, form, paused_until, first_contact_on, days_to_contact, decided_on, days_to_decision, next_step,
  next_step_on, closed_on, outcome, retain_until, version) on case_file to levekar_app;
grant update (until) on case_coordinator to levekar_app;
grant select, insert on case_coordinator, case_step to levekar_app;

revoke execute on function access.case_follows_link, access.place_in_case, access.has_casework,
  access.open_case, access.contact_counts, access.case_follows_register, access.case_reach, access.may_read_case
  from public;
grant execute on function access.case_reach, access.may_read_case, access.open_case to levekar_app;
