import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { NoteTemplate } from '../../../src/features/case-notes/note-template.ts';
import { send } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button, Modal, Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { templatesQuery } from './fetch-case-notes.ts';
import { TemplateForm } from './template-form.tsx';

/** A team's own forms: what there is, and the form to add one or change one. */
export function TemplatesDialog({ teamId, onClose }: { teamId: number; onClose: () => void }) {
  const { caseNotes, families, shell } = useMessages();
  const texts = caseNotes.templates;
  const client = useQueryClient();
  const query = useQuery(templatesQuery(teamId));
  const [edited, setEdited] = useState<NoteTemplate | 'new' | null>(null);
  const [removed, setRemoved] = useState<NoteTemplate | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const hasEdited = useRef(false);
  // the form goes when it is done with, and the focus would go with it
  useEffect(() => {
    if (edited === null && hasEdited.current) adder.current?.focus();
    hasEdited.current = edited !== null;
  }, [edited]);
  const refresh = () => client.invalidateQueries({ queryKey: templatesQuery(teamId).queryKey });
  const remove = useMutation({
    mutationFn: (id: string) => send('DELETE', API.noteTemplate(id)),
    onSuccess: () => {
      adder.current?.focus();
      setRemoved(null);
      setDone(texts.removed);
    },
    onSettled: refresh,
  });

  return (
    <Modal open onClose={onClose} width="medium" header={{ heading: texts.manageTitle, size: 'small' }}>
      <Modal.Body>
        <div className="templates">
          <p>{texts.manageLead}</p>
          <div role="status">{done !== null && <p className="note-done">{done}</p>}</div>
          {query.isPending && (
            <div role="status" aria-busy="true" aria-label={shell.loading}>
              <Skeleton variant="rounded" height={80} />
            </div>
          )}
          {query.isError && query.data === undefined && (
            <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
          )}
          {query.data?.length === 0 && edited === null && <p className="quiet">{texts.noneYet}</p>}
          {edited === null && (
            <ul className="plain-list template-list">
              {query.data?.map((template) => (
                <li key={template.id}>
                  <span>
                    <strong>{template.name}</strong>{' '}
                    <span className="quiet">
                      {families.contributions.kinds[template.kind]}, {texts.changedBy(template.changedBy)}
                    </span>
                  </span>
                  <span className="template-buttons">
                    <Button
                      size="xsmall"
                      variant="secondary"
                      data-color="neutral"
                      aria-label={texts.editOf(template.name)}
                      onClick={() => {
                        setDone(null);
                        setEdited(template);
                      }}
                    >
                      {texts.edit}
                    </Button>
                    <Button
                      size="xsmall"
                      variant="tertiary"
                      data-color="danger"
                      aria-label={texts.removeOf(template.name)}
                      onClick={() => {
                        setDone(null);
                        setRemoved(template);
                      }}
                    >
                      {texts.remove}
                    </Button>
                  </span>
                  {removed?.id === template.id && (
                    <div className="template-removing" role="alert">
                      <p>{texts.removeMeaning(template.name)}</p>
                      <Button
                        size="xsmall"
                        data-color="danger"
                        loading={remove.isPending}
                        onClick={() => remove.mutate(template.id)}
                      >
                        {texts.remove}
                      </Button>{' '}
                      <Button
                        size="xsmall"
                        variant="secondary"
                        data-color="neutral"
                        onClick={() => setRemoved(null)}
                      >
                        {texts.cancel}
                      </Button>
                    </div>
                  )}
                </li>
              ))}
            </ul>
          )}
          {remove.error !== null && <FailureNotice error={remove.error} />}
          {edited !== null && (
            <TemplateForm
              key={edited === 'new' ? 'new' : edited.id}
              teamId={teamId}
              template={edited === 'new' ? null : edited}
              onEnd={(isSaved) => {
                setEdited(null);
                setDone(isSaved ? texts.saved : null);
                void refresh();
              }}
            />
          )}
        </div>
      </Modal.Body>
      {edited === null && (
        <Modal.Footer>
          <Button
            ref={adder}
            size="small"
            onClick={() => {
              setDone(null);
              setEdited('new');
            }}
          >
            {texts.add}
          </Button>
          <Button size="small" variant="secondary" data-color="neutral" onClick={onClose}>
            {texts.close}
          </Button>
        </Modal.Footer>
      )}
    </Modal>
  );
}
