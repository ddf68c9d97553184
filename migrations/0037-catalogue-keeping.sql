-- Why: an entry that nobody looks at is wrong after a while. Who has the keeping of one is asked by mail to confirm it,
-- in counts; and an organisation without an account keeps its own through a link that is sent to the address that the
-- municipality has of it. A link is opened once, for an hour, and lets in to that organisation's entries alone.

create table catalogue_link (
  municipality_id integer not null,
  id uuid not null,
  organisation text not null, -- the entry of kind service whose entries it opens
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  created_by uuid, -- none: the organisation asked for it itself
  created_at timestamptz not null,
  expires_at timestamptz not null,
  opened_at timestamptz,
  key_hash bytea unique check (octet_length(key_hash) = 32), -- of what it was exchanged for when it was opened
  key_until timestamptz,
  proposals smallint not null default 0,
  revoked_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, organisation) references catalogue_entry (municipality_id, id) on delete cascade,
  foreign key (municipality_id, created_by) references account (municipality_id, id),
  check ((opened_at is null) = (key_hash is null) and (key_hash is null) = (key_until is null))
);
create index catalogue_link_of_organisation on catalogue_link (municipality_id, organisation, created_at desc);

alter table catalogue_link enable row level security;
alter table catalogue_link force row level security;
create policy owner_all on catalogue_link to levekar_owner using (true) with check (true);
create policy kept on catalogue_link for select to levekar_app
  using (municipality_id = (select access.my_municipality()) and (select access.keeps_catalogue()));
grant select (municipality_id, id, organisation, created_by, created_at, expires_at, opened_at, key_until, revoked_at)
  on catalogue_link to levekar_app;

-- A mail goes to an account, along a task's link, or to an organisation.
alter table mail add column catalogue_link_id uuid,
  add foreign key (municipality_id, catalogue_link_id) references catalogue_link (municipality_id, id) on delete cascade,
  drop constraint mail_kind_check,
  add constraint mail_kind_check check (kind in ('task_link', 'task_code', 'digest', 'task_waiting',
    'catalogue_confirm', 'catalogue_link')),
  drop constraint one_receiver,
  add constraint one_receiver check (num_nonnulls(account_id, link_id, catalogue_link_id) = 1);
create index mail_of_catalogue_link on mail (municipality_id, catalogue_link_id) where catalogue_link_id is not null;
create policy of_catalogue_link on mail for select to levekar_app
  using (municipality_id = (select access.my_municipality()) and catalogue_link_id is not null
    and (select access.keeps_catalogue()));
grant select (catalogue_link_id) on mail to levekar_app;

-- What keeps an organisation from being sent a link; null: nothing does.
-- @returns 'no_such_entry', 'not_organisation', 'no_address'
create function access.why_not_catalogue_link(whose integer, which text) returns text language plpgsql stable
  security definer set search_path = pg_catalog, public, access, pg_temp as $$
declare found_kind text;
begin
  select e.kind into found_kind from catalogue_entry e
    where e.municipality_id = whose and e.id = which and e.state = 'published';
  if not found then return 'no_such_entry'; end if;
  if found_kind <> 'service' then return 'not_organisation'; end if;
  if not exists (select from catalogue_keeping k
      where k.municipality_id = whose and k.entry_id = which and k.address is not null) then
    return 'no_address';
  end if;
  return null;
end $$;

-- Makes a link and queues its mail, where nothing keeps the organisation from having one. What an organisation asks
-- for itself, and what it is sent by those who work here, are counted apart: a stranger who asks keeps nobody here
-- from sending one. @returns what why_not_catalogue_link does, or 'too_many'
create function access.add_catalogue_link(whose integer, which text, new_id uuid, hash bytea, by_account uuid)
  returns text language plpgsql volatile security definer set search_path = pg_catalog, public, access, pg_temp as $$
declare
  problem constant text := access.why_not_catalogue_link(whose, which);
begin
  if problem is not null then return problem; end if;
  -- Who asks at the same time waits for the count.
  perform pg_advisory_xact_lock(38, hashtext(whose::text || ' ' || which));
  if (select count(*) from catalogue_link l where l.municipality_id = whose and l.organisation = which
        and (l.created_by is null) = (by_account is null) and l.created_at > access.now() - interval '1 day')
      >= (case when by_account is null then 3 else 10 end) then
    return 'too_many';
  end if;
  insert into catalogue_link (municipality_id, id, organisation, token_hash, created_by, created_at, expires_at)
  values (whose, new_id, which, hash, by_account, access.now(), access.now() + interval '14 days');
  insert into mail (municipality_id, kind, catalogue_link_id, queued_at, not_before, not_after)
  values (whose, 'catalogue_link', new_id, access.now(), access.now(), access.now() + interval '3 days');
  return null;
