-- Why: whose the people and the secrets are. Services have their own duties of confidentiality, an
-- employment says which service a person acts for, and a family with its persons belongs to one team.
-- Everything of a family carries the family's team and whether someone in it has a protected identity,
-- kept equal by foreign keys, so that each policy is a few comparisons on the row itself (ADR 0005).

-- Statutes change, so each ground has versions: the one in force on a day is valid_from <= day < valid_to.
-- National law, the same for every municipality; the rows come in 0012.
create table legal_ground (
  code text not null check (code ~ '^[a-z0-9][a-z0-9_]{1,59}$'),
  valid_from date not null,
  valid_to date,
  kind text not null check (kind in
    ('processing', 'confidentiality', 'consent', 'anonymised', 'duty_to_notify', 'duty_to_avert', 'statute', 'emergency')),
  statute text not null, -- as it is cited, in Norwegian: 'barnevernsloven § 13-2'
  label_nb text not null,
  label_nn text not null,
  label_en text not null,
  checked boolean not null default false, -- read against the law by a lawyer
  position integer not null default 0,
  primary key (code, valid_from),
  check (valid_to is null or valid_to > valid_from)
);

-- A service is a concrete place: a consent to one school is not a consent to every school.
create table service (
  municipality_id integer not null references municipality,
  id integer generated always as identity,
  name text not null check (length(trim(name)) between 1 and 120),
  employer text not null check (length(trim(employer)) between 1 and 120),
  kind text, -- of the code list 'service'
  kind_list text not null generated always as ('service') stored,
  team_id integer, -- the service that a team itself is
  confidentiality text[] not null default '{}', -- codes of legal_ground that bind those who work there
  valid_from date not null default '2000-01-01',
  valid_to date,
  primary key (municipality_id, id),
  unique (municipality_id, team_id),
  foreign key (municipality_id, kind_list, kind) references code (municipality_id, list, code),
  foreign key (municipality_id, team_id) references team (municipality_id, id),
  check (valid_to is null or valid_to > valid_from)
);

create function access.team_is_a_service() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  if tg_op = 'INSERT' then
    insert into service (municipality_id, name, employer, team_id, confidentiality)
    select new.municipality_id, new.name, m.name, new.id, '{public_administration}'
    from municipality m where m.id = new.municipality_id;
  else
    update service set name = new.name where municipality_id = new.municipality_id and team_id = new.id;
  end if;
  return null;
end $$;
revoke execute on function access.team_is_a_service from public;
create trigger team_is_a_service after insert or update of name on team
  for each row execute function access.team_is_a_service();
insert into service (municipality_id, name, employer, team_id, confidentiality)
  select t.municipality_id, t.name, m.name, t.id, '{public_administration}'
  from team t join municipality m on m.id = t.municipality_id;

-- Who works where, and when: apart from the team, whose members have had two employers.
create table employment (
  municipality_id integer not null,
  account_id uuid not null,
  service_id integer not null,
  unit text check (length(unit) <= 120),
  valid_from date not null,
  valid_to date,
  primary key (municipality_id, account_id, service_id, valid_from),
  foreign key (municipality_id, account_id) references account (municipality_id, id),
  foreign key (municipality_id, service_id) references service (municipality_id, id),
  check (valid_to is null or valid_to > valid_from)
);

-- What a municipality has decided about consents; a row is made with the municipality.
create table consent_setting (
  municipality_id integer primary key references municipality,
  -- From this age the young person decides; none: asked each time and never assumed.
  young_person_decides_from smallint check (young_person_decides_from between 12 and 18),
  usual_days smallint not null default 365 check (usual_days between 1 and 1095),
  remind_days smallint not null default 14 check (remind_days between 1 and 90)
);
create function access.municipality_has_settings() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  insert into consent_setting (municipality_id) values (new.id);
  return null;
end $$;
revoke execute on function access.municipality_has_settings from public;
create trigger municipality_has_settings after insert on municipality
  for each row execute function access.municipality_has_settings();
insert into consent_setting (municipality_id) select id from municipality;

