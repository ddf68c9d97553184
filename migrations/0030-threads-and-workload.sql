-- Why: a case that nobody thinks of is where a family falls between. What is loose is worked out from the plan at the
-- moment of asking and never stored; stored is only what a person decided: to let a thread be for a while, that a
-- colleague takes over, and who stands in for somebody who is away.

-- Loose, and somebody has said why it may wait until a day.
create table loose_quiet (
  municipality_id integer not null,
  id uuid not null,
  case_id uuid not null,
  rule text not null check (rule ~ '^[a-z_]{3,40}$'),
  subject_id uuid not null, -- what is loose: the case itself, a task, a consent, ...
  until_day date not null, -- from this day it is shown again
  reason bytea not null check (access.is_sealed(reason)),
  by_account uuid not null,
  on_day date not null, -- and no time: an anonymous case keeps none
  primary key (municipality_id, id),
  unique (municipality_id, case_id, rule, subject_id),
  foreign key (municipality_id, case_id) references case_file (municipality_id, id) on delete cascade,
  foreign key (municipality_id, by_account) references account (municipality_id, id),
  constraint not_for_long check (until_day > on_day and until_day - on_day <= 90)
);

-- Somebody is away, and who does the work meanwhile. It ends by itself.
create table absence (
  municipality_id integer not null,
  id uuid not null,
  account_id uuid not null,
  substitute_id uuid, -- none: nobody, which makes a loose thread of each case
  from_day date not null,
  until_day date not null, -- the last day away
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, account_id) references account (municipality_id, id),
  foreign key (municipality_id, substitute_id) references account (municipality_id, id),
  foreign key (municipality_id, recorded_by) references account (municipality_id, id),
  constraint nobody_stands_in_for_herself check (substitute_id is distinct from account_id),
  constraint not_for_ever check (until_day >= from_day and until_day - from_day <= 366)
);
create index absence_of_account on absence (municipality_id, account_id, until_day);
create index absence_of_substitute on absence (municipality_id, substitute_id, until_day) where substitute_id is not null;

-- A colleague's cases, offered as one list: taken or declined as a whole.
create table handover (
  municipality_id integer not null,
  id uuid not null,
  team_id integer not null,
  from_account uuid not null,
  to_account uuid not null,
  started_by uuid not null, -- the giver, or a team lead for somebody who has left
  started_at timestamptz not null,
  words bytea check (access.is_sealed(words)), -- with a key of its own
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'declined', 'withdrawn')),
  answered_at timestamptz,
  answer_words bytea check (access.is_sealed(answer_words)),
  primary key (municipality_id, id),
  foreign key (municipality_id, team_id) references team (municipality_id, id),
  foreign key (municipality_id, from_account) references account (municipality_id, id),
  foreign key (municipality_id, to_account) references account (municipality_id, id),
  foreign key (municipality_id, started_by) references account (municipality_id, id),
  constraint to_another check (from_account <> to_account),
  constraint answered_once check ((state = 'proposed') = (answered_at is null))
);
create index handover_of_team on handover (municipality_id, team_id, started_at desc);

create table handover_case (
  municipality_id integer not null,
  handover_id uuid not null,
  case_id uuid not null,
  -- stayed: when the list was taken the case was closed, somebody else's, or not the receiver's to see
  state text not null default 'offered' check (state in ('offered', 'moved', 'stayed', 'returned')),
  primary key (municipality_id, handover_id, case_id),
  foreign key (municipality_id, handover_id) references handover (municipality_id, id) on delete cascade,
  foreign key (municipality_id, case_id) references enquiry (municipality_id, id) on delete cascade
);
-- In one open list at a time, or two would take the same case.
create unique index handover_case_offered on handover_case (municipality_id, case_id) where state = 'offered';