end $$;

-- An editor's. @returns as add_catalogue_link
create function access.send_catalogue_link(which text, new_id uuid, hash bytea) returns text language plpgsql volatile
  security definer set search_path = pg_catalog, public, access, pg_temp as $$
begin
  if not access.keeps_catalogue() then
    raise exception 'who does not keep the catalogue sends no links' using errcode = 'insufficient_privilege';
  end if;
  return access.add_catalogue_link(access.my_municipality(), which, new_id, hash, access.actor());
end $$;

-- Takes a link back, and ends what is open by it. @returns false when there is none for the actor, or it was done
create function access.revoke_catalogue_link(which uuid) returns boolean language plpgsql volatile security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  if not access.keeps_catalogue() then return false; end if;
  update catalogue_link l set revoked_at = access.now()
    where l.municipality_id = access.my_municipality() and l.id = which and l.revoked_at is null;
  if not found then return false; end if;
  update mail m set given_up_at = access.now()
    where m.municipality_id = access.my_municipality() and m.catalogue_link_id = which and m.sent_at is null
      and m.given_up_at is null;
  return true;
end $$;

-- A link is for who reads the address that it was sent to: with another address it is for nobody.
create function access.end_links_of_address() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.address is not distinct from old.address then return null; end if;
  update catalogue_link l set revoked_at = access.now()
    where l.municipality_id = old.municipality_id and l.organisation = old.entry_id and l.revoked_at is null;
  update mail m set given_up_at = access.now()
    where m.municipality_id = old.municipality_id and m.sent_at is null and m.given_up_at is null
      and m.catalogue_link_id in (select l.id from catalogue_link l
        where l.municipality_id = old.municipality_id and l.organisation = old.entry_id);
  return null;
end $$;
create trigger end_links_of_address after update or delete on catalogue_keeping
  for each row execute function access.end_links_of_address();

-- Nobody is the actor of those that follow: they know a link by its token's digest, or by that of the key that it was
-- exchanged for, and say nothing of any other.

-- The organisation asks for a link itself, and is told nothing.
create function access.ask_catalogue_link(whose integer, which text, new_id uuid, hash bytea) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, access, pg_temp as $$
begin
  perform access.add_catalogue_link(whose, which, new_id, hash, null);
end $$;

-- The same, by a link that it had.
create function access.ask_catalogue_link_again(old_hash bytea, new_id uuid, hash bytea) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, access, pg_temp as $$
declare link catalogue_link;
begin
  select * into link from catalogue_link l where l.token_hash = old_hash;
  if found then perform access.add_catalogue_link(link.municipality_id, link.organisation, new_id, hash, null); end if;
end $$;

-- Exchanges a link for a key, once. @returns until when the key opens; null: the link opens nothing
create function access.open_catalogue_link(hash bytea, new_key_hash bytea) returns timestamptz language plpgsql
  volatile security definer set search_path = pg_catalog, public, access, pg_temp as $$
declare
  link catalogue_link;
  until constant timestamptz := access.now() + interval '1 hour';
begin
  select * into link from catalogue_link l where l.token_hash = hash for update;
  if not found or link.opened_at is not null or link.revoked_at is not null or access.now() >= link.expires_at
      or access.why_not_catalogue_link(link.municipality_id, link.organisation) is not null then
    return null;
  end if;
  update catalogue_link l set opened_at = access.now(), key_hash = new_key_hash, key_until = until
    where l.municipality_id = link.municipality_id and l.id = link.id;
  return until;
end $$;

-- The link of a key that opens now.
create function access.live_catalogue_link(hash bytea) returns catalogue_link language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
declare link catalogue_link;
begin
  select * into link from catalogue_link l
    where l.key_hash = hash and l.revoked_at is null and access.now() < l.key_until
      and access.why_not_catalogue_link(l.municipality_id, l.organisation) is null;
  return link;
end $$;

-- Whose entries a key opens, and the address that the municipality has of them; nothing where it opens none.
create function access.linked_organisation(hash bytea) returns table (municipality_id integer, id text, name text,
    municipality text, address text, until timestamptz) language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
