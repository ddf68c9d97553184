import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { LIFE_AREAS } from '../../../src/features/catalogue/entry.ts';
import { MOST_GAP_WORDS } from '../../../src/features/catalogue/gap.ts';
import { send } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button, CheckmarkCircleIcon, Select, Textarea } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormFocus } from '../../ui/form-focus.ts';
import { chosenOf, type CatalogueSearch } from './catalogue-search.ts';
import { useCatalogueTexts } from './page-texts.ts';

/** Tells that something is missing: it is counted, and of nobody. */
export function ReportGap({ search }: { search: CatalogueSearch }) {
  const { texts, words: labels } = useCatalogueTexts();
  const own = texts.search.gap;
  const client = useQueryClient();
  const [chosenArea = ''] = chosenOf(search, 'lifeArea');
  const [need, setNeed] = useState(chosenArea);
  const [words, setWords] = useState(search.q ?? '');
  const [isTried, setIsTried] = useState(false);
  const [area = null] = chosenOf(search, 'area');
  const sending = useMutation({
    mutationFn: () =>
      send('POST', API.gaps(), {
        source: 'search',
        needs: [need],
        area,
        ageBand: null,
        language: null,
        words: words.trim() === '' ? null : words.trim(),
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['gaps'] }),
  });
  const { form, goToFault } = useFormFocus(sending.isPending);
  return (
    <details className="card report-gap">
      <summary>{own.title}</summary>
      {sending.isSuccess ? (
        <p role="status" className="catalogue-done">
          <CheckmarkCircleIcon aria-hidden fontSize="1.25rem" />
          {own.sent}
        </p>
      ) : (
        <form
          ref={form}
          noValidate
          className="report-gap-form"
          onSubmit={(event) => {
            event.preventDefault();
            setIsTried(true);
            goToFault();
            if (need !== '') sending.mutate();
          }}
        >
          <p className="quiet">{own.lead}</p>
          <Select
            label={own.about}
            size="small"
            value={need}
            error={isTried && need === '' ? own.aboutMissing : undefined}
            onChange={({ target }) => setNeed(target.value)}
          >
            <option value="">{own.choose}</option>
            {LIFE_AREAS.map((one) => (
              <option key={one} value={one}>
                {labels.lifeAreas[one]}
              </option>
            ))}
          </Select>
          <Textarea
            label={own.words}
            size="small"
            minRows={2}
            value={words}
            onChange={({ target }) => setWords(target.value.slice(0, MOST_GAP_WORDS))}
          />
          {sending.error !== null && <FailureNotice title={own.failed} error={sending.error} />}
          <div>
            <Button type="submit" size="small" variant="secondary" loading={sending.isPending}>
              {own.send}
            </Button>
          </div>
        </form>
      )}
    </details>
  );
}
