-- Why: who had access is told that it has ended; what is shared without consent has a stated ground; and an
-- anonymous case becomes a family's case together with a consent.

-- Told to those who had access, without a word of what it was: the reference is one they knew.
create table notice (
  municipality_id integer not null,
  id uuid not null default gen_random_uuid(),
  service_id integer not null,
  family_id uuid not null,
  team_id integer not null,
  is_protected boolean not null,
  kind text not null check (kind in ('consent_given', 'consent_withdrawn')),
  reference text not null,
  at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, service_id) references service (municipality_id, id),
  foreign key (municipality_id, family_id, team_id, is_protected)
    references family (municipality_id, id, team_id, is_protected) on update cascade
);
create index notice_of_service on notice (municipality_id, service_id, at desc);
create table notice_seen (
  municipality_id integer not null,
  notice_id uuid not null,
  account_id uuid not null,
  seen_at timestamptz not null,
  primary key (municipality_id, notice_id, account_id),
  foreign key (municipality_id, notice_id) references notice (municipality_id, id) on delete cascade
);

-- Of what has not begun nobody is told, nor that it never will: until then there is nothing to know.
create function access.tell_services() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, access as $$
begin
  if new.answer = 'given' and new.valid_from <= access.now() and (tg_op = 'INSERT' or (old.withdrawn_at is null and new.withdrawn_at is not null)) then
    insert into notice (municipality_id, service_id, family_id, kind, reference, at)
    select new.municipality_id, s.id, new.family_id,
      case when tg_op = 'INSERT' then 'consent_given' else 'consent_withdrawn' end, f.reference, access.now()
    from service s join family f on f.municipality_id = new.municipality_id and f.id = new.family_id
    where s.municipality_id = new.municipality_id and s.team_id is null
      and s.id in (new.giving_service, new.receiving_service)
      and not exists (select from notice n where n.municipality_id = new.municipality_id and n.service_id = s.id
        and n.family_id = new.family_id and n.at = access.now()
        and n.kind = case when tg_op = 'INSERT' then 'consent_given' else 'consent_withdrawn' end);
  end if;
  return null;
end $$;
create trigger tell_services after insert or update of withdrawn_at on consent
  for each row execute function access.tell_services();

-- Sharing without consent, only of these kinds, with the statute and who decided.
create table disclosure (
  municipality_id integer not null,
  id uuid not null,
  family_id uuid not null,
  team_id integer not null,
  is_protected boolean not null,
  kind text not null check (kind in ('duty_to_notify', 'duty_to_avert', 'statute', 'emergency')),
  ground text not null, -- of legal_ground, as it stood on shared_at's day
  ground_from date not null,
  giving_service integer not null,
  receiving_service integer,
  receiver text check (length(trim(receiver)) between 1 and 200), -- who received, when it is no service here
  persons uuid[] not null check (cardinality(persons) between 1 and 40 and array_position(persons, null) is null),
  topics text[] not null check (cardinality(topics) between 1 and 60 and array_position(topics, null) is null),
  what text not null check (length(trim(what)) between 1 and 10000),
  why text not null check (length(trim(why)) between 1 and 10000),
  decided_by uuid not null,
  decided_at timestamptz not null,
  shared_at timestamptz not null,
  family_told boolean not null,
  told_on date,
  not_told_because text check (length(trim(not_told_because)) between 1 and 2000),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (ground, ground_from) references legal_ground (code, valid_from),
  foreign key (municipality_id, giving_service) references service (municipality_id, id),
  foreign key (municipality_id, receiving_service) references service (municipality_id, id),
  foreign key (municipality_id, decided_by) references account (municipality_id, id),
  foreign key (municipality_id, recorded_by) references account (municipality_id, id),
  foreign key (municipality_id, family_id, team_id, is_protected)
    references family (municipality_id, id, team_id, is_protected) on update cascade,
  constraint told_or_why_not check (case when family_told then told_on is not null and not_told_because is null
    else told_on is null and not_told_because is not null end),
  constraint one_receiver check ((receiving_service is null) <> (receiver is null))
);
create index disclosure_of_family on disclosure (municipality_id, family_id);
create constraint trigger persons_and_topics_exist after insert or update of persons, topics, family_id on disclosure
  deferrable initially immediate for each row execute function access.persons_and_topics_exist();

