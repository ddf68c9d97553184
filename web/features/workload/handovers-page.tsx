import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { PATHS } from '../../paths.ts';
import { ArrowLeftIcon, Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { otherFaults } from '../setup/faults.ts';
import { DeclineDialog } from './decline-dialog.tsx';
import { handoversQuery } from './fetch-workload.ts';
import { HandoverForm } from './handover-form.tsx';
import { HandoverItem } from './handover-item.tsx';
import { useHandovers } from './use-handovers.ts';
import './workload.css';

/** Lists of cases that change hands: what waits for an answer, a new one, and those of before. */
export function HandoversPage() {
  const { workload, shell } = useMessages();
  const texts = workload.handovers;
  const { data, error, isPending, refetch } = useQuery(handoversQuery);
  const change = useHandovers();
  const [said, setSaid] = useState<string | null>(null);
  const [declined, setDeclined] = useState<string | null>(null);
  const notice = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (said !== null) notice.current?.focus();
  }, [said]);
  const run = async (what: Parameters<typeof change.mutateAsync>[0], whenDone: string) => {
    setSaid(null);
    try {
      await change.mutateAsync(what);
      setSaid(whenDone);
      return true;
    } catch {
      return false;
    }
  };
  const waiting = data?.items.filter(({ state }) => state === 'proposed') ?? [];
  const earlier = data?.items.filter(({ state }) => state !== 'proposed') ?? [];
  const isAnswer = change.variables !== undefined && 'step' in change.variables;
  const fault = declined === null && isAnswer ? otherFaults(change.error, [], shell) : null;
  return (
    <div className="page">
      <Link to={PATHS.cases} className="back-link">
        <ArrowLeftIcon aria-hidden />
        {texts.back}
      </Link>
      <PageHeading title={texts.title} lead={texts.lead} />
      <div role="status">
        {said !== null && (
          <p ref={notice} tabIndex={-1} className="board-said">
            {said}
          </p>
        )}
        {fault !== null && <p className="thread-fault">{fault}</p>}
      </div>
      {isPending && (
        <div className="list-skeleton" role="status" aria-busy="true" aria-label={shell.loading}>
          <Skeleton variant="rounded" height={120} />
        </div>
      )}
      {error !== null && data === undefined && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {waiting.length > 0 && (
        <section aria-labelledby="handovers-waiting" className="handover-list">
          <h2 id="handovers-waiting">{texts.waiting}</h2>
          {waiting.map((handover) => (
            <HandoverItem
              key={handover.id}
              handover={handover}
              isBusy={change.isPending}
              onAccept={() => void run({ id: handover.id, step: 'accept' }, texts.accepted)}
              onDecline={() => {
                change.reset();
                setDeclined(handover.id);
              }}
              onWithdraw={() => void run({ id: handover.id, step: 'withdraw' }, texts.withdrawn)}
            />
          ))}
        </section>
      )}
      <HandoverForm
        isBusy={change.isPending}
        error={isAnswer ? null : change.error}
        onOffer={(offer, name) => run({ offer }, texts.sent(name))}
      />
      {data !== undefined && earlier.length > 0 && (
        <section aria-labelledby="handovers-earlier" className="handover-list">
          <h2 id="handovers-earlier">{texts.earlier}</h2>
          {earlier.map((handover) => (
            <HandoverItem key={handover.id} handover={handover} />
          ))}
        </section>
      )}
      {declined !== null && (
        <DeclineDialog
          isBusy={change.isPending}
          error={change.error}
          onSave={(words) =>
            void run({ id: declined, step: 'decline', words }, texts.declined).then((isDone) => {
              if (isDone) setDeclined(null);
            })
          }
          onClose={() => setDeclined(null)}
        />
      )}
    </div>
  );
}
