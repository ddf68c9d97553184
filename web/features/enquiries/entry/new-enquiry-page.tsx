import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Enquiry } from '../../../../src/features/enquiries/enquiry.ts';
import { sendJson } from '../../../api.ts';
import { API } from '../../../paths.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { toDay } from '../../../ui/format.ts';
import { useMessages } from '../../../ui/language.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { PageLoading } from '../../../shell/page-loading.tsx';
import { useSession } from '../../people/session.ts';
import { ForFamilyNotice } from '../../families/for-family-notice.tsx';
import { useLinkToFamily } from '../../families/use-link-to-family.ts';
import { EntryForm } from './entry-form.tsx';
import { emptyForm, formOfDraft, type EnquiryForm } from './enquiry-form.ts';
import { defaultsQuery, draftsQuery } from './fetch-entry.ts';
import { newId } from './new-id.ts';
import { OwnDrafts } from './own-drafts.tsx';
import { RegisteredNotice } from './registered-notice.tsx';
import { findUnsaved } from './unsaved-drafts.ts';
import { useEntry } from './use-entry.ts';
import './entry.css';

const route = getRouteApi('/signed-in/henvendelser/ny');

/** A new enquiry; its draft stands in the address as soon as something is typed. */
export function NewEnquiryPage() {
  const { entry: texts } = useMessages();
  const { account, teams } = useSession();
  const { draft: wanted, familie } = route.useSearch();
  const forFamily = useLinkToFamily(familie);
  const navigate = route.useNavigate();
  const [fresh, setFresh] = useState(newId);
  const [registered, setRegistered] = useState<Enquiry | null>(null);
  const defaults = useQuery(defaultsQuery);
  const drafts = useQuery(draftsQuery);

  const unsaved = wanted === undefined ? null : findUnsaved(wanted, account.id);
  const saved = drafts.data?.find(({ id }) => id === wanted);
  // a draft that could not be fetched must not be written over by an empty form
  const isReady =
    defaults.data !== undefined && (unsaved !== null || drafts.isFetchedAfterMount || drafts.isError);
  // Only one's own draft is opened by its address; once it is open it stays so, wherever it is kept.
  const [opened, setOpened] = useState<string | null>(null);
  const isOwn = unsaved !== null || saved !== undefined;
  if (isReady && isOwn && wanted !== undefined && opened !== wanted) setOpened(wanted);
  const draftId = wanted !== undefined && (wanted === opened || isOwn) ? wanted : fresh;
  const failure = defaults.error ?? (wanted !== undefined && unsaved === null ? drafts.error : null);

  const last = teams.find(({ id }) => id === defaults.data?.teamId) ?? teams[0];
  const empty = emptyForm(
    { today: toDay(new Date()), accountId: account.id, teamId: last?.id ?? null },
    defaults.data ?? { kind: null, assistanceForm: null },
  );
  const kept = familie === undefined ? {} : { familie };
  const content = unsaved?.content ?? saved?.content;

  const startNext = (enquiry: Enquiry) => {
    setRegistered(enquiry);
    forFamily.link(enquiry);
    setFresh(newId());
    void navigate({ search: {}, replace: true, resetScroll: true });
  };

  return (
    <div className="page entry-page">
      <PageHeading title={texts.newTitle} lead={texts.newLead} />
      {registered !== null && <RegisteredNotice enquiry={registered} />}
      <ForFamilyNotice state={forFamily} />
      {failure !== null && (
        <FailureNotice
          error={failure}
          onRetry={() => {
            void defaults.refetch();
            void drafts.refetch();
          }}
        />
      )}
      {!isReady && failure === null && <PageLoading />}
      {isReady && failure === null && (
        <>
          <OwnDrafts
            drafts={drafts.data ?? []}
            current={draftId}
            onContinue={(id) => void navigate({ search: { draft: id, ...kept } })}
          />
          <NewEnquiry
            key={draftId}
            draftId={draftId}
            start={content === undefined ? empty : formOfDraft(content, empty)}
            startsUnsaved={unsaved !== null}
            onFirstChange={() => {
              if (wanted !== draftId)
                void navigate({ search: { draft: draftId, ...kept }, replace: true, resetScroll: false });
            }}
            onRegistered={startNext}
          />
        </>
      )}
    </div>
  );
}

type NewEnquiryProps = {
  draftId: string;
  start: EnquiryForm;
  startsUnsaved: boolean;
  onFirstChange: () => void;
  onRegistered: (enquiry: Enquiry) => void;
};

function NewEnquiry({ draftId, onRegistered, ...begin }: NewEnquiryProps) {
  const { entry: texts } = useMessages();
  const queryClient = useQueryClient();
  const entry = useEntry({
    ...begin,
    draftId,
    change: null,
    send: async (content, teamId) => {
      const enquiry = await sendJson('POST', API.registerEnquiry, Enquiry, {
        ...content,
        draftId,
        ...(teamId !== null && { teamId }),
      });
      queryClient.setQueryData(['enquiry', enquiry.id], enquiry);
      queryClient.setQueryData(draftsQuery.queryKey, (known) => known?.filter(({ id }) => id !== draftId));
      void queryClient.invalidateQueries({ queryKey: ['enquiries'] });
      onRegistered(enquiry);
      return true;
    },
  });
  return <EntryForm entry={entry} stood={null} submitLabel={texts.register} />;
}
