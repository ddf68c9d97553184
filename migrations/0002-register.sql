-- Why: the register of enquiries, its code lists and the team's own spellings. Codes are data with
-- validity dates; what a report prints and what a screen offers both come from here.

create table code (
  municipality_id integer not null references municipality,
  list text not null check (list in ('contact', 'topic', 'area', 'household', 'housing', 'income', 'work',
    'assistance_form', 'advice', 'service', 'useful')),
  code text not null check (code ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  label_nb text not null check (label_nb <> ''),
  label_nn text not null check (label_nn <> ''),
  label_en text not null check (label_en <> ''),
  position integer not null default 0,
  reported_as text, -- a known party outside the report's own rows is stored as itself and reported as this
  national_list text, -- for example 'KOSTRA 11F 2026 VKLO'
  national_codes text[] not null default '{}',
  valid_from date not null default '2000-01-01',
  valid_to date,
  primary key (municipality_id, list, code),
  foreign key (municipality_id, list, reported_as) references code (municipality_id, list, code),
  check (valid_to is null or valid_to > valid_from)
);

-- The team's own spellings: "BVT" is barneverntjenesten. Normalised: lower case, single spaces.
create table spelling (
  municipality_id integer not null,
  list text not null,
  spelling text not null check (spelling = lower(spelling) and spelling <> ''),
  code text not null,
  primary key (municipality_id, list, spelling),
  foreign key (municipality_id, list, code) references code (municipality_id, list, code)
);

-- Before this day a kind was not registered: the report says so instead of saying zero.
create table registration_start (
  municipality_id integer not null references municipality,
  kind text not null check (kind in ('case', 'general_advice')),
  starts_on date not null,
  primary key (municipality_id, kind)
);

create table enquiry (
  municipality_id integer not null,
  id uuid not null, -- random, never time-ordered: an anonymous case keeps the day and not the time
  team_id integer not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('case', 'general_advice')),
  anonymous boolean not null default false,
  received_on date not null check (received_on >= '2000-01-01'),
  received_at timestamptz,
  adviser_id uuid,
  family_id uuid, -- the family it concerns; never of an anonymous case
  area text,
  household text,
  children smallint check (children between 0 and 30), -- 0 to 17 years
  young_people smallint check (young_people between 0 and 30), -- 18 to 23 years
  housing text,
  work text,
  assistance_form text check (assistance_form in ('advice', 'conversation', 'coordination')),
  consent text check (consent in ('yes', 'no', 'not_asked')),
  useful text check (useful in ('yes', 'partly', 'no')),
  useful_on date,
  closed_on date,
  note text check (length(note) <= 10000),
  source_key text, -- which imported row this is, so that the same row twice adds nothing
  source_hash text,
  version integer not null default 1,
  registered_at timestamptz,
  primary key (municipality_id, id),
  unique (municipality_id, team_id, number),
  foreign key (municipality_id, team_id) references team (municipality_id, id),
  foreign key (municipality_id, adviser_id) references account (municipality_id, id),
  constraint closed_after_received check (closed_on >= received_on),
  constraint only_cases_are_anonymous check (not anonymous or kind = 'case'),
  constraint anonymous_refers_to_nobody check (not anonymous or family_id is null),
  constraint anonymous_keeps_no_time check (not anonymous or (received_at is null and registered_at is null))
);

create unique index enquiry_source on enquiry (municipality_id, team_id, source_key) where source_key is not null;
create index enquiry_newest on enquiry (municipality_id, team_id, received_on desc, number desc);

-- Values of which an enquiry may have several: who made contact, what about, which income.
create table enquiry_code (
  municipality_id integer not null,
  team_id integer not null,
  enquiry_id uuid not null,
  list text not null check (list in ('contact', 'topic', 'income')),
  code text not null,
  received_on date not null, -- copied, so that a filter on a topic reads its index in the list's order
  number integer not null,
  primary key (municipality_id, enquiry_id, list, code),
  foreign key (municipality_id, enquiry_id) references enquiry (municipality_id, id) on delete cascade,
  foreign key (municipality_id, list, code) references code (municipality_id, list, code)
);
create index enquiry_code_newest on enquiry_code
  (municipality_id, team_id, list, code, received_on desc, number desc) include (enquiry_id);

-- What was advised and where the family was referred: more than half of the work is this alone.
create table enquiry_advice (
  municipality_id integer not null,
  team_id integer not null,
  enquiry_id uuid not null,
  position smallint not null,
  advice text, -- of list 'advice'
  service text, -- of list 'service': where the family was referred
  text text check (length(text) <= 2000),
  primary key (municipality_id, enquiry_id, position),
  foreign key (municipality_id, enquiry_id) references enquiry (municipality_id, id) on delete cascade,
  check (advice is not null or service is not null)
);

