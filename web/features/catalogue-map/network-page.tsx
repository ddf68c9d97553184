import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { drawNetwork, MOST_NODES, USUAL_NODES } from '../../../src/features/catalogue-map/draw-network.ts';
import { NetworkPicture } from '../../../src/features/catalogue-map/network-picture.ts';
import type { Network } from '../../../src/features/catalogue-map/network.ts';
import { PATHS } from '../../paths.ts';
import { Select, Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { useSession } from '../people/session.ts';
import { AloneServices } from './alone-services.tsx';
import { askedWith, networkQuery } from './fetch-maps.ts';
import { MapFilters, useChoose } from './map-filters.tsx';
import { MapHeading } from './map-heading.tsx';
import { parseMapSearch, type MapSearch } from './map-search.ts';
import { LinkTable, NodeTable } from './network-tables.tsx';
import { NothingFits } from './nothing-fits.tsx';
import { useMapTexts } from './use-map-texts.ts';
import '../../../src/features/catalogue-map/network-picture.css';

const route = getRouteApi('/signed-in/tiltak/samarbeid');

/** Who works with whom: drawn, and as tables that have all that is drawn. */
export function NetworkPage() {
  const { texts } = useMapTexts();
  const { shell } = useMessages();
  const { municipality } = useSession();
  const search = route.useSearch({ select: parseMapSearch, structuralSharing: true });
  const asked = askedWith(municipality.code, search, { service: search.service });
  const choose = useChoose(PATHS.catalogueNetwork, search);
  const { data, error, isPending, refetch } = useQuery(networkQuery(asked));
  // The services to choose between are those of the whole, also when one is chosen.
  const { data: whole } = useQuery(networkQuery(askedWith(municipality.code, search)));
  const services = (whole?.nodes ?? [])
    .filter(({ isService }) => isService)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
  return (
    <div className="page maps-page">
      <MapHeading
        view="network"
        search={search}
        files={[
          {
            text: texts.asSvg,
            part: 'network.svg',
            query: { ...asked, ...(search.all !== undefined && { most: String(MOST_NODES) }) },
          },
          { text: texts.asXlsx, part: 'network/file', query: { ...asked, format: 'xlsx' } },
          { text: texts.asCsv, part: 'network/file', query: { ...asked, format: 'csv' } },
        ]}
      />
      <MapFilters path={PATHS.catalogueNetwork} search={search}>
        <Select
          label={texts.filters.service}
          size="small"
          value={search.service ?? ''}
          onChange={({ target }) => choose({ service: target.value })}
        >
          <option value="">{texts.filters.allServices}</option>
          {services.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </MapFilters>
      {isPending && (
        <div role="status" aria-busy="true" aria-label={shell.loading}>
          <Skeleton variant="rounded" height={480} />
        </div>
      )}
      {error !== null && data === undefined && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && <NetworkParts network={data} search={search} />}
    </div>
  );
}

function NetworkParts({ network, search }: { network: Network; search: MapSearch }) {
  const { texts } = useMapTexts();
  const words = texts.network;
  return (
    <>
      {network.links.length === 0 ? (
        <NothingFits view="network" search={search} />
      ) : (
        <>
          <Picture network={network} search={search} />
          <section className="card map-part" aria-labelledby="links-title">
            <h2 id="links-title">
              {network.service === null ? words.tableCaption : words.only(network.service.name)}
            </h2>
            <p className="quiet">{words.mentions(network.mentions, network.resolved)}</p>
            <LinkTable network={network} search={search} />
            {network.leftOut > 0 && <p className="quiet">{words.leftOut(network.leftOut)}</p>}
          </section>
          <section className="card map-part" aria-labelledby="nodes-title">
            <h2 id="nodes-title">{words.nodesTitle}</h2>
            <NodeTable network={network} search={search} />
          </section>
        </>
      )}
      {network.service === null && <AloneServices alone={network.alone} />}
    </>
  );
}

function Picture({ network, search }: { network: Network; search: MapSearch }) {
  const { texts, language } = useMapTexts();
  const words = texts.network;
  const { all, ...fewer } = search;
  const drawing = drawNetwork(network, all === undefined ? USUAL_NODES : MOST_NODES);
  return (
    <section className="card map-part" aria-labelledby="picture-title">
      <h2 id="picture-title">{words.picture}</h2>
      <p>
        {drawing.isWhole
          ? words.shownAll(network.nodes.length)
          : words.shownMost(drawing.nodes.length, network.nodes.length)}{' '}
        {network.nodes.length > USUAL_NODES && (
          <Link
            className="map-more"
            to={PATHS.catalogueNetwork}
            search={all === undefined ? { ...search, all: 'true' } : fewer}
            resetScroll={false}
            replace
          >
            {all === undefined ? words.showAll : words.showMost}
          </Link>
        )}
      </p>
      <ScrollBox>
        <NetworkPicture drawing={drawing} network={network} language={language} />
      </ScrollBox>
    </section>
  );
}
