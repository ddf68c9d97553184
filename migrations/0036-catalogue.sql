-- Why: nobody has an overview of who does what, from what is for everyone to what is for the one who needs it. The
-- catalogue is public: what is published is read by anybody, signed in or not. What is agreed with an organisation,
-- who keeps an entry and what is proposed is the municipality's own.

create sequence catalogue_seq;

-- The content is the only truth (its shape: src/features/catalogue/entry.ts); what is asked for in SQL is worked out of it.
create table catalogue_entry (
  municipality_id integer not null references municipality,
  id text not null check (length(id) <= 160 and id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  state text not null default 'published' check (state in ('draft', 'published', 'withdrawn')),
  content jsonb not null check (jsonb_typeof(content) = 'object' and pg_column_size(content) < 200000),
  kind text not null generated always as (content ->> 'kind') stored
    check (kind in ('service', 'measure', 'offer', 'programme', 'meeting', 'pointer')),
  service text not null generated always as (content ->> 'service') stored,
  variant_of text generated always as (content ->> 'variantOf') stored,
  part_of text generated always as (content ->> 'partOf') stored,
  version integer not null default 1,
  confirmed_on date,
  confirmed_as text check (length(confirmed_as) <= 200), -- the service or organisation that says that it is right
  confirmed_by uuid,
  changed_at timestamptz not null,
  changed_by uuid,
  changed_how text not null check (changed_how in ('written', 'imported', 'proposal', 'link', 'confirmed', 'example')),
  seq bigint not null default 0,
  primary key (municipality_id, id),
  foreign key (municipality_id, service) references catalogue_entry (municipality_id, id) deferrable initially deferred,
  foreign key (municipality_id, variant_of) references catalogue_entry (municipality_id, id) deferrable initially deferred,
  foreign key (municipality_id, part_of) references catalogue_entry (municipality_id, id) deferrable initially deferred,
  foreign key (municipality_id, confirmed_by) references account (municipality_id, id),
  foreign key (municipality_id, changed_by) references account (municipality_id, id),
  constraint a_service_gives_itself check (kind <> 'service' or service = id),
  constraint no_variant_of_itself check (variant_of <> id),
  constraint no_part_of_itself check (part_of <> id)
);
create unique index catalogue_entry_seq on catalogue_entry (municipality_id, seq);
create index catalogue_entry_service on catalogue_entry (municipality_id, service);
create index catalogue_entry_variant on catalogue_entry (municipality_id, variant_of) where variant_of is not null;
create index catalogue_entry_part on catalogue_entry (municipality_id, part_of) where part_of is not null;

-- Everything that an entry has been.
create table catalogue_revision (
  municipality_id integer not null,
  entry_id text not null,
  version integer not null,
  state text not null,
  content jsonb not null,
  confirmed_on date, -- kept too, so that a confirmation by mistake is undone
  confirmed_as text,
  changed_at timestamptz not null,
  changed_by uuid,
  changed_how text not null,
  primary key (municipality_id, entry_id, version),
  foreign key (municipality_id, entry_id) references catalogue_entry (municipality_id, id) on delete cascade,
  foreign key (municipality_id, changed_by) references account (municipality_id, id)
);

-- Who sees to an entry, and what is agreed with the organisation that gives it.
create table catalogue_keeping (
  municipality_id integer not null,
  entry_id text not null,
  owner_id uuid, -- is asked to confirm it, and may change it
  address text check (length(address) <= 254 and address ~ '^[^\s@<>]{1,64}@[^\s@<>]{3,190}$'), -- the organisation's
  agreed_from date,
  agreed_to date,
  agreement text check (length(agreement) <= 4000),
  contact_name text check (length(contact_name) <= 200), -- the municipality's contact person for the organisation
  contact_phone text check (length(contact_phone) <= 40),
  asked_on date, -- when the owner was last asked
  primary key (municipality_id, entry_id),
  foreign key (municipality_id, entry_id) references catalogue_entry (municipality_id, id) on delete cascade,
  foreign key (municipality_id, owner_id) references account (municipality_id, id),
  check (agreed_to is null or agreed_from is null or agreed_to >= agreed_from)
);
create index catalogue_keeping_owner on catalogue_keeping (municipality_id, owner_id) where owner_id is not null;

-- How often an entry is to be confirmed. A kind without a row: every twelve months.
create table catalogue_setting (
  municipality_id integer not null references municipality,
  kind text not null check (kind in ('service', 'measure', 'offer', 'programme', 'meeting', 'pointer')),
  months smallint not null check (months between 1 and 60),
  primary key (municipality_id, kind)
);

-- A change that somebody proposes: who works here, or anybody at all. It waits until an editor has looked.
create table catalogue_proposal (
  municipality_id integer not null references municipality,
  id uuid not null,
  entry_id text, -- none: a new entry
  base_version integer, -- what it was written from
  content jsonb check (pg_column_size(content) < 200000), -- none: words alone
  words bytea check (access.is_sealed(words)), -- why, or what is wrong; gone when it is decided
  reply_to bytea check (access.is_sealed(reply_to)), -- where an answer is wanted; gone when it is decided
  by_account uuid,
  sent_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'approved', 'declined')),
  decided_by uuid,
  decided_at timestamptz,
  answer text check (length(answer) <= 1000),
  primary key (municipality_id, id),
  foreign key (municipality_id, entry_id) references catalogue_entry (municipality_id, id) on delete cascade,
  foreign key (municipality_id, by_account) references account (municipality_id, id),
  foreign key (municipality_id, decided_by) references account (municipality_id, id),
  constraint says_something check (content is not null or words is not null or state <> 'open'),
  constraint decided_once check ((state = 'open') = (decided_at is null) and (state = 'open') = (decided_by is null)),
  constraint forgotten_when_decided check (state = 'open' or (words is null and reply_to is null))
);
create index catalogue_proposal_open on catalogue_proposal (municipality_id, sent_at) where state = 'open';
create index catalogue_proposal_entry on catalogue_proposal (municipality_id, entry_id, sent_at desc);

