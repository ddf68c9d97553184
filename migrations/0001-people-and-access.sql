-- Why: everything later stands on access decided by the database. Every row belongs to one
-- municipality (the tenant and, one day, the distribution key), every table has row-level security
-- that also binds its owner's clients, and the application logs in as a role that cannot bypass it.
-- The actor and the clock are set per transaction: app.actor, app.now.
-- The migrator runs this file as levekar_owner; levekar_app holds the application's rights.

create schema access;
grant usage on schema access to levekar_app;

-- set_config(…, true) leaves '' behind after the transaction, hence nullif.
create function access.actor() returns uuid language sql stable
  as $$ select nullif(current_setting('app.actor', true), '')::uuid $$;
create function access.now() returns timestamptz language sql stable
  as $$ select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) $$;
create function access.today() returns date language sql stable
  as $$ select (access.now() at time zone 'Europe/Oslo')::date $$;

create table municipality (
  id integer generated always as identity primary key,
  code text not null unique check (code ~ '^[0-9]{4}$'),
  name text not null check (name <> ''),
  created_at timestamptz not null default now()
);

create table account (
  municipality_id integer not null references municipality,
  id uuid not null default gen_random_uuid(),
  login text not null check (login ~ '^[a-z0-9.@_-]{2,80}$'),
  name text not null check (name <> ''),
  language text not null default 'nb' check (language in ('nb', 'nn', 'en')),
  active_from date not null,
  active_to date, -- half-open: the first day without access
  demo boolean not null default false,
  primary key (municipality_id, id),
  unique (id),
  unique (municipality_id, login)
);

create table team (
  municipality_id integer not null references municipality,
  id integer generated always as identity,
  name text not null check (name <> ''),
  primary key (municipality_id, id),
  unique (municipality_id, name)
);

-- Roles and memberships are dated and separate: the team of 2018 had members of two employers.
create table role_assignment (
  municipality_id integer not null,
  account_id uuid not null,
  role text not null check (role in
    ('adviser', 'team_lead', 'approver', 'partner', 'coordinator', 'analyst', 'steward', 'operator')),
  valid_from date not null,
  valid_to date,
  primary key (municipality_id, account_id, role, valid_from),
  foreign key (municipality_id, account_id) references account (municipality_id, id),
  check (valid_to is null or valid_to > valid_from)
);

create table team_membership (
  municipality_id integer not null,
  account_id uuid not null,
  team_id integer not null,
  valid_from date not null,
  valid_to date,
  primary key (municipality_id, account_id, team_id, valid_from),
  foreign key (municipality_id, account_id) references account (municipality_id, id),
  foreign key (municipality_id, team_id) references team (municipality_id, id),
  check (valid_to is null or valid_to > valid_from)
);

-- A session is opaque and revocable: only the hash of its token is stored.
create table session (
  municipality_id integer not null,
  token_hash bytea not null,
  account_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (municipality_id, token_hash),
  unique (token_hash),
  foreign key (municipality_id, account_id) references account (municipality_id, id)
);

-- What an actor is and may, answered by the owner so that policies never recurse into each other.
create function access.my_municipality() returns integer language sql stable security definer
  set search_path = pg_catalog, public, access
  as $$ select municipality_id from account
        where id = access.actor() and active_from <= access.today()
          and (active_to is null or access.today() < active_to) $$;

create function access.my_roles() returns text[] language sql stable security definer
  set search_path = pg_catalog, public, access
  as $$ select coalesce(array_agg(distinct role), '{}') from role_assignment
        where municipality_id = access.my_municipality() and account_id = access.actor()
          and valid_from <= access.today() and (valid_to is null or access.today() < valid_to) $$;

-- Teams whose register the actor works in. The operator (the command line on the server) works in all.
create function access.my_teams() returns integer[] language sql stable security definer
  set search_path = pg_catalog, public, access
  as $$ with me as materialized (select access.my_municipality() as municipality_id, access.my_roles() as roles)
        select case
          when me.roles && array['operator'] then
            (select coalesce(array_agg(id), '{}') from team t where t.municipality_id = me.municipality_id)
          when me.roles && array['adviser', 'team_lead'] then
            (select coalesce(array_agg(distinct team_id), '{}') from team_membership tm
             where tm.municipality_id = me.municipality_id and account_id = access.actor()
               and valid_from <= access.today() and (valid_to is null or access.today() < valid_to))
          else '{}' end
        from me $$;

