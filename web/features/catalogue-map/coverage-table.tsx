import { LEVELS, PHASES } from '../../../src/features/catalogue/entry.ts';
import type { Coverage, Matrix } from '../../../src/features/catalogue-map/matrix.ts';
import { formatNumber } from '../../ui/format.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { useMapTexts } from './use-map-texts.ts';

/** How many services there are for each need, level and phase, the white spots marked. */
export function CoverageTable({ matrix: { coverage } }: { matrix: Matrix }) {
  const { texts, terms } = useMapTexts();
  const words = texts.spots;
  return (
    <section className="card map-part" aria-labelledby="coverage-title">
      <h2 id="coverage-title">{words.caption}</h2>
      <p className="quiet">{words.legend}</p>
      <ScrollBox>
        <table className="map-table map-coverage">
          <caption className="sr-only">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {words.lifeArea}
              </th>
              {LEVELS.map((level) => (
                <th key={level} scope="colgroup" colSpan={PHASES.length} className="map-level">
                  {terms.levelNames[level]}
                </th>
              ))}
            </tr>
            <tr>
              {LEVELS.flatMap((level) =>
                PHASES.map((phase) => (
                  <th key={`${level} ${phase}`} scope="col" className="map-number">
                    {terms.phases[phase]}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {[...Map.groupBy(coverage, ({ lifeArea }) => lifeArea)].map(([need, places]) => (
              <tr key={String(need)}>
                <th scope="row">{need === null ? words.anyNeed : terms.lifeAreas[need]}</th>
                {places.map((place) => (
                  <Place key={`${place.level} ${place.phase}`} place={place} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function Place({ place: { services, only } }: { place: Coverage }) {
  const { texts } = useMapTexts();
  if (services === 0) return <td className="map-number map-spot map-nobody">{texts.spots.nobodyShort}</td>;
  if (only !== null) return <td className="map-number map-spot">{texts.spots.alone(only.name)}</td>;
  return <td className="map-number">{formatNumber(services)}</td>;
}