-- Asked by every policy, many times a request: in PL/pgSQL the plan is made once a connection, where a
-- function in SQL that may not be inlined is planned at every call (before PostgreSQL 18). The texts of
-- the first two are those of 0001.
create or replace function access.my_municipality() returns integer language plpgsql stable security definer
  set search_path = pg_catalog, public, access
  as $$ begin return (select municipality_id from account
        where id = access.actor() and active_from <= access.today()
          and (active_to is null or access.today() < active_to)); end $$;
create or replace function access.my_roles() returns text[] language plpgsql stable security definer
  set search_path = pg_catalog, public, access
  as $$ begin return (select coalesce(array_agg(distinct role), '{}') from role_assignment
        where municipality_id = access.my_municipality() and account_id = access.actor()
          and valid_from <= access.today() and (valid_to is null or access.today() < valid_to)); end $$;

-- The services for which the actor is a partner now. A team member's employment gives nothing by itself.
create function access.my_services() returns integer[] language plpgsql stable security definer
  set search_path = pg_catalog, public, access
  as $$ begin return (select case when access.has_any_role('partner') then
          (select coalesce(array_agg(distinct e.service_id), '{}') from employment e
             join service s on s.municipality_id = e.municipality_id and s.id = e.service_id
           where e.municipality_id = access.my_municipality() and e.account_id = access.actor()
             and s.team_id is null
             and e.valid_from <= access.today() and (e.valid_to is null or access.today() < e.valid_to)
             and s.valid_from <= access.today() and (s.valid_to is null or access.today() < s.valid_to))
          else '{}' end); end $$;

-- The teams whose families the actor works with; the operator's command line works with none.
create function access.my_family_teams() returns integer[] language plpgsql stable security definer
  set search_path = pg_catalog, public, access
  as $$ begin return (select case when access.has_any_role('adviser', 'team_lead') then
          (select coalesce(array_agg(distinct tm.team_id), '{}') from team_membership tm
           where tm.municipality_id = access.my_municipality() and tm.account_id = access.actor()
             and tm.valid_from <= access.today() and (tm.valid_to is null or access.today() < tm.valid_to))
          else '{}' end); end $$;

create table family (
  municipality_id integer not null,
  id uuid not null,
  team_id integer not null,
  -- Drawn at random and never in a series: a gap would tell of a family that one may not see.
  reference text not null check (reference ~ '^[2-9A-HJ-NP-Z]{6}$'),
  name text not null check (length(trim(name)) between 1 and 120),
  is_protected boolean not null default false, -- someone in it has a protected identity
  processing_ground text, -- of legal_ground: why the team may keep this at all; never the consent
  merged_into uuid,
  created_by uuid not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, reference),
  unique (municipality_id, id, team_id, is_protected),
  foreign key (municipality_id, team_id) references team (municipality_id, id),
  foreign key (municipality_id, created_by) references account (municipality_id, id),
  foreign key (municipality_id, merged_into) references family (municipality_id, id)
);
create index family_newest on family (municipality_id, team_id, created_at desc, id) where merged_into is null;

-- Fills in what the foreign key then keeps equal to the family.
create function access.place_in_family() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  select f.team_id, f.is_protected into new.team_id, new.is_protected
  from family f where f.municipality_id = new.municipality_id and f.id = new.family_id;
  if not found then
    raise exception 'no such family' using errcode = 'foreign_key_violation';
  end if;
  return new;
end $$;
revoke execute on function access.place_in_family from public;

-- What a partner with consent may know of a person; the rest is in person_detail.
create table person (
  municipality_id integer not null,
  id uuid not null,
  family_id uuid not null,
  team_id integer not null,
  is_protected boolean not null,
  name text not null check (length(trim(name)) between 1 and 120),
  relation text not null check (relation in
    ('parent', 'step_parent', 'foster_parent', 'guardian', 'child', 'young_person', 'grandparent', 'partner', 'other')),
  birth_date date check (birth_date >= '1900-01-01'),
  language text check (language ~ '^[a-z]{2,3}$'), -- ISO 639
  needs_interpreter boolean not null default false,
  lives_here boolean not null default true, -- a parent who lives elsewhere may still have to consent
  version integer not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, family_id, team_id, is_protected)
    references family (municipality_id, id, team_id, is_protected) on update cascade
);
create index person_of_family on person (municipality_id, family_id);

