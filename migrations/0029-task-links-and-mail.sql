-- Why: a service without an account here gets a link to one task. It is opened with a one-time code that is sent to a
-- work address, by a guest who sees that task as far as consent covers it at that moment, and nothing else. Mail waits
-- in a queue of counts and ids: what a link and a code are is worked out from the ids when they are sent, with a key
-- that is not here, and stands nowhere.

alter table role_assignment drop constraint role_assignment_role_check,
  add constraint role_assignment_role_check check (role in ('adviser', 'team_lead', 'approver', 'partner',
    'coordinator', 'analyst', 'steward', 'privacy_officer', 'operator', 'guest'));
drop policy steward_gives on role_assignment;
create policy steward_gives on role_assignment for insert to levekar_app
  with check (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward'))
    and role not in ('operator', 'guest') and not access.is_operator(account_id));

-- Accounts that no steward keeps: the command line's, and those behind links.
create or replace function access.is_operator(who uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, access, pg_temp
  as $$ select exists (select from role_assignment
          where municipality_id = access.my_municipality() and account_id = who and role in ('operator', 'guest')) $$;

create table task_link (
  municipality_id integer not null,
  id uuid not null,
  case_id uuid not null,
  family_id uuid not null,
  team_id integer not null,
  is_protected boolean not null,
  task_id uuid not null,
  service_id integer not null, -- the task's responsible when it was sent; with another one it opens nothing
  guest_id uuid not null, -- the account that reads by it
  address bytea not null check (access.is_sealed(address)),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  created_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  opened_at timestamptz, -- the last time
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (municipality_id, id),
  unique (municipality_id, guest_id),
  foreign key (municipality_id, task_id) references task (municipality_id, id) on delete cascade,
  foreign key (municipality_id, case_id, family_id, team_id, is_protected)
    references case_file (municipality_id, id, family_id, team_id, is_protected) on update cascade,
  foreign key (municipality_id, service_id) references service (municipality_id, id),
  foreign key (municipality_id, guest_id) references account (municipality_id, id),
  foreign key (municipality_id, created_by) references account (municipality_id, id),
  foreign key (municipality_id, revoked_by) references account (municipality_id, id),
  check ((revoked_at is null) = (revoked_by is null))
);
create index task_link_of_task on task_link (municipality_id, task_id);
create index task_link_of_case on task_link (municipality_id, case_id);

-- A code is known by its id alone: the program works it out from that. A new one ends the one before.
create table task_code (
  municipality_id integer not null,
  id uuid not null default gen_random_uuid(),
  link_id uuid not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  tries smallint not null default 0,
  used_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, link_id) references task_link (municipality_id, id) on delete cascade
);
create index task_code_of_link on task_code (municipality_id, link_id, asked_at desc);

-- Numbers under codes: no word can come into a mail.
create function access.is_counts(value jsonb) returns boolean language sql immutable parallel safe
  set search_path = pg_catalog
  as $$ select jsonb_typeof(value) = 'object' and not exists (select from jsonb_each(value) e
          where e.key !~ '^[a-z_]{2,40}$' or jsonb_typeof(e.value) <> 'number') $$;

-- What is to be sent, to an account or along a link. Counts, codes of rules and ids; nothing of anybody.
create table mail (
  municipality_id integer not null references municipality,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('task_link', 'task_code', 'digest', 'task_waiting')),
  account_id uuid,
  link_id uuid,
  code_id uuid,
  day date, -- that a digest is of
  counts jsonb not null default '{}' check (access.is_counts(counts)),
  queued_at timestamptz not null,
  not_before timestamptz not null,
  not_after timestamptz not null, -- then it is of no use any more
  attempts smallint not null default 0,
  sent_at timestamptz,
  given_up_at timestamptz,
  last_error text check (last_error ~ '^[A-Z_]{2,30}$'), -- what kind of failure, in no words of the other server
  primary key (municipality_id, id),
  unique (municipality_id, kind, account_id, day),
  foreign key (municipality_id, account_id) references account (municipality_id, id),
  foreign key (municipality_id, link_id) references task_link (municipality_id, id) on delete cascade,
  foreign key (municipality_id, code_id) references task_code (municipality_id, id) on delete cascade,
  constraint one_receiver check ((account_id is null) <> (link_id is null)),
  constraint one_end check (sent_at is null or given_up_at is null)
);
create index mail_waiting on mail (not_before) where sent_at is null and given_up_at is null;
create index mail_of_link on mail (municipality_id, link_id);
create index mail_given_up on mail (municipality_id, link_id) where given_up_at is not null and link_id is not null;

