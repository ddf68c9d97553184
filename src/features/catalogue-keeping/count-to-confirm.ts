import type { Tx } from '../../platform/db/transaction.ts';
import { today, type Clock } from '../../shared/clock.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import { confirmByDay } from '../catalogue/freshness-rules.ts';
import { keepsCatalogue } from '../catalogue/write-entry.ts';
import { whenDue } from './asking-rules.ts';
import { findAllKept, findOwnKept, type KeptRow } from './confirmation-queries.ts';
import type { ToConfirm } from './freshness-settings.ts';
import { findMonthsOf } from './setting-queries.ts';

/** How many entries wait to be confirmed: the actor's own, and for who keeps the catalogue all of them. */
export async function countToConfirm({
  tx,
  clock,
  actor,
}: {
  tx: Tx;
  clock: Clock;
  actor: SignedIn;
}): Promise<ToConfirm> {
  const months = await findMonthsOf(tx, actor.municipalityId);
  const count = (rows: readonly KeptRow[]) => {
    const due = rows.map((row) => whenDue({ confirmBy: confirmByDay(row, months) }, today(clock)));
    return {
      past: due.filter((when) => when === 'past').length,
      soon: due.filter((when) => when === 'soon').length,
    };
  };
  return {
    mine: count(await findOwnKept(tx)),
    all: keepsCatalogue(actor) ? count(await findAllKept(tx)) : null,
  };
}
