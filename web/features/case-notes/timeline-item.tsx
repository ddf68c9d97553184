import type { ReactNode } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import type { Attachment, Contribution } from '../../../src/features/contributions/contribution.ts';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { describeEnd } from '../consents/describe-period.ts';
import type { TimelineGroup } from './group-entries.ts';
import { NoteItem } from './note-item.tsx';
import { useAbout } from './use-about.ts';

export type NoteActions = {
  onCorrect: (note: Contribution) => void;
  onAttach: (note: Contribution, files: readonly File[]) => void;
  onRemoveFile: (file: Attachment) => void;
};
type Props = {
  item: TimelineGroup;
  head: CaseHead;
  /** Notes that are on the page, by id: what a note is an addition to. */
  notes: ReadonlyMap<string, Contribution>;
  actions: NoteActions;
};

/** One thing that happened, in a line or two; a note with all of its text. */
export function TimelineItem({ item, head, notes, actions }: Props) {
  const { caseNotes, consents, families, plans } = useMessages();
  const texts = caseNotes.entry;
  const kinds = families.contributions.kinds;
  const about = useAbout(head);
  switch (item.type) {
    case 'note':
      return (
        <NoteItem entry={item} head={head} corrected={notes.get(item.note.corrects ?? '')} {...actions} />
      );
    case 'step': {
      const { action, decision, words, pausedUntil, referredTo, byName } = item.step;
      const more = [
        ...(decision === null ? [] : [texts.decisions[decision]]),
        ...(referredTo === null ? [] : [texts.referredTo(referredTo.name)]),
        ...(pausedUntil === null ? [] : [texts.pausedUntil(formatDay(pausedUntil))]),
      ].join(', ');
      const title = texts.steps[action] ?? texts.step;
      return (
        <Line mark="step" day={item.day} title={more === '' ? title : `${title}: ${more}`} by={byName}>
          {words !== null && <p className="note">{words}</p>}
        </Line>
      );
    }
    case 'consent':
      return (
        <Line mark="sharing" day={item.day} title={texts.consent[item.what]} by={item.by}>
          <p className="quiet">{about(item)}</p>
          <p className="quiet">
            {item.pairs.map(({ giving, receiving }) => texts.fromTo(giving, receiving)).join('; ')}
            {item.what === 'given' && ` (${describeEnd(item.validTo, consents)})`}
          </p>
        </Line>
      );
    case 'disclosure':
      return (
        <Line mark="warning" day={item.day} title={texts.disclosure(item.receiver)} by={item.by}>
          <p className="quiet">{about(item)}</p>
          <p className="quiet">{item.familyTold ? texts.familyTold : texts.familyNotTold}</p>
        </Line>
      );
    case 'shares': {
      const [first] = item.shares;
      if (first === undefined) return null;
      const what = item.shares.map(
        ({ kind, occurredOn, writtenFor }) =>
          `${texts.shareWhat(kinds[kind], formatDay(occurredOn))} (${texts.shareFor(writtenFor)})`,
      );
      return (
        <Line mark="sharing" day={first.day} title={texts.share(first.service)}>
          <ul className="shared-list quiet">
            {what.map((line, place) => (
              <li key={place}>{line}</li>
            ))}
          </ul>
        </Line>
      );
    }
    case 'file_removed':
      return (
        <Line mark="warning" day={item.day} title={texts.fileRemoved} by={item.by}>
          <p className="quiet">
            {texts.fileRemovedFrom(kinds[item.kind], formatDay(item.occurredOn))} ·{' '}
            {caseNotes.files.removal.reasons[item.reason]}
          </p>
        </Line>
      );
    case 'priority':
      return (
        <Line
          mark="task"
          day={item.day}
          title={texts.priority[item.what](item.service)}
          {...(item.by !== null && { by: item.by })}
        >
          <p className="quiet">
            {[
              ...(item.answer === null ? [] : [plans.priorities.answers[item.answer]]),
              ...(item.what === 'sent' ? [texts.answerBy(formatDay(item.answerBy))] : []),
              about(item),
            ].join(' · ')}
          </p>
          {item.words !== null && <p className="note">{item.words}</p>}
        </Line>
      );
    case 'task': {
      const person = head.persons.find(({ id }) => id === item.personId)?.name ?? null;
      const who = [item.account ?? person, item.service].filter((name) => name !== null).join(', ');
      const words: Readonly<Record<string, string>> = texts.task;
      return (
        <Line mark="task" day={item.day} title={`${words[item.to] ?? item.to}: ${item.title}`} by={item.by}>
          <p className="quiet">
            {[
              ...(who === '' ? [] : [texts.taskFor(who)]),
              ...(item.dueOn === null ? [] : [texts.dueOn(formatDay(item.dueOn))]),
              about(item),
            ].join(' · ')}
          </p>
        </Line>
      );
    }
  }
}

type LineProps = { mark: string; day: string; title: string; by?: string; children?: ReactNode };

function Line({ mark, day, title, by, children }: LineProps) {
  return (
    <li className={`timeline-item is-${mark}`}>
      <div className="timeline-top">
        <time dateTime={day}>{formatDay(day)}</time>
        <h3>{title}</h3>
        {by !== undefined && <span className="quiet">{by}</span>}
      </div>
      {children}
    </li>
  );
}
