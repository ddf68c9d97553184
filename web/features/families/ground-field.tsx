import { useQuery } from '@tanstack/react-query';
import { Select } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { processingGroundsQuery } from './fetch-families.ts';

type Props = { value: string; onChange: (code: string) => void; error?: string | undefined };

/** Why the team may keep anything of the family at all. */
export function GroundField({ value, onChange, error }: Props) {
  const { families } = useMessages();
  const { data: grounds = [] } = useQuery(processingGroundsQuery);
  const chosen = grounds.find(({ code }) => code === value);
  return (
    <Select
      id="field-processingGround"
      label={families.ground.label}
      description={chosen?.statute}
      size="small"
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{families.ground.choose}</option>
      {grounds.map(({ code, label }) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
      {value !== '' && chosen === undefined && <option value={value}>{value}</option>}
    </Select>
  );
}
