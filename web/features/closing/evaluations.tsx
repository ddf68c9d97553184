import { useRef, useState } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import type { Closing } from '../../../src/features/closing/closing.ts';
import { SOURCES, type Evaluation } from '../../../src/features/closing/evaluation.ts';
import { Button, PencilIcon, PlusIcon, TrashIcon } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { rememberFocus } from '../families/return-focus.ts';
import { EvaluationEditor } from './evaluation-editor.tsx';
import type { Source } from './evaluation-form-state.ts';
import { useRemoveEvaluation } from './use-evaluations.ts';

/** What the family, its children and the services say of the help. */
export function Evaluations({ head, closing }: { head: CaseHead; closing: Closing }) {
  const { closing: all } = useMessages();
  const texts = all.evaluations;
  const [open, setOpen] = useState<Evaluation | Source | null>(null);
  const removal = useRemoveEvaluation(head.id);
  const giveFocusBack = useRef<() => void>(() => undefined);
  const { evaluations } = closing;
  const isAsked = (...sources: readonly Source[]) =>
    evaluations.some(({ source }) => sources.includes(source));
  const edit = (what: Evaluation | Source) => {
    giveFocusBack.current = rememberFocus();
    removal.say(null);
    setOpen(what);
  };
  const close = () => {
    setOpen(null);
    giveFocusBack.current();
  };
  const editor = (edited: Evaluation | Source) => (
    <EvaluationEditor
      key={typeof edited === 'string' ? edited : edited.id}
      head={head}
      edited={edited}
      onClose={close}
      onDone={() => {
        removal.say(texts.saved);
        close();
      }}
    />
  );
  return (
    <div className="closing-part">
      <h3>{texts.title}</h3>
      <p className="quiet section-lead">{texts.lead}</p>
      {!isAsked('family', 'child') && <p>{texts.familyMissing}</p>}
      {!isAsked('service') && <p>{texts.serviceMissing}</p>}
      <ul className="plain-list evaluation-list">
        {evaluations.map((one) => (
          <li key={one.id}>
            <EvaluationRow
              evaluation={one}
              isBusy={removal.isPending}
              onEdit={() => edit(one)}
              onRemove={() => removal.remove(one)}
            />
            {typeof open === 'object' && open?.id === one.id && editor(open)}
          </li>
        ))}
      </ul>
      <div role="status" className="closing-said">
        {removal.said !== null && <span>{removal.said}</span>}
        {removal.undo !== null && (
          <Button size="small" variant="tertiary" loading={removal.isPending} onClick={removal.undo}>
            {texts.undo}
          </Button>
        )}
      </div>
      {removal.error !== null && <FailureNotice title={all.form.notSaved} error={removal.error} />}
      <div className="evaluation-adders">
        {SOURCES.map((source) => (
          <Button
            key={source}
            size="small"
            variant="secondary"
            icon={<PlusIcon aria-hidden />}
            aria-expanded={open === source}
            onClick={() => edit(source)}
          >
            {texts.add[source]}
          </Button>
        ))}
      </div>
      {typeof open === 'string' && editor(open)}
    </div>
  );
}

function EvaluationRow({
  evaluation: { source, personName, serviceName, helped, adviceUseful, words, saidOn },
  isBusy,
  onEdit,
  onRemove,
}: {
  evaluation: Evaluation;
  isBusy: boolean;
  onEdit: () => void;
  onRemove: () => void;
}) {
  const { closing } = useMessages();
  const texts = closing.evaluations;
  const who = personName ?? serviceName ?? texts.sources[source];
  return (
    <>
      <div className="evaluation-top">
        <p>
          <strong>{who}</strong>: {helped === null ? texts.notAsked : texts.helped[helped]}
          {adviceUseful !== null && `. ${texts.useful[adviceUseful]}`}{' '}
          <span className="quiet">({texts.saidOn(formatDay(saidOn))})</span>
        </p>
        <div className="evaluation-actions">
          <Button
            size="small"
            variant="tertiary"
            icon={<PencilIcon aria-hidden />}
            aria-label={texts.editOf(who)}
            onClick={onEdit}
          >
            {texts.edit}
          </Button>
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            icon={<TrashIcon aria-hidden />}
            aria-label={texts.removeOf(who)}
            disabled={isBusy}
            onClick={onRemove}
          >
            {texts.remove}
          </Button>
        </div>
      </div>
      {words !== null && <p className="evaluation-words">{words}</p>}
    </>
  );
}
