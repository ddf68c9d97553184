import { Link } from '@tanstack/react-router';
import { PATHS } from '../paths.ts';
import { useMessages } from '../ui/language.tsx';
import { PageHeading } from '../ui/page-heading.tsx';

export function NotFoundPage() {
  const { shell } = useMessages();
  return (
    <main className="page narrow-page stand-alone">
      <PageHeading title={shell.notFound.title} lead={shell.notFound.text} />
      <p>
        <Link to={PATHS.home}>{shell.notFound.home}</Link>
      </p>
    </main>
  );
}
