import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { EntryRecord } from '../../../../src/features/catalogue/entry-record.ts';
import { isNotFound } from '../../../api.ts';
import { PATHS } from '../../../paths.ts';
import { PageLoading } from '../../../shell/page-loading.tsx';
import { ArrowLeftIcon } from '../../../ui/controls.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { entryQuery } from '../fetch-catalogue.ts';
import { useCatalogueTexts } from '../page-texts.ts';
import { ChangeEntry } from './change-entry.tsx';
import { ProposeChange } from './propose-change.tsx';
import '../catalogue.css';

const route = getRouteApi('/signed-in/tiltak/$entryId/endre');

/** Changes an entry, or proposes a change of it. */
export function EditEntryPage() {
  const { texts } = useCatalogueTexts();
  const { entryId } = route.useParams();
  const query = useQuery({ ...entryQuery(entryId), refetchOnMount: 'always' });
  const isMissing = isNotFound(query.error);
  return (
    <div className="page entry-writing">
      <Link to={PATHS.entry} params={{ entryId }} className="back-link">
        <ArrowLeftIcon aria-hidden />
        {query.data?.content.name ?? texts.entry.back}
      </Link>
      {isMissing && (
        <>
          <PageHeading title={texts.entry.notFoundTitle} />
          <p>{texts.entry.notFoundText}</p>
        </>
      )}
      {query.isError && !isMissing && (
        <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isPending && <PageLoading />}
      {query.data !== undefined && query.isFetchedAfterMount && !isMissing && (
        <Opened key={entryId} entry={query.data} />
      )}
    </div>
  );
}

/** As it was opened: what comes from the server meanwhile is a conflict to be shown, and not another form. */
function Opened({ entry }: { entry: EntryRecord }) {
  const { texts } = useCatalogueTexts();
  const own = texts.form;
  const [opened] = useState(entry);
  const { name } = opened.content;
  const mayEdit = opened.may.edit;
  return (
    <>
      <PageHeading
        title={mayEdit ? own.editTitle(name) : own.proposeTitle(name)}
        {...(!mayEdit && { lead: own.proposeLead })}
      />
      {mayEdit ? <ChangeEntry entry={opened} /> : <ProposeChange entry={opened} />}
    </>
  );
}
