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
import { formOf, readForm, rebaseForm } from './entry-form-state.ts';
import { EntryForm } from './entry-form.tsx';

/** The form of who may change an entry; when somebody else was first, what is written stays beside theirs. */
export function ChangeEntry({ entry }: { entry: EntryRecord }) {
  const { texts } = useCatalogueTexts();
  const { account } = useSession();
  const navigate = useNavigate();
  const client = useQueryClient();
  const startFrom = ({ content, version }: EntryRecord) => {
    const form = formOf(content);
    return { form, from: form, version, isConfirmed: true };
  };
  const start = startFrom(entry);
  const writing = useUnsavedWriting(`catalogue entry ${entry.id}`, account.id, start);
  const { form, version, isConfirmed } = writing.value;
  const [theirs, setTheirs] = useState<EntryRecord | null>(null);
  const back = () => navigate({ to: PATHS.entry, params: { entryId: entry.id } });
  const saving = useMutation({
    mutationFn: (content: EntryContent) =>
      sendJson(
        'PUT',
        API.catalogueEntry(entry.id),
        EntryReply,
        { version, content, isConfirmed: isConfirmed && entry.state === 'published' },
        [409],
      ),
    onSuccess: async (reply) => {
      const stands = reply.outcome === 'saved' ? reply.entry : reply.current;
      client.setQueryData(entryQuery(entry.id).queryKey, stands);
      if (reply.outcome === 'conflict') {
        const onto = startFrom(stands);
        writing.write((before) => ({
          ...onto,
          isConfirmed: before.isConfirmed,
          form: rebaseForm(before.from, before.form, onto.form),
        }));
        setTheirs(stands);
        return;
      }
      writing.discard(startFrom(stands));
      await client.invalidateQueries({ queryKey: [CATALOGUE_KEY] });
      await back();
    },
  });
  const read = readForm(form);
  return (
    <>
      {theirs !== null && (
        <ConflictNotice
          theirs={theirs.content}
          mine={'content' in read ? read.content : null}
          isPending={saving.isPending}
          onKeepMine={(mine) => {
            setTheirs(null);
            saving.mutate(mine);
          }}
          onTakeTheirs={() => {
            writing.discard(startFrom(theirs));
            setTheirs(null);
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
        onSubmit={saving.mutate}
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
            onChange={({ target }) => writing.write((before) => ({ ...before, isConfirmed: target.checked }))}
          >
            {texts.form.confirmAll}
          </Checkbox>
        )}
      </EntryForm>
    </>
  );
}
