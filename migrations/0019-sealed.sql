-- Why: someone who holds a copy of the database, or an old backup, must not be able to read a family's
-- story in it. Names, contact data and free texts are stored sealed, with keys that are never here.
-- The program seals and opens; the database keeps bytes and says in which place each value stands.

create function access.is_sealed(value bytea) returns boolean language sql immutable parallel safe
  set search_path = pg_catalog
  as $$ select octet_length(value) >= 45 and get_byte(value, 0) = 1 $$;

-- A sealed value together with its place, which the program checks when it opens it: so a value that was
-- moved to another row or column does not open. The first character is one that no typed text may hold.
create function access.placed(place_table text, place_row text, place_column text, version integer, value bytea)
  returns text language sql immutable parallel safe
  as $$ select E'\x01sealed|' || place_table || '|' || place_row || '|' || place_column || '|' || version || '|'
          || encode(value, 'hex') $$;
revoke execute on function access.is_sealed, access.placed from public;
grant execute on function access.is_sealed, access.placed to levekar_app;

-- What older versions stored in clear, until the program has sealed it at its next start; then empty.
create table unsealed_value (
  municipality_id integer not null,
  table_name text not null,
  row_id uuid not null,
  column_name text not null,
  version integer not null,
  owner_id uuid not null, -- whose key seals it
  value text not null,
  primary key (municipality_id, table_name, row_id, column_name)
);
alter table unsealed_value enable row level security;
alter table unsealed_value force row level security;
create policy owner_all on unsealed_value to levekar_owner using (true) with check (true);

-- Which keystore has the keys: with another, or a new one made by mistake, nothing here would open.
create table sealed_by (
  only_one boolean primary key default true check (only_one),
  keystore text not null check (keystore ~ '^[0-9a-f]{32}$')
);
alter table sealed_by enable row level security;
alter table sealed_by force row level security;
create policy owner_all on sealed_by to levekar_owner using (true) with check (true);

-- Foreign keys and triggers of what is changed below do their work first.
set constraints all immediate;

alter table family drop column search_name;
alter table person drop column search_name;
drop function access.fold_name(text);

alter table family add column name_version integer not null default 1;
alter table person_detail add column version integer not null default 1,
  add column birth_number_index bytea check (octet_length(birth_number_index) = 32);
drop index person_detail_birth_number;
create index person_detail_birth_number on person_detail (municipality_id, birth_number_index)
  where birth_number_index is not null;
alter table family_address add column id uuid not null default gen_random_uuid(),
  add column version integer not null default 1, add unique (municipality_id, id);

insert into unsealed_value
  select municipality_id, 'family', id, 'name', 1, id, name from family
  union all select municipality_id, 'person', id, c.name, version, family_id, c.value
    from person, lateral (values ('name', name), ('birth_date', birth_date::text)) c (name, value)
    where c.value is not null
  union all select municipality_id, 'person_detail', person_id, c.name, 1, family_id, c.value
    from person_detail, lateral (values ('birth_number', birth_number), ('phone', phone), ('email', email)) c (name, value)
    where c.value is not null
  union all select municipality_id, 'family_address', id, c.name, 1, family_id, c.value
    from family_address, lateral (values ('street', street), ('postal_code', postal_code)) c (name, value)
    where c.value is not null
  union all select municipality_id, 'consent_statement', id, c.name, 1, family_id, c.value
    from consent_statement, lateral (values ('interpreter', interpreter), ('note', note)) c (name, value)
    where c.value is not null
  union all select municipality_id, 'consent', id, 'withdrawn_note', 1, family_id, withdrawn_note
    from consent where withdrawn_note is not null
  union all select municipality_id, 'contribution', id, 'text', 1, family_id, text from contribution
  union all select municipality_id, 'disclosure', id, c.name, 1, family_id, c.value
    from disclosure, lateral (values ('receiver', receiver), ('what', what), ('why', why),
      ('not_told_because', not_told_because)) c (name, value)
    where c.value is not null;

drop trigger withdraw_once on consent;
alter table disclosure drop constraint told_or_why_not, drop constraint one_receiver;
do $$
declare
  c record;
  rule record;
begin
  for c in select * from (values ('family', 'name', true), ('person', 'name', true), ('person', 'birth_date', false),
      ('person_detail', 'birth_number', false), ('person_detail', 'phone', false), ('person_detail', 'email', false),
      ('family_address', 'street', false), ('family_address', 'postal_code', false),
      ('consent_statement', 'interpreter', false), ('consent_statement', 'note', false),
      ('consent', 'withdrawn_note', false), ('contribution', 'text', true), ('disclosure', 'receiver', false),
      ('disclosure', 'what', true), ('disclosure', 'why', true), ('disclosure', 'not_told_because', false))
      as sealed (tab, col, required) loop
    -- Lengths and forms of a text are the program's to check: the database sees bytes.
    for rule in select conname from pg_constraint where conrelid = c.tab::regclass and contype = 'c'
        and conkey = array[(select attnum from pg_attribute where attrelid = c.tab::regclass and attname = c.col)] loop
      execute format('alter table %I drop constraint %I', c.tab, rule.conname);
    end loop;
    execute format('alter table %I alter column %I drop not null', c.tab, c.col);
    execute format('alter table %I alter column %I type bytea using null', c.tab, c.col);
    execute format('alter table %1$I add constraint %2$I check (access.is_sealed(%3$I))', c.tab, c.tab || '_' || c.col || '_is_sealed', c.col);
    if c.required then -- rows of before are sealed at the next start
      execute format('alter table %1$I add constraint %2$I check (%3$I is not null) not valid', c.tab, c.tab || '_' || c.col || '_is_there', c.col);
    end if;
  end loop;
end $$;
alter table disclosure
  add constraint told_or_why_not check (case when family_told then told_on is not null and not_told_because is null
    else told_on is null and not_told_because is not null end) not valid,
  add constraint one_receiver check ((receiving_service is null) <> (receiver is null)) not valid;
create trigger withdraw_once before update of withdrawn_at, withdrawn_by, withdrawn_how, withdrawn_note on consent
  for each row execute function access.withdraw_once();

grant update (name_version) on family to levekar_app;
grant insert (birth_number_index, version), update (birth_number_index, version) on person_detail to levekar_app;
grant insert (id), update (version) on family_address to levekar_app;
grant insert (name_version) on family to levekar_app;
