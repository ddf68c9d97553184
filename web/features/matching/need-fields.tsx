import { useState } from 'react';
import { LIFE_AREAS } from '../../../src/features/catalogue/entry.ts';
import { AGE_BANDS } from '../../../src/features/catalogue/gap.ts';
import { bandsOf, foreign, OLDEST, type Need } from '../../../src/features/matching/need.ts';
import { Button, Chips, PencilIcon, Select } from '../../ui/controls.ts';
import { OFFERED_LANGUAGES } from '../catalogue/form/field-kinds.ts';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { nameLanguages } from './name-languages.ts';
import { useMatchingWords } from './matching-words.ts';
import { rangesOf, toggled, type Wanted } from './wanted.ts';

type Props = {
  /** What the suggestions are for now. */
  need: Need;
  wanted: Wanted;
  onChange: (wanted: Wanted) => void;
};

/** What is being looked for, in a line; and the fields to look for something else without changing what is recorded. */
export function NeedFields({ need, wanted, onChange }: Props) {
  const { words, catalogue, language } = useMatchingWords();
  const { label } = useCodeLabels();
  const [isOpen, setIsOpen] = useState(need.lifeAreas.length === 0);
  const texts = words.need;
  const parts = [
    ...need.lifeAreas.map((area) => catalogue.lifeAreas[area]),
    ...need.ages.map((range) => agesInWords(range, words)),
    ...(need.area === null ? [] : [label('area', need.area)]),
  ];
  return (
    <div className="suggestion-need">
      {parts.length > 0 && (
        <p>
          <strong>{texts.title}:</strong> {parts.join(' · ')}
        </p>
      )}
      {need.languages.length > 0 && (
        <p className="quiet">{texts.languages(nameLanguages(need.languages, language))}</p>
      )}
      {isOpen ? (
        <Choices need={need} wanted={wanted} onChange={onChange} />
      ) : (
        <div>
          <Button
            type="button"
            size="xsmall"
            variant="tertiary"
            icon={<PencilIcon aria-hidden />}
            onClick={() => setIsOpen(true)}
          >
            {texts.change}
          </Button>
        </div>
      )}
    </div>
  );
}

function Choices({ need, wanted, onChange }: Props) {
  const { words, catalogue, language } = useMatchingWords();
  const { options } = useCodeLabels();
  const texts = words.need;
  const bands = bandsOf(need.ages);
  const languages = foreign(OFFERED_LANGUAGES).map(
    (code) => [code, nameLanguages([code], language)] as const,
  );
  // what stands is there to be chosen again: several together, or one that is offered to nobody
  const spoken = need.languages.join(',');
  if (spoken !== '' && !languages.some(([code]) => code === spoken))
    languages.push([spoken, nameLanguages(need.languages, language)]);
  return (
    <div className="need-choices">
      <div role="group" aria-label={texts.lifeArea}>
        <p className="need-legend">{texts.lifeArea}</p>
        <Chips size="small">
          {LIFE_AREAS.map((area) => (
            <Chips.Toggle
              key={area}
              type="button"
              selected={need.lifeAreas.includes(area)}
              onClick={() => onChange({ ...wanted, lifeAreas: toggled(need.lifeAreas, area) })}
            >
              {catalogue.lifeAreas[area]}
            </Chips.Toggle>
          ))}
        </Chips>
      </div>
      <div role="group" aria-label={texts.age}>
        <p className="need-legend">{texts.age}</p>
        <Chips size="small">
          {AGE_BANDS.map((band) => (
            <Chips.Toggle
              key={band}
              type="button"
              selected={bands.includes(band)}
              onClick={() => onChange({ ...wanted, ages: rangesOf(toggled(bands, band)) })}
            >
              {texts.ages[band]}
            </Chips.Toggle>
          ))}
        </Chips>
      </div>
      <Select
        label={texts.area}
        size="small"
        className="need-area"
        value={need.area ?? ''}
        onChange={({ target: { value } }) => onChange({ ...wanted, area: value === '' ? null : value })}
      >
        <option value="">{texts.anyArea}</option>
        {options('area').map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </Select>
      <Select
        label={texts.language}
        description={texts.languageHint}
        size="small"
        className="need-area"
        value={spoken}
        onChange={({ target: { value } }) =>
          onChange({ ...wanted, languages: value === '' ? [] : value.split(',') })
        }
      >
        <option value="">{texts.anyLanguage}</option>
        {languages
          .sort(([, a], [, b]) => a.localeCompare(b, language))
          .map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
      </Select>
      {Object.keys(wanted).length > 0 && (
        <p className="quiet">
          {texts.changed}{' '}
          <Button type="button" size="xsmall" variant="tertiary" onClick={() => onChange({})}>
            {texts.asRecorded}
          </Button>
        </p>
      )}
    </div>
  );
}

function agesInWords(
  { from, to }: Need['ages'][number],
  { need, reasons }: ReturnType<typeof useMatchingWords>['words'],
): string {
  return to === OLDEST ? need.ages['24+'] : reasons.ages(from, to);
}
