import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { Button, Tag } from '../../ui/controls.ts';
import { formatDay, toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import type { AskCase } from './case-question.ts';

export function NextStep({ head, onAsk }: { head: CaseHead; onAsk: AskCase }) {
  const { cases } = useMessages();
  const texts = cases.next;
  const { nextStep, nextStepOn } = head;
  const isLate = nextStepOn !== null && nextStepOn < toDay(new Date()) && head.closedOn === null;
  return (
    <div className="case-block case-next">
      <h3>{texts.title}</h3>
      {nextStep === null ? <p className="quiet">{texts.none}</p> : <p className="note">{nextStep}</p>}
      {nextStepOn !== null && (
        <p>
          {texts.by(formatDay(nextStepOn))}{' '}
          {isLate && (
            <Tag size="xsmall" variant="moderate" data-color="danger">
              {texts.late}
            </Tag>
          )}
        </p>
      )}
      {head.closedOn === null && (
        <Button size="small" variant="secondary" onClick={() => onAsk({ what: 'next' })}>
          {nextStep === null ? texts.set : texts.change}
        </Button>
      )}
    </div>
  );
}
