-- Why: two records of one family are made one, and parted again without loss; names are searched as they
-- are typed; and an enquiry that leaves a family, or becomes anonymous, takes its own words along or none.

-- A name as it is searched: without case or accents, and with Norwegian letters as they are typed elsewhere.
create function access.fold_name(name text) returns text language sql immutable parallel safe
  set search_path = pg_catalog
  as $$ select regexp_replace(
          normalize(replace(replace(replace(replace(replace(lower(normalize(name, NFC)),
            'æ', 'a'), 'ae', 'a'), 'ø', 'o'), 'oe', 'o'), 'aa', 'a'), NFD),
          '[\u0300-\u036f]', '', 'g') $$;
revoke execute on function access.fold_name from public;
-- Folded when it is written: a search looks through thousands of names.
grant execute on function access.fold_name to levekar_app;
alter table family add column search_name text not null generated always as (access.fold_name(name)) stored;
alter table person add column search_name text not null generated always as (access.fold_name(name)) stored;

-- Unlinked, an enquiry gets its words back; become anonymous, it refers to nobody and they are gone.
create function access.unseal_unlinked() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, access as $$
begin
  if old.sealed is not null and not exists (select from enquiry e where e.municipality_id = old.municipality_id
      and e.id = old.enquiry_id and e.anonymous) then
    perform access.restore_texts(old.municipality_id, old.enquiry_id, old.sealed);
  end if;
  return null;
end $$;
create trigger unseal_unlinked after delete on family_enquiry
  for each row execute function access.unseal_unlinked();

create function access.anonymous_leaves_family() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  update family_enquiry set sealed = null where municipality_id = new.municipality_id and enquiry_id = new.id;
  delete from family_enquiry where municipality_id = new.municipality_id and enquiry_id = new.id;
  return new;
end $$;
create trigger anonymous_leaves_family before update of anonymous on enquiry
  for each row when (new.anonymous and not old.anonymous) execute function access.anonymous_leaves_family();

-- A form that was open when the words were sealed would write them back when it is saved.
create function access.sealed_of(municipality integer, which uuid) returns jsonb language sql stable
  security definer set search_path = pg_catalog, public
  as $$ select l.sealed from family_enquiry l where l.municipality_id = municipality and l.enquiry_id = which $$;
create function access.keep_note_sealed() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, access as $$
declare kept constant text := access.sealed_of(new.municipality_id, new.id) ->> 'note';
begin
  if new.note = kept or (length(kept) >= 20 and position(kept in new.note) > 0) then
    new.note := nullif(trim(replace(new.note, kept, '')), '');
  end if;
  return new;
end $$;
create trigger keep_note_sealed before update of note on enquiry
  for each row when (new.note is not null) execute function access.keep_note_sealed();
create function access.keep_advice_sealed() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, access as $$
begin
  if access.sealed_of(new.municipality_id, new.enquiry_id) -> 'advice' @> jsonb_build_array(jsonb_build_object('text', new.text)) then
    new.text := null;
  end if;
  return new;
end $$;
create trigger keep_advice_sealed before insert on enquiry_advice
  for each row when (new.text is not null) execute function access.keep_advice_sealed();
create function access.keep_change_sealed() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, access as $$
declare
  kept constant jsonb := access.sealed_of(new.municipality_id, new.enquiry_id);
  words text;
begin
  if kept is null then return new; end if;
  if position(nullif(kept ->> 'note', '') in coalesce(new.after ->> 'note', '') || coalesce(new.before ->> 'note', '')) > 0 then
    new.before := new.before - 'note';
    new.after := new.after - 'note';
  end if;
  for words in select value ->> 'text' from jsonb_array_elements(kept -> 'advice') loop
    if position(nullif(words, '') in coalesce(new.after ->> 'advice', '') || coalesce(new.before ->> 'advice', '')) > 0 then
      new.before := new.before - 'advice';
      new.after := new.after - 'advice';
    end if;
  end loop;
  return new;
end $$;
create trigger keep_change_sealed before insert on enquiry_change
  for each row execute function access.keep_change_sealed();

-- Persons as they are called in the other record. @param same {"person there": "person here"}
create function access.called_here(persons uuid[], same jsonb) returns uuid[] language sql immutable
  set search_path = pg_catalog
  as $$ select array_agg(coalesce((same ->> p.id::text)::uuid, p.id) order by p.place)
        from unnest(persons) with ordinality p (id, place) $$;
