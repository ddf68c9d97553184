import type { Overview } from '../../../src/features/overview/overview.ts';
import { useMessages } from '../../ui/language.tsx';
import { FigureList, type NamedFigure } from './figure-list.tsx';

/** Loose ends of the teams; those that there are none of are left out. */
export function NeedsAttention({ overview: { attention, thisYear } }: { overview: Overview }) {
  const { overview: texts } = useMessages();
  const figures: NamedFigure[] = [
    { name: texts.consentMissing, meaning: texts.consentMeaning, figure: attention.consentMissing },
    { name: texts.adviserMissing, figure: attention.adviserMissing },
    { name: texts.openLong, figure: attention.openLong },
    { name: texts.formMissing(thisYear.year), meaning: texts.reportMeaning, figure: attention.formMissing },
    { name: texts.areaMissing(thisYear.year), meaning: texts.reportMeaning, figure: attention.areaMissing },
  ].filter(({ figure }) => figure.count > 0);
  return (
    <section className="card" aria-labelledby="attention-title">
      <h2 id="attention-title">{texts.attention}</h2>
      {figures.length === 0 && <p className="quiet">{texts.attentionEmpty}</p>}
      <FigureList figures={figures} />
    </section>
  );
}
