import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { send } from '../../api.ts';
import { API, safeReturnPath } from '../../paths.ts';
import { OpenLayout } from '../../shell/open-layout.tsx';
import { Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { PeopleByRole } from './people-by-role.tsx';
import { demoPeopleQuery, forgetOthers, sessionQuery } from './session.ts';
import './sign-in.css';

const route = getRouteApi('/logg-inn');

/** Example mode: one click signs in as one of the invented people. Outside it nobody gets in yet. */
export function SignInPage() {
  const { people: texts, shell } = useMessages();
  const language = useLanguage();
  const { returnTo } = route.useSearch();
  const router = useRouter();
  const queryClient = useQueryClient();
  const people = useQuery(demoPeopleQuery);

  const signIn = useMutation({
    mutationFn: (accountId: string) => send('POST', API.demoSessions, { accountId }),
    onSuccess: async () => {
      forgetOthers(queryClient);
      await queryClient.query({ ...sessionQuery, staleTime: 0 });
      router.history.push(safeReturnPath(returnTo));
    },
  });

  return (
    <OpenLayout>
      <PageHeading title={texts.signIn.title} />
      {signIn.isError && <FailureNotice error={signIn.error} />}
      {people.isPending && (
        <div aria-busy="true" aria-label={shell.loading} role="status">
          <Skeleton variant="rounded" height={96} />
          <Skeleton variant="rounded" height={240} />
        </div>
      )}
      {people.isError && <FailureNotice error={people.error} onRetry={() => void people.refetch()} />}
      {people.data === null && (
        <section className="card">
          <h2>{texts.signIn.notSetUpTitle}</h2>
          <p>{texts.signIn.notSetUpText}</p>
        </section>
      )}
      {people.data !== undefined && people.data !== null && (
        <>
          <section className="example-note">
            <h2>{texts.signIn.demoTitle}</h2>
            <p>{texts.signIn.demoText}</p>
          </section>
          <PeopleByRole
            people={people.data}
            isBusy={signIn.isPending}
            onChoose={(person) => signIn.mutate(person.accountId)}
          />
        </>
      )}
      <p className="open-catalogue">
        <a href={language === 'nn' ? '/nn/katalog' : '/katalog'}>{texts.signIn.openCatalogue}</a>
      </p>
    </OpenLayout>
  );
}
