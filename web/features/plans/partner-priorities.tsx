import type { PartnerPriority } from '../../../src/features/plans/priority.ts';
import { Button, Tag } from '../../ui/controls.ts';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';

type Props = { requests: readonly PartnerPriority[]; onAsk: (request: PartnerPriority) => void };

/** What the service is asked to put first, and by whose authority. */
export function PartnerPriorities({ requests, onAsk }: Props) {
  const { plans } = useMessages();
  const texts = plans.partner;
  const { label } = useCodeLabels();
  return (
    <section className="plan-goal" aria-labelledby="partner-priorities">
      <h3 id="partner-priorities">{texts.priorities}</h3>
      <ul className="plain-list plan-tasks">
        {requests.map((request) => (
          <li key={request.id} className="plan-task">
            <div className="plan-task-top">
              <strong>{request.family.name}</strong>
              <Tag
                size="xsmall"
                variant="moderate"
                data-color={request.answer === null ? 'warning' : 'neutral'}
              >
                {request.answer === null
                  ? plans.priorities.waiting
                  : plans.priorities.answers[request.answer]}
              </Tag>
              <span>{texts.answerBy(formatDay(request.answerBy))}</span>
            </div>
            <p className="plan-text">{request.reason}</p>
            <p className="quiet">
              {texts.about}: {request.people.map(({ name }) => name).join(', ')} ·{' '}
              {request.topics.map((code) => label('topic', code)).join(', ')}
            </p>
            <p className="quiet">{texts.priorityLead(request.teamName)}</p>
            {request.answerWords !== null && (
              <p className="quiet">
                {texts.ourAnswer}: {request.answerWords}
              </p>
            )}
            {request.answer === null && (
              <div className="plan-buttons">
                <Button
                  size="small"
                  aria-label={`${texts.answer}: ${request.family.name}`}
                  onClick={() => onAsk(request)}
                >
                  {texts.answer}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
