import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { PATHS } from '../../paths.ts';
import { Button, TextField } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { familiesQuery } from '../families/fetch-families.ts';
import type { PastCaseWriting } from './use-past-case.ts';

const MOST_SHOWN = 10;

/** Which family the case is of: found by name, among those that are registered. */
export function FamilyChoice({ writing }: { writing: PastCaseWriting }) {
  const { pastCases: texts } = useMessages();
  const { form, update, faultOf } = writing;
  const [q, setQ] = useState('');
  const [asked, setAsked] = useState('');
  const query = useInfiniteQuery({ ...familiesQuery(asked), enabled: asked !== '' && form.family === null });
  const found = query.data?.pages.flatMap(({ items }) => items).slice(0, MOST_SHOWN);
  const search = () => setAsked(q.trim());
  return (
    <section className="card past-case-part" aria-labelledby="past-family">
      <h2 id="past-family">{texts.family}</h2>
      <p className="quiet">{texts.familyHint}</p>
      {form.family === null ? (
        <>
          <div className="past-case-search">
            <TextField
              label={texts.familyName}
              size="small"
              maxLength={120}
              value={q}
              onChange={(event) => setQ(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                search();
              }}
            />
            <Button
              type="button"
              size="small"
              variant="secondary"
              onClick={search}
              loading={query.isFetching}
            >
              {texts.search}
            </Button>
          </div>
          {query.isError && <FailureNotice error={query.error} onRetry={() => void query.refetch()} />}
          <div role="status">
            {found?.length === 0 && <p>{texts.noneFound}</p>}
            {(found?.length ?? 0) > 0 && (
              <ul className="plain-list past-case-found">
                {found?.map(({ id, name, reference }) => (
                  <li key={id}>
                    <Button
                      type="button"
                      size="small"
                      variant="tertiary"
                      onClick={() => update({ family: { id, name } })}
                    >
                      {name} <span className="quiet">({reference})</span>
                    </Button>
                  </li>
                ))}
              </ul>
            )}
          </div>
          <p className="quiet">{texts.withoutFamily}</p>
          <p>
            <Link to={PATHS.newFamily}>{texts.newFamily}</Link>
          </p>
        </>
      ) : (
        <div className="past-case-search">
          <p role="status">
            <strong>{texts.chosen(form.family.name)}</strong>
          </p>
          <Button
            type="button"
            size="small"
            variant="tertiary"
            data-color="neutral"
            onClick={() => update({ family: null })}
          >
            {texts.unchoose}
          </Button>
        </div>
      )}
      {(faultOf('familyId') ?? faultOf('enquiryId')) !== undefined && (
        <p className="past-case-fault">{faultOf('familyId') ?? faultOf('enquiryId')}</p>
      )}
    </section>
  );
}
