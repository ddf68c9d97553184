import { useState } from 'react';
import type { StoredWord } from '../../../src/features/catalogue-search/search-word.ts';
import { Button, MagnifyingGlassIcon, PencilIcon, TextField, TrashIcon } from '../../ui/controls.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatNumber } from '../../ui/format.ts';
import type { WordSteps } from './use-word-steps.ts';
import { useWordTexts } from './word-texts.ts';

const AT_ONCE = 50;

type Props = {
  words: readonly StoredWord[];
  mayWrite: boolean;
  steps: WordSteps;
  onChange: (word: StoredWord) => void;
};

/** The words with what each means, those that have what is written in the field. */
export function WordList({ words, mayWrite, steps, onChange }: Props) {
  const { list: texts } = useWordTexts();
  const [filter, setFilter] = useState('');
  const [most, setMost] = useState(AT_ONCE);
  const wanted = filter.trim().toLowerCase();
  const fitting = words.filter(({ word, means }) =>
    [word, ...means].some((text) => text.toLowerCase().includes(wanted)),
  );
  if (words.length === 0)
    return (
      <EmptyState title={texts.empty} icon={<MagnifyingGlassIcon />}>
        <p>{texts.emptyText}</p>
      </EmptyState>
    );
  return (
    <section aria-label={texts.label} className="word-list">
      <TextField
        label={texts.filter}
        size="small"
        autoComplete="off"
        value={filter}
        onChange={({ target }) => {
          setFilter(target.value);
          setMost(AT_ONCE);
        }}
      />
      <p role="status" className="quiet">
        {fitting.length === 0
          ? texts.noneFits
          : texts.count(formatNumber(fitting.length), formatNumber(words.length))}
      </p>
      <ul className="plain-list">
        {fitting.slice(0, most).map((one) => (
          <li key={one.word} className="word-row">
            <div>
              <strong>{one.word}</strong>
              <p>{one.means.join(', ')}</p>
            </div>
            {mayWrite && (
              <div className="word-buttons">
                <Button
                  size="small"
                  variant="tertiary"
                  icon={<PencilIcon aria-hidden />}
                  aria-label={texts.changeOf(one.word)}
                  onClick={() => onChange(one)}
                >
                  {texts.change}
                </Button>
                <Button
                  size="small"
                  variant="tertiary"
                  data-color="neutral"
                  icon={<TrashIcon aria-hidden />}
                  aria-label={texts.removeOf(one.word)}
                  disabled={steps.isPending}
                  onClick={() => steps.take({ word: one.word, means: null, before: one.means })}
                >
                  {texts.remove}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {fitting.length > most && (
        <Button size="small" variant="secondary" data-color="neutral" onClick={() => setMost(most + AT_ONCE)}>
          {texts.more}
        </Button>
      )}
    </section>
  );
}
