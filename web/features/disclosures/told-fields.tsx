import { Radio, RadioGroup, Textarea } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { fieldId, useFault } from '../enquiries/entry/faults.ts';
import type { Disclosing } from './use-disclosing.ts';

/** Whether the family was told and when, or why not. */
export function ToldFields({ disclosing: { form, update } }: { disclosing: Disclosing }) {
  const { disclosures: texts } = useMessages();
  const toldFault = useFault('familyTold');
  const toldOnFault = useFault('toldOn');
  const whyNotFault = useFault('notToldBecause');
  return (
    <div className="disclosing-fields">
      <RadioGroup
        id={fieldId('familyTold')}
        legend={texts.told}
        size="small"
        error={toldFault}
        value={form.told === null ? '' : form.told ? 'yes' : 'no'}
        onChange={(value: string) => update({ told: value === 'yes' })}
      >
        <Radio value="yes">{texts.toldYes}</Radio>
        <Radio value="no">{texts.toldNo}</Radio>
      </RadioGroup>
      {form.told === true && (
        <DayField
          id={fieldId('toldOn')}
          label={texts.toldOn}
          value={form.toldOn === '' ? undefined : form.toldOn}
          earliest="2000-01-01"
          error={toldOnFault}
          onChange={(day) => update({ toldOn: day ?? '' })}
        />
      )}
      {form.told === false && (
        <Textarea
          id={fieldId('notToldBecause')}
          label={texts.notToldBecause}
          description={texts.notToldBecauseHint}
          size="small"
          minRows={2}
          value={form.notToldBecause}
          error={whyNotFault}
          onChange={(event) => update({ notToldBecause: event.target.value.slice(0, 2000) })}
        />
      )}
    </div>
  );
}
