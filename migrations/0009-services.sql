-- Why: who may give and receive. Services have their own duties of confidentiality, and an employment says
-- which service a person acts for. Grounds in law are data with versions.

-- Statutes change, so each ground has versions: the one in force on a day is valid_from <= day < valid_to.
-- National law, the same for every municipality; the rows come in 0015.
create table legal_ground (
  code text not null check (code ~ '^[a-z0-9][a-z0-9_]{1,59}$'),
  valid_from date not null,
  valid_to date,
  kind text not null check (kind in
    ('processing', 'confidentiality', 'consent', 'anonymised', 'duty_to_notify', 'duty_to_avert', 'statute', 'emergency')),
  statute text not null, -- as it is cited, in Norwegian: 'barnevernsloven § 13-2'
  label_nb text not null,
  label_nn text not null,
  label_en text not null,
  checked boolean not null default false, -- read against the law by a lawyer
  position integer not null default 0,
  primary key (code, valid_from),
  check (valid_to is null or valid_to > valid_from)
);

-- A service is a concrete place: a consent to one school is not a consent to every school.
create table service (
  municipality_id integer not null references municipality,
  id integer generated always as identity,
  name text not null check (length(trim(name)) between 1 and 120),
  employer text not null check (length(trim(employer)) between 1 and 120),
  kind text, -- of the code list 'service'
  kind_list text not null generated always as ('service') stored,
  team_id integer, -- the service that a team itself is
  confidentiality text[] not null default '{}', -- codes of legal_ground that bind those who work there
  valid_from date not null default '2000-01-01',
  valid_to date,
  primary key (municipality_id, id),
  unique (municipality_id, team_id),
  foreign key (municipality_id, kind_list, kind) references code (municipality_id, list, code),
  foreign key (municipality_id, team_id) references team (municipality_id, id),
  check (valid_to is null or valid_to > valid_from)
);

create function access.team_is_a_service() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  if tg_op = 'INSERT' then
    insert into service (municipality_id, name, employer, team_id, confidentiality)
    select new.municipality_id, new.name, m.name, new.id, '{public_administration}'
    from municipality m where m.id = new.municipality_id;
  else
    update service set name = new.name where municipality_id = new.municipality_id and team_id = new.id;
  end if;
  return null;
end $$;
revoke execute on function access.team_is_a_service from public;
create trigger team_is_a_service after insert or update of name on team
  for each row execute function access.team_is_a_service();
insert into service (municipality_id, name, employer, team_id, confidentiality)
  select t.municipality_id, t.name, m.name, t.id, '{public_administration}'
  from team t join municipality m on m.id = t.municipality_id;

-- Who works where, and when: apart from the team, whose members have had two employers.
create table employment (
  municipality_id integer not null,
  account_id uuid not null,
  service_id integer not null,
  unit text check (length(unit) <= 120),
  valid_from date not null,
  valid_to date,
  primary key (municipality_id, account_id, service_id, valid_from),
  foreign key (municipality_id, account_id) references account (municipality_id, id),
  foreign key (municipality_id, service_id) references service (municipality_id, id),
  check (valid_to is null or valid_to > valid_from)
);

-- What a municipality has decided about consents; a row is made with the municipality.
create table consent_setting (
  municipality_id integer primary key references municipality,
  -- From this age the young person decides; none: asked each time and never assumed.
  young_person_decides_from smallint check (young_person_decides_from between 12 and 18),
  usual_days smallint not null default 365 check (usual_days between 1 and 1095),
  remind_days smallint not null default 14 check (remind_days between 1 and 90)
);
create function access.municipality_has_settings() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  insert into consent_setting (municipality_id) values (new.id);
  return null;
end $$;
revoke execute on function access.municipality_has_settings from public;
create trigger municipality_has_settings after insert on municipality
  for each row execute function access.municipality_has_settings();
insert into consent_setting (municipality_id) select id from municipality;

-- Asked by every policy, many times a request: in PL/pgSQL the plan is made once a connection, where a
-- function in SQL that may not be inlined is planned at every call (before PostgreSQL 18). The texts of
-- the first two are those of 0001.
create or replace function access.my_municipality() returns integer language plpgsql stable security definer
  set search_path = pg_catalog, public, access
  as $$ begin return (select municipality_id from account
        where id = access.actor() and active_from <= access.today()
          and (active_to is null or access.today() < active_to)); end $$;
create or replace function access.my_roles() returns text[] language plpgsql stable security definer
  set search_path = pg_catalog, public, access
  as $$ begin return (select coalesce(array_agg(distinct role), '{}') from role_assignment
        where municipality_id = access.my_municipality() and account_id = access.actor()
          and valid_from <= access.today() and (valid_to is null or access.today() < valid_to)); end $$;

