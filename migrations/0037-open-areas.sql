-- Why: the catalogue is read by everybody, and names the parts of town by the municipality's own list. Of the code
-- lists that one alone is open, and only what is in use now.
create function access.open_areas(whose integer) returns table (code text, label_nb text, label_nn text, label_en text)
  language plpgsql stable security definer set search_path = pg_catalog, public, access, pg_temp as $$
begin
  return query select c.code, c.label_nb, c.label_nn, c.label_en from code c
    where c.municipality_id = whose and c.list = 'area'
      and c.valid_from <= access.today() and (c.valid_to is null or c.valid_to > access.today())
    order by c.position, c.code;
end $$;
revoke execute on function access.open_areas from public;
grant execute on function access.open_areas to levekar_app;
