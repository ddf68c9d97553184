import { Link } from '@tanstack/react-router';
import { USUAL_LINKS } from '../../../src/features/catalogue-map/draw-network.ts';
import type { Named } from '../../../src/features/catalogue-map/matrix.ts';
import type { Network, NetworkLink } from '../../../src/features/catalogue-map/network.ts';
import { PATHS } from '../../paths.ts';
import { Table } from '../../ui/controls.ts';
import { formatNumber } from '../../ui/format.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { useChoose } from './map-filters.tsx';
import type { MapSearch } from './map-search.ts';
import { useMapTexts } from './use-map-texts.ts';

const SHOWN_NODES = 25;

/** Each pair that works together, with the measures that tell of it. */
export function LinkTable({ network, search }: { network: Network; search: MapSearch }) {
  const { texts } = useMapTexts();
  const words = texts.network;
  const choose = useChoose(PATHS.catalogueNetwork, search);
  const { sort } = search;
  const shown = search.all === undefined ? network.links.slice(0, USUAL_LINKS) : network.links;
  const links = sort === undefined ? shown : shown.toSorted(byName(sort));
  return (
    <>
      {shown.length < network.links.length && (
        <p>
          {words.rowsShown(shown.length, network.links.length)}{' '}
          <Link
            className="map-more"
            to={PATHS.catalogueNetwork}
            search={{ ...search, all: 'true' }}
            resetScroll={false}
            replace
          >
            {words.showAllRows}
          </Link>
        </p>
      )}
      <ScrollBox>
        <Table
          size="small"
          className="map-links"
          sort={{ orderBy: sort ?? 'weight', direction: sort === undefined ? 'descending' : 'ascending' }}
          onSortChange={(key) => choose({ sort: key === 'weight' ? '' : key })}
        >
          <caption className="sr-only">{words.tableCaption}</caption>
          <Table.Header>
            <Table.Row>
              <Table.ColumnHeader scope="col" sortKey="from" sortable>
                {words.from}
              </Table.ColumnHeader>
              <Table.ColumnHeader scope="col" sortKey="to" sortable>
                {words.to}
              </Table.ColumnHeader>
              <Table.ColumnHeader scope="col" sortKey="weight" sortable align="right">
                {words.weight}
              </Table.ColumnHeader>
              <Table.HeaderCell scope="col">{words.direction}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{words.measures}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {links.map((link) => (
              <Table.Row key={`${link.from.id} ${link.to.id}`}>
                <Table.HeaderCell scope="row">
                  <Who who={link.from} search={search} />
                </Table.HeaderCell>
                <Table.DataCell>
                  <Who who={link.to} search={search} />
                </Table.DataCell>
                <Table.DataCell align="right">{formatNumber(link.weight)}</Table.DataCell>
                <Table.DataCell>{link.isMutual ? words.mutual : words.oneWay(link.from.name)}</Table.DataCell>
                <Table.DataCell className="map-measures">
                  <Behind link={link} />
                </Table.DataCell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </ScrollBox>
    </>
  );
}

function byName(side: 'from' | 'to') {
  return (a: NetworkLink, b: NetworkLink) =>
    a[side].name.localeCompare(b[side].name, 'nb') || b.weight - a.weight;
}

/** A name that is no service's has nothing to lead to. */
function Who({ who: { id, name }, search }: { who: Named; search: MapSearch }) {
  const { texts } = useMapTexts();
  if (id.includes(':'))
    return (
      <>
        {name} <span className="quiet map-unknown">({texts.network.unknown})</span>
      </>
    );
  return (
    <Link to={PATHS.catalogueNetwork} search={{ ...search, service: id }}>
      {name}
    </Link>
  );
}

function Behind({ link: { entries, weight } }: { link: NetworkLink }) {
  const { texts } = useMapTexts();
  const [first] = entries;
  if (first === undefined) return null;
  if (entries.length === 1) return <EntryLink entry={first} />;
  return (
    <details>
      <summary>{texts.matrix.count(weight)}</summary>
      <ul className="map-behind">
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryLink entry={entry} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function EntryLink({ entry: { id, name } }: { entry: Named }) {
  return (
    <Link to={PATHS.entry} params={{ entryId: id }}>
      {name}
    </Link>
  );
}

/** Who has most to do with others. */
export function NodeTable({ network, search }: { network: Network; search: MapSearch }) {
  const { texts, terms } = useMapTexts();
  const words = texts.network;
  return (
    <ScrollBox>
      <Table size="small">
        <caption className="sr-only">{words.nodesTitle}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{words.from}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{words.sector}</Table.HeaderCell>
            <Table.HeaderCell scope="col" align="right">
              {words.partners}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col" align="right">
              {words.gives}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {(search.all === undefined ? network.nodes.slice(0, SHOWN_NODES) : network.nodes).map((node) => (
            <Table.Row key={node.id}>
              <Table.HeaderCell scope="row">
                <Who who={node} search={search} />
              </Table.HeaderCell>
              <Table.DataCell>
                {node.sector === null ? words.noSector : terms.sectors[node.sector]}
              </Table.DataCell>
              <Table.DataCell align="right">{formatNumber(node.partners)}</Table.DataCell>
              <Table.DataCell align="right">{formatNumber(node.gives)}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </ScrollBox>
  );
}
