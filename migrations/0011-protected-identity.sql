-- Why: a protected identity (fortrolig, strengt fortrolig) hides the whole family from everyone who is not
-- named for it, also in the register: its enquiries stay and are counted, and their words are out of reach.

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

-- Only who is named names others, and who leaves must leave one of the family's team: a partner who is named
-- could not name anyone, and nobody would ever open the family again.
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
    if not exists (select from named_reader n
        join family f on f.municipality_id = mine and f.id = which
        join account a on a.municipality_id = mine and a.id = n.account_id and a.active_from <= access.today()
          and (a.active_to is null or access.today() < a.active_to)
        join team_membership t on t.municipality_id = mine and t.account_id = a.id and t.team_id = f.team_id
          and t.valid_from <= access.today() and (t.valid_to is null or access.today() < t.valid_to)
        join role_assignment r on r.municipality_id = mine and r.account_id = a.id
          and r.role in ('adviser', 'team_lead') and r.valid_from <= access.today()
          and (r.valid_to is null or access.today() < r.valid_to)
        where n.municipality_id = mine and n.family_id = which and n.account_id <> who and n.removed_at is null) then
      return false;
    end if;
    update named_reader set removed_at = access.now()
      where municipality_id = mine and family_id = which and account_id = who and removed_at is null;
  end if;
  return true;
end $$;

revoke execute on function access.seal_enquiry, access.restore_texts, access.unseal_enquiry,
  access.seal_linked_enquiry, access.set_protection, access.name_reader from public;
grant execute on function access.set_protection, access.name_reader to levekar_app;
