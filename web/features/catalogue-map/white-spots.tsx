import type { Coverage, Matrix } from '../../../src/features/catalogue-map/matrix.ts';
import { useMapTexts } from './use-map-texts.ts';

/** Where nobody does anything, or one service alone: the first thing on the page. */
export function WhiteSpots({
  matrix: { whiteSpots },
  onOpen,
}: {
  matrix: Matrix;
  onOpen: (change: { place: string; lifeArea?: string }) => void;
}) {
  const { texts } = useMapTexts();
  const words = texts.spots;
  const nobody = whiteSpots.filter(({ services }) => services === 0);
  return (
    <section className="card map-part" aria-labelledby="spots-title">
      <h2 id="spots-title">{words.title}</h2>
      {whiteSpots.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>
            {words.lead} {words.summary(nobody.length, whiteSpots.length - nobody.length)}
          </p>
          <ul className="map-spots">
            {whiteSpots.map((spot) => (
              <li
                key={`${String(spot.lifeArea)} ${spot.level} ${spot.phase}`}
                className={spot.only === null ? 'map-nobody' : 'map-alone'}
              >
                <Spot spot={spot} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Spot({
  spot,
  onOpen,
}: {
  spot: Coverage;
  onOpen: (change: { place: string; lifeArea?: string }) => void;
}) {
  const { texts, terms } = useMapTexts();
  const words = texts.spots;
  const { lifeArea, level, phase, only, planned } = spot;
  const text = only === null ? words.nobody[phase] : words.aloneIn(terms.phases[phase], only.name);
  return (
    <>
      <span className="quiet">
        {lifeArea === null ? words.anyNeed : terms.lifeAreas[lifeArea]} · {terms.levelNames[level]}:{' '}
      </span>
      {only !== null ? (
        <button
          type="button"
          className="map-link"
          onClick={() =>
            onOpen({ place: `${only.id}.${level}.${phase}`, ...(lifeArea !== null && { lifeArea }) })
          }
        >
          {text}
        </button>
      ) : (
        <strong>{text}</strong>
      )}
      {planned.length > 0 && (
        <span className="quiet"> ({words.planned(planned.map(({ name }) => name).join(', '))})</span>
      )}
    </>
  );
}
