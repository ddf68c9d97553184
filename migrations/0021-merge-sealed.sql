-- Why: names and details of a family are sealed, so that SQL can neither join nor compare them. The database still
-- moves the rows of two records that become one, and joins their protection; the program joins the details, and
-- what stood before is kept sealed with the merge, under a key of its own: the other record may part again, and
-- either be erased alone.

alter table family_merge add column details bytea check (access.is_sealed(details)),
  add check (details is null or split_at is null);

set constraints all immediate;
-- Of a stored row of details, as the old merges remember it; null where there was none.
create function access.details_of(old jsonb) returns jsonb language sql immutable
  as $$ select jsonb_build_object('birthNumber', old -> 'birth_number', 'phone', old -> 'phone', 'email', old -> 'email',
          'preferredContact', old -> 'preferred_contact', 'digitalSkills', old -> 'digital_skills') $$;
create function access.protection_of(old jsonb) returns jsonb language sql immutable
  as $$ select jsonb_build_object('level', coalesce(old ->> 'protection', 'none'), 'by', old -> 'protection_by',
          'at', old -> 'protection_at') $$;
insert into unsealed_value (municipality_id, table_name, row_id, column_name, version, owner_id, value)
select m.municipality_id, 'family_merge', m.id, 'details', 1, m.id, jsonb_build_object(
    'name', coalesce(m.moved ->> 'name', ''),
    'persons', coalesce((select jsonb_agg(jsonb_build_object('person', d -> 'person',
        'before', access.details_of(d -> 'before'), 'after', access.details_of(d -> 'after')))
      from jsonb_array_elements(m.moved -> 'details') d), '[]'))::text
from family_merge m where m.split_at is null;
create function access.moved_without_words(moved jsonb) returns jsonb language sql immutable
  as $$ select moved - 'name' - 'details' || jsonb_build_object('protection',
          coalesce((select jsonb_agg(jsonb_build_object('person', d -> 'person', 'made', d -> 'before' = 'null',
              'before', access.protection_of(d -> 'before'), 'after', access.protection_of(d -> 'after')))
            from jsonb_array_elements(moved -> 'details') d), '[]')) $$;
-- Not an update: that would leave the words in the table's file.
alter table family_merge alter column moved type jsonb using access.moved_without_words(moved);
drop function access.moved_without_words(jsonb), access.details_of(jsonb), access.protection_of(jsonb);
drop function access.merge_families(uuid, uuid, jsonb, uuid);
drop function access.split_family(uuid);
drop function access.join_details(integer, jsonb);
drop function access.part_details(integer, jsonb);

-- One human's protection in two records: the stricter holds. A person here without details gets a row for them.
-- @returns what stood before and what was made of it, by person, where they differ
create function access.join_protection(municipality integer, same jsonb) returns jsonb language plpgsql volatile
  security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  strictness constant text[] := array['none', 'confidential', 'strictly_confidential'];
  pair record;
  here person_detail;
  there person_detail;
  is_made boolean;
  is_stricter boolean;
  changed jsonb := '[]';
begin
  for pair in select key::uuid as gone, value::uuid as kept from jsonb_each_text(same) loop
    select * into there from person_detail d where d.municipality_id = municipality and d.person_id = pair.gone;
    continue when not found;
    insert into person_detail (municipality_id, person_id, family_id)
      select municipality, pair.kept, p.family_id from person p
      where p.municipality_id = municipality and p.id = pair.kept
      on conflict do nothing;
    is_made := found;
    select * into here from person_detail d where d.municipality_id = municipality and d.person_id = pair.kept;
    is_stricter := array_position(strictness, there.protection) > array_position(strictness, here.protection);
    continue when not (is_made or is_stricter);
    if is_stricter then
      update person_detail d set protection = there.protection, protection_by = there.protection_by,
        protection_at = there.protection_at
        where d.municipality_id = municipality and d.person_id = pair.kept;
    end if;
    changed := changed || jsonb_build_array(jsonb_build_object('person', pair.kept, 'made', is_made,
      'before', jsonb_build_object('level', here.protection, 'by', here.protection_by, 'at', here.protection_at),
      'after', case when is_stricter
        then jsonb_build_object('level', there.protection, 'by', there.protection_by, 'at', there.protection_at)
        else jsonb_build_object('level', here.protection, 'by', here.protection_by, 'at', here.protection_at) end));
  end loop;
  return changed;
end $$;

-- Takes back what join_protection did, wherever nobody has changed it since.
create function access.part_protection(municipality integer, changed jsonb) returns void language plpgsql volatile
  security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update person_detail d set protection = c -> 'before' ->> 'level', protection_by = (c -> 'before' ->> 'by')::uuid,
      protection_at = (c -> 'before' ->> 'at')::timestamptz
    from jsonb_array_elements(changed) c
    where d.municipality_id = municipality and d.person_id = (c ->> 'person')::uuid
      and d.protection = c -> 'after' ->> 'level'
      and d.protection_at is not distinct from (c -> 'after' ->> 'at')::timestamptz;
  delete from person_detail d using jsonb_array_elements(changed) c
    where d.municipality_id = municipality and d.person_id = (c ->> 'person')::uuid and (c ->> 'made')::boolean
      and d.protection = 'none'
      and num_nonnulls(d.birth_number, d.phone, d.email, d.preferred_contact, d.digital_skills) = 0;
end $$;

