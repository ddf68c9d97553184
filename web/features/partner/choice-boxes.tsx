import { Checkbox, CheckboxGroup } from '../../ui/controls.ts';

type Props = {
  legend: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  error: string | undefined;
  onChange: (chosen: readonly string[]) => void;
};

/** Several of a few. */
export function ChoiceBoxes({ legend, options, chosen, error, onChange }: Props) {
  return (
    <CheckboxGroup
      size="small"
      legend={legend}
      value={[...chosen]}
      error={error}
      onChange={(next: string[]) => onChange(next)}
    >
      {options.map(({ value, label }) => (
        <Checkbox key={value} value={value}>
          {label}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
