import { useQuery } from '@tanstack/react-query';
import type { Action, CaseHead } from '../../../src/features/cases/case-file.ts';
import { MOST_IN_WORDS } from '../../../src/features/cases/case-move.ts';
import { Select, Textarea } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import { servicesQuery } from '../consents/fetch-consents.ts';
import { useSession } from '../people/session.ts';
import { faultOf } from '../setup/faults.ts';
import { CaseDialog } from './case-dialog.tsx';
import { DecisionFields } from './decision-fields.tsx';
import { EMPTY_MOVE, bodyOf, fieldsOf, type MoveForm } from './move-form.ts';
import { useDay } from './use-day.ts';
import type { CaseActions } from './use-case-actions.ts';

type Props = { head: CaseHead; action: Action; actions: CaseActions; onClose: () => void };

/** One step of the case: when, why, and what it is decided on. What was written stays until it is sent. */
export function MoveDialog({ head, action, actions, onClose }: Props) {
  const { cases } = useMessages();
  const texts = cases.moves;
  const { account } = useSession();
  const { value, write, discard } = useUnsavedWriting(`move ${head.id} ${action}`, account.id, EMPTY_MOVE);
  const day = useDay(toDay(new Date()));
  const fields = fieldsOf(action, value);
  const change = (part: Partial<MoveForm>) => write((before) => ({ ...before, ...part }));
  const save = async () => {
    const occurredOn = day.take();
    if (occurredOn === null) return;
    const body = bodyOf(head, action, value, occurredOn);
    if (!(await actions.run({ method: 'POST', part: '/moves', body }, texts.done))) return;
    discard();
    onClose();
  };
  return (
    <CaseDialog
      title={texts.names[action]}
      actions={actions}
      fields={['occurredOn', 'words', 'decision', 'form', 'criteria', 'referredTo', 'pausedUntil']}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <p>{texts.meanings[action]}</p>
      {fields.decides && <DecisionFields head={head} form={value} error={actions.error} onChange={change} />}
      {fields.refers && (
        <ReferredTo
          value={value.referredTo}
          error={faultOf(actions.error, 'referredTo')}
          onChange={(referredTo) => change({ referredTo })}
        />
      )}
      {fields.pauses && (
        <DayField
          label={texts.pausedUntil}
          value={value.pausedUntil ?? undefined}
          onChange={(until) => change({ pausedUntil: until ?? null })}
          earliest={toDay(new Date())}
          error={faultOf(actions.error, 'pausedUntil')}
        />
      )}
      <DayField
        label={texts.day}
        {...day.field}
        earliest={head.receivedOn}
        error={day.missing ?? faultOf(actions.error, 'occurredOn')}
      />
      <Textarea
        label={fields.needsWords ? texts.words : texts.wordsOptional}
        {...(head.anonymous && { description: texts.wordsAnonymous })}
        size="small"
        minRows={2}
        value={value.words}
        onChange={(event) => change({ words: event.target.value.slice(0, MOST_IN_WORDS) })}
        error={faultOf(actions.error, 'words')}
      />
    </CaseDialog>
  );
}

function ReferredTo({
  value,
  error,
  onChange,
}: {
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}) {
  const { cases } = useMessages();
  const { data: services = [] } = useQuery(servicesQuery);
  return (
    <Select
      label={cases.moves.referredTo}
      size="small"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={error}
    >
      <option value="">{cases.moves.referredElsewhere}</option>
      {services
        .filter(({ teamId, validTo }) => teamId === null && validTo === null)
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
    </Select>
  );
}
