import type { Mutant } from './sql-mutants.ts';

export type Killer = {
  /** What breaks with the mistake in place; null when nothing does. */
  kill(mutant: Mutant): Promise<string | null>;
};

/** What became of one mutant; `group` is its file or its definition. */
export type Outcome = { group: string; name: string; outcome: 'killed' | 'explained' | 'survived' };

/** So many of a hundred must be killed or explained. */
const ENOUGH_PERCENT = 90;

/** A line for each group, the survivors by name, and the sum; and whether it is enough. */
export function summarize(outcomes: readonly Outcome[]): { lines: string[]; isEnough: boolean } {
  const groups = Map.groupBy(outcomes, ({ group }) => group);
  const { killed, explained, survived } = count(outcomes);
  const percent = outcomes.length === 0 ? 0 : (100 * (killed + explained)) / outcomes.length;
  return {
    lines: [
      ...[...groups].map(([group, rows]) => {
        const of = count(rows);
        return `${group}: ${sum(rows.length, of)}`;
      }),
      ...outcomes.filter(({ outcome }) => outcome === 'survived').map(({ name }) => `SURVIVED ${name}`),
      `mutation: ${sum(outcomes.length, { killed, explained, survived })} (${percent.toFixed(1)} %)`,
    ],
    isEnough: percent >= ENOUGH_PERCENT,
  };
}

type Counts = Record<Outcome['outcome'], number>;

function count(outcomes: readonly Outcome[]): Counts {
  const of = (wanted: Outcome['outcome']) => outcomes.filter(({ outcome }) => outcome === wanted).length;
  return { killed: of('killed'), explained: of('explained'), survived: of('survived') };
}

function sum(mutants: number, { killed, explained, survived }: Counts): string {
  return `${String(mutants)} mutants, ${String(killed)} killed, ${String(explained)} explained, ${String(survived)} survived`;
}
