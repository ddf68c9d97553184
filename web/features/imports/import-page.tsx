import { useState } from 'react';
import { Button, Loader, LocalAlert, ProgressBar } from '../../ui/controls.ts';
import { ControlsLanguage } from '../../ui/controls-language.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useSession } from '../people/session.ts';
import { ChooseFile } from './choose-file.tsx';
import { ImportDone } from './import-done.tsx';
import { ImportLook } from './import-look.tsx';
import { useImport } from './use-import.ts';
import './imports.css';

/** From a file to the register: choose, look, take. */
export function ImportPage() {
  const { imports: texts } = useMessages();
  const { teams } = useSession();
  const [teamId, setTeamId] = useState(teams[0]?.id);
  const { step, error, choose, lookAgain, take, startOver } = useImport();

  return (
    <ControlsLanguage>
      <div className="page imports">
        <PageHeading title={texts.title} lead={texts.lead} />
        {error !== null && <FailureNotice error={error} />}
        {step.at === 'choosing' && (
          <>
            {step.isCancelled && (
              <LocalAlert status="announcement">
                <LocalAlert.Header>
                  <LocalAlert.Title as="h2">{texts.cancelled}</LocalAlert.Title>
                </LocalAlert.Header>
              </LocalAlert>
            )}
            <ChooseFile teamId={teamId} onTeam={setTeamId} onFile={(file) => void choose(file, teamId)} />
          </>
        )}
        {step.at === 'reading' && (
          <section className="card import-wait" role="status">
            <Loader size="large" title={texts.reading(step.fileName)} />
            <p>{texts.reading(step.fileName)}</p>
            <Button variant="secondary" size="small" onClick={() => startOver()}>
              {texts.cancel}
            </Button>
          </section>
        )}
        {step.at === 'looking' && (
          <ImportLook
            key={step.preview.id}
            preview={step.preview}
            isBusy={step.isBusy}
            onChoices={(choices) => void lookAgain(step.preview, choices)}
            onTake={(acceptValid) => void take(step.preview, acceptValid)}
            onOtherFile={() => startOver()}
          />
        )}
        {step.at === 'taking' && (
          <section className="card import-wait">
            <h2 id="taking">{texts.taking}</h2>
            <ProgressBar aria-labelledby="taking" value={step.done} valueMax={Math.max(step.total, 1)} />
            <p role="status">{texts.progress(formatNumber(step.done), formatNumber(step.total))}</p>
            <p className="quiet">{texts.takingHelp}</p>
            <Button variant="secondary" size="small" onClick={() => startOver(true)}>
              {texts.cancel}
            </Button>
          </section>
        )}
        {step.at === 'done' && <ImportDone result={step.result} onAgain={() => startOver()} />}
      </div>
    </ControlsLanguage>
  );
}
