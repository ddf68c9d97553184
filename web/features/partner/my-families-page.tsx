import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { isDenied } from '../../api.ts';
import { Button, PersonGroupIcon, Skeleton } from '../../ui/controls.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatCount } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { PersonalPage } from '../people/personal-page.tsx';
import { PartnerTasks } from '../plans/partner-tasks.tsx';
import { FamilyCard } from './family-card.tsx';
import { listWatchQuery, PAGE_SIZE, partnerFamiliesQuery, partnerNoticesQuery } from './fetch-partner.ts';
import { OwnContributions } from './own-contributions.tsx';
import { PartnerNotices } from './partner-notices.tsx';
import { isUnconfirmed } from './unconfirmed.ts';
import { useReadOnChange } from './use-watch.ts';
import { UnconfirmedNotice } from './unconfirmed-notice.tsx';
import './partner.css';

/** A partner's own page: the families that consents let its service know of now, and what it has written. */
export function MyFamiliesPage() {
  return (
    <PersonalPage>
      <MyFamilies />
    </PersonalPage>
  );
}

function MyFamilies() {
  const { partner: texts } = useMessages();
  const families = useInfiniteQuery(partnerFamiliesQuery);
  const watch = useQuery(listWatchQuery((families.data?.pages.length ?? 1) * PAGE_SIZE));
  useReadOnChange(watch.data);
  const isUnsure = isUnconfirmed(families) || isUnconfirmed(watch);
  const { data: notices = [] } = useQuery(partnerNoticesQuery);
  const pages = isUnsure || isDenied(families.error) ? undefined : families.data?.pages;
  const items = pages?.flatMap((page) => page.items) ?? [];
  const count = pages?.[0]?.count;
  const unseen = notices.filter(({ seen }) => !seen);
  const isNew = (reference: string) =>
    unseen.some((notice) => notice.kind === 'consent_given' && notice.reference === reference);
  const isWhole = pages !== undefined && !families.hasNextPage;

  return (
    <div className="page">
      <PageHeading title={texts.title} lead={texts.lead} />
      <PartnerNotices
        notices={unseen}
        seen={isWhole ? new Set(items.map(({ reference }) => reference)) : null}
      />
      {isUnsure ? <UnconfirmedNotice /> : <PartnerTasks />}
      {families.error !== null && pages === undefined && !isUnsure && (
        <FailureNotice error={families.error} onRetry={() => void families.refetch()} />
      )}
      {families.isPending && (
        <div className="partner-list" role="status" aria-busy="true" aria-label={texts.loading}>
          <Skeleton variant="rounded" height={120} />
          <Skeleton variant="rounded" height={120} />
          <Skeleton variant="rounded" height={120} />
        </div>
      )}
      {isWhole && items.length === 0 && (
        <EmptyState title={texts.emptyTitle} icon={<PersonGroupIcon />}>
          <p>{texts.emptyText}</p>
        </EmptyState>
      )}
      {items.length > 0 && (
        <section className="partner-families" aria-labelledby="partner-count">
          <h2 id="partner-count">{count === undefined ? '' : texts.count(formatCount(count))}</h2>
          <ul className="partner-list">
            {items.map((family) => (
              <FamilyCard key={family.id} family={family} isNew={isNew(family.reference)} />
            ))}
          </ul>
          {families.hasNextPage && (
            <Button
              variant="secondary"
              data-color="neutral"
              loading={families.isFetchingNextPage}
              onClick={() => void families.fetchNextPage()}
            >
              {texts.more}
            </Button>
          )}
        </section>
      )}
      {pages !== undefined && (
        <OwnContributions nameOf={(id) => items.find((family) => family.id === id)?.name} />
      )}
    </div>
  );
}
