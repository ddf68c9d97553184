import { Link } from '@tanstack/react-router';
import type { MyDay } from '../../../src/features/workload/my-day.ts';
import { PATHS } from '../../paths.ts';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { aboutCase, nameOfCase } from './case-words.ts';
import { spreadByDay } from './spread-by-day.ts';

/** My open cases by the day of their next step. */
export function DayCases({ day }: { day: MyDay }) {
  const { workload } = useMessages();
  const texts = workload.day;
  return (
    <section className="card" aria-labelledby="day-cases">
      <h2 id="day-cases">{texts.cases}</h2>
      {day.cases.length === 0 && <p className="quiet">{texts.noCases}</p>}
      {spreadByDay(day.cases, ({ nextStepOn }) => nextStepOn, day.today).map(({ span, rows }) => (
        <div key={span} className="day-span">
          <h3 className={span === 'late' ? 'day-late' : undefined}>{texts[span]}</h3>
          <ul className="day-rows">
            {rows.map((row) => (
              <li key={row.caseId}>
                <DayCase row={row} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function DayCase({ row }: { row: MyDay['cases'][number] }) {
  const messages = useMessages();
  const { workload, cases } = messages;
  const texts = workload.day;
  return (
    <>
      <p>
        <Link to={PATHS.case} params={{ caseId: row.caseId }} hash="case-now" className="board-name">
          {nameOfCase(row, messages)}
        </Link>{' '}
        <span className="quiet">
          {[
            aboutCase(row, messages),
            cases.stages[row.stage],
            row.pausedUntil === null ? null : workload.board.pausedUntil(formatDay(row.pausedUntil)),
            row.standsInFor === null ? null : texts.standsInFor(row.standsInFor.name),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
      </p>
      <p>
        {row.nextStepOn !== null && <time dateTime={row.nextStepOn}>{formatDay(row.nextStepOn)}: </time>}
        {row.nextStep ?? <span className="quiet">{texts.noNextStep}</span>}
      </p>
    </>
  );
}
