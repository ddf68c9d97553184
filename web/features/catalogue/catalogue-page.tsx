import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { PATHS } from '../../paths.ts';
import { Skeleton, TextField } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatNumber } from '../../ui/format.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useSession } from '../people/session.ts';
import { CatalogueLinks } from './catalogue-links.tsx';
import { allChosen, parseCatalogueSearch, type CatalogueSearch } from './catalogue-search.ts';
import { ChosenFilters } from './chosen-filters.tsx';
import { searchCatalogueQuery } from './fetch-catalogue.ts';
import { FilterPanel } from './filter-panel.tsx';
import { FoundList } from './found-list.tsx';
import { NamedServices } from './named-services.tsx';
import { NothingFound } from './nothing-found.tsx';
import { useCatalogueTexts } from './page-texts.ts';
import { ReportGap } from './report-gap.tsx';
import { rememberSearch } from './search-left.ts';
import { isEditor } from './who-edits.ts';
import './catalogue.css';

const route = getRouteApi('/signed-in/tiltak');
const TYPING_PAUSE = 120;

/** Everything there is, searched as one types. */
export function CataloguePage() {
  const { texts, language } = useCatalogueTexts();
  const { roles } = useSession();
  const client = useQueryClient();
  const search = route.useSearch({ select: parseCatalogueSearch, structuralSharing: true });
  const query = useInfiniteQuery({
    ...searchCatalogueQuery(search, language),
    placeholderData: keepPreviousData,
  });
  const [first] = query.data?.pages ?? [];
  const items = query.data?.pages.flatMap((page) => page.items);
  const mayAdd = isEditor(roles);
  useEffect(() => rememberSearch(client, search), [client, search]);
  return (
    <div className="page">
      <PageHeading
        title={texts.search.title}
        lead={texts.search.lead}
        actions={
          <Link to={PATHS.newEntry} className="button-link">
            {mayAdd ? texts.search.add : texts.search.propose}
          </Link>
        }
      />
      <CatalogueLinks />
      <SearchField search={search} />
      <div className="catalogue-columns">
        <FilterPanel search={search} facets={first?.facets ?? {}} />
        <div className="catalogue-found">
          <ChosenFilters search={search} />
          {search.q !== undefined && <p className="catalogue-asked">{texts.search.asked(search.q)}</p>}
          <p className="catalogue-count" role="status">
            {first !== undefined && texts.search.count(formatNumber(first.total))}
          </p>
          {query.isPending && (
            <div className="list-skeleton" role="status" aria-busy="true" aria-label={texts.loading}>
              {[0, 1, 2, 3].map((row) => (
                <Skeleton key={row} variant="rounded" height={110} />
              ))}
            </div>
          )}
          {query.isError && items === undefined && (
            <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
          )}
          {first !== undefined && <NamedServices services={first.services} listed={first.items[0]?.id} />}
          {items !== undefined && items.length > 0 && (
            <FoundList
              items={items}
              {...(query.hasNextPage && {
                more: { isLoading: query.isFetchingNextPage, load: () => void query.fetchNextPage() },
              })}
            />
          )}
          {first?.total === 0 && (
            <NothingFound nearest={first.nearest} isNarrowed={allChosen(search).length > 0} />
          )}
          {first !== undefined && <ReportGap search={search} />}
        </div>
      </div>
    </div>
  );
}

function SearchField({ search }: { search: CatalogueSearch }) {
  const { texts } = useCatalogueTexts();
  const navigate = useNavigate();
  const asked = search.q ?? '';
  const [text, setText] = useState(asked);
  const [seen, setSeen] = useState(asked);
  // The address may change without this field: a removed search, the browser's way back.
  if (asked !== seen) {
    setSeen(asked);
    if (asked !== text.trim()) setText(asked);
  }
  useEffect(() => {
    if (text.trim() === asked) return;
    const timer = setTimeout(() => {
      const q = text.trim();
      setSeen(q);
      void navigate({
        to: PATHS.catalogue,
        search: (before: Record<string, unknown>) => parseCatalogueSearch({ ...before, q }),
        replace: true,
      });
    }, TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [text, asked, navigate]);
  return (
    <search className="card catalogue-search">
      <TextField
        label={texts.search.field}
        description={texts.search.hint}
        inputMode="search"
        autoComplete="off"
        maxLength={200}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && setText('')}
      />
    </search>
  );
}
