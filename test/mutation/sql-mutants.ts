import type { Definition } from './sql-definitions.ts';
import { findEdits, type Edit } from './sql-edits.ts';

export type Mutant = {
  /** The definition's, and what is said in another way, with the words around it; each name once. */
  name: string;
  definition: Definition;
  /** Plants the mistake, and takes it away again. */
  plant: string;
  restore: string;
};

/** So much of what stands before and after tells one place from others in the same definition. */
const BEFORE = 32;
const AFTER = 24;

/** All that could be mistaken in these; a policy could also let everything through, or nothing. */
export function makeMutants(definitions: readonly Definition[]): Mutant[] {
  const names = new Map<string, number>();
  return definitions.flatMap((definition) => {
    const { sql } = definition;
    const whole = definition.name.startsWith('policy ')
      ? ['true', 'false'].filter((text) => text !== sql).map((text) => ({ from: 0, to: sql.length, text }))
      : [];
    return [...whole, ...findEdits(sql)].map((edit) => {
      const name = `${definition.name}: ${describe(sql, edit)}`;
      const times = (names.get(name) ?? 0) + 1;
      names.set(name, times);
      return {
        name: times === 1 ? name : `${name} (${String(times)})`,
        definition,
        plant: definition.statement(sql.slice(0, edit.from) + edit.text + sql.slice(edit.to)),
        restore: definition.statement(sql),
      };
    });
  });
}

function describe(sql: string, { from, to, text }: Edit): string {
  const before = plain(sql.slice(0, from)).slice(-BEFORE);
  const after = plain(sql.slice(to)).slice(0, AFTER);
  const old = plain(sql.slice(from, to));
  return `${before}[${old.length > 80 ? `${old.slice(0, 50)} … ${old.slice(-24)}` : old} -> ${text}]${after}`.trim();
}

/** As every version of PostgreSQL would say it: on one line, without comments and names that it gives itself. */
function plain(sql: string): string {
  return sql
    .replace(/--[^\n]*/gu, '')
    .replace(/ AS (my_\w+|now|actor|today|has_any_role)(?=\))/gu, '')
    .replace(/\s+/gu, ' ');
}
