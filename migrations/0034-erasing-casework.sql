-- Why: casework follows its family: into another record when two become one, and out of it when they part again; it
-- is erased with the family, and of a case the figures stay; and the access log knows what of it gave access.

-- Who a row of casework is about, said again: of the row as it stands when the check comes. A merge moves the rows
-- first, by their keys, and then calls the persons by their other names.
-- @param tg_argv SQL of the row x: its persons, and its topics
create function access.case_persons_exist() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  family uuid;
  about uuid[];
  themes text[];
begin
  execute format('select x.family_id, array_remove(%s, null), %s from %I x where x.municipality_id = $1 and x.id = $2',
      tg_argv[0], tg_argv[1], tg_table_name) into family, about, themes using new.municipality_id, new.id;
  -- A record may have lost its last person when it was parted from another.
  if exists (select from unnest(about) a where not exists (select from person p
        where p.municipality_id = new.municipality_id and p.id = a and p.family_id = family))
      and exists (select from person p where p.municipality_id = new.municipality_id and p.family_id = family) then
    raise exception 'a person is not of this family' using errcode = 'foreign_key_violation';
  end if;
  if exists (select from unnest(themes) t where not exists (select from code c
      where c.municipality_id = new.municipality_id and c.list = 'topic' and c.code = t)) then
    raise exception 'unknown topic' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;

do $$
declare
  t text;
  told text;
  about text;
  themes text;
