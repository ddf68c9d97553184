import type { Family, Person } from '../../../../src/features/families/family.ts';
import { useMessages } from '../../../ui/language.tsx';
import { Checkbox } from '../../../ui/controls.ts';
import { nameOf } from '../name-of.ts';
import { standingOf, type Giver } from './consent-form.ts';
import { findGiverChoices, isSameGiver } from './giver-choices.ts';
import type { Giving } from './use-giving.ts';

type Props = {
  giving: Giving;
  family: Family;
  person: Person;
  today: string;
  decidesFrom: number | null;
};

/** Who answered for one person. Nobody is ticked beforehand: it is asked and not assumed. */
export function GiversOf({ giving: { form, update }, family, person, today, decidesFrom }: Props) {
  const { consents } = useMessages();
  const texts = consents.giving;
  const standing = standingOf(person, today, decidesFrom);
  const { first, guardians } = findGiverChoices(family, person, standing, today);
  const hint = {
    adult: texts.whoAdult,
    asked: texts.whoYoungAsk,
    young: texts.whoYoungSelf(decidesFrom ?? 0),
    child: decidesFrom === null ? texts.whoChild : `${texts.whoChild} ${texts.whoYoungNotYet(decidesFrom)}`,
  }[standing];
  const isTicked = (giver: Giver) => form.givenBy.some((other) => isSameGiver(other, giver));
  const toggle = (giver: Giver) =>
    update({
      givenBy: isTicked(giver)
        ? form.givenBy.filter((other) => !isSameGiver(other, giver))
        : [...form.givenBy, giver],
    });
  const labelOf = ({ by, capacity }: Giver) => {
    const name = nameOf(family, by, consents);
    if (capacity === 'self') return texts.self(name);
    return capacity === 'guardian' ? texts.asGuardian(name) : texts.withResponsibility(name);
  };
  const choice = (giver: Giver) => (
    <Checkbox
      key={`${giver.by} ${giver.capacity}`}
      size="small"
      checked={isTicked(giver)}
      onChange={() => toggle(giver)}
    >
      {labelOf(giver)}
    </Checkbox>
  );
  return (
    <fieldset className="choice-group givers-of">
      <legend>{texts.who(person.name)}</legend>
      <p className="field-hint">{hint}</p>
      {standing !== 'adult' && person.responsible.length === 0 && (
        <p className="field-hint">
          <strong>{texts.noResponsible(person.name)}</strong>
        </p>
      )}
      {first.map(choice)}
      {guardians.length > 0 && (
        <details className="guardians" open={guardians.some(isTicked)}>
          <summary>{texts.otherAdult}</summary>
          {guardians.map(choice)}
        </details>
      )}
    </fieldset>
  );
}
