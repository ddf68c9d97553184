import type { Overview } from '../../../src/features/overview/overview.ts';
import { formatDay, formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { FigureLink, KeyFigure } from './figure-link.tsx';

/** What came in and what is open, in four numbers. */
export function CameInFigures({ overview }: { overview: Overview }) {
  const { overview: texts } = useMessages();
  const { thisYear, yearBefore } = overview;
  const isWhole = thisYear.to.endsWith('-12-31');
  return (
    <section className="overview-figures" aria-label={texts.cameIn}>
      <KeyFigure name={texts.last7Days} figure={overview.last7Days} />
      <KeyFigure name={texts.last30Days} figure={overview.last30Days} />
      <KeyFigure
        name={isWhole ? texts.wholeYear(thisYear.year) : texts.soFar(thisYear.year)}
        figure={thisYear.all}
        more={
          <>
            <p>
              {compare(thisYear.all.count - yearBefore.all.count, texts)}{' '}
              <FigureLink figure={yearBefore.all}>
                {isWhole ? texts.inYear(yearBefore.year) : texts.sameDays(yearBefore.year)} (
                {formatNumber(yearBefore.all.count)})
              </FigureLink>
            </p>
            <p>
              <FigureLink figure={thisYear.cases}>
                {formatNumber(thisYear.cases.count)} {texts.split.cases}
              </FigureLink>
              {', '}
              <FigureLink figure={thisYear.generalAdvice}>
                {formatNumber(thisYear.generalAdvice.count)} {texts.split.generalAdvice}
              </FigureLink>
            </p>
          </>
        }
      />
      <KeyFigure
        name={texts.openNow}
        figure={overview.open}
        more={
          <p>
            {overview.oldestOpenOn === null
              ? texts.noneOpen
              : texts.oldestSince(formatDay(overview.oldestOpenOn))}
          </p>
        }
      />
    </section>
  );
}

function compare(difference: number, texts: ReturnType<typeof useMessages>['overview']): string {
  if (difference === 0) return texts.asMany;
  const shown = formatNumber(Math.abs(difference));
  return difference > 0 ? texts.more(shown) : texts.fewer(shown);
}
