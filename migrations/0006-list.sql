-- Why: the list as a daily tool. "Mine" and "nobody's yet" are asked for every day, and beside each value
-- of a filter stands how many it would let through. Both read enquiry_listing, which therefore learns who
-- is responsible, and gets an index in which each such question is one run of neighbours (ADR 0002).

-- The nil id is nobody: compared with =, as the other columns are.
alter table enquiry_listing
  add column adviser_id uuid not null default '00000000-0000-0000-0000-000000000000',
  add column household text collate "C" not null default '', -- '' = not recorded, as with the next two
  add column housing text collate "C" not null default '',
  add column work text collate "C" not null default '',
  add column income text[] collate "C" not null default '{}';

update enquiry_listing l
set adviser_id = coalesce(e.adviser_id, l.adviser_id), household = coalesce(e.household, ''),
  housing = coalesce(e.housing, ''), work = coalesce(e.work, ''),
  income = array(select c.code from enquiry_code c
    where c.municipality_id = e.municipality_id and c.enquiry_id = e.id and c.list = 'income')
from enquiry e
where e.municipality_id = l.municipality_id and e.team_id = l.team_id and e.number = l.number;

drop index enquiry_listing_by_day, enquiry_listing_by_area, enquiry_listing_open;
create index enquiry_listing_by_day on enquiry_listing
  (municipality_id, team_id, contact, topic, kind, anonymous, assistance_form, received_on desc, number desc)
  include (is_open); -- narrow: a count reads ten thousand of its entries
create index enquiry_listing_by_area on enquiry_listing
  (municipality_id, team_id, area, contact, topic, kind, anonymous, assistance_form, received_on desc, number desc)
  include (is_open, adviser_id);
create index enquiry_listing_by_adviser on enquiry_listing
  (municipality_id, team_id, adviser_id, contact, topic, kind, anonymous, assistance_form, received_on desc, number desc)
  include (area, is_open);
-- What is open is little and asked for most; without an index of its own each area's count would read
-- all the closed ones too.
create index enquiry_listing_open on enquiry_listing
  (municipality_id, team_id, contact, topic, kind, anonymous, assistance_form, received_on desc, number desc)
  include (area, adviser_id) where is_open;
create index enquiry_listing_open_by_area on enquiry_listing
  (municipality_id, team_id, area, contact, topic, kind, anonymous, assistance_form, received_on desc, number desc)
  include (adviser_id) where is_open;

create or replace function access.list_new_enquiries() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  insert into enquiry_listing
  select municipality_id, team_id, number, '', '', kind, anonymous, coalesce(assistance_form, ''),
    coalesce(area, ''), closed_on is null, received_on,
    coalesce(adviser_id, '00000000-0000-0000-0000-000000000000'), coalesce(household, ''),
    coalesce(housing, ''), coalesce(work, '')
  from new_rows
  on conflict do nothing; -- when codes come in the same statement, their trigger may run first
  return null;
end $$;

create or replace function access.list_changed_enquiries() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  update enquiry_listing l
  set team_id = n.team_id, number = n.number, kind = n.kind, anonymous = n.anonymous,
    assistance_form = coalesce(n.assistance_form, ''), area = coalesce(n.area, ''),
    is_open = n.closed_on is null, received_on = n.received_on,
    adviser_id = coalesce(n.adviser_id, '00000000-0000-0000-0000-000000000000'),
    household = coalesce(n.household, ''), housing = coalesce(n.housing, ''), work = coalesce(n.work, '')
  from old_rows o join new_rows n on n.municipality_id = o.municipality_id and n.id = o.id
  where l.municipality_id = o.municipality_id and l.team_id = o.team_id and l.number = o.number
    and (l.team_id, l.number, l.kind, l.anonymous, l.assistance_form, l.area, l.is_open, l.received_on,
        l.adviser_id, l.household, l.housing, l.work)
      is distinct from (n.team_id, n.number, n.kind, n.anonymous, coalesce(n.assistance_form, ''),
        coalesce(n.area, ''), n.closed_on is null, n.received_on,
        coalesce(n.adviser_id, '00000000-0000-0000-0000-000000000000'), coalesce(n.household, ''),
        coalesce(n.housing, ''), coalesce(n.work, ''));
  return null;
end $$;

create or replace function access.list_new_codes() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  insert into enquiry_listing
  select e.municipality_id, e.team_id, e.number, contact, topic, e.kind, e.anonymous,
    coalesce(e.assistance_form, ''), coalesce(e.area, ''), e.closed_on is null, e.received_on,
    coalesce(e.adviser_id, '00000000-0000-0000-0000-000000000000'), coalesce(e.household, ''),
    coalesce(e.housing, ''), coalesce(e.work, ''), c.income
  from (select distinct municipality_id, enquiry_id from new_rows
        where list in ('contact', 'topic', 'income')) n
    join enquiry e on e.municipality_id = n.municipality_id and e.id = n.enquiry_id
    -- No condition on list outside the aggregates: before the first analyze it would tempt the planner
    -- away from the primary key, and an import would take quadratic time.
    cross join lateral (
      select array_append(array_agg(code) filter (where list = 'contact'), '') as contacts,
        array_append(array_agg(code) filter (where list = 'topic'), '') as topics,
        coalesce(array_agg(code order by code collate "C") filter (where list = 'income'), '{}') as income
      from enquiry_code where municipality_id = e.municipality_id and enquiry_id = e.id) c
    cross join unnest(c.contacts) as contact
    cross join unnest(c.topics) as topic
  on conflict (municipality_id, team_id, number, contact, topic) do update set income = excluded.income
    where enquiry_listing.income is distinct from excluded.income;
  return null;
end $$;

create or replace function access.unlist_codes() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  delete from enquiry_listing l
  using old_rows o join enquiry e on e.municipality_id = o.municipality_id and e.id = o.enquiry_id
  where l.municipality_id = e.municipality_id and l.team_id = e.team_id and l.number = e.number
    and ((o.list = 'contact' and l.contact = o.code) or (o.list = 'topic' and l.topic = o.code));
  update enquiry_listing l
  set income = array(select c.code from enquiry_code c
    where c.municipality_id = e.municipality_id and c.enquiry_id = e.id and c.list = 'income'
    order by c.code collate "C")
  from (select distinct municipality_id, enquiry_id from old_rows where list = 'income') o
    join enquiry e on e.municipality_id = o.municipality_id and e.id = o.enquiry_id
  where l.municipality_id = e.municipality_id and l.team_id = e.team_id and l.number = e.number;
  return null;
end $$;
