import { useState } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { isSameResponsible } from '../../../src/features/plans/task-rules.ts';
import { TASK_KINDS, TaskKind, type Goal, type Task } from '../../../src/features/plans/plan.ts';
import { API } from '../../paths.ts';
import { Button, Checkbox, Select, Textarea, TextField } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { ChoiceGroup } from '../enquiries/entry/choice-group.tsx';
import { FaultsContext } from '../enquiries/entry/faults.ts';
import { useSession } from '../people/session.ts';
import { faultOf } from '../setup/faults.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { namesOf } from './plan-words.ts';
import { ResponsibleField } from './responsible-field.tsx';
import {
  contentOfTask,
  editOfTask,
  emptyTask,
  findTaskFaults,
  formOfTask,
  responsibleOf,
  type TaskFault,
  type TaskForm,
} from './task-form.ts';
import type { PlanActions } from './use-plan-actions.ts';
import '../enquiries/entry/entry.css';

type Props = {
  head: CaseHead;
  goals: readonly Goal[];
  /** Null: a new one, for the goal where there is one. */
  task: Task | null;
  goal: Goal | null;
  /** What a new one begins with besides; its name tells it from others that are being written. */
  start?: { name: string; form: Partial<TaskForm> };
  actions: PlanActions;
  onClose: (isDone: boolean) => void;
};

const FIELDS = ['title', 'goalId', 'persons', 'topics', 'responsible', 'dueOn', 'details', 'name'];

