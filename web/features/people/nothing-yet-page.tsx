import { InboxIcon } from '../../ui/controls.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';

/** The front page of a role that has no part of the system yet. */
export function NothingYetPage() {
  const { people, shell } = useMessages();
  return (
    <div className="page">
      <PageHeading title={shell.appName} lead={shell.tagline} />
      <EmptyState title={people.nothingYet.title} icon={<InboxIcon />}>
        <p>{people.nothingYet.text}</p>
      </EmptyState>
    </div>
  );
}
