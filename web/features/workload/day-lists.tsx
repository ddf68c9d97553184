import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MyDay } from '../../../src/features/workload/my-day.ts';
import { PATHS } from '../../paths.ts';
import { formatDay, formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { nameOfCase } from './case-words.ts';

type OfCase = Pick<MyDay['cases'][number], 'caseId' | 'number' | 'family' | 'standsInFor'>;

/** My tasks, what I wait for, my drafts and the last days to appeal. */
export function DayLists({ day }: { day: MyDay }) {
  const { workload, applications } = useMessages();
  const texts = workload.day;
  const kinds: Readonly<Record<string, string>> = applications.kinds;
  const isLate = (on: string | null) => on !== null && on < day.today;
  return (
    <>
      <DayList id="tasks" title={texts.tasks} empty={texts.noTasks} isEmpty={day.tasks.length === 0}>
        {day.tasks.map((task) => (
          <DayRow
            key={task.id}
            of={task}
            hash="case-plan"
            what={task.title}
            isLate={isLate(task.dueOn)}
            about={[
              task.dueOn === null ? texts.noDue : texts.due(formatDay(task.dueOn)),
              task.state === 'proposed' ? texts.proposed : null,
            ]}
          />
        ))}
      </DayList>
      {day.appeals.length > 0 && (
        <DayList id="appeals" title={texts.appeals} empty="" isEmpty={false}>
          {day.appeals.map((appeal) => (
            <DayRow
              key={appeal.id}
              of={appeal}
              hash="case-applications"
              what={kinds[appeal.applicationKind] ?? appeal.applicationKind}
              isLate={appeal.appealBy <= day.today}
              about={[texts.appealBy(formatDay(appeal.appealBy))]}
            />
          ))}
        </DayList>
      )}
      <DayList id="waiting" title={texts.waiting} empty={texts.noWaiting} isEmpty={day.waiting.length === 0}>
        {day.waiting.map((one) => (
          <DayRow
            key={one.id}
            of={one}
            hash={
              one.kind === 'application'
                ? 'case-applications'
                : one.kind === 'task'
                  ? 'case-plan'
                  : 'case-priorities'
            }
            what={one.title ?? (one.applicationKind === null ? null : (kinds[one.applicationKind] ?? null))}
            isLate={isLate(one.answerBy)}
            about={[
              texts.waitingKinds[one.kind](one.service ?? texts.somebody),
              texts.since(formatDay(one.since)),
              one.answerBy === null ? null : texts.answerBy(formatDay(one.answerBy)),
            ]}
          />
        ))}
      </DayList>
      <DayList
        id="drafts"
        title={texts.drafts}
        empty={texts.noDrafts}
        isEmpty={day.drafts.length === 0 && day.enquiryDrafts === 0}
      >
        {day.drafts.map((draft) => (
          <DayRow
            key={draft.id}
            of={draft}
            hash="case-timeline"
            what={null}
            isLate={false}
            about={[texts.draft(formatDay(draft.savedOn))]}
          />
        ))}
        {day.enquiryDrafts > 0 && (
          <li>
            <Link to={PATHS.newEnquiry}>{texts.enquiryDrafts(formatNumber(day.enquiryDrafts))}</Link>
          </li>
        )}
      </DayList>
    </>
  );
}

function DayList({
  id,
  title,
  empty,
  isEmpty,
  children,
}: {
  id: string;
  title: string;
  empty: string;
  isEmpty: boolean;
  children: ReactNode;
}) {
  return (
    <section className="card" aria-labelledby={`day-${id}`}>
      <h2 id={`day-${id}`}>{title}</h2>
      {isEmpty ? <p className="quiet">{empty}</p> : <ul className="day-rows">{children}</ul>}
    </section>
  );
}

function DayRow({
  of,
  hash,
  what,
  isLate,
  about,
}: {
  of: OfCase;
  hash: string;
  what: string | null;
  isLate: boolean;
  about: readonly (string | null)[];
}) {
  const messages = useMessages();
  const texts = messages.workload.day;
  const words = [...about, of.standsInFor === null ? null : texts.standsInFor(of.standsInFor.name)];
  return (
    <li>
      <p>
        <Link to={PATHS.case} params={{ caseId: of.caseId }} hash={hash} className="board-name">
          {nameOfCase(of, messages)}
        </Link>
        {what !== null && `: ${what}`}
      </p>
      <p className={isLate ? 'day-late' : 'quiet'}>
        {isLate && <span className="sr-only">{texts.late}: </span>}
        {words.filter((part) => part !== null).join(' · ')}
      </p>
    </li>
  );
}
