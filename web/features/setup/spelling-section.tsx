import { useState } from 'react';
import type { CodeListName } from '../../../src/features/code-lists/code-list.ts';
import type { ListSpelling, ListValue } from '../../../src/features/setup/list-setup.ts';
import { normalised } from '../../../src/shared/normalised.ts';
import { API } from '../../paths.ts';
import { Button, PlusIcon, Select, TextField, TrashIcon } from '../../ui/controls.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { faultOf } from './faults.ts';
import type { SetupActions } from './fetch-setup.ts';

type Props = {
  list: CodeListName;
  values: readonly ListValue[];
  spellings: readonly ListSpelling[];
  actions: SetupActions;
};

/** As many as are seen without searching. */
const FEW = 12;

/** What the team writes, and which value each means: added, moved, removed. */
export function SpellingSection({ list, values, spellings, actions }: Props) {
  const { setup } = useMessages();
  const texts = setup.spellings;
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const shown = spellings.filter(({ spelling }) => spelling.includes(normalised(search)));
  const labelOf = (code: string) => values.find((value) => value.code === code)?.labels[language] ?? code;

  const move = (spelling: string, code: string, before: string) =>
    void actions.run(
      { method: 'PUT', path: API.setupSpellings(list), body: { spelling, code } },
      {
        text: texts.moved(spelling, labelOf(code)),
        undo: { method: 'PUT', path: API.setupSpellings(list), body: { spelling, code: before } },
      },
    );
  const remove = (spelling: string, code: string) =>
    void actions.run(
      { method: 'DELETE', path: API.setupSpellings(list, { spelling }) },
      {
        text: texts.removed(spelling),
        undo: { method: 'POST', path: API.setupSpellings(list), body: { spelling, code } },
      },
    );

  return (
    <section className="card setup-section" aria-labelledby="setup-spellings">
      <h2 id="setup-spellings">{texts.title}</h2>
      <p className="quiet">{texts.lead}</p>
      <AddSpelling list={list} values={values} actions={actions} />
      {spellings.length > FEW && (
        <TextField
          className="setup-find"
          label={texts.find}
          size="small"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      {spellings.length === 0 && <p className="quiet">{texts.empty}</p>}
      {spellings.length > 0 && shown.length === 0 && <p role="status">{texts.noneFound}</p>}
      <ul className="setup-spellings">
        {shown.map(({ spelling, code }) => (
          <li key={spelling}>
            <span className="setup-spelling">{spelling}</span>
            <Select
              label={texts.meansFor(spelling)}
              hideLabel
              size="small"
              value={code}
              onChange={(event) => move(spelling, event.target.value, code)}
            >
              {values
                .filter((value) => value.validTo === null || value.code === code)
                .map((value) => (
                  <option key={value.code} value={value.code}>
                    {value.labels[language]}
                  </option>
                ))}
            </Select>
            <Button
              size="small"
              variant="tertiary"
              data-color="neutral"
              icon={<TrashIcon aria-hidden />}
              aria-label={texts.remove(spelling)}
              onClick={() => remove(spelling, code)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function AddSpelling({ list, values, actions }: Omit<Props, 'spellings'>) {
  const { setup } = useMessages();
  const texts = setup.spellings;
  const language = useLanguage();
  const [spelling, setSpelling] = useState('');
  const [code, setCode] = useState('');
  const [isTried, setIsTried] = useState(false);
  const add = async () => {
    setIsTried(true);
    if (spelling.trim() === '' || code === '') return;
    const isDone = await actions.run(
      { method: 'POST', path: API.setupSpellings(list), body: { spelling, code } },
      { text: texts.added(spelling.trim()) },
    );
    setIsTried(!isDone);
    if (isDone) setSpelling('');
  };
  return (
    <form
      noValidate
      className="setup-add"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label={texts.spelling}
        size="small"
        maxLength={200}
        autoComplete="off"
        value={spelling}
        onChange={(event) => setSpelling(event.target.value)}
        error={isTried && spelling.trim() === '' ? setup.required : faultOf(actions.error, 'spelling')}
      />
      <Select
        label={texts.means}
        size="small"
        value={code}
        onChange={(event) => setCode(event.target.value)}
        error={isTried && code === '' ? setup.chooseOne : faultOf(actions.error, 'code')}
      >
        <option value="">{setup.choose}</option>
        {values
          .filter(({ validTo }) => validTo === null)
          .map((value) => (
            <option key={value.code} value={value.code}>
              {value.labels[language]}
            </option>
          ))}
      </Select>
      <Button type="submit" size="small" variant="secondary" icon={<PlusIcon aria-hidden />}>
        {texts.add}
      </Button>
    </form>
  );
}
