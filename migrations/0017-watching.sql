-- Why: a page that asks by itself whether something has changed is nobody at the screen. Such a request
-- opens like any other and leaves the session's time of last use alone, or an idle session would never end.

create function access.begin_watch(hash bytea, idle interval) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, public, access as $$
declare found session;
begin
  select * into found from session s
  where s.token_hash = hash and s.revoked_at is null
    and s.expires_at > access.now() and s.last_seen_at > access.now() - idle;
  if not found.token_hash is not null then return null; end if;
  perform set_config('app.actor', found.account_id::text, true);
  return access.signed_in();
end $$;
revoke execute on function access.begin_watch from public;
grant execute on function access.begin_watch to levekar_app;
