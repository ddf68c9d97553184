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

create table goal (
  municipality_id integer not null,
  id uuid not null,
  case_id uuid not null,
  family_id uuid not null,
  team_id integer not null,
  is_protected boolean not null,
  persons uuid[] not null check (cardinality(persons) between 1 and 40 and array_position(persons, null) is null),
  topics text[] not null check (cardinality(topics) between 1 and 60 and array_position(topics, null) is null),
  words bytea not null check (access.is_sealed(words)), -- the family's own
  position smallint not null default 0,
  -- Goal attainment scaling: 0 is what was expected, -2 much less, +2 much more.
  attainment smallint check (attainment between -2 and 2),
  attained_on date,
  state text not null default 'open' check (state in ('open', 'ended')),
  version integer not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, id, case_id),
  foreign key (municipality_id, case_id, family_id, team_id, is_protected)
    references case_file (municipality_id, id, family_id, team_id, is_protected) on update cascade,
  foreign key (municipality_id, created_by) references account (municipality_id, id)
);
create index goal_of_case on goal (municipality_id, case_id);

-- One responsible: a service, perhaps with the one who works there; or one of the team; or one of the family. It is
-- in force when that one has accepted.
create table task (
  municipality_id integer not null,
  id uuid not null,
  case_id uuid not null,
  family_id uuid not null,
  team_id integer not null,
  is_protected boolean not null,
  goal_id uuid,
  persons uuid[] not null check (cardinality(persons) between 1 and 40 and array_position(persons, null) is null),
  topics text[] not null check (cardinality(topics) between 1 and 60 and array_position(topics, null) is null),
  kind text not null check (kind in
    ('contact', 'apply', 'assess', 'practical', 'guidance', 'activity', 'follow_up', 'other')),
  title bytea not null check (access.is_sealed(title)),
  details bytea check (access.is_sealed(details)),
  service_id integer,
  account_id uuid,
  person_id uuid,
  state text not null check (state in ('draft', 'proposed', 'accepted', 'declined', 'done', 'dropped')),
  due_on date,
  proposed_at timestamptz,
  answered_at timestamptz,
  answered_by uuid, -- the account that said so, or wrote down that it was said
  answered_name bytea check (access.is_sealed(answered_name)), -- who said so, where that is not an account
  answer_words bytea check (access.is_sealed(answer_words)), -- why it was declined, or what was said
  ended_on date,
  result bytea check (access.is_sealed(result)),
  version integer not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, id, case_id),
  foreign key (municipality_id, case_id, family_id, team_id, is_protected)
    references case_file (municipality_id, id, family_id, team_id, is_protected) on update cascade,
  foreign key (municipality_id, goal_id, case_id) references goal (municipality_id, id, case_id),
  foreign key (municipality_id, service_id) references service (municipality_id, id),
  foreign key (municipality_id, account_id) references account (municipality_id, id),
  foreign key (municipality_id, answered_by) references account (municipality_id, id),
  foreign key (municipality_id, created_by) references account (municipality_id, id),
  constraint one_responsible check (person_id is null or (service_id is null and account_id is null)),
  constraint proposed_to_somebody check (state in ('draft', 'dropped')
    or coalesce(service_id::text, account_id::text, person_id::text) is not null),
  constraint ended_has_a_day check ((state in ('done', 'dropped')) = (ended_on is not null))
);
create index task_of_case on task (municipality_id, case_id);
create index task_open_of_service on task (municipality_id, service_id, state) where service_id is not null and ended_on is null;
create index task_open_of_account on task (municipality_id, account_id) where account_id is not null and ended_on is null;
create index task_open_of_team on task (municipality_id, team_id, state, due_on) where ended_on is null;

create table task_event (
  municipality_id integer not null,
  id uuid not null default gen_random_uuid(),
  task_id uuid not null,
  case_id uuid not null,
  family_id uuid not null,
  team_id integer not null,
  is_protected boolean not null,
  from_state text,
  to_state text not null,
  service_id integer,
  account_id uuid,
  person_id uuid,
  due_on date,
  by_account uuid not null,
  at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, task_id, case_id) references task (municipality_id, id, case_id) on delete cascade,
  foreign key (municipality_id, case_id, family_id, team_id, is_protected)
    references case_file (municipality_id, id, family_id, team_id, is_protected) on update cascade,
  foreign key (municipality_id, by_account) references account (municipality_id, id)
);
create index task_event_of_task on task_event (municipality_id, task_id, at);
create index task_event_of_case on task_event (municipality_id, case_id);

