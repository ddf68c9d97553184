-- Why: what is written in the register is sealed with a key of the enquiry. Every free text of it stands in a row
-- of its own, so that a protected identity only turns who may read the row, and nothing is moved to and fro.

create table enquiry_text (
  municipality_id integer not null,
  id uuid not null, -- random: an anonymous case keeps no order of writing but its versions
  enquiry_id uuid not null,
  team_id integer not null,
  -- For whom the words are while an identity is protected; none: for the team.
  family_id uuid,
  is_protected boolean not null default false,
  -- note, also one that was an advice's ('note:2'); advice by its position; of a change by the version that it made.
  slot text not null check (slot ~ '^(note(:[0-9]+)?|(advice|before|after|reason):[0-9]+)$'),
  written integer not null check (written > 0), -- the enquiry's version that it came with
  text bytea check (access.is_sealed(text)),
  primary key (municipality_id, id),
  foreign key (municipality_id, enquiry_id) references enquiry (municipality_id, id) on delete cascade,
  check (is_protected = (family_id is not null))
);

-- An enquiry's changes are told apart by version.
alter table unsealed_value drop constraint unsealed_value_pkey,
  add primary key (municipality_id, table_name, row_id, column_name, version);

-- What was taken out of the register when an identity was protected becomes rows that are protected; what was
-- written in the register since, or by others, stays the team's.
with sealed as materialized (
  select municipality_id, enquiry_id, team_id, family_id, sealed from family_enquiry where sealed is not null),
old_change as materialized (
  select municipality_id, enquiry_id, team_id, family_id, (c ->> 'version')::integer as version,
    c -> 'before' as before, c -> 'after' as after, c ->> 'reason' as reason
  from sealed, lateral jsonb_array_elements(sealed -> 'changes') c),
words as (
  select municipality_id, id as enquiry_id, team_id, null::uuid as family_id, 'note' as slot, version as written,
    note as value from enquiry
  union all select a.municipality_id, a.enquiry_id, a.team_id, null, 'advice:' || a.position, e.version, a.text
    from enquiry_advice a join enquiry e on e.municipality_id = a.municipality_id and e.id = a.enquiry_id
  union all select municipality_id, enquiry_id, team_id, null, p.part || version, version,
      (select jsonb_object_agg(key, value) from jsonb_each(p.content) where key in ('note', 'advice'))::text
    from enquiry_change, lateral (values ('before:', before), ('after:', after)) p (part, content)
  union all select municipality_id, enquiry_id, team_id, null, 'reason:' || version, version, reason
    from enquiry_change c where not exists (select from old_change o where o.municipality_id = c.municipality_id
      and o.enquiry_id = c.enquiry_id and o.version = c.version)
  union all select municipality_id, enquiry_id, team_id, family_id, 'note', 1, sealed ->> 'note' from sealed
  union all select municipality_id, enquiry_id, team_id, family_id, 'advice:' || (a ->> 'position'), 1, a ->> 'text'
    from sealed, lateral jsonb_array_elements(sealed -> 'advice') a
  union all select municipality_id, enquiry_id, team_id, family_id, p.part || version, version,
      (select jsonb_object_agg(key, value) from jsonb_each(p.content) where key in ('note', 'advice'))::text
    from old_change, lateral (values ('before:', before), ('after:', after)) p (part, content)
  union all select municipality_id, enquiry_id, team_id, family_id, 'reason:' || version, version, reason
    from old_change),
staged as materialized (select gen_random_uuid() as id, w.* from words w where value is not null),
placed as (
  insert into enquiry_text (municipality_id, id, enquiry_id, team_id, family_id, is_protected, slot, written)
  select municipality_id, id, enquiry_id, team_id, family_id, family_id is not null, slot, written from staged)
insert into unsealed_value
  select municipality_id, 'enquiry_text', id, 'text', 1, enquiry_id, value from staged;

insert into unsealed_value
  select municipality_id, 'enquiry_change', enquiry_id, c.name, version, enquiry_id, (c.value - 'note' - 'advice')::text
    from enquiry_change, lateral (values ('before', before), ('after', after)) c (name, value);

-- The page draws a draft's id, so it may be another's. What a key belongs to is drawn here: the draft's key, and
-- the id of the enquiry that comes of it, which remembers the draft so that the same one twice is one enquiry.
alter table enquiry add column draft_id uuid;
create unique index enquiry_of_draft on enquiry (municipality_id, team_id, draft_id) where draft_id is not null;
alter table enquiry_draft add column key_id uuid not null default gen_random_uuid();
update enquiry_draft d set id = gen_random_uuid() where exists (select from enquiry_draft other
  where other.municipality_id = d.municipality_id and other.id = d.id and other.account_id < d.account_id);