-- For the family's own team alone.
create table person_detail (
  municipality_id integer not null,
  person_id uuid not null,
  family_id uuid not null,
  team_id integer not null,
  is_protected boolean not null,
  birth_number text check (birth_number ~ '^[0-9]{11}$'), -- looked up by, never used to derive anything
  phone text check (length(phone) <= 30),
  email text check (length(email) <= 200),
  preferred_contact text check (preferred_contact in
    ('phone', 'sms', 'email', 'letter', 'in_person', 'through_service')),
  digital_skills text check (digital_skills in ('none', 'some', 'good')),
  -- Adressesperre in the national register, typed by hand until it is connected: with who and when.
  protection text not null default 'none' check (protection in ('none', 'confidential', 'strictly_confidential')),
  protection_by uuid,
  protection_at timestamptz,
  primary key (municipality_id, person_id),
  foreign key (municipality_id, person_id) references person (municipality_id, id) on delete cascade,
  foreign key (municipality_id, family_id, team_id, is_protected)
    references family (municipality_id, id, team_id, is_protected) on update cascade,
  foreign key (municipality_id, protection_by) references account (municipality_id, id),
  check (protection = 'none' or (protection_by is not null and protection_at is not null))
);
create index person_detail_of_family on person_detail (municipality_id, family_id);
-- Not unique: whether another team already knows a number is not for this one to learn.
create index person_detail_birth_number on person_detail (municipality_id, birth_number) where birth_number is not null;

create table parental_responsibility (
  municipality_id integer not null,
  family_id uuid not null,
  team_id integer not null,
  is_protected boolean not null,
  child_id uuid not null,
  holder_id uuid not null,
  primary key (municipality_id, child_id, holder_id),
  foreign key (municipality_id, child_id) references person (municipality_id, id) on delete cascade,
  foreign key (municipality_id, holder_id) references person (municipality_id, id) on delete cascade,
  foreign key (municipality_id, family_id, team_id, is_protected)
    references family (municipality_id, id, team_id, is_protected) on update cascade,
  check (child_id <> holder_id)
);
create index parental_responsibility_of_family on parental_responsibility (municipality_id, family_id);

-- Where the family lived from a day, until the next row's day.
create table family_address (
  municipality_id integer not null,
  family_id uuid not null,
  valid_from date not null,
  team_id integer not null,
  is_protected boolean not null,
  area text, -- of the code list 'area'; none: outside the municipality or unknown
  area_list text not null generated always as ('area') stored,
  street text check (length(street) <= 200),
  postal_code text check (postal_code ~ '^[0-9]{4}$'),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, family_id, valid_from),
  foreign key (municipality_id, area_list, area) references code (municipality_id, list, code),
  foreign key (municipality_id, family_id, team_id, is_protected)
    references family (municipality_id, id, team_id, is_protected) on update cascade
);

-- A family with a protected identity is there only for those who are named for it.
create table named_reader (
  municipality_id integer not null,
  family_id uuid not null,
  account_id uuid not null,
  team_id integer not null,
  is_protected boolean not null,
  named_by uuid not null,
  named_at timestamptz not null,
  removed_at timestamptz,
  primary key (municipality_id, family_id, account_id, named_at),
  foreign key (municipality_id, account_id) references account (municipality_id, id),
  foreign key (municipality_id, family_id, team_id, is_protected)
    references family (municipality_id, id, team_id, is_protected) on update cascade
);
create index named_reader_of_account on named_reader (municipality_id, account_id) where removed_at is null;

create function access.my_named_families() returns uuid[] language plpgsql stable security definer
  set search_path = pg_catalog, public, access
  as $$ begin return (select coalesce(array_agg(distinct n.family_id), '{}') from named_reader n
        where n.municipality_id = access.my_municipality() and n.account_id = access.actor()
          and n.removed_at is null); end $$;

