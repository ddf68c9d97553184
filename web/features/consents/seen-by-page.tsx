import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { SeenByService } from '../../../src/features/contributions/contribution.ts';
import type { Family } from '../../../src/features/families/family.ts';
import type { z } from 'zod';
import { isNotFound } from '../../api.ts';
import { PATHS } from '../../paths.ts';
import { PageLoading } from '../../shell/page-loading.tsx';
import { EyeIcon, EyeSlashIcon, Select } from '../../ui/controls.ts';
import { FactGroup } from '../../ui/facts.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { familyQuery } from '../families/fetch-families.ts';
import { BackToFamily } from './back-to-family.tsx';
import { seenByQuery, servicesQuery } from './fetch-consents.ts';
import { nameOf } from './name-of.ts';
import './consents.css';

const route = getRouteApi('/signed-in/familier/$familyId/sett-av/$serviceId');

/** The family as one service sees it now: the database is asked as that service, nothing is worked out here. */
export function SeenByPage() {
  const { consents: texts } = useMessages();
  const { familyId, serviceId } = route.useParams();
  const navigate = useNavigate();
  const family = useQuery(familyQuery(familyId));
  const seen = useQuery(seenByQuery(familyId, Number(serviceId)));
  const services = useQuery(servicesQuery);
  const error = family.error ?? seen.error;
  const isMissing = isNotFound(error) || !/^[1-9]\d{0,8}$/.test(serviceId);
  const others = services.data?.filter(({ teamId }) => teamId === null) ?? [];
  return (
    <div className="page">
      <BackToFamily familyId={familyId} />
      <PageHeading
        title={
          isMissing
            ? texts.giving.familyNotFound
            : seen.data === undefined
              ? texts.seenBy
              : texts.seen.title(seen.data.service.name)
        }
        {...(!isMissing && { lead: family.data?.name })}
        actions={
          !isMissing &&
          others.length > 1 && (
            <Select
              label={texts.seen.other}
              size="small"
              value={serviceId}
              onChange={(event) =>
                void navigate({
                  to: PATHS.seenBy,
                  params: { familyId, serviceId: event.target.value },
                  replace: true,
                })
              }
            >
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )
        }
      />
      {isMissing && <p>{texts.giving.familyNotFoundText}</p>}
      {error !== null && !isMissing && (
        <FailureNotice error={error} onRetry={() => void Promise.all([family.refetch(), seen.refetch()])} />
      )}
      {error === null && !isMissing && (family.data === undefined || seen.data === undefined) && (
        <PageLoading />
      )}
      {!isMissing && family.data !== undefined && seen.data !== undefined && (
        <Seen family={family.data} seen={seen.data} />
      )}
    </div>
  );
}

function Seen({ family, seen }: { family: Family; seen: z.infer<typeof SeenByService> }) {
  const { consents: texts } = useMessages();
  const { label } = useCodeLabels();
  const service = seen.service.name;
  const Icon = seen.seesFamily ? EyeIcon : EyeSlashIcon;
  return (
    <>
      <p className="quiet">{texts.seen.lead}</p>
      <div className={seen.seesFamily ? 'seen-answer sees' : 'seen-answer'}>
        <Icon aria-hidden fontSize="1.75rem" />
        <div>
          <p>
            <strong>{seen.seesFamily ? texts.seen.sees(service) : texts.seen.seesNot(service)}</strong>
          </p>
          <p>{texts.seen.hidden(seen.hiddenContributions)}</p>
        </div>
      </div>
      <div className="facts-grid">
        <FactGroup title={texts.seen.persons}>
          {seen.persons.length === 0 ? (
            <p className="quiet">{texts.seen.noPersons}</p>
          ) : (
            <ul className="plain-list">
              {seen.persons.map((id) => (
                <li key={id}>{nameOf(family, id, texts)}</li>
              ))}
            </ul>
          )}
        </FactGroup>
        <FactGroup title={texts.seen.contributions} wide>
          {seen.contributions.length === 0 && <p className="quiet">{texts.seen.noContributions}</p>}
          <ul className="plain-list seen-list">
            {seen.contributions.map((row) => (
              <li key={row.id}>
                <h3>
                  {texts.kinds[row.kind] ?? row.kind}{' '}
                  <span className="quiet">
                    {texts.seen.written(row.service.name, formatDay(row.occurredOn))}
                  </span>
                </h3>
                <p className="quiet">
                  {row.persons.map((id) => nameOf(family, id, texts)).join(', ')} ·{' '}
                  {row.topics.map((topic) => label('topic', topic)).join(', ')}
                </p>
                <p className="seen-text">{row.text}</p>
              </li>
            ))}
          </ul>
        </FactGroup>
      </div>
    </>
  );
}
