-- Why: a person sees where she is signed in and ends what she does not know. A session is named by an id of its
-- own, never by its token, and of the browser only its family is kept. Signing in anew ends the session that the
-- browser had, whoever's it was, and sweeps away the person's ended ones: when somebody was at work is nobody's.

alter table session
  add column id uuid not null default gen_random_uuid() unique,
  add column browser text check (browser in ('chrome', 'edge', 'firefox', 'safari', 'opera')),
  add column system text check (system in ('windows', 'macos', 'linux', 'android', 'ios'));

grant select (id, browser, system) on session to levekar_app;

drop function access.open_demo_session(uuid, bytea, timestamptz);

-- Nobody is the actor at a sign-in, so it runs as the owner. `before` is the hash of the token that the browser
-- came with, or null.
create function access.open_demo_session(
  who uuid, hash bytea, expires timestamptz, before bytea, agent_browser text, agent_system text
) returns boolean language plpgsql volatile security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  insert into session (municipality_id, token_hash, account_id, created_at, last_seen_at, expires_at, browser, system)
  select municipality_id, hash, id, access.now(), access.now(), expires, agent_browser, agent_system
  from account where id = who and demo and active_from <= access.today()
    and (active_to is null or access.today() < active_to);
  if not found then return false; end if;
  update session set revoked_at = access.now() where token_hash = before and revoked_at is null;
  delete from session where account_id = who and token_hash <> hash
    and least(expires_at, revoked_at) < access.now() - interval '1 day';
  return true;
end $$;
revoke execute on function access.open_demo_session(uuid, bytea, timestamptz, bytea, text, text) from public;
grant execute on function access.open_demo_session(uuid, bytea, timestamptz, bytea, text, text) to levekar_app;
