import type { Service } from '../../../src/features/people/municipal-service.ts';
import { Select, TextField } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { fieldId, useFault } from '../enquiries/entry/faults.ts';
import { ELSEWHERE } from './disclosure-form.ts';
import type { Disclosing } from './use-disclosing.ts';

type Props = { disclosing: Disclosing; services: readonly Service[]; teamId: number };

/** A service that is known here, or anyone else by name. */
export function ReceiverFields({ disclosing: { form, update }, services, teamId }: Props) {
  const { disclosures: texts } = useMessages();
  const nameFault = useFault('receiver');
  const serviceFault = useFault('receivingServiceId');
  const receiverFault = nameFault ?? serviceFault;
  const isElsewhere = form.receiver === ELSEWHERE;
  return (
    <div className="disclosing-fields">
      <Select
        id={fieldId('receiver')}
        label={texts.receiver}
        size="small"
        value={form.receiver}
        error={isElsewhere ? undefined : receiverFault}
        onChange={(event) => update({ receiver: event.target.value })}
      >
        <option value="">{texts.receiverChoose}</option>
        {services
          .filter((service) => service.teamId !== teamId)
          .map(({ id, name }) => (
            <option key={id} value={String(id)}>
              {name}
            </option>
          ))}
        <option value={ELSEWHERE}>{texts.receiverOther}</option>
      </Select>
      {isElsewhere && (
        <TextField
          label={texts.receiverName}
          size="small"
          maxLength={200}
          autoComplete="off"
          value={form.receiverName}
          error={receiverFault}
          onChange={(event) => update({ receiverName: event.target.value })}
        />
      )}
    </div>
  );
}