-- The services for which the actor is a partner now. A team member's employment gives nothing by itself.
create function access.my_services() returns integer[] language plpgsql stable security definer
  set search_path = pg_catalog, public, access
  as $$ begin return (select case when access.has_any_role('partner') then
          (select coalesce(array_agg(distinct e.service_id), '{}') from employment e
             join service s on s.municipality_id = e.municipality_id and s.id = e.service_id
           where e.municipality_id = access.my_municipality() and e.account_id = access.actor()
             and s.team_id is null
             and e.valid_from <= access.today() and (e.valid_to is null or access.today() < e.valid_to)
             and s.valid_from <= access.today() and (s.valid_to is null or access.today() < s.valid_to))
          else '{}' end); end $$;

-- The teams whose families the actor works with; the operator's command line works with none.
create function access.my_family_teams() returns integer[] language plpgsql stable security definer
  set search_path = pg_catalog, public, access
  as $$ begin return (select case when access.has_any_role('adviser', 'team_lead') then
          (select coalesce(array_agg(distinct tm.team_id), '{}') from team_membership tm
           where tm.municipality_id = access.my_municipality() and tm.account_id = access.actor()
             and tm.valid_from <= access.today() and (tm.valid_to is null or access.today() < tm.valid_to))
          else '{}' end); end $$;

do $$
declare t text;
begin
  foreach t in array array['legal_ground', 'service', 'employment', 'consent_setting'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to levekar_owner using (true) with check (true)', t);
  end loop;
end $$;

grant select on legal_ground, service, employment, consent_setting to levekar_app;

create policy law_is_for_all on legal_ground for select to levekar_app using (true);
create policy same_municipality on service for select to levekar_app
  using (municipality_id = (select access.my_municipality()));
create policy same_municipality on employment for select to levekar_app
  using (municipality_id = (select access.my_municipality()));
create policy same_municipality on consent_setting for select to levekar_app
  using (municipality_id = (select access.my_municipality()));

grant insert (municipality_id, name, employer, kind, confidentiality, valid_from, valid_to),
  update (name, employer, kind, confidentiality, valid_to) on service to levekar_app;
create policy steward_adds on service for insert to levekar_app
  with check (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward')));
create policy steward_changes on service for update to levekar_app
  using (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward')));
grant insert, update (valid_to, unit), delete on employment to levekar_app;
create policy steward_gives on employment for insert to levekar_app
  with check (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward'))
    and not access.is_operator(account_id));
create policy steward_ends on employment for update to levekar_app
  using (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward')));
create policy steward_takes_back on employment for delete to levekar_app
  using (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward'))
    and valid_from >= (select access.today()));
grant update (young_person_decides_from, usual_days, remind_days) on consent_setting to levekar_app;
create policy steward_decides on consent_setting for update to levekar_app
  using (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward')));

revoke execute on function access.my_services, access.my_family_teams from public;
grant execute on function access.my_services, access.my_family_teams to levekar_app;

-- The example people choose by what they do: a partner by the service that she works in.
drop function access.demo_people();
create function access.demo_people()
  returns table (account_id uuid, name text, municipality text, roles text[], teams text[], services text[])
  language sql stable security definer set search_path = pg_catalog, public, access
  as $$ select a.id, a.name, m.name,
          array(select r.role from role_assignment r where r.municipality_id = a.municipality_id
                and r.account_id = a.id and r.valid_from <= access.today()
                and (r.valid_to is null or access.today() < r.valid_to) order by r.role),
          array(select t.name from team_membership tm join team t
                  on t.municipality_id = tm.municipality_id and t.id = tm.team_id
                where tm.municipality_id = a.municipality_id and tm.account_id = a.id
                  and tm.valid_from <= access.today() and (tm.valid_to is null or access.today() < tm.valid_to)
                order by t.name),
          array(select s.name from employment e join service s
                  on s.municipality_id = e.municipality_id and s.id = e.service_id
                where e.municipality_id = a.municipality_id and e.account_id = a.id and s.team_id is null
                  and e.valid_from <= access.today() and (e.valid_to is null or access.today() < e.valid_to)
                order by s.name)
        from account a join municipality m on m.id = a.municipality_id
        where a.demo and a.active_from <= access.today() and (a.active_to is null or access.today() < a.active_to)
        order by a.name $$;
revoke execute on function access.demo_people from public;
grant execute on function access.demo_people to levekar_app;