do $$
declare t text;
begin
  foreach t in array array['notice', 'disclosure'] loop
    execute format('create trigger place_in_family before insert or update of family_id on %I
                    for each row execute function access.place_in_family()', t);
  end loop;
  foreach t in array array['notice', 'notice_seen', 'disclosure'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to levekar_owner using (true) with check (true)', t);
  end loop;
end $$;

create policy team_or_service on notice for select to levekar_app
  using (municipality_id = (select access.my_municipality())
    and (not is_protected or family_id = any ((select access.my_named_families())::uuid[]))
    and (team_id = any ((select access.my_family_teams())::integer[])
      or service_id = any ((select access.my_services())::integer[])));
create policy own_team on disclosure for all to levekar_app
  using (municipality_id = (select access.my_municipality())
    and team_id = any ((select access.my_family_teams())::integer[])
    and (not is_protected or family_id = any ((select access.my_named_families())::uuid[])))
  with check (municipality_id = (select access.my_municipality())
    and team_id = any ((select access.my_family_teams())::integer[])
    and (not is_protected or family_id = any ((select access.my_named_families())::uuid[]))
    and recorded_by = (select access.actor()) and recorded_at = (select access.now()));

grant select on notice, notice_seen, disclosure to levekar_app;
grant insert on notice_seen to levekar_app;
grant insert (municipality_id, id, family_id, kind, ground, ground_from, giving_service, receiving_service, receiver,
  persons, topics, what, why, decided_by, decided_at, shared_at, family_told, told_on, not_told_because, recorded_by,
  recorded_at) on disclosure to levekar_app;
create policy own on notice_seen for all to levekar_app
  using (municipality_id = (select access.my_municipality()) and account_id = (select access.actor()));

-- An anonymous case becomes a family's case only in the transaction that records a given consent of that
-- family: the new enquiry carries what was counted and the day; the old one goes with all its text.
create function access.absorb_anonymous(old_id uuid, new_id uuid, which uuid) returns boolean language plpgsql
  volatile security definer set search_path = pg_catalog, public, access as $$
declare mine constant integer := access.my_municipality();
begin
  perform from enquiry e where e.municipality_id = mine and e.id = old_id and e.anonymous
    and e.team_id = any (access.my_family_teams()) for update;
  if not found then return false; end if;
  perform from family_enquiry l
    join family f on f.municipality_id = mine and f.id = l.family_id
    join enquiry n on n.municipality_id = mine and n.id = l.enquiry_id
    join enquiry o on o.municipality_id = mine and o.id = old_id
  where l.municipality_id = mine and l.enquiry_id = new_id and l.family_id = which
    and n.team_id = o.team_id and n.received_on = o.received_on and n.registered_at = access.now()
    and f.team_id = any (access.my_family_teams());
  if not found then return false; end if;
  if not exists (select from consent c
      join consent_statement s on s.municipality_id = c.municipality_id and s.id = c.statement_id
      where c.municipality_id = mine and c.family_id = which and c.answer = 'given'
        and s.recorded_by = access.actor() and s.recorded_at = access.now()
        and c.active_to > access.now()) then
    return false;
  end if;
  update enquiry set began_anonymous = true where municipality_id = mine and id = new_id;
  delete from enquiry_draft where municipality_id = mine and enquiry_id = old_id;
  delete from enquiry_change where municipality_id = mine and enquiry_id = old_id;
  delete from enquiry where municipality_id = mine and id = old_id;
  return true;
end $$;

revoke execute on function access.tell_services, access.absorb_anonymous from public;
grant execute on function access.absorb_anonymous to levekar_app;