do $$
declare t text;
begin
  foreach t in array array['task_link', 'task_code', 'mail'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to levekar_owner using (true) with check (true)', t);
  end loop;
end $$;
create trigger place_in_case before insert on task_link for each row execute function access.place_in_case();
create policy own_team on task_link for select to levekar_app
  using (municipality_id = (select access.my_municipality())
    and team_id = any ((select access.my_family_teams())::integer[])
    and (not is_protected or family_id = any ((select access.my_named_families())::uuid[])));
-- Whether a link's mail has arrived is the team's to know; one's own digests one knows from one's mailbox.
create policy of_visible_link on mail for select to levekar_app
  using (municipality_id = (select access.my_municipality()) and link_id is not null
    and exists (select from task_link l where l.municipality_id = mail.municipality_id and l.id = mail.link_id));
grant select (municipality_id, id, case_id, family_id, team_id, is_protected, task_id, service_id, guest_id, address,
  created_by, created_at, expires_at, opened_at, revoked_at, revoked_by) on task_link to levekar_app;
grant select (municipality_id, id, kind, link_id, queued_at, not_after, attempts, sent_at, given_up_at, last_error)
  on mail to levekar_app;

-- The task of a link that still opens: not past its time, not taken back, for the service that is responsible and
-- is one today, of a family that is not protected. What consent covers is asked where the row is read.
create function access.task_of_live_link(link task_link) returns uuid language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  return (select t.id from task t
    where t.municipality_id = link.municipality_id and t.id = link.task_id and t.service_id = link.service_id
      and not t.is_protected and t.state in ('proposed', 'accepted', 'declined', 'done')
      and link.revoked_at is null and access.now() < link.expires_at
      and exists (select from service s where s.municipality_id = link.municipality_id and s.id = link.service_id
        and s.valid_from <= access.today() and (s.valid_to is null or access.today() < s.valid_to)));
end $$;

-- The guest's task; null for everybody else.
create function access.my_linked_task() returns uuid language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  if not access.has_any_role('guest') then return null; end if;
  return (select access.task_of_live_link(l) from task_link l
    where l.municipality_id = access.my_municipality() and l.guest_id = access.actor());
end $$;

-- Whether it is this link that the guest reads by: a browser may have opened two.
create function access.is_my_link(hash bytea) returns boolean language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  return exists (select from task_link l
    where l.municipality_id = access.my_municipality() and l.guest_id = access.actor() and l.token_hash = hash);
end $$;

-- The service that the guest answers for.
create function access.my_linked_services() returns integer[] language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  if not access.has_any_role('guest') then return '{}'; end if;
  return array(select l.service_id from task_link l
    where l.municipality_id = access.my_municipality() and l.guest_id = access.actor());
end $$;

create policy linked on task for select to levekar_app
  using (municipality_id = (select access.my_municipality()) and id = (select access.my_linked_task())
    and not is_protected
    and access.sees_of_plan(municipality_id, family_id, team_id, persons, topics, array[service_id]));

-- As in 0027, and for the guest of a link to it.
create or replace function access.may_answer_task(t task) returns boolean language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  return t.municipality_id = access.my_municipality() and t.state <> 'draft' and t.service_id is not null
    and (t.service_id = any (access.my_services()) or coalesce(t.id = access.my_linked_task(), false))
    and (not t.is_protected or t.family_id = any (access.my_named_families()))
    and access.sees_of_plan(t.municipality_id, t.family_id, t.team_id, t.persons, t.topics, array[t.service_id]);
end $$;

-- Whom the guest's task is about, by name: consent covers each of them, or the task would not be seen.
create function access.linked_persons() returns table (id uuid, name bytea, version integer) language plpgsql stable
  security definer set search_path = pg_catalog, public, access, pg_temp as $$
begin
  return query select p.id, p.name, p.version
    from task t join person p on p.municipality_id = t.municipality_id and p.id = any (t.persons)
    where t.municipality_id = access.my_municipality() and t.id = access.my_linked_task() and not t.is_protected
      and access.sees_of_plan(t.municipality_id, t.family_id, t.team_id, t.persons, t.topics, array[t.service_id])
    order by array_position(t.persons, p.id);
end $$;

-- What keeps a task from being sent along a link, for the actor's team; null: nothing does.
-- @returns 'no_such_task', 'no_service', 'not_open', 'protected', 'not_covered'
create function access.why_not_link(which uuid) returns text language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
declare t task;
begin
  select * into t from task x where x.municipality_id = access.my_municipality() and x.id = which;
  if not found or not t.team_id = any (access.my_family_teams())
      or (t.is_protected and not t.family_id = any (access.my_named_families())) then
    return 'no_such_task';
  end if;
  if t.is_protected then return 'protected'; end if;
  if t.service_id is null then return 'no_service'; end if;
  if t.state not in ('proposed', 'accepted') then return 'not_open'; end if;
  if not access.sees_of_plan(t.municipality_id, t.family_id, t.team_id, t.persons, t.topics, array[t.service_id]) then
    return 'not_covered';
  end if;
  return null;
end $$;

-- Makes a link to a task and the guest who reads by it, and queues its mail.
-- @param guest_name what the access log calls the reader
create function access.add_task_link(new_id uuid, which uuid, sealed_address bytea, hash bytea, guest_name text,
  until timestamptz) returns void language plpgsql volatile security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
declare
  mine constant integer := access.my_municipality();
  guest constant uuid := gen_random_uuid();
begin
  if access.why_not_link(which) is not null or until > access.now() + interval '31 days' then
    raise exception 'this task is not to be linked to' using errcode = 'insufficient_privilege';
  end if;
  insert into account (municipality_id, id, login, name, language, active_from, active_to)
  values (mine, guest, 'lenke-' || replace(guest::text, '-', ''), guest_name, 'nb', access.today(),
    (until at time zone 'Europe/Oslo')::date + 1);
  insert into role_assignment (municipality_id, account_id, role, valid_from) values (mine, guest, 'guest', access.today());
  insert into task_link (municipality_id, id, case_id, task_id, service_id, guest_id, address, token_hash, created_by,
    created_at, expires_at)
  select mine, new_id, t.case_id, t.id, t.service_id, guest, sealed_address, hash, access.actor(), access.now(), until
  from task t where t.municipality_id = mine and t.id = which;
  insert into mail (municipality_id, kind, link_id, queued_at, not_before, not_after)
  values (mine, 'task_link', new_id, access.now(), access.now(), least(until, access.now() + interval '3 days'));
end $$;

-- Takes a link back, and ends what is open by it. @returns false when there is none for the actor, or it was done
create function access.revoke_task_link(which uuid) returns boolean language plpgsql volatile security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
declare guest uuid;
begin
  update task_link l set revoked_at = access.now(), revoked_by = access.actor()
    where l.municipality_id = access.my_municipality() and l.id = which and l.revoked_at is null
      and l.team_id = any (access.my_family_teams())
      and (not l.is_protected or l.family_id = any (access.my_named_families()))
    returning l.guest_id into guest;
  if guest is null then return false; end if;
  update session s set revoked_at = access.now()
    where s.municipality_id = access.my_municipality() and s.account_id = guest and s.revoked_at is null;
  update mail m set given_up_at = access.now()
    where m.municipality_id = access.my_municipality() and m.link_id = which and m.sent_at is null
      and m.given_up_at is null;
  return true;
end $$;

-- Nobody is the actor of the next three: they know a link by its token's digest, and say nothing of it.

-- Queues a new code, if the link lives and has not been asked for too many. A link of what consent no longer covers
-- gets its code too: the page behind it says that it is no longer shared.
create function access.ask_task_code(hash bytea) returns void language plpgsql volatile security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
declare
  link task_link;
  code uuid;
begin
  select * into link from task_link l where l.token_hash = hash for update;
  if not found or access.task_of_live_link(link) is null then return; end if;
  if (select count(*) from task_code c where c.municipality_id = link.municipality_id and c.link_id = link.id
        and c.asked_at > access.now() - interval '1 hour') >= 5
      or (select count(*) from task_code c where c.municipality_id = link.municipality_id and c.link_id = link.id) >= 50 then
    return;
  end if;
  update task_code c set expires_at = access.now()
    where c.municipality_id = link.municipality_id and c.link_id = link.id and c.expires_at > access.now();
  insert into task_code (municipality_id, link_id, asked_at, expires_at)
  values (link.municipality_id, link.id, access.now(), access.now() + interval '15 minutes') returning id into code;
  insert into mail (municipality_id, kind, link_id, code_id, queued_at, not_before, not_after)
  values (link.municipality_id, 'task_code', link.id, code, access.now(), access.now(),
    access.now() + interval '15 minutes');
end $$;

-- Counts a try of the link's newest code. @returns its id; null when there is none that may be tried
create function access.try_task_code(hash bytea) returns uuid language plpgsql volatile security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
declare
  link task_link;
  code task_code;
begin
  select * into link from task_link l where l.token_hash = hash for update;
  if not found or access.task_of_live_link(link) is null then return null; end if;
  select * into code from task_code c where c.municipality_id = link.municipality_id and c.link_id = link.id
    and c.expires_at > access.now() and c.used_at is null and c.tries < 5;
  if not found then return null; end if;
  update task_code c set tries = c.tries + 1 where c.municipality_id = code.municipality_id and c.id = code.id;
  return code.id;
end $$;

-- Opens the guest's session, for a code that was tried in this transaction and was right.
create function access.open_guest_session(which uuid, hash bytea, expires timestamptz, agent_browser text,
  agent_system text) returns boolean language plpgsql volatile security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
declare link task_link;
begin
  select l.* into link from task_code c
    join task_link l on l.municipality_id = c.municipality_id and l.id = c.link_id
    where c.id = which and c.used_at is null and c.expires_at > access.now();
  if not found or access.task_of_live_link(link) is null then return false; end if;
  update task_code c set used_at = access.now() where c.municipality_id = link.municipality_id and c.id = which;
  update task_link l set opened_at = access.now() where l.municipality_id = link.municipality_id and l.id = link.id;
  insert into session (municipality_id, token_hash, account_id, created_at, last_seen_at, expires_at, browser, system)
  values (link.municipality_id, hash, link.guest_id, access.now(), access.now(),
    least(expires, access.now() + interval '30 minutes', link.expires_at), agent_browser, agent_system);
  return true;
end $$;

-- The task that a link leads to, for a partner of the service that it was sent to; what she sees of it is asked then.
create function access.find_linked_task(hash bytea) returns uuid language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  return (select access.task_of_live_link(l) from task_link l
    where l.token_hash = hash and l.municipality_id = access.my_municipality()
      and l.service_id = any (access.my_services()));
end $$;

-- The worker that sends has no actor either, and reads by these alone.

-- Takes the next mail that is due, for two minutes: after that another may try. Several take different ones.
-- @returns the receiver: an account's address, or a link's as it is sealed
create function access.take_mail() returns table (id uuid, kind text, language text, counts jsonb, email text,
    link_id uuid, address bytea, code_id uuid, attempts smallint) language plpgsql volatile security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
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
  return query select taken.id, taken.kind, coalesce(a.language, 'nb'), taken.counts, a.email, taken.link_id, l.address,
      taken.code_id, (taken.attempts + 1)::smallint
    from (select 1) one
      left join account a on a.municipality_id = taken.municipality_id and a.id = taken.account_id
      left join task_link l on l.municipality_id = taken.municipality_id and l.id = taken.link_id;
end $$;

create function access.mail_sent(which uuid) returns void language sql volatile security definer
  set search_path = pg_catalog, public, access, pg_temp
  as $$ update mail set sent_at = access.now(), last_error = null
        where id = which and sent_at is null and given_up_at is null $$;

-- @param again when to try again; null gives up
create function access.mail_failed(which uuid, problem text, again timestamptz) returns void language sql volatile
  security definer set search_path = pg_catalog, public, access, pg_temp
  as $$ update mail set last_error = problem, not_before = coalesce(again, not_before),
          given_up_at = case when again is null then access.now() end
        where id = which and sent_at is null and given_up_at is null $$;

-- What is old goes: codes, and mail that was sent or given up, after thirty days.
create function access.sweep_mail() returns void language sql volatile security definer
  set search_path = pg_catalog, public, access, pg_temp
  as $$ delete from mail where coalesce(sent_at, given_up_at) < access.now() - interval '30 days' and link_id is null;
        delete from task_code where expires_at < access.now() - interval '30 days' $$;

-- As in 0022, where a guest reads for the service of her link.
create or replace function access.begin_log_entry(event text, subjects uuid[], details jsonb) returns table (
    municipality integer, shard smallint, place bigint, at text, actor text, roles text, teams text, services text,
    basis text, subject_ids text, detail_text text, before bytea)
  language plpgsql volatile security definer set search_path = pg_catalog, public, access, pg_temp as $$
declare
  mine constant integer := access.my_municipality();
  my_teams constant integer[] := access.my_teams();
  my_services constant integer[] := access.my_services() || access.my_linked_services();
  head log_head;
begin
  if mine is null then raise exception 'nobody reads: an entry of the access log has an actor'; end if;
  select * into head from log_head h where h.municipality_id = mine order by h.shard limit 1 for update skip locked;
  if not found then
    select * into head from log_head h where h.municipality_id = mine and h.shard = floor(random() * 16) for update;
  end if;
  if not found then raise exception 'the access log of municipality % has no chains', mine; end if;
  return query select mine, head.shard, head.place + 1,
    to_char(access.now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), access.actor()::text,
    access.my_roles()::text, my_teams::text, my_services::text,
    access.log_basis(event, subjects, my_teams, my_services)::text, subjects::text, details::text, head.hash;
end $$;

revoke execute on function access.is_counts, access.task_of_live_link, access.my_linked_task, access.is_my_link,
  access.my_linked_services, access.linked_persons, access.why_not_link, access.add_task_link, access.revoke_task_link,
  access.ask_task_code, access.try_task_code, access.open_guest_session, access.find_linked_task, access.take_mail,
  access.mail_sent, access.mail_failed, access.sweep_mail from public;
grant execute on function access.is_my_link, access.my_linked_task, access.linked_persons, access.why_not_link,
  access.add_task_link, access.revoke_task_link, access.ask_task_code, access.try_task_code, access.open_guest_session,
  access.find_linked_task, access.take_mail, access.mail_sent, access.mail_failed, access.sweep_mail to levekar_app;
