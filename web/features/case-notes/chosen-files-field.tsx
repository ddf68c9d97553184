import { useState } from 'react';
import { Button, FileUpload, PlusIcon, XMarkIcon } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { addFiles } from './chosen-files.ts';
import { describeSize } from './file-size.ts';

type Props = { files: readonly File[]; onChange: (files: readonly File[]) => void };

/** Files that go with the note when it is signed: chosen with the button, or dropped. */
export function ChosenFilesField({ files, onChange }: Props) {
  const { caseNotes } = useMessages();
  const texts = caseNotes.files;
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [isOver, setIsOver] = useState(false);
  const add = (chosen: readonly File[]) => {
    const added = addFiles(files, chosen, 0, texts);
    setProblems(added.problems);
    onChange(added.files);
  };
  return (
    <fieldset
      className={isOver ? 'note-files is-over' : 'note-files'}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        add([...event.dataTransfer.files]);
      }}
    >
      <legend>{texts.title}</legend>
      <p className="note-files-choose">
        <FileUpload.Trigger onSelect={(chosen) => add(chosen.map(({ file }) => file))}>
          <Button
            type="button"
            size="small"
            variant="secondary"
            data-color="neutral"
            icon={<PlusIcon aria-hidden />}
          >
            {texts.attach}
          </Button>
        </FileUpload.Trigger>
        <span className="quiet note-drop">{texts.drop}</span>
      </p>
      <p className="quiet">
        {texts.hint} {files.length > 0 && texts.sentWhenSigned}
      </p>
      <div role="alert">
        {problems.map((problem) => (
          <p key={problem} className="field-error">
            {problem}
          </p>
        ))}
      </div>
      {files.length > 0 && (
        <ul className="plain-list note-file-list">
          {files.map((file, place) => (
            <li key={`${file.name} ${String(place)}`}>
              <span>
                {file.name} <span className="quiet">{describeSize(file.size, texts)}</span>
              </span>
              <Button
                type="button"
                size="xsmall"
                variant="tertiary"
                data-color="neutral"
                icon={<XMarkIcon title={texts.remove(file.name)} />}
                onClick={() => onChange(files.filter((other) => other !== file))}
              />
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
