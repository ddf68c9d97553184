import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PATHS } from '../../paths.ts';
import { formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { looseThreadsQuery } from './fetch-loose-threads.ts';

/** On the front page: how much is loose, by rule, each the way to its threads. */
export function LooseCard({ team, mine }: { team?: number | undefined; mine?: boolean }) {
  const { looseThreads: texts } = useMessages();
  const search = {
    ...(team !== undefined && { team }),
    ...(mine === true && { mine: 'true' as const }),
  };
  const { data } = useQuery(looseThreadsQuery(search, 1));
  if (data === undefined) return null;
  const counts = data.counts
    .map(({ rule, all, mine: own }) => ({ rule, count: mine === true ? own : all }))
    .filter(({ count }) => count > 0);
  return (
    <section className="card" aria-labelledby="loose-title">
      <h2 id="loose-title">{texts.title}</h2>
      {counts.length === 0 ? (
        <p className="quiet">{texts.cardEmpty}</p>
      ) : (
        <>
          <ul className="figure-list">
            {counts.map(({ rule, count }) => (
              <li key={rule}>
                <Link to={PATHS.looseThreads} search={{ ...search, rule }} className="figure-list-link">
                  <span>{texts.rules[rule].name}</span> <strong>{formatNumber(count)}</strong>
                </Link>
              </li>
            ))}
          </ul>
          <p className="show-all">
            <Link to={PATHS.looseThreads} search={search}>
              {texts.showAll}
              <span className="sr-only">: {texts.title}</span>
            </Link>
          </p>
        </>
      )}
    </section>
  );
}