-- Everything of one record becomes the other's. Persons who are the same human become one: the row that is
-- given up stays with the record that is, which from then on nobody sees.
-- @param same {"person there": "person here"}
-- @param sealed_details the other's name and both persons' details before they became one, sealed by the program
-- @returns false when one is missing, merged away, hidden from the actor or of another team
create function access.merge_families(kept uuid, gone uuid, same jsonb, merge_id uuid, sealed_details bytea)
  returns boolean language plpgsql volatile security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
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
  moved := jsonb_build_object('reference', there.reference, 'same', same,
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
    'protection', access.join_protection(mine, same));

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
  insert into family_merge (municipality_id, id, family_id, from_id, moved, details, merged_by, merged_at)
  values (mine, merge_id, kept, gone, moved, sealed_details, access.actor(), access.now());
  set constraints all immediate;
  return true;
end $$;

-- Puts back what was moved. What came after the merge stays with the family that was kept, unless it is about
-- nobody but persons who leave. The latest merge is undone first: an earlier one may lean on it. The program has
-- taken back the details of persons who were one before, and seals anew afterwards: see access.moved_values.
create function access.split_family(merge_id uuid) returns boolean language plpgsql volatile
  security definer set search_path = pg_catalog, public, access, pg_temp as $$
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
  perform access.part_protection(mine, m.moved -> 'protection');
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
  update family_merge set split_by = access.actor(), split_at = access.now(), details = null
    where municipality_id = mine and id = merge_id;
  set constraints all immediate;
  return true;
end $$;

-- Every sealed column of a family's rows that a merge moves; test/architecture compares it with the program's list.
create function access.sealed_columns_that_move() returns table (tab text, row_column text, version_column text, col text)
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$ values ('person', 'id', 'version', 'name'), ('person', 'id', 'version', 'birth_date'),
          ('person_detail', 'person_id', 'version', 'birth_number'), ('person_detail', 'person_id', 'version', 'phone'),
          ('person_detail', 'person_id', 'version', 'email'), ('family_address', 'id', 'version', 'street'),
          ('family_address', 'id', 'version', 'postal_code'), ('consent_statement', 'id', null, 'interpreter'),
          ('consent_statement', 'id', null, 'note'), ('consent', 'id', null, 'withdrawn_note'),
          ('contribution', 'id', null, 'text'), ('disclosure', 'id', null, 'receiver'), ('disclosure', 'id', null, 'what'),
          ('disclosure', 'id', null, 'why'), ('disclosure', 'id', null, 'not_told_because') $$;

-- The merge, when it is the actor who has just parted it.
create function access.just_split(merge_id uuid) returns family_merge language sql stable security definer
  set search_path = pg_catalog, public, access, pg_temp
  as $$ select m from family_merge m where m.municipality_id = access.my_municipality() and m.id = merge_id
          and m.split_by = access.actor() and m.split_at = access.now() $$;

-- What was written under the kept record's key and went back with the other: sealed anew under the other's, so
-- that either can be erased alone. The actor may not be named for the other and has no need to see it.
create function access.moved_values(merge_id uuid)
  returns table (tab text, row_id uuid, col text, version integer, value text)
  language plpgsql stable security definer set search_path = pg_catalog, public, access, pg_temp as $$
declare
  m constant family_merge := access.just_split(merge_id);
  c record;
begin
  for c in select * from access.sealed_columns_that_move() loop
    return query execute format(
      'select %1$L, x.%2$I, %3$L, %4$s, access.placed(%1$L, x.%2$I::text, %3$L, %4$s, x.%3$I) from %1$I x
       where x.municipality_id = $1 and x.family_id = $2 and access.key_owner(x.%3$I) = $3',
      c.tab, c.row_column, c.col, coalesce('x.' || quote_ident(c.version_column), '1'))
      using m.municipality_id, m.from_id, m.family_id;
  end loop;
end $$;

-- Whose key a sealed value takes.
create function access.key_owner(value bytea) returns uuid language sql immutable parallel safe
  set search_path = pg_catalog, pg_temp
  as $$ select encode(substring(value from 2 for 16), 'hex')::uuid $$;

create function access.reseal_moved(merge_id uuid, tab text, row_id uuid, col text, value bytea) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, access, pg_temp as $$
declare
  m constant family_merge := access.just_split(merge_id);
  c record;
begin
  select s.* into strict c from access.sealed_columns_that_move() s where s.tab = reseal_moved.tab and s.col = reseal_moved.col;
  if access.key_owner(value) is distinct from m.from_id then
    raise exception 'sealed for another record' using errcode = 'check_violation';
  end if;
  perform access.put_resealed(c.tab, c.row_column, c.col, m, row_id, value);
end $$;

-- As nobody: a rule about who writes what anew is not about the same words under another key.
create function access.put_resealed(tab text, row_column text, col text, m family_merge, which uuid, value bytea)
  returns void language plpgsql volatile security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
declare me constant text := current_setting('app.actor', true);
begin
  perform set_config('app.actor', '', true);
  execute format('update %1$I x set %2$I = $1 where x.municipality_id = $2 and x.family_id = $3 and x.%3$I = $4
                  and access.key_owner(x.%2$I) = $5', tab, col, row_column)
    using value, m.municipality_id, m.from_id, which, m.family_id;
  perform set_config('app.actor', me, true);
end $$;

revoke execute on function access.join_protection, access.part_protection, access.merge_families, access.split_family,
  access.sealed_columns_that_move, access.just_split, access.moved_values, access.key_owner, access.reseal_moved,
  access.put_resealed from public;
grant execute on function access.merge_families, access.split_family, access.moved_values, access.reseal_moved
  to levekar_app;
