import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FreshnessSettings } from '../../../src/features/catalogue-keeping/freshness-settings.ts';
import { ENTRY_KINDS, type EntryKind } from '../../../src/features/catalogue/entry.ts';
import { getJson, sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button, TextField } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormFocus } from '../../ui/form-focus.ts';
import { useKeepingWords } from './keeping-words.ts';
import './keeping.css';

const settingsQuery = queryOptions({
  queryKey: ['catalogue-settings'],
  queryFn: ({ signal }) => getJson(API.catalogueSettings, FreshnessSettings, signal),
});

/** By how many months entries of each kind are to be confirmed again. For the steward. */
export function FreshnessSettingsPanel() {
  const texts = useKeepingWords().words.settings;
  const { data, error, refetch } = useQuery(settingsQuery);
  return (
    <details className="card keeping-settings no-print">
      <summary>{texts.title}</summary>
      <p>{texts.lead}</p>
      {error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && <MonthsForm months={data.months} />}
    </details>
  );
}

function MonthsForm({ months }: FreshnessSettings) {
  const { words, catalogue } = useKeepingWords();
  const texts = words.settings;
  const client = useQueryClient();
  const [typed, setTyped] = useState<Partial<Record<EntryKind, string>>>({});
  const [isTried, setIsTried] = useState(false);
  const valueOf = (kind: EntryKind) => typed[kind] ?? String(months[kind]);
  const isWrong = (kind: EntryKind) => {
    const number = Number(valueOf(kind));
    return !/^\d{1,2}$/u.test(valueOf(kind).trim()) || number < 1 || number > 60;
  };
  const saving = useMutation({
    mutationFn: () =>
      sendJson('PUT', API.catalogueSettings, FreshnessSettings, {
        months: Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, Number(valueOf(kind))])),
      }),
    onSuccess: async (reply) => {
      client.setQueryData(settingsQuery.queryKey, reply);
      setTyped({});
      setIsTried(false);
      // what is past its day is another now
      await client.invalidateQueries();
    },
  });
  const { form, goToFault } = useFormFocus(saving.isPending);
  return (
    <form
      ref={form}
      noValidate
      className="keeping-form"
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (ENTRY_KINDS.some(isWrong)) goToFault();
        else saving.mutate();
      }}
    >
      <div className="keeping-months">
        {ENTRY_KINDS.map((kind) => (
          <TextField
            key={kind}
            size="small"
            label={`${catalogue.kinds[kind]} (${texts.months})`}
            inputMode="numeric"
            maxLength={2}
            value={valueOf(kind)}
            error={isTried && isWrong(kind) ? texts.wrong : undefined}
            onChange={(event) => {
              saving.reset();
              setTyped((before) => ({ ...before, [kind]: event.target.value }));
            }}
          />
        ))}
      </div>
      {saving.error !== null && <FailureNotice title={texts.failed} error={saving.error} />}
      <div className="keeping-actions">
        <Button type="submit" size="small" loading={saving.isPending}>
          {texts.save}
        </Button>
        <p role="status">{saving.isSuccess ? texts.saved : ''}</p>
      </div>
    </form>
  );
}
