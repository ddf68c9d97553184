-- Why: what the team helps a family to apply for has days that must not be missed: the answer that is waited for, and
-- the deadline of an appeal. A household's budget is the family's own: it is here only while the family wishes it.

create function access.persons_of_case_exist() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from unnest(new.persons) p where not exists (select from person x
      where x.municipality_id = new.municipality_id and x.id = p and x.family_id = new.family_id)) then
    raise exception 'a person is not of this family' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;

create table application (
  municipality_id integer not null,
  id uuid not null,
  case_id uuid not null,
  family_id uuid not null,
  team_id integer not null,
  is_protected boolean not null,
  kind text not null check (kind ~ '^[a-z_]{2,40}$'), -- of the program's own list, application-kinds.ts
  details bytea check (access.is_sealed(details)),
  persons uuid[] not null check (cardinality(persons) between 1 and 40 and array_position(persons, null) is null),
  -- To a service here, or to another, by its name.
  service_id integer,
  receiver bytea check (access.is_sealed(receiver)),
  documents bytea not null check (access.is_sealed(documents)), -- a list of names, and whether each is there
  missing_documents smallint not null check (missing_documents between 0 and 40),
  sent_on date,
  answer_expected_on date, -- after it, an answer that has not come is a loose thread
  answered_on date, -- the day on which the answer reached the family, from which the deadline runs
  decision text check (decision in ('granted', 'partly', 'declined', 'dismissed', 'withdrawn')),
  decision_words bytea check (access.is_sealed(decision_words)),
  appeal_by date, -- the last day
  appeal_by_reason bytea check (access.is_sealed(appeal_by_reason)), -- why it is another than the one counted
  appeal_waived boolean not null default false, -- the family knows of the deadline and lets it be
  appealed_on date,
  appeal_answered_on date,
  appeal_answer text check (appeal_answer in ('changed', 'partly', 'upheld', 'withdrawn')),
  version integer not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id, family_id, team_id, is_protected)
    references case_file (municipality_id, id, family_id, team_id, is_protected) on update cascade,
  foreign key (municipality_id, service_id) references service (municipality_id, id),
  foreign key (municipality_id, created_by) references account (municipality_id, id),
  constraint one_receiver check (service_id is null or receiver is null),
  constraint sent_before_answered check (answered_on is null or decision = 'withdrawn'
    or (sent_on is not null and sent_on <= answered_on)),
  constraint decision_has_a_day check (decision is null or answered_on is not null),
  constraint appeal_follows_answer check (appealed_on is null or (answered_on is not null and answered_on <= appealed_on)),
  constraint appeal_answer_follows check ((appeal_answer is null) = (appeal_answered_on is null)
    and (appeal_answered_on is null or (appealed_on is not null and appealed_on <= appeal_answered_on)))
);
create index application_of_case on application (municipality_id, case_id);
create index application_unanswered on application (municipality_id, team_id, answer_expected_on)
  where sent_on is not null and answered_on is null;
create index application_to_appeal on application (municipality_id, team_id, appeal_by)
  where appeal_by is not null and appealed_on is null and not appeal_waived;

-- One for a case, sealed as a whole. When the family no longer wishes that it is kept, the row goes.
create table household_budget (
  municipality_id integer not null,
  id uuid not null,
  case_id uuid not null,
  family_id uuid not null,
  team_id integer not null,
  is_protected boolean not null,
  persons uuid[] not null check (cardinality(persons) between 1 and 40 and array_position(persons, null) is null), -- whose wish
  wished_on date not null,
  language text not null check (language in ('nb', 'nn', 'en', 'so', 'ar', 'ti', 'pl', 'uk')),
  content bytea not null check (access.is_sealed(content)),
  version integer not null default 1,
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, case_id),
  foreign key (municipality_id, case_id, family_id, team_id, is_protected)
    references case_file (municipality_id, id, family_id, team_id, is_protected) on update cascade,
  foreign key (municipality_id, saved_by) references account (municipality_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['application', 'household_budget'] loop
    execute format('create trigger place_in_case before insert on %I for each row execute function access.place_in_case()', t);
    execute format('create constraint trigger persons_of_case_exist after insert or update of persons, family_id
      on %I deferrable initially immediate for each row execute function access.persons_of_case_exist()', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to levekar_owner using (true) with check (true)', t);
    execute format('create policy own_team on %I for all to levekar_app
      using (municipality_id = (select access.my_municipality())
        and team_id = any ((select access.my_family_teams())::integer[])
        and (not is_protected or family_id = any ((select access.my_named_families())::uuid[])))', t);
  end loop;
end $$;

grant select, delete on application, household_budget to levekar_app;
grant insert (municipality_id, id, case_id, kind, details, persons, service_id, receiver, documents, missing_documents,
  sent_on, answer_expected_on, answered_on, decision, decision_words, appeal_by, appeal_by_reason, appeal_waived,
  appealed_on, appeal_answered_on, appeal_answer, created_by, created_at) on application to levekar_app;
grant update (kind, details, persons, service_id, receiver, documents, missing_documents, sent_on, answer_expected_on,
  answered_on, decision, decision_words, appeal_by, appeal_by_reason, appeal_waived, appealed_on, appeal_answered_on,
  appeal_answer, version) on application to levekar_app;
grant insert (municipality_id, id, case_id, persons, wished_on, language, content, saved_by, saved_at)
  on household_budget to levekar_app;
grant update (persons, wished_on, language, content, version, saved_by, saved_at) on household_budget to levekar_app;

revoke execute on function access.persons_of_case_exist from public;
