import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Family } from '../../../../src/features/families/family.ts';
import { PATHS } from '../../../paths.ts';
import { FactGroup } from '../../../ui/facts.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { consentsQuery, servicesQuery } from '../../consents/fetch-consents.ts';
import { contributionsQuery } from '../fetch-families.ts';

/** The way to see the family as each service sees it: those of its consents, and those that have written. */
export function SeenByServices({ family }: { family: Family }) {
  const { families } = useMessages();
  const texts = families.seenBy;
  const { data: consents } = useQuery(consentsQuery(family.id));
  const { data: known } = useQuery(servicesQuery);
  const { data: written } = useInfiniteQuery(contributionsQuery(family.id));
  const parties = [
    ...(consents ?? []).flatMap(({ givingService, receivingService }) => [receivingService, givingService]),
    ...(written?.pages.flatMap(({ items }) => items.map(({ service }) => service)) ?? []),
  ];
  const services = [...new Map(parties.map(({ id, name }) => [id, name]))]
    .filter(([id]) => known?.find((service) => service.id === id)?.teamId !== family.teamId)
    .sort(([, a], [, b]) => a.localeCompare(b, 'nb'));
  const isKnown = consents !== undefined && known !== undefined && written !== undefined;
  return (
    <FactGroup title={texts.title} wide>
      {isKnown && services.length === 0 && <p className="quiet">{texts.none}</p>}
      {isKnown && services.length > 0 && (
        <>
          <p className="quiet section-lead">{texts.lead}</p>
          <ul className="seen-by">
            {services.map(([id, name]) => (
              <li key={id}>
                <Link to={PATHS.seenBy} params={{ familyId: family.id, serviceId: String(id) }}>
                  {texts.asService(name)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </FactGroup>
  );
}
