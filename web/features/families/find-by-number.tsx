import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FoundFamilies } from '../../../src/features/families/family-change.ts';
import { sendJson } from '../../api.ts';
import { API, PATHS } from '../../paths.ts';
import { Button, TextField } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { digitsOf } from './person-form.ts';
import { ProtectedTag } from './protected-tag.tsx';

type Props = {
  title: string;
  /** What to do with a number that nobody has: begin a family with it. */
  onUseNumber?: (digits: string) => void;
};

/**
 * Search before create. The number goes in a body and never in an address, and neither it nor what was
 * found is kept in the cache of answers.
 */
export function FindByNumber({ title, onUseNumber }: Props) {
  const { families } = useMessages();
  const texts = families.find;
  const [number, setNumber] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const { mutate, data, error, isPending, reset, variables } = useMutation({
    mutationFn: (birthNumber: string) => sendJson('POST', API.findFamily, FoundFamilies, { birthNumber }),
  });
  const found = data?.items;
  return (
    <section className="card find-by-number" aria-labelledby="find-by-number">
      <h2 id="find-by-number">{title}</h2>
      <form
        noValidate
        className="find-form"
        onSubmit={(event) => {
          event.preventDefault();
          const digits = digitsOf(number);
          setIsWrong(!/^\d{11}$/.test(digits));
          if (/^\d{11}$/.test(digits)) mutate(digits);
          else reset();
        }}
      >
        <TextField
          label={texts.label}
          description={texts.hint}
          size="small"
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          maxLength={14}
          value={number}
          error={isWrong ? texts.notANumber : undefined}
          onChange={(event) => {
            setNumber(event.target.value);
            setIsWrong(false);
            if (found !== undefined) reset();
          }}
        />
        <Button type="submit" size="small" variant="secondary" loading={isPending}>
          {texts.submit}
        </Button>
      </form>
      <div role="status" className="find-outcome">
        {found?.length === 0 && <p>{texts.nothing}</p>}
        {found !== undefined && found.length > 0 && (
          <>
            <p>{texts.found(found.length)}</p>
            <ul className="plain-list">
              {found.map((family) => (
                <li key={family.id} className="found-family">
                  <Link to={PATHS.family} params={{ familyId: family.id }}>
                    {family.name}
                  </Link>{' '}
                  <span className="quiet">{family.reference}</span>
                  {family.isProtected && <ProtectedTag />}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {found?.length === 0 && onUseNumber !== undefined && variables !== undefined && (
        <Button size="small" variant="tertiary" onClick={() => onUseNumber(variables)}>
          {texts.useNumber}
        </Button>
      )}
      {error !== null && <FailureNotice title={texts.failed} error={error} />}
    </section>
  );
}
