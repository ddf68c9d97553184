import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { GapWords as Written } from '../../../src/features/matching/gap-counts.ts';
import { send } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button, CheckmarkCircleIcon, Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay } from '../../ui/format.ts';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { gapWordsQuery } from './fetch-gaps.ts';
import { useMatchingWords } from './matching-words.ts';

/** What strangers wrote, as text, until it is dealt with. Not on paper. */
export function GapWords() {
  const { words } = useMatchingWords();
  const texts = words.gaps;
  const client = useQueryClient();
  const query = useInfiniteQuery(gapWordsQuery);
  const heading = useRef<HTMLHeadingElement>(null);
  const handling = useMutation({
    mutationFn: (id: string) => send('POST', API.gapHandled(id)),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: gapWordsQuery.queryKey });
      // The button that was pressed is gone with its row.
      heading.current?.focus();
    },
    onError: () => client.invalidateQueries({ queryKey: gapWordsQuery.queryKey }),
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="card gap-words" aria-labelledby="gap-words-title">
      <h2 id="gap-words-title" ref={heading} tabIndex={-1}>
        {texts.words}
      </h2>
      <p className="quiet section-lead">{texts.wordsLead}</p>
      <p role="status" className="suggestion-done">
        {handling.isSuccess && (
          <>
            <CheckmarkCircleIcon aria-hidden /> {texts.handled}
          </>
        )}
      </p>
      {handling.isError && <FailureNotice error={handling.error} />}
      {query.isPending && (
        <div role="status" aria-busy="true" aria-label={texts.loading}>
          <Skeleton variant="rounded" height={80} />
        </div>
      )}
      {query.isError && query.data === undefined && (
        <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.data !== undefined && items.length === 0 && <p>{texts.noWords}</p>}
      {items.length > 0 && (
        <ul className="plain-list gap-word-list">
          {items.map((item) => (
            <Row
              key={item.id}
              item={item}
              isBusy={handling.isPending}
              onHandle={() => handling.mutate(item.id)}
            />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <Button
          size="small"
          variant="secondary"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {texts.more}
        </Button>
      )}
    </section>
  );
}

function Row({ item, isBusy, onHandle }: { item: Written; isBusy: boolean; onHandle: () => void }) {
  const { words, catalogue } = useMatchingWords();
  const { label } = useCodeLabels();
  const texts = words.gaps;
  const day = formatDay(item.onDay);
  const about = [
    day,
    ...item.needs.map((need) => catalogue.lifeAreas[need]),
    ...(item.ageBand === null ? [] : [words.need.ages[item.ageBand]]),
    ...(item.area === null ? [] : [label('area', item.area)]),
  ];
  return (
    <li>
      <p className="gap-text">{item.words ?? <span className="quiet">{texts.noKey}</span>}</p>
      <p className="quiet">{about.join(' · ')}</p>
      <Button
        size="small"
        variant="tertiary"
        data-color="neutral"
        disabled={isBusy}
        aria-label={texts.handleNamed(day)}
        onClick={onHandle}
      >
        {texts.handle}
      </Button>
    </li>
  );
}
