-- Why: a plan is the family's goals and who does what. Whose its rows are is the case's; what a service sees of it is
-- what the team may give to it now, and it answers through functions alone (ADR 0007).

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

do $$
declare t text;
begin
  foreach t in array array['goal', 'task', 'task_event', 'priority_request'] loop
    execute format('create trigger place_in_case before insert on %I for each row execute function access.place_in_case()', t);
    execute format('create policy own_team on %I for all to levekar_app
      using (municipality_id = (select access.my_municipality())
        and team_id = any ((select access.my_family_teams())::integer[])
        and (not is_protected or family_id = any ((select access.my_named_families())::uuid[])))', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to levekar_owner using (true) with check (true)', t);
  end loop;
  foreach t in array array['goal', 'task', 'priority_request'] loop
    execute format('create constraint trigger persons_and_topics_exist after insert or update of persons, topics, family_id
      on %I deferrable initially immediate for each row execute function access.persons_and_topics_exist()', t);
  end loop;
end $$;

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
grant update (persons, topics, words, position, attainment, attained_on, state, version), delete on goal to levekar_app;
grant update (goal_id, persons, topics, kind, title, details, service_id, account_id, person_id, state, due_on,
  proposed_at, answered_at, answered_by, answered_name, answer_words, ended_on, result, version) on task to levekar_app;
grant update (answer, answer_words, answered_on, answered_by, escalated_on, escalated_words, withdrawn_on, version)
  on priority_request to levekar_app;
grant select, insert on goal, task, task_event, priority_request to levekar_app;

revoke execute on function access.service_of_team, access.sees_of_plan, access.answer_task,
  access.may_answer_task, access.answer_priority from public;
grant execute on function access.service_of_team, access.sees_of_plan, access.answer_task,
  access.answer_priority to levekar_app;
