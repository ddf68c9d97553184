-- Why: whoever got SQL of her own past the routes could have said that somebody else had written or confirmed an entry,
-- begun one at any version, or put other words in the place of what a resident sent.
create or replace function access.catalogue_takes_turns() returns trigger language plpgsql as $$
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

drop policy kept on catalogue_entry;
create policy kept on catalogue_entry for insert to levekar_app
  with check (municipality_id = (select access.my_municipality()) and (select access.keeps_catalogue())
    and changed_by is not distinct from (select access.actor())
    and (confirmed_by is null or confirmed_by = (select access.actor())));

drop policy stewards on search_word;
create policy stewards on search_word for all to levekar_app
  using (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward', 'operator')))
  with check (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward', 'operator'))
    and changed_by is not distinct from (select access.actor()));

-- Once, and then the words are gone.
drop policy handled on catalogue_gap;
create policy handled on catalogue_gap for update to levekar_app
  using (municipality_id = (select access.my_municipality()) and (select access.keeps_catalogue()) and handled_on is null)
  with check (municipality_id = (select access.my_municipality()) and (select access.keeps_catalogue())
    and handled_by = (select access.actor()) and words is null);

-- As in 0036. While this very transaction has changed some, nothing is told: what stood under a changed row is not to be
-- seen, and whoever went on to a later number would never ask for it again when the change was undone.
create or replace function access.catalogue_changes(whose integer, after_seq bigint)
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
