import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { NewAbsence } from '../../../src/features/workload/absence.ts';
import { Button, Modal, Select } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { toDay } from '../../ui/format.ts';
import { useFormFocus } from '../../ui/form-focus.ts';
import { useMessages } from '../../ui/language.tsx';
import { teamMembersQuery } from '../enquiries/entry/fetch-entry.ts';
import { useSession } from '../people/session.ts';
import { faultOf, otherFaults } from '../setup/faults.ts';

const FIELDS = ['accountId', 'substituteId', 'from', 'until'] as const;

/** Who is away, from which day to which, and who stands in; a team lead says it of others too. */
export function AbsenceDialog({
  isBusy,
  error,
  onSave,
  onClose,
}: {
  isBusy: boolean;
  error: unknown;
  onSave: (absence: NewAbsence) => void;
  onClose: () => void;
}) {
  const { workload, shell } = useMessages();
  const texts = workload.absences;
  const { account, roles, teams } = useSession();
  const lists = useQueries({ queries: teams.map(({ id }) => teamMembersQuery(id)) });
  const members = [
    ...new Map(
      [{ accountId: account.id, name: account.name }, ...lists.flatMap(({ data }) => data ?? [])].map(
        (one) => [one.accountId, one],
      ),
    ).values(),
  ];
  const [accountId, setAccountId] = useState(account.id);
  const [substituteId, setSubstituteId] = useState('');
  const [from, setFrom] = useState<string | undefined>(toDay(new Date()));
  const [until, setUntil] = useState<string | undefined>(undefined);
  const [isTried, setIsTried] = useState(false);
  const missing = (day: string | undefined) => (isTried && day === undefined ? texts.dayMissing : undefined);
  const { form: box, goToFault } = useFormFocus(isBusy);
  const fault = otherFaults(error, FIELDS, shell);
  return (
    <Modal open onClose={onClose} header={{ heading: texts.add, size: 'small' }} width="small">
      <form
        ref={box}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setIsTried(true);
          goToFault();
          if (from === undefined || until === undefined) return;
          onSave({ accountId, substituteId: substituteId === '' ? null : substituteId, from, until });
        }}
      >
        <Modal.Body>
          <div className="day-fields">
            {roles.includes('team_lead') && (
              <Select
                label={texts.who}
                size="small"
                value={accountId}
                error={faultOf(error, 'accountId')}
                onChange={({ target }) => setAccountId(target.value)}
              >
                {members.map((one) => (
                  <option key={one.accountId} value={one.accountId}>
                    {one.name}
                  </option>
                ))}
              </Select>
            )}
            <DayField
              label={texts.from}
              value={from}
              earliest="2020-01-01"
              onChange={setFrom}
              error={faultOf(error, 'from') ?? missing(from)}
            />
            <DayField
              label={texts.until}
              value={until}
              earliest={from ?? toDay(new Date())}
              onChange={setUntil}
              error={faultOf(error, 'until') ?? missing(until)}
            />
            <Select
              label={texts.substitute}
              description={texts.noSubstituteHint}
              size="small"
              value={substituteId}
              error={faultOf(error, 'substituteId')}
              onChange={({ target }) => setSubstituteId(target.value)}
            >
              <option value="">{texts.noSubstitute}</option>
              {members
                .filter((one) => one.accountId !== accountId)
                .map((one) => (
                  <option key={one.accountId} value={one.accountId}>
                    {one.name}
                  </option>
                ))}
            </Select>
            <div role="alert">{fault !== null && <p className="thread-fault">{fault}</p>}</div>
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button type="submit" size="small" loading={isBusy}>
            {texts.save}
          </Button>
          <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={onClose}>
            {texts.cancel}
          </Button>
        </Modal.Footer>
      </form>
    </Modal>
  );
}
