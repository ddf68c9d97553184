import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import type { TimelineEntry } from '../../../src/features/case-notes/timeline.ts';
import type { Attachment, Contribution } from '../../../src/features/contributions/contribution.ts';
import { Button, FileUpload, Tag } from '../../ui/controls.ts';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { formatInstant } from '../consents/describe-period.ts';
import { AttachmentList } from './attachment-list.tsx';
import { useAbout } from './use-about.ts';

type Props = {
  entry: Extract<TimelineEntry, { type: 'note' }>;
  head: CaseHead;
  /** What it is an addition to, where that is on the page. */
  corrected: Contribution | undefined;
  onCorrect: (note: Contribution) => void;
  onAttach: (note: Contribution, files: readonly File[]) => void;
  onRemoveFile: (file: Attachment) => void;
};

/** A note, whole; the team's own can be given an addition and files. */
export function NoteItem({ entry, head, corrected, onCorrect, onAttach, onRemoveFile }: Props) {
  const { caseNotes, families } = useMessages();
  const texts = caseNotes.entry;
  const kinds = families.contributions.kinds;
  const { note, isCorrected, isOfTeam } = entry;
  const about = useAbout(head);
  const what = `${kinds[note.kind]} ${formatDay(note.occurredOn)}`;
  return (
    <li className="timeline-item is-note" id={`note-${note.id}`}>
      <div className="timeline-top">
        <time dateTime={entry.day}>{formatDay(entry.day)}</time>
        <h3>{kinds[note.kind]}</h3>
        <span className="quiet">{texts.by(note.author, note.service.name)}</span>
        {note.minutes !== null && <span className="quiet">{texts.minutes(note.minutes)}</span>}
        {isCorrected && (
          <Tag size="xsmall" variant="outline" data-color="neutral">
            {texts.corrected}
          </Tag>
        )}
      </div>
      <p className="quiet">{about(note)}</p>
      {note.corrects !== null && (
        <p className="quiet">
          {corrected === undefined ? (
            texts.corrects
          ) : (
            <a href={`#note-${corrected.id}`}>
              {texts.correctsOf(kinds[corrected.kind], formatDay(corrected.occurredOn))}
            </a>
          )}
        </p>
      )}
      <p className="note">{note.text}</p>
      {note.attachments.length > 0 && (
        <AttachmentList attachments={note.attachments} onRemove={onRemoveFile} />
      )}
      <div className="timeline-end">
        <span className="quiet">{texts.recorded(formatInstant(note.recordedAt))}</span>
        {isOfTeam && (
          <>
            <Button
              size="xsmall"
              variant="tertiary"
              data-color="neutral"
              aria-label={texts.correctOf(what)}
              onClick={() => onCorrect(note)}
            >
              {texts.correct}
            </Button>
            <FileUpload.Trigger
              onSelect={(chosen) =>
                onAttach(
                  note,
                  chosen.map(({ file }) => file),
                )
              }
            >
              <Button
                size="xsmall"
                variant="tertiary"
                data-color="neutral"
                aria-label={caseNotes.files.addToOf(what)}
              >
                {caseNotes.files.addTo}
              </Button>
            </FileUpload.Trigger>
          </>
        )}
      </div>
    </li>
  );
}
