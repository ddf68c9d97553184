import type { Family } from '../../../../src/features/families/family.ts';
import type { Messages } from '../../../messages/messages-type.ts';
import type { FieldFault } from '../../enquiries/entry/faults.ts';
import { standingOf, type ConsentForm } from './consent-form.ts';

type Asked = { family: Family; today: string; decidesFrom: number | null };

/** Covered persons for whom parents decide, or may: for them the question of both parents is asked. */
export function hasParentsToAsk(form: ConsentForm, { family, today, decidesFrom }: Asked): boolean {
  return family.persons.some((person) => {
    if (!form.persons.includes(person.id)) return false;
    const standing = standingOf(person, today, decidesFrom);
    const isByParent = form.givenBy.some(
      (giver) => giver.for === person.id && giver.capacity === 'parental_responsibility',
    );
    return standing === 'child' || (standing === 'asked' && isByParent);
  });
}

/** What must be chosen before the server is asked; its own rules say the rest. */
export function findMissing(
  form: ConsentForm,
  asked: Asked,
  texts: Messages['consents']['giving'],
): readonly FieldFault[] {
  const { family, today } = asked;
  const faults: FieldFault[] = [];
  const missing = (field: string, text: string) => faults.push({ field, text });
  if (form.hasInterpreter && form.interpreter.trim() === '') missing('interpreter', texts.interpreterMissing);
  if (form.persons.length === 0) missing('persons', texts.personsMissing);
  if (form.pairs.length === 0) missing('pairs', texts.pairsMissing);
  if (form.topics.length === 0) missing('topics', texts.topicsMissing);
  if (form.firstDay === '') missing('validFrom', texts.dayMissing);
  if (form.lastDay === '') missing('validTo', texts.dayMissing);
  else if (form.lastDay < (form.firstDay ?? today)) missing('validTo', texts.endsBeforeStart);
  for (const person of family.persons) {
    if (!form.persons.includes(person.id)) continue;
    if (!form.givenBy.some((giver) => giver.for === person.id))
      missing('givenBy', texts.whoMissing(person.name));
    else if (form.answer === 'given' && form.bothParents === true && isOneOfTwo(form, person))
      missing('givenBy', texts.bothButOne(person.name));
  }
  if (form.answer === 'given' && hasParentsToAsk(form, asked) && form.bothParents === null)
    missing('bothParentsAsked', texts.bothMissing);
  if (form.how === null) missing('how', texts.howMissing);
  if (form.how === 'oral' && form.heardBy === '') missing('heardBy', texts.heardByMissing);
  return faults;
}

function isOneOfTwo(form: ConsentForm, person: Family['persons'][number]): boolean {
  const parents = form.givenBy.filter(
    (giver) => giver.for === person.id && giver.capacity === 'parental_responsibility',
  );
  return parents.length === 1 && person.responsible.length > 1;
}
