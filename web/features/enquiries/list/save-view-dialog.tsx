import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { SavedView } from '../../../../src/features/enquiries/saved-view.ts';
import { ApiError, sendJson } from '../../../api.ts';
import { API, queryString } from '../../../paths.ts';
import { Button, Modal, TextField } from '../../../ui/controls.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useFilterLabels } from '../describe-filters.ts';
import type { EnquiryFilters } from '../enquiry-filters.ts';
import { savedViewsQuery } from './fetch-list.ts';

const LONGEST_NAME = 60;

/** Keeps the filters as they stand under a name; the name proposed is what they say. */
export function SaveViewDialog({ filters, onClose }: { filters: EnquiryFilters; onClose: () => void }) {
  const { list: texts } = useMessages();
  const queryClient = useQueryClient();
  const labels = useFilterLabels(filters);
  const [name, setName] = useState(() =>
    labels
      .map(({ label }) => label)
      .join(', ')
      .slice(0, LONGEST_NAME),
  );
  const save = useMutation({
    mutationFn: () =>
      sendJson('POST', API.savedViews, SavedView, { name, search: queryString(filters).slice(1) }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: savedViewsQuery.queryKey });
      onClose();
    },
  });
  const fault = save.error instanceof ApiError ? (save.error.faults[0]?.text ?? undefined) : undefined;
  return (
    <Modal open onClose={onClose} header={{ heading: texts.saveViewTitle, size: 'small' }} width="small">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') save.mutate();
        }}
      >
        <Modal.Body>
          <TextField
            label={texts.viewName}
            description={texts.saveViewMeaning}
            value={name}
            maxLength={LONGEST_NAME}
            onChange={(event) => setName(event.target.value)}
            error={fault}
            autoComplete="off"
          />
          {save.isError && fault === undefined && <FailureNotice error={save.error} />}
        </Modal.Body>
        <Modal.Footer>
          <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
            {texts.save}
          </Button>
          <Button type="button" variant="secondary" onClick={onClose}>
            {texts.cancel}
          </Button>
        </Modal.Footer>
      </form>
    </Modal>
  );
}