-- What somebody needed and did not find. It points at no enquiry and no person, and keeps the day alone.
create table catalogue_gap (
  municipality_id integer not null references municipality,
  id uuid not null,
  source text not null check (source in ('search', 'enquiry', 'case')),
  needs text[] not null check (cardinality(needs) between 0 and 20), -- life areas
  area text check (length(area) <= 60), -- of the list area
  age_band text check (age_band in ('0-5', '6-12', '13-17', '18-23', '24+')),
  language text check (language ~ '^[a-z]{2}$'),
  words bytea check (access.is_sealed(words)),
  on_day date not null,
  handled_by uuid,
  handled_on date,
  primary key (municipality_id, id),
  foreign key (municipality_id, handled_by) references account (municipality_id, id),
  constraint says_what check (cardinality(needs) > 0 or words is not null or handled_on is not null),
  constraint handled_at_once check ((handled_by is null) = (handled_on is null)),
  constraint words_of_search_alone check (words is null or source = 'search')
);
create index catalogue_gap_day on catalogue_gap (municipality_id, on_day desc);

-- Everyday words and what the field calls the thing: found by, and kept by the steward.
create table search_word (
  municipality_id integer not null references municipality,
  word text not null check (word = lower(word) and length(word) between 1 and 80 and word !~ '^\s|\s$'),
  means text[] not null check (cardinality(means) between 1 and 20),
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (municipality_id, word),
  foreign key (municipality_id, changed_by) references account (municipality_id, id)
);

