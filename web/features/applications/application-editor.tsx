import type { Application } from '../../../src/features/applications/application.ts';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { Button } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { FaultSummary } from '../enquiries/entry/fault-summary.tsx';
import { FaultsContext } from '../enquiries/entry/faults.ts';
import { AnswerFields } from './answer-fields.tsx';
import { PaperFields } from './paper-fields.tsx';
import { useApplicationWriting, type ApplicationWriting } from './use-application-writing.ts';
import { WhatFields } from './what-fields.tsx';

type Props = {
  head: CaseHead;
  /** Null for a new one. */
  application: Application | null;
  onDone: () => void;
  onClose: () => void;
};

/** An application being written, in its place on the page. */
export function ApplicationEditor({ head, application, onDone, onClose }: Props) {
  const { applications: texts } = useMessages();
  const writing = useApplicationWriting(head.id, application, onDone);
  const title =
    application === null ? texts.form.newTitle : texts.form.editTitle(texts.kinds[application.kind]);
  return (
    <FaultsContext value={writing.faultsLeft}>
      <form
        className="application-editor"
        aria-label={title}
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          writing.submit();
        }}
      >
        <h3>{title}</h3>
        <FaultSummary faults={writing.faults} left={writing.faultsLeft} />
        <div role="alert">
          {writing.failure !== null && <FailureNotice title={texts.form.notSaved} error={writing.failure} />}
          {writing.conflict !== null && <Conflict writing={writing} standing={writing.conflict} />}
        </div>
        <WhatFields writing={writing} head={head} />
        <PaperFields writing={writing} />
        <AnswerFields writing={writing} />
        <div className="form-buttons">
          <Button type="submit" size="small" loading={writing.isSending}>
            {texts.form.save}
          </Button>
          <Button
            type="button"
            size="small"
            variant="secondary"
            data-color="neutral"
            onClick={() => {
              writing.discard();
              onClose();
            }}
          >
            {texts.form.cancel}
          </Button>
        </div>
      </form>
    </FaultsContext>
  );
}

function Conflict({ writing, standing }: { writing: ApplicationWriting; standing: Application }) {
  const { applications: texts } = useMessages();
  return (
    <div className="application-conflict">
      <p>{texts.form.conflict(texts.states[standing.state])}</p>
      <div className="form-buttons">
        <Button
          type="button"
          size="small"
          variant="secondary"
          onClick={() => writing.submit(standing.version)}
        >
          {texts.form.keepMine}
        </Button>
        <Button
          type="button"
          size="small"
          variant="secondary"
          data-color="neutral"
          onClick={() => writing.takeTheirs(standing)}
        >
          {texts.form.takeTheirs}
        </Button>
      </div>
    </div>
  );
}
