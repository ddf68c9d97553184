import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import type { FoundEntry } from '../../../src/features/catalogue-search/search.ts';
import { PATHS } from '../../paths.ts';
import { TextField } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { triedQuery } from './fetch-words.ts';
import { useWordTexts } from './word-texts.ts';

/** What a search finds with the words as they stand. */
export function TrySearch({ words }: { words: number }) {
  const { try: texts } = useWordTexts();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed);
  const { data, error } = useQuery(triedQuery(q, language, words));
  const isAsked = q.trim() !== '';
  return (
    <section className="card try-search" aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <TextField
        label={texts.label}
        size="small"
        autoComplete="off"
        maxLength={200}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {error !== null && <FailureNotice error={error} />}
      <p role="status">
        {isAsked && data !== undefined && (data.total === 0 ? texts.none : texts.found(data.total))}
      </p>
      {isAsked && data !== undefined && <Found items={data.items} />}
      {isAsked && data !== undefined && data.nearest.length > 0 && (
        <>
          <p>{texts.nearest}</p>
          <Found items={data.nearest} />
        </>
      )}
    </section>
  );
}

function Found({ items }: { items: readonly FoundEntry[] }) {
  return (
    <ol>
      {items.map(({ id, name, serviceName }) => (
        <li key={id}>
          <Link to={PATHS.entry} params={{ entryId: id }}>
            {name}
          </Link>{' '}
          <span className="quiet">{serviceName}</span>
        </li>
      ))}
    </ol>
  );
}
