import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PATHS } from '../../paths.ts';
import { Button, Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { ContributionItem } from './contribution-item.tsx';
import { ownContributionsQuery } from './fetch-partner.ts';
import { isUnconfirmed } from './unconfirmed.ts';

/** What one's own services have written, about any family. */
export function OwnContributions({ nameOf }: { nameOf: (familyId: string) => string | undefined }) {
  const { partner: texts } = useMessages();
  const own = useInfiniteQuery(ownContributionsQuery);
  const items = isUnconfirmed(own) ? [] : (own.data?.pages.flatMap((page) => page.items) ?? []);
  return (
    <section className="partner-own" aria-labelledby="partner-own">
      <div>
        <h2 id="partner-own">{texts.contributions.title}</h2>
        <p className="quiet">{texts.contributions.lead}</p>
      </div>
      {own.isPending && <Skeleton variant="rounded" height={120} />}
      {own.error !== null && own.data === undefined && (
        <FailureNotice error={own.error} onRetry={() => void own.refetch()} />
      )}
      {own.data !== undefined && items.length === 0 && <p>{texts.contributions.empty}</p>}
      {items.length > 0 && (
        <ul className="partner-list">
          {items.map((contribution) => (
            <ContributionItem key={contribution.id} contribution={contribution}>
              <Link to={PATHS.myFamily} params={{ familyId: contribution.familyId }}>
                {nameOf(contribution.familyId) ?? texts.contributions.open}
              </Link>
            </ContributionItem>
          ))}
        </ul>
      )}
      {own.hasNextPage && (
        <Button
          variant="secondary"
          data-color="neutral"
          loading={own.isFetchingNextPage}
          onClick={() => void own.fetchNextPage()}
        >
          {texts.more}
        </Button>
      )}
    </section>
  );
}
