import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Overview } from '../../../src/features/overview/overview.ts';
import { PATHS } from '../../paths.ts';
import { Select } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Emergencies } from '../access-review/emergencies.tsx';
import { UnseenFindings } from '../access-review/unseen-findings.tsx';
import { LooseCard } from '../loose-threads/loose-card.tsx';
import { useSession } from '../people/session.ts';
import { CatalogueNote } from './catalogue-note.tsx';
import { CameInFigures } from './came-in-figures.tsx';
import { EndingConsents } from './ending-consents.tsx';
import { overviewQuery } from './fetch-overview.ts';
import { GettingStarted } from './getting-started.tsx';
import { MonthChart } from './month-chart.tsx';
import { NeedsAttention } from './needs-attention.tsx';
import { NewEnquiryButton } from './new-enquiry-link.tsx';
import { NewestRows } from './newest-rows.tsx';
import { OpenByAge } from './open-by-age.tsx';
import { OverviewSkeleton } from './overview-skeleton.tsx';
import { WaitingForMe } from './waiting-for-me.tsx';

/** The front page of those who work in a register. */
export function RegisterOverview({ team }: { team: number | undefined }) {
  const { overview: texts } = useMessages();
  const { teams } = useSession();
  const { data: overview, error, isPending, refetch } = useQuery(overviewQuery(team));
  const shownTeams = team === undefined ? teams : teams.filter(({ id }) => id === team);
  const name = shownTeams.map((shown) => shown.name).join(', ');
  return (
    <div className="page">
      <PageHeading
        title={texts.title}
        lead={overview === undefined ? name : texts.lead(name, formatDay(overview.day))}
        actions={<NewEnquiryButton />}
      />
      {teams.length > 1 && <TeamChoice team={team} />}
      {isPending && <OverviewSkeleton />}
      {error !== null && overview === undefined && (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      )}
      {overview !== undefined && <Numbers overview={overview} team={team} />}
    </div>
  );
}

function Numbers({ overview, team }: { overview: Overview; team: number | undefined }) {
  const { overview: texts } = useMessages();
  if (overview.newestOn === null) return <GettingStarted drafts={overview.mine.drafts} />;
  const isLeft = overview.thisYear.year < Number(overview.day.slice(0, 4));
  return (
    <>
      <CameInFigures overview={overview} />
      {isLeft && (
        <p className="quiet">{texts.leftRegister(overview.thisYear.year, formatDay(overview.newestOn))}</p>
      )}
      <div className="overview-columns">
        <div className="overview-column">
          <Emergencies />
          <WaitingForMe mine={overview.mine} />
          <UnseenFindings />
          <EndingConsents />
          <CatalogueNote />
          <NewestRows overview={overview} />
        </div>
        <div className="overview-column">
          <LooseCard team={team} />
          <NeedsAttention overview={overview} />
          <OpenByAge ages={overview.openByAge} />
          <MonthChart overview={overview} />
        </div>
      </div>
    </>
  );
}

function TeamChoice({ team }: { team: number | undefined }) {
  const { overview: texts } = useMessages();
  const { teams } = useSession();
  const navigate = useNavigate();
  return (
    <Select
      className="overview-team"
      label={texts.team}
      size="small"
      value={team ?? ''}
      onChange={({ target }) =>
        void navigate({
          to: PATHS.home,
          search: target.value === '' ? {} : { team: Number(target.value) },
        })
      }
    >
      <option value="">{texts.allTeams}</option>
      {teams.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
