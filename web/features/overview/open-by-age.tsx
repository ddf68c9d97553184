import type { Overview } from '../../../src/features/overview/overview.ts';
import { formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { FigureLink } from './figure-link.tsx';

/** How long what is open has been so: a bar an age, with its number written on it. */
export function OpenByAge({ ages }: { ages: Overview['openByAge'] }) {
  const { overview: texts } = useMessages();
  const most = Math.max(1, ...ages.map(({ figure }) => figure.count));
  return (
    <section className="card" aria-labelledby="age-title">
      <h2 id="age-title">{texts.openFor}</h2>
      <ul className="age-bars">
        {ages.map(({ fromDays, toDays, figure }) => (
          <li key={fromDays}>
            <FigureLink figure={figure} className="age-bar">
              <span>{toDays === null ? texts.ageOver(fromDays - 1) : texts.ageUpTo(fromDays, toDays)}</span>{' '}
              <strong>{formatNumber(figure.count)}</strong>
              <svg aria-hidden="true" className="age-bar-drawing">
                <rect width={`${String((100 * figure.count) / most)}%`} height="100%" rx="3" />
              </svg>
            </FigureLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