/** Writes a task, or changes it: what, for whom, who does it, by when. */
export function TaskDialog({ head, goals, task, goal, start, actions, onClose }: Props) {
  const { plans } = useMessages();
  const texts = plans.tasks;
  const { account } = useSession();
  const { options } = useCodeLabels();
  const writing = useUnsavedWriting<TaskForm>(
    `task ${task?.id ?? head.id}${start === undefined ? '' : ` ${start.name}`}`,
    account.id,
    task === null ? { ...emptyTask(goal), ...start?.form } : formOfTask(task),
  );
  const form = writing.value;
  const [opened] = useState(task);
  const [tried, setTried] = useState<'no' | 'draft' | 'whole'>('no');
  const faults = tried === 'no' ? [] : faultsOf(form, tried === 'draft');
  const change = (part: Partial<TaskForm>) => writing.write((before) => ({ ...before, ...part }));
  const responsible = responsibleOf(form);
  const isOneself = responsible?.kind === 'member' && responsible.accountId === account.id;
  const isAnother = task !== null && !isSameResponsible(task.responsible, responsible);
  const mayBeNobody = task === null || task.state === 'draft';

  const save = async (asDraft: boolean) => {
    setTried(asDraft ? 'draft' : 'whole');
    if (faultsOf(form, asDraft).length > 0) return;
    const content = contentOfTask(form);
    const { saidYes } = content;
    const isSaved = await actions.run(
      task === null
        ? {
            method: 'POST',
            path: API.case(head.id, '/tasks'),
            body: {
              ...content,
              saidYes: asDraft ? null : saidYes,
              propose: !asDraft && content.responsible !== null,
            },
          }
        : {
            method: 'PUT',
            path: API.case(head.id, `/tasks/${task.id}`),
            body: {
              ...editOfTask(opened ?? task, form),
              version: task.version,
              saidYes: isAnother ? saidYes : null,
            },
          },
      task === null ? texts.added : plans.saved,
    );
    if (!isSaved) return;
    writing.discard();
    onClose(true);
  };

  const textOf = (field: TaskFault): string | undefined => {
    if (!faults.includes(field)) return faultOf(actions.error, field);
    if (field === 'responsible') return texts.mustChoose;
    if (field === 'dueOn') return plans.notADay;
    return field === 'persons' || field === 'topics' ? plans.chooseOne : plans.required;
  };
  const choices = (['persons', 'topics'] as const).flatMap((field) => {
    const text = textOf(field);
    return text === undefined ? [] : [{ field: `task-${field}`, text }];
  });
  const canAgree = task === null || isAnother;
  const submit =
    task !== null || responsible === null
      ? plans.save
      : isOneself
        ? texts.take
        : form.saidYes && form.whose !== 'member'
          ? texts.saveAgreed
          : texts.propose;

  return (
    <PlanDialog
      title={task === null ? texts.addTitle : texts.edit}
      submit={submit}
      actions={actions}
      fields={FIELDS}
      width="medium"
      also={
        task === null &&
        responsible !== null && (
          <Button type="button" size="small" variant="secondary" onClick={() => void save(true)}>
            {texts.saveDraft}
          </Button>
        )
      }
      onSubmit={() => void save(false)}
      onClose={() => onClose(false)}
    >
      <FaultsContext value={choices}>
        <TextField
          label={texts.title}
          description={texts.titleHint}
          size="small"
          maxLength={200}
          autoComplete="off"
          value={form.title}
          onChange={(event) => change({ title: event.target.value })}
          error={textOf('title')}
        />
        <div className="plan-two">
          <Select
            label={texts.goal}
            size="small"
            value={form.goalId}
            onChange={(event) => {
              const chosen = goals.find(({ id }) => id === event.target.value);
              change({
                goalId: event.target.value,
                ...(form.persons.length === 0 && { persons: chosen?.persons ?? [] }),
                ...(form.topics.length === 0 && { topics: chosen?.topics ?? [] }),
              });
            }}
            error={faultOf(actions.error, 'goalId')}
          >
            <option value="">{texts.noGoal}</option>
            {goals.map(({ id, words }) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </Select>
          <Select
            label={texts.kind}
            size="small"
            value={form.kind}
            onChange={(event) => change({ kind: TaskKind.parse(event.target.value) })}
          >
            {TASK_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {texts.kinds[kind]}
              </option>
            ))}
          </Select>
        </div>
        <ChoiceGroup
          field="task-persons"
          legend={texts.persons}
          choices={head.persons.map(({ id, name }) => ({ code: id, label: name }))}
          value={form.persons}
          onChange={(persons) => change({ persons })}
        />
        <ChoiceGroup
          field="task-topics"
          legend={texts.topics}
          choices={options('topic')}
          value={form.topics}
          onChange={(topics) => change({ topics })}
        />
        <ResponsibleField
          head={head}
          form={form}
          about={form}
          mayBeNobody={mayBeNobody}
          error={textOf('responsible')}
          onChange={change}
        />
        {isAnother && task.state !== 'draft' && <p className="quiet">{texts.asksAnew}</p>}
        {canAgree && (form.whose === 'person' || form.whose === 'service') && responsible !== null && (
          <SaidYes
            form={form}
            name={form.whose === 'person' ? namesOf([form.personId], head.persons) : texts.whose.service}
            error={textOf('saidYesName') ?? faultOf(actions.error, 'name')}
            onChange={change}
          />
        )}
        <DayField
          label={texts.dueOn}
          value={form.dueOn === '' ? undefined : form.dueOn}
          onChange={(day) => change({ dueOn: day ?? '' })}
          onValidity={(isValid) => change({ isDayWrong: !isValid })}
          earliest="1990-01-01"
          error={textOf('dueOn')}
        />
        <Textarea
          label={texts.details}
          size="small"
          minRows={2}
          maxRows={10}
          maxLength={4000}
          autoComplete="off"
          value={form.details}
          onChange={(event) => change({ details: event.target.value })}
          error={faultOf(actions.error, 'details')}
        />
        {writing.isUnsaved && (
          <p className="quiet plan-kept">
            {plans.keptText}{' '}
            <Button type="button" size="xsmall" variant="tertiary" onClick={() => writing.discard()}>
              {plans.discard}
            </Button>
          </p>
        )}
      </FaultsContext>
    </PlanDialog>
  );
}

function SaidYes({
  form,
  name,
  error,
  onChange,
}: {
  form: TaskForm;
  name: string;
  error: string | undefined;
  onChange: (part: Partial<TaskForm>) => void;
}) {
  const { plans } = useMessages();
  return (
    <div className="plan-fields">
      <Checkbox
        size="small"
        checked={form.saidYes}
        onChange={(event) => onChange({ saidYes: event.target.checked })}
      >
        {plans.tasks.saidYes(name)}
      </Checkbox>
      {form.saidYes && form.whose === 'service' && (
        <TextField
          label={plans.tasks.saidYesName}
          size="small"
          maxLength={120}
          autoComplete="off"
          value={form.saidYesName}
          onChange={(event) => onChange({ saidYesName: event.target.value })}
          error={error}
        />
      )}
    </div>
  );
}

/** A draft may be nobody's yet. */
function faultsOf(form: TaskForm, isDraft: boolean): TaskFault[] {
  return findTaskFaults(isDraft ? { ...form, saidYes: false } : form);
}
