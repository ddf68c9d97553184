import type pg from 'pg';

/** A mistake that somebody could make in the rules, planted to see whether the proof finds it. */
export type PlantedFault = { name: string; plant(owner: pg.Client): Promise<void> };

/** Replaces pieces of a function's text; a piece that is not there any more is an error, not a fault. */
export function inFunction(
  name: string,
  which: string,
  pieces: readonly (readonly [string, string])[],
): PlantedFault {
  return {
    name,
    plant: async (owner) => {
      const { rows } = await owner.query<{ text: string }>('select pg_get_functiondef($1::regproc) as text', [
        which,
      ]);
      let text = rows[0]?.text ?? '';
      for (const [right, wrong] of pieces) {
        if (!text.includes(right)) throw new Error(`cannot plant "${name}": ${which} does not say ${right}`);
        text = text.replaceAll(right, wrong);
      }
      await owner.query(text);
    },
  };
}

/** @param statement says a policy in another way */
export function inPolicy(name: string, statement: string): PlantedFault {
  return {
    name,
    plant: async (owner) => {
      await owner.query(statement);
    },
  };
}
