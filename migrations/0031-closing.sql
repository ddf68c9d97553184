-- Why: a case is closed when nothing of it hangs any more. What the family and the services say of the help stays
-- with the case; what was learnt for the system stays with nobody's. From closing the time runs that it is kept.

-- What the family, a child of it or a service says of the help; or, where it was not asked, why not.
create table case_evaluation (
  municipality_id integer not null,
  id uuid not null,
  case_id uuid not null,
  family_id uuid not null,
  team_id integer not null,
  is_protected boolean not null,
  source text not null check (source in ('family', 'child', 'service')),
  person_id uuid, -- whose words they are
  service_id integer,
  helped text check (helped in ('yes', 'partly', 'no', 'unknown')), -- none: not asked, and the words say why
  advice_useful text check (advice_useful in ('yes', 'partly', 'no', 'unknown')),
  words bytea check (access.is_sealed(words)),
  said_on date not null,
  by_account uuid not null,
  version integer not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id, family_id, team_id, is_protected)
    references case_file (municipality_id, id, family_id, team_id, is_protected) on update cascade,
  foreign key (municipality_id, service_id) references service (municipality_id, id),
  foreign key (municipality_id, by_account) references account (municipality_id, id),
  constraint not_asked_says_why check (helped is not null or words is not null),
  constraint from_one_source check (case source when 'service' then person_id is null
    when 'child' then service_id is null and (person_id is not null or helped is null) else service_id is null end)
);
create index case_evaluation_of_case on case_evaluation (municipality_id, case_id);

-- What goes on when the case is closed, and who has it: a service that accepted its task, or whoever waits for the
-- answer to an application. Gone when the case is opened again.
create table taken_over (
  municipality_id integer not null,
  what_id uuid not null,
  what text not null check (what in ('task', 'application')),
  case_id uuid not null,
  family_id uuid not null,
  team_id integer not null,
  is_protected boolean not null,
  service_id integer,
  account_id uuid,
  person_id uuid,
  taken_on date not null,
  primary key (municipality_id, what_id),
  foreign key (municipality_id, case_id, family_id, team_id, is_protected)
    references case_file (municipality_id, id, family_id, team_id, is_protected) on update cascade,
  foreign key (municipality_id, service_id) references service (municipality_id, id),
  foreign key (municipality_id, account_id) references account (municipality_id, id),
  constraint by_one check (num_nonnulls(service_id, account_id, person_id) = 1
    and (what = 'application' or service_id is not null))
);
create index taken_over_of_case on taken_over (municipality_id, case_id);

-- What was learnt for the system: of a team, its month and topics, and of nobody's case. It has no time and no
-- author, its id is drawn at random, and the month's rows are written anew in the order of their ids with each new
-- one: neither a time nor an order says with which case it came.
create table system_learning (
  municipality_id integer not null,
  id uuid not null,
  team_id integer not null,
  month date not null check (extract(day from month) = 1),
  topics text[] not null check (cardinality(topics) <= 5 and array_position(topics, null) is null),
  area text,
  text bytea not null check (access.is_sealed(text)), -- with a key of the team
  primary key (municipality_id, id),
  foreign key (municipality_id, team_id) references team (municipality_id, id)
);
create index system_learning_of_team on system_learning (municipality_id, team_id, month);

-- What a municipality has decided about cases; a row is made with the municipality.
create table case_setting (
  municipality_id integer primary key references municipality,
  retention_years smallint not null default 5 check (retention_years between 1 and 50)
);
create or replace function access.municipality_has_settings() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into consent_setting (municipality_id) values (new.id);
  insert into case_setting (municipality_id) values (new.id);
  return null;
end $$;
insert into case_setting (municipality_id) select id from municipality;