-- A case begins with an enquiry; a return is a new enquiry of the same family. The link is a row of its
-- own under the family's policies, so that the register shows an enquiry alike whether it has one or not.
alter table enquiry drop constraint anonymous_refers_to_nobody, drop column family_id;
alter table enquiry add column began_anonymous boolean not null default false;
alter table enquiry add unique (municipality_id, id, team_id, anonymous);
create table family_enquiry (
  municipality_id integer not null,
  enquiry_id uuid not null,
  family_id uuid not null,
  team_id integer not null,
  is_protected boolean not null,
  anonymous boolean not null default false,
  linked_by uuid not null,
  linked_at timestamptz not null,
  -- Free text taken out of the register while the family's identity is protected.
  sealed jsonb,
  primary key (municipality_id, enquiry_id),
  foreign key (municipality_id, enquiry_id, team_id, anonymous)
    references enquiry (municipality_id, id, team_id, anonymous),
  foreign key (municipality_id, family_id, team_id, is_protected)
    references family (municipality_id, id, team_id, is_protected) on update cascade,
  constraint anonymous_refers_to_nobody check (not anonymous)
);
create index family_enquiry_of_family on family_enquiry (municipality_id, family_id);

-- Two records of one family made one, and how to part them again.
create table family_merge (
  municipality_id integer not null,
  id uuid not null,
  family_id uuid not null, -- the one that stays
  team_id integer not null,
  is_protected boolean not null,
  from_id uuid not null,
  moved jsonb not null, -- ids of what was moved, by table, and the persons made one
  merged_by uuid not null,
  merged_at timestamptz not null,
  split_by uuid,
  split_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, from_id) references family (municipality_id, id),
  foreign key (municipality_id, family_id, team_id, is_protected)
    references family (municipality_id, id, team_id, is_protected) on update cascade
);

