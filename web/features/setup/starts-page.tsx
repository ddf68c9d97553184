import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RegistrationStart } from '../../../src/features/setup/registration-start.ts';
import { API } from '../../paths.ts';
import { Button } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatCount, formatDay, toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { DoneNotice } from './done-notice.tsx';
import { faultOf } from './faults.ts';
import { startsQuery, useSetupActions } from './fetch-setup.ts';
import { SetupPage } from './setup-page.tsx';

/** From when each kind is registered, and what that means for the report. */
export function StartsPage() {
  const { setup } = useMessages();
  const query = useQuery(startsQuery);
  return (
    <SetupPage tab="starts" lead={setup.starts.lead}>
      {query.isError && <FailureNotice error={query.error} onRetry={() => void query.refetch()} />}
      <div className="setup-starts">
        {query.data?.map((start) => (
          <StartCard key={start.kind} start={start} />
        ))}
      </div>
    </SetupPage>
  );
}

function StartCard({ start }: { start: RegistrationStart }) {
  const { setup, enquiries } = useMessages();
  const texts = setup.starts;
  const actions = useSetupActions();
  const [day, setDay] = useState<string | undefined>(start.startsOn ?? undefined);
  const save = (startsOn: string | null, text: string) =>
    void actions.run(
      { method: 'PUT', path: API.setupStart(start.kind), body: { startsOn } },
      {
        text,
        undo: { method: 'PUT', path: API.setupStart(start.kind), body: { startsOn: start.startsOn } },
      },
    );
  return (
    <section className="card setup-section" aria-labelledby={`start-${start.kind}`}>
      <h2 id={`start-${start.kind}`}>{enquiries.kinds[start.kind]}</h2>
      <form
        noValidate
        className="setup-add"
        onSubmit={(event) => {
          event.preventDefault();
          if (day !== undefined) save(day, setup.saved);
        }}
      >
        <DayField
          label={texts.day}
          value={day}
          onChange={setDay}
          earliest="2000-01-01"
          error={faultOf(actions.error, 'startsOn')}
        />
        <Button
          type="submit"
          size="small"
          disabled={day === undefined || day === start.startsOn}
          loading={actions.isPending}
        >
          {setup.save}
        </Button>
        {start.startsOn !== null && (
          <Button
            type="button"
            size="small"
            variant="secondary"
            data-color="neutral"
            onClick={() => save(null, texts.cleared)}
          >
            {texts.clear}
          </Button>
        )}
      </form>
      <StartMeaning start={start} />
      <DoneNotice actions={actions} isInDialog={faultOf(actions.error, 'startsOn') !== undefined} />
    </section>
  );
}

function StartMeaning({ start: { startsOn, firstReceivedOn, leftOut } }: { start: RegistrationStart }) {
  const { starts: texts } = useMessages().setup;
  if (startsOn === null)
    return <p>{firstReceivedOn === null ? texts.none : texts.byFirst(formatDay(firstReceivedOn))}</p>;
  return (
    <>
      <p>{texts.set(formatDay(startsOn))}</p>
      {startsOn > toDay(new Date()) && <p>{texts.future}</p>}
      {leftOut.value > 0 && (
        <p>
          <strong>{texts.leftOut(formatCount(leftOut))}</strong>
        </p>
      )}
    </>
  );
}
