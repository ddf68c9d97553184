import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contentOf } from '../../../../src/features/enquiries/change-rules.ts';
import type { Enquiry, EnquiryContent } from '../../../../src/features/enquiries/enquiry.ts';
import { EditReply } from '../../../../src/features/enquiries/enquiry-change.ts';
import { isNotFound, send, sendJson } from '../../../api.ts';
import { API, PATHS } from '../../../paths.ts';
import { PageLoading } from '../../../shell/page-loading.tsx';
import { Button, LocalAlert } from '../../../ui/controls.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { formatNumber, toDay } from '../../../ui/format.ts';
import { useMessages } from '../../../ui/language.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { useSession } from '../../people/session.ts';
import { enquiryQuery } from '../fetch-enquiries.ts';
import { ConflictView } from './conflict-view.tsx';
import { EntryForm } from './entry-form.tsx';
import { formOf, formOfDraft, type EnquiryForm } from './enquiry-form.ts';
import { changesQuery, draftsQuery } from './fetch-entry.ts';
import { newId } from './new-id.ts';
import { findUnsaved, findUnsavedChange, forgetUnsaved } from './unsaved-drafts.ts';
import { useEntry } from './use-entry.ts';
import '../enquiries.css';
import './entry.css';

const route = getRouteApi('/signed-in/henvendelser/$enquiryId/endre');

/** Changes an enquiry; what was begun before is there again. */
export function EditEnquiryPage() {
  const { entry: texts, enquiries } = useMessages();
  const { enquiryId } = route.useParams();
  const { account } = useSession();
  const queryClient = useQueryClient();
  const [fresh, setFresh] = useState(newId);
  const enquiry = useQuery({ ...enquiryQuery(enquiryId), refetchOnMount: 'always', retry: false });
  const drafts = useQuery(draftsQuery);

  const isReady =
    enquiry.data !== undefined &&
    enquiry.isFetchedAfterMount &&
    (drafts.isFetchedAfterMount || drafts.isError);
  const failure = enquiry.error ?? drafts.error;
  const unsavedId = findUnsavedChange(enquiryId, account.id);
  const saved = drafts.data?.find((draft) => draft.enquiryId === enquiryId);
  // once it is open it stays so, wherever it is kept
  const [opened, setOpened] = useState<string | null>(null);
  if (isReady && opened === null) setOpened(unsavedId ?? saved?.id ?? fresh);
  const draftId = opened ?? fresh;
  const title = isNotFound(enquiry.error)
    ? enquiries.notFoundTitle
    : texts.editTitle(enquiry.data === undefined ? '' : formatNumber(enquiry.data.number));

  const startOver = async () => {
    if (saved !== undefined) await send('DELETE', API.draft(draftId));
    forgetUnsaved(draftId);
    queryClient.setQueryData(draftsQuery.queryKey, (known) => known?.filter(({ id }) => id !== draftId));
    setFresh(newId());
    setOpened(null);
  };

  return (
    <div className="page entry-page">
      <PageHeading title={title} lead={enquiry.data?.teamName} />
      {isNotFound(enquiry.error) && <p>{enquiries.notFoundText}</p>}
      {failure !== null && !isNotFound(failure) && !isReady && (
        <FailureNotice
          error={failure}
          onRetry={() => void Promise.all([enquiry.refetch(), drafts.refetch()])}
        />
      )}
      {failure === null && !isReady && <PageLoading />}
      {isReady && opened !== null && (
        <ChangeOf
          key={draftId}
          enquiry={enquiry.data}
          draftId={draftId}
          kept={findUnsaved(draftId, account.id) ?? (saved?.id === draftId ? saved : null)}
          isUnsaved={unsavedId !== null}
          onStartOver={startOver}
        />
      )}
    </div>
  );
}

type ChangeProps = {
  enquiry: Enquiry;
  draftId: string;
  /** The change that was begun before. */
  kept: { content: Parameters<typeof formOfDraft>[0]; baseVersion: number | null } | null;
  isUnsaved: boolean;
  onStartOver: () => Promise<void>;
};

type Conflict = { current: Enquiry; changedBy: string | null; mine: EnquiryContent; baseVersion: number };

function ChangeOf({ enquiry: first, draftId, kept: keptFirst, isUnsaved, onStartOver }: ChangeProps) {
  const { entry: texts } = useMessages();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  // what it began from stays, although the page behind may fetch something newer
  const [enquiry] = useState(first);
  const [kept] = useState(keptFirst);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const version = kept?.baseVersion ?? enquiry.version;
  const stood = contentOf(enquiry);
  const standing = formOf(stood, { today: toDay(new Date()), teamId: enquiry.teamId });
  const start: EnquiryForm = kept === null ? standing : formOfDraft(kept.content, standing);

  const save = async (content: EnquiryContent, onVersion: number): Promise<boolean> => {
    const body = { ...content, version: onVersion, draftId };
    const reply = await sendJson('PUT', API.enquiry(enquiry.id), EditReply, body, [409]);
    if (reply.outcome === 'conflict') {
      setConflict({
        current: reply.current,
        changedBy: reply.changedBy,
        mine: content,
        baseVersion: onVersion,
      });
      return false;
    }
    queryClient.setQueryData(['enquiry', enquiry.id], reply.enquiry);
    queryClient.setQueryData(draftsQuery.queryKey, (known) => known?.filter(({ id }) => id !== draftId));
    void queryClient.invalidateQueries({ queryKey: ['enquiries'] });
    void queryClient.invalidateQueries({ queryKey: changesQuery(enquiry.id).queryKey });
    forgetUnsaved(draftId);
    void navigate({ to: PATHS.enquiry, params: { enquiryId: enquiry.id } });
    return true;
  };

  const entry = useEntry({
    draftId,
    start,
    startsUnsaved: isUnsaved,
    change: { enquiryId: enquiry.id, version, stood },
    send: (content) => save(content, version),
  });

  if (conflict !== null)
    return (
      <ConflictView
        key={conflict.current.version}
        {...conflict}
        onSave={(content) => save(content, conflict.current.version)}
        onBack={() => setConflict(null)}
      />
    );
  return (
    <>
      {kept !== null && (
        <LocalAlert status="announcement" size="small">
          <LocalAlert.Header>
            <LocalAlert.Title as="div">{texts.restoredTitle}</LocalAlert.Title>
          </LocalAlert.Header>
          <LocalAlert.Content>
            {texts.restoredText}{' '}
            <Button size="xsmall" variant="secondary" onClick={() => void onStartOver()}>
              {texts.startOver}
            </Button>
          </LocalAlert.Content>
        </LocalAlert>
      )}
      <EntryForm
        entry={entry}
        stood={stood}
        submitLabel={texts.save}
        cancel={
          <Link to={PATHS.enquiry} params={{ enquiryId: enquiry.id }}>
            {texts.leave}
          </Link>
        }
      />
    </>
  );
}
