import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Contribution } from '../../../../src/features/contributions/contribution.ts';
import type { Family } from '../../../../src/features/families/family.ts';
import { Button, CheckmarkCircleIcon, PencilIcon, Skeleton } from '../../../ui/controls.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useUnsavedWriting } from '../../../ui/unsaved-writing.ts';
import { servicesQuery } from '../../consents/fetch-consents.ts';
import { useSession } from '../../people/session.ts';
import { contributionsQuery } from '../fetch-families.ts';
import { ContributionForm } from './contribution-form.tsx';
import { ContributionItem } from './contribution-item.tsx';
import { emptyContribution } from './contribution-writing.ts';

/** What the team and the services have written of the family, newest first, and the form to write more. */
export function FamilyContributions({ family }: { family: Family }) {
  const { families, shell } = useMessages();
  const texts = families.contributions;
  const { account } = useSession();
  const query = useInfiniteQuery(contributionsQuery(family.id));
  const items = query.data?.pages.flatMap((page) => page.items);
  const { data: services } = useQuery(servicesQuery);
  const teamService = services?.find(({ teamId }) => teamId === family.teamId);
  const [start] = useState(emptyContribution);
  const writing = useUnsavedWriting(`contribution ${family.id}`, account.id, start);
  const [isOpen, setIsOpen] = useState(writing.isUnsaved);
  const [hasWritten, setHasWritten] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const hasEnded = useRef(false);
  // the button is there again only when the form has gone
  useEffect(() => {
    if (!isOpen && hasEnded.current) opener.current?.focus();
    hasEnded.current = false;
  }, [isOpen]);

  const begin = (corrected: Contribution | null) => {
    setHasWritten(false);
    if (corrected !== null) {
      const { id, persons, topics, occurredOn, kind } = corrected;
      writing.write((before) => ({ ...before, corrects: id, persons, topics, occurredOn, kind }));
    }
    setIsOpen(true);
  };
  const end = (isWritten: boolean) => {
    writing.discard(emptyContribution());
    setIsOpen(false);
    setHasWritten(isWritten);
    hasEnded.current = true;
  };

  return (
    <section className="card family-section" aria-labelledby="family-contributions">
      <div className="family-head">
        <div>
          <h2 id="family-contributions">{families.one.contributions}</h2>
          <p className="quiet section-lead">{texts.lead}</p>
        </div>
        {!isOpen && (
          <Button
            ref={opener}
            size="small"
            variant="secondary"
            icon={<PencilIcon aria-hidden />}
            onClick={() => begin(null)}
          >
            {texts.write}
          </Button>
        )}
      </div>
      <div role="status">
        {hasWritten && (
          <p className="family-done">
            <CheckmarkCircleIcon aria-hidden fontSize="1.25rem" />
            {texts.written}
          </p>
        )}
      </div>
      {isOpen && (
        <ContributionForm
          key={writing.value.corrects ?? ''}
          family={family}
          writing={writing.value}
          corrected={items?.find(({ id }) => id === writing.value.corrects) ?? null}
          onChange={(part) => writing.write((before) => ({ ...before, ...part }))}
          onEnd={end}
        />
      )}
      {query.isPending && (
        <div role="status" aria-busy="true" aria-label={shell.loading}>
          <Skeleton variant="rounded" height={90} />
        </div>
      )}
      {query.isError && items === undefined && (
        <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      )}
      {items?.length === 0 && <p className="quiet">{texts.none}</p>}
      <ol className="plain-list contributions">
        {items?.map((item) => (
          <ContributionItem
            key={item.id}
            item={item}
            family={family}
            corrected={items.find(({ id }) => id === item.corrects) ?? null}
            isCorrected={items.some(({ corrects }) => corrects === item.id)}
            onCorrect={item.service.id === teamService?.id ? () => begin(item) : null}
          />
        ))}
      </ol>
      {query.isFetchNextPageError && <FailureNotice error={query.error} />}
      {query.hasNextPage && (
        <Button
          size="small"
          variant="secondary"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {texts.showMore}
        </Button>
      )}
    </section>
  );
}
