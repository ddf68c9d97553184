import { useEffect, useState } from 'react';
import type { StoredWord } from '../../../src/features/catalogue-search/search-word.ts';
import { Button, LocalAlert, Textarea, TextField } from '../../ui/controls.ts';
import { useFormFocus } from '../../ui/form-focus.ts';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import { useSession } from '../people/session.ts';
import type { WordSteps } from './use-word-steps.ts';
import { useWordTexts } from './word-texts.ts';

const MOST_SIGNS = 80;
const MOST_MEANINGS = 20;

type Props = { changed: StoredWord | null; steps: WordSteps; onClose: () => void };

/** Adds a search word, or changes what one means. What is written is kept until it is sent or given up. */
export function WordForm({ changed, steps, onClose }: Props) {
  const { form: texts } = useWordTexts();
  const { account } = useSession();
  const start = { word: changed?.word ?? '', means: changed?.means.join('\n') ?? '' };
  const { value, write, discard } = useUnsavedWriting(
    `search-word:${changed?.word ?? ''}`,
    account.id,
    start,
  );
  const [isTried, setIsTried] = useState(false);
  const { form, goToFault } = useFormFocus(steps.isPending);
  // it opens on the page, where the browser leaves the focus at the button
  useEffect(
    () => form.current?.querySelector<HTMLElement>('input:not([readonly]), textarea')?.focus(),
    [form],
  );
  const means = [...new Set(value.means.split('\n').map((line) => line.trim()))].filter(
    (line) => line !== '',
  );
  const wordFault =
    value.word.trim() === ''
      ? texts.wordMissing
      : value.word.trim().length > MOST_SIGNS
        ? texts.wordTooLong
        : null;
  const isTooMuch = means.length > MOST_MEANINGS || means.some((mean) => mean.length > MOST_SIGNS);
  const meansFault = means.length === 0 ? texts.meansMissing : isTooMuch ? texts.meansTooMany : null;
  const standing = steps.conflict?.word === value.word ? steps.conflict.current : null;
  const before = steps.conflict?.word === value.word ? (standing?.means ?? null) : (changed?.means ?? null);
  const send = () => {
    setIsTried(true);
    if (wordFault !== null || meansFault !== null) {
      goToFault();
      return;
    }
    steps.take({ word: value.word, means, before }, () => {
      discard({ word: '', means: '' });
      onClose();
    });
  };
  return (
    <form
      ref={form}
      className="card word-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2>{changed === null ? texts.add : texts.change(changed.word)}</h2>
      <ConflictNotice steps={steps} word={value.word} isNew={changed === null} />
      <TextField
        label={texts.word}
        description={texts.wordHint}
        size="small"
        readOnly={changed !== null}
        value={value.word}
        error={isTried && wordFault}
        onChange={({ target }) => write((was) => ({ ...was, word: target.value }))}
      />
      <Textarea
        label={texts.means}
        description={texts.meansHint}
        size="small"
        minRows={3}
        value={value.means}
        error={isTried && meansFault}
        onChange={({ target }) => write((was) => ({ ...was, means: target.value }))}
      />
      <div className="word-buttons">
        <Button type="submit" size="small" loading={steps.isPending}>
          {texts.save}
        </Button>
        <Button
          type="button"
          size="small"
          variant="tertiary"
          onClick={() => {
            discard();
            onClose();
          }}
        >
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}

function ConflictNotice({
  steps: { conflict },
  word,
  isNew,
}: {
  steps: WordSteps;
  word: string;
  isNew: boolean;
}) {
  const { conflict: texts } = useWordTexts();
  if (conflict?.word !== word) return null;
  const { current } = conflict;
  return (
    <LocalAlert status="warning" role="alert">
      <LocalAlert.Header>
        <LocalAlert.Title as="h3">
          {isNew && current !== null ? texts.there(current.word) : texts.title}
        </LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        {current === null ? texts.gone : texts.stands(current.means.join(', '))}
      </LocalAlert.Content>
    </LocalAlert>
  );
}
