import type { Figure } from '../../../src/features/overview/overview.ts';
import { formatNumber } from '../../ui/format.ts';
import { FigureLink } from './figure-link.tsx';

export type NamedFigure = { name: string; meaning?: string; figure: Figure };

/** Numbers under each other, each the way to its rows. */
export function FigureList({ figures }: { figures: readonly NamedFigure[] }) {
  return (
    <ul className="figure-list">
      {figures.map(({ name, meaning, figure }) => (
        <li key={name}>
          <FigureLink figure={figure} className="figure-list-link">
            <span>
              {name}
              {meaning !== undefined && <small>{meaning}</small>}
            </span>{' '}
            <strong>{formatNumber(figure.count)}</strong>
          </FigureLink>
        </li>
      ))}
    </ul>
  );
}