create function access.called_here(given jsonb, same jsonb) returns jsonb language sql immutable
  set search_path = pg_catalog
  as $$ select coalesce(jsonb_agg(g.answer || jsonb_strip_nulls(jsonb_build_object(
            'for', coalesce(same -> (g.answer ->> 'for'), g.answer -> 'for'),
            'by', coalesce(same -> (g.answer ->> 'by'), g.answer -> 'by'))) order by g.place), '[]')
        from jsonb_array_elements(given) with ordinality g (answer, place) $$;

-- A protected family always has someone who sees it: else nobody could ever open it again.
create function access.keep_a_reader(municipality integer, which uuid) returns void language plpgsql volatile
  security definer set search_path = pg_catalog, public, access as $$
begin
  insert into named_reader (municipality_id, family_id, account_id, named_by, named_at)
  select municipality, which, access.actor(), access.actor(), access.now()
  from family f where f.municipality_id = municipality and f.id = which and f.is_protected
    and not exists (select from named_reader n where n.municipality_id = municipality and n.family_id = which
      and n.removed_at is null)
  on conflict (municipality_id, family_id, account_id, named_at) do update set removed_at = null;
end $$;

-- Everything of one record becomes the other's. Persons who are the same human become one: the row that is
-- given up stays with the record that is, which from then on nobody sees.
-- @param same {"person there": "person here"}
-- @returns false when one is missing, merged away, hidden from the actor or of another team
create function access.merge_families(kept uuid, gone uuid, same jsonb, merge_id uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, access as $$
declare
  mine constant integer := access.my_municipality();
  here family;
  there family;
  moved jsonb;
  persons_moved uuid[];
begin
  perform from family f where f.municipality_id = mine and f.id in (kept, gone) order by f.id for update;
  select * into here from family f where f.municipality_id = mine and f.id = kept and f.merged_into is null
    and f.team_id = any (access.my_family_teams())
    and (not f.is_protected or f.id = any (access.my_named_families()));
  if not found then return false; end if;
  select * into there from family f where f.municipality_id = mine and f.id = gone and f.merged_into is null
    and f.team_id = here.team_id and f.id <> here.id
    and (not f.is_protected or f.id = any (access.my_named_families()));
  if not found then return false; end if;
  if exists (select from jsonb_each_text(same) s
      where not exists (select from person p where p.municipality_id = mine and p.family_id = gone and p.id = s.key::uuid)
        or not exists (select from person p where p.municipality_id = mine and p.family_id = kept and p.id = s.value::uuid))
    or (select count(*) <> count(distinct value) from jsonb_each_text(same)) then
    return false;
  end if;

  set constraints all deferred;
  persons_moved := array(select p.id from person p
    where p.municipality_id = mine and p.family_id = gone and not same ? p.id::text order by p.id);
  moved := jsonb_build_object('name', there.name, 'reference', there.reference, 'same', same,
    'place', (select count(*) from family_merge m where m.municipality_id = mine and m.family_id = kept and m.split_at is null),
    'persons', to_jsonb(persons_moved),
    'addresses', (select coalesce(jsonb_agg(a.valid_from), '[]') from family_address a
      where a.municipality_id = mine and a.family_id = gone and not exists (select from family_address b
        where b.municipality_id = mine and b.family_id = kept and b.valid_from = a.valid_from)),
    'enquiries', (select coalesce(jsonb_agg(l.enquiry_id), '[]') from family_enquiry l
      where l.municipality_id = mine and l.family_id = gone),
    'readers', (select coalesce(jsonb_agg(jsonb_build_object('account', n.account_id, 'at', n.named_at)), '[]')
      from named_reader n where n.municipality_id = mine and n.family_id = gone
        and not exists (select from named_reader o where o.municipality_id = mine and o.family_id = kept
          and o.account_id = n.account_id and o.named_at = n.named_at)),
    'responsibilities', (select coalesce(jsonb_agg(jsonb_build_object('child', r.child_id, 'holder', r.holder_id)), '[]')
      from parental_responsibility r where r.municipality_id = mine and r.family_id = gone),
    'statements', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'given_by', s.given_by)), '[]')
      from consent_statement s where s.municipality_id = mine and s.family_id = gone),
    'consents', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'persons', c.persons)), '[]')
      from consent c where c.municipality_id = mine and c.family_id = gone),
    'contributions', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'persons', c.persons)), '[]')
      from contribution c where c.municipality_id = mine and c.family_id = gone),
    'disclosures', (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'persons', d.persons)), '[]')
      from disclosure d where d.municipality_id = mine and d.family_id = gone),
    'notices', (select coalesce(jsonb_agg(n.id), '[]') from notice n where n.municipality_id = mine and n.family_id = gone),
    'details', access.join_details(mine, same));

  if there.is_protected and not here.is_protected then
    update family set is_protected = true where municipality_id = mine and id = kept;
  end if;
  update person set family_id = kept where municipality_id = mine and id = any (persons_moved);
  update person_detail set family_id = kept where municipality_id = mine and person_id = any (persons_moved);
  delete from parental_responsibility where municipality_id = mine and family_id = gone;
  with added as (
    insert into parental_responsibility (municipality_id, family_id, child_id, holder_id)
    select mine, kept, coalesce((same ->> (r ->> 'child'))::uuid, (r ->> 'child')::uuid),
      coalesce((same ->> (r ->> 'holder'))::uuid, (r ->> 'holder')::uuid)
    from jsonb_array_elements(moved -> 'responsibilities') r
    on conflict do nothing returning child_id, holder_id)
  select moved || jsonb_build_object('added', coalesce(jsonb_agg(jsonb_build_object(
    'child', child_id, 'holder', holder_id)), '[]')) into moved from added;
  update family_address a set family_id = kept where a.municipality_id = mine and a.family_id = gone
    and moved -> 'addresses' ? a.valid_from::text;
  update named_reader n set family_id = kept from jsonb_array_elements(moved -> 'readers') r
    where n.municipality_id = mine and n.family_id = gone and n.account_id = (r ->> 'account')::uuid
      and n.named_at = (r ->> 'at')::timestamptz;
  update family_enquiry set family_id = kept where municipality_id = mine and family_id = gone;
  -- Family and persons in one step: each version of a row is checked on its own.
  update consent set family_id = kept, persons = access.called_here(persons, same)
    where municipality_id = mine and family_id = gone;
  update consent_statement set family_id = kept, given_by = access.called_here(given_by, same)
    where municipality_id = mine and family_id = gone;
  update contribution set family_id = kept, persons = access.called_here(persons, same)
    where municipality_id = mine and family_id = gone;
  update contribution_shown set family_id = kept where municipality_id = mine and family_id = gone;
  update disclosure set family_id = kept, persons = access.called_here(persons, same)
    where municipality_id = mine and family_id = gone;
  update notice set family_id = kept where municipality_id = mine and family_id = gone;
  -- Named for by nobody: not even its name is seen while it is part of the other.
  update family set merged_into = kept, is_protected = true where municipality_id = mine and id = gone;
  perform access.keep_a_reader(mine, kept);
  insert into family_merge (municipality_id, id, family_id, from_id, moved, merged_by, merged_at)
  values (mine, merge_id, kept, gone, moved, access.actor(), access.now());
  set constraints all immediate;
  return true;
