import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import type { Closing } from '../../../src/features/closing/closing.ts';
import { Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { AfterClosing } from './after-closing.tsx';
import { CloseForm } from './close-form.tsx';
import { Evaluations } from './evaluations.tsx';
import { closingQuery, useFollowingCase } from './fetch-closing.ts';
import { ForceClosing } from './force-closing.tsx';
import { LearningBox } from './learning-box.tsx';
import { LeftList } from './left-list.tsx';
import type { Followers } from './use-closing.ts';
import './closing.css';

const UNDER_WORK: readonly string[] = ['intake', 'active', 'closing'];

/** What stands between the case and its end, what is said of the help, and the closing itself. */
export function CaseClosing({ head }: { head: CaseHead }) {
  const { closing: texts } = useMessages();
  const heading = useId();
  const { data, isPending, error, refetch } = useQuery(closingQuery(head.id));
  useFollowingCase(head.id);
  const isClosed = head.closedOn !== null;
  const title = useRef<HTMLHeadingElement>(null);
  const wasClosed = useRef(isClosed);
  // the button that closed it has gone with what could be done
  useEffect(() => {
    if (isClosed && !wasClosed.current) title.current?.focus();
    wasClosed.current = isClosed;
  }, [isClosed]);
  const isWorkedOn = UNDER_WORK.includes(head.stage);
  const lead = head.stage === 'closing' ? texts.leadClosing : isWorkedOn ? texts.leadOpen : texts.notYet;
  return (
    <section className="card case-closing" aria-labelledby={heading}>
      <div>
        <h2 id={heading} ref={title} tabIndex={-1}>
          {texts.title}
        </h2>
        <p className="quiet section-lead">{isClosed ? texts.ended : lead}</p>
      </div>
      {isPending && (
        <div role="status" aria-busy="true" aria-label={texts.loading}>
          <Skeleton variant="rounded" height={90} />
        </div>
      )}
      {error !== null && data === undefined && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && isClosed && (
        <>
          <AfterClosing head={head} closing={data} />
          {head.family !== null && <Evaluations head={head} closing={data} />}
          <LearningBox head={head} />
        </>
      )}
      {data !== undefined && isWorkedOn && <BeforeClosing head={head} closing={data} />}
    </section>
  );
}

function BeforeClosing({ head, closing }: { head: CaseHead; closing: Closing }) {
  const [followers, setFollowers] = useState<Followers>({});
  const canClose = head.stage === 'closing';
  return (
    <>
      <LeftList
        head={head}
        closing={closing}
        followers={followers}
        onFollow={canClose ? (id, who) => setFollowers((before) => ({ ...before, [id]: who })) : null}
      />
      <Evaluations head={head} closing={closing} />
      <LearningBox head={head} />
      {canClose && <CloseForm head={head} closing={closing} followers={followers} />}
      <ForceClosing head={head} closing={closing} />
    </>
  );
}
