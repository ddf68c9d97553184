import { useQuery } from '@tanstack/react-query';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import type { Coordinator } from '../../../src/features/cases/coordinator.ts';
import type { Messages } from '../../messages/messages-type.ts';
import { Button } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import type { AskCase } from './case-question.ts';
import { coordinatorsQuery } from './fetch-case.ts';

/** Who says that they coordinate; more than one at once is said loudly. */
export function CaseCoordinators({ head, onAsk }: { head: CaseHead; onAsk: AskCase }) {
  const { cases } = useMessages();
  const texts = cases.coordinators;
  const { data, error, refetch } = useQuery({ ...coordinatorsQuery(head.id), enabled: head.family !== null });
  if (head.family === null) return null;
  const now = data?.filter(({ until }) => until === null) ?? [];
  const earlier = data?.filter(({ until }) => until !== null) ?? [];
  return (
    <div className="case-coordinators">
      <h3>{texts.title}</h3>
      {error !== null && data === undefined && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && now.length === 0 && <p className="quiet">{texts.none}</p>}
      {now.length > 1 && <p className="case-lacks">{texts.two}</p>}
      <ul className="plain-list">
        {now.map((coordinator) => (
          <li key={coordinator.id}>
            {nameOf(coordinator, texts)}{' '}
            <span className="quiet">{texts.sinceDay(formatDay(coordinator.since))}</span>
            <Button
              size="xsmall"
              variant="tertiary"
              aria-label={texts.endOf(nameOf(coordinator, texts))}
              onClick={() => onAsk({ what: 'endCoordinator', coordinator })}
            >
              {texts.end}
            </Button>
          </li>
        ))}
      </ul>
      {earlier.length > 0 && (
        <details>
          <summary>{texts.earlier}</summary>
          <ul className="plain-list quiet">
            {earlier.map((coordinator) => (
              <li key={coordinator.id}>
                {nameOf(coordinator, texts)},{' '}
                {texts.period(formatDay(coordinator.since), formatDay(coordinator.until ?? ''))}
              </li>
            ))}
          </ul>
        </details>
      )}
      {head.closedOn === null && (
        <Button
          size="xsmall"
          variant="tertiary"
          className="in-text"
          onClick={() => onAsk({ what: 'coordinator' })}
        >
          {texts.add}
        </Button>
      )}
    </div>
  );
}

function nameOf(
  { kind, service, account, name }: Coordinator,
  texts: Messages['cases']['coordinators'],
): string {
  const who = [service?.name, name ?? account?.name].filter((part) => part !== undefined);
  return who.length === 0 ? texts.kinds[kind] : `${texts.kinds[kind]}: ${who.join(', ')}`;
}
