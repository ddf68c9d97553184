import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import type { Attachment, Contribution } from '../../../src/features/contributions/contribution.ts';
import { Button, CheckmarkCircleIcon, PencilIcon } from '../../ui/controls.ts';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import { newId } from '../enquiries/entry/new-id.ts';
import { rememberFocus } from '../families/return-focus.ts';
import { useSession } from '../people/session.ts';
import { addFiles } from './chosen-files.ts';
import { caseKey, noteDraftsQuery } from './fetch-case-notes.ts';
import { NoteForm, type NoteEnd } from './note-form.tsx';
import { emptyNote, isWorthKeeping, noteOfDraft, type NoteWriting } from './note-writing.ts';
import { OwnNoteDrafts } from './own-note-drafts.tsx';
import { RemoveFileDialog } from './remove-file-dialog.tsx';
import { SendingNotice } from './sending-notice.tsx';
import { TeamTemplates } from './team-templates.tsx';
import { TimelineList } from './timeline-list.tsx';
import { useSendFiles } from './use-send-files.ts';
import './case-notes.css';

type FilesOfDrafts = Readonly<Record<string, readonly File[]>>;

/** What has happened in the case, newest first, and the form to write more. */
export function CaseTimeline({ head }: { head: CaseHead }) {
  const { caseNotes } = useMessages();
  const texts = caseNotes.write;
  const { account } = useSession();
  const client = useQueryClient();
  const [start] = useState(() => emptyNote(newId()));
  const writing = useUnsavedWriting(`case-note ${head.id}`, account.id, start);
  const [isOpen, setIsOpen] = useState(writing.isUnsaved);
  // by the draft that they go with, and kept as its text is: no draft on the server has them
  const chosen = useUnsavedWriting<FilesOfDrafts>(`case-note-files ${head.id}`, account.id, {});
  const files = chosen.value;
  const [removing, setRemoving] = useState<Attachment | null>(null);
  const [hasRemoved, setHasRemoved] = useState(false);
  const [corrected, setCorrected] = useState<Contribution | null>(null);
  const [hasSigned, setHasSigned] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const { sending, send, clear } = useSendFiles(head.id);
  const { data: drafts = [] } = useQuery({ ...noteDraftsQuery(head.id), enabled: head.family !== null });
  const opener = useRef<HTMLButtonElement>(null);
  const heading = useId();
  const section = useRef<HTMLElement>(null);
  const hasEnded = useRef(false);
  const giveFocusBack = useRef<() => void>(() => undefined);
  // the button is there again only when the form has gone
  useEffect(() => {
    if (!isOpen && hasEnded.current) opener.current?.focus();
    hasEnded.current = false;
  }, [isOpen]);

  const chooseFiles = (draft: string, next: readonly File[]) => {
    const all = Object.entries({ ...chosen.value, [draft]: next }).filter(([, those]) => those.length > 0);
    if (all.length === 0) chosen.discard();
    else chosen.write(() => Object.fromEntries(all));
    if (isWorthKeeping(writing.value)) return;
    // a note with no words yet is found again by its files alone
    if (next.length > 0) writing.write((before) => before);
    else writing.discard(writing.value);
  };
  const begin = (note: NoteWriting, of: Contribution | null) => {
    setHasSigned(false);
    setCorrected(of);
    clear();
    if (!isWorthKeeping(writing.value)) chooseFiles(writing.value.draftId, []);
    // what was being written is a draft by now, and found again among them
    writing.discard(note);
    setIsOpen(true);
    void client.invalidateQueries({ queryKey: noteDraftsQuery(head.id).queryKey });
    section.current?.scrollIntoView({ block: 'start' });
  };
  const correct = (note: Contribution) => {
    const { id, persons, topics, occurredOn, kind } = note;
    begin({ ...emptyNote(newId()), corrects: id, persons, topics, occurredOn, kind }, note);
  };
  const end = (how: NoteEnd) => {
    const { draftId: ended } = writing.value;
    const going = files[ended] ?? [];
    if (how.how === 'signed' && going.length > 0) void send(how.noteId, going);
    if (how.how !== 'kept') chooseFiles(ended, []);
    // without words there is no draft on the server: with its files it waits here
    if (how.how !== 'kept' || isWorthKeeping(writing.value) || going.length === 0)
      writing.discard(emptyNote(newId()));
    setIsOpen(false);
    setHasSigned(how.how === 'signed');
    hasEnded.current = true;
    void client.invalidateQueries({ queryKey: caseKey(head.id) });
  };
  const attach = (note: Contribution, chosen: readonly File[]) => {
    setHasSigned(false);
    const added = addFiles([], chosen, note.attachments.length, caseNotes.files);
    setProblems(added.problems);
    if (added.files.length > 0) void send(note.id, added.files);
  };

  const closeRemoving = () => {
    setRemoving(null);
    giveFocusBack.current();
  };

  const { draftId, corrects } = writing.value;
  const isFamily = head.family !== null;
  return (
    <section ref={section} className="card case-timeline" aria-labelledby={heading}>
      <div className="timeline-head">
        <div>
          <h2 id={heading}>{caseNotes.title}</h2>
          <p className="quiet section-lead">{isFamily ? caseNotes.lead : caseNotes.needsFamily}</p>
        </div>
        {isFamily && (
          <div className="timeline-buttons">
            <TeamTemplates teamId={head.teamId} />
            {!isOpen && (
              <Button
                ref={opener}
                size="small"
                icon={<PencilIcon aria-hidden />}
                onClick={() =>
                  isWorthKeeping(writing.value) || files[draftId] !== undefined
                    ? setIsOpen(true)
                    : begin(emptyNote(newId()), null)
                }
              >
                {texts.open}
              </Button>
            )}
          </div>
        )}
      </div>
      <div role="status">
        {hasSigned && (
          <p className="note-done">
            <CheckmarkCircleIcon aria-hidden fontSize="1.25rem" />
            {texts.signed}
          </p>
        )}
        {hasRemoved && <p className="note-done">{caseNotes.files.removal.done}</p>}
      </div>
      <div role="alert">
        {problems.map((problem) => (
          <p key={problem} className="field-error">
            {problem}
          </p>
        ))}
      </div>
      <SendingNotice
        sending={sending}
        onAgain={() => {
          if (sending !== null)
            void send(
              sending.noteId,
              sending.failed.map(({ file }) => file),
            );
        }}
        onGiveUp={clear}
      />
      {isOpen && head.family !== null && (
        <NoteForm
          key={draftId}
          head={head}
          familyId={head.family.id}
          writing={writing.value}
          isSaved={drafts.some(({ id }) => id === draftId)}
          title={
            corrects === null
              ? texts.title
              : texts.correctTitle(formatDay(corrected?.occurredOn ?? writing.value.occurredOn))
          }
          files={files[draftId] ?? []}
          onFiles={(next) => chooseFiles(draftId, next)}
          onChange={(part) => writing.write((before) => ({ ...before, ...part }))}
          onEnd={end}
        />
      )}
      <OwnNoteDrafts
        drafts={drafts.filter(({ id }) => !isOpen || id !== draftId)}
        onContinue={(draft) => begin(noteOfDraft(draft.id, draft.content), null)}
      />
      <TimelineList
        head={head}
        actions={{
          onCorrect: correct,
          onAttach: attach,
          onRemoveFile: (file) => {
            giveFocusBack.current = rememberFocus();
            setRemoving(file);
          },
        }}
      />
      {removing !== null && (
        <RemoveFileDialog
          caseId={head.id}
          file={removing}
          onRemoved={() => {
            setHasRemoved(true);
            closeRemoving();
          }}
          onClose={closeRemoving}
        />
      )}
    </section>
  );
}
