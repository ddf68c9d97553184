import { Link } from '@tanstack/react-router';
import type { Network } from '../../../src/features/catalogue-map/network.ts';
import { PATHS } from '../../paths.ts';
import { useMapTexts } from './use-map-texts.ts';

/** Services that name nobody, and that nobody names. */
export function AloneServices({ alone }: { alone: Network['alone'] }) {
  const { texts } = useMapTexts();
  const words = texts.network;
  const giving = alone.filter(({ gives }) => gives > 0);
  const others = alone.filter(({ gives }) => gives === 0);
  return (
    <section className="card map-part" aria-labelledby="alone-title">
      <h2 id="alone-title">{words.aloneTitle}</h2>
      <p>{giving.length === 0 ? words.aloneNone : words.aloneLead}</p>
      <Names services={giving} />
      {others.length > 0 && (
        <details>
          <summary>{words.aloneOthers(others.length)}</summary>
          <Names services={others} />
        </details>
      )}
    </section>
  );
}

function Names({ services }: { services: Network['alone'] }) {
  const { texts } = useMapTexts();
  if (services.length === 0) return null;
  return (
    <ul className="map-names">
      {services.map(({ id, name, gives }) => (
        <li key={id}>
          <Link to={PATHS.entry} params={{ entryId: id }}>
            {name}
          </Link>
          {gives > 0 && <span className="quiet"> – {texts.network.aloneGives(gives)}</span>}
        </li>
      ))}
    </ul>
  );
}
