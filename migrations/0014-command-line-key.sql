-- Why: a command acts as a person, so being able to reach the database is not enough: who runs it must
-- also hold the key of the data folder. The database knows the key's hash and never the key.

create table command_key (
  only_one boolean primary key default true check (only_one),
  hash bytea not null check (length(hash) = 32), -- sha256 of the 32 bytes
  made_at timestamptz not null default now()
);
alter table command_key enable row level security;
alter table command_key force row level security;
create policy owner_all on command_key to levekar_owner using (true) with check (true);

create function access.is_command_key(key bytea) returns boolean language sql stable security definer
  set search_path = pg_catalog, public
  as $$ select exists (select from command_key where hash = sha256(key)) $$;

-- Opens a command: makes the account of this login the actor of the transaction and says who it is.
-- Null with another key, and for who is not there, has not begun or has ended.
create function access.open_command(who text, municipality_code text, key bytea) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, public, access as $$
declare found uuid;
begin
  if not access.is_command_key(key) then return null; end if;
  select a.id into found from account a join municipality m on m.id = a.municipality_id
  where m.code = municipality_code and a.login = who
    and a.active_from <= access.today() and (a.active_to is null or access.today() < a.active_to);
  if found is null then return null; end if;
  perform set_config('app.actor', found::text, true);
  return access.signed_in();
end $$;

revoke execute on function access.is_command_key, access.open_command from public;
grant execute on function access.is_command_key, access.open_command to levekar_app;
