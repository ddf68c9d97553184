import { useQuery } from '@tanstack/react-query';
import type { Task } from '../../../src/features/plans/plan.ts';
import { Button, Modal, Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { formatInstant } from '../consents/describe-period.ts';
import { taskStepsQuery } from './fetch-plan.ts';

/** Who was asked, who answered and which deadline it had, the newest first. */
export function TaskHistoryDialog({
  caseId,
  task,
  onClose,
}: {
  caseId: string;
  task: Task;
  onClose: () => void;
}) {
  const { plans, shell } = useMessages();
  const texts = plans.tasks;
  const query = useQuery(taskStepsQuery(caseId, task.id));
  return (
    <Modal open onClose={onClose} header={{ heading: texts.historyTitle(task.title), size: 'small' }}>
      <Modal.Body>
        {query.isPending && (
          <div role="status" aria-busy="true" aria-label={shell.loading}>
            <Skeleton variant="rounded" height={80} />
          </div>
        )}
        {query.isError && <FailureNotice error={query.error} onRetry={() => void query.refetch()} />}
        <ol className="plain-list plan-steps">
          {query.data?.map((step, index) => (
            <li key={index}>
              <span className="quiet">{formatInstant(step.at)}</span>
              <span>
                {texts.historyStep(texts.states[step.to], step.by)}
                {step.responsibleName !== null && ` · ${step.responsibleName}`}
                {step.dueOn !== null && ` · ${texts.due(formatDay(step.dueOn))}`}
              </span>
            </li>
          ))}
        </ol>
      </Modal.Body>
      <Modal.Footer>
        <Button type="button" size="small" onClick={onClose}>
          {texts.close}
        </Button>
      </Modal.Footer>
    </Modal>
  );
}
