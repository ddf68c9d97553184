import type { Contribution } from '../../../../src/features/contributions/contribution.ts';
import type { Family } from '../../../../src/features/families/family.ts';
import { Button, Tag } from '../../../ui/controls.ts';
import { formatDay } from '../../../ui/format.ts';
import { useMessages } from '../../../ui/language.tsx';
import { AttachmentList } from '../../case-notes/attachment-list.tsx';
import { useCodeLabels } from '../../code-lists/code-labels.ts';
import { formatInstant } from '../../consents/describe-period.ts';

type Props = {
  item: Contribution;
  family: Family;
  /** What it corrects, where that is on the page. */
  corrected: Contribution | null;
  isCorrected: boolean;
  /** Null: another service's, which corrects its own. */
  onCorrect: (() => void) | null;
};

export function ContributionItem({ item, family, corrected, isCorrected, onCorrect }: Props) {
  const { families } = useMessages();
  const texts = families.contributions;
  const { label } = useCodeLabels();
  const persons = family.persons.filter(({ id }) => item.persons.includes(id)).map(({ name }) => name);
  return (
    <li className="contribution">
      <p className="contribution-top">
        <strong>
          {texts.kinds[item.kind]} {formatDay(item.occurredOn)}
        </strong>
        <span>{texts.by(item.author, item.service.name)}</span>
        <span className="quiet">{texts.recorded(formatInstant(item.recordedAt))}</span>
        {isCorrected && (
          <Tag size="xsmall" variant="outline" data-color="neutral">
            {texts.corrected}
          </Tag>
        )}
      </p>
      <p className="quiet">
        {persons.join(', ')} · {item.topics.map((topic) => label('topic', topic)).join(', ')}
      </p>
      {corrected !== null && <p className="quiet">{texts.corrects(formatDay(corrected.occurredOn))}</p>}
      <p className="note">{item.text}</p>
      {item.attachments.length > 0 && <AttachmentList attachments={item.attachments} />}
      {onCorrect !== null && (
        <Button size="xsmall" variant="tertiary" data-color="neutral" onClick={onCorrect}>
          {texts.correct}
        </Button>
      )}
    </li>
  );
}
