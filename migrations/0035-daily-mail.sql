-- Why: who has something loose, or a task to answer, is told in the morning: in how many cases, and where to look.

-- Where a person who works here is written to. Lengths are those of RFC 5321.
alter table account
  add column email text check (length(email) <= 254 and email ~ '^[^\s@<>]{1,64}@[^\s@<>]{3,190}$'),
  add column wants_digest boolean not null default true;
grant update (wants_digest) on account to levekar_app; -- one's own

-- @returns false for who is not the steward's to change
create function access.set_account_email(who uuid, address text) returns boolean language plpgsql volatile
  security definer set search_path = pg_catalog, public, access, pg_temp as $$
begin
  if not access.has_any_role('steward') or access.is_operator(who) then return false; end if;
  update account a set email = address where a.municipality_id = access.my_municipality() and a.id = who;
  return found;
end $$;

-- Whose digest of a day has been made, also where there was nothing to say.
create table digest_made (
  municipality_id integer not null,
  account_id uuid not null,
  day date not null,
  primary key (municipality_id, account_id, day),
  foreign key (municipality_id, account_id) references account (municipality_id, id)
);

alter table digest_made enable row level security;
alter table digest_made force row level security;
create policy owner_all on digest_made to levekar_owner using (true) with check (true);

-- Who is to have a digest of the day and has had none made: at most as many as asked for.
create function access.digests_due(most integer) returns table (account_id uuid, municipality_id integer)
  language plpgsql stable security definer set search_path = pg_catalog, public, access, pg_temp as $$
begin
  return query select a.id, a.municipality_id from account a
    where a.email is not null and a.wants_digest
      and a.active_from <= access.today() and (a.active_to is null or access.today() < a.active_to)
      and exists (select from role_assignment r where r.municipality_id = a.municipality_id and r.account_id = a.id
        and r.role in ('adviser', 'team_lead', 'partner')
        and r.valid_from <= access.today() and (r.valid_to is null or access.today() < r.valid_to))
      and not exists (select from digest_made d where d.municipality_id = a.municipality_id and d.account_id = a.id
        and d.day = access.today())
    order by a.municipality_id, a.id limit least(most, 1000);
end $$;

-- The actor's own digest of today, made once; without counts there is nothing to send. @returns whether it was made now
create function access.queue_digest(which_kind text, new_counts jsonb) returns boolean language plpgsql volatile
  security definer set search_path = pg_catalog, public, access, pg_temp as $$
declare mine constant integer := access.my_municipality();
begin
  if which_kind not in ('digest', 'task_waiting') then return false; end if;
  insert into digest_made (municipality_id, account_id, day) values (mine, access.actor(), access.today())
    on conflict do nothing;
  delete from digest_made d where d.municipality_id = mine and d.account_id = access.actor()
    and d.day < access.today() - 7;
  if new_counts = '{}' then return false; end if;
  insert into mail (municipality_id, kind, account_id, day, counts, queued_at, not_before, not_after)
  values (mine, which_kind, access.actor(), access.today(), new_counts, access.now(), access.now(),
    access.now() + interval '12 hours')
  on conflict do nothing;
  return found;
end $$;

revoke execute on function access.set_account_email, access.digests_due, access.queue_digest from public;
grant execute on function access.set_account_email, access.digests_due, access.queue_digest to levekar_app;
