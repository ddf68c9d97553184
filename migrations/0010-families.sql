-- Why: whose the people and the secrets are. A family with its persons belongs to one team.
-- Everything of a family carries the family's team and whether someone in it has a protected identity,
-- kept equal by foreign keys, so that each policy is a few comparisons on the row itself (ADR 0005).

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
  foreach t in array array['family', 'person', 'person_detail', 'parental_responsibility', 'family_address',
                           'named_reader', 'family_enquiry', 'family_merge'] loop
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

grant select on family, person, person_detail, parental_responsibility, family_address, named_reader, family_enquiry,
  family_merge to levekar_app;

-- What is said of a person is said in the person's own family, whatever the ids that are sent.
create policy of_family on person_detail as restrictive for insert to levekar_app
  with check (exists (select from person p where p.municipality_id = person_detail.municipality_id
    and p.id = person_detail.person_id and p.family_id = person_detail.family_id));
create policy of_family on parental_responsibility as restrictive for insert to levekar_app
  with check ((select count(*) from person p where p.municipality_id = parental_responsibility.municipality_id
    and p.id in (parental_responsibility.child_id, parental_responsibility.holder_id)
    and p.family_id = parental_responsibility.family_id) = 2);

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

revoke execute on function access.my_named_families from public;
grant execute on function access.my_named_families to levekar_app;
