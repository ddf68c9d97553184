import { Button, Loader, LocalAlert } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import type { Sending } from './use-send-files.ts';

type Props = { sending: Sending | null; onAgain: () => void; onGiveUp: () => void };

/** How the files of a signed note are getting on, and which did not come along, each with its reason. */
export function SendingNotice({ sending, onAgain, onGiveUp }: Props) {
  const { caseNotes } = useMessages();
  const texts = caseNotes.files;
  const { current = null, sent = [], failed = [] } = sending ?? {};
  return (
    <>
      <div role="status">
        {current !== null && (
          <p className="note-sending">
            <Loader size="small" title={texts.sending(current)} /> {texts.sending(current)}
          </p>
        )}
        {current === null && failed.length === 0 && sent.length > 0 && (
          <p className="quiet">{sent.map((name) => texts.attached(name)).join(' ')}</p>
        )}
      </div>
      {current === null && failed.length > 0 && (
        <LocalAlert status="error" size="small">
          <LocalAlert.Header>
            <LocalAlert.Title as="h3">{texts.someFailed}</LocalAlert.Title>
          </LocalAlert.Header>
          <LocalAlert.Content>
            <ul>
              {failed.map(({ file, reason }) => (
                <li key={file.name}>
                  <strong>{texts.notAttached(file.name)}.</strong> {reason}
                </li>
              ))}
            </ul>
            <div className="form-buttons">
              <Button size="small" onClick={onAgain}>
                {texts.again}
              </Button>
              <Button size="small" variant="secondary" data-color="neutral" onClick={onGiveUp}>
                {texts.giveUp}
              </Button>
            </div>
          </LocalAlert.Content>
        </LocalAlert>
      )}
    </>
  );
}
