import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { z } from 'zod';
import type { PartnerFamily } from '../../../src/features/contributions/contribution.ts';
import { isDenied } from '../../api.ts';
import { Button, Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { ContributionItem } from './contribution-item.tsx';
import { partnerContributionsQuery, partnerFamilyQuery } from './fetch-partner.ts';
import { isUnconfirmed } from './unconfirmed.ts';

/** What is written about the family, as far as the consents go, newest first. */
export function ContributionList({ family }: { family: z.infer<typeof PartnerFamily> }) {
  const { partner: texts, shell } = useMessages();
  const queryClient = useQueryClient();
  const written = useInfiniteQuery(partnerContributionsQuery(family));
  const isHidden = isDenied(written.error) || isUnconfirmed(written);
  const pages = isHidden ? undefined : written.data?.pages;
  const items = pages?.flatMap((page) => page.items) ?? [];
  const nameOf = (id: string) => family.persons.find((person) => person.id === id)?.name;

  // refused here first: the rest of the page is asked at once, and not at its next turn
  const isRefused = isDenied(written.error);
  useEffect(() => {
    if (isRefused) void queryClient.refetchQueries({ ...partnerFamilyQuery(family.id), exact: true });
  }, [isRefused, queryClient, family.id]);

  return (
    <section className="partner-written" aria-labelledby="partner-written">
      <div>
        <h2 id="partner-written">{texts.written.title}</h2>
        <p className="quiet">{texts.written.lead}</p>
      </div>
      {pages === undefined && (written.isPending || isRefused) && (
        <div role="status" aria-busy="true" aria-label={shell.loading}>
          <Skeleton variant="rounded" height={120} />
        </div>
      )}
      {written.error !== null && pages === undefined && !isRefused && (
        <FailureNotice error={written.error} onRetry={() => void written.refetch()} />
      )}
      {pages !== undefined && items.length === 0 && <p>{texts.written.empty}</p>}
      {items.length > 0 && (
        <ul className="partner-list">
          {items.map((contribution) => (
            <ContributionItem key={contribution.id} contribution={contribution} nameOf={nameOf} />
          ))}
        </ul>
      )}
      {written.hasNextPage && pages !== undefined && (
        <Button
          variant="secondary"
          data-color="neutral"
          loading={written.isFetchingNextPage}
          onClick={() => void written.fetchNextPage()}
        >
          {texts.more}
        </Button>
      )}
    </section>
  );
}