insert into unsealed_value
  select municipality_id, 'enquiry_draft', id, 'content', 1, key_id, content::text from enquiry_draft;

drop trigger seal_linked_enquiry on family_enquiry;
drop trigger unseal_unlinked on family_enquiry;
drop trigger keep_note_sealed on enquiry;
drop trigger keep_advice_sealed on enquiry_advice;
drop trigger keep_change_sealed on enquiry_change;
drop function access.seal_linked_enquiry, access.unseal_unlinked, access.seal_enquiry, access.unseal_enquiry,
  access.restore_texts, access.keep_note_sealed, access.keep_advice_sealed, access.keep_change_sealed, access.sealed_of;

-- Made empty before they go: a column that is only dropped stays in the table's files.
alter table enquiry drop constraint enquiry_note_check, alter column note type bytea using null;
alter table enquiry drop column note;
alter table enquiry_advice drop constraint enquiry_advice_text_check, alter column text type bytea using null;
alter table enquiry_advice drop column text;
alter table family_enquiry alter column sealed type bytea using null;
alter table family_enquiry drop column sealed;
-- That a case is opened again with a reason is the program's to check: the database sees bytes.
alter table enquiry_change drop constraint reopened_with_a_reason, drop constraint enquiry_change_reason_check,
  alter column reason type bytea using null,
  alter column before drop not null, alter column before type bytea using null,
  alter column after drop not null, alter column after type bytea using null;
alter table enquiry_change drop column reason,
  add constraint enquiry_change_before_is_sealed check (access.is_sealed(before)),
  add constraint enquiry_change_after_is_sealed check (access.is_sealed(after)),
  add constraint enquiry_change_before_is_there check (before is not null) not valid,
  add constraint enquiry_change_after_is_there check (after is not null) not valid;
alter table enquiry_draft drop constraint content_is_bounded,
  alter column content drop not null, alter column content type bytea using null;
alter table enquiry_draft
  add constraint enquiry_draft_content_is_sealed check (access.is_sealed(content) and length(content) <= 500000),
  add constraint enquiry_draft_content_is_there check (content is not null) not valid;
alter table enquiry_text add constraint enquiry_text_text_is_there check (text is not null) not valid;
create index enquiry_text_of_enquiry on enquiry_text (municipality_id, enquiry_id);
create index enquiry_text_protected on enquiry_text (municipality_id, family_id) where is_protected;

