import { useState } from 'react';
import { wordsOf } from '../../../../src/features/enquiries/find-words.ts';
import { Button, TextField } from '../../../ui/controls.ts';
import { useMessages } from '../../../ui/language.tsx';

type Props = { words: string; onSearch: (words: string) => void };

const FEWEST = 2;

/** Words to look for in notes and advice texts; they may be names, and are therefore in no address. */
export function WordField({ words, onSearch }: Props) {
  const { list: texts } = useMessages();
  const [text, setText] = useState(words);
  const [isTooShort, setIsTooShort] = useState(false);
  const isSearching = words !== '';

  return (
    <search>
      <form
        className="word-field"
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = text.trim();
          const isFit = wanted.length >= FEWEST && wordsOf(wanted).length > 0;
          setIsTooShort(!isFit && wanted !== '');
          if (isFit || wanted === '') onSearch(wanted);
        }}
      >
        <TextField
          label={texts.words}
          size="small"
          value={text}
          maxLength={100}
          autoComplete="off"
          error={isTooShort && texts.wordsTooShort}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setText('');
          }}
        />
        <Button size="small" variant="secondary" type="submit">
          {texts.searchWords}
        </Button>
        {isSearching && (
          <Button
            size="small"
            variant="tertiary"
            type="button"
            onClick={() => {
              setText('');
              setIsTooShort(false);
              onSearch('');
            }}
          >
            {texts.endWords}
          </Button>
        )}
      </form>
    </search>
  );
}
