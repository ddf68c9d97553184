import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { CheckmarkCircleIcon, HourglassIcon } from '../../ui/controls.ts';
import { formatDay, toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { pathOf } from './stage-path.ts';

/** Where the case stands on its way, and what that asks of the team. */
export function CasePath({ head }: { head: CaseHead }) {
  const { cases: texts } = useMessages();
  const path = pathOf(head);
  const here = path.indexOf(head.stage);
  const { pausedUntil } = head;
  return (
    <section className="case-path" aria-label={texts.stagePath}>
      <ol>
        {path.map((stage, index) => {
          const state = index < here ? 'done' : index === here ? 'now' : 'to-come';
          return (
            <li key={stage} className={state} {...(state === 'now' && { 'aria-current': 'step' as const })}>
              {state === 'done' && <CheckmarkCircleIcon aria-hidden />}
              <span>{texts.stages[stage]}</span>
              {stage === 'active' && state === 'now' && head.form !== null && (
                <span className="case-path-form">{texts.forms[head.form]}</span>
              )}
              <span className="sr-only">
                {state === 'done' ? texts.stageDone : state === 'now' ? texts.stageNow : texts.stageToCome}
              </span>
            </li>
          );
        })}
      </ol>
      <p className="quiet">{texts.stageMeanings[head.stage]}</p>
      {pausedUntil !== null && (
        <p className="case-paused">
          <HourglassIcon aria-hidden />
          {pausedUntil > toDay(new Date())
            ? texts.paused(formatDay(pausedUntil))
            : texts.pauseOver(formatDay(pausedUntil))}
        </p>
      )}
    </section>
  );
}
