import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import {
  Contribution,
  CONTRIBUTION_KINDS,
  ContributionKind,
} from '../../../src/features/contributions/contribution.ts';
import { ApiError, isNotFound, send, sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button, Select, Textarea, TextField } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { ChoiceGroup } from '../enquiries/entry/choice-group.tsx';
import { FaultsContext, fieldId, focusField, type FieldFault } from '../enquiries/entry/faults.ts';
import { ChosenFilesField } from './chosen-files-field.tsx';
import { NoteDraftStatus } from './note-draft-status.tsx';
import {
  contentOfNote,
  draftOfNote,
  findNoteFaults,
  isWorthKeeping,
  MOST_LETTERS,
  type NoteWriting,
} from './note-writing.ts';
import { TemplateChoice } from './template-choice.tsx';
import { ThrowAwayDialog } from './throw-away-dialog.tsx';
import { useNoteDraft } from './use-note-draft.ts';
import { WhoSeesNote } from './who-sees-note.tsx';
import '../enquiries/entry/entry.css';

/** How the writing ended: signed as a note, put aside as a draft, or thrown away. */
export type NoteEnd = { how: 'signed'; noteId: string } | { how: 'kept' } | { how: 'thrown' };

type Props = {
  head: CaseHead;
  familyId: string;
  writing: NoteWriting;
  title: string;
  /** The server has it as a draft already. */
  isSaved: boolean;
  files: readonly File[];
  onFiles: (files: readonly File[]) => void;
  onChange: (part: Partial<NoteWriting>) => void;
  onEnd: (end: NoteEnd) => void;
};

/** Whom and what it concerns, which decides who may see it, and then the text. */
export function NoteForm({
  head,
  familyId,
  writing,
  title,
  isSaved,
  files,
  onFiles,
  onChange: tell,
  onEnd,
}: Props) {
  const { caseNotes, families } = useMessages();
  const texts = caseNotes.write;
  const { options } = useCodeLabels();
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const draft = useNoteDraft(head.id, writing.draftId);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [isThrowing, setIsThrowing] = useState(false);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input, textarea')?.focus(), []);
  const words = {
    occurredOn: texts.notADay,
    minutes: texts.notMinutes,
    persons: texts.mustHavePersons,
    topics: texts.mustHaveTopics,
    text: texts.mustHaveText,
  };

  const onChange = (part: Partial<NoteWriting>) => {
    // what is being put right is no longer said to be wrong
    setFaults((before) => before.filter(({ field }) => !Object.hasOwn(part, field ?? '')));
    tell(part);
    draft.change(draftOfNote({ ...writing, ...part }));
  };

  const sign = useMutation({
    mutationFn: async () => {
      await draft.stop();
      return sendJson('POST', API.case(head.id, '/notes'), Contribution, contentOfNote(writing));
    },
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['family', familyId, 'contributions'] });
      onEnd({ how: 'signed', noteId: id });
    },
    onError: (error) => {
      draft.resume();
      const refused = error instanceof ApiError ? error.faults : [];
      setFaults(refused.map(({ field, text }) => ({ field, text: text ?? texts.wrongShape })));
    },
  });
  const throwAway = useMutation({
    mutationFn: async () => {
      await draft.stop();
      if (!isSaved && draft.state === 'nothing') return;
      await send('DELETE', API.case(head.id, `/note-drafts/${writing.draftId}`)).catch((error: unknown) => {
        if (!isNotFound(error)) throw error;
      });
    },
    onSuccess: () => onEnd({ how: 'thrown' }),
    onError: () => draft.resume(),
  });
  const submit = () => {
    const wrong = findNoteFaults(writing, toDay(new Date())).map((field) => ({ field, text: words[field] }));
    setFaults(wrong);
    sign.reset();
    const [first] = wrong;
    if (first === undefined) sign.mutate();
    else focusField(first);
  };
  const faultOf = (field: string) => faults.find((fault) => fault.field === field)?.text;
  const elsewhere = faults.filter(({ field }) => !Object.hasOwn(words, field ?? ''));

  return (
    <FaultsContext value={faults}>
      <form
        ref={form}
        noValidate
        className="note-form"
        aria-label={title}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div>
          <h3>{title}</h3>
          {writing.corrects !== null && <p className="quiet">{texts.correctLead}</p>}
        </div>
        <div className="note-first">
          <Select
            label={texts.kind}
            size="small"
            value={writing.kind}
            onChange={(event) => onChange({ kind: ContributionKind.parse(event.target.value) })}
          >
            {CONTRIBUTION_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {families.contributions.kinds[kind]}
              </option>
            ))}
          </Select>
          <DayField
            id={fieldId('occurredOn')}
            label={texts.day}
            value={writing.occurredOn === '' ? undefined : writing.occurredOn}
            onChange={(day) => onChange({ occurredOn: day ?? '' })}
            onValidity={(isValid) => tell({ isDayWrong: !isValid })}
            earliest="1990-01-01"
            error={faultOf('occurredOn')}
          />
          <TextField
            id={fieldId('minutes')}
            label={texts.minutes}
            size="small"
            htmlSize={6}
            inputMode="numeric"
            autoComplete="off"
            value={writing.minutes}
            onChange={(event) => onChange({ minutes: event.target.value.slice(0, 10) })}
            error={faultOf('minutes')}
          />
        </div>
        <ChoiceGroup
          field="persons"
          legend={texts.persons}
          choices={head.persons.map(({ id, name }) => ({ code: id, label: name }))}
          value={writing.persons}
          onChange={(persons) => onChange({ persons })}
        />
        <ChoiceGroup
          field="topics"
          legend={texts.topics}
          choices={options('topic')}
          value={writing.topics}
          onChange={(topics) => onChange({ topics })}
        />
        <WhoSeesNote head={head} familyId={familyId} persons={writing.persons} topics={writing.topics} />
        <TemplateChoice teamId={head.teamId} text={writing.text} onChoose={onChange} />
        <Textarea
          id={fieldId('text')}
          label={texts.text}
          description={texts.textHint}
          size="small"
          minRows={6}
          maxRows={24}
          autoComplete="off"
          value={writing.text}
          onChange={(event) => onChange({ text: event.target.value.slice(0, MOST_LETTERS) })}
          error={faultOf('text')}
        />
        <ChosenFilesField files={files} onChange={onFiles} />
        <div role="alert">
          {elsewhere.map(({ text }, index) => (
            <p key={index} className="field-error">
              {text}
            </p>
          ))}
        </div>
        {sign.error !== null && faults.length === 0 && (
          <FailureNotice title={texts.notSigned} error={sign.error} />
        )}
        <NoteDraftStatus state={draft.state} />
        <div className="form-buttons">
          <Button type="submit" size="small" loading={sign.isPending}>
            {texts.sign}
          </Button>
          <Button
            type="button"
            size="small"
            variant="secondary"
            data-color="neutral"
            onClick={() => void draft.flush().then(() => onEnd({ how: 'kept' }))}
          >
            {texts.close}
          </Button>
          <Button
            type="button"
            size="small"
            variant="tertiary"
            data-color="danger"
            onClick={() =>
              isWorthKeeping(writing) || files.length > 0 ? setIsThrowing(true) : throwAway.mutate()
            }
          >
            {texts.throwAway}
          </Button>
        </div>
      </form>
      {isThrowing && (
        <ThrowAwayDialog
          isBusy={throwAway.isPending}
          error={throwAway.error}
          onThrow={() => throwAway.mutate()}
          onClose={() => setIsThrowing(false)}
        />
      )}
    </FaultsContext>
  );
}
