import type { LinkedEntries } from '../../../src/features/catalogue-keeping/catalogue-link.ts';
import {
  AUDIENCES,
  COSTS,
  ENTRY_STATUSES,
  LIFE_AREAS,
  WAYS_IN,
} from '../../../src/features/catalogue/entry.ts';
import { Checkbox, CheckboxGroup, Radio, RadioGroup, Textarea, TextField } from '../../ui/controls.ts';
import type { EntryForm, TextField as WrittenField } from '../catalogue/form/entry-form-state.ts';
import { OFFERED_LANGUAGES } from '../catalogue/form/field-kinds.ts';
import { nameLanguages } from '../matching/name-languages.ts';
import { useKeepingWords } from './keeping-words.ts';

type OwnText = Exclude<WrittenField, 'evaluationWords' | 'statusWords' | 'wishes' | 'elsewhere' | 'source'>;
type OwnChoice = 'audiences' | 'lifeAreas' | 'areas' | 'languages' | 'waysIn';

type Props = {
  draft: EntryForm;
  problems: Partial<Record<keyof EntryForm, string>>;
  areas: LinkedEntries['areas'];
  onWrite: (change: Partial<EntryForm>) => void;
};

/** The fields of an entry that are its organisation's to write, in groups. */
export function OwnEntryFields({ draft, problems, areas, onWrite }: Props) {
  const { words, catalogue, language } = useKeepingWords();
  const texts = words.form;
  const { labels, parts } = texts;
  const hints: Partial<Record<keyof EntryForm, string>> = texts.hints;
  const common = (field: keyof typeof labels & keyof EntryForm) => ({
    label: labels[field],
    ...(hints[field] !== undefined && { description: hints[field] }),
    error: problems[field],
  });
  const line = (field: OwnText | 'ageFrom' | 'ageTo', more: object = {}) => (
    <TextField
      {...common(field)}
      {...more}
      value={draft[field]}
      onChange={(event) => onWrite({ [field]: event.target.value })}
    />
  );
  const area = (field: OwnText | 'partners', minRows: number) => (
    <Textarea
      {...common(field)}
      minRows={minRows}
      value={draft[field]}
      onChange={(event) => onWrite({ [field]: event.target.value })}
    />
  );
  const choices = (field: OwnChoice, options: readonly (readonly [value: string, label: string])[]) => (
    <CheckboxGroup
      legend={labels[field]}
      {...(hints[field] !== undefined && { description: hints[field] })}
      error={problems[field]}
      value={[...draft[field]]}
      onChange={(value: string[]) => onWrite({ [field]: value })}
    >
      <div className="keeping-choices">
        {options.map(([value, label]) => (
          <Checkbox key={value} value={value}>
            {label}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
  const radios = (
    field: 'cost' | 'status',
    options: readonly (readonly [value: string, label: string])[],
  ) => (
    <RadioGroup
      legend={labels[field]}
      error={problems[field]}
      value={draft[field]}
      onChange={(value: string) => onWrite({ [field]: value })}
    >
      {options.map(([value, label]) => (
        <Radio key={value} value={value}>
          {label}
        </Radio>
      ))}
    </RadioGroup>
  );
  const named = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>) =>
    values.map((value) => [value, names[value]] as const);
  const audiences = AUDIENCES.filter((one) => one !== 'staff' || draft.audiences.includes(one));
  const languages = [...new Set([...OFFERED_LANGUAGES, ...draft.languages])];
  const known = areas.map(({ code, labels: of }) => [code, of[language] ?? of['nb'] ?? code] as const);
  const gone = draft.areas.filter((code) => known.every(([other]) => other !== code));

  return (
    <>
      <section className="card keeping-part">
        <h2>{parts.what}</h2>
        {line('name', { maxLength: 200 })}
        {area('summary', 2)}
        {area('description', 4)}
        {radios('status', named(ENTRY_STATUSES, catalogue.statuses))}
        {area('summaryNn', 2)}
        {area('descriptionNn', 3)}
      </section>
      <section className="card keeping-part">
        <h2>{parts.who}</h2>
        {choices('audiences', named(audiences, catalogue.audiences))}
        <div className="keeping-ages">
          {line('ageFrom', { inputMode: 'numeric', maxLength: 3 })}
          {line('ageTo', { inputMode: 'numeric', maxLength: 3 })}
        </div>
        {area('situation', 2)}
        {choices('lifeAreas', named(LIFE_AREAS, catalogue.lifeAreas))}
        {choices(
          'languages',
          languages
            .map((code) => [code, nameLanguages([code], language)] as const)
            .sort(([, a], [, b]) => a.localeCompare(b, 'nb')),
        )}
        <Checkbox
          checked={draft.interpreter}
          onChange={(event) => onWrite({ interpreter: event.target.checked })}
        >
          {labels.interpreter}
        </Checkbox>
      </section>
      <section className="card keeping-part">
        <h2>{parts.where}</h2>
        {area('when', 2)}
        {line('place', { maxLength: 200 })}
        {line('address', { maxLength: 300 })}
        {choices('areas', [...known, ...gone.map((code) => [code, code] as const)])}
      </section>
      <section className="card keeping-part">
        <h2>{parts.cost}</h2>
        {radios('cost', named(COSTS, catalogue.costs))}
        {line('costWords', { maxLength: 500 })}
        {line('costHelp', { maxLength: 500 })}
      </section>
      <section className="card keeping-part">
        <h2>{parts.wayIn}</h2>
        {choices('waysIn', named(WAYS_IN, catalogue.waysIn))}
        {area('wayInWords', 2)}
        {area('partners', 2)}
      </section>
      <section className="card keeping-part">
        <h2>{parts.contact}</h2>
        {line('contactWords', { maxLength: 300 })}
        {line('phone', { type: 'tel', inputMode: 'tel', maxLength: 30 })}
        {line('email', { type: 'email', inputMode: 'email', maxLength: 254 })}
        {line('url', { type: 'url', inputMode: 'url', maxLength: 500 })}
      </section>
    </>
  );
}
