import type { Overview } from '../../../src/features/overview/overview.ts';
import { formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { FigureList, type NamedFigure } from './figure-list.tsx';
import { FigureLink } from './figure-link.tsx';
import { NewEnquiryLink } from './new-enquiry-link.tsx';
import { RowList } from './row-list.tsx';

/** What the person herself has open, unfinished or unasked; the oldest of it by row. */
export function WaitingForMe({ mine }: { mine: Overview['mine'] }) {
  const { overview: texts } = useMessages();
  const figures: NamedFigure[] = [
    { name: texts.mineOpen, figure: mine.open },
    { name: texts.usefulNotAsked, meaning: texts.usefulMeaning, figure: mine.usefulNotAsked },
  ].filter(({ figure }) => figure.count > 0);
  const isEmpty = figures.length === 0 && mine.drafts === 0;
  return (
    <section className="card" aria-labelledby="waiting-title">
      <h2 id="waiting-title">{texts.mine}</h2>
      {isEmpty && <p className="quiet">{texts.mineEmpty}</p>}
      {mine.drafts > 0 && (
        <NewEnquiryLink className="figure-list-link">
          <span>{texts.drafts}</span> <strong>{formatNumber(mine.drafts)}</strong>
        </NewEnquiryLink>
      )}
      <FigureList figures={figures} />
      {mine.rows.length > 0 && (
        <>
          <h3>{texts.oldestWithMe}</h3>
          <RowList rows={mine.rows} />
          {mine.open.count > mine.rows.length && (
            <p className="show-all">
              <FigureLink figure={mine.open}>
                {texts.showAll}
                <span className="sr-only">: {texts.mineOpen}</span>
              </FigureLink>
            </p>
          )}
        </>
      )}
    </section>
  );
}
