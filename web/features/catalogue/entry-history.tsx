import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EntryRecord, History } from '../../../src/features/catalogue/entry-record.ts';
import { dayInNorway } from '../../../src/shared/clock.ts';
import { Button, ClockDashedIcon, Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay, formatTime } from '../../ui/format.ts';
import { historyQuery } from './fetch-catalogue.ts';
import { useFieldWords } from './field-words.ts';
import { useCatalogueTexts } from './page-texts.ts';
import type { EntrySteps } from './use-entry-steps.ts';

/** What an entry has been, on demand; who may change it can go back to any of it. */
export function EntryHistory({ entry, steps }: { entry: EntryRecord; steps: EntrySteps }) {
  const { texts } = useCatalogueTexts();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className="card entry-history" aria-labelledby="entry-history">
      <h2 id="entry-history">{texts.entry.groups.history}</h2>
      <div>
        <Button
          size="small"
          variant="secondary"
          data-color="neutral"
          icon={<ClockDashedIcon aria-hidden />}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? texts.entry.history.hide : texts.entry.history.show}
        </Button>
      </div>
      {isOpen && <Versions entry={entry} steps={steps} />}
    </section>
  );
}

function Versions({ entry, steps }: { entry: EntryRecord; steps: EntrySteps }) {
  const { texts } = useCatalogueTexts();
  const query = useInfiniteQuery(historyQuery(entry.id));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {query.isPending && <Skeleton variant="rounded" height={80} />}
      {query.isError && <FailureNotice error={query.error} onRetry={() => void query.refetch()} />}
      <ol className="plain-list history-list">
        {items.map((revision) => (
          <li key={revision.version}>
            <Version revision={revision} />
            {entry.may.edit && revision.version !== entry.version && (
              <Button
                size="xsmall"
                variant="tertiary"
                aria-label={texts.entry.history.restoreOf(revision.version)}
                loading={steps.isPending}
                onClick={() => steps.take('restore', revision.version)}
              >
                {texts.entry.history.restore}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <div>
          <Button
            size="small"
            variant="secondary"
            data-color="neutral"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {texts.entry.history.more}
          </Button>
        </div>
      )}
    </>
  );
}

function Version({ revision }: { revision: History['items'][number] }) {
  const { texts } = useCatalogueTexts();
  const own = texts.entry.history;
  const { nameOf, valueOf } = useFieldWords();
  const { version, changedAt, changedBy, how, differences, state } = revision;
  const done =
    version === 1 ? own.first : ((own.how as Readonly<Record<string, string>>)[how] ?? own.how.written);
  return (
    <div className="history-version">
      <h3>
        {own.version(version)}
        <span className="quiet">
          {' '}
          {done} {formatDay(dayInNorway(new Date(changedAt)))} {formatTime(changedAt)}
          {changedBy !== null && ` ${own.by(changedBy)}`}
          {state !== 'published' && ` · ${texts.entry.states[state]}`}
        </span>
      </h3>
      {differences.length > 0 && (
        <dl className="history-fields">
          {differences.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{nameOf(field)}</dt>
              <dd>
                <del>
                  <span className="sr-only">{own.before}: </span>
                  {valueOf(field, before) ?? own.empty}
                </del>
                <ins>
                  <span className="sr-only">{own.after}: </span>
                  {valueOf(field, after) ?? own.empty}
                </ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