declare link constant catalogue_link := access.live_catalogue_link(hash);
begin
  return query select e.municipality_id, e.id, e.content ->> 'name', m.name, k.address, link.key_until
    from catalogue_entry e
      join municipality m on m.id = e.municipality_id
      join catalogue_keeping k on k.municipality_id = e.municipality_id and k.entry_id = e.id
    where e.municipality_id = link.municipality_id and e.id = link.organisation;
end $$;

-- The organisation changes one of its own, or says that it is right as it stands. What an entry is, at which level, whose
-- and of what it is part stays what the municipality has made it.
-- @param new_content null: as it stands
-- @returns 'written'; 'conflict' where another version stands; 'not_own' where the key does not open it; 'closed' for
--   what is the municipality's to say
create function access.write_linked_entry(hash bytea, which text, expected integer, new_content jsonb,
    is_confirmed boolean) returns text language plpgsql volatile security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
declare
  link constant catalogue_link := access.live_catalogue_link(hash);
  entry catalogue_entry;
  organisation_name text;
begin
  if link.id is null then return 'not_own'; end if;
  -- As all who change the catalogue: before the row, or two would wait for each other.
  perform pg_advisory_xact_lock(36, link.municipality_id);
  select * into entry from catalogue_entry e
    where e.municipality_id = link.municipality_id and e.id = which and e.service = link.organisation
      and e.state = 'published'
    for update;
  if not found then return 'not_own'; end if;
  if entry.version <> expected then return 'conflict'; end if;
  if new_content is not null and exists (
      select from unnest(array['kind', 'service', 'sector', 'level', 'variantOf', 'partOf', 'elsewhere']) field
      where entry.content ->> field is distinct from new_content ->> field) then
    return 'closed';
  end if;
  select left(e.content ->> 'name', 200) into organisation_name from catalogue_entry e
    where e.municipality_id = link.municipality_id and e.id = link.organisation;
  update catalogue_entry e set content = coalesce(new_content, entry.content),
      confirmed_on = case when is_confirmed then access.today() else e.confirmed_on end,
      confirmed_as = case when is_confirmed then organisation_name else e.confirmed_as end,
      confirmed_by = case when is_confirmed then null else e.confirmed_by end,
      changed_at = access.now(), changed_by = null, changed_how = 'link'
    where e.municipality_id = entry.municipality_id and e.id = entry.id;
  return 'written';
end $$;

-- What is sent in to be looked through has an end, for each link. @returns whether one more may be sent, which is counted
create function access.count_link_proposal(hash bytea) returns boolean language plpgsql volatile security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
declare link constant catalogue_link := access.live_catalogue_link(hash);
begin
  update catalogue_link l set proposals = l.proposals + 1
    where l.municipality_id = link.municipality_id and l.id = link.id and l.proposals < 30;
  return found;
end $$;

-- Who is done leaves nothing open.
create function access.close_catalogue_key(hash bytea) returns void language sql volatile security definer
  set search_path = pg_catalog, public, access, pg_temp
  as $$ update catalogue_link set key_until = least(key_until, access.now()) where key_hash = hash $$;

-- Whom the mail of today about entries to be confirmed is to be made for, in order: who has the keeping of one whose day
-- is past or near, and was not asked for it in the last week. Which those are is the rule of the feature; this leaves out
-- nobody whom it would ask.
-- @param after the last one of those before
create function access.confirmations_due(most integer, after uuid) returns table (account_id uuid, municipality_id integer)
  language plpgsql stable security definer set search_path = pg_catalog, public, access, pg_temp as $$
begin
  return query select a.id, a.municipality_id from account a
    where (after is null or a.id > after) and a.email is not null and a.wants_digest
      and a.active_from <= access.today() and (a.active_to is null or access.today() < a.active_to)
      and exists (select from role_assignment r where r.municipality_id = a.municipality_id and r.account_id = a.id
        and r.role not in ('operator', 'guest')
        and r.valid_from <= access.today() and (r.valid_to is null or access.today() < r.valid_to))
      and not exists (select from mail m where m.municipality_id = a.municipality_id and m.account_id = a.id
        and m.kind = 'catalogue_confirm' and m.day = access.today())
      and exists (select from catalogue_keeping k
        join catalogue_entry e on e.municipality_id = k.municipality_id and e.id = k.entry_id
        left join catalogue_setting s on s.municipality_id = e.municipality_id and s.kind = e.kind
        where k.municipality_id = a.municipality_id and k.owner_id = a.id and e.state = 'published'
          and e.content ->> 'elsewhere' is null and (k.asked_on is null or k.asked_on <= access.today() - 7)
          and coalesce(e.confirmed_on, (e.changed_at at time zone 'Europe/Oslo')::date)
            + make_interval(months => coalesce(s.months, 12)) <= access.today() + 14)
    order by a.id limit least(most, 1000);
