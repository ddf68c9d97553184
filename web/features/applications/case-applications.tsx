import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import type { Application } from '../../../src/features/applications/application.ts';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { isEnded } from '../../../src/features/cases/lifecycle.ts';
import { Button, PlusIcon } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { rememberFocus } from '../families/return-focus.ts';
import { ApplicationEditor } from './application-editor.tsx';
import { ApplicationRow } from './application-row.tsx';
import { applicationsQuery } from './fetch-applications.ts';
import { useApplicationActions } from './use-application-actions.ts';
import '../enquiries/entry/entry.css';
import './applications.css';

const NEW = 'new';

/** What the team helps the family to apply for: those under way first, those that are over folded away. */
export function CaseApplications({ head }: { head: CaseHead }) {
  const { applications: texts } = useMessages();
  const heading = useId();
  const { data: rows, error, refetch } = useQuery(applicationsQuery(head.id));
  const [open, setOpen] = useState<string | null>(null);
  const actions = useApplicationActions(head.id);
  const giveFocusBack = useRef<() => void>(() => undefined);

  const edit = (what: string) => {
    giveFocusBack.current = rememberFocus();
    actions.clear();
    setOpen((before) => (before === what ? null : what));
  };
  const close = () => {
    setOpen(null);
    giveFocusBack.current();
  };
  const editorOf = (application: Application | null) => (
    <ApplicationEditor
      key={application?.id ?? NEW}
      head={head}
      application={application}
      onClose={close}
      onDone={() => {
        actions.say(texts.saved);
        close();
      }}
    />
  );
  const rowOf = (application: Application) => (
    <li key={application.id}>
      <ApplicationRow
        head={head}
        application={application}
        isOpen={open === application.id}
        isBusy={actions.isPending}
        onEdit={() => edit(application.id)}
        onRemove={() => actions.remove(application)}
        onPaperHere={(index) => actions.paperHere(application, index)}
      />
      {open === application.id && editorOf(application)}
    </li>
  );
  const hasEnded = isEnded(head.stage);
  const running = rows?.filter(({ state }) => state !== 'over') ?? [];
  const over = rows?.filter(({ state }) => state === 'over') ?? [];
  return (
    <section className="card case-applications" aria-labelledby={heading}>
      <div className="applications-head">
        <div>
          <h2 id={heading}>{texts.title}</h2>
          <p className="quiet">
            {head.family === null ? texts.needsFamily : hasEnded ? texts.caseEnded : texts.lead}
          </p>
        </div>
        {head.family !== null && !hasEnded && (
          <Button
            size="small"
            variant="secondary"
            icon={<PlusIcon aria-hidden />}
            aria-expanded={open === NEW}
            onClick={() => edit(NEW)}
          >
            {texts.add}
          </Button>
        )}
      </div>
      <div role="status" className="applications-said">
        {actions.said !== null && <span>{actions.said}</span>}
        {actions.removed !== null && (
          <Button size="small" variant="tertiary" loading={actions.isPending} onClick={actions.undo}>
            {texts.undo}
          </Button>
        )}
      </div>
      {actions.error !== null && <FailureNotice title={texts.form.notSaved} error={actions.error} />}
      {open === NEW && editorOf(null)}
      {rows === undefined && error === null && <p role="status">{texts.loading}</p>}
      {rows === undefined && error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {rows?.length === 0 && open !== NEW && head.family !== null && <p className="quiet">{texts.empty}</p>}
      {running.length > 0 && <ul className="plain-list application-list">{running.map(rowOf)}</ul>}
      {over.length > 0 && (
        <details className="applications-over" open={over.some(({ id }) => id === open) || undefined}>
          <summary>{texts.row.finished(over.length)}</summary>
          <ul className="plain-list application-list">{over.map(rowOf)}</ul>
        </details>
      )}
    </section>
  );
}
