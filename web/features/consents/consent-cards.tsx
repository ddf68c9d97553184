import type { Consent } from '../../../src/features/consents/consent.ts';
import type { Family } from '../../../src/features/families/family.ts';
import { useMessages } from '../../ui/language.tsx';
import { ConsentCell } from './consent-cell.tsx';
import { findReceivers } from './consent-cells.ts';
import { SeenByLink } from './consent-table.tsx';

/** The same as the table where there is no room for one: a card a person, the services below each other. */
export function ConsentCards({ family, consents }: { family: Family; consents: readonly Consent[] }) {
  const { consents: texts } = useMessages();
  const receivers = findReceivers(consents);
  return (
    <ul className="plain-list consent-cards">
      {family.persons.map((person) => (
        <li key={person.id} className="consent-card">
          <h3>{person.name}</h3>
          <dl>
            {receivers.map((service) => (
              <div key={service.id}>
                <dt>
                  {texts.canSee(service.name)} <SeenByLink family={family} service={service} />
                </dt>
                <dd>
                  <ConsentCell consents={consents} personId={person.id} receiverId={service.id} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
