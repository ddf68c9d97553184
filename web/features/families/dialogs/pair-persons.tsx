import type { Person } from '../../../../src/features/families/family.ts';
import { Select } from '../../../ui/controls.ts';
import { formatDay } from '../../../ui/format.ts';
import { useMessages } from '../../../ui/language.tsx';

type Props = {
  from: readonly Person[];
  into: readonly Person[];
  /** Person of the other record to the one here; '' or missing: a person of their own. */
  pairs: Readonly<Record<string, string>>;
  onPair: (pairs: Readonly<Record<string, string>>) => void;
};

/** Says who of the one record is who of the other. */
export function PairPersons({ from, into, pairs, onPair }: Props) {
  const { families } = useMessages();
  const texts = families.merge;
  const describe = ({ name, relation, birthDate }: Person) =>
    [
      name,
      families.person.relations[relation].toLocaleLowerCase(),
      birthDate === null ? null : families.person.born(formatDay(birthDate)),
    ]
      .filter((part) => part !== null)
      .join(', ');
  return (
    <fieldset className="pair-persons">
      <legend>{texts.samePersons}</legend>
      <p className="quiet">{texts.samePersonsHint}</p>
      {from.map((person) => (
        <Select
          key={person.id}
          label={texts.sameAs(describe(person))}
          size="small"
          value={pairs[person.id] ?? ''}
          onChange={(event) => onPair({ ...pairs, [person.id]: event.target.value })}
        >
          <option value="">{texts.personOfItsOwn}</option>
          {into.map((other) => (
            <option key={other.id} value={other.id}>
              {describe(other)}
            </option>
          ))}
        </Select>
      ))}
    </fieldset>
  );
}
