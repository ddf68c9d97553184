import { useRef, useState } from 'react';
import { Button, Checkbox, PlusIcon, TextField, TrashIcon } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { withUsual } from './application-form.ts';
import type { ApplicationWriting } from './use-application-writing.ts';

const MOST = 40;

/** The documents that are needed: which of them are here, and which are missing. */
export function PaperFields({ writing: { form, update } }: { writing: ApplicationWriting }) {
  const { applications } = useMessages();
  const texts = applications.form;
  const [name, setName] = useState('');
  const [isUsualAdded, setIsUsualAdded] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { kind, documents } = form;
  const usual = kind === '' ? documents : withUsual(documents, kind, applications.documents).slice(0, MOST);
  const set = (index: number, isHere: boolean) =>
    update({ documents: documents.map((paper, at) => (at === index ? { ...paper, isHere } : paper)) });
  const add = () => {
    const written = name.trim();
    const isNew = !documents.some((document) => document.name === written);
    if (written !== '' && isNew && documents.length < MOST)
      update({ documents: [...documents, { name: written, isHere: false }] });
    setName('');
    input.current?.focus();
  };
  return (
    <fieldset className="application-part">
      <legend>{texts.papers}</legend>
      {documents.length > 0 && <p className="field-hint">{texts.papersHint}</p>}
      <ul className="plain-list application-papers">
        {documents.map((paper, index) => (
          <li key={paper.name}>
            <Checkbox
              size="small"
              checked={paper.isHere}
              onChange={(event) => set(index, event.target.checked)}
            >
              {paper.name}
            </Checkbox>
            <Button
              type="button"
              size="small"
              variant="tertiary"
              data-color="neutral"
              icon={<TrashIcon aria-hidden />}
              aria-label={texts.removePaper(paper.name)}
              onClick={() => {
                update({ documents: documents.filter((_, at) => at !== index) });
                input.current?.focus();
              }}
            />
          </li>
        ))}
      </ul>
      {usual.length > documents.length && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          icon={<PlusIcon aria-hidden />}
          onClick={() => {
            update({ documents: usual });
            setIsUsualAdded(true);
            input.current?.focus();
          }}
        >
          {texts.addUsual}
        </Button>
      )}
      <p role="status" className="sr-only">
        {isUsualAdded ? texts.usualAdded : ''}
      </p>
      <div className="application-new-paper">
        <TextField
          ref={input}
          label={texts.newPaper}
          size="small"
          autoComplete="off"
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // it is the document that is added, not the form that is sent
            event.preventDefault();
            add();
          }}
        />
        <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={add}>
          {texts.addPaper}
        </Button>
      </div>
    </fieldset>
  );
}
