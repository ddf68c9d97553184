import type { Overview } from '../../../src/features/overview/overview.ts';
import { useMessages } from '../../ui/language.tsx';
import { FigureLink } from './figure-link.tsx';
import { PairedBars } from './paired-bars.tsx';

/** The year's months beside those of the year before; each number of the table leads to its rows. */
export function MonthChart({ overview: { thisYear, yearBefore } }: { overview: Overview }) {
  const { overview: texts } = useMessages();
  const groups = texts.monthNames.map((name, index) => ({
    name,
    shortName: name.slice(0, 3),
    first: yearBefore.months[index]?.count ?? null,
    second: thisYear.months[index]?.count ?? null,
  }));
  return (
    <section className="card" aria-labelledby="months-title">
      <h2 id="months-title">{texts.months}</h2>
      <PairedBars
        groups={groups}
        legend={{ first: String(yearBefore.year), second: String(thisYear.year) }}
        label={texts.chartText(thisYear.year, yearBefore.year)}
      />
      <details className="bars-table">
        <summary>{texts.asTable}</summary>
        <table>
          <caption className="sr-only">{texts.months}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.month}</th>
              <th scope="col">{yearBefore.year}</th>
              <th scope="col">{thisYear.year}</th>
            </tr>
          </thead>
          <tbody>
            {texts.monthNames.map((name, index) => {
              const figures = [yearBefore.months[index], thisYear.months[index]];
              return (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {figures.map((figure, column) => (
                    <td key={column}>{figure !== undefined && <FigureLink figure={figure} />}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
    </section>
  );
}
