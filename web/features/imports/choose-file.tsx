import { useState } from 'react';
import { FileUpload, Select } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { useSession } from '../people/session.ts';

const MOST_BYTES = 50 * 1024 * 1024;

type Props = { teamId: number | undefined; onTeam: (id: number) => void; onFile: (file: File) => void };

/** A place to drop a file, and a button for those who do not drag. */
export function ChooseFile({ teamId, onTeam, onFile }: Props) {
  const { imports: texts } = useMessages();
  const { teams } = useSession();
  const [problem, setProblem] = useState<string | undefined>();

  return (
    <>
      {teams.length > 1 && (
        <Select
          className="import-team"
          label={texts.team}
          value={String(teamId ?? '')}
          onChange={(event) => onTeam(Number(event.target.value))}
        >
          {teams.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <FileUpload.Dropzone
        label={texts.dropLabel}
        description={texts.dropHelp}
        multiple={false}
        error={problem}
        // What a file is, its content says: a name is not asked for, so that every refusal says what to do.
        onSelect={(files) => {
          const [first, ...others] = files;
          const isOne = first !== undefined && others.length === 0;
          const isTooLarge = isOne && first.file.size > MOST_BYTES;
          setProblem(isTooLarge ? texts.dropHelp : isOne ? undefined : texts.tooManyFiles);
          if (isOne && !isTooLarge) onFile(first.file);
        }}
      />
      <section className="card import-helps">
        <h2>{texts.whatHelps}</h2>
        <ul>
          {texts.helps.map((help) => (
            <li key={help}>{help}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
