import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { EntryContent } from '../../../../src/features/catalogue/entry.ts';
import { EntryReply } from '../../../../src/features/catalogue/entry-record.ts';
import { sendJson } from '../../../api.ts';
import { API, PATHS } from '../../../paths.ts';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { useUnsavedWriting } from '../../../ui/unsaved-writing.ts';
import { useSession } from '../../people/session.ts';
import { BackToSearch } from '../back-to-search.tsx';
import { CATALOGUE_KEY, entryQuery } from '../fetch-catalogue.ts';
import { useCatalogueTexts } from '../page-texts.ts';
import { isEditor } from '../who-edits.ts';
import { emptyForm } from './entry-form-state.ts';
import { EntryForm } from './entry-form.tsx';
import { ProposalSent, ProposalWords, useSendProposal } from './propose-entry.tsx';
import '../catalogue.css';

/** Something new in the catalogue; from those who do not keep it, a proposal. */
export function NewEntryPage() {
  const { texts } = useCatalogueTexts();
  const { roles, account } = useSession();
  const navigate = useNavigate();
  const client = useQueryClient();
  const mayAdd = isEditor(roles);
  const [start] = useState(emptyForm);
  const writing = useUnsavedWriting('catalogue entry new', account.id, start);
  const proposal = useSendProposal('new', () => writing.discard(start));
  const discard = () => {
    writing.discard(start);
    proposal.forgetWords();
  };
  const adding = useMutation({
    mutationFn: (body: { content: EntryContent; state: 'draft' | 'published' }) =>
      sendJson('POST', API.catalogueEntries(), EntryReply, body),
    onSuccess: async (reply) => {
      if (reply.outcome !== 'saved') return;
      writing.discard(start);
      client.setQueryData(entryQuery(reply.entry.id).queryKey, reply.entry);
      await client.invalidateQueries({ queryKey: [CATALOGUE_KEY] });
      await navigate({ to: PATHS.entry, params: { entryId: reply.entry.id } });
    },
  });
  const own = texts.form;
  return (
    <div className="page entry-writing">
      <BackToSearch />
      <PageHeading
        title={mayAdd ? own.newTitle : own.proposeNewTitle}
        lead={mayAdd ? own.newLead : own.proposeLead}
      />
      {proposal.isSent ? (
        <ProposalSent />
      ) : (
        <EntryForm
          form={writing.value}
          update={(part) => writing.write((before) => ({ ...before, ...part }))}
          isUnsaved={writing.isUnsaved || proposal.words !== ''}
          isPending={adding.isPending || proposal.isPending}
          error={adding.error ?? proposal.error}
          submit={mayAdd ? own.publish : own.send}
          onSubmit={(content) =>
            mayAdd
              ? adding.mutate({ content, state: 'published' })
              : proposal.send({ entryId: null, baseVersion: null, content })
          }
          {...(mayAdd && {
            other: {
              label: own.saveDraft,
              onSubmit: (content) => adding.mutate({ content, state: 'draft' }),
            },
          })}
          onStartOver={discard}
          onCancel={() => {
            discard();
            void navigate({ to: PATHS.catalogue });
          }}
        >
          {!mayAdd && <ProposalWords value={proposal.words} onChange={proposal.setWords} />}
        </EntryForm>
      )}
    </div>
  );
}
