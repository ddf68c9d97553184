import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { EntryContent } from '../../../../src/features/catalogue/entry.ts';
import { EntryReply, type EntryRecord } from '../../../../src/features/catalogue/entry-record.ts';
import { sendJson } from '../../../api.ts';
import { API, PATHS } from '../../../paths.ts';
import { Checkbox } from '../../../ui/controls.ts';
import { useUnsavedWriting } from '../../../ui/unsaved-writing.ts';
import { useSession } from '../../people/session.ts';
import { CATALOGUE_KEY, entryQuery } from '../fetch-catalogue.ts';
import { useCatalogueTexts } from '../page-texts.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { formOf } from './entry-form-state.ts';
import { EntryForm } from './entry-form.tsx';

/** The form of who may change an entry; when somebody else was first, what is written stays beside theirs. */
export function ChangeEntry({ entry }: { entry: EntryRecord }) {
  const { texts } = useCatalogueTexts();
  const { account } = useSession();
  const navigate = useNavigate();
  const client = useQueryClient();
  const start = { form: formOf(entry.content), version: entry.version };
  const writing = useUnsavedWriting(`catalogue entry ${entry.id}`, account.id, start);
  const [isConfirmed, setIsConfirmed] = useState(true);
  const [conflict, setConflict] = useState<{ theirs: EntryRecord; mine: EntryContent } | null>(null);
  const back = () => navigate({ to: PATHS.entry, params: { entryId: entry.id } });
  const saving = useMutation({
    mutationFn: ({ content, version }: { content: EntryContent; version: number }) =>
      sendJson(
        'PUT',
        API.catalogueEntry(entry.id),
        EntryReply,
        { version, content, isConfirmed: isConfirmed && entry.state === 'published' },
        [409],
      ),
    onSuccess: async (reply, { content }) => {
      const stands = reply.outcome === 'saved' ? reply.entry : reply.current;
      client.setQueryData(entryQuery(entry.id).queryKey, stands);
      if (reply.outcome === 'conflict') {
        setConflict({ theirs: reply.current, mine: content });
        return;
      }
      writing.discard({ form: formOf(stands.content), version: stands.version });
      await client.invalidateQueries({ queryKey: [CATALOGUE_KEY] });
      await back();
    },
  });
  const { form, version } = writing.value;
  return (
    <>
      {conflict !== null && (
        <ConflictNotice
          theirs={conflict.theirs.content}
          mine={conflict.mine}
          isPending={saving.isPending}
          onKeepMine={() => {
            const now = conflict.theirs.version;
            writing.write((before) => ({ ...before, version: now }));
            setConflict(null);
            saving.mutate({ content: conflict.mine, version: now });
          }}
          onTakeTheirs={() => {
            writing.discard({ form: formOf(conflict.theirs.content), version: conflict.theirs.version });
            setConflict(null);
          }}
        />
      )}
      <EntryForm
        form={form}
        update={(part) => writing.write((before) => ({ ...before, form: { ...before.form, ...part } }))}
        isUnsaved={writing.isUnsaved}
        isPending={saving.isPending}
        error={saving.error}
        submit={texts.form.save}
        onSubmit={(content) => saving.mutate({ content, version })}
        onStartOver={() => writing.discard(start)}
        onCancel={() => {
          writing.discard(start);
          void back();
        }}
      >
        {entry.state === 'published' && (
          <Checkbox
            size="small"
            checked={isConfirmed}
            onChange={({ target }) => setIsConfirmed(target.checked)}
          >
            {texts.form.confirmAll}
          </Checkbox>
        )}
      </EntryForm>
    </>
  );
}