create function access.has_any_role(variadic wanted text[]) returns boolean language sql stable
  as $$ select access.my_roles() && wanted $$;

-- The actor as a request sees itself: name, roles and teams as they are now.
create function access.signed_in() returns jsonb language sql stable security definer
  set search_path = pg_catalog, public, access
  as $$ select jsonb_build_object(
          'accountId', a.id, 'municipalityId', a.municipality_id, 'name', a.name, 'language', a.language,
          'municipality', jsonb_build_object('code', m.code, 'name', m.name),
          'roles', access.my_roles(),
          'teams', coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name)
                             from team t where t.municipality_id = a.municipality_id
                               and t.id = any (access.my_teams())), '[]'))
        from account a join municipality m on m.id = a.municipality_id
        where a.id = access.actor() and a.municipality_id = access.my_municipality() $$;

-- Opens a request: finds the session, makes its account the actor of this transaction and says who it
-- is; null when there is no such session. Nobody is the actor before, so it runs as the owner.
create function access.begin_request(hash bytea, idle interval) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, public, access as $$
declare found session;
begin
  select * into found from session s
  where s.token_hash = hash and s.revoked_at is null
    and s.expires_at > access.now() and s.last_seen_at > access.now() - idle;
  if not found.token_hash is not null then return null; end if;
  -- A minute's precision is enough for the idle limit and spares most requests the write.
  if found.last_seen_at < access.now() - interval '1 minute' then
    update session set last_seen_at = access.now()
    where municipality_id = found.municipality_id and token_hash = found.token_hash;
  end if;
  perform set_config('app.actor', found.account_id::text, true);
  return access.signed_in();
end $$;

create function access.demo_people()
  returns table (account_id uuid, name text, municipality text, roles text[], teams text[])
  language sql stable security definer set search_path = pg_catalog, public, access
  as $$ select a.id, a.name, m.name,
          array(select r.role from role_assignment r where r.municipality_id = a.municipality_id
                and r.account_id = a.id and r.valid_from <= access.today()
                and (r.valid_to is null or access.today() < r.valid_to) order by r.role),
          array(select t.name from team_membership tm join team t
                  on t.municipality_id = tm.municipality_id and t.id = tm.team_id
                where tm.municipality_id = a.municipality_id and tm.account_id = a.id
                  and tm.valid_from <= access.today() and (tm.valid_to is null or access.today() < tm.valid_to)
                order by t.name)
        from account a join municipality m on m.id = a.municipality_id
        where a.demo and a.active_from <= access.today() and (a.active_to is null or access.today() < a.active_to)
        order by a.name $$;

create function access.open_demo_session(who uuid, hash bytea, expires timestamptz)
  returns boolean language sql volatile security definer set search_path = pg_catalog, public, access
  as $$ with opened as (
          insert into session (municipality_id, token_hash, account_id, created_at, last_seen_at, expires_at)
          select municipality_id, hash, id, access.now(), access.now(), expires
          from account where id = who and demo and active_from <= access.today()
            and (active_to is null or access.today() < active_to)
          returning 1)
        select exists (select from opened) $$;

revoke execute on all functions in schema access from public;
grant execute on all functions in schema access to levekar_app;

-- Row-level security: on every table, forced, with one policy that lets the owner migrate.
do $$
declare t text;
begin
  foreach t in array array['municipality', 'account', 'team', 'role_assignment', 'team_membership', 'session'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to levekar_owner using (true) with check (true)', t);
  end loop;
end $$;

grant select on municipality, account, team, role_assignment, team_membership to levekar_app;
grant select (municipality_id, token_hash, account_id, created_at, last_seen_at, expires_at, revoked_at),
  update (revoked_at) on session to levekar_app;
grant update (language) on account to levekar_app;

create policy own_municipality on municipality for select to levekar_app
  using (id = (select access.my_municipality()));
create policy same_municipality on account for select to levekar_app
  using (municipality_id = (select access.my_municipality()));
create policy oneself on account for update to levekar_app
  using (municipality_id = (select access.my_municipality()) and id = (select access.actor()));
create policy same_municipality on team for select to levekar_app
  using (municipality_id = (select access.my_municipality()));
create policy same_municipality on role_assignment for select to levekar_app
  using (municipality_id = (select access.my_municipality()));
create policy same_municipality on team_membership for select to levekar_app
  using (municipality_id = (select access.my_municipality()));
create policy own_sessions on session for all to levekar_app
  using (municipality_id = (select access.my_municipality()) and account_id = (select access.actor()));
