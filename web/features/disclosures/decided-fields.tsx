import { useQuery } from '@tanstack/react-query';
import { Select, TextField } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { fieldId, useFault } from '../enquiries/entry/faults.ts';
import { teamMembersQuery } from '../enquiries/entry/fetch-entry.ts';
import { useSession } from '../people/session.ts';
import type { Disclosing } from './use-disclosing.ts';

/** No sharing is recorded from before there was any register here. */
const EARLIEST = '2000-01-01';

/** Who decided, when it was decided and when it was shared. */
export function DecidedFields({ disclosing, teamId }: { disclosing: Disclosing; teamId: number }) {
  const { form, update } = disclosing;
  const { disclosures: texts } = useMessages();
  const { account } = useSession();
  const { data: members = [] } = useQuery(teamMembersQuery(teamId));
  const people = members.length > 0 ? members : [{ accountId: account.id, name: account.name }];
  const decidedByFault = useFault('decidedBy');
  return (
    <div className="disclosing-fields">
      <Select
        id={fieldId('decidedBy')}
        label={texts.decidedBy}
        size="small"
        value={form.decidedBy}
        error={decidedByFault}
        description={form.kind === 'duty_to_notify' ? texts.decidedByPersonal : undefined}
        onChange={(event) => update({ decidedBy: event.target.value })}
      >
        {people.map(({ accountId, name }) => (
          <option key={accountId} value={accountId}>
            {name}
          </option>
        ))}
      </Select>
      <Moment
        field="decidedAt"
        labels={{ day: texts.decidedDay, time: texts.decidedTime }}
        day={form.decidedDay}
        time={form.decidedTime}
        onDay={(decidedDay) => update({ decidedDay })}
        onTime={(decidedTime) => update({ decidedTime })}
      />
      <Moment
        field="sharedAt"
        labels={{ day: texts.sharedDay, time: texts.sharedTime }}
        day={form.sharedDay}
        time={form.sharedTime}
        onDay={(sharedDay) => update({ sharedDay })}
        onTime={(sharedTime) => update({ sharedTime })}
      />
    </div>
  );
}

type MomentProps = {
  field: string;
  labels: { day: string; time: string };
  day: string;
  time: string;
  onDay: (day: string) => void;
  onTime: (time: string) => void;
};

function Moment({ field, labels, day, time, onDay, onTime }: MomentProps) {
  const fault = useFault(field);
  return (
    <div className="moment">
      <DayField
        id={fieldId(field)}
        label={labels.day}
        value={day === '' ? undefined : day}
        earliest={EARLIEST}
        error={fault}
        onChange={(value) => onDay(value ?? '')}
        onValidity={(isValid) => {
          if (!isValid) onDay('');
        }}
      />
      <TextField
        label={labels.time}
        size="small"
        className="moment-time"
        autoComplete="off"
        maxLength={5}
        value={time}
        onChange={(event) => onTime(event.target.value)}
        // 1305 and 13.05 are how many type it
        onBlur={() => onTime(time.replace(/^(\d{2})[.:]?(\d{2})$/, '$1:$2'))}
      />
    </div>
  );
}
