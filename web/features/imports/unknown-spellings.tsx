import { useState } from 'react';
import type { ImportChoices, ImportPreview } from '../../../src/features/enquiries/import-preview.ts';
import { Button, Select } from '../../ui/controls.ts';
import { formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';

type Spelling = ImportPreview['unknownSpellings'][number];
type Props = {
  spellings: readonly Spelling[];
  isBusy: boolean;
  onExplain: (mapping: ImportChoices['mapping']) => void;
};

const keyOf = ({ list, value }: Spelling) => `${list} ${value}`;

/** What nobody has said the meaning of: one answer for each, the likeliest one press away. */
export function UnknownSpellings({ spellings, isBusy, onExplain }: Props) {
  const { imports: texts } = useMessages();
  const { options, label } = useCodeLabels();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  if (spellings.length === 0) return null;

  const choose = (spelling: Spelling, code: string) =>
    setChosen((before) => {
      const after = new Map(before);
      if (code === '') after.delete(keyOf(spelling));
      else after.set(keyOf(spelling), code);
      return after;
    });
  const explained = spellings.flatMap((spelling) => {
    const code = chosen.get(keyOf(spelling));
    return code === undefined ? [] : [{ list: spelling.list, spelling: spelling.value, code }];
  });

  return (
    <section className="card import-spellings" aria-labelledby="unknown-spellings">
      <h2 id="unknown-spellings">{texts.spellings}</h2>
      <p className="quiet">{texts.spellingsHelp}</p>
      <ul className="plain-list">
        {spellings.map((spelling) => {
          const code = chosen.get(keyOf(spelling));
          return (
            <li key={keyOf(spelling)}>
              <Select
                size="small"
                label={texts.meaning(spelling.value, texts.lists[spelling.list])}
                description={texts.spellingRows(formatNumber(spelling.rows))}
                value={code ?? ''}
                onChange={(event) => choose(spelling, event.target.value)}
              >
                <option value="">{texts.notSaid}</option>
                {options(spelling.list).map((option) => (
                  <option key={option.code} value={option.code}>
                    {option.label}
                  </option>
                ))}
              </Select>
              <div className="import-suggestions">
                {code === undefined &&
                  spelling.suggestions.map((suggested) => (
                    <Button
                      key={suggested}
                      size="xsmall"
                      variant="secondary"
                      onClick={() => choose(spelling, suggested)}
                    >
                      {texts.suggestion(label(spelling.list, suggested))}
                    </Button>
                  ))}
              </div>
            </li>
          );
        })}
      </ul>
      <Button
        variant="secondary"
        loading={isBusy}
        disabled={explained.length === 0}
        onClick={() => onExplain(explained)}
      >
        {texts.applySpellings}
      </Button>
    </section>
  );
}
