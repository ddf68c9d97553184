import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import {
  LinkedReply,
  type LinkedEntries,
  type LinkedEntry,
} from '../../../src/features/catalogue-keeping/catalogue-link.ts';
import { EntryContent } from '../../../src/features/catalogue/entry.ts';
import { ApiError, isNotFound, send, sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button, Textarea } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormFocus } from '../../ui/form-focus.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import {
  formOf,
  readForm,
  rebaseForm,
  type EntryForm,
  type Problem,
} from '../catalogue/form/entry-form-state.ts';
import { useCatalogueTexts } from '../catalogue/page-texts.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { useKeepingWords } from './keeping-words.ts';
import { OwnEntryFields } from './own-entry-fields.tsx';

type Props = {
  linkKey: string;
  /** Null: something new. */
  entry: LinkedEntry | null;
  entries: LinkedEntries;
  onDone: (said: string) => void;
  /** The key, or the entry, opens no more. */
  onGone: () => void;
  onCancel: () => void;
};

/** An entry as it is written, with a message beside it. */
type Draft = EntryForm & { words: string };
const draftOf = (content: EntryContent): Draft => ({ ...formOf(content), words: '' });

/** Changes one of the organisation's own, or proposes a new one; what is written is kept until it is sent. */
export function OwnEntryForm({ linkKey, entry, entries, onDone, onGone, onCancel }: Props) {
  const { words, catalogue } = useKeepingWords();
  const texts = words.form;
  const catalogueForm = useCatalogueTexts().texts.form;
  const textOf = (problem: Problem) =>
    problem === 'required' ? catalogueForm.required : catalogueForm.problems[problem];
  // What the form began from stays, whatever the list behind it is read to be meanwhile.
  const [base, setBase] = useState(() => ({
    version: entry?.version ?? null,
    content: entry?.content ?? emptyOf(entries),
  }));
  const [conflict, setConflict] = useState<LinkedReply['items'][number] | null>(null);
  const form = useUnsavedWriting<Draft>(
    `own-entry:${linkKey}:${entry?.id ?? ''}`,
    linkKey,
    draftOf(base.content),
  );
  const draft = form.value;
  const [problems, setProblems] = useState<Partial<Record<keyof EntryContent, string>>>({});
  const sending = useMutation({
    mutationFn: async (content: EntryContent): Promise<LinkedReply | 'proposed'> => {
      if (entry === null) {
        const said = draft.words.trim();
        await send('POST', API.catalogueLink('propose'), {
          key: linkKey,
          content,
          words: said === '' ? null : said,
        });
        return 'proposed';
      }
      const body = { key: linkKey, id: entry.id, version: base.version, content };
      return sendJson('POST', API.catalogueLink('change'), LinkedReply, body, [409]);
    },
    onSuccess: (reply) => {
      const [stands] = reply === 'proposed' ? [] : reply.items;
      if (reply !== 'proposed' && reply.outcome === 'conflict' && stands !== undefined) {
        form.write((before) => rebaseForm(draftOf(base.content), before, draftOf(stands.content)));
        setBase({ version: stands.version, content: stands.content });
        setConflict(stands);
        return;
      }
      form.discard();
      onDone(reply === 'proposed' ? words.list.saidProposed : words.list.saidChanged);
    },
    onError: (error) => {
      if (isNotFound(error)) onGone();
      if (error instanceof ApiError)
        setProblems(
          Object.fromEntries(
            error.faults.map(({ field, text }) => [fieldOf(field), text ?? textOf('wrong')]),
          ),
        );
    },
  });
  const { form: box, goToFault } = useFormFocus(sending.isPending);
  // the button that opened it is gone; one begins to read at the top
  useEffect(() => document.querySelector('h1')?.focus(), []);
  const submit = () => {
    const read = readForm(draft);
    if ('content' in read) {
      setProblems({});
      sending.mutate(read.content);
      return;
    }
    const found = Object.entries(read.problems);
    setProblems(Object.fromEntries(found.map(([field, problem]) => [field, textOf(problem)])));
    goToFault();
  };
  const { level } = base.content;
  const fixed = level === null ? texts.fixed : texts.fixedLevel(catalogue.levels[level]);
  const hasProblems = Object.keys(problems).length > 0;

  return (
    <>
      <PageHeading
        title={entry === null ? texts.newTitle : texts.changeTitle(entry.content.name)}
        lead={entry === null ? texts.newLead : fixed}
      />
      <form
        ref={box}
        noValidate
        className="keeping-form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {conflict !== null && <ConflictNotice stands={conflict} entries={entries} />}
        <OwnEntryFields
          draft={draft}
          problems={problems}
          areas={entries.areas}
          onWrite={(change) => form.write((before) => ({ ...before, ...change }))}
        />
        {entry === null && (
          <section className="card keeping-part">
            <h2>{texts.parts.words}</h2>
            <Textarea
              label={texts.labels.words}
              description={texts.hints.words}
              minRows={2}
              maxLength={1900}
              value={draft.words}
              onChange={(event) => form.write((before) => ({ ...before, words: event.target.value }))}
            />
          </section>
        )}
        <p role="alert">{hasProblems ? texts.faults : ''}</p>
        {sending.error !== null && !isNotFound(sending.error) && (
          <FailureNotice title={words.page.failed} error={sending.error} />
        )}
        <div className="keeping-actions">
          <Button type="submit" loading={sending.isPending}>
            {entry === null ? texts.send : conflict === null ? texts.save : texts.saveOver}
          </Button>
          <Button
            type="button"
            variant="secondary"
            data-color="neutral"
            onClick={() => {
              form.discard();
              onCancel();
            }}
          >
            {texts.cancel}
          </Button>
          {form.isUnsaved && <p className="quiet">{texts.kept}</p>}
        </div>
      </form>
    </>
  );
}

function emptyOf({ organisation, items }: LinkedEntries): EntryContent {
  const own = items.find(({ id }) => id === organisation.id)?.content;
  const isOfOthers = own?.sector === 'voluntary' || own?.sector === 'private';
  return {
    ...EntryContent.parse({
      kind: isOfOthers ? 'offer' : 'measure',
      name: 'x',
      service: organisation.id,
      summary: 'x',
    }),
    name: '',
    summary: '',
  };
}

/** `content.phone` and `phone` alike. */
function fieldOf(path: string | null): string {
  const [first = '', second = ''] = (path ?? '').split('.');
  return first === 'content' ? second : first;
}
