import type { Family } from '../../../../src/features/families/family.ts';
import type { Service } from '../../../../src/features/people/municipal-service.ts';
import { EyeIcon, EyeSlashIcon } from '../../../ui/controls.ts';
import { formatDay, toDay } from '../../../ui/format.ts';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { useCodeLabels } from '../../code-lists/code-labels.ts';
import { nameOf } from '../name-of.ts';
import { SilenceLifted } from '../silence-lifted.tsx';
import type { ConsentForm } from './consent-form.ts';
import { findOpenings } from './describe-opening.ts';

type Props = { form: ConsentForm; family: Family; services: readonly Service[] };

/** In plain sentences, before it is saved: what is opened to whom. */
export function OpeningSummary({ form, family, services }: Props) {
  const { consents } = useMessages();
  const texts = consents.giving;
  const { label } = useCodeLabels();
  const list = new Intl.ListFormat(useLanguage(), { type: 'conjunction' });
  const persons = list.format(form.persons.map((id) => nameOf(family, id, consents)));
  const topics = list.format(form.topics.map((topic) => label('topic', topic)));
  const namesOf = (ids: readonly number[]) =>
    list.format(ids.map((id) => services.find((service) => service.id === id)?.name ?? ''));
  const isWhole = form.persons.length > 0 && form.pairs.length > 0 && form.topics.length > 0;
  const until = formatDay(form.lastDay);
  const when =
    form.firstDay === null || form.firstDay === ''
      ? texts.summaryFromNow(until)
      : texts.summaryFrom(formatDay(form.firstDay), until);
  if (!isWhole || form.lastDay === '')
    return (
      <div className="opening" aria-live="polite">
        <p className="quiet">{texts.summaryNothing}</p>
      </div>
    );
  if (form.answer === 'refused')
    return (
      <div className="opening" aria-live="polite">
        <EyeSlashIcon aria-hidden fontSize="1.75rem" />
        <p>{texts.summaryRefused(persons)}</p>
      </div>
    );
  return (
    <div className="opening opens" aria-live="polite">
      <EyeIcon aria-hidden fontSize="1.75rem" />
      <div>
        <p>
          <strong>{texts.summaryOpens(when)}</strong>
        </p>
        <ul>
          {findOpenings(form.pairs).map(({ receivers, givers }) => (
            <li key={receivers.join()}>
              {texts.summaryLine(namesOf(receivers), namesOf(givers), persons, topics)}
            </li>
          ))}
        </ul>
        <p>
          {form.coversOlder ? texts.summaryOlder : texts.summaryNotOlder} {texts.summaryAll}
        </p>
        <p>{texts.summaryNames}</p>
        <SilenceLifted pairs={form.pairs} day={toDay(new Date())} />
      </div>
    </div>
  );
}