end $$;

-- One human's two sets of details: what is missing here comes from there, and the stricter protection holds.
-- @returns what stood before and what was made of it, by person, where they differ
create function access.join_details(municipality integer, same jsonb) returns jsonb language plpgsql volatile
  security definer set search_path = pg_catalog, public as $$
declare
  strictness constant text[] := array['none', 'confidential', 'strictly_confidential'];
  pair record;
  here person_detail;
  there person_detail;
  joined person_detail;
  changed jsonb := '[]';
begin
  for pair in select key::uuid as gone, value::uuid as kept from jsonb_each_text(same) loop
    select * into there from person_detail d where d.municipality_id = municipality and d.person_id = pair.gone;
    continue when not found;
    select * into here from person_detail d where d.municipality_id = municipality and d.person_id = pair.kept;
    if not found then
      insert into person_detail (municipality_id, person_id, family_id)
        select municipality, pair.kept, p.family_id from person p
        where p.municipality_id = municipality and p.id = pair.kept;
    end if;
    joined := here;
    joined.birth_number := coalesce(here.birth_number, there.birth_number);
    joined.phone := coalesce(here.phone, there.phone);
    joined.email := coalesce(here.email, there.email);
    joined.preferred_contact := coalesce(here.preferred_contact, there.preferred_contact);
    joined.digital_skills := coalesce(here.digital_skills, there.digital_skills);
    if array_position(strictness, there.protection) > array_position(strictness, coalesce(here.protection, 'none')) then
      joined.protection := there.protection;
      joined.protection_by := there.protection_by;
      joined.protection_at := there.protection_at;
    end if;
    joined.protection := coalesce(joined.protection, 'none');
    continue when here is not distinct from joined;
    update person_detail d set birth_number = joined.birth_number, phone = joined.phone, email = joined.email,
      preferred_contact = joined.preferred_contact, digital_skills = joined.digital_skills,
      protection = joined.protection, protection_by = joined.protection_by, protection_at = joined.protection_at
      where d.municipality_id = municipality and d.person_id = pair.kept;
    changed := changed || jsonb_build_array(jsonb_build_object('person', pair.kept,
      'before', case when here.person_id is not null then to_jsonb(here) end, 'after', to_jsonb(joined)));
  end loop;
  return changed;
