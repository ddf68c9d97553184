import { useState } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import type { Task } from '../../../src/features/plans/plan.ts';
import { API } from '../../paths.ts';
import { useMessages } from '../../ui/language.tsx';
import { useSession } from '../people/session.ts';
import { faultOf } from '../setup/faults.ts';
import { isMembers } from './plan-words.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { ResponsibleField } from './responsible-field.tsx';
import { formOfResponsible, responsibleOf } from './task-form.ts';
import type { PlanActions } from './use-plan-actions.ts';

type Props = { head: CaseHead; task: Task; actions: PlanActions; onClose: (isDone: boolean) => void };

/** Asks the same once more, or another. */
export function ProposeDialog({ head, task, actions, onClose }: Props) {
  const { plans } = useMessages();
  const { account } = useSession();
  const [form, setForm] = useState(() => formOfResponsible(task.responsible, 'service'));
  const [isTried, setIsTried] = useState(false);
  const responsible = responsibleOf(form);
  const save = async () => {
    setIsTried(true);
    if (responsible === null) return;
    const isSaved = await actions.run(
      {
        method: 'POST',
        path: API.case(head.id, `/tasks/${task.id}/state`),
        body: { version: task.version, state: 'proposed', responsible },
      },
      plans.move.moved[isMembers(responsible, account.id) ? 'accepted' : 'proposed'],
    );
    if (isSaved) onClose(true);
  };
  return (
    <PlanDialog
      title={plans.move.proposeTitle(task.title)}
      submit={plans.move.propose}
      actions={actions}
      fields={['responsible']}
      onSubmit={() => void save()}
      onClose={() => onClose(false)}
    >
      {task.answerWords !== null && <p>{plans.tasks.lastAnswer(task.answerWords)}</p>}
      <ResponsibleField
        head={head}
        form={form}
        about={task}
        mayBeNobody={false}
        error={
          isTried && responsible === null ? plans.tasks.mustChoose : faultOf(actions.error, 'responsible')
        }
        onChange={(part) => setForm((before) => ({ ...before, ...part }))}
      />
    </PlanDialog>
  );
}
