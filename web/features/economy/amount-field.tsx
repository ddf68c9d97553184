import { useState, type ReactNode } from 'react';
import { TextField } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { formatAmount, parseAmount } from './amount.ts';

type Props = {
  id: string;
  label: ReactNode;
  hideLabel?: boolean;
  value: string;
  onChange: (typed: string) => void;
};

/** An amount as it is typed; when the field is left it is written the Norwegian way, or its fault is said. */
export function AmountField({ id, label, hideLabel = false, value, onChange }: Props) {
  const { economy: texts } = useMessages();
  const [isTyping, setIsTyping] = useState(false);
  const amount = parseAmount(value);
  return (
    <TextField
      id={id}
      label={label}
      hideLabel={hideLabel}
      className="amount-field"
      size="small"
      inputMode="decimal"
      autoComplete="off"
      maxLength={20}
      dir="ltr"
      value={value}
      error={amount === undefined && !isTyping ? texts.wrongAmount : undefined}
      onFocus={() => setIsTyping(true)}
      onBlur={() => {
        setIsTyping(false);
        if (amount !== null && amount !== undefined) onChange(formatAmount(amount));
      }}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
