import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { looksLikeBirthNumber } from '../../../src/features/families/family-rules.ts';
import { PATHS } from '../../paths.ts';
import { PersonGroupIcon, Skeleton, TextField } from '../../ui/controls.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { FamilyList } from './family-list.tsx';
import { familiesQuery } from './fetch-families.ts';
import { FindByNumber } from './find-by-number.tsx';
import './families.css';

const TYPING_PAUSE = 250;

/** The families of one's teams. What is searched for names people, so it stands nowhere but in the field. */
export function FamiliesPage() {
  const { families: texts, accessReview, shell } = useMessages();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    // a birth number has its own field, whose question is no address
    const q = looksLikeBirthNumber(text) ? '' : text.trim();
    const timer = setTimeout(() => setAsked(q), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  const query = useInfiniteQuery(familiesQuery(asked));
  const rows = query.data?.pages.flatMap(({ items }) => items);

  return (
    <div className="page">
      <PageHeading
        title={texts.title}
        lead={texts.lead}
        actions={
          <Link to={PATHS.newFamily} className="button-link">
            {texts.newFamily}
          </Link>
        }
      />
      <div className="family-finders">
        <search className="card family-search">
          <TextField
            label={texts.search}
            size="small"
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            value={text}
            onChange={(event) => setText(event.target.value)}
            error={looksLikeBirthNumber(text) ? texts.searchIsNumber : undefined}
          />
        </search>
        <FindByNumber title={texts.find.title} />
      </div>
      {query.isPending && (
        <div className="list-skeleton" role="status" aria-busy="true" aria-label={shell.loading}>
          {[0, 1, 2, 3].map((row) => (
            <Skeleton key={row} variant="rounded" height={56} />
          ))}
        </div>
      )}
      {query.isError && rows === undefined && (
        <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      )}
      {rows !== undefined && rows.length > 0 && (
        <FamilyList
          rows={rows}
          {...(query.hasNextPage && {
            more: {
              isLoading: query.isFetchingNextPage,
              error: query.isFetchNextPageError ? query.error : null,
              load: () => void query.fetchNextPage(),
            },
          })}
        />
      )}
      <div role="status">{rows?.length === 0 && asked !== '' && <p>{texts.searchNothing}</p>}</div>
      {rows?.length === 0 && asked === '' && (
        <EmptyState title={texts.emptyTitle} icon={<PersonGroupIcon />}>
          <p>{texts.emptyText}</p>
          <Link to={PATHS.newFamily} className="button-link">
            {texts.newFamily}
          </Link>
        </EmptyState>
      )}
      <p>
        <Link to={PATHS.emergency}>{accessReview.emergency.link}</Link>
      </p>
    </div>
  );
}
