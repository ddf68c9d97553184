import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { Consent } from '../../../src/features/consents/consent.ts';
import type { Family } from '../../../src/features/families/family.ts';
import { PATHS } from '../../paths.ts';
import { formatDay, toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { findAgeReminders } from './age-reminders.ts';
import { findReminders } from './consent-cells.ts';
import { describeEnd } from './describe-period.ts';
import { consentSettingsQuery } from './fetch-consents.ts';
import { nameOf } from './name-of.ts';
import './consents.css';

type Props = { family: Family; consents: readonly Consent[] };

/** What is to be asked anew: consents that end soon, and young persons who now answer themselves. */
export function ConsentReminders({ family, consents }: Props) {
  const { consents: texts } = useMessages();
  const heading = useId();
  const { data: settings } = useQuery(consentSettingsQuery);
  const ending = findReminders(consents);
  const ofAge =
    settings === undefined
      ? []
      : findAgeReminders(family.persons, consents, {
          decidesFrom: settings.youngPersonDecidesFrom,
          today: toDay(new Date()),
        });
  if (ending.length === 0 && ofAge.length === 0) return null;
  return (
    <section className="consent-reminders" aria-labelledby={heading}>
      <h3 id={heading}>{texts.remindersTitle}</h3>
      <ul className="plain-list">
        {ending.map((consent) => (
          <li key={consent.id}>
            <span>
              {texts.reminder(
                consent.receivingService.name,
                consent.persons.map((id) => nameOf(family, id, texts)).join(', '),
                describeEnd(consent.validTo, texts),
              )}
            </span>
            <Link
              to={PATHS.newConsent}
              params={{ familyId: family.id }}
              search={{ renew: consent.statementId }}
              aria-label={texts.renewOf(consent.receivingService.name)}
              className="consent-renew"
            >
              {texts.renew}
            </Link>
          </li>
        ))}
        {ofAge.map(({ person, age, on, hasCome, statementId }) => (
          <li key={person.id}>
            <span>
              {hasCome
                ? texts.hasComeOfAge(person.name, age, formatDay(on))
                : texts.comesOfAge(person.name, age, formatDay(on))}
            </span>
            <Link
              to={PATHS.newConsent}
              params={{ familyId: family.id }}
              search={{ renew: statementId }}
              aria-label={texts.askHerself(person.name)}
              className="consent-renew"
            >
              {texts.ask}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
