import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { CoordinatorKind, type Coordinator } from '../../../src/features/cases/coordinator.ts';
import { Radio, RadioGroup, Select, TextField } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { servicesQuery } from '../consents/fetch-consents.ts';
import { faultOf } from '../setup/faults.ts';
import { CaseDialog } from './case-dialog.tsx';
import { useDay } from './use-day.ts';
import type { CaseActions } from './use-case-actions.ts';

type Props = { head: CaseHead; actions: CaseActions; onClose: () => void };
const EARLIEST = '1990-01-01';

export function CoordinatorDialog({ head, actions, onClose }: Props) {
  const { cases } = useMessages();
  const texts = cases.coordinators;
  const { data: services = [] } = useQuery(servicesQuery);
  const [kind, setKind] = useState<CoordinatorKind>('team');
  const [service, setService] = useState('');
  const [name, setName] = useState('');
  const since = useDay(toDay(new Date()));
  const save = async () => {
    const day = since.take();
    if (day === null) return;
    const body = {
      kind,
      serviceId: kind === 'team' || service === '' ? null : Number(service),
      accountId: kind === 'team' ? (head.adviser?.id ?? null) : null,
      name: kind === 'team' || name.trim() === '' ? null : name,
      since: day,
    };
    if (await actions.run({ method: 'POST', part: '/coordinators', body }, texts.saved)) onClose();
  };
  return (
    <CaseDialog
      title={texts.add}
      actions={actions}
      fields={['since', 'serviceId', 'name']}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <RadioGroup
        legend={texts.kind}
        size="small"
        value={kind}
        onChange={(value: CoordinatorKind) => setKind(value)}
      >
        {CoordinatorKind.options.map((option) => (
          <Radio key={option} value={option}>
            {texts.kinds[option]}
          </Radio>
        ))}
      </RadioGroup>
      {kind !== 'team' && (
        <>
          <Select
            label={texts.service}
            size="small"
            value={service}
            onChange={(event) => setService(event.target.value)}
            error={faultOf(actions.error, 'serviceId')}
          >
            <option value="">{texts.noService}</option>
            {services
              .filter(({ teamId, validTo }) => teamId === null && validTo === null)
              .map(({ id, name: label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
          </Select>
          <TextField
            label={texts.name}
            size="small"
            maxLength={120}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={faultOf(actions.error, 'name')}
          />
        </>
      )}
      <DayField
        label={texts.since}
        {...since.field}
        earliest={EARLIEST}
        error={since.missing ?? faultOf(actions.error, 'since')}
      />
    </CaseDialog>
  );
}

export function EndCoordinatorDialog({
  coordinator,
  actions,
  onClose,
}: Omit<Props, 'head'> & { coordinator: Coordinator }) {
  const { cases } = useMessages();
  const texts = cases.coordinators;
  const until = useDay(toDay(new Date()));
  const save = async () => {
    const day = until.take();
    const part = `/coordinators/${coordinator.id}/end`;
    if (day === null) return;
    if (await actions.run({ method: 'POST', part, body: { until: day } }, texts.saved)) onClose();
  };
  return (
    <CaseDialog
      title={texts.endTitle}
      actions={actions}
      fields={['until']}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <DayField
        label={texts.until}
        {...until.field}
        earliest={coordinator.since}
        error={until.missing ?? faultOf(actions.error, 'until')}
      />
    </CaseDialog>
  );
}
