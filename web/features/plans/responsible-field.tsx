import { useQuery } from '@tanstack/react-query';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { findUncovered } from '../../../src/features/plans/plan-rules.ts';
import { Radio, RadioGroup, Select } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { useSession } from '../people/session.ts';
import { responsiblesQuery } from './fetch-plan.ts';
import { namesOf } from './plan-words.ts';
import type { ResponsibleForm, Whose } from './task-form.ts';

type Props = {
  head: CaseHead;
  form: ResponsibleForm;
  /** What the task is about: consent decides whether a service may know of it. */
  about: { persons: readonly string[]; topics: readonly string[] };
  /** A task that is only a draft needs nobody. */
  mayBeNobody: boolean;
  error: string | undefined;
  onChange: (part: Partial<ResponsibleForm>) => void;
};

/** The one who is to do it, and whether consents let a service know of it. */
export function ResponsibleField({ head, form, about, mayBeNobody, error, onChange }: Props) {
  const { plans } = useMessages();
  const texts = plans.tasks;
  const { account } = useSession();
  const { data: choices } = useQuery(responsiblesQuery(head.id));
  const service = choices?.services.find(({ id }) => String(id) === form.serviceId);
  const whose: Whose[] = ['service', 'member', 'person', ...(mayBeNobody ? ['nobody' as const] : [])];
  const select = (
    label: string,
    value: string,
    options: readonly { id: string | number; name: string }[] | undefined,
    put: (value: string) => void,
  ) => (
    <Select
      label={label}
      size="small"
      value={value}
      onChange={(event) => put(event.target.value)}
      error={error}
    >
      <option value="">{options?.length === 0 ? texts.noWay : texts.choose}</option>
      {options?.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );

  return (
    <div className="plan-responsible">
      <RadioGroup
        legend={texts.responsible}
        description={texts.responsibleHint}
        size="small"
        value={form.whose}
        onChange={(value: Whose) => onChange({ whose: value })}
      >
        <div className="plan-radios">
          {whose.map((one) => (
            <Radio key={one} value={one}>
              {texts.whose[one]}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {form.whose === 'member' &&
        select(
          texts.chooseMember,
          form.memberId,
          choices?.members.map(({ id, name }) => ({
            id,
            name: id === account.id ? texts.you(name) : name,
          })),
          (memberId) => onChange({ memberId }),
        )}
      {form.whose === 'person' &&
        select(texts.choosePerson, form.personId, head.persons, (personId) => onChange({ personId }))}
      {form.whose === 'service' &&
        select(texts.chooseService, form.serviceId, choices?.services, (serviceId) =>
          onChange({ serviceId, atService: '' }),
        )}
      {form.whose === 'service' && service !== undefined && service.people.length > 0 && (
        <Select
          label={texts.chooseAtService}
          size="small"
          value={form.atService}
          onChange={(event) => onChange({ atService: event.target.value })}
        >
          <option value="">{texts.anyoneThere}</option>
          {service.people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <div role="status">
        {form.whose === 'service' && service !== undefined && (
          <MayKnow head={head} service={service} about={about} />
        )}
      </div>
    </div>
  );
}

function MayKnow({
  head,
  service,
  about,
}: {
  head: CaseHead;
  service: { name: string; covers: readonly { persons: readonly string[]; topics: readonly string[] }[] };
  about: Props['about'];
}) {
  const { plans } = useMessages();
  const { label } = useCodeLabels();
  if (about.persons.length === 0 || about.topics.length === 0) return null;
  const { persons, topics } = findUncovered(service.covers, about);
  return persons.length === 0 ? (
    <p className="quiet">{plans.tasks.consentThere(service.name)}</p>
  ) : (
    <p className="plan-warning">
      {plans.tasks.consentMissing(
        service.name,
        namesOf(persons, head.persons),
        topics.map((code) => label('topic', code)).join(', '),
      )}
    </p>
  );
}
