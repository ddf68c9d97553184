import { useRef, useState, type KeyboardEvent } from 'react';
import { choiceOfDigit, choiceOfLetters, type Choice } from './choice-order.ts';
import { fieldId, useFault } from './faults.ts';

type Props = {
  field: string;
  legend: string;
  choices: readonly Choice[];
  value: readonly string[];
  onChange: (codes: readonly string[]) => void;
  /** One at most, which may be taken back; else any number. */
  isSingle?: boolean;
  /** One must be chosen, so it cannot be taken back. */
  isRequired?: boolean;
  disabled?: readonly string[];
  hint?: string | undefined;
};

/** Typed letters belong together for this long. */
const LETTERS_TOGETHER = 700;

/**
 * Choices side by side, one stop for the Tab key: digits choose, letters find, arrows move, space
 * chooses, and backspace takes a single choice back.
 */
export function ChoiceGroup({ field, legend, choices, value, onChange, hint, ...traits }: Props) {
  const { isSingle = false, isRequired = false, disabled = [] } = traits;
  const error = useFault(field);
  const group = useRef<HTMLFieldSetElement>(null);
  const typed = useRef({ letters: '', at: 0 });
  const [active, setActive] = useState<string | null>(null);
  const id = fieldId(field);
  const stop =
    choices.find(({ code }) => code === active) ??
    choices.find(({ code }) => value.includes(code)) ??
    choices[0];

  const toggle = (code: string) => {
    if (disabled.includes(code)) return;
    const isChosen = value.includes(code);
    if (isSingle) onChange(isChosen && !isRequired ? [] : [code]);
    else onChange(isChosen ? value.filter((other) => other !== code) : [...value, code]);
  };
  const focus = (index: number) => {
    const inputs = group.current?.querySelectorAll('input');
    inputs?.[(index + choices.length) % choices.length]?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const here = choices.findIndex(({ code }) => code === (event.target as HTMLInputElement).value);
    const ofDigit = choiceOfDigit(choices, event.key);
    const step = isSingle ? 0 : (STEPS[event.key] ?? 0);
    if (ofDigit !== undefined) {
      toggle(ofDigit.code);
      focus(choices.indexOf(ofDigit));
    } else if (/^\p{L}$/u.test(event.key)) {
      const isNext = event.timeStamp - typed.current.at < LETTERS_TOGETHER;
      typed.current = { letters: (isNext ? typed.current.letters : '') + event.key, at: event.timeStamp };
      const found = choiceOfLetters(choices, typed.current.letters, here);
      if (found >= 0) focus(found);
    } else if (step !== 0) focus(here + step);
    else if (event.key === 'Enter') {
      const code = choices[here]?.code;
      if (code !== undefined) toggle(code);
    } else if (isSingle && !isRequired && (event.key === 'Backspace' || event.key === 'Delete')) onChange([]);
    else return;
    event.preventDefault();
  };

  return (
    <fieldset
      ref={group}
      id={id}
      className={error === undefined ? 'choice-group' : 'choice-group has-error'}
      onKeyDown={onKeyDown}
      aria-describedby={
        [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
          .filter(Boolean)
          .join(' ') || undefined
      }
    >
      <legend>{legend}</legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <div className="choices">
        {choices.map(({ code, label }, index) => (
          <label key={code} className="choice">
            <input
              type={isSingle ? 'radio' : 'checkbox'}
              name={id}
              value={code}
              checked={value.includes(code)}
              disabled={disabled.includes(code)}
              {...(!isSingle && { tabIndex: code === stop?.code ? 0 : -1 })}
              onFocus={() => setActive(code)}
              onChange={() => toggle(code)}
              onClick={() => {
                // a radio that is chosen already tells of no change
                if (isSingle && !isRequired && value.includes(code)) onChange([]);
              }}
              {...(error !== undefined && { 'aria-invalid': true })}
            />
            <span>{label}</span>
            {index < 9 && <kbd aria-hidden="true">{index + 1}</kbd>}
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
