-- Why: a function that runs as the owner looked into the session's temporary tables before anything else. Whoever
-- could run SQL as the application could put one in a table's place, with a trigger, and so become the owner.
-- A function made later states it itself: a test looks at every one.
do $$
declare f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p
      where p.pronamespace = 'access'::regnamespace and p.prosecdef and p.proconfig[1] !~ 'pg_temp' loop
    execute format('alter function %s set search_path = %s, pg_temp', f,
      (select substr(setting, 13) from pg_proc p, unnest(p.proconfig) setting
       where p.oid = f and setting like 'search_path=%'));
  end loop;
end $$;
