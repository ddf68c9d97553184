import type { Tx } from '../../platform/db/transaction.ts';
import { findCaseSettings, updateCaseSettings } from './case-setting-queries.ts';
import type { CaseSettings } from './case-setting.ts';
import { insertSetupChange, lockSetup } from './setup-change-queries.ts';

/** Settles how long cases are kept that are closed from now on; those closed before keep their day. */
export async function changeCaseSettings({ tx }: { tx: Tx }, after: CaseSettings): Promise<void> {
  await lockSetup(tx);
  const before = await findCaseSettings(tx);
  if (before.retentionYears === after.retentionYears) return;
  await updateCaseSettings(tx, after);
  const textsOf = ({ retentionYears }: CaseSettings) => ({ retentionYears: String(retentionYears) });
  await insertSetupChange(tx, {
    kind: 'case_settings_changed',
    name: '',
    before: textsOf(before),
    after: textsOf(after),
  });
}
