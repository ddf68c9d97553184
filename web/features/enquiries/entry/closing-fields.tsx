import { useQuery } from '@tanstack/react-query';
import { Checkbox, Select } from '../../../ui/controls.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useSession } from '../../people/session.ts';
import { fieldId, useFault } from './faults.ts';
import { teamMembersQuery } from './fetch-entry.ts';
import type { Entry } from './use-entry.ts';

/** Who has it, in which team, and whether it is closed already. */
export function ClosingFields({ entry, hasTeamChoice }: { entry: Entry; hasTeamChoice: boolean }) {
  const { entry: texts, enquiries } = useMessages();
  const { teams, account } = useSession();
  const { form, update, noteDay } = entry;
  const teamId = Number(form.teamId);
  const { data: members } = useQuery({ ...teamMembersQuery(teamId), enabled: teamId > 0 });
  const closedOnFault = useFault('closedOn');
  const adviserFault = useFault('adviserId');
  const people = members ?? [{ accountId: account.id, name: account.name }];
  const isElsewhere = form.adviserId !== '' && !people.some(({ accountId }) => accountId === form.adviserId);

  return (
    <div className="closing">
      {hasTeamChoice && teams.length > 1 && (
        <Select
          label={enquiries.team}
          size="small"
          value={form.teamId}
          onChange={(event) => update({ teamId: event.target.value })}
        >
          {teams.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <Select
        id={fieldId('adviserId')}
        label={enquiries.adviser}
        size="small"
        value={form.adviserId}
        onChange={(event) => update({ adviserId: event.target.value })}
        error={adviserFault}
      >
        <option value="">{enquiries.nobodyYet}</option>
        {people.map(({ accountId, name }) => (
          <option key={accountId} value={accountId}>
            {name}
          </option>
        ))}
        {isElsewhere && <option value={form.adviserId}>{texts.someoneBefore}</option>}
      </Select>
      <Checkbox
        size="small"
        checked={form.isClosed}
        onChange={(event) => update({ isClosed: event.target.checked })}
      >
        {texts.closedAtOnce}
      </Checkbox>
      {form.isClosed && (
        <DayField
          id={fieldId('closedOn')}
          label={texts.closedDay}
          value={form.closedOn}
          onChange={(day) => update({ closedOn: day ?? '' })}
          onValidity={(isValid) => noteDay('closedOn', isValid)}
          earliest={form.receivedOn}
          error={closedOnFault}
        />
      )}
    </div>
  );
}
