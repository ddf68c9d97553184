import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { PATHS } from '../paths.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { useMessages } from '../ui/language.tsx';
import { PageHeading } from '../ui/page-heading.tsx';

/** When a page itself breaks. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const { shell } = useMessages();
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div className="page narrow-page">
      <PageHeading title={shell.failure.title} />
      <FailureNotice error={error} onRetry={retry} />
      <p>
        <Link to={PATHS.home}>{shell.notFound.home}</Link>
      </p>
    </div>
  );
}
