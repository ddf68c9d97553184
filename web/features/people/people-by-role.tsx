import { ROLES } from '../../../src/shared/signed-in.ts';
import { ChevronRightIcon } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { mainRole } from './main-role.ts';
import type { DemoPerson } from './session.ts';

type Props = {
  people: readonly DemoPerson[];
  isBusy: boolean;
  onChoose: (person: DemoPerson) => void;
};

/** Each person once, under the first of their roles in the order that the roles are listed. */
export function PeopleByRole({ people, isBusy, onChoose }: Props) {
  const { people: texts } = useMessages();
  if (people.length === 0) return <p>{texts.signIn.noPeople}</p>;
  const roles = ROLES.filter((role) => people.some((person) => mainRole(person.roles) === role));
  return (
    <div className="roles">
      {roles.map((role) => (
        <section key={role} className="role" aria-labelledby={`role-${role}`}>
          <h2 id={`role-${role}`}>{texts.roles[role].name}</h2>
          <p className="quiet">{texts.roles[role].does}</p>
          <ul>
            {people
              .filter((person) => mainRole(person.roles) === role)
              .map((person) => (
                <li key={person.accountId}>
                  <button type="button" className="person" disabled={isBusy} onClick={() => onChoose(person)}>
                    <span className="initials" aria-hidden="true">
                      {initialsOf(person.name)}
                    </span>
                    <span className="person-text">
                      <span className="sr-only">{texts.signIn.signInAs('')}</span>
                      <strong>{person.name}</strong>
                      <span>{describePerson(person, texts)}</span>
                    </span>
                    <ChevronRightIcon aria-hidden fontSize="1.25rem" />
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function describePerson(person: DemoPerson, texts: ReturnType<typeof useMessages>['people']): string {
  const others = person.roles.filter((role) => role !== mainRole(person.roles));
  const places = mainRole(person.roles) === 'partner' ? person.services : person.teams;
  const place = places.length === 0 ? person.municipality : places.join(', ');
  if (others.length === 0) return place;
  return `${place}. ${texts.signIn.alsoIs(others.map((role) => texts.roles[role].name.toLowerCase()).join(', '))}`;
}

function initialsOf(name: string): string {
  const words = name.split(' ');
  return [words[0], words.at(-1)].map((word) => word?.slice(0, 1) ?? '').join('');
}
