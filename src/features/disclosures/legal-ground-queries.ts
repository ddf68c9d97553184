import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Language } from '../../shared/language.ts';
import type { LegalGround } from './disclosure.ts';

/** The grounds in force on a day, with labels in the language; of one kind, or of all. */
export async function findLegalGrounds(
  tx: Tx,
  { on, kind, language }: { on: string; kind: LegalGround['kind'] | null; language: Language },
): Promise<LegalGround[]> {
  const { rows } = await sql<LegalGround>`
    select code, kind, statute, ${sql.ref(`label_${language}`)} as label, valid_from as "validFrom",
      valid_to as "validTo", checked
    from legal_ground
    where valid_from <= ${on}::date and (valid_to is null or ${on}::date < valid_to)
      and (${kind}::text is null or kind = ${kind})
    order by position, code`.execute(tx);
  return rows;
}

/** Every version of one ground. */
export async function findGroundVersions(
  tx: Tx,
  code: string,
): Promise<{ kind: string; validFrom: string; validTo: string | null }[]> {
  const { rows } = await sql<{ kind: string; validFrom: string; validTo: string | null }>`
    select kind, valid_from as "validFrom", valid_to as "validTo" from legal_ground
    where code = ${code}`.execute(tx);
  return rows;
}
