import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Figure } from '../../../src/features/overview/overview.ts';
import { PATHS } from '../../paths.ts';
import { formatNumber } from '../../ui/format.ts';

/** A number that leads to the rows it counts. */
export function FigureLink({
  figure,
  className,
  children,
}: {
  figure: Figure;
  className?: string;
  children?: ReactNode;
}) {
  return (
    <Link to={PATHS.enquiries} search={figure.filter} className={className}>
      {children ?? formatNumber(figure.count)}
    </Link>
  );
}

/** A number of the first row: its name, itself large, and what it is to be compared with. */
export function KeyFigure({ name, figure, more }: { name: string; figure: Figure; more?: ReactNode }) {
  return (
    <div className="card overview-figure">
      <FigureLink figure={figure} className="overview-figure-link">
        <span>{name}</span> <strong>{formatNumber(figure.count)}</strong>
      </FigureLink>
      {more !== undefined && <div className="overview-figure-more">{more}</div>}
    </div>
  );
}
