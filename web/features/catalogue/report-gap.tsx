import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { LIFE_AREAS } from '../../../src/features/catalogue/entry.ts';
import { MOST_GAP_WORDS } from '../../../src/features/catalogue/gap.ts';
import { send } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button, CheckmarkCircleIcon, Select, Textarea } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormFocus } from '../../ui/form-focus.ts';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import { useSession } from '../people/session.ts';
import { chosenOf, type CatalogueSearch } from './catalogue-search.ts';
import { useCatalogueTexts } from './page-texts.ts';

/** Until somebody writes, the search itself says what was looked for. */
const UNWRITTEN: { need: string | null; words: string | null } = { need: null, words: null };

/** Tells that something is missing: it is counted, and of nobody. */
export function ReportGap({ search }: { search: CatalogueSearch }) {
  const { texts, words: labels } = useCatalogueTexts();
  const own = texts.search.gap;
  const client = useQueryClient();
  const { account } = useSession();
  const writing = useUnsavedWriting('catalogue gap', account.id, UNWRITTEN);
  const [chosenArea = ''] = chosenOf(search, 'lifeArea');
  const need = writing.value.need ?? chosenArea;
  const words = writing.value.words ?? search.q ?? '';
  const [isTried, setIsTried] = useState(false);
  const [wasUnsaved] = useState(writing.isUnsaved);
  const [area = null] = chosenOf(search, 'area');
  const sending = useMutation({
    mutationFn: (_: CatalogueSearch) =>
      send('POST', API.gaps(), {
        source: 'search',
        needs: [need],
        area,
        ageBand: null,
        language: null,
        words: words.trim() === '' ? null : words.trim(),
      }),
    onSuccess: async () => {
      writing.discard();
      setIsTried(false);
      await client.invalidateQueries({ queryKey: ['gaps'] });
    },
  });
  const { form, goToFault } = useFormFocus(sending.isPending);
  const isSent = sending.isSuccess && sending.variables === search;
  return (
    <details className="card report-gap" open={wasUnsaved}>
      <summary>{own.title}</summary>
      {isSent ? (
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
            if (need !== '') sending.mutate(search);
          }}
        >
          <p className="quiet">{own.lead}</p>
          <Select
            label={own.about}
            size="small"
            value={need}
            error={isTried && need === '' ? own.aboutMissing : undefined}
            onChange={({ target }) => writing.write((before) => ({ ...before, need: target.value }))}
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
            onChange={({ target }) =>
              writing.write((before) => ({ ...before, words: target.value.slice(0, MOST_GAP_WORDS) }))
            }
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