end $$;

-- Takes back what join_details did, wherever nobody has changed it since.
create function access.part_details(municipality integer, changed jsonb) returns void language plpgsql volatile
  security definer set search_path = pg_catalog, public as $$
declare
  one record;
  before person_detail;
  after person_detail;
begin
  for one in select value as joined, (value ->> 'person')::uuid as person from jsonb_array_elements(changed) loop
    after := jsonb_populate_record(null::person_detail, one.joined -> 'after');
    if one.joined -> 'before' = 'null' then
      delete from person_detail d where d.municipality_id = municipality and d.person_id = one.person
        and (d.birth_number, d.phone, d.email, d.preferred_contact, d.digital_skills, d.protection, d.protection_at)
          is not distinct from (after.birth_number, after.phone, after.email, after.preferred_contact,
            after.digital_skills, after.protection, after.protection_at);
      continue when found;
    end if;
    before := jsonb_populate_record(null::person_detail, nullif(one.joined -> 'before', 'null'));
    update person_detail d set
      birth_number = case when d.birth_number is not distinct from after.birth_number then before.birth_number else d.birth_number end,
      phone = case when d.phone is not distinct from after.phone then before.phone else d.phone end,
      email = case when d.email is not distinct from after.email then before.email else d.email end,
      preferred_contact = case when d.preferred_contact is not distinct from after.preferred_contact
        then before.preferred_contact else d.preferred_contact end,
      digital_skills = case when d.digital_skills is not distinct from after.digital_skills
        then before.digital_skills else d.digital_skills end
      where d.municipality_id = municipality and d.person_id = one.person;
    update person_detail d set protection = coalesce(before.protection, 'none'), protection_by = before.protection_by,
      protection_at = before.protection_at
      where d.municipality_id = municipality and d.person_id = one.person and d.protection = after.protection
        and d.protection_at is not distinct from after.protection_at;
  end loop;
end $$;

-- Puts back what was moved. What came after the merge stays with the family that was kept, unless it is about
-- nobody but persons who leave. The latest merge is undone first: an earlier one may lean on it.
create function access.split_family(merge_id uuid) returns boolean language plpgsql volatile
  security definer set search_path = pg_catalog, public, access as $$
declare
  mine constant integer := access.my_municipality();
  m family_merge;
  persons_moved uuid[];