do $$
declare t text;
begin
  foreach t in array array['case_evaluation', 'taken_over', 'system_learning', 'case_setting'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to levekar_owner using (true) with check (true)', t);
  end loop;
  foreach t in array array['case_evaluation', 'taken_over'] loop
    execute format('create trigger place_in_case before insert on %I for each row execute function access.place_in_case()', t);
    execute format('create policy own_team on %I for all to levekar_app
      using (municipality_id = (select access.my_municipality())
        and team_id = any ((select access.my_family_teams())::integer[])
        and (not is_protected or family_id = any ((select access.my_named_families())::uuid[])))', t);
  end loop;
end $$;
create policy own_team on system_learning for all to levekar_app
  using (municipality_id = (select access.my_municipality())
    and team_id = any ((select access.my_family_teams())::integer[]));
create policy same_municipality on case_setting for select to levekar_app
  using (municipality_id = (select access.my_municipality()));
create policy steward_decides on case_setting for update to levekar_app
  using (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward')));

grant select, insert on taken_over to levekar_app; -- access.closing_holds takes away
grant select, insert, delete on case_evaluation to levekar_app;
grant update (source, person_id, service_id, helped, advice_useful, words, said_on, by_account, version)
  on case_evaluation to levekar_app;
grant select, delete on system_learning to levekar_app; -- access.keep_learning writes
grant select on case_setting to levekar_app;
grant update (retention_years) on case_setting to levekar_app;

-- @returns false when the team is not the actor's
create function access.keep_learning(which uuid, team integer, themes text[], place text, sealed bytea)
  returns boolean language plpgsql volatile security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
declare
  mine constant integer := access.my_municipality();
  this_month constant date := date_trunc('month', access.today())::date;
  kept system_learning[];
begin
  if team <> all (access.my_family_teams()) then return false; end if;
  perform from team t where t.municipality_id = mine and t.id = team for update;
  kept := array(select l from system_learning l
    where l.municipality_id = mine and l.team_id = team and l.month = this_month);
  delete from system_learning l where l.municipality_id = mine and l.team_id = team and l.month = this_month;
  insert into system_learning
    select * from unnest(kept || row(mine, which, team, this_month, themes, place, sealed)::system_learning) as k
    order by k.id;
  return true;
end $$;

-- The clock that says until when a case is kept: it runs from closing, and stops when the case is opened again.
create function access.retention_runs() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  new.retain_until := (new.closed_on + make_interval(years => (
    select s.retention_years from case_setting s where s.municipality_id = new.municipality_id)))::date;
  return new;
end $$;
create trigger retention_runs before insert or update of closed_on on case_file
  for each row execute function access.retention_runs();

-- The last word, whatever closes a case: nothing of it may hang. The rules say so before, with what is left; this
-- is for what somebody else does at the same moment, and it is answered as such.
create function access.closing_holds() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.closed_on is null then
    delete from taken_over o where o.municipality_id = new.municipality_id and o.case_id = new.id;
  elsif exists (select from task t where t.municipality_id = new.municipality_id and t.case_id = new.id
      and t.ended_on is null and not exists (select from taken_over o
        where o.municipality_id = t.municipality_id and o.what_id = t.id)) then
    raise exception 'a case with open tasks is not closed' using errcode = 'serialization_failure';
  end if;
  return null;
end $$;
create trigger closing_holds after update of closed_on on case_file for each row
  when (old.closed_on is distinct from new.closed_on) execute function access.closing_holds();

create function access.closed_takes_no_task() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.ended_on is not null or (tg_op = 'UPDATE' and old.ended_on is null) then return null; end if;
  perform from case_file c where c.municipality_id = new.municipality_id and c.id = new.case_id
    and c.closed_on is null for share;
  if not found then
    raise exception 'a closed case takes no task' using errcode = 'serialization_failure';
  end if;
  return null;
end $$;
create trigger closed_takes_no_task after insert or update of ended_on on task
  for each row execute function access.closed_takes_no_task();

-- The report counts what is under way, and for how long it was waited.
create or replace view report_enquiry with (security_barrier) as
  select id, team_id, kind, received_on, area, household, children, young_people, housing, work, assistance_form,
    closed_on
  from enquiry
  where municipality_id = (select access.my_municipality()) and (select access.may_count());
create index enquiry_by_closing on enquiry (municipality_id, closed_on)
  include (received_on, team_id, area, assistance_form) where kind = 'case';

create view report_case with (security_barrier) as
  select c.id, e.team_id, e.received_on, e.area, c.closed_on, c.outcome, c.days_to_contact, c.days_to_decision
  from case_file c join enquiry e on e.municipality_id = c.municipality_id and e.id = c.id
  where c.municipality_id = (select access.my_municipality()) and (select access.may_count());
grant select on report_case to levekar_app;

revoke execute on function access.keep_learning, access.retention_runs, access.closing_holds,
  access.closed_takes_no_task from public;
grant execute on function access.keep_learning to levekar_app;