-- Whether what the actor writes about a protected family's enquiry is for those who are named, as it is when she
-- reads their words: a colleague who does not goes on writing in the register.
create function access.writes_protected(which uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, access, pg_temp
  as $$ select which = any (access.my_named_families()) $$;

create function access.place_text() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  select e.team_id, l.family_id into new.team_id, new.family_id from enquiry e
    left join family_enquiry l on l.municipality_id = e.municipality_id and l.enquiry_id = e.id and l.is_protected
  where e.municipality_id = new.municipality_id and e.id = new.enquiry_id;
  if not found then
    raise exception 'no such enquiry' using errcode = 'foreign_key_violation';
  end if;
  if new.family_id is not null and not access.writes_protected(new.family_id) then new.family_id := null; end if;
  new.is_protected := new.family_id is not null;
  return new;
end $$;
create trigger place_text before insert on enquiry_text for each row execute function access.place_text();

create function access.move_texts() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  update enquiry_text set team_id = new.team_id where municipality_id = new.municipality_id and enquiry_id = new.id;
  return null;
end $$;
create trigger move_texts after update of team_id on enquiry
  for each row when (new.team_id <> old.team_id) execute function access.move_texts();

-- Plain digests of imported rows, until the program has keyed them at its next start.
create index enquiry_plain_source on enquiry (municipality_id, id) where length(source_hash) = 64;

-- Turns an enquiry's words to those who are named for the family, or back to the team. Its version goes up: a form
-- that was open conflicts, and neither writes back words that were protected nor over words that it never showed.
create function access.turn_texts(municipality integer, enquiry uuid, reader_family uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, access, pg_temp as $$
begin
  perform from enquiry e where e.municipality_id = municipality and e.id = enquiry for update;
  update enquiry_text t set is_protected = reader_family is not null, family_id = reader_family
    where t.municipality_id = municipality and t.enquiry_id = enquiry and t.is_protected <> (reader_family is not null);
  if found then
    update enquiry e set version = version + 1 where e.municipality_id = municipality and e.id = enquiry;
  end if;
end $$;

create function access.protect_texts() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  if tg_op <> 'INSERT' and old.is_protected and (tg_op = 'DELETE' or not new.is_protected) then
    perform access.turn_texts(old.municipality_id, old.enquiry_id, null);
  elsif tg_op <> 'DELETE' and new.is_protected and (tg_op = 'INSERT' or not old.is_protected) then
    perform access.turn_texts(new.municipality_id, new.enquiry_id, new.family_id);
    -- Words on their way into the register, of others than who protects.
    delete from enquiry_draft d where d.municipality_id = new.municipality_id and d.enquiry_id = new.enquiry_id
      and d.account_id is distinct from access.actor();
  elsif tg_op = 'UPDATE' and new.is_protected then -- the family became part of another
    update enquiry_text set family_id = new.family_id
      where municipality_id = new.municipality_id and enquiry_id = new.enquiry_id and is_protected;
  end if;
  return null;
end $$;
create trigger protect_texts after insert or delete or update of is_protected, family_id on family_enquiry
  for each row execute function access.protect_texts();

-- Who is named from now on, or no more, has forms open that show the words otherwise than they stand for her.
create function access.renew_versions() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  update enquiry e set version = version + 1
    where e.municipality_id = new.municipality_id and e.id in (select t.enquiry_id from enquiry_text t
      where t.municipality_id = new.municipality_id and t.family_id = new.family_id and t.is_protected);
  return null;
end $$;
create trigger renew_versions after insert or update of removed_at on named_reader
  for each row execute function access.renew_versions();

-- Become anonymous, an enquiry refers to nobody, and the words of a protected family are gone.
create or replace function access.anonymous_leaves_family() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from enquiry_text where municipality_id = new.municipality_id and enquiry_id = new.id and is_protected;
  delete from family_enquiry where municipality_id = new.municipality_id and enquiry_id = new.id;
  return new;
end $$;

-- An advice may be taken away by someone who does not see the words beside it: they then stand in the note.
create function access.keep_advice_words() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  update enquiry_text t set slot = 'note:' || old.position, written = greatest(t.written, e.version)
    from enquiry e
    where e.municipality_id = old.municipality_id and e.id = old.enquiry_id
      and t.municipality_id = old.municipality_id and t.enquiry_id = old.enquiry_id
      and t.slot = 'advice:' || old.position;
  return null;
end $$;
create trigger keep_advice_words after delete on enquiry_advice
  for each row execute function access.keep_advice_words();

-- Keys of drafts that are no more, whoever removed them: the program destroys them when it next removes one.
create table ended_key (
  municipality_id integer not null,
  owner_id uuid not null,
  primary key (municipality_id, owner_id)
);
create function access.end_draft_key() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  insert into ended_key values (old.municipality_id, old.key_id) on conflict do nothing;
  return null;
end $$;
create trigger end_draft_key after delete on enquiry_draft for each row execute function access.end_draft_key();
create trigger end_changed_key after update of key_id on enquiry_draft
  for each row when (new.key_id <> old.key_id) execute function access.end_draft_key();
create function access.take_ended_keys() returns uuid[] language sql volatile security definer
  set search_path = pg_catalog, public, access, pg_temp
  as $$ with waiting as (
          select owner_id from ended_key where municipality_id = access.my_municipality()
          limit 1000 for update skip locked),
        taken as (
          delete from ended_key k using waiting w
          where k.municipality_id = access.my_municipality() and k.owner_id = w.owner_id returning k.owner_id)
        select coalesce(array_agg(owner_id), '{}') from taken $$;

do $$
declare t text;
begin
  foreach t in array array['enquiry_text', 'ended_key'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to levekar_owner using (true) with check (true)', t);
  end loop;
end $$;
create policy own_team on enquiry_text for select to levekar_app
  using (municipality_id = (select access.my_municipality())
    and team_id = any ((select access.my_teams())::integer[])
    and (not is_protected or family_id = any ((select access.my_named_families())::uuid[])));
create policy own_team_removes on enquiry_text for delete to levekar_app
  using (municipality_id = (select access.my_municipality())
    and team_id = any ((select access.my_teams())::integer[])
    and (not is_protected or family_id = any ((select access.my_named_families())::uuid[])));
-- Which words are protected is not for the writer to say: place_text does.
create policy own_team_adds on enquiry_text for insert to levekar_app
  with check (municipality_id = (select access.my_municipality())
    and team_id = any ((select access.my_teams())::integer[]));
grant select, delete, insert (municipality_id, id, enquiry_id, slot, written, text) on enquiry_text to levekar_app;

revoke execute on function access.writes_protected, access.place_text, access.move_texts, access.turn_texts,
  access.protect_texts, access.renew_versions, access.anonymous_leaves_family, access.keep_advice_words,
  access.end_draft_key, access.take_ended_keys from public;
grant execute on function access.take_ended_keys to levekar_app;
