import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CaseSettings } from '../../../src/features/setup/case-setting.ts';
import { API } from '../../paths.ts';
import { Button, Skeleton, TextField } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { DoneNotice } from './done-notice.tsx';
import { caseSettingsQuery, useSetupActions } from './fetch-setup.ts';
import { SetupPage } from './setup-page.tsx';

/** How long the municipality keeps a case after its closing. */
export function CaseSettingsPage() {
  const { setup, services } = useMessages();
  const query = useQuery(caseSettingsQuery);
  return (
    <SetupPage tab="cases" lead={services.cases.lead}>
      {query.isPending && (
        <div aria-busy="true" aria-label={setup.loading} role="status">
          <Skeleton variant="rounded" height="10rem" />
        </div>
      )}
      {query.isError && <FailureNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && <SettingsForm settings={query.data} />}
    </SetupPage>
  );
}

function SettingsForm({ settings }: { settings: CaseSettings }) {
  const { setup, services } = useMessages();
  const texts = services.cases;
  const actions = useSetupActions();
  const [years, setYears] = useState(String(settings.retentionYears));
  const [isTried, setIsTried] = useState(false);
  const wanted = CaseSettings.safeParse({ retentionYears: Number(years) });
  const save = () => {
    setIsTried(true);
    if (!wanted.success) return;
    void actions.run({ method: 'PUT', path: API.setupCases, body: wanted.data }, { text: setup.saved });
  };
  return (
    <section className="card setup-section" aria-labelledby="setup-cases">
      <h2 id="setup-cases">{texts.title}</h2>
      <form
        noValidate
        className="setup-fields setup-settings"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={texts.years}
          description={texts.yearsHint}
          size="small"
          inputMode="numeric"
          htmlSize={4}
          maxLength={2}
          value={years}
          onChange={(event) => setYears(event.target.value)}
          error={isTried && !wanted.success ? texts.yearsWrong : undefined}
        />
        <p className="quiet">{texts.note}</p>
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
