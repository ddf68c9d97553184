import { useState } from 'react';
import {
  AddPerson,
  GivenRole,
  type PersonSetup,
  type ServiceChoice,
  type TeamSetup,
} from '../../../src/features/setup/people-setup.ts';
import { API } from '../../paths.ts';
import { Select, TextField } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { AddressDialog } from './address-dialog.tsx';
import { EmailDialog } from './email-dialog.tsx';
import { EmployDialog } from './employ-dialog.tsx';
import { faultOf } from './faults.ts';
import type { Done, SetupAction, SetupActions } from './fetch-setup.ts';
import { SetupDialog, type DialogProps } from './setup-dialog.tsx';

export type HeldPeriod = {
  held: { role: GivenRole } | { teamId: number } | { serviceId: number };
  name: string;
  from: string;
  to: string | null;
};

/** What of a person has periods, as its address ends. */
export type PeriodPart = '/roles' | '/teams' | '/employments';

export type PersonQuestion =
  | { what: 'team'; team: TeamSetup | null }
  | { what: 'person'; person: PersonSetup | null }
  | { what: 'endAccount'; person: PersonSetup }
  | { what: 'address'; person: PersonSetup }
  | { what: 'email'; person: PersonSetup }
  | { what: 'giveRole' | 'giveTeam' | 'employ'; person: PersonSetup }
  | { what: 'endPeriod'; person: PersonSetup; part: PeriodPart; period: HeldPeriod };

type Props = {
  question: PersonQuestion;
  teams: readonly TeamSetup[];
  services: readonly ServiceChoice[];
  actions: SetupActions;
  onClose: () => void;
};

export function PersonDialog({ question, teams, services, actions, onClose }: Props) {
  const submit = async (action: SetupAction, done: Done) => {
    if (await actions.run(action, done)) onClose();
  };
  const common: DialogProps = {
    isBusy: actions.isPending,
    error: actions.error,
    onClose,
    submit: (action, done) => void submit(action, done),
  };
  switch (question.what) {
    case 'team':
      return <NameDialog {...common} team={question.team} />;
    case 'person':
      return <PersonNameDialog {...common} person={question.person} />;
    case 'giveRole':
    case 'giveTeam':
      return (
        <GiveDialog
          {...common}
          person={question.person}
          teams={question.what === 'giveTeam' ? teams : null}
        />
      );
    case 'employ':
      return <EmployDialog {...common} person={question.person} services={services} />;
    case 'email':
      return <EmailDialog {...common} person={question.person} />;
    case 'address':
      return <AddressDialog {...common} person={question.person} />;
    case 'endAccount':
    case 'endPeriod':
      return <EndDialog {...common} question={question} />;
  }
}

function NameDialog({ team, submit, ...dialog }: DialogProps & { team: TeamSetup | null }) {
  const { setup } = useMessages();
  const texts = setup.people;
  const [name, setName] = useState(team?.name ?? '');
  const [isTried, setIsTried] = useState(false);
  const save = () => {
    setIsTried(true);
    if (name.trim() === '') return;
    submit(
      team === null
        ? { method: 'POST', path: API.setupTeams, body: { name } }
        : { method: 'PUT', path: API.setupTeam(team.id), body: { name } },
      { text: texts.teamSaved(name.trim()) },
    );
  };
  return (
    <SetupDialog
      {...dialog}
      title={team === null ? texts.addTeam : texts.renameTeam(team.name)}
      submit={setup.save}
      fields={['name']}
      onSubmit={save}
    >
      <TextField
        label={texts.teamName}
        size="small"
        maxLength={80}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={isTried && name.trim() === '' ? setup.required : faultOf(dialog.error, 'name')}
      />
    </SetupDialog>
  );
}