begin
  for t, told, about, themes in values
      ('goal', 'persons, topics', 'x.persons', 'x.topics'),
      ('task', 'persons, topics, person_id', 'x.persons || case when x.ended_on is null then x.person_id end', 'x.topics'),
      ('priority_request', 'persons, topics', 'x.persons', 'x.topics'),
      ('application', 'persons', 'x.persons', 'null::text[]'),
      ('household_budget', 'persons', 'x.persons', 'null::text[]'),
      ('case_evaluation', 'person_id', 'array[x.person_id]', 'null::text[]') loop
    execute format('drop trigger if exists persons_and_topics_exist on %I', t);
    execute format('drop trigger if exists persons_of_case_exist on %I', t);
    execute format('create constraint trigger case_persons_exist after insert or update of family_id, %s on %I
      deferrable initially immediate for each row execute function access.case_persons_exist(%L, %L)', told, t, about, themes);
  end loop;
end $$;
drop function access.persons_of_case_exist;

-- Calls the persons of these cases by their other names. Versions stay: what is sealed may lean on them, and who has
-- a row open meanwhile names persons that are no longer there, which is refused.
-- @param same {"person there": "person here"}
create function access.call_case_persons(municipality integer, cases uuid[], same jsonb) returns void language plpgsql
  volatile security definer set search_path = pg_catalog, public, access, pg_temp as $$
declare t text;
begin
  foreach t in array array['goal', 'task', 'priority_request', 'application', 'household_budget'] loop
    execute format('update %I x set persons = access.called_here(x.persons, $3) where x.municipality_id = $1
        and x.case_id = any ($2) and x.persons::text[] && array(select jsonb_object_keys($3))', t)
      using municipality, cases, same;
  end loop;
  foreach t in array array['task', 'task_event', 'case_evaluation', 'taken_over'] loop
    execute format('update %I x set person_id = ($3 ->> x.person_id::text)::uuid
        where x.municipality_id = $1 and x.case_id = any ($2) and $3 ? x.person_id::text', t)
      using municipality, cases, same;
  end loop;
end $$;

-- What was written together of persons who are no longer of one family: each case is about its own family's, all of
-- them where it was about others too, so that nobody is told more than before. A task of somebody who has left is
-- nobody's, and to be proposed anew.
create function access.part_case_persons(municipality integer, families uuid[]) returns void language plpgsql
  volatile security definer set search_path = pg_catalog, public, access, pg_temp as $$
declare t text;
begin
  update task x set state = 'draft', person_id = null
    where x.municipality_id = municipality and x.family_id = any (families) and x.ended_on is null
      and not exists (select from person p where p.municipality_id = x.municipality_id and p.id = x.person_id
        and p.family_id = x.family_id) and x.person_id is not null;
  foreach t in array array['goal', 'task', 'priority_request', 'application', 'household_budget'] loop
    execute format('update %I x set persons = array(select p.id from person p
          where p.municipality_id = x.municipality_id and p.family_id = x.family_id order by p.id limit 40)
        where x.municipality_id = $1 and x.family_id = any ($2)
          and exists (select from unnest(x.persons) a where not exists (select from person p
            where p.municipality_id = x.municipality_id and p.id = a and p.family_id = x.family_id))
          and exists (select from person p where p.municipality_id = x.municipality_id and p.family_id = x.family_id)', t)
      using municipality, families;
  end loop;
  update case_evaluation x set person_id = null where x.municipality_id = municipality
    and x.family_id = any (families) and x.source <> 'child' and x.person_id is not null
    and not exists (select from person p where p.municipality_id = x.municipality_id and p.id = x.person_id
      and p.family_id = x.family_id);
  -- A note that went with its persons is no longer one of a case that stayed.
  update contribution k set case_id = null from case_file c
    where k.municipality_id = municipality and k.family_id = any (families)
      and c.municipality_id = k.municipality_id and c.id = k.case_id and c.family_id is distinct from k.family_id;
end $$;

-- Cases follow their enquiries by their keys; who they are about, here.
create function access.cases_follow_merge() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
declare
  cases constant uuid[] := array(select e::uuid from jsonb_array_elements_text(new.moved -> 'enquiries') e);
  same constant jsonb := coalesce(new.moved -> 'same', '{}');
begin
  if tg_op = 'INSERT' then
    perform access.call_case_persons(new.municipality_id, cases, same);
  else
    perform access.call_case_persons(new.municipality_id,
      array(select c.id from case_file c where c.municipality_id = new.municipality_id and c.id = any (cases)
        and c.family_id = new.from_id),
      (select coalesce(jsonb_object_agg(s.value, s.key), '{}') from jsonb_each_text(same) s));
    perform access.part_case_persons(new.municipality_id, array[new.family_id, new.from_id]);
  end if;
  return null;
end $$;
create trigger cases_join after insert on family_merge for each row execute function access.cases_follow_merge();
create trigger cases_part after update of split_at on family_merge for each row
  when (old.split_at is null and new.split_at is not null) execute function access.cases_follow_merge();

-- As in 0027, of every table of casework: of what a person wrote and must not lose sight of.
create or replace function access.has_casework(municipality integer, which uuid) returns boolean language plpgsql stable
  security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  t text;
  is_there boolean;
begin
  foreach t in array array['goal', 'task', 'case_coordinator', 'priority_request', 'contribution', 'application',
      'household_budget', 'case_evaluation', 'taken_over', 'task_link'] loop
    execute format('select exists (select from %I x where x.municipality_id = $1 and x.case_id = $2)', t)
      into is_there using municipality, which;
    if is_there then return true; end if;
  end loop;
  return false;
end $$;

-- As in 0025, with the keys of attachments, and of lists by which cases were handed over, whose words may name anybody.
create or replace function access.what_erasing_takes(municipality integer, which uuid) returns jsonb language plpgsql
  stable set search_path = pg_catalog, public as $$
declare
  families uuid[];
  enquiries uuid[];
begin
  with recursive one (id) as (
    select f.id from family f where f.municipality_id = municipality and f.id = which
    union select f.id from family f join one on f.merged_into = one.id where f.municipality_id = municipality)
  select array_agg(id order by id) into families from one;
  if families is null then return null; end if;
  enquiries := array(select l.enquiry_id from family_enquiry l
    where l.municipality_id = municipality and l.family_id = any (families) order by l.enquiry_id);
  return jsonb_build_object('families', families, 'enquiries', enquiries,
    'others', array(select d.key_id from enquiry_draft d
        where d.municipality_id = municipality and d.enquiry_id = any (enquiries)
      union select k.owner_id from ended_key k where k.municipality_id = municipality -- drafts' that were removed
      union select a.id from attachment a
        join contribution k on k.municipality_id = a.municipality_id and k.id = a.contribution_id
        where k.municipality_id = municipality and k.family_id = any (families)
      union select h.handover_id from handover_case h
        where h.municipality_id = municipality and h.case_id = any (enquiries)
      union select m.id from family_merge m
        where m.municipality_id = municipality and (m.family_id = any (families) or m.from_id = any (families))));
end $$;

-- What hangs on cases. A list of cases that nobody has answered is to be offered anew, without them.
create function access.strip_cases(municipality integer, which uuid[]) returns void language plpgsql volatile
  set search_path = pg_catalog, public as $$
declare t text;
begin
  delete from session s using task_link l where l.municipality_id = municipality and l.case_id = any (which)
    and s.municipality_id = l.municipality_id and s.account_id = l.guest_id;
  update contribution k set case_id = null where k.municipality_id = municipality and k.case_id = any (which);
  foreach t in array array['task_link', 'taken_over', 'case_evaluation', 'household_budget', 'application',
      'priority_request', 'task_event', 'task', 'goal', 'case_coordinator', 'case_note_draft', 'loose_quiet',
      'case_step'] loop
    execute format('delete from %I where municipality_id = $1 and case_id = any ($2)', t) using municipality, which;
  end loop;
  delete from handover h using handover_case c where h.municipality_id = municipality and h.state = 'proposed'
    and c.municipality_id = h.municipality_id and c.handover_id = h.id and c.case_id = any (which);
  update handover h set words = null, answer_words = null from handover_case c where h.municipality_id = municipality
    and c.municipality_id = h.municipality_id and c.handover_id = h.id and c.case_id = any (which);
  delete from handover_case c where c.municipality_id = municipality and c.case_id = any (which);
end $$;

-- As in 0025, and of a case how long was waited, its form and its outcome, in their months. What was under way ends.
create or replace function access.strip_enquiries(municipality integer, which uuid[]) returns void language plpgsql
  volatile set search_path = pg_catalog, public as $$
declare
  this_month constant date := date_trunc('month', access.today())::date;
  figures case_file[];
begin
  perform access.strip_cases(municipality, which);
  delete from enquiry_text x where x.municipality_id = municipality and x.enquiry_id = any (which);
  delete from enquiry_change c where c.municipality_id = municipality and c.enquiry_id = any (which);
  delete from enquiry_draft d where d.municipality_id = municipality and d.enquiry_id = any (which);
  figures := array(select c from case_file c where c.municipality_id = municipality and c.id = any (which));
  update enquiry e set received_on = date_trunc('month', e.received_on)::date,
      closed_on = coalesce(date_trunc('month', e.closed_on)::date, case when e.kind = 'case' then this_month end),
      useful_on = date_trunc('month', e.useful_on)::date,
      received_at = null, registered_at = null, adviser_id = null, draft_id = null, version = e.version + 1
    where e.municipality_id = municipality and e.id = any (which);
  update enquiry_code c set received_on = date_trunc('month', c.received_on)::date
    where c.municipality_id = municipality and c.enquiry_id = any (which);
  -- The days were counted from the day itself; counted from its month they would be others.
  update case_file c set family_id = null, is_protected = false, paused_until = null, next_step = null,
      next_step_on = null, opened_at = null, first_contact_on = date_trunc('month', f.first_contact_on)::date,
      decided_on = date_trunc('month', f.decided_on)::date, last_contact_on = null,
      stage = case when f.stage in ('received', 'intake', 'active', 'closing') then 'closed' else f.stage end,
      form = f.form, outcome = f.outcome, days_to_contact = f.days_to_contact, days_to_decision = f.days_to_decision,
      closed_on = coalesce(date_trunc('month', f.closed_on)::date, this_month)
    from unnest(figures) f where c.municipality_id = municipality and c.id = f.id;
  update case_file c set retain_until = null where c.municipality_id = municipality and c.id = any (which);
end $$;

-- As in 0022; and a case, which has its enquiry's id, is read because of its family: only what reads the register
-- reads it because the enquiry is the team's. What hangs on a case is the family's too.
create or replace function access.log_basis(event text, subjects uuid[], teams integer[], services integer[])
  returns text[] language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
declare
  mine constant integer := access.my_municipality();
  wanted constant integer := cardinality(subjects);
  is_partner constant boolean := event like 'partner.%';
  is_register constant boolean := event ~ '^(enquir(y|ies)|drafts|import|overview|family|families)\.';
  family_teams integer[];
  found uuid[];
  more uuid[];
  hits integer;
  seen integer := 0;
  result text[];
begin
  if event like 'setup.%' then return '{setup}'; end if;
  if wanted = 0 then return '{}'; end if;
  select count(*), coalesce(array_agg(distinct case when e.team_id = any (teams) then 'own_register'
      else 'none' end) filter (where is_register or l.family_id is null), '{}'),
      coalesce(array_agg(distinct l.family_id) filter (where not is_register and l.family_id is not null), '{}')
    into hits, result, found
    from enquiry e
      left join family_enquiry l on l.municipality_id = e.municipality_id and l.enquiry_id = e.id and not is_register
    where e.municipality_id = mine and e.id = any (subjects);
  seen := hits;

  if seen < wanted then
    select count(*), coalesce(array_agg(f.id), '{}') into hits, more
      from family f where f.municipality_id = mine and f.id = any (subjects);
    seen := seen + hits;
    found := found || more;
  end if;
  if seen < wanted then
    select count(*), coalesce(array_agg(distinct p.family_id), '{}') into hits, more
      from person p where p.municipality_id = mine and p.id = any (subjects);
    seen := seen + hits;
    found := found || more;
  end if;
  if seen < wanted then
    select count(*), coalesce(array_agg(distinct x.family_id), '{}') into hits, more from (
      select family_id from contribution k where k.municipality_id = mine and k.id = any (subjects)
      union all select family_id from consent c where c.municipality_id = mine and c.id = any (subjects)
      union all select family_id from consent_statement s where s.municipality_id = mine and s.id = any (subjects)
      union all select family_id from disclosure d where d.municipality_id = mine and d.id = any (subjects)) x;
    seen := seen + hits;
    found := found || more;
  end if;
  if seen < wanted then
    select count(*), coalesce(array_agg(distinct x.family_id), '{}') into hits, more from (
      select family_id from task t where t.municipality_id = mine and t.id = any (subjects)
      union all select family_id from goal g where g.municipality_id = mine and g.id = any (subjects)
      union all select family_id from priority_request r where r.municipality_id = mine and r.id = any (subjects)
      union all select family_id from application a where a.municipality_id = mine and a.id = any (subjects)
      union all select family_id from household_budget b where b.municipality_id = mine and b.id = any (subjects)
      union all select family_id from case_coordinator c where c.municipality_id = mine and c.id = any (subjects)
      union all select family_id from case_evaluation v where v.municipality_id = mine and v.id = any (subjects)
      union all select family_id from task_link l where l.municipality_id = mine and l.id = any (subjects)
      union all select k.family_id from attachment a
        join contribution k on k.municipality_id = a.municipality_id and k.id = a.contribution_id
        where a.municipality_id = mine and a.id = any (subjects)
      union all select k.family_id from attachment_removal a
        join contribution k on k.municipality_id = a.municipality_id and k.id = a.contribution_id
        where a.municipality_id = mine and a.id = any (subjects)) x;
    seen := seen + hits;
    found := found || more;
  end if;
  if cardinality(found) > 0 then
    family_teams := access.my_family_teams();
    result := result || (select array_agg(distinct case
        when is_partner or not f.team_id = any (family_teams) then access.partner_basis(mine, f.id, services)
        when not f.is_protected then 'own_team'
        when exists (select from named_reader n where n.municipality_id = mine and n.family_id = f.id
          and n.account_id = access.actor() and n.removed_at is null) then 'named'
        when f.id = any (access.my_named_families()) then 'break_glass'
        else 'none' end)
      from family f where f.municipality_id = mine and f.id = any (found));
  end if;
  if seen < wanted then
    -- A notice is sent to the service; a draft is one's own; accounts are the people who use the program; lists,
    -- forms and what was learnt are the team's and of no family.
    result := result || coalesce((select array_agg(distinct x.basis) from (
      select case when n.service_id = any (services) then 'consent' else 'own_team' end as basis
        from notice n where n.municipality_id = mine and n.id = any (subjects)
      union all select 'self' from enquiry_draft d
        where d.municipality_id = mine and d.id = any (subjects) and d.account_id = access.actor()
      union all select 'self' from case_note_draft d
        where d.municipality_id = mine and d.id = any (subjects) and d.account_id = access.actor()
      union all select case when h.team_id = any (teams) then 'own_team' else 'none' end from (
        select id, team_id from handover where municipality_id = mine
        union all select id, team_id from note_template where municipality_id = mine
        union all select id, team_id from system_learning where municipality_id = mine) h
        where h.id = any (subjects)
      union all select case when a.id = access.actor() then 'self' else 'setup' end
        from account a where a.municipality_id = mine and a.id = any (subjects)) x), '{}');
  end if;
  if cardinality(result) = 0 then return '{none}'; end if;
  return (select array_agg(distinct b order by b) from unnest(result) b);
end $$;

-- Nobody writes as somebody else, or as at another time.
create policy as_oneself on application as restrictive for insert to levekar_app
  with check (created_by = (select access.actor()) and created_at = (select access.now()));
create policy as_oneself on household_budget as restrictive for insert to levekar_app
  with check (saved_by = (select access.actor()) and saved_at = (select access.now()));
create policy as_oneself_again on household_budget as restrictive for update to levekar_app
  using (true) with check (saved_by = (select access.actor()) and saved_at = (select access.now()));
create policy as_oneself on case_evaluation as restrictive for insert to levekar_app
  with check (by_account = (select access.actor()));
create policy as_oneself_again on case_evaluation as restrictive for update to levekar_app
  using (true) with check (by_account = (select access.actor()));

revoke execute on function access.case_persons_exist, access.call_case_persons, access.part_case_persons,
  access.cases_follow_merge, access.strip_cases from public;