begin
  -- Two who part them at once: the second looks when the first is done.
  perform from family f join family_merge x on x.municipality_id = mine and x.id = merge_id
      and f.id in (x.family_id, x.from_id)
    where f.municipality_id = mine order by f.id for update of f;
  select x.* into m from family_merge x
    join family f on f.municipality_id = x.municipality_id and f.id = x.family_id
  where x.municipality_id = mine and x.id = merge_id and x.split_at is null and f.merged_into is null
    and f.team_id = any (access.my_family_teams())
    and (not f.is_protected or f.id = any (access.my_named_families()))
    and not exists (select from family_merge y where y.municipality_id = mine and y.family_id = x.family_id
      and y.split_at is null and (y.moved ->> 'place')::integer > (x.moved ->> 'place')::integer);
  if not found then return false; end if;
  set constraints all deferred;
  persons_moved := array(select p::uuid from jsonb_array_elements_text(m.moved -> 'persons') p);

  update family set merged_into = null, is_protected = exists (select from person_detail d
      where d.municipality_id = mine and d.protection <> 'none'
        and (d.family_id = m.from_id or d.person_id = any (persons_moved)))
    where municipality_id = mine and id = m.from_id;
  delete from parental_responsibility r using jsonb_array_elements(m.moved -> 'added') a
    where r.municipality_id = mine and r.child_id = (a ->> 'child')::uuid and r.holder_id = (a ->> 'holder')::uuid;
  -- Responsibility stated since between persons who part is of neither family.
  delete from parental_responsibility r where r.municipality_id = mine and r.family_id = m.family_id
    and (r.child_id = any (persons_moved)) <> (r.holder_id = any (persons_moved));
  update parental_responsibility r set family_id = m.from_id where r.municipality_id = mine
    and r.family_id = m.family_id and r.child_id = any (persons_moved);
  insert into parental_responsibility (municipality_id, family_id, child_id, holder_id)
    select mine, m.from_id, (r ->> 'child')::uuid, (r ->> 'holder')::uuid
    from jsonb_array_elements(m.moved -> 'responsibilities') r on conflict do nothing;
  update person set family_id = m.from_id where municipality_id = mine and id = any (persons_moved);
  update person_detail set family_id = m.from_id where municipality_id = mine and person_id = any (persons_moved);
  perform access.part_details(mine, m.moved -> 'details');
  update family_address a set family_id = m.from_id where a.municipality_id = mine and a.family_id = m.family_id
    and m.moved -> 'addresses' ? a.valid_from::text;
  update named_reader n set family_id = m.from_id from jsonb_array_elements(m.moved -> 'readers') r
    where n.municipality_id = mine and n.family_id = m.family_id and n.account_id = (r ->> 'account')::uuid
      and n.named_at = (r ->> 'at')::timestamptz;
  update family_enquiry l set family_id = m.from_id where l.municipality_id = mine and l.family_id = m.family_id
    and m.moved -> 'enquiries' ? l.enquiry_id::text;

  update consent c set family_id = m.from_id
    where c.municipality_id = mine and c.family_id = m.family_id
      and not m.moved -> 'consents' @> jsonb_build_array(jsonb_build_object('id', c.id))
      and not exists (select from consent o where o.municipality_id = mine and o.statement_id = c.statement_id
        and not o.persons <@ persons_moved);
  update consent c set family_id = m.from_id, persons = array(select jsonb_array_elements_text(x -> 'persons')::uuid)
    from jsonb_array_elements(m.moved -> 'consents') x where c.municipality_id = mine and c.id = (x ->> 'id')::uuid;
  update consent_statement s set family_id = m.from_id from consent c
    where s.municipality_id = mine and s.family_id = m.family_id and c.municipality_id = mine
      and c.statement_id = s.id and c.family_id = m.from_id;
  update consent_statement s set family_id = m.from_id, given_by = x -> 'given_by'
    from jsonb_array_elements(m.moved -> 'statements') x
    where s.municipality_id = mine and s.id = (x ->> 'id')::uuid;
  update contribution c set family_id = m.from_id
    where c.municipality_id = mine and c.family_id = m.family_id and c.persons <@ persons_moved
      and not m.moved -> 'contributions' @> jsonb_build_array(jsonb_build_object('id', c.id));
  update contribution c set family_id = m.from_id, persons = array(select jsonb_array_elements_text(x -> 'persons')::uuid)
    from jsonb_array_elements(m.moved -> 'contributions') x where c.municipality_id = mine and c.id = (x ->> 'id')::uuid;
  update contribution_shown s set family_id = m.from_id from contribution c
    where s.municipality_id = mine and s.family_id = m.family_id
      and c.municipality_id = mine and c.id = s.contribution_id and c.family_id = m.from_id;
  update disclosure d set family_id = m.from_id
    where d.municipality_id = mine and d.family_id = m.family_id and d.persons <@ persons_moved
      and not m.moved -> 'disclosures' @> jsonb_build_array(jsonb_build_object('id', d.id));
  update disclosure d set family_id = m.from_id, persons = array(select jsonb_array_elements_text(x -> 'persons')::uuid)
    from jsonb_array_elements(m.moved -> 'disclosures') x where d.municipality_id = mine and d.id = (x ->> 'id')::uuid;
  update notice n set family_id = m.from_id where n.municipality_id = mine and n.family_id = m.family_id
    and m.moved -> 'notices' ? n.id::text;

  update family f set is_protected = not f.is_protected where f.municipality_id = mine and f.id = m.family_id
    and f.is_protected <> exists (select from person_detail d where d.municipality_id = mine
      and d.family_id = m.family_id and d.protection <> 'none');
  perform access.keep_a_reader(mine, m.family_id);
  perform access.keep_a_reader(mine, m.from_id);
  update family_merge set split_by = access.actor(), split_at = access.now()
    where municipality_id = mine and id = merge_id;
  set constraints all immediate;
  return true;
end $$;

revoke execute on function access.unseal_unlinked, access.anonymous_leaves_family,
  access.sealed_of, access.keep_note_sealed, access.keep_advice_sealed, access.keep_change_sealed,
  access.called_here(uuid[], jsonb), access.called_here(jsonb, jsonb), access.keep_a_reader, access.join_details,
  access.part_details, access.merge_families, access.split_family from public;
grant execute on function access.merge_families, access.split_family to levekar_app;
