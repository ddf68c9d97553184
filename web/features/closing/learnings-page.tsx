import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Learning } from '../../../src/features/closing/learning.ts';
import { dayInNorway } from '../../../src/shared/clock.ts';
import { send } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button, Modal, PrinterSmallIcon, Select, Skeleton, TrashIcon } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { rememberFocus } from '../families/return-focus.ts';
import { useSession } from '../people/session.ts';
import { learningsQuery } from './fetch-closing.ts';
import { LearningForm } from './learning-form.tsx';
import './closing.css';

const YEARS_BACK = 10;

/** What the team has learnt for the system, by month, of nobody. */
export function LearningsPage() {
  const { closing, overview } = useMessages();
  const texts = closing.learnings;
  const thisYear = Number(dayInNorway(new Date()).slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const query = useQuery(learningsQuery(year));
  const months = byMonth(query.data ?? []);
  return (
    <div className="page">
      <PageHeading
        title={texts.title}
        lead={texts.lead}
        actions={
          <Button
            size="small"
            variant="secondary"
            data-color="neutral"
            icon={<PrinterSmallIcon aria-hidden />}
            onClick={() => window.print()}
          >
            {texts.print}
          </Button>
        }
      />
      <WriteHere />
      <div>
        <Select
          label={texts.year}
          size="small"
          className="learnings-year"
          value={year}
          onChange={(event) => setYear(Number(event.target.value))}
        >
          {Array.from({ length: YEARS_BACK }, (_, back) => thisYear - back).map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      </div>
      {query.isPending && (
        <div role="status" aria-busy="true" aria-label={texts.loading}>
          <Skeleton variant="rounded" height={120} />
        </div>
      )}
      {query.isError && <FailureNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.length === 0 && <p className="quiet">{texts.none}</p>}
      {months.map(([month, items]) => (
        <section key={month} className="card learnings-month" aria-labelledby={`learnt-${month}`}>
          <h2 id={`learnt-${month}`}>
            {overview.monthNames[Number(month.slice(5, 7)) - 1]} {month.slice(0, 4)}
          </h2>
          <ul className="plain-list learnings-list">
            {items.map((one) => (
              <LearningRow key={one.id} learning={one} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function byMonth(items: readonly Learning[]): [string, Learning[]][] {
  return [...Map.groupBy(items, ({ month }) => month)];
}

/** Something learnt may be written without any case at hand. */
function WriteHere() {
  const { closing } = useMessages();
  const { teams } = useSession();
  const [isOpen, setIsOpen] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const [team] = teams;
  if (team === undefined) return null;
  const close = (hasSaved: boolean) => {
    setIsOpen(false);
    setIsSaved(hasSaved);
  };
  return (
    <div className="learning-box">
      <div role="status">{isSaved && <p>{closing.learning.saved}</p>}</div>
      {isOpen ? (
        <LearningForm teamId={team.id} topics={[]} onDone={() => close(true)} onClose={() => close(false)} />
      ) : (
        <Button size="small" onClick={() => setIsOpen(true)}>
          {closing.learning.open}
        </Button>
      )}
    </div>
  );
}

function LearningRow({ learning: { id, text, topics, area } }: { learning: Learning }) {
  const { closing } = useMessages();
  const texts = closing.learnings;
  const labels = useCodeLabels();
  const client = useQueryClient();
  const [giveFocusBack, setGiveFocusBack] = useState<(() => void) | null>(null);
  const removal = useMutation({
    mutationFn: () => send('DELETE', API.learning(id)),
    onSuccess: () => client.invalidateQueries({ queryKey: ['learnings'] }),
  });
  const close = () => {
    setGiveFocusBack(null);
    giveFocusBack?.();
  };
  const about = [
    ...topics.map((code) => labels.label('topic', code)),
    ...(area === null ? [] : [labels.label('area', area)]),
  ];
  return (
    <li>
      <p className="learning-text">{text}</p>
      <div className="evaluation-top">
        <p className="quiet">{about.join(' · ')}</p>
        <Button
          size="small"
          variant="tertiary"
          data-color="neutral"
          icon={<TrashIcon aria-hidden />}
          aria-label={texts.removeOf(text.slice(0, 60))}
          onClick={() => {
            const giveBack = rememberFocus();
            setGiveFocusBack(() => giveBack);
          }}
        >
          {texts.remove}
        </Button>
      </div>
      {giveFocusBack !== null && (
        <Modal open onClose={close} header={{ heading: texts.removeTitle, size: 'small' }} width="small">
          <Modal.Body>
            <p>{texts.removeLead}</p>
            <blockquote className="learning-text">{text}</blockquote>
            {removal.error !== null && (
              <FailureNotice title={closing.learning.failed} error={removal.error} />
            )}
          </Modal.Body>
          <Modal.Footer>
            <Button
              type="button"
              size="small"
              data-color="danger"
              loading={removal.isPending}
              onClick={() => removal.mutate(undefined, { onSuccess: close })}
            >
              {texts.remove}
            </Button>
            <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={close}>
              {texts.cancel}
            </Button>
          </Modal.Footer>
        </Modal>
      )}
    </li>
  );
}
