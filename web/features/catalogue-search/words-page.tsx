import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { StoredWord } from '../../../src/features/catalogue-search/search-word.ts';
import { PATHS } from '../../paths.ts';
import { ArrowLeftIcon, Button, CheckmarkCircleIcon, PlusIcon, Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useSession } from '../people/session.ts';
import { searchWordsQuery } from './fetch-words.ts';
import { TrySearch } from './try-search.tsx';
import { useWordSteps, type WordSteps } from './use-word-steps.ts';
import { WordForm } from './word-form.tsx';
import { WordList } from './word-list.tsx';
import { useWordTexts } from './word-texts.ts';
import './words.css';

/** Everyday words and what the field calls the thing: kept by the steward, seen by those who answer. */
export function SearchWordsPage() {
  const texts = useWordTexts();
  const { roles } = useSession();
  const mayWrite = roles.includes('steward');
  const steps = useWordSteps();
  // null: no form is open; a word of no letters: a new one
  const [written, setWritten] = useState<StoredWord | 'new' | null>(null);
  const { data, error, isPending, refetch } = useQuery(searchWordsQuery);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && written === null) opener.current?.focus();
    wasOpen.current = written !== null;
  }, [written]);
  return (
    <div className="page words-page">
      <Link to={PATHS.catalogue} className="back-link">
        <ArrowLeftIcon aria-hidden fontSize="1.25rem" />
        {texts.back}
      </Link>
      <PageHeading
        title={texts.title}
        lead={texts.lead}
        {...(mayWrite && {
          actions: (
            <Button
              ref={opener}
              size="small"
              icon={<PlusIcon aria-hidden />}
              onClick={() => setWritten('new')}
            >
              {texts.form.add}
            </Button>
          ),
        })}
      />
      <DoneNotice steps={steps} />
      {steps.error !== null && <FailureNotice title={texts.failed} error={steps.error} />}
      {written !== null && (
        <WordForm
          key={written === 'new' ? '' : written.word}
          changed={written === 'new' ? null : written}
          steps={steps}
          onClose={() => setWritten(null)}
        />
      )}
      <TrySearch words={data?.length ?? 0} />
      {isPending && (
        <div role="status" aria-busy="true" aria-label={texts.loading}>
          <Skeleton variant="rounded" height={240} />
        </div>
      )}
      {error !== null && data === undefined && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <WordList
          words={data}
          mayWrite={mayWrite}
          steps={steps}
          onChange={(word) => {
            setWritten(word);
            window.scrollTo({ top: 0 });
          }}
        />
      )}
    </div>
  );
}

function DoneNotice({ steps: { done, undo, isPending } }: { steps: WordSteps }) {
  const { done: texts } = useWordTexts();
  const said = (one: NonNullable<typeof done>) => {
    if (one.isUndone) return texts.undone;
    return one.means === null ? texts.removed(one.word) : texts.saved(one.word);
  };
  return (
    <div role="status">
      {done !== null && (
        <p className="word-done">
          <CheckmarkCircleIcon aria-hidden fontSize="1.25rem" />
          {said(done)}
          {!done.isUndone && (
            <Button size="xsmall" variant="tertiary" loading={isPending} onClick={undo}>
              {texts.undo}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
