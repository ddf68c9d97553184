import { useState } from 'react';
import type { Service } from '../../../src/features/people/municipal-service.ts';
import type { ConfidentialityGround } from '../../../src/features/setup/service-setup.ts';
import { API } from '../../paths.ts';
import { Checkbox, CheckboxGroup, Select, TextField } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { formatDay, toDay } from '../../ui/format.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { useSession } from '../people/session.ts';
import { faultOf } from './faults.ts';
import type { Done, SetupAction, SetupActions } from './fetch-setup.ts';
import { SetupDialog } from './setup-dialog.tsx';

export type ServiceQuestion = { what: 'add'; service: null } | { what: 'change' | 'end'; service: Service };

type Props = {
  question: ServiceQuestion;
  grounds: readonly ConfidentialityGround[];
  actions: SetupActions;
  onClose: () => void;
};

export function ServiceDialog(props: Props) {
  const { question, actions, onClose } = props;
  const submit = async (action: SetupAction, done: Done) => {
    if (await actions.run(action, done)) onClose();
  };
  const onSubmit = (action: SetupAction, done: Done) => void submit(action, done);
  return question.what === 'end' ? (
    <EndServiceDialog {...props} service={question.service} onSubmit={onSubmit} />
  ) : (
    <ContentDialog {...props} service={question.service} onSubmit={onSubmit} />
  );
}

type FormProps<S> = Props & { service: S; onSubmit: (action: SetupAction, done: Done) => void };

const EARLIEST = '2000-01-01';

function ContentDialog({ service, grounds, actions, onSubmit, onClose }: FormProps<Service | null>) {
  const { setup, services: texts } = useMessages();
  const language = useLanguage();
  const { municipality } = useSession();
  const [name, setName] = useState(service?.name ?? '');
  const [employer, setEmployer] = useState(service?.employer ?? municipality.name);
  const [kind, setKind] = useState(service?.kind ?? '');
  const [duties, setDuties] = useState<readonly string[]>(
    service?.confidentiality ?? ['public_administration'],
  );
  const [validFrom, setValidFrom] = useState<string | undefined>(toDay(new Date()));
  const [isTried, setIsTried] = useState(false);
  const kinds = useCodeLabels().options('service');
  const isTeam = service !== null && service.teamId !== null;
  const missing = (text: string, field: string) =>
    isTried && text.trim() === '' ? setup.required : faultOf(actions.error, field);
  const save = () => {
    setIsTried(true);
    if (name.trim() === '' || employer.trim() === '') return;
    const content = { employer, kind: kind === '' ? null : kind, confidentiality: duties };
    onSubmit(
      service === null
        ? { method: 'POST', path: API.setupServices, body: { ...content, name, validFrom } }
        : {
            method: 'PATCH',
            path: API.setupService(service.id),
            body: isTeam ? content : { ...content, name },
          },
      { text: texts.saved(name.trim()) },
    );
  };
  return (
    <SetupDialog
      title={service === null ? texts.addTitle : texts.change(service.name)}
      submit={setup.save}
      isBusy={actions.isPending}
      error={actions.error}
      fields={['name', 'employer', 'kind', 'confidentiality', 'validFrom']}
      onSubmit={save}
      onClose={onClose}
    >
      {isTeam ? (
        <p>{texts.teamMeaning}</p>
      ) : (
        <TextField
          label={texts.name}
          description={texts.nameHint}
          size="small"
          maxLength={120}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={missing(name, 'name')}
        />
      )}
      <TextField
        label={texts.employer}
        description={texts.employerHint}
        size="small"
        maxLength={120}
        autoComplete="off"
        value={employer}
        onChange={(event) => setEmployer(event.target.value)}
        error={missing(employer, 'employer')}
      />
      <Select
        label={texts.kind}
        size="small"
        value={kind}
        onChange={(event) => setKind(event.target.value)}
        error={faultOf(actions.error, 'kind')}
      >
        <option value="">{texts.noKind}</option>
        {kinds.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </Select>
      <CheckboxGroup
        legend={texts.confidentiality}
        description={texts.confidentialityHint}
        size="small"
        value={[...duties]}
        onChange={(codes: string[]) => setDuties(codes)}
        error={faultOf(actions.error, 'confidentiality')}
      >
        {grounds.map(({ code, statute, labels }) => (
          <Checkbox key={code} value={code} description={statute}>
            {labels[language]}
          </Checkbox>
        ))}
      </CheckboxGroup>
      {service === null && (
        <DayField
          label={texts.validFrom}
          value={validFrom}
          onChange={setValidFrom}
          earliest={EARLIEST}
          error={faultOf(actions.error, 'validFrom')}
        />
      )}
    </SetupDialog>
  );
}

function EndServiceDialog({ service, actions, onSubmit, onClose }: FormProps<Service>) {
  const { setup, services: texts } = useMessages();
  const today = toDay(new Date());
  const [day, setDay] = useState<string | undefined>(today);
  const path = API.setupService(service.id);
  return (
    <SetupDialog
      title={texts.endOf(service.name)}
      submit={setup.save}
      isBusy={actions.isPending}
      error={actions.error}
      fields={['validTo']}
      onSubmit={() => {
        if (day === undefined) return;
        onSubmit(
          { method: 'PATCH', path, body: { validTo: day } },
          {
            text: texts.hasEnded(service.name, formatDay(day)),
            undo: { method: 'PATCH', path, body: { validTo: null } },
          },
        );
      }}
      onClose={onClose}
    >
      <p>{texts.endMeaning}</p>
      <DayField
        label={setup.firstDayWithout}
        value={day}
        onChange={setDay}
        earliest={today}
        error={day === undefined ? setup.required : faultOf(actions.error, 'validTo')}
      />
    </SetupDialog>
  );
}
