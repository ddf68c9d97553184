import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { NoteTemplate, TemplateReply } from '../../../src/features/case-notes/note-template.ts';
import { CONTRIBUTION_KINDS, ContributionKind } from '../../../src/features/contributions/contribution.ts';
import { ApiError, sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button, LocalAlert, Select, Textarea, TextField } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import { useSession } from '../people/session.ts';
import { READY_TEMPLATES } from './ready-templates.ts';

type Props = { teamId: number; template: NoteTemplate | null; onEnd: (isSaved: boolean) => void };
/** With the version that the change began from. */
type Content = Pick<NoteTemplate, 'name' | 'kind' | 'text' | 'version'>;

/** A new form, perhaps begun from a ready-made one, or a change of one; a colleague's change is never overwritten. */
export function TemplateForm({ teamId, template, onEnd }: Props) {
  const { caseNotes, families, noteTemplates } = useMessages();
  const texts = caseNotes.templates;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), []);
  const { account } = useSession();
  const kept = useUnsavedWriting<Content>(
    `note-template ${template?.id ?? `of ${String(teamId)}`}`,
    account.id,
    template ?? { name: '', kind: 'note', text: '', version: 0 },
  );
  const setContent = (part: Partial<Content>) => kept.write((before) => ({ ...before, ...part }));
  const end = (isSaved: boolean) => {
    kept.discard();
    onEnd(isSaved);
  };
  const [standing, setStanding] = useState<NoteTemplate | null>(null);
  const [isTried, setIsTried] = useState(false);
  const { name, kind, text, version } = kept.value;

  const save = useMutation({
    mutationFn: async (): Promise<NoteTemplate | null> => {
      const sent = { name, kind, text };
      if (template === null) {
        await sendJson('POST', API.noteTemplates(), NoteTemplate, { ...sent, teamId });
        return null;
      }
      const body = { ...sent, version };
      const reply = await sendJson('PUT', API.noteTemplate(template.id), TemplateReply, body, [409]);
      return reply.outcome === 'conflict' ? reply.current : null;
    },
    onSuccess: (conflict) => {
      setStanding(conflict);
      if (conflict === null) end(true);
      else setContent({ version: conflict.version });
    },
  });
  const faults = save.error instanceof ApiError ? save.error.faults : [];
  const faultOf = (field: string) => faults.find((fault) => fault.field === field)?.text ?? undefined;
  const elsewhere = faults.flatMap((fault) =>
    fault.text !== null && fault.field !== 'name' ? [fault.text] : [],
  );
  const submit = () => {
    setIsTried(true);
    if (name.trim() !== '' && text.trim() !== '') save.mutate();
  };

  return (
    <form
      ref={form}
      noValidate
      className="template-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {template === null && (
        <Select
          size="small"
          label={texts.startFrom}
          onChange={(event) => {
            const key = READY_TEMPLATES.find((known) => known === event.target.value);
            if (key !== undefined) setContent(noteTemplates[key]);
          }}
        >
          <option value="">{texts.empty}</option>
          {READY_TEMPLATES.map((key) => (
            <option key={key} value={key}>
              {noteTemplates[key].name}
            </option>
          ))}
        </Select>
      )}
      <TextField
        size="small"
        label={texts.name}
        value={name}
        maxLength={80}
        autoComplete="off"
        onChange={(event) => setContent({ name: event.target.value })}
        error={isTried && name.trim() === '' ? texts.mustHaveName : faultOf('name')}
      />
      <Select
        size="small"
        label={texts.kind}
        value={kind}
        onChange={(event) => setContent({ kind: ContributionKind.parse(event.target.value) })}
      >
        {CONTRIBUTION_KINDS.map((known) => (
          <option key={known} value={known}>
            {families.contributions.kinds[known]}
          </option>
        ))}
      </Select>
      <Textarea
        size="small"
        label={texts.text}
        minRows={8}
        maxRows={20}
        value={text}
        onChange={(event) => setContent({ text: event.target.value.slice(0, 10_000) })}
        error={isTried && text.trim() === '' ? texts.mustHaveText : undefined}
      />
      {standing !== null && (
        <LocalAlert status="warning" size="small">
          <LocalAlert.Header>
            <LocalAlert.Title as="h3">{texts.conflictTitle(standing.changedBy)}</LocalAlert.Title>
          </LocalAlert.Header>
          <LocalAlert.Content>
            <p>{texts.conflictText}</p>
            <p className="note">
              <strong>{standing.name}</strong>
              {'\n'}
              {standing.text}
            </p>
            <Button
              type="button"
              size="xsmall"
              variant="secondary"
              onClick={() => {
                setContent(standing);
                setStanding(null);
              }}
            >
              {texts.takeTheirs}
            </Button>
          </LocalAlert.Content>
        </LocalAlert>
      )}
      <div role="alert">
        {elsewhere.map((fault) => (
          <p key={fault} className="field-error">
            {fault}
          </p>
        ))}
      </div>
      {save.error !== null && faults.length === 0 && (
        <FailureNotice title={texts.notSaved} error={save.error} />
      )}
      <div className="form-buttons">
        <Button type="submit" size="small" loading={save.isPending}>
          {standing === null ? texts.save : texts.keepMine}
        </Button>
        <Button
          type="button"
          size="small"
          variant="secondary"
          data-color="neutral"
          onClick={() => end(false)}
        >
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
