import type { NoteDraft } from '../../../src/features/case-notes/case-note.ts';
import { dayInNorway } from '../../../src/shared/clock.ts';
import { Button } from '../../ui/controls.ts';
import { formatDay, formatTime } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';

type Props = { drafts: readonly NoteDraft[]; onContinue: (draft: NoteDraft) => void };

/** What the person has begun to write in the case and not signed. */
export function OwnNoteDrafts({ drafts, onContinue }: Props) {
  const { caseNotes, families } = useMessages();
  const texts = caseNotes.drafts;
  if (drafts.length === 0) return null;
  return (
    <section className="note-drafts" aria-label={texts.title(drafts.length)}>
      <p>
        <strong>{texts.title(drafts.length)}.</strong> {texts.onlyYou(drafts.length)}
      </p>
      <ul className="plain-list">
        {drafts.map((draft) => {
          const { kind, occurredOn, text } = draft.content;
          const what = families.contributions.kinds[kind];
          return (
            <li key={draft.id}>
              <span className="note-draft-words">
                <strong>
                  {what} {formatDay(occurredOn)}
                </strong>{' '}
                <span className="quiet">
                  {texts.savedAt(formatDay(dayInNorway(new Date(draft.savedAt))), formatTime(draft.savedAt))}
                </span>
                <span className="quiet note-draft-text">{text.trim() === '' ? texts.noText : text}</span>
              </span>
              <Button
                size="xsmall"
                variant="secondary"
                aria-label={texts.continueOf(what, formatDay(occurredOn))}
                onClick={() => onContinue(draft)}
              >
                {texts.continue}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
