import { InboxIcon } from '../../ui/controls.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useSession } from '../people/session.ts';

/** The front page of a role that has no part of the system yet. */
export function LaterOverview() {
  const { overview: texts } = useMessages();
  const { municipality } = useSession();
  return (
    <div className="page">
      <PageHeading title={texts.title} lead={municipality.name} />
      <EmptyState title={texts.later.title} icon={<InboxIcon />}>
        <p>{texts.later.other}</p>
      </EmptyState>
    </div>
  );
}
