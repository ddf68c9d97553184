import type { Application, ApplicationState } from '../../../src/features/applications/application.ts';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { dayInNorway } from '../../../src/shared/clock.ts';
import { Checkbox, PencilIcon, Button, Tag, TrashIcon } from '../../ui/controls.ts';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { nameOf } from '../consents/name-of.ts';

type Props = {
  head: CaseHead;
  application: Application;
  isOpen: boolean;
  isBusy: boolean;
  onEdit: () => void;
  onRemove: () => void;
  /** A missing document has come. */
  onPaperHere: (index: number) => void;
};

const COLOURS = {
  documents_missing: 'warning',
  preparing: 'info',
  sent: 'neutral',
  answered: 'info',
  appeal_running: 'warning',
  appealed: 'neutral',
  over: 'neutral',
} as const satisfies Record<ApplicationState, string>;

/** One application: where it stands, and what is waited for. */
export function ApplicationRow({ head, application, isOpen, isBusy, ...does }: Props) {
  const { applications: texts, consents } = useMessages();
  const { row } = texts;
  const kind = texts.kinds[application.kind];
  const receiver = application.serviceName ?? application.receiver;
  const isRemovable = application.sentOn === null && application.answeredOn === null;
  const words = application.decisionWords;
  return (
    <>
      <div className="application-top">
        <h3>
          {kind}{' '}
          <Tag size="small" variant="moderate" data-color={COLOURS[application.state]}>
            {application.decision !== null && application.state === 'over'
              ? texts.decisions[application.decision]
              : texts.states[application.state]}
          </Tag>{' '}
          {application.isAnswerLate && (
            <Tag size="small" variant="strong" data-color="danger">
              {texts.late}
            </Tag>
          )}
        </h3>
        <div className="application-actions">
          <Button
            size="small"
            variant="tertiary"
            icon={<PencilIcon aria-hidden />}
            aria-label={`${row.editOf(kind)}, ${texts.states[application.state]}`}
            aria-expanded={isOpen}
            onClick={does.onEdit}
          >
            {row.edit}
          </Button>
          {isRemovable && (
            <Button
              size="small"
              variant="tertiary"
              data-color="neutral"
              icon={<TrashIcon aria-hidden />}
              aria-label={`${row.removeOf(kind)}, ${texts.states[application.state]}`}
              disabled={isBusy}
              onClick={does.onRemove}
            >
              {row.remove}
            </Button>
          )}
        </div>
      </div>
      <p className="quiet">
        {[
          row.forWhom(application.persons.map((id) => nameOf(head, id, consents)).join(', ')),
          ...(receiver === null ? [] : [row.to(receiver)]),
        ].join(' · ')}
      </p>
      {application.details !== null && <p className="application-words">{application.details}</p>}
      <Dates application={application} />
      {words !== null && <p className="application-words">{words}</p>}
      {application.sentOn === null && !isOpen && (
        <Missing application={application} isBusy={isBusy} {...does} />
      )}
    </>
  );
}

function Dates({ application }: { application: Application }) {
  const { applications } = useMessages();
  const { row } = applications;
  const { state, sentOn, answerExpectedOn, answeredOn, appealBy, appealedOn, appealAnsweredOn } = application;
  const parts = [
    ...(sentOn === null ? [] : [row.sent(formatDay(sentOn))]),
    ...(state === 'sent' && answerExpectedOn !== null ? [row.expected(formatDay(answerExpectedOn))] : []),
    ...(answeredOn === null ? [] : [row.answered(formatDay(answeredOn))]),
    ...(application.decision !== null && state !== 'over'
      ? [applications.decisions[application.decision]]
      : []),
    ...(application.appealWaived && appealedOn === null ? [row.appealWaived] : []),
    ...(appealedOn === null ? [] : [row.appealed(formatDay(appealedOn))]),
    ...(appealAnsweredOn === null ? [] : [row.appealAnswered(formatDay(appealAnsweredOn))]),
    ...(application.appealAnswer === null ? [] : [applications.appealAnswers[application.appealAnswer]]),
  ];
  return (
    <>
      {parts.length > 0 && <p className="application-dates">{parts.join(' · ')}</p>}
      {state === 'appeal_running' && appealBy !== null && (
        <p className="application-deadline">
          {row.appealBy(formatDay(appealBy))} ({row.daysLeft(daysUntil(appealBy))})
          {application.appealByReason !== null && (
            <span className="quiet"> {application.appealByReason}</span>
          )}
        </p>
      )}
    </>
  );
}

function Missing({
  application,
  isBusy,
  onPaperHere,
}: Pick<Props, 'application' | 'isBusy' | 'onPaperHere'>) {
  const { applications } = useMessages();
  const { row } = applications;
  const missing = application.documents.flatMap(({ name, isHere }, index) =>
    isHere ? [] : [{ name, index }],
  );
  if (missing.length === 0) return null;
  return (
    <fieldset className="application-missing">
      <legend>{row.missing(missing.length)}</legend>
      {missing.map(({ name, index }) => (
        <Checkbox
          key={name}
          size="small"
          checked={false}
          disabled={isBusy}
          onChange={() => onPaperHere(index)}
          aria-label={row.nowHere(name)}
        >
          {name}
        </Checkbox>
      ))}
    </fieldset>
  );
}

function daysUntil(day: string): number {
  return Math.round((Date.parse(day) - Date.parse(dayInNorway(new Date()))) / 86_400_000);
}
