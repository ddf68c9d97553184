import type { Tx } from '../../platform/db/transaction.ts';
import { findConsentSettings, updateConsentSettings } from './consent-setting-queries.ts';
import type { ConsentSettings } from './consent-setting.ts';
import { insertSetupChange, lockSetup } from './setup-change-queries.ts';

const FIELDS = ['youngPersonDecidesFrom', 'usualDays', 'remindDays'] as const;

/** Settles what is proposed for consents from now on; those that are given stay as they are. */
export async function changeConsentSettings({ tx }: { tx: Tx }, after: ConsentSettings): Promise<void> {
  await lockSetup(tx);
  const before = await findConsentSettings(tx);
  const changed = FIELDS.filter((field) => before[field] !== after[field]);
  if (changed.length === 0) return;
  await updateConsentSettings(tx, after);
  const textsOf = (settings: ConsentSettings) =>
    Object.fromEntries(changed.map((field) => [field, settings[field]?.toString() ?? null]));
  await insertSetupChange(tx, {
    kind: 'consent_settings_changed',
    name: '',
    before: textsOf(before),
    after: textsOf(after),
  });
}
