import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { isAboutPersons, PATHS } from '../../paths.ts';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { sessionQuery } from './session.ts';

/** Around every page: when the session is over, nothing of one that tells of persons stays on the screen. */
export function PersonalPage({ children }: { children: ReactNode }) {
  const { shell } = useMessages();
  const { data: session } = useQuery(sessionQuery);
  const isPersonal = useLocation({ select: ({ pathname }) => isAboutPersons(pathname) });
  const returnTo = useLocation({ select: ({ href }) => href });
  if (!isPersonal) return children;
  if (session === null)
    return (
      <div className="page narrow-page">
        <PageHeading title={shell.sessionEnded.title} />
        <p>{shell.sessionEnded.personal}</p>
        <p>
          <Link to={PATHS.signIn} search={{ returnTo }} className="button-link">
            {shell.sessionEnded.signIn}
          </Link>
        </p>
      </div>
    );
  // another person at the same machine begins anew
  return <Fragment key={session?.account.id}>{children}</Fragment>;
}
