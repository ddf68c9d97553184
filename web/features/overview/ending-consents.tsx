import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { EndingConsent } from '../../../src/features/consents/consent.ts';
import { PATHS } from '../../paths.ts';
import { useMessages } from '../../ui/language.tsx';
import { describeEnd } from '../consents/describe-period.ts';
import { endingConsentsQuery } from './fetch-overview.ts';

/** Consents that end soon and must be asked for anew, a line for each family; nothing where there are none. */
export function EndingConsents() {
  const { overview: texts, consents } = useMessages();
  const { data: ending = [] } = useQuery(endingConsentsQuery);
  if (ending.length === 0) return null;
  return (
    <section className="card" aria-labelledby="ending-title">
      <h2 id="ending-title">{texts.ending}</h2>
      <ul className="row-list">
        {firstOfEachFamily(ending).map(({ family, validTo, receivers }) => (
          <li key={family.id}>
            <Link to={PATHS.family} params={{ familyId: family.id }} className="row-list-link">
              <span className="row-list-text">
                {family.name}
                <small>{texts.endingFor(receivers.join(', '))}</small>
              </span>
              <span>{describeEnd(validTo, consents)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The families in the order that they must be asked, with the first end and all who then no longer see. */
function firstOfEachFamily(ending: readonly EndingConsent[]) {
  const byFamily = Map.groupBy(ending, ({ family }) => family.id);
  return [...byFamily.values()]
    .flatMap((rows) => {
      const [first] = [...rows].sort((a, b) => a.validTo.localeCompare(b.validTo));
      if (first === undefined) return [];
      const receivers = [...new Set(rows.map(({ receivingService }) => receivingService.name))].sort();
      return [{ family: first.family, validTo: first.validTo, receivers }];
    })
    .sort((a, b) => a.validTo.localeCompare(b.validTo));
}
