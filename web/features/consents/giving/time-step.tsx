import { Radio, RadioGroup } from '../../../ui/controls.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { useMessages } from '../../../ui/language.tsx';
import { fieldId, useFault } from '../../enquiries/entry/faults.ts';
import { addDays } from '../describe-period.ts';
import type { Giving } from './use-giving.ts';

type Props = { giving: Giving; today: string; usualDays: number };

/** How far back the calendar goes, in days; the server says how old a signed paper may be. */
const A_YEAR = 365;

/** From when and until when, and whether what was written before counts too. */
export function TimeStep({ giving: { form, update, noteDay }, today, usualDays }: Props) {
  const { consents } = useMessages();
  const texts = consents.giving;
  const fromFault = useFault('validFrom');
  const toFault = useFault('validTo');
  return (
    <>
      <div className="giving-time">
        <RadioGroup
          legend={texts.from}
          size="small"
          value={form.firstDay === null ? 'now' : 'other'}
          onChange={(value: string) => update({ firstDay: value === 'now' ? null : today })}
        >
          <Radio value="now">{texts.fromNow}</Radio>
          <Radio value="other">{texts.fromOther}</Radio>
        </RadioGroup>
        {form.firstDay !== null && (
          <DayField
            id={fieldId('validFrom')}
            label={texts.fromDay}
            value={form.firstDay === '' ? undefined : form.firstDay}
            earliest={addDays(today, -A_YEAR)}
            error={fromFault}
            onChange={(day) => update({ firstDay: day ?? '' })}
            onValidity={(isValid) => noteDay('validFrom', isValid)}
          />
        )}
        <div>
          <DayField
            id={fieldId('validTo')}
            label={texts.until}
            value={form.lastDay === '' ? undefined : form.lastDay}
            earliest={today}
            error={toFault}
            onChange={(day) => update({ lastDay: day ?? '' })}
            onValidity={(isValid) => noteDay('validTo', isValid)}
          />
          <p className="quiet giving-hint">{texts.untilHint(formatNumber(usualDays))}</p>
        </div>
      </div>
      <RadioGroup
        legend={texts.older}
        size="small"
        value={form.coversOlder ? 'yes' : 'no'}
        onChange={(value: string) => update({ coversOlder: value === 'yes' })}
      >
        <Radio value="no">{texts.olderNo}</Radio>
        <Radio value="yes">{texts.olderYes}</Radio>
      </RadioGroup>
    </>
  );
}
