import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ConsentSettings } from '../../../src/features/setup/consent-setting.ts';
import { API } from '../../paths.ts';
import { Button, Select, Skeleton, TextField } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { DoneNotice } from './done-notice.tsx';
import { consentSettingsQuery, useSetupActions } from './fetch-setup.ts';
import { SetupPage } from './setup-page.tsx';

const AGES = [12, 13, 14, 15, 16, 17, 18] as const;

/** What the municipality has decided about consents. */
export function ConsentSettingsPage() {
  const { setup, services } = useMessages();
  const query = useQuery(consentSettingsQuery);
  return (
    <SetupPage tab="consent" lead={services.consent.lead}>
      {query.isPending && (
        <div aria-busy="true" aria-label={setup.loading} role="status">
          <Skeleton variant="rounded" height="16rem" />
        </div>
      )}
      {query.isError && <FailureNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && <SettingsForm settings={query.data} />}
    </SetupPage>
  );
}

function SettingsForm({ settings }: { settings: ConsentSettings }) {
  const { setup, services } = useMessages();
  const texts = services.consent;
  const actions = useSetupActions();
  const [age, setAge] = useState(settings.youngPersonDecidesFrom?.toString() ?? '');
  const [usual, setUsual] = useState(String(settings.usualDays));
  const [remind, setRemind] = useState(String(settings.remindDays));
  const [isTried, setIsTried] = useState(false);
  const { usualDays, remindDays } = ConsentSettings.shape;
  const isUsual = usualDays.safeParse(Number(usual)).success;
  const isRemind = remindDays.safeParse(Number(remind)).success;
  const save = () => {
    setIsTried(true);
    if (!isUsual || !isRemind) return;
    const body = {
      youngPersonDecidesFrom: age === '' ? null : Number(age),
      usualDays: Number(usual),
      remindDays: Number(remind),
    };
    void actions.run({ method: 'PUT', path: API.setupConsent, body }, { text: setup.saved });
  };
  return (
    <section className="card setup-section" aria-labelledby="setup-consent">
      <h2 id="setup-consent">{texts.title}</h2>
      <form
        noValidate
        className="setup-fields setup-settings"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Select
          label={texts.age}
          description={texts.ageHint}
          size="small"
          value={age}
          onChange={(event) => setAge(event.target.value)}
        >
          <option value="">{texts.asked}</option>
          {AGES.map((years) => (
            <option key={years} value={years}>
              {texts.years(years)}
            </option>
          ))}
        </Select>
        <TextField
          label={texts.usualDays}
          description={texts.usualDaysHint}
          size="small"
          inputMode="numeric"
          htmlSize={6}
          maxLength={4}
          value={usual}
          onChange={(event) => setUsual(event.target.value)}
          error={isTried && !isUsual ? texts.daysWrong(1, 1095) : undefined}
        />
        <TextField
          label={texts.remindDays}
          description={texts.remindDaysHint}
          size="small"
          inputMode="numeric"
          htmlSize={6}
          maxLength={2}
          value={remind}
          onChange={(event) => setRemind(event.target.value)}
          error={isTried && !isRemind ? texts.daysWrong(1, 90) : undefined}
        />
        <div>
          <Button type="submit" size="small" loading={actions.isPending}>
            {setup.save}
          </Button>
        </div>
      </form>
      <DoneNotice actions={actions} isInDialog={false} />
    </section>
  );
}
