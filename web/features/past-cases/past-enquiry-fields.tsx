import { useQuery } from '@tanstack/react-query';
import type { CodeListName } from '../../../src/features/code-lists/code-list.ts';
import { EARLIEST_DAY } from '../../../src/features/enquiries/enquiry-rules.ts';
import { Checkbox, CheckboxGroup, Select, TextField } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { teamMembersQuery } from '../enquiries/entry/fetch-entry.ts';
import { useSession } from '../people/session.ts';
import type { PastCaseWriting } from './use-past-case.ts';

/** The enquiry that the case began with, with its own day. */
export function PastEnquiryFields({ writing }: { writing: PastCaseWriting }) {
  const { pastCases: texts } = useMessages();
  const { teams } = useSession();
  const { form, update, faultOf } = writing;
  const { data: members = [] } = useQuery({
    ...teamMembersQuery(form.teamId ?? 0),
    enabled: form.teamId !== null,
  });
  return (
    <section className="card past-case-part" aria-labelledby="past-enquiry">
      <h2 id="past-enquiry">{texts.enquiry}</h2>
      {teams.length > 1 && (
        <Select
          label={texts.team}
          size="small"
          value={form.teamId ?? ''}
          onChange={(event) => update({ teamId: Number(event.target.value), adviserId: '' })}
        >
          {teams.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <DayField
        label={texts.receivedOn}
        value={form.receivedOn}
        onChange={(receivedOn) => update({ receivedOn })}
        earliest={EARLIEST_DAY}
        error={faultOf('receivedOn') ?? faultOf('enquiry.receivedOn')}
      />
      <CodeChoice
        legend={texts.contacts}
        list="contact"
        value={form.contacts}
        error={faultOf('contacts') ?? faultOf('enquiry.contacts')}
        onChange={(contacts) => update({ contacts })}
      />
      <CodeChoice
        legend={texts.topics}
        list="topic"
        value={form.topics}
        error={faultOf('enquiry.topics')}
        onChange={(topics) => update({ topics })}
      />
      <div className="past-case-row">
        <CodeSelect
          label={texts.area}
          list="area"
          value={form.area}
          error={faultOf('enquiry.area')}
          onChange={(area) => update({ area })}
        />
        <CodeSelect
          label={texts.household}
          list="household"
          value={form.household}
          error={faultOf('enquiry.household')}
          onChange={(household) => update({ household })}
        />
        <TextField
          label={texts.children}
          size="small"
          inputMode="numeric"
          htmlSize={4}
          maxLength={2}
          value={form.children}
          error={faultOf('enquiry.children')}
          onChange={(event) => update({ children: event.target.value })}
        />
        <TextField
          label={texts.youngPeople}
          size="small"
          inputMode="numeric"
          htmlSize={4}
          maxLength={2}
          value={form.youngPeople}
          error={faultOf('enquiry.youngPeople')}
          onChange={(event) => update({ youngPeople: event.target.value })}
        />
      </div>
      <Select
        label={texts.adviser}
        size="small"
        value={form.adviserId}
        error={faultOf('adviserId') ?? faultOf('enquiry.adviserId')}
        onChange={(event) => update({ adviserId: event.target.value })}
      >
        <option value="">{texts.nobody}</option>
        {members.map(({ accountId, name }) => (
          <option key={accountId} value={accountId}>
            {name}
          </option>
        ))}
      </Select>
    </section>
  );
}

function CodeChoice({
  legend,
  list,
  value,
  error,
  onChange,
}: {
  legend: string;
  list: CodeListName;
  value: readonly string[];
  error: string | undefined;
  onChange: (codes: string[]) => void;
}) {
  const labels = useCodeLabels();
  return (
    <CheckboxGroup legend={legend} size="small" value={[...value]} onChange={onChange} error={error}>
      <div className="past-case-choices">
        {labels.options(list).map(({ code, label }) => (
          <Checkbox key={code} value={code}>
            {label}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}

function CodeSelect({
  label,
  list,
  value,
  error,
  onChange,
}: {
  label: string;
  list: CodeListName;
  value: string;
  error: string | undefined;
  onChange: (code: string) => void;
}) {
  const { pastCases } = useMessages();
  const labels = useCodeLabels();
  return (
    <Select
      label={label}
      size="small"
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{pastCases.notKnown}</option>
      {labels.options(list).map(({ code, label: text }) => (
        <option key={code} value={code}>
          {text}
        </option>
      ))}
    </Select>
  );
}
