import type { ReactNode } from 'react';
import type { Contribution } from '../../../src/features/contributions/contribution.ts';
import { formatDay, formatTime } from '../../ui/format.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { AttachmentList } from '../case-notes/attachment-list.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { formatInstantDay } from '../consents/describe-period.ts';
import { listWords } from './list-words.ts';

type Props = {
  contribution: Contribution;
  /** Absent where the family's persons are not at hand. */
  nameOf?: (id: string) => string | undefined;
  children?: ReactNode;
};

/** One contribution, whole: what it is about first, then the text. */
export function ContributionItem({ contribution, nameOf, children }: Props) {
  const { partner: texts, consents } = useMessages();
  const language = useLanguage();
  const { label } = useCodeLabels();
  const { kind, persons, topics, service, author, occurredOn, recordedAt, text, corrects, attachments } =
    contribution;
  const names = nameOf === undefined ? [] : persons.map((id) => nameOf(id) ?? texts.written.unknownPerson);
  return (
    <li className="card partner-contribution">
      <p className="partner-contribution-top">
        <strong>{consents.kinds[kind] ?? kind}</strong>
        <span className="quiet">{texts.written.happened(formatDay(occurredOn))}</span>
      </p>
      <p className="quiet">
        {[
          ...(names.length === 0 ? [] : [listWords([...new Set(names)], language)]),
          listWords(
            topics.map((code) => label('topic', code)),
            language,
          ),
        ].join(' · ')}
      </p>
      {corrects !== null && <p className="quiet">{texts.written.corrects}</p>}
      <p className="note">{text}</p>
      {attachments.length > 0 && <AttachmentList attachments={attachments} />}
      <p className="quiet partner-contribution-end">
        <span>{texts.written.by(author, service.name)}</span>
        <span>{texts.written.recorded(formatInstantDay(recordedAt), formatTime(recordedAt))}</span>
        {children}
      </p>
    </li>
  );
}