do $$
declare t text;
begin
  foreach t in array array['loose_quiet', 'absence', 'handover', 'handover_case'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to levekar_owner using (true) with check (true)', t);
  end loop;
end $$;

-- The open cases of the actor's teams that are not the actor's to see: the register shows such an enquiry as one
-- without a family, and no list of casework may take it for one that was just received.
create function access.my_hidden_cases() returns uuid[] language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  return (select coalesce(array_agg(l.enquiry_id), '{}') from family_enquiry l
    where l.municipality_id = access.my_municipality() and l.team_id = any (access.my_family_teams())
      and l.is_protected and not l.family_id = any (access.my_named_families()));
end $$;

-- Whether somebody works in a team of the actor's now.
create function access.is_colleague(who uuid) returns boolean language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
begin
  return exists (select from team_membership m
    where m.municipality_id = access.my_municipality() and m.account_id = who
      and m.team_id = any (access.my_family_teams())
      and m.valid_from <= access.today() and (m.valid_to is null or access.today() < m.valid_to));
end $$;

create policy of_visible_case on loose_quiet for all to levekar_app
  using (municipality_id = (select access.my_municipality())
    and exists (select from case_file c where c.municipality_id = loose_quiet.municipality_id and c.id = loose_quiet.case_id))
  with check (municipality_id = (select access.my_municipality())
    and by_account = (select access.actor()) and on_day = (select access.today())
    and exists (select from case_file c where c.municipality_id = loose_quiet.municipality_id and c.id = loose_quiet.case_id));

create policy of_colleagues on absence for select to levekar_app
  using (municipality_id = (select access.my_municipality()) and access.is_colleague(account_id));
create policy own_or_led on absence for insert to levekar_app
  with check (municipality_id = (select access.my_municipality())
    and recorded_by = (select access.actor()) and recorded_at = (select access.now())
    and (account_id = (select access.actor()) or (select access.has_any_role('team_lead')))
    and access.is_colleague(account_id) and (substitute_id is null or access.is_colleague(substitute_id)));
create policy own_or_led_ends on absence for delete to levekar_app
  using (municipality_id = (select access.my_municipality()) and access.is_colleague(account_id)
    and (account_id = (select access.actor()) or (select access.has_any_role('team_lead'))));

create policy own_team on handover for select to levekar_app
  using (municipality_id = (select access.my_municipality())
    and team_id = any ((select access.my_family_teams())::integer[]));
create policy giver_or_lead_starts on handover for insert to levekar_app
  with check (municipality_id = (select access.my_municipality())
    and team_id = any ((select access.my_family_teams())::integer[])
    and started_by = (select access.actor()) and started_at = (select access.now()) and state = 'proposed'
    and (from_account = (select access.actor()) or (select access.has_any_role('team_lead'))));
-- Nobody takes cases, or declines them, for somebody else.
create policy answered_by_those_it_concerns on handover for update to levekar_app
  using (municipality_id = (select access.my_municipality()) and state = 'proposed'
    and team_id = any ((select access.my_family_teams())::integer[]))
  with check (municipality_id = (select access.my_municipality()) and answered_at = (select access.now())
    and team_id = any ((select access.my_family_teams())::integer[])
    and case state when 'withdrawn' then started_by = (select access.actor()) or from_account = (select access.actor())
        or (select access.has_any_role('team_lead'))
      else to_account = (select access.actor()) end);

create policy of_visible_list on handover_case for select to levekar_app
  using (municipality_id = (select access.my_municipality())
    and exists (select from handover h where h.municipality_id = handover_case.municipality_id and h.id = handover_id));
create policy with_the_list on handover_case for insert to levekar_app
  with check (municipality_id = (select access.my_municipality()) and state = 'offered'
    and exists (select from handover h where h.municipality_id = handover_case.municipality_id and h.id = handover_id
      and h.state = 'proposed' and h.started_by = (select access.actor()) and h.started_at = (select access.now())));
create policy with_the_answer on handover_case for update to levekar_app
  using (municipality_id = (select access.my_municipality())
    and exists (select from handover h where h.municipality_id = handover_case.municipality_id and h.id = handover_id
      and h.answered_at = (select access.now())));

grant select, insert, delete on loose_quiet, absence to levekar_app;
grant select on handover, handover_case to levekar_app;
grant insert (municipality_id, id, team_id, from_account, to_account, started_by, started_at, words),
  update (state, answered_at, answer_words) on handover to levekar_app;
grant insert (municipality_id, handover_id, case_id), update (state) on handover_case to levekar_app;

revoke execute on function access.my_hidden_cases, access.is_colleague from public;
grant execute on function access.my_hidden_cases, access.is_colleague to levekar_app;