function PersonNameDialog({ person, submit, ...dialog }: DialogProps & { person: PersonSetup | null }) {
  const { setup } = useMessages();
  const texts = setup.people;
  const [name, setName] = useState(person?.name ?? '');
  const [login, setLogin] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isLoginWrong = person === null && !AddPerson.shape.login.safeParse(login).success;
  const save = () => {
    setIsTried(true);
    if (name.trim() === '' || isLoginWrong) return;
    submit(
      person === null
        ? { method: 'POST', path: API.setupPeople, body: { login, name } }
        : { method: 'PUT', path: API.setupPerson(person.id), body: { name, activeTo: person.activeTo } },
      { text: person === null ? texts.personAdded(name.trim()) : setup.saved },
    );
  };
  return (
    <SetupDialog
      {...dialog}
      title={person === null ? texts.addPerson : texts.renameOf(person.name)}
      submit={setup.save}
      fields={['name', 'login']}
      onSubmit={save}
    >
      <TextField
        label={texts.name}
        size="small"
        maxLength={120}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={isTried && name.trim() === '' ? setup.required : faultOf(dialog.error, 'name')}
      />
      {person === null && (
        <>
          <TextField
            label={texts.login}
            description={texts.loginHint}
            size="small"
            maxLength={80}
            autoComplete="off"
            autoCapitalize="none"
            value={login}
            onChange={(event) => setLogin(event.target.value)}
            error={isTried && isLoginWrong ? texts.loginWrong : faultOf(dialog.error, 'login')}
          />
          <p className="quiet">{texts.noSignIn}</p>
        </>
      )}
    </SetupDialog>
  );
}

/** Gives a role, or a place in one of the teams. */
function GiveDialog({
  person,
  teams,
  submit,
  ...dialog
}: DialogProps & { person: PersonSetup; teams: readonly TeamSetup[] | null }) {
  const { setup, people } = useMessages();
  const texts = setup.people;
  const today = toDay(new Date());
  const [choice, setChoice] = useState('');
  const [from, setFrom] = useState<string | undefined>(today);
  const [isTried, setIsTried] = useState(false);
  const options =
    teams === null
      ? GivenRole.options.map((role) => ({ value: role, text: people.roles[role].name }))
      : teams.map((team) => ({ value: String(team.id), text: team.name }));
  const save = () => {
    setIsTried(true);
    if (choice === '' || from === undefined) return;
    submit(
      teams === null
        ? { method: 'POST', path: API.setupPerson(person.id, '/roles'), body: { role: choice, from } }
        : {
            method: 'POST',
            path: API.setupPerson(person.id, '/teams'),
            body: { teamId: Number(choice), from },
          },
      { text: setup.saved },
    );
  };
  const role = GivenRole.safeParse(choice);
  return (
    <SetupDialog
      {...dialog}
      title={teams === null ? texts.giveRoleTo(person.name) : texts.addToTeamOf(person.name)}
      submit={setup.save}
      fields={['from']}
      onSubmit={save}
    >
      <Select
        label={teams === null ? texts.role : texts.team}
        description={role.success ? people.roles[role.data].does : undefined}
        size="small"
        value={choice}
        onChange={(event) => setChoice(event.target.value)}
        error={isTried && choice === '' ? setup.chooseOne : undefined}
      >
        <option value="">{setup.choose}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
      <DayField
        label={texts.from}
        value={from}
        onChange={setFrom}
        earliest={today}
        error={isTried && from === undefined ? setup.required : faultOf(dialog.error, 'from')}
      />
    </SetupDialog>
  );
}

/** Ends an account, a role or a membership from a day. */
function EndDialog({
  question,
  submit,
  ...dialog
}: DialogProps & { question: Extract<PersonQuestion, { what: 'endAccount' | 'endPeriod' }> }) {
  const { setup } = useMessages();
  const texts = setup.people;
  const today = toDay(new Date());
  const [day, setDay] = useState<string | undefined>(today);
  const { person } = question;
  const isAccount = question.what === 'endAccount';
  const save = () => {
    if (day === undefined) return;
    submit(
      isAccount
        ? { method: 'PUT', path: API.setupPerson(person.id), body: { name: person.name, activeTo: day } }
        : {
            method: 'PUT',
            path: API.setupPerson(person.id, question.part),
            body: { ...question.period.held, from: question.period.from, to: day },
          },
      { text: setup.saved },
    );
  };
  const field = isAccount ? 'activeTo' : 'to';
  return (
    <SetupDialog
      {...dialog}
      title={isAccount ? texts.endAccountOf(person.name) : texts.endOf(question.period.name, person.name)}
      submit={texts.end}
      fields={[field]}
      onSubmit={save}
    >
      <p>{isAccount ? texts.endAccountMeaning : texts.endMeaning}</p>
      <DayField
        label={setup.firstDayWithout}
        value={day}
        onChange={setDay}
        earliest={today}
        error={day === undefined ? setup.required : faultOf(dialog.error, field)}
      />
    </SetupDialog>
  );
}
