import { formatNumber } from '../../ui/format.ts';

export type BarGroup = { name: string; shortName: string; first: number | null; second: number | null };

const TALLEST = 128;

/**
 * Two bars a group with their values written on them: the first hollow, the second filled, so that they
 * are told apart without colour. To a screen reader it is one picture; a table must stand beside it.
 */
export function PairedBars({
  groups,
  legend,
  label,
}: {
  groups: readonly BarGroup[];
  legend: { first: string; second: string };
  label: string;
}) {
  const most = Math.max(1, ...groups.flatMap(({ first, second }) => [first ?? 0, second ?? 0]));
  const bar = (value: number | null, className: string) => (
    <span className={`bar ${className}`}>
      <small>{value === null ? '' : formatNumber(value)}</small>
      <svg height={Math.round((TALLEST * (value ?? 0)) / most)} />
    </span>
  );
  return (
    <div className="paired-bars" role="img" aria-label={label}>
      <p className="bar-legend">
        <span className="bar-sample hollow" /> {legend.first}
        <span className="bar-sample filled" /> {legend.second}
      </p>
      <div className="bar-groups">
        {groups.map(({ name, shortName, first, second }) => (
          <div key={name} className="bar-group">
            <div className="bar-pair">
              {bar(first, 'hollow')}
              {bar(second, 'filled')}
            </div>
            <span>{shortName}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
