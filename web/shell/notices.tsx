import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { sessionQuery } from '../features/people/session.ts';
import { PATHS } from '../paths.ts';
import { LocalAlert } from '../ui/controls.ts';
import { useMessages } from '../ui/language.tsx';
import { useIsOnline } from '../ui/media.ts';

/** What concerns every page: no network, and a session that ended while the page stood open. */
export function Notices() {
  const { shell } = useMessages();
  const isOnline = useIsOnline();
  const { data: session } = useQuery(sessionQuery);
  const returnTo = useLocation({ select: (location) => location.href });
  return (
    <div className="notices" role="status">
      {!isOnline && (
        <LocalAlert status="warning" size="small">
          <LocalAlert.Header>
            <LocalAlert.Title as="div">{shell.offline.title}</LocalAlert.Title>
          </LocalAlert.Header>
          <LocalAlert.Content>{shell.offline.text}</LocalAlert.Content>
        </LocalAlert>
      )}
      {session === null && (
        <LocalAlert status="warning" size="small">
          <LocalAlert.Header>
            <LocalAlert.Title as="div">{shell.sessionEnded.title}</LocalAlert.Title>
          </LocalAlert.Header>
          <LocalAlert.Content>
            {shell.sessionEnded.text}{' '}
            <Link to={PATHS.signIn} search={{ returnTo }}>
              {shell.sessionEnded.signIn}
            </Link>
          </LocalAlert.Content>
        </LocalAlert>
      )}
    </div>
  );
}
