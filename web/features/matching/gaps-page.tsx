import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import {
  GAP_SOURCES,
  GapSource,
  type GapCell,
  type GapCounts,
} from '../../../src/features/matching/gap-counts.ts';
import { downloadFile } from '../../api.ts';
import { API, PATHS } from '../../paths.ts';
import {
  ArrowLeftIcon,
  Button,
  DownloadIcon,
  PrinterSmallIcon,
  QuestionmarkCircleIcon,
  Select,
  Skeleton,
} from '../../ui/controls.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatNumber } from '../../ui/format.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useSession } from '../people/session.ts';
import { gapsQuery } from './fetch-gaps.ts';
import { GapTables } from './gap-tables.tsx';
import { GapWords } from './gap-words.tsx';
import { useMatchingWords } from './matching-words.ts';
import './matching.css';

const KEEPERS = ['adviser', 'team_lead', 'steward'] as const;

/** What people have needed and not found, counted by need, age and area; and what they wrote. */
export function GapsPage() {
  const { words } = useMatchingWords();
  const { roles } = useSession();
  const texts = words.gaps;
  const [year, setYear] = useState<number | null>(null);
  const [source, setSource] = useState<GapCell['source'] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const { data, error, isPending, refetch } = useQuery(gapsQuery(year));
  const download = (of: number) => {
    setFailure(null);
    downloadFile(API.gapsFile({ year: of })).catch(setFailure);
  };
  return (
    <div className="page gaps-page">
      <Link to={PATHS.catalogue} className="back-link">
        <ArrowLeftIcon aria-hidden fontSize="1.25rem" />
        {texts.back}
      </Link>
      <PageHeading
        title={texts.title}
        lead={texts.lead}
        {...(data !== undefined && {
          actions: (
            <>
              <Button
                size="small"
                variant="secondary"
                data-color="neutral"
                icon={<DownloadIcon aria-hidden />}
                onClick={() => download(data.year)}
              >
                {texts.export}
              </Button>
              <Button
                size="small"
                variant="secondary"
                data-color="neutral"
                icon={<PrinterSmallIcon aria-hidden />}
                onClick={() => window.print()}
              >
                {texts.print}
              </Button>
            </>
          ),
        })}
      />
      {failure !== null && <FailureNotice error={failure} />}
      {isPending && (
        <div role="status" aria-busy="true" aria-label={texts.loading}>
          <Skeleton variant="rounded" height={240} />
        </div>
      )}
      {error !== null && data === undefined && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <>
          <Choices counts={data} source={source} onYear={setYear} onSource={setSource} />
          <Counted counts={data} source={source} />
        </>
      )}
      {KEEPERS.some((role) => roles.includes(role)) && <GapWords />}
    </div>
  );
}

type ChoicesProps = {
  counts: GapCounts;
  source: GapCell['source'] | null;
  onYear: (year: number) => void;
  onSource: (source: GapCell['source'] | null) => void;
};

function Choices({ counts, source, onYear, onSource }: ChoicesProps) {
  const { words } = useMatchingWords();
  const texts = words.gaps;
  return (
    <div className="gap-choices">
      <Select
        label={texts.year}
        size="small"
        value={counts.year}
        onChange={(event) => onYear(Number(event.target.value))}
      >
        {counts.years.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </Select>
      <Select
        label={texts.source}
        size="small"
        value={source ?? ''}
        onChange={(event) => onSource(GapSource.nullable().catch(null).parse(event.target.value))}
      >
        <option value="">{texts.allSources}</option>
        {GAP_SOURCES.map((one) => (
          <option key={one} value={one}>
            {texts.sources[one]}
          </option>
        ))}
      </Select>
    </div>
  );
}

function Counted({ counts, source }: { counts: GapCounts; source: GapCell['source'] | null }) {
  const { words } = useMatchingWords();
  const texts = words.gaps;
  const count = source === null ? counts.total : counts.bySource[source];
  if (counts.total === 0)
    return (
      <EmptyState title={texts.empty} icon={<QuestionmarkCircleIcon />}>
        <p>{texts.emptyText}</p>
      </EmptyState>
    );
  return (
    <>
      <p role="status">
        <strong>{texts.total(formatNumber(count), String(counts.year))}</strong>
      </p>
      <p className="quiet">
        {texts.severalNeeds} {texts.internal}
      </p>
      <GapTables cells={counts.cells} source={source} />
    </>
  );
}
