import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MyDay } from '../../../src/features/workload/my-day.ts';
import { PATHS } from '../../paths.ts';
import { Button, PrinterSmallIcon, Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay, formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Absences } from './absences.tsx';
import { DayCases } from './day-cases.tsx';
import { DayLists } from './day-lists.tsx';
import { myDayQuery } from './fetch-workload.ts';
import './workload.css';

/** What waits for the person today: next steps by day, tasks, answers, drafts, deadlines and whom she stands in for. */
export function MyDayPage() {
  const { workload, shell } = useMessages();
  const texts = workload.day;
  const { data, error, isPending, refetch } = useQuery(myDayQuery);
  return (
    <div className="page">
      <PageHeading
        title={texts.title}
        lead={data === undefined ? undefined : texts.lead(formatDay(data.today))}
        actions={
          <Button
            size="small"
            variant="secondary"
            data-color="neutral"
            icon={<PrinterSmallIcon aria-hidden />}
            onClick={() => print()}
          >
            {texts.print}
          </Button>
        }
      />
      {isPending && (
        <div className="list-skeleton" role="status" aria-busy="true" aria-label={shell.loading}>
          {[0, 1, 2].map((row) => (
            <Skeleton key={row} variant="rounded" height={120} />
          ))}
        </div>
      )}
      {error !== null && data === undefined && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <>
          <DayNotices day={data} />
          <div className="day-columns">
            <div className="day-column">
              <DayCases day={data} />
            </div>
            <div className="day-column">
              <DayLists day={data} />
              <MyThreads day={data} />
              <Absences />
            </div>
          </div>
        </>
      )}
    </div>
  );
}

function DayNotices({ day }: { day: MyDay }) {
  const { workload } = useMessages();
  const texts = workload.day;
  if (day.handovers === 0 && day.standsInFor.length === 0 && day.away === null) return null;
  return (
    <ul className="day-notices">
      {day.handovers > 0 && (
        <li>
          {texts.handovers(formatNumber(day.handovers))}{' '}
          <Link to={PATHS.handovers}>{texts.openHandovers}</Link>
        </li>
      )}
      {day.standsInFor.map(({ account, until }) => (
        <li key={account.id}>{texts.standIn(account.name, formatDay(until))}</li>
      ))}
      {day.away !== null && <li>{texts.youAreAway(formatDay(day.away.until), day.away.substitute)}</li>}
    </ul>
  );
}

function MyThreads({ day }: { day: MyDay }) {
  const { workload, looseThreads } = useMessages();
  return (
    <section className="card" aria-labelledby="day-loose">
      <h2 id="day-loose">{workload.day.loose}</h2>
      {day.loose.length === 0 ? (
        <p className="quiet">{looseThreads.cardEmpty}</p>
      ) : (
        <ul className="day-counts">
          {day.loose.map(({ rule, mine }) => (
            <li key={rule}>
              <Link to={PATHS.looseThreads} search={{ mine: 'true', rule }}>
                {looseThreads.rules[rule].name}
              </Link>{' '}
              <strong>{formatNumber(mine)}</strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