-- Which statute says what to which service, as it was read in a year.
create table law_reference (
  municipality_id integer not null references municipality,
  id text not null check (length(id) <= 160 and id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  service text not null check (length(service) <= 160), -- id of an entry
  perspective text not null check (perspective in ('prevention', 'participation', 'interdisciplinary')),
  level text check (level in ('universal', 'selective', 'indicated')),
  refs text[] not null check (cardinality(refs) <= 30),
  meaning_nb text not null check (length(meaning_nb) between 1 and 1000),
  meaning_nn text check (length(meaning_nn) between 1 and 1000),
  applies_to text[] not null default '{}' check (cardinality(applies_to) <= 60),
  edition smallint not null check (edition between 1990 and 2200),
  position integer not null default 0,
  checked_on date, -- somebody has read it against the law of today
  checked_by uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, checked_by) references account (municipality_id, id),
  check ((checked_on is null) = (checked_by is null))
);

do $$
declare t text;
begin
  foreach t in array array['catalogue_entry', 'catalogue_revision', 'catalogue_keeping', 'catalogue_setting',
      'catalogue_proposal', 'catalogue_gap', 'search_word', 'law_reference'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to levekar_owner using (true) with check (true)', t);
  end loop;
end $$;

-- Changes of one municipality's catalogue take turns, so that whoever reads `seq` up to a number has all below it.
create function access.catalogue_takes_turns() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(36, new.municipality_id);
  -- After the lock: a number drawn before it could be below one that is already read.
  new.seq := nextval('catalogue_seq');
  if tg_op = 'INSERT' then
    new.version := 1;
    return new;
  end if;
  new.version := old.version + 1;
  if new.confirmed_by is distinct from old.confirmed_by and new.confirmed_by is distinct from access.actor()
      and new.confirmed_by is not null then
    raise exception 'an entry is confirmed by the one who does it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger catalogue_takes_turns before insert or update on catalogue_entry
  for each row execute function access.catalogue_takes_turns();

create function access.keep_catalogue_revision() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  insert into catalogue_revision (municipality_id, entry_id, version, state, content, confirmed_on, confirmed_as,
    changed_at, changed_by, changed_how)
  values (new.municipality_id, new.id, new.version, new.state, new.content, new.confirmed_on, new.confirmed_as,
    new.changed_at, new.changed_by, new.changed_how);
  return null;
end $$;
create trigger keep_catalogue_revision after insert or update on catalogue_entry
  for each row execute function access.keep_catalogue_revision();

-- Whether the actor keeps the municipality's whole catalogue.
create function access.keeps_catalogue() returns boolean language sql stable
  set search_path = pg_catalog, access
  as $$ select access.has_any_role('adviser', 'team_lead', 'steward', 'operator') $$;

-- The entries that the actor has the keeping of.
create function access.my_entries() returns text[] language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  return array(select k.entry_id from catalogue_keeping k
    where k.municipality_id = access.my_municipality() and k.owner_id = access.actor());
end $$;

-- The municipality whose catalogue is open here: the one of this number, or the first of the installation.
create function access.open_municipality(wanted text) returns table (id integer, code text, name text)
  language plpgsql stable security definer set search_path = pg_catalog, public, access, pg_temp as $$
begin
  return query select m.id, m.code, m.name from municipality m
    where wanted is null or m.code = wanted order by m.id limit 1;
end $$;

-- The parts of town by the municipality's own list: of the code lists that one alone is open, and only what is in use.
create function access.open_areas(whose integer) returns table (code text, label_nb text, label_nn text, label_en text)
  language plpgsql stable security definer set search_path = pg_catalog, public, access, pg_temp as $$
begin
  return query select c.code, c.label_nb, c.label_nn, c.label_en from code c
    where c.municipality_id = whose and c.list = 'area'
      and c.valid_from <= access.today() and (c.valid_to is null or c.valid_to > access.today())
    order by c.position, c.code;
end $$;

-- Up to where a municipality's catalogue has changed, 0 where there is none; and by how many months the entries of a
-- kind are to be confirmed again, where that is not twelve.
create function access.catalogue_stamp(whose integer) returns table (seq bigint, months jsonb)
  language plpgsql stable security definer set search_path = pg_catalog, public, access, pg_temp as $$
begin
  return query select
    coalesce((select e.seq from catalogue_entry e where e.municipality_id = whose order by e.seq desc limit 1), 0),
    (select coalesce(jsonb_object_agg(s.kind, s.months), '{}') from catalogue_setting s where s.municipality_id = whose);
end $$;

-- What has changed after a number; the content of what is not published is nobody's. While this very transaction has
-- changed some, nothing is told: what stood under a changed row is not to be seen, and whoever went on to a later number
-- would never ask for it again when the change was undone.
create function access.catalogue_changes(whose integer, after_seq bigint)
  returns table (id text, seq bigint, version integer, content jsonb, confirmed_on date, confirmed_as text, changed_on date)
  language plpgsql stable security definer set search_path = pg_catalog, public, access, pg_temp as $$
begin
  if exists (select from catalogue_entry e where e.municipality_id = whose and e.seq > after_seq
      and e.xmin = (pg_current_xact_id_if_assigned()::xid)) then
    return;
  end if;
  return query select e.id, e.seq, e.version, case when e.state = 'published' then e.content end,
      e.confirmed_on, e.confirmed_as, (e.changed_at at time zone 'Europe/Oslo')::date
    from catalogue_entry e
    where e.municipality_id = whose and e.seq > after_seq
    order by e.seq;
end $$;

-- A proposal of anybody. @returns null when it was kept, else 'no_such_entry' or 'too_many'
create function access.propose_entry(whose integer, which uuid, about text, based_on integer, new_content jsonb,
    new_words bytea, answer_to bytea) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, access, pg_temp as $$
begin
  if not exists (select from municipality m where m.id = whose)
      or (about is not null and not exists (select from catalogue_entry e
        where e.municipality_id = whose and e.id = about
          and (e.state = 'published' or e.municipality_id = access.my_municipality()))) then
    return 'no_such_entry';
  end if;
  -- What strangers send in a day has an end, or nobody could look through it.
  if access.actor() is null and (select count(*) from catalogue_proposal p where p.municipality_id = whose
      and p.by_account is null and p.state = 'open' and p.sent_at > access.now() - interval '1 day') >= 200 then
    return 'too_many';
  end if;
  insert into catalogue_proposal (municipality_id, id, entry_id, base_version, content, words, reply_to, by_account, sent_at)
  values (whose, which, about, based_on, new_content, new_words, answer_to,
    case when access.my_municipality() = whose then access.actor() end, access.now());
  return null;
end $$;

-- What somebody looked for and did not find. @returns null when it was kept, else 'too_many'
create function access.report_gap(whose integer, which uuid, from_source text, of_needs text[], in_area text,
    of_ages text, in_language text, new_words bytea) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, access, pg_temp as $$
begin
  -- From an enquiry or a case it is told by who works with one.
  if from_source <> 'search' and (access.my_municipality() is distinct from whose
      or not access.has_any_role('adviser', 'team_lead', 'coordinator', 'operator')) then
    return 'not_allowed';
  end if;
  if not exists (select from municipality m where m.id = whose) then return 'not_allowed'; end if;
  if access.actor() is null and (select count(*) from catalogue_gap g where g.municipality_id = whose
      and g.source = 'search' and g.on_day = access.today()) >= 500 then
    return 'too_many';
  end if;
  insert into catalogue_gap (municipality_id, id, source, needs, area, age_band, language, words, on_day)
  values (whose, which, from_source, of_needs, in_area, of_ages, in_language, new_words, access.today());
  return null;
end $$;

create policy published on catalogue_entry for select to levekar_app
  using (state = 'published' or (municipality_id = (select access.my_municipality())
    and ((select access.keeps_catalogue()) or id = any ((select access.my_entries())::text[]))));
create policy kept on catalogue_entry for insert to levekar_app
  with check (municipality_id = (select access.my_municipality()) and (select access.keeps_catalogue())
    and changed_by is not distinct from (select access.actor())
    and (confirmed_by is null or confirmed_by = (select access.actor())));
create policy kept_or_owned on catalogue_entry for update to levekar_app
  using (municipality_id = (select access.my_municipality())
    and ((select access.keeps_catalogue()) or id = any ((select access.my_entries())::text[])))
  with check (municipality_id = (select access.my_municipality()) and changed_by is not distinct from (select access.actor())
    and ((select access.keeps_catalogue()) or id = any ((select access.my_entries())::text[])));
create policy own_municipality on catalogue_revision for select to levekar_app
  using (municipality_id = (select access.my_municipality())
    and (state = 'published' or (select access.keeps_catalogue()) or entry_id = any ((select access.my_entries())::text[])));
create policy own_municipality on catalogue_keeping for select to levekar_app
  using (municipality_id = (select access.my_municipality()));
create policy kept on catalogue_keeping for all to levekar_app
  using (municipality_id = (select access.my_municipality()) and (select access.keeps_catalogue()))
  with check (municipality_id = (select access.my_municipality()) and (select access.keeps_catalogue()));
create policy own_municipality on catalogue_setting for select to levekar_app
  using (municipality_id = (select access.my_municipality()));
create policy stewards on catalogue_setting for all to levekar_app
  using (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward', 'operator')))
  with check (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward', 'operator')));
create policy kept_or_own on catalogue_proposal for select to levekar_app
  using (municipality_id = (select access.my_municipality())
    and ((select access.keeps_catalogue()) or by_account = (select access.actor())));
create policy kept on catalogue_proposal for update to levekar_app
  using (municipality_id = (select access.my_municipality()) and (select access.keeps_catalogue()) and state = 'open')
  with check (municipality_id = (select access.my_municipality()) and decided_by = (select access.actor()));
create policy read_by_planners on catalogue_gap for select to levekar_app
  using (municipality_id = (select access.my_municipality())
    and (select access.has_any_role('adviser', 'team_lead', 'coordinator', 'approver', 'analyst', 'steward', 'operator')));
-- Once, and then the words are gone.
create policy handled on catalogue_gap for update to levekar_app
  using (municipality_id = (select access.my_municipality()) and (select access.keeps_catalogue()) and handled_on is null)
  with check (municipality_id = (select access.my_municipality()) and (select access.keeps_catalogue())
    and handled_by = (select access.actor()) and words is null);
create policy open_words on search_word for select to levekar_app using (true);
create policy stewards on search_word for all to levekar_app
  using (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward', 'operator')))
  with check (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward', 'operator'))
    and changed_by is not distinct from (select access.actor()));
create policy open_laws on law_reference for select to levekar_app using (true);
create policy stewards on law_reference for update to levekar_app
  using (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward')))
  with check (municipality_id = (select access.my_municipality())
    and (checked_by is null or checked_by = (select access.actor())));

grant usage on sequence catalogue_seq to levekar_app;
grant select, insert on catalogue_entry to levekar_app;
grant update (state, content, confirmed_on, confirmed_as, confirmed_by, changed_at, changed_by, changed_how)
  on catalogue_entry to levekar_app;
grant select on catalogue_revision, catalogue_proposal, catalogue_gap, law_reference to levekar_app;
grant select, insert, update, delete on catalogue_keeping, catalogue_setting, search_word to levekar_app;
grant update (state, decided_by, decided_at, answer, words, reply_to) on catalogue_proposal to levekar_app;
grant update (handled_by, handled_on, words) on catalogue_gap to levekar_app;
grant update (checked_on, checked_by) on law_reference to levekar_app;

revoke execute on function access.catalogue_takes_turns, access.keep_catalogue_revision, access.keeps_catalogue,
  access.my_entries, access.open_municipality, access.catalogue_stamp, access.catalogue_changes, access.propose_entry,
  access.report_gap, access.open_areas from public;
grant execute on function access.keeps_catalogue, access.my_entries, access.open_municipality, access.catalogue_stamp,
  access.catalogue_changes, access.propose_entry, access.report_gap, access.open_areas to levekar_app;
