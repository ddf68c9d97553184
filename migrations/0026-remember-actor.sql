-- Why: every policy asks who acts, some forty to seventy times a request, and each time the tables of people were
-- looked into: that took longer than all the policies' conditions. Now the answers are worked out once a
-- transaction and kept in its settings, for this actor at this moment only; what changes in the same transaction
-- throws them away. What others change meanwhile counts from the next request on, as for the session itself.
-- Whoever could forge these settings could name any actor as well: they give nothing that app.actor does not.

-- How each answer is found, by the texts of 0009 and 0022. For the functions below only.
create function access.look_up_municipality() returns integer language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp
  as $$ begin return (select municipality_id from account
        where id = access.actor() and active_from <= access.today()
          and (active_to is null or access.today() < active_to)); end $$;

create function access.look_up_roles(mine integer) returns text[] language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp
  as $$ begin return (select coalesce(array_agg(distinct r.role), '{}') from role_assignment r
        where r.municipality_id = mine and r.account_id = access.actor()
          and r.valid_from <= access.today() and (r.valid_to is null or access.today() < r.valid_to)); end $$;

create function access.look_up_teams(mine integer, roles text[]) returns integer[] language plpgsql stable
  security definer set search_path = pg_catalog, public, access, pg_temp
  as $$
begin
  if roles && array['operator'] then
    return (select coalesce(array_agg(t.id), '{}') from team t where t.municipality_id = mine);
  end if;
  return access.look_up_family_teams(mine, roles);
end $$;

create function access.look_up_family_teams(mine integer, roles text[]) returns integer[] language plpgsql stable
  security definer set search_path = pg_catalog, public, access, pg_temp
  as $$
begin
  if not roles && array['adviser', 'team_lead'] then return '{}'; end if;
  return (select coalesce(array_agg(distinct tm.team_id), '{}') from team_membership tm
          where tm.municipality_id = mine and tm.account_id = access.actor()
            and tm.valid_from <= access.today() and (tm.valid_to is null or access.today() < tm.valid_to));
end $$;

create function access.look_up_services(mine integer, roles text[]) returns integer[] language plpgsql stable
  security definer set search_path = pg_catalog, public, access, pg_temp
  as $$
begin
  if not roles && array['partner'] then return '{}'; end if;
  return (select coalesce(array_agg(distinct e.service_id), '{}') from employment e
            join service s on s.municipality_id = e.municipality_id and s.id = e.service_id
          where e.municipality_id = mine and e.account_id = access.actor() and s.team_id is null
            and e.valid_from <= access.today() and (e.valid_to is null or access.today() < e.valid_to)
            and s.valid_from <= access.today() and (s.valid_to is null or access.today() < s.valid_to));
end $$;

-- Works the answers out and keeps them until the transaction ends, or one of them may have changed.
create function access.remember_actor() returns void language plpgsql volatile security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
declare
  mine constant integer := access.look_up_municipality();
  roles constant text[] := access.look_up_roles(mine);
begin
  perform set_config('app.known_municipality', coalesce(mine::text, ''), true),
    set_config('app.known_roles', roles::text, true),
    set_config('app.known_teams', access.look_up_teams(mine, roles)::text, true),
    set_config('app.known_family_teams', access.look_up_family_teams(mine, roles)::text, true),
    set_config('app.known_services', access.look_up_services(mine, roles)::text, true),
    set_config('app.known_for', current_setting('app.actor', true) || ' ' || current_setting('app.now', true), true);
end $$;

create or replace function access.my_municipality() returns integer language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp
  as $$ begin return case when current_setting('app.known_for', true)
            = current_setting('app.actor', true) || ' ' || current_setting('app.now', true)
          then nullif(current_setting('app.known_municipality'), '')::integer
          else access.look_up_municipality() end; end $$;

create or replace function access.my_roles() returns text[] language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp
  as $$ begin return case when current_setting('app.known_for', true)
            = current_setting('app.actor', true) || ' ' || current_setting('app.now', true)
          then current_setting('app.known_roles')::text[]
          else access.look_up_roles(access.my_municipality()) end; end $$;

create or replace function access.my_teams() returns integer[] language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp
  as $$ begin return case when current_setting('app.known_for', true)
            = current_setting('app.actor', true) || ' ' || current_setting('app.now', true)
          then current_setting('app.known_teams')::integer[]
          else access.look_up_teams(access.my_municipality(), access.my_roles()) end; end $$;

create or replace function access.my_family_teams() returns integer[] language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp
  as $$ begin return case when current_setting('app.known_for', true)
            = current_setting('app.actor', true) || ' ' || current_setting('app.now', true)
          then current_setting('app.known_family_teams')::integer[]
          else access.look_up_family_teams(access.my_municipality(), access.my_roles()) end; end $$;

create or replace function access.my_services() returns integer[] language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp
  as $$ begin return case when current_setting('app.known_for', true)
            = current_setting('app.actor', true) || ' ' || current_setting('app.now', true)
          then current_setting('app.known_services')::integer[]
          else access.look_up_services(access.my_municipality(), access.my_roles()) end; end $$;

create function access.forget_actor() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, access, pg_temp
  as $$ begin perform set_config('app.known_for', '', true); return null; end $$;
do $$
declare t text;
begin
  foreach t in array array['account', 'role_assignment', 'team_membership', 'employment', 'service', 'team'] loop
    execute format('create trigger forget_actor after insert or update or delete or truncate on %I
                    for each statement execute function access.forget_actor()', t);
  end loop;
end $$;

-- As in 0001; every way in asks it right after it has named the actor.
create or replace function access.signed_in() returns jsonb language plpgsql volatile security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  perform access.remember_actor();
  return (select jsonb_build_object(
          'accountId', a.id, 'municipalityId', a.municipality_id, 'name', a.name, 'language', a.language,
          'municipality', jsonb_build_object('code', m.code, 'name', m.name),
          'roles', access.my_roles(),
          'teams', coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name)
                             from team t where t.municipality_id = a.municipality_id
                               and t.id = any (access.my_teams())), '[]'))
        from account a join municipality m on m.id = a.municipality_id
        where a.id = access.actor() and a.municipality_id = access.my_municipality());
end $$;

-- As in 0019, with a cast that changes nothing but what the planner knows: that the function may stand in the
-- statement itself, instead of being called for each value.
create or replace function access.placed(place_table text, place_row text, place_column text, version integer,
    value bytea) returns text language sql immutable parallel safe
  as $$ select E'\x01sealed|' || place_table || '|' || place_row || '|' || place_column || '|' || version::text || '|'
          || encode(value, 'hex') $$;

revoke execute on function access.look_up_municipality, access.look_up_roles, access.look_up_teams,
  access.look_up_family_teams, access.look_up_services, access.remember_actor, access.forget_actor from public;
grant execute on function access.remember_actor to levekar_app;
