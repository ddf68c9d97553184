import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { findUncovered } from '../../../src/features/plans/plan-rules.ts';
import { isEnded } from '../../../src/features/plans/task-rules.ts';
import { API } from '../../paths.ts';
import { Select, Textarea } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { ChoiceGroup } from '../enquiries/entry/choice-group.tsx';
import { FaultsContext } from '../enquiries/entry/faults.ts';
import { useSession } from '../people/session.ts';
import { faultOf } from '../setup/faults.ts';
import { planQuery, responsiblesQuery } from './fetch-plan.ts';
import { PlanDialog } from './plan-dialog.tsx';
import type { usePriorityActions } from './use-plan-actions.ts';
import '../enquiries/entry/entry.css';

type Props = {
  head: CaseHead;
  actions: ReturnType<typeof usePriorityActions>;
  onClose: (isDone: boolean) => void;
};

type PriorityForm = {
  serviceId: string;
  taskId: string;
  persons: readonly string[];
  topics: readonly string[];
  reason: string;
  answerBy: string;
};
const EMPTY: PriorityForm = { serviceId: '', taskId: '', persons: [], topics: [], reason: '', answerBy: '' };
const FIELDS = ['serviceId', 'persons', 'topics', 'reason', 'answerBy'] as const;

/** Asks a service to put something first: what, for whom, why, and by when it is to answer. */
export function PriorityFormDialog({ head, actions, onClose }: Props) {
  const { plans } = useMessages();
  const texts = plans.priorities;
  const { account } = useSession();
  const { options } = useCodeLabels();
  const { data: choices } = useQuery(responsiblesQuery(head.id));
  const { data: plan } = useQuery(planQuery(head.id));
  const { value: form, ...writing } = useUnsavedWriting<PriorityForm>(
    `priority ${head.id}`,
    account.id,
    EMPTY,
  );
  const [isTried, setIsTried] = useState(false);
  const [isDayWrong, setIsDayWrong] = useState(false);
  const change = (part: Partial<PriorityForm>) => writing.write((before) => ({ ...before, ...part }));
  const service = choices?.services.find(({ id }) => String(id) === form.serviceId);
  const uncovered = service === undefined ? null : findUncovered(service.covers, form);

  const missing: Record<(typeof FIELDS)[number], string | undefined> = {
    serviceId: form.serviceId === '' ? plans.tasks.mustChoose : undefined,
    persons: form.persons.length === 0 ? plans.chooseOne : undefined,
    topics: form.topics.length === 0 ? plans.chooseOne : undefined,
    reason: form.reason.trim() === '' ? plans.required : undefined,
    answerBy: form.answerBy === '' || isDayWrong ? plans.notADay : undefined,
  };
  const textOf = (field: (typeof FIELDS)[number]) =>
    (isTried ? missing[field] : undefined) ?? faultOf(actions.error, field);
  const faults = (['persons', 'topics'] as const).flatMap((field) => {
    const text = textOf(field);
    return text === undefined ? [] : [{ field: `priority-${field}`, text }];
  });
  const save = async () => {
    setIsTried(true);
    if (FIELDS.some((field) => missing[field] !== undefined)) return;
    const isSaved = await actions.run(
      {
        method: 'POST',
        path: API.case(head.id, '/priority-requests'),
        body: {
          serviceId: Number(form.serviceId),
          taskId: form.taskId === '' ? null : form.taskId,
          persons: form.persons,
          topics: form.topics,
          reason: form.reason.trim(),
          answerBy: form.answerBy,
        },
      },
      texts.sent,
    );
    if (!isSaved) return;
    writing.discard(EMPTY);
    onClose(true);
  };

  return (
    <PlanDialog
      title={texts.addTitle}
      submit={texts.send}
      actions={actions}
      fields={FIELDS}
      width="medium"
      onSubmit={() => void save()}
      onClose={() => onClose(false)}
    >
      <FaultsContext value={faults}>
        <p className="quiet">{texts.lead}</p>
        <div className="plan-two">
          <Select
            label={texts.service}
            size="small"
            value={form.serviceId}
            onChange={(event) => change({ serviceId: event.target.value })}
            error={textOf('serviceId')}
          >
            <option value="">{plans.tasks.choose}</option>
            {choices?.services.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <Select
            label={texts.task}
            size="small"
            value={form.taskId}
            onChange={(event) => {
              const task = plan?.tasks.find(({ id }) => id === event.target.value);
              change({
                taskId: event.target.value,
                ...(form.persons.length === 0 && { persons: task?.persons ?? [] }),
                ...(form.topics.length === 0 && { topics: task?.topics ?? [] }),
              });
            }}
          >
            <option value="">{texts.noTask}</option>
            {plan?.tasks
              .filter(({ state }) => !isEnded(state))
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
          </Select>
        </div>
        <ChoiceGroup
          field="priority-persons"
          legend={texts.persons}
          choices={head.persons.map(({ id, name }) => ({ code: id, label: name }))}
          value={form.persons}
          onChange={(persons) => change({ persons })}
        />
        <ChoiceGroup
          field="priority-topics"
          legend={texts.topics}
          choices={options('topic')}
          value={form.topics}
          onChange={(topics) => change({ topics })}
        />
        <div role="status">
          {uncovered !== null && uncovered.persons.length > 0 && (
            <p className="plan-warning">{texts.unseen}</p>
          )}
        </div>
        <Textarea
          label={texts.reason}
          size="small"
          minRows={2}
          maxRows={8}
          maxLength={2000}
          autoComplete="off"
          value={form.reason}
          onChange={(event) => change({ reason: event.target.value })}
          error={textOf('reason')}
        />
        <DayField
          label={texts.answerBy}
          value={form.answerBy === '' ? undefined : form.answerBy}
          onChange={(day) => change({ answerBy: day ?? '' })}
          onValidity={(isValid) => setIsDayWrong(!isValid)}
          earliest="1990-01-01"
          error={textOf('answerBy')}
        />
      </FaultsContext>
    </PlanDialog>
  );
}
