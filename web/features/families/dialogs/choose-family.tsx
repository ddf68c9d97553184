import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { FamilyListItem } from '../../../../src/features/families/family.ts';
import { looksLikeBirthNumber } from '../../../../src/features/families/family-rules.ts';
import { Button, TextField } from '../../../ui/controls.ts';
import { useMessages } from '../../../ui/language.tsx';
import { familiesQuery } from '../fetch-families.ts';

const TYPING_PAUSE = 250;
const MOST_SHOWN = 8;

type Props = {
  /** Not a choice: the family that stands open. */
  without: string;
  onChoose: (family: FamilyListItem) => void;
  isMissing: boolean;
};

export function ChooseFamily({ without, onChoose, isMissing }: Props) {
  const { families } = useMessages();
  const texts = families.merge;
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const q = looksLikeBirthNumber(text) ? '' : text.trim();
    const timer = setTimeout(() => setAsked(q), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  const { data } = useInfiniteQuery(familiesQuery(asked));
  const found = data?.pages
    .flatMap(({ items }) => items)
    .filter(({ id }) => id !== without)
    .slice(0, MOST_SHOWN);
  return (
    <div className="choose-family">
      <TextField
        label={texts.choose}
        description={texts.search}
        size="small"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={text}
        error={isMissing ? families.one.chooseOne : undefined}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          // it is what is found that is chosen, not the dialog that is sent
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <ul className="plain-list found-families">
        {found?.map((family) => (
          <li key={family.id}>
            <Button
              type="button"
              size="small"
              variant="tertiary"
              aria-label={texts.pick(family.name, family.reference)}
              onClick={() => onChoose(family)}
            >
              {family.name}
            </Button>
            <span className="quiet">
              {family.reference} · {families.membersText(family.adults, family.children)}
            </span>
          </li>
        ))}
      </ul>
      <div role="status">{found?.length === 0 && <p className="quiet">{texts.nothing}</p>}</div>
    </div>
  );
}
