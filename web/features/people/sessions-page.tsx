import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { OwnSessions, type OwnSession } from '../../../src/features/people/own-session.ts';
import { getJson, send } from '../../api.ts';
import type { Messages } from '../../messages/messages-type.ts';
import { API } from '../../paths.ts';
import { Button, Skeleton, Tag } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay, formatTime, toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { OwnMailSettings } from './own-mail.tsx';
import './sessions.css';

type Texts = Messages['people']['sessions'];

const sessionsQuery = queryOptions({
  queryKey: ['own-sessions'],
  queryFn: async ({ signal }) => (await getJson(API.sessions, OwnSessions, signal)).items,
  staleTime: 0,
});

/** Where one is signed in oneself, and the way to sign out elsewhere. */
export function SessionsPage() {
  const { people, shell } = useMessages();
  const texts = people.sessions;
  const { data: sessions, error, refetch } = useQuery(sessionsQuery);
  const queryClient = useQueryClient();
  const [done, setDone] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const ending = useMutation({
    mutationFn: ({ path }: { path: string; said: string }) => send('DELETE', path),
    onSettled: () => queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
    onSuccess: (_, { said }) => setDone(said),
  });
  // the button that was pressed goes away with its row
  useEffect(() => {
    if (done !== '') status.current?.focus();
  }, [done]);
  const end = (path: string, said: string) => {
    setDone('');
    ending.mutate({ path, said });
  };
  const others = sessions?.filter(({ isCurrent }) => !isCurrent) ?? [];

  return (
    <div className="page narrow-page">
      <PageHeading title={texts.title} lead={texts.lead} />
      {error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {ending.error !== null && <FailureNotice title={texts.failed} error={ending.error} />}
      <p role="status" tabIndex={-1} ref={status} className="sessions-status">
        {done}
      </p>
      {sessions === undefined && error === null && (
        <div role="status" aria-busy="true" aria-label={shell.loading}>
          <Skeleton variant="rounded" height={96} />
        </div>
      )}
      {sessions !== undefined && (
        <ul className="card plain-list sessions">
          {sessions.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              texts={texts}
              isBusy={ending.isPending}
              onEnd={() => end(API.ownSession(session.id), texts.ended)}
            />
          ))}
        </ul>
      )}
      {sessions !== undefined && others.length === 0 && <p className="quiet">{texts.onlyThis}</p>}
      {others.length > 1 && (
        <Button
          size="small"
          variant="secondary"
          loading={ending.isPending}
          onClick={() => end(API.sessions, texts.endedOthers)}
        >
          {texts.endOthers}
        </Button>
      )}
      <OwnMailSettings />
    </div>
  );
}

function SessionRow({
  session,
  texts,
  isBusy,
  onEnd,
}: {
  session: OwnSession;
  texts: Texts;
  isBusy: boolean;
  onEnd: () => void;
}) {
  const name = nameOf(session, texts);
  return (
    <li className="session-row">
      <div className="session-facts">
        <p className="session-name">
          <strong>{name}</strong>
          {session.isCurrent && (
            <Tag size="xsmall" variant="outline" data-color="success">
              {texts.here}
            </Tag>
          )}
        </p>
        <p className="quiet">
          {texts.began(whenOf(session.beganAt))} · {texts.used(whenOf(session.usedAt))} ·{' '}
          {texts.ends(whenOf(session.endsAt))}
        </p>
      </div>
      {!session.isCurrent && (
        <Button
          size="small"
          variant="secondary"
          data-color="neutral"
          disabled={isBusy}
          aria-label={texts.endNamed(name, whenOf(session.beganAt))}
          onClick={onEnd}
        >
          {texts.end}
        </Button>
      )}
    </li>
  );
}

function nameOf({ browser, system }: OwnSession, texts: Texts): string {
  if (browser === null) return texts.unknown;
  if (system === null) return texts.browsers[browser];
  return texts.browserOn(texts.browsers[browser], texts.systems[system]);
}

/** The hour, and the day where it is not today. */
function whenOf(instant: string): string {
  const day = toDay(new Date(instant));
  return day === toDay(new Date()) ? formatTime(instant) : `${formatDay(day)} ${formatTime(instant)}`;
}
