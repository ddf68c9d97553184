import { countLaws } from '../../../src/features/catalogue-map/law-rules.ts';
import { LAW_COLUMNS, type LawRow } from '../../../src/features/catalogue-map/law.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { useMapTexts } from './use-map-texts.ts';

const LEVEL_COLUMNS = LAW_COLUMNS.filter(({ perspective }) => perspective === 'prevention');
const OTHERS = ['participation', 'interdisciplinary'] as const;

/** How many references each service has, by perspective and level. */
export function LawMap({ rows }: { rows: readonly LawRow[] }) {
  const { texts, terms } = useMapTexts();
  const words = texts.laws;
  return (
    <section className="card map-part" aria-labelledby="law-map-title">
      <h2 id="law-map-title">{words.mapTitle}</h2>
      <ScrollBox>
        <table className="map-table">
          <caption className="sr-only">{words.mapTitle}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {words.service}
              </th>
              <th scope="colgroup" colSpan={LEVEL_COLUMNS.length} className="map-level">
                {words.perspectives.prevention}
              </th>
              {OTHERS.map((perspective) => (
                <th key={perspective} scope="col" rowSpan={2} className="map-number">
                  {words.perspectives[perspective]}
                </th>
              ))}
              <th scope="col" rowSpan={2} className="map-number">
                {words.toCheck}
              </th>
            </tr>
            <tr>
              {LEVEL_COLUMNS.map(({ level }) => (
                <th key={String(level)} scope="col" className="map-number">
                  {level === null ? words.anyLevel : terms.levelNames[level]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {countLaws(rows).map(({ service, counts, toCheck }) => (
              <tr key={service.id}>
                <th scope="row">
                  <a href={`#lover-${service.id}`}>{service.name}</a>
                </th>
                {[...counts, toCheck].map((count, at) => (
                  <td key={at} className={count === 0 ? 'map-number map-none' : 'map-number'}>
                    {count === 0 ? '–' : count}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
