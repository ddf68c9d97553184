-- Why: a family is erased whole (GDPR article 17), from the command line: the program destroys the keys, and
-- this deletes the rows. What was counted stays counted, with nothing left that says whom it was about.

-- @returns {"families": the record and those made one with it, "enquiries": of theirs, "others": whose keys go too,
--   drafts' and merges'}; null when there is no such family
create function access.what_erasing_takes(municipality integer, which uuid) returns jsonb language plpgsql stable
  set search_path = pg_catalog, public as $$
declare
  families uuid[];
  enquiries uuid[];
begin
  with recursive one (id) as (
    select f.id from family f where f.municipality_id = municipality and f.id = which
    union select f.id from family f join one on f.merged_into = one.id where f.municipality_id = municipality)
  select array_agg(id order by id) into families from one;
  if families is null then return null; end if;
  enquiries := array(select l.enquiry_id from family_enquiry l
    where l.municipality_id = municipality and l.family_id = any (families) order by l.enquiry_id);
  return jsonb_build_object('families', families, 'enquiries', enquiries,
    'others', array(select d.key_id from enquiry_draft d
        where d.municipality_id = municipality and d.enquiry_id = any (enquiries)
      union select k.owner_id from ended_key k where k.municipality_id = municipality -- drafts' that were removed
      union select m.id from family_merge m
        where m.municipality_id = municipality and (m.family_id = any (families) or m.from_id = any (families))));
end $$;

-- Every row of the families; of their enquiries what the yearly figures are made of, in its month.
-- @returns rows deleted
create function access.erase_families(municipality integer, families uuid[]) returns integer language plpgsql volatile
  set search_path = pg_catalog, public as $$
declare
  enquiries uuid[];
  t text;
  deleted integer := 0;
  here integer;
begin
  enquiries := array(select l.enquiry_id from family_enquiry l
    where l.municipality_id = municipality and l.family_id = any (families));
  perform access.strip_enquiries(municipality, enquiries);
  delete from notice_seen s using notice n where n.municipality_id = municipality and n.family_id = any (families)
    and s.municipality_id = n.municipality_id and s.notice_id = n.id;
  -- A correction leans on what it corrects, of the same family always.
  update contribution set corrects = null where municipality_id = municipality and family_id = any (families);
  foreach t in array array['notice', 'contribution_shown', 'service_family', 'disclosure', 'contribution', 'consent',
      'consent_statement', 'family_enquiry', 'family_merge', 'break_glass', 'named_reader', 'family_address',
      'parental_responsibility', 'person_detail', 'person'] loop
    execute format('delete from %I where municipality_id = $1 and family_id = any ($2)', t)
      using municipality, families;
    get diagnostics here = row_count;
    deleted := deleted + here;
  end loop;
  -- Split since: the other record lives on and remembers no more that it was ever one with this.
  delete from family_merge m where m.municipality_id = municipality and m.from_id = any (families);
  delete from family f where f.municipality_id = municipality and f.id = any (families);
  get diagnostics here = row_count;
  return deleted + here;
end $$;

-- An enquiry as a figure: its year and month, kind, topics and the like, without words, day, hour or people.
-- The keyed digest of the row that it was imported from stays, or the next import would bring it back.
create function access.strip_enquiries(municipality integer, which uuid[]) returns void language plpgsql volatile
  set search_path = pg_catalog, public as $$
begin
  delete from enquiry_text x where x.municipality_id = municipality and x.enquiry_id = any (which);
  delete from enquiry_change c where c.municipality_id = municipality and c.enquiry_id = any (which);
  delete from enquiry_draft d where d.municipality_id = municipality and d.enquiry_id = any (which);
  update enquiry e set received_on = date_trunc('month', e.received_on)::date,
      closed_on = date_trunc('month', e.closed_on)::date, useful_on = date_trunc('month', e.useful_on)::date,
      received_at = null, registered_at = null, adviser_id = null, draft_id = null, version = e.version + 1
    where e.municipality_id = municipality and e.id = any (which);
  update enquiry_code c set received_on = date_trunc('month', c.received_on)::date
    where c.municipality_id = municipality and c.enquiry_id = any (which);
end $$;

revoke execute on function access.what_erasing_takes, access.erase_families, access.strip_enquiries from public;
