import type pg from 'pg';
import type { DefaultCode } from '../code-lists/default-code.ts';
import { DEFAULT_CODES, UNKNOWN_AREA } from '../code-lists/default-codes.ts';
import { normalised } from '../../shared/normalised.ts';

export type Founding = {
  /** The four digits of Statistics Norway. */
  code: string;
  name: string;
  team: string;
  areas: readonly DefaultCode[];
  /** From when each kind is registered; a kind without a day begins with its first enquiry. */
  registrationStarts: Partial<Record<'case' | 'general_advice', string>>;
};

/**
 * Makes a municipality with its code lists, spellings, first team and the operator's account.
 * An act of installation: runs on the migrator's connection as the owner. Does nothing to one that exists.
 * @returns whether it was made now
 */
export async function foundMunicipality(owner: pg.Client, founding: Founding): Promise<boolean> {
  const inserted = await owner.query<{ id: number }>(
    'insert into municipality (code, name) values ($1, $2) on conflict (code) do nothing returning id',
    [founding.code, founding.name],
  );
  const id = inserted.rows[0]?.id;
  if (id === undefined) return false;
  await insertCodes(owner, id, { ...DEFAULT_CODES, area: [...founding.areas, UNKNOWN_AREA] });
  await owner.query('insert into team (municipality_id, name) values ($1, $2)', [id, founding.team]);
  for (const [kind, startsOn] of Object.entries(founding.registrationStarts))
    await owner.query(
      'insert into registration_start (municipality_id, kind, starts_on) values ($1, $2, $3)',
      [id, kind, startsOn],
    );
  await owner.query(
    `with operator as (
       insert into account (municipality_id, login, name, active_from)
       values ($1, 'operator', 'Levekår', '2000-01-01') returning id)
     insert into role_assignment (municipality_id, account_id, role, valid_from)
     select $1, id, 'operator', '2000-01-01' from operator`,
    [id],
  );
  return true;
}

async function insertCodes(
  owner: pg.Client,
  municipalityId: number,
  lists: Readonly<Record<string, readonly DefaultCode[]>>,
): Promise<void> {
  const codes = Object.entries(lists).flatMap(([list, values]) =>
    values.map((value, position) => ({ list, position, ...value })),
  );
  await owner.query(
    `insert into code (municipality_id, list, code, label_nb, label_nn, label_en, position, national_list, national_codes)
     select $1, c.list, c.code, c.nb, c.nn, c.en, c.position, c.national ->> 'list',
       coalesce(array(select jsonb_array_elements_text(c.national -> 'codes')), '{}')
     from jsonb_to_recordset($2::jsonb) as c (list text, code text, nb text, nn text, en text, position int, national jsonb)`,
    [municipalityId, JSON.stringify(codes)],
  );
  await owner.query(
    `update code set reported_as = c."reportedAs"
     from jsonb_to_recordset($2::jsonb) as c (list text, code text, "reportedAs" text)
     where code.municipality_id = $1 and code.list = c.list and code.code = c.code and c."reportedAs" is not null`,
    [municipalityId, JSON.stringify(codes)],
  );
  const spellings = codes.flatMap(({ list, code, spellings }) =>
    (spellings ?? []).map((spelling) => ({ list, code, spelling: normalised(spelling) })),
  );
  await owner.query(
    `insert into spelling (municipality_id, list, spelling, code)
     select $1, s.list, s.spelling, s.code
     from jsonb_to_recordset($2::jsonb) as s (list text, spelling text, code text)
     on conflict do nothing`,
    [municipalityId, JSON.stringify(spellings)],
  );
}