-- What the list of enquiries reads: one row for each of an enquiry's contacts ('' = whichever) and each
-- of its topics ('' = whichever), so that every choice of filters is a few equalities on one index in
-- the list's own order, and the first page costs the same at ten thousand rows and at a million
-- (ADR 0002). Derived: only the triggers below write it.
create table enquiry_listing (
  municipality_id integer not null,
  team_id integer not null,
  number integer not null,
  contact text collate "C" not null,
  topic text collate "C" not null,
  kind text collate "C" not null,
  anonymous boolean not null,
  assistance_form text collate "C" not null, -- '' = not recorded
  area text collate "C" not null, -- '' = not recorded
  is_open boolean not null,
  received_on date not null,
  -- No foreign key: its check a row would cost more than the row, and only triggers write here.
  primary key (municipality_id, team_id, number, contact, topic)
);
create index enquiry_listing_by_day on enquiry_listing
  (municipality_id, team_id, contact, topic, kind, anonymous, assistance_form, received_on desc, number desc)
  include (area, is_open);
create index enquiry_listing_by_area on enquiry_listing
  (municipality_id, team_id, area, contact, topic, kind, anonymous, assistance_form, received_on desc, number desc)
  include (is_open);
create index enquiry_listing_open on enquiry_listing
  (municipality_id, team_id, contact, topic, kind, anonymous, assistance_form, received_on desc, number desc)
  include (area) where is_open;
create index enquiry_listing_by_number on enquiry_listing
  (municipality_id, team_id, contact, topic, number)
  include (kind, anonymous, assistance_form, area, is_open, received_on);

create function access.list_new_enquiries() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  insert into enquiry_listing
  select municipality_id, team_id, number, '', '', kind, anonymous, coalesce(assistance_form, ''),
    coalesce(area, ''), closed_on is null, received_on
  from new_rows
  on conflict do nothing; -- when codes come in the same statement, their trigger may run first
  return null;
end $$;
create trigger list_new_enquiries after insert on enquiry
  referencing new table as new_rows for each statement execute function access.list_new_enquiries();

create function access.list_changed_enquiries() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  update enquiry_listing l
  set team_id = n.team_id, number = n.number, kind = n.kind, anonymous = n.anonymous,
    assistance_form = coalesce(n.assistance_form, ''), area = coalesce(n.area, ''),
    is_open = n.closed_on is null, received_on = n.received_on
  from old_rows o join new_rows n on n.municipality_id = o.municipality_id and n.id = o.id
  where l.municipality_id = o.municipality_id and l.team_id = o.team_id and l.number = o.number
    and (l.team_id, l.number, l.kind, l.anonymous, l.assistance_form, l.area, l.is_open, l.received_on)
      is distinct from (n.team_id, n.number, n.kind, n.anonymous, coalesce(n.assistance_form, ''),
        coalesce(n.area, ''), n.closed_on is null, n.received_on);
  return null;
end $$;
create trigger list_changed_enquiries after update on enquiry
  referencing old table as old_rows new table as new_rows
  for each statement execute function access.list_changed_enquiries();

create function access.unlist_enquiries() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  delete from enquiry_listing l using old_rows o
  where l.municipality_id = o.municipality_id and l.team_id = o.team_id and l.number = o.number;
  return null;
end $$;
create trigger unlist_enquiries after delete on enquiry
  referencing old table as old_rows for each statement execute function access.unlist_enquiries();

create function access.list_new_codes() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  insert into enquiry_listing
  select e.municipality_id, e.team_id, e.number, contact, topic, e.kind, e.anonymous,
    coalesce(e.assistance_form, ''), coalesce(e.area, ''), e.closed_on is null, e.received_on
  from (select distinct municipality_id, enquiry_id from new_rows where list in ('contact', 'topic')) n
    join enquiry e on e.municipality_id = n.municipality_id and e.id = n.enquiry_id
    -- No condition on list outside the aggregates: before the first analyze it would tempt the planner
    -- away from the primary key, and an import would take quadratic time.
    cross join lateral (
      select array_append(array_agg(code) filter (where list = 'contact'), '') as contacts,
        array_append(array_agg(code) filter (where list = 'topic'), '') as topics
      from enquiry_code where municipality_id = e.municipality_id and enquiry_id = e.id) c
    cross join unnest(c.contacts) as contact
    cross join unnest(c.topics) as topic
  on conflict do nothing;
  return null;
end $$;
create trigger list_new_codes after insert on enquiry_code
  referencing new table as new_rows for each statement execute function access.list_new_codes();

create function access.unlist_codes() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  delete from enquiry_listing l
  using old_rows o join enquiry e on e.municipality_id = o.municipality_id and e.id = o.enquiry_id
  where l.municipality_id = e.municipality_id and l.team_id = e.team_id and l.number = e.number
    and ((o.list = 'contact' and l.contact = o.code) or (o.list = 'topic' and l.topic = o.code));
  return null;
