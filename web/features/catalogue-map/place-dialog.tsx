import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Level, Phase } from '../../../src/features/catalogue/entry.ts';
import type { PlaceEntries } from '../../../src/features/catalogue-map/matrix.ts';
import { PATHS } from '../../paths.ts';
import { Button, Modal, Skeleton, Tag } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useSession } from '../people/session.ts';
import { askedWith, placeQuery } from './fetch-maps.ts';
import { placeOf, type MapSearch } from './map-search.ts';
import { useMapTexts } from './use-map-texts.ts';

/** The entries behind a number of the matrix. */
export function PlaceDialog({
  place,
  search,
  onClose,
}: {
  place: string;
  search: MapSearch;
  onClose: () => void;
}) {
  const { texts, terms } = useMapTexts();
  const { shell } = useMessages();
  const { municipality } = useSession();
  const { service, level, phase } = placeOf(place);
  const { data, error, isPending, refetch } = useQuery(
    placeQuery(askedWith(municipality.code, search, { service, level, phase, limit: '200' })),
  );
  const knownLevel = Level.safeParse(level).data;
  const knownPhase = Phase.safeParse(phase).data;
  const where = [
    ...(knownLevel === undefined ? [] : [terms.levelNames[knownLevel]]),
    ...(knownPhase === undefined ? [] : [terms.phases[knownPhase]]),
    ...(phase === 'none' ? [texts.matrix.noPhase] : []),
  ].join(', ');
  return (
    <Modal
      open
      onClose={onClose}
      header={{
        heading: service === '' ? texts.matrix.allServices : (data?.items[0]?.service.name ?? service),
        label: where === '' ? texts.matrix.entriesTitle : where,
        size: 'small',
      }}
      width="medium"
    >
      <Modal.Body>
        {isPending && (
          <div role="status" aria-busy="true" aria-label={shell.loading}>
            <Skeleton variant="rounded" height={160} />
          </div>
        )}
        {error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
        {data !== undefined && <Entries found={data} hasServices={service === ''} />}
      </Modal.Body>
      <Modal.Footer>
        <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={onClose}>
          {texts.close}
        </Button>
      </Modal.Footer>
    </Modal>
  );
}

function Entries({ found: { items, total }, hasServices }: { found: PlaceEntries; hasServices: boolean }) {
  const { texts, terms } = useMapTexts();
  return (
    <>
      {items.length === 0 && <p>{texts.matrix.none}</p>}
      {items.length < total && <p className="quiet">{texts.matrix.more(items.length, total)}</p>}
      <ul className="map-entries">
        {items.map(({ id, name, service, status, summary }) => (
          <li key={id}>
            <Link to={PATHS.entry} params={{ entryId: id }}>
              {name}
            </Link>
            {status !== 'in_use' && (
              <Tag size="xsmall" variant="outline" data-color="neutral">
                {terms.statuses[status]}
              </Tag>
            )}
            {hasServices && <span className="quiet">{service.name}</span>}
            <p>{summary}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