-- The team asks a service to put something first, with its leaders' authority.
create table priority_request (
  municipality_id integer not null,
  id uuid not null,
  case_id uuid not null,
  family_id uuid not null,
  team_id integer not null,
  is_protected boolean not null,
  service_id integer not null,
  task_id uuid,
  persons uuid[] not null check (cardinality(persons) between 1 and 40 and array_position(persons, null) is null),
  topics text[] not null check (cardinality(topics) between 1 and 60 and array_position(topics, null) is null),
  reason bytea not null check (access.is_sealed(reason)),
  answer_by date not null,
  sent_on date not null,
  sent_by uuid not null,
  answer text check (answer in ('granted', 'partly', 'declined')),
  answer_words bytea check (access.is_sealed(answer_words)),
  answered_on date,
  answered_by uuid,
  escalated_on date,
  escalated_words bytea check (access.is_sealed(escalated_words)), -- to whom and what was said
  withdrawn_on date,
  version integer not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id, family_id, team_id, is_protected)
    references case_file (municipality_id, id, family_id, team_id, is_protected) on update cascade,
  foreign key (municipality_id, service_id) references service (municipality_id, id),
  foreign key (municipality_id, task_id) references task (municipality_id, id),
  foreign key (municipality_id, sent_by) references account (municipality_id, id),
  foreign key (municipality_id, answered_by) references account (municipality_id, id),
  check ((answer is null) = (answered_on is null))
);
create index priority_request_of_case on priority_request (municipality_id, case_id);
create index priority_request_of_service on priority_request (municipality_id, service_id) where answered_on is null;

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
  foreach t in array array['case_coordinator', 'goal', 'task', 'task_event', 'priority_request'] loop
    execute format('create trigger place_in_case before insert on %I for each row execute function access.place_in_case()', t);
    execute format('create policy own_team on %I for all to levekar_app
      using (municipality_id = (select access.my_municipality())
        and team_id = any ((select access.my_family_teams())::integer[])
        and (not is_protected or family_id = any ((select access.my_named_families())::uuid[])))', t);
  end loop;
  foreach t in array array['goal', 'task', 'priority_request'] loop
    execute format('create constraint trigger persons_and_topics_exist after insert or update of persons, topics, family_id
      on %I deferrable initially immediate for each row execute function access.persons_and_topics_exist()', t);
  end loop;
  foreach t in array array['case_file', 'case_step', 'case_coordinator', 'goal', 'task', 'task_event', 'priority_request'] loop
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

-- Nobody writes as somebody else, or as at another time; nor is anything answered in another's name.
create policy as_oneself on goal as restrictive for insert to levekar_app
  with check (created_by = (select access.actor()) and created_at = (select access.now()));
create policy as_oneself on task as restrictive for insert to levekar_app
  with check (created_by = (select access.actor()) and created_at = (select access.now()));
create policy as_oneself on task_event as restrictive for insert to levekar_app
  with check (by_account = (select access.actor()) and at = (select access.now()));
create policy as_oneself on priority_request as restrictive for insert to levekar_app
  with check (sent_by = (select access.actor()));
create function access.answers_as_oneself() returns trigger language plpgsql
  set search_path = pg_catalog, access, pg_temp as $$
begin
  if new.answered_by is not null and access.actor() is not null and new.answered_by <> access.actor()
      and (tg_op = 'INSERT' or new.answered_by is distinct from old.answered_by) then
    raise exception 'answered in the name of another' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger answers_as_oneself before insert or update of answered_by on task
  for each row execute function access.answers_as_oneself();
create trigger answers_as_oneself before insert or update of answered_by on priority_request
  for each row execute function access.answers_as_oneself();
revoke execute on function access.answers_as_oneself from public;

-- The service that a team is.
create function access.service_of_team(municipality integer, which integer) returns integer language plpgsql stable
  security definer set search_path = pg_catalog, public, pg_temp as $$
begin return (select s.id from service s where s.municipality_id = municipality and s.team_id = which limit 1); end $$;

-- THE rule for a plan: a service sees of it what the team may give to it at this moment, and nothing of a draft.
create function access.sees_of_plan(municipality integer, family uuid, team integer, about uuid[], themes text[],
  receivers integer[]) returns boolean language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  if cardinality(receivers) = 0 then return false; end if;
  return access.is_covered(municipality, family, access.service_of_team(municipality, team), about, themes,
    access.now(), receivers);
end $$;

create policy covered on goal for select to levekar_app
  using (municipality_id = (select access.my_municipality())
    and (not is_protected or family_id = any ((select access.my_named_families())::uuid[]))
    and cardinality((select access.my_services())) > 0
    and access.sees_of_plan(municipality_id, family_id, team_id, persons, topics, (select access.my_services())));
create policy covered on task for select to levekar_app
  using (municipality_id = (select access.my_municipality())
    and state <> 'draft' and (state <> 'dropped' or proposed_at is not null) -- dropped before anybody was asked
    and (not is_protected or family_id = any ((select access.my_named_families())::uuid[]))
    and cardinality((select access.my_services())) > 0
    and access.sees_of_plan(municipality_id, family_id, team_id, persons, topics, (select access.my_services())));
-- A request to one service is that service's, whatever others may know.
create policy covered on priority_request for select to levekar_app
  using (municipality_id = (select access.my_municipality()) and withdrawn_on is null
    and (not is_protected or family_id = any ((select access.my_named_families())::uuid[]))
    and service_id = any ((select access.my_services())::integer[])
    and access.sees_of_plan(municipality_id, family_id, team_id, persons, topics, array[service_id]));

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

-- A service answers a task that it is responsible for and may see: accepts, declines, says that it is done, or gives
-- it back. Everything else of a task is the team's.
-- @returns the new version; null when there is no such task for the actor, or another version stands
create function access.answer_task(which uuid, at_version integer, new_state text, sealed_words bytea,
  sealed_result bytea) returns integer language plpgsql volatile security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
declare
  mine constant integer := access.my_municipality();
  t task;
begin
  select * into t from task x where x.municipality_id = mine and x.id = which for update;
  if not found or t.version <> at_version or t.state not in ('proposed', 'accepted')
      or new_state not in ('accepted', 'declined', 'done') or access.may_answer_task(t) is not true then
    return null;
  end if;
  update task x set state = new_state, version = x.version + 1, answered_at = access.now(),
      answered_by = access.actor(), answered_name = null,
      -- What was said when it was asked of somebody else is that one's.
      answer_words = case when new_state <> 'done' then sealed_words when x.answered_at is not null then x.answer_words end,
      result = case when new_state = 'done' then sealed_result else x.result end,
      ended_on = case when new_state = 'done' then access.today() end
    where x.municipality_id = mine and x.id = which;
  insert into task_event (municipality_id, task_id, case_id, from_state, to_state, service_id, account_id, person_id,
    due_on, by_account, at)
  values (mine, which, t.case_id, t.state, new_state, t.service_id, t.account_id, t.person_id, t.due_on,
    access.actor(), access.now());
  return at_version + 1;
end $$;

create function access.may_answer_task(t task) returns boolean language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  return t.municipality_id = access.my_municipality() and t.state <> 'draft' and t.service_id is not null
    and t.service_id = any (access.my_services())
    and (not t.is_protected or t.family_id = any (access.my_named_families()))
    and access.sees_of_plan(t.municipality_id, t.family_id, t.team_id, t.persons, t.topics, array[t.service_id]);
end $$;

-- @returns false when there is no such request for the actor, or another version stands
create function access.answer_priority(which uuid, at_version integer, new_answer text, sealed_words bytea)
  returns boolean language plpgsql volatile security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  update priority_request r set answer = new_answer, answer_words = sealed_words, answered_on = access.today(),
      answered_by = access.actor(), version = r.version + 1
    where r.municipality_id = access.my_municipality() and r.id = which and r.version = at_version
      and r.answered_on is null and r.withdrawn_on is null
      and r.service_id = any (access.my_services())
      and (not r.is_protected or r.family_id = any (access.my_named_families()))
      and access.sees_of_plan(r.municipality_id, r.family_id, r.team_id, r.persons, r.topics, array[r.service_id]);
  return found;
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
grant select, insert on case_coordinator, goal, task, task_event, priority_request, case_step to levekar_app;
grant update (stage, form, paused_until, first_contact_on, days_to_contact, decided_on, days_to_decision, next_step,
  next_step_on, closed_on, outcome, retain_until, version) on case_file to levekar_app;
grant update (until) on case_coordinator to levekar_app;
grant update (persons, topics, words, position, attainment, attained_on, state, version), delete on goal to levekar_app;
grant update (goal_id, persons, topics, kind, title, details, service_id, account_id, person_id, state, due_on,
  proposed_at, answered_at, answered_by, answered_name, answer_words, ended_on, result, version) on task to levekar_app;
grant update (answer, answer_words, answered_on, answered_by, escalated_on, escalated_words, withdrawn_on, version)
  on priority_request to levekar_app;

revoke execute on function access.case_follows_link, access.place_in_case, access.has_casework, access.service_of_team,
  access.sees_of_plan, access.open_case, access.answer_task, access.may_answer_task, access.answer_priority,
  access.contact_counts, access.case_follows_register, access.case_reach, access.may_read_case from public;
grant execute on function access.case_reach, access.may_read_case, access.service_of_team, access.sees_of_plan, access.open_case, access.answer_task,
  access.answer_priority to levekar_app;
