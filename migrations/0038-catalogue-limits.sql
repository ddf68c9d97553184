-- Why: what is agreed with an organisation is for those who keep the catalogue and for the one who has the entry, and
-- for nobody else who works here. And what strangers wrote, that nobody has dealt with, does not stand forever.

drop policy own_municipality on catalogue_keeping;
create policy owned on catalogue_keeping for select to levekar_app
  using (municipality_id = (select access.my_municipality()) and owner_id = (select access.actor()));

-- Whom a colleague asks about an entry: her name, as it stands in the entry's history too, and nothing of what is agreed.
create function access.entry_owner_name(which text) returns text language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  if access.has_any_role('guest') then return null; end if;
  return (select a.name from catalogue_keeping k
    join account a on a.municipality_id = k.municipality_id and a.id = k.owner_id
    where k.municipality_id = access.my_municipality() and k.entry_id = which);
end $$;

-- Words may go by themselves, with nobody who dealt with them.
alter table catalogue_gap drop constraint handled_at_once,
  add constraint handled_on_a_day check (handled_by is null or handled_on is not null);
alter table catalogue_proposal drop constraint catalogue_proposal_state_check,
  add constraint catalogue_proposal_state_check check (state in ('open', 'approved', 'declined', 'expired')),
  drop constraint decided_once,
  add constraint decided_once check ((state = 'open') = (decided_at is null)
    and (state in ('open', 'expired')) = (decided_by is null));

-- Takes away the words that nobody has dealt with. Those of a gap say what somebody lacked, who gets no answer: a quarter
-- of a year is enough to read them, and what is counted stays. A proposal is of an offer, which after half a year is to
-- be looked at anew, whatever was proposed then.
-- @returns whose words went: their keys are to be destroyed
create function access.forget_old_words() returns uuid[] language plpgsql volatile security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
declare
  gaps uuid[];
  proposals uuid[];
begin
  with forgotten as (update catalogue_gap set words = null, handled_on = access.today()
    where words is not null and on_day < access.today() - 90 returning id)
  select coalesce(array_agg(id), '{}') into gaps from forgotten;
  with forgotten as (update catalogue_proposal set state = 'expired', words = null, reply_to = null,
      decided_at = access.now()
    where state = 'open' and sent_at < access.now() - interval '180 days' returning id)
  select coalesce(array_agg(id), '{}') into proposals from forgotten;
  return gaps || proposals;
end $$;

revoke execute on function access.entry_owner_name, access.forget_old_words from public;
grant execute on function access.entry_owner_name, access.forget_old_words to levekar_app;
