import { Link } from '@tanstack/react-router';
import type { Consent } from '../../../src/features/consents/consent.ts';
import type { Family } from '../../../src/features/families/family.ts';
import { PATHS } from '../../paths.ts';
import { EyeIcon } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { ConsentCell } from './consent-cell.tsx';
import { findReceivers } from './consent-cells.ts';

/** Persons down, receiving services across. */
export function ConsentTable({ family, consents }: { family: Family; consents: readonly Consent[] }) {
  const { consents: texts } = useMessages();
  const receivers = findReceivers(consents);
  return (
    <ScrollBox>
      <table className="consent-table">
        <caption className="sr-only">{texts.tableCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.person}</th>
            {receivers.map((service) => (
              <th key={service.id} scope="col">
                {texts.canSee(service.name)}
                <SeenByLink family={family} service={service} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {family.persons.map((person) => (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              {receivers.map(({ id }) => (
                <td key={id}>
                  <ConsentCell consents={consents} personId={person.id} receiverId={id} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** To the page as the service sees it; the family's own team needs no such page of itself. */
export function SeenByLink({ family, service }: { family: Family; service: Consent['givingService'] }) {
  const { consents: texts } = useMessages();
  if (service.name === family.teamName) return null;
  return (
    <Link
      to={PATHS.seenBy}
      params={{ familyId: family.id, serviceId: String(service.id) }}
      className="seen-by-link"
      aria-label={`${texts.seenBy}: ${service.name}`}
    >
      <EyeIcon aria-hidden /> {texts.seenBy}
    </Link>
  );
}
