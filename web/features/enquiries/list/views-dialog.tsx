import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { SavedView } from '../../../../src/features/enquiries/saved-view.ts';
import { send, sendJson } from '../../../api.ts';
import { API } from '../../../paths.ts';
import { Button, Modal, TextField, TrashIcon } from '../../../ui/controls.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { savedViewsQuery } from './fetch-list.ts';

/** The person's own views: another name, or gone, with the way back. */
export function ViewsDialog({ onClose }: { onClose: () => void }) {
  const { list: texts } = useMessages();
  const queryClient = useQueryClient();
  const { data: views = [] } = useQuery(savedViewsQuery);
  const [removed, setRemoved] = useState<SavedView | null>(null);
  const [said, setSaid] = useState('');
  const refresh = () => queryClient.invalidateQueries({ queryKey: savedViewsQuery.queryKey });
  const rename = useMutation({
    mutationFn: ({ id, ...content }: SavedView) => sendJson('PUT', API.savedView(id), SavedView, content),
    onSuccess: ({ name }) => setSaid(texts.viewRenamed(name)),
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: ({ id }: SavedView) => send('DELETE', API.savedView(id)),
    onSuccess: (_, view) => {
      setRemoved(view);
      setSaid(texts.viewRemoved(view.name));
    },
    onSettled: refresh,
  });
  const restore = useMutation({
    mutationFn: ({ name, search }: SavedView) =>
      sendJson('POST', API.savedViews, SavedView, { name, search }),
    onSuccess: () => {
      setRemoved(null);
      setSaid(texts.undone);
    },
    onSettled: refresh,
  });
  const error = rename.error ?? remove.error ?? restore.error;
  return (
    <Modal open onClose={onClose} header={{ heading: texts.ownViews, size: 'small' }} width="medium">
      <Modal.Body>
        <ul className="plain-list view-list">
          {views.map((view) => (
            <ViewRow
              key={`${view.id} ${view.name}`}
              view={view}
              onRename={(name) => rename.mutate({ ...view, name })}
              onRemove={() => remove.mutate(view)}
            />
          ))}
        </ul>
        <p role="status">
          {said}{' '}
          {removed !== null && (
            <Button size="xsmall" variant="tertiary" onClick={() => restore.mutate(removed)}>
              {texts.undo}
            </Button>
          )}
        </p>
        {error !== null && <FailureNotice error={error} />}
      </Modal.Body>
    </Modal>
  );
}

type RowProps = { view: SavedView; onRename: (name: string) => void; onRemove: () => void };

function ViewRow({ view, onRename, onRemove }: RowProps) {
  const { list: texts } = useMessages();
  const [name, setName] = useState(view.name);
  const isChanged = name.trim() !== '' && name.trim() !== view.name;
  return (
    <li>
      <form
        className="view-row"
        onSubmit={(event) => {
          event.preventDefault();
          if (isChanged) onRename(name.trim());
        }}
      >
        <TextField
          size="small"
          label={texts.renameView(view.name)}
          hideLabel
          value={name}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
        <Button size="small" variant="secondary" type="submit" disabled={!isChanged}>
          {texts.rename}
        </Button>
        <Button
          size="small"
          variant="tertiary"
          type="button"
          icon={<TrashIcon title={texts.removeView(view.name)} />}
          onClick={onRemove}
        />
      </form>
    </li>
  );
}