do $$
declare t text;
begin
  foreach t in array array['person', 'person_detail', 'parental_responsibility', 'family_address', 'named_reader',
                           'family_enquiry', 'family_merge'] loop
    execute format('create trigger place_in_family before insert or update of family_id on %I
                    for each row execute function access.place_in_family()', t);
  end loop;
  foreach t in array array['legal_ground', 'service', 'employment', 'consent_setting', 'family', 'person',
                           'person_detail', 'parental_responsibility', 'family_address', 'named_reader',
                           'family_enquiry', 'family_merge'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to levekar_owner using (true) with check (true)', t);
  end loop;
  -- The family's own team: all of it, unless an identity is protected and the actor not named.
  foreach t in array array['person', 'person_detail', 'parental_responsibility', 'family_address', 'named_reader',
                           'family_enquiry', 'family_merge'] loop
    execute format($policy$create policy own_team on %I for all to levekar_app
      using (municipality_id = (select access.my_municipality())
        and team_id = any ((select access.my_family_teams())::integer[])
        and (not is_protected or family_id = any ((select access.my_named_families())::uuid[])))$policy$, t);
  end loop;
end $$;

grant select on legal_ground, service, employment, consent_setting, family, person, person_detail,
  parental_responsibility, family_address, named_reader, family_enquiry, family_merge to levekar_app;

create policy law_is_for_all on legal_ground for select to levekar_app using (true);
create policy same_municipality on service for select to levekar_app
  using (municipality_id = (select access.my_municipality()));
create policy same_municipality on employment for select to levekar_app
  using (municipality_id = (select access.my_municipality()));
create policy same_municipality on consent_setting for select to levekar_app
  using (municipality_id = (select access.my_municipality()));

grant insert (municipality_id, name, employer, kind, confidentiality, valid_from, valid_to),
  update (name, employer, kind, confidentiality, valid_to) on service to levekar_app;
create policy steward_adds on service for insert to levekar_app
  with check (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward')));
create policy steward_changes on service for update to levekar_app
  using (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward')));
grant insert, update (valid_to, unit), delete on employment to levekar_app;
create policy steward_gives on employment for insert to levekar_app
  with check (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward'))
    and not access.is_operator(account_id));
create policy steward_ends on employment for update to levekar_app
  using (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward')));
create policy steward_takes_back on employment for delete to levekar_app
  using (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward'))
    and valid_from >= (select access.today()));
grant update (young_person_decides_from, usual_days, remind_days) on consent_setting to levekar_app;
create policy steward_decides on consent_setting for update to levekar_app
  using (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward')));

create policy own_team on family for select to levekar_app
  using (municipality_id = (select access.my_municipality())
    and team_id = any ((select access.my_family_teams())::integer[])
    and (not is_protected or id = any ((select access.my_named_families())::uuid[])));
create policy own_team_adds on family for insert to levekar_app
  with check (municipality_id = (select access.my_municipality())
    and team_id = any ((select access.my_family_teams())::integer[])
    and created_by = (select access.actor()) and created_at = (select access.now()) and not is_protected);
create policy own_team_changes on family for update to levekar_app
  using (municipality_id = (select access.my_municipality())
    and team_id = any ((select access.my_family_teams())::integer[])
    and (not is_protected or id = any ((select access.my_named_families())::uuid[])));
-- Protection and merging go through functions: they touch several rows at once or none.
grant insert (municipality_id, id, team_id, reference, name, processing_ground, created_by, created_at),
  update (name, processing_ground, version) on family to levekar_app;
grant insert (municipality_id, id, family_id, name, relation, birth_date, language, needs_interpreter, lives_here),
  update (name, relation, birth_date, language, needs_interpreter, lives_here, version) on person to levekar_app;
grant insert (municipality_id, person_id, family_id, birth_number, phone, email, preferred_contact, digital_skills),
  update (birth_number, phone, email, preferred_contact, digital_skills) on person_detail to levekar_app;
grant insert (municipality_id, family_id, child_id, holder_id), delete on parental_responsibility to levekar_app;
grant insert (municipality_id, family_id, valid_from, area, street, postal_code, recorded_by, recorded_at),
  update (area, street, postal_code, recorded_by, recorded_at), delete on family_address to levekar_app;
grant insert (municipality_id, enquiry_id, family_id, linked_by, linked_at), delete on family_enquiry to levekar_app;

-- Free text of an enquiry whose family has a protected identity: out of the register and into the link,
-- where only those named read it; and back when nobody in the family is protected any more.
create function access.seal_enquiry(municipality integer, enquiry uuid) returns void language plpgsql volatile
  security definer set search_path = pg_catalog, public, access as $$
declare kept jsonb;
begin
  select jsonb_build_object('note', e.note,
      'advice', coalesce((select jsonb_agg(jsonb_build_object('position', a.position, 'text', a.text))
        from enquiry_advice a where a.municipality_id = e.municipality_id and a.enquiry_id = e.id
          and a.text is not null), '[]'),
      'changes', coalesce((select jsonb_agg(jsonb_build_object('version', c.version, 'before', c.before,
          'after', c.after, 'reason', c.reason))
        from enquiry_change c where c.municipality_id = e.municipality_id and c.enquiry_id = e.id), '[]'))
    into kept from enquiry e where e.municipality_id = municipality and e.id = enquiry;
  update family_enquiry set sealed = kept
    where municipality_id = municipality and enquiry_id = enquiry and sealed is null;
  if not found then return; end if;
  -- Words on their way into the register, of others than who protects.
  delete from enquiry_draft d where d.municipality_id = municipality and d.enquiry_id = enquiry
    and d.account_id is distinct from access.actor();
  update enquiry e set note = null where e.municipality_id = municipality and e.id = enquiry and e.note is not null;
  update enquiry_advice set text = null where municipality_id = municipality and enquiry_id = enquiry and text is not null;
  update enquiry_change set before = before - 'note' - 'advice', after = after - 'note' - 'advice',
      reason = case when kind = 'reopened' then '-' end
    where municipality_id = municipality and enquiry_id = enquiry;
end $$;

-- What a seal took out, put back; what was written meanwhile stays and comes after it.
create function access.restore_texts(municipality integer, enquiry uuid, kept jsonb) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update enquiry e set note = left(concat_ws(E'\n\n', kept ->> 'note', nullif(e.note, kept ->> 'note')), 10000)
    where e.municipality_id = municipality and e.id = enquiry and kept ->> 'note' is not null;
  update enquiry_advice a set text = k.value ->> 'text' from jsonb_array_elements(kept -> 'advice') k
    where a.municipality_id = municipality and a.enquiry_id = enquiry and a.text is null
      and a.position = (k.value ->> 'position')::smallint;
  update enquiry_change c set before = k.value -> 'before', after = k.value -> 'after', reason = k.value ->> 'reason'
    from jsonb_array_elements(kept -> 'changes') k
    where c.municipality_id = municipality and c.enquiry_id = enquiry and c.version = (k.value ->> 'version')::integer;
end $$;

create function access.unseal_enquiry(municipality integer, enquiry uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, access as $$
declare kept jsonb;
begin
  select sealed into kept from family_enquiry where municipality_id = municipality and enquiry_id = enquiry;
  if kept is null then return; end if;
  update family_enquiry set sealed = null where municipality_id = municipality and enquiry_id = enquiry;
  perform access.restore_texts(municipality, enquiry, kept);
end $$;

create function access.seal_linked_enquiry() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, access as $$
begin
  if new.is_protected then
    perform access.seal_enquiry(new.municipality_id, new.enquiry_id);
  elsif tg_op = 'UPDATE' then
    perform access.unseal_enquiry(new.municipality_id, new.enquiry_id);
  end if;
  return null;
end $$;
create trigger seal_linked_enquiry after insert or update of is_protected, family_id on family_enquiry
  for each row execute function access.seal_linked_enquiry();

-- Who types that an identity is protected is named for the family from that moment.
create function access.set_protection(who uuid, level text) returns boolean language plpgsql volatile
  security definer set search_path = pg_catalog, public, access as $$
declare
  mine constant integer := access.my_municipality();
  family_of family;
  now_protected boolean;
begin
  select f.* into family_of from person p
    join family f on f.municipality_id = p.municipality_id and f.id = p.family_id
  where p.municipality_id = mine and p.id = who and f.team_id = any (access.my_family_teams())
    and (not f.is_protected or f.id = any (access.my_named_families()))
  for update of f;
  if not found then return false; end if;
  insert into person_detail (municipality_id, person_id, family_id) values (mine, who, family_of.id)
    on conflict do nothing;
  update person_detail set protection = level, protection_by = access.actor(), protection_at = access.now()
    where municipality_id = mine and person_id = who;
  select exists (select from person_detail d where d.municipality_id = mine and d.family_id = family_of.id
    and d.protection <> 'none') into now_protected;
  if now_protected and not family_of.id = any (access.my_named_families()) then
    insert into named_reader (municipality_id, family_id, account_id, named_by, named_at)
    values (mine, family_of.id, access.actor(), access.actor(), access.now());
  end if;
  update family set is_protected = now_protected, version = version + 1
    where municipality_id = mine and id = family_of.id and is_protected <> now_protected;
  return true;
end $$;

-- Only who is named names others, and the last one named cannot go.
create function access.name_reader(which uuid, who uuid, named boolean) returns boolean language plpgsql volatile
  security definer set search_path = pg_catalog, public, access as $$
declare mine constant integer := access.my_municipality();
begin
  perform from family f where f.municipality_id = mine and f.id = which and f.is_protected
    and f.id = any (access.my_named_families())
    and (f.team_id = any (access.my_family_teams())) for update;
  if not found then return false; end if;
  if not exists (select from account a where a.municipality_id = mine and a.id = who) then return false; end if;
  if named then
    insert into named_reader (municipality_id, family_id, account_id, named_by, named_at)
    select mine, which, who, access.actor(), access.now()
    where not exists (select from named_reader n where n.municipality_id = mine and n.family_id = which
      and n.account_id = who and n.removed_at is null);
  else
    if not exists (select from named_reader n where n.municipality_id = mine and n.family_id = which
        and n.account_id <> who and n.removed_at is null) then
      return false;
    end if;
    update named_reader set removed_at = access.now()
      where municipality_id = mine and family_id = which and account_id = who and removed_at is null;
  end if;
  return true;
end $$;

revoke execute on function access.my_services, access.my_family_teams, access.my_named_families,
  access.seal_enquiry, access.restore_texts, access.unseal_enquiry, access.seal_linked_enquiry, access.set_protection,
  access.name_reader from public;
grant execute on function access.my_services, access.my_family_teams, access.my_named_families,
  access.set_protection, access.name_reader to levekar_app;
