import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { EntryRecord } from '../../../src/features/catalogue/entry-record.ts';
import { isNotFound } from '../../api.ts';
import { PATHS } from '../../paths.ts';
import { PageLoading } from '../../shell/page-loading.tsx';
import { LocalAlert, Tag } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay } from '../../ui/format.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { LinkPanel } from '../catalogue-keeping/link-panel.tsx';
import { BackToSearch } from './back-to-search.tsx';
import { EntryActions } from './entry-actions.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { EntryHistory } from './entry-history.tsx';
import { entryQuery } from './fetch-catalogue.ts';
import { KeepingCard } from './keeping-card.tsx';
import { useCatalogueTexts } from './page-texts.ts';
import { RelatedEntries } from './related-entries.tsx';
import { StepNotice } from './step-notice.tsx';
import { useEntrySteps } from './use-entry-steps.ts';
import './catalogue.css';

const route = getRouteApi('/signed-in/tiltak/$entryId');

/** All that is known of one entry. */
export function EntryPage() {
  const { texts } = useCatalogueTexts();
  const { entryId } = route.useParams();
  const query = useQuery(entryQuery(entryId));
  return (
    <div className="page">
      <BackToSearch />
      {isNotFound(query.error) ? (
        <>
          <PageHeading title={texts.entry.notFoundTitle} />
          <p>{texts.entry.notFoundText}</p>
        </>
      ) : (
        query.isError &&
        query.data === undefined && <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isPending && <PageLoading />}
      {query.data !== undefined && !isNotFound(query.error) && (
        <KnownEntry key={entryId} entry={query.data} />
      )}
    </div>
  );
}

function KnownEntry({ entry }: { entry: EntryRecord }) {
  const { texts, language, contentLanguage } = useCatalogueTexts();
  const steps = useEntrySteps(entry);
  const { content } = entry;
  const summary = (language === 'nn' ? content.summaryNn : null) ?? content.summary;
  return (
    <>
      <PageHeading
        title={content.name}
        lead={<span lang={contentLanguage}>{summary}</span>}
        actions={<EntryActions entry={entry} steps={steps} />}
      />
      <StepNotice steps={steps} />
      <EntryState entry={entry} />
      {entry.variants.length > 0 && (
        <RelatedEntries title={texts.entry.groups.variants} items={entry.variants} current={entry.id} />
      )}
      <EntryFacts entry={entry} />
      {entry.parts.length > 0 && (
        <RelatedEntries
          title={content.kind === 'service' ? texts.entry.groups.gives : texts.entry.groups.parts}
          items={entry.parts}
        />
      )}
      <KeepingCard entry={entry} />
      {content.kind === 'service' && entry.state === 'published' && entry.may.keep && (
        <LinkPanel key={entry.keeping?.address ?? ''} entryId={entry.id} />
      )}
      <EntryHistory entry={entry} steps={steps} />
    </>
  );
}

/** Whether it can be trusted, and what waits. */
function EntryState({ entry }: { entry: EntryRecord }) {
  const { texts, words } = useCatalogueTexts();
  const { content, state, isStale, confirmBy, openProposals } = entry;
  return (
    <div className="entry-state">
      <ul className="plain-list found-tags">
        <li>
          <Tag size="small" variant="outline" data-color="neutral">
            {words.kinds[content.kind]}
          </Tag>
        </li>
        {content.level !== null && (
          <li>
            <Tag size="small" variant="moderate" data-color="accent">
              {words.levelNames[content.level]}: {words.levels[content.level]}
            </Tag>
          </li>
        )}
        {content.phases.map((phase) => (
          <li key={phase}>
            <Tag size="small" variant="outline" data-color="neutral">
              {words.phases[phase]}
            </Tag>
          </li>
        ))}
        {content.status !== 'in_use' && content.status !== 'unknown' && (
          <li>
            <Tag size="small" variant="moderate" data-color="warning">
              {words.statuses[content.status]}
            </Tag>
          </li>
        )}
        {state !== 'published' && (
          <li>
            <Tag size="small" variant="moderate" data-color="warning">
              {texts.entry.states[state]}
            </Tag>
          </li>
        )}
      </ul>
      {content.elsewhere !== null && <p>{texts.entry.elsewhere(content.elsewhere)}</p>}
      {isStale && (
        <LocalAlert status="warning">
          <LocalAlert.Content>{texts.entry.stale(formatDay(confirmBy))}</LocalAlert.Content>
        </LocalAlert>
      )}
      {state === 'published' && !isStale && (
        <p className="quiet">{texts.entry.fresh(formatDay(confirmBy))}</p>
      )}
      {openProposals > 0 && (
        <p>
          <Link to={PATHS.proposals}>{texts.entry.proposalsWait(openProposals)}</Link>
        </p>
      )}
    </div>
  );
}
