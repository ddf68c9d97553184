import { useId, useState } from 'react';
import { Button, PlusIcon, Select, TextField, TrashIcon } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { AmountField } from './amount-field.tsx';
import { newLine, type ExpenseKind, type IncomeKind, type LineForm } from './budget-form.ts';
import type { BudgetWords } from './messages/budget-words-type.ts';
import { Both, useBudgetWords } from './two-languages.tsx';

type Props<Kind extends string> = {
  /** Where in the form: a part of the fields' ids. */
  part: 'incomes' | 'expenses';
  title: (words: BudgetWords) => string;
  kinds: readonly Kind[];
  lines: readonly LineForm<Kind>[];
  onChange: (lines: readonly LineForm<Kind>[]) => void;
};

const MOST = { incomes: 40, expenses: 70 };

/** What comes in, or goes out: a line for each usual thing, and more of them where there are more. */
export function BudgetLines<Kind extends IncomeKind | ExpenseKind>(props: Props<Kind>) {
  const { part, title, kinds, lines, onChange } = props;
  const { economy: texts } = useMessages();
  const words = useBudgetWords();
  const heading = useId();
  const [added, setAdded] = useState<Kind | ''>('');
  const add = (kind: Kind) => {
    const number = lines.filter((line) => line.kind === kind).length;
    const key = freeKey(lines, kind, number);
    const last = lines.findLastIndex((line) => line.kind === kind);
    onChange(lines.toSpliced(last + 1, 0, newLine(kind, key)));
    setAdded('');
    requestAnimationFrame(() => document.getElementById(`${part}-${key}-words`)?.focus());
  };
  return (
    <section className="budget-part" aria-labelledby={heading}>
      <h2 id={heading}>
        <Both of={title} />
      </h2>
      <ul className="plain-list budget-lines">
        {lines.map((line) => (
          <li key={line.key}>
            <BudgetLine
              part={part}
              line={line}
              isOneOfMore={line.key !== line.kind}
              onChange={(change) =>
                onChange(lines.map((other) => (other.key === line.key ? { ...other, ...change } : other)))
              }
              onRemove={() => onChange(lines.filter(({ key }) => key !== line.key))}
            />
          </li>
        ))}
      </ul>
      {lines.length < MOST[part] && (
        <div className="budget-add">
          <Select
            label={<bdi>{texts.addLineKind}</bdi>}
            size="small"
            value={added}
            onChange={(event) => setAdded(kinds.find((kind) => kind === event.target.value) ?? '')}
          >
            <option value="" />
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </Select>
          <Button
            type="button"
            size="small"
            variant="secondary"
            data-color="neutral"
            icon={<PlusIcon aria-hidden />}
            disabled={added === ''}
            onClick={() => {
              if (added !== '') add(added);
            }}
          >
            <bdi>{texts.addLine}</bdi>
          </Button>
        </div>
      )}
    </section>
  );
}

function freeKey(lines: readonly { key: string }[], kind: string, number: number): string {
  const key = `${kind}-${String(number)}`;
  return lines.some((line) => line.key === key) ? freeKey(lines, kind, number + 1) : key;
}

type LineProps = {
  part: Props<string>['part'];
  line: LineForm<IncomeKind | ExpenseKind>;
  isOneOfMore: boolean;
  onChange: (change: { words?: string; amount?: string }) => void;
  onRemove: () => void;
};

function BudgetLine({ part, line, isOneOfMore, onChange, onRemove }: LineProps) {
  const { economy: texts } = useMessages();
  const words = useBudgetWords();
  const kind = (said: BudgetWords) => said.kinds[line.kind];
  const id = `${part}-${line.key}`;
  // a name is asked for where the kind does not say it
  const hasWords = isOneOfMore || line.kind.startsWith('other_') || line.words !== '';
  return (
    <>
      <AmountField
        id={id}
        label={<Both of={kind} />}
        value={line.amount}
        onChange={(amount) => onChange({ amount })}
      />
      {hasWords && (
        <TextField
          id={`${id}-words`}
          label={`${words.words} (${kind(words)})`}
          size="small"
          autoComplete="off"
          maxLength={120}
          value={line.words}
          onChange={(event) => onChange({ words: event.target.value })}
        />
      )}
      {isOneOfMore && (
        <Button
          type="button"
          size="small"
          variant="tertiary"
          data-color="neutral"
          icon={<TrashIcon aria-hidden />}
          aria-label={texts.removeLine(line.words.trim() === '' ? kind(words) : line.words)}
          onClick={() => {
            onRemove();
            document.getElementById(`${part}-${line.kind}`)?.focus();
          }}
        />
      )}
    </>
  );
}