end $$;

-- The actor is asked to confirm some of her own, once a day. @returns whether it was queued now
create function access.queue_confirmation(past integer, soon integer, about text[]) returns boolean language plpgsql
  volatile security definer set search_path = pg_catalog, public, access, pg_temp as $$
declare mine constant integer := access.my_municipality();
begin
  if mine is null then return false; end if;
  insert into mail (municipality_id, kind, account_id, day, counts, queued_at, not_before, not_after)
  values (mine, 'catalogue_confirm', access.actor(), access.today(), jsonb_build_object('past', past, 'soon', soon),
    access.now(), access.now(), access.now() + interval '12 hours')
  on conflict do nothing;
  if not found then return false; end if;
  update catalogue_keeping k set asked_on = access.today()
    where k.municipality_id = mine and k.owner_id = access.actor() and k.entry_id = any (about);
  return true;
end $$;

-- As in 0029, and with an organisation's address as the municipality has it now.
drop function access.take_mail();
create function access.take_mail() returns table (id uuid, kind text, language text, counts jsonb, email text,
    link_id uuid, address bytea, code_id uuid, catalogue_link_id uuid, attempts smallint) language plpgsql volatile
  security definer set search_path = pg_catalog, public, access, pg_temp as $$
declare taken mail;
begin
  update mail m set given_up_at = access.now(), last_error = coalesce(m.last_error, 'TOO_LATE')
    where m.sent_at is null and m.given_up_at is null and m.not_after <= access.now();
  select * into taken from mail m
    where m.sent_at is null and m.given_up_at is null and m.not_before <= access.now()
    order by m.not_before limit 1 for update skip locked;
  if not found then return; end if;
  update mail m set attempts = m.attempts + 1, not_before = access.now() + interval '2 minutes'
    where m.municipality_id = taken.municipality_id and m.id = taken.id;
  return query select taken.id, taken.kind, coalesce(a.language, 'nb'), taken.counts, coalesce(a.email, k.address),
      taken.link_id, l.address, taken.code_id, taken.catalogue_link_id, (taken.attempts + 1)::smallint
    from (select 1) one
      left join account a on a.municipality_id = taken.municipality_id and a.id = taken.account_id
      left join task_link l on l.municipality_id = taken.municipality_id and l.id = taken.link_id
      left join catalogue_link c on c.municipality_id = taken.municipality_id and c.id = taken.catalogue_link_id
      left join catalogue_keeping k on k.municipality_id = c.municipality_id and k.entry_id = c.organisation;
end $$;

-- As in 0029; links of the catalogue that opened long ago go too, with their mail.
create or replace function access.sweep_mail() returns void language sql volatile security definer
  set search_path = pg_catalog, public, access, pg_temp
  as $$ delete from mail where coalesce(sent_at, given_up_at) < access.now() - interval '30 days' and link_id is null;
        delete from task_code where expires_at < access.now() - interval '30 days';
        delete from catalogue_link where expires_at < access.now() - interval '90 days' $$;

revoke execute on function access.why_not_catalogue_link, access.add_catalogue_link, access.send_catalogue_link,
  access.revoke_catalogue_link, access.end_links_of_address, access.ask_catalogue_link, access.ask_catalogue_link_again,
  access.open_catalogue_link, access.live_catalogue_link, access.linked_organisation, access.write_linked_entry,
  access.count_link_proposal, access.close_catalogue_key, access.confirmations_due, access.queue_confirmation,
  access.take_mail, access.sweep_mail from public;
grant execute on function access.send_catalogue_link, access.revoke_catalogue_link, access.ask_catalogue_link,
  access.ask_catalogue_link_again, access.open_catalogue_link, access.linked_organisation, access.write_linked_entry,
  access.count_link_proposal, access.close_catalogue_key, access.confirmations_due, access.queue_confirmation,
  access.take_mail, access.sweep_mail to levekar_app;