end $$;
create trigger unlist_codes after delete on enquiry_code
  referencing old table as old_rows for each statement execute function access.unlist_codes();
revoke execute on function access.list_new_enquiries, access.list_changed_enquiries, access.unlist_enquiries,
  access.list_new_codes, access.unlist_codes from public;

-- One value columns name codes too; checked once a statement, so that imports stay fast.
create function access.enquiry_codes_exist() returns trigger language plpgsql
  set search_path = pg_catalog, public as $$
declare missing record;
begin
  select v.list, v.code into missing
  from (select distinct n.municipality_id, v.list, v.code from new_rows n,
          lateral (values ('area', n.area), ('household', n.household), ('housing', n.housing), ('work', n.work))
            as v (list, code) where v.code is not null) v
  where not exists (select from code c
    where c.municipality_id = v.municipality_id and c.list = v.list and c.code = v.code)
  limit 1;
  if found then
    raise exception 'unknown code % in list %', missing.code, missing.list using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger enquiry_codes_exist_on_insert after insert on enquiry
  referencing new table as new_rows for each statement execute function access.enquiry_codes_exist();
create trigger enquiry_codes_exist_on_update after update on enquiry
  referencing new table as new_rows for each statement execute function access.enquiry_codes_exist();

-- Who read or changed what, in the same transaction as the reading: no log, no answer.
create table access_log (
  municipality_id integer not null references municipality,
  id bigint generated always as identity,
  at timestamptz not null,
  actor_id uuid not null,
  roles text[] not null,
  event text not null,
  subjects uuid[] not null default '{}',
  details jsonb not null default '{}',
  primary key (municipality_id, id)
);
create index access_log_by_time on access_log (municipality_id, at desc);

do $$
declare t text;
begin
  foreach t in array array['code', 'spelling', 'registration_start', 'enquiry', 'enquiry_code', 'enquiry_advice',
                           'enquiry_listing', 'access_log'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to levekar_owner using (true) with check (true)', t);
  end loop;
end $$;

grant select on code, spelling, registration_start, enquiry, enquiry_code, enquiry_advice, enquiry_listing
  to levekar_app;
grant insert, update on code, spelling, registration_start, enquiry to levekar_app;
grant insert, delete on enquiry_code, enquiry_advice to levekar_app;
grant select, insert on access_log to levekar_app;

create policy same_municipality on code for select to levekar_app
  using (municipality_id = (select access.my_municipality()));
create policy steward_adds on code for insert to levekar_app
  with check (municipality_id = (select access.my_municipality())
    and (select access.has_any_role('steward', 'operator')));
create policy steward_changes on code for update to levekar_app
  using (municipality_id = (select access.my_municipality())
    and (select access.has_any_role('steward', 'operator')));

create policy same_municipality on spelling for select to levekar_app
  using (municipality_id = (select access.my_municipality()));
create policy register_workers_add on spelling for insert to levekar_app
  with check (municipality_id = (select access.my_municipality())
    and (select access.has_any_role('adviser', 'team_lead', 'steward', 'operator')));
create policy register_workers_change on spelling for update to levekar_app
  using (municipality_id = (select access.my_municipality())
    and (select access.has_any_role('adviser', 'team_lead', 'steward', 'operator')));

create policy same_municipality on registration_start for select to levekar_app
  using (municipality_id = (select access.my_municipality()));
create policy steward_adds on registration_start for insert to levekar_app
  with check (municipality_id = (select access.my_municipality())
    and (select access.has_any_role('steward', 'operator')));
create policy steward_changes on registration_start for update to levekar_app
  using (municipality_id = (select access.my_municipality())
    and (select access.has_any_role('steward', 'operator')));

-- Municipality first, then team (later: or consent). Only = and = any on the columns that lead the
-- indexes, each sub-select evaluated once a query, so that the planner can use them (ADR 0002).
create policy own_team on enquiry for all to levekar_app
  using (municipality_id = (select access.my_municipality())
    and team_id = any ((select access.my_teams())::integer[]));
create policy own_team on enquiry_code for all to levekar_app
  using (municipality_id = (select access.my_municipality())
    and team_id = any ((select access.my_teams())::integer[]));
create policy own_team on enquiry_advice for all to levekar_app
  using (municipality_id = (select access.my_municipality())
    and team_id = any ((select access.my_teams())::integer[]));

create policy own_team on enquiry_listing for select to levekar_app
  using (municipality_id = (select access.my_municipality())
    and team_id = any ((select access.my_teams())::integer[]));

create policy append_as_oneself on access_log for insert to levekar_app
  with check (municipality_id = (select access.my_municipality()) and actor_id = (select access.actor()));
create policy steward_reads on access_log for select to levekar_app
  using (municipality_id = (select access.my_municipality())
    and (select access.has_any_role('steward', 'operator')));
