import { useId } from 'react';
import { Button, Checkbox, PlusIcon, TextField, TrashIcon } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { AmountField } from './amount-field.tsx';
import { newDebt, type DebtForm } from './budget-form.ts';
import { Both } from './two-languages.tsx';

const MOST = 60;

type Props = { debts: readonly DebtForm[]; onChange: (debts: readonly DebtForm[]) => void };

/** To whom the family owes, how much, and what presses. */
export function DebtList({ debts, onChange }: Props) {
  const { economy: texts } = useMessages();
  const heading = useId();
  const add = () => {
    const key = String(1 + Math.max(0, ...debts.map((debt) => Number(debt.key.replace(/\D+/gu, '')))));
    onChange([...debts, newDebt(key)]);
    requestAnimationFrame(() => document.getElementById(`debts-${key}-to`)?.focus());
  };
  return (
    <section className="budget-part" aria-labelledby={heading}>
      <h2 id={heading}>
        <Both of={({ debts: title }) => title} />
      </h2>
      <ul className="plain-list debt-list">
        {debts.map((debt, index) => (
          <li key={debt.key}>
            <Debt
              debt={debt}
              number={index + 1}
              onChange={(change) =>
                onChange(debts.map((other) => (other.key === debt.key ? { ...other, ...change } : other)))
              }
              onRemove={() => {
                onChange(debts.filter(({ key }) => key !== debt.key));
                document.getElementById('add-debt')?.focus();
              }}
            />
          </li>
        ))}
      </ul>
      {debts.length < MOST && (
        <Button
          id="add-debt"
          type="button"
          size="small"
          variant="secondary"
          data-color="neutral"
          icon={<PlusIcon aria-hidden />}
          onClick={add}
        >
          <bdi>{texts.addDebt}</bdi>
        </Button>
      )}
    </section>
  );
}

type DebtProps = {
  debt: DebtForm;
  number: number;
  onChange: (change: Partial<DebtForm>) => void;
  onRemove: () => void;
};

function Debt({ debt, number, onChange, onRemove }: DebtProps) {
  const { economy: texts } = useMessages();
  const id = `debts-${debt.key}`;
  return (
    <fieldset className="debt">
      <legend className="sr-only">{texts.debtNumber(number)}</legend>
      <TextField
        id={`${id}-to`}
        label={<Both of={(words) => words.debt.to} />}
        size="small"
        autoComplete="off"
        maxLength={120}
        value={debt.to}
        onChange={(event) => onChange({ to: event.target.value })}
      />
      <AmountField
        id={`${id}-amount`}
        label={<Both of={(words) => words.debt.amount} />}
        value={debt.amount}
        onChange={(amount) => onChange({ amount })}
      />
      <AmountField
        id={`${id}-monthly`}
        label={<Both of={(words) => words.debt.monthly} />}
        value={debt.monthly}
        onChange={(monthly) => onChange({ monthly })}
      />
      <div className="debt-checks">
        <Checkbox
          size="small"
          checked={debt.isInArrears}
          onChange={(event) => onChange({ isInArrears: event.target.checked })}
        >
          <Both of={(words) => words.debt.inArrears} />
        </Checkbox>
        <Checkbox
          size="small"
          checked={debt.isCollected}
          onChange={(event) => onChange({ isCollected: event.target.checked })}
        >
          <Both of={(words) => words.debt.collected} />
        </Checkbox>
      </div>
      <Button
        type="button"
        size="small"
        variant="tertiary"
        data-color="neutral"
        icon={<TrashIcon aria-hidden />}
        aria-label={texts.removeDebt(number)}
        onClick={onRemove}
      />
    </fieldset>
  );
}
