import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Button } from '../../ui/controls.ts';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { otherFaults } from '../setup/faults.ts';
import { AbsenceDialog } from './absence-dialog.tsx';
import { absencesQuery } from './fetch-workload.ts';
import { useAbsences } from './use-absences.ts';

/** Which colleagues are away, now or later, and who stands in. */
export function Absences() {
  const { workload, shell } = useMessages();
  const texts = workload.absences;
  const { data } = useQuery(absencesQuery);
  const change = useAbsences();
  const [isOpen, setIsOpen] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const fault = isOpen ? null : otherFaults(change.error, [], shell);
  return (
    <section className="card" aria-labelledby="absences-title">
      <h2 id="absences-title">{texts.title}</h2>
      <div role="status">
        {said !== null && <p>{said}</p>}
        {fault !== null && <p className="thread-fault">{fault}</p>}
      </div>
      {data?.items.length === 0 && <p className="quiet">{texts.none}</p>}
      {data !== undefined && data.items.length > 0 && (
        <ul className="day-rows">
          {data.items.map(({ id, account, substitute, from, until, isMine }) => (
            <li key={id} className="absence">
              <div>
                <p>{texts.row(account.name, substitute?.name ?? null)}</p>
                <p className="quiet">{texts.period(formatDay(from), formatDay(until))}</p>
              </div>
              {isMine && (
                <Button
                  size="xsmall"
                  variant="tertiary"
                  data-color="neutral"
                  aria-label={texts.removeOf(account.name)}
                  onClick={() =>
                    change.mutate(
                      { remove: id },
                      {
                        onSuccess: () => {
                          setSaid(texts.removed);
                          add.current?.focus();
                        },
                      },
                    )
                  }
                >
                  {texts.remove}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Button
        ref={add}
        size="small"
        variant="secondary"
        data-color="neutral"
        className="absence-add"
        onClick={() => {
          change.reset();
          setSaid(null);
          setIsOpen(true);
        }}
      >
        {texts.add}
      </Button>
      {isOpen && (
        <AbsenceDialog
          isBusy={change.isPending}
          error={change.error}
          onSave={(absence) =>
            change.mutate(
              { add: absence },
              {
                onSuccess: () => {
                  setSaid(texts.saved);
                  setIsOpen(false);
                },
              },
            )
          }
          onClose={() => setIsOpen(false)}
        />
      )}
    </section>
  );
}
