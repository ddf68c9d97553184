import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Application, ApplicationReply } from '../../../src/features/applications/application.ts';
import { send, sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { useMessages } from '../../ui/language.tsx';
import { contentOf } from './application-form.ts';
import { refreshApplications } from './fetch-applications.ts';

type Action =
  | { what: 'paper'; application: Application; index: number }
  | { what: 'remove' | 'restore'; application: Application };

/** What is done with an application without opening it; what was deleted can be put back. */
export function useApplicationActions(caseId: string) {
  const { applications: texts } = useMessages();
  const client = useQueryClient();
  const [said, setSaid] = useState<string | null>(null);
  const [removed, setRemoved] = useState<Application | null>(null);
  const path = API.case(caseId, '/applications');
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: async (action: Action): Promise<string> => {
      const { application } = action;
      const kind = texts.kinds[application.kind];
      const content = contentOf(application);
      switch (action.what) {
        case 'remove':
          await send('DELETE', `${path}/${application.id}`);
          return texts.removed(kind);
        case 'restore':
          await sendJson('POST', path, Application, content);
          return texts.restored(kind);
        case 'paper': {
          const documents = content.documents.map((paper, index) =>
            index === action.index ? { ...paper, isHere: true } : paper,
          );
          const body = { ...content, documents, version: application.version };
          const reply = await sendJson('PUT', `${path}/${application.id}`, ApplicationReply, body, [409]);
          return reply.outcome === 'saved' ? texts.saved : texts.changedByOther;
        }
      }
    },
    onSuccess: (words, action) => {
      setSaid(words);
      setRemoved(action.what === 'remove' ? action.application : null);
    },
    onSettled: () => refreshApplications(client, caseId),
  });
  const clear = () => {
    reset();
    setSaid(null);
    setRemoved(null);
  };
  return {
    paperHere: (application: Application, index: number) => mutate({ what: 'paper', application, index }),
    remove: (application: Application) => mutate({ what: 'remove', application }),
    undo: () => {
      if (removed !== null) mutate({ what: 'restore', application: removed });
    },
    say: setSaid,
    said,
    removed,
    isPending,
    error,
    clear,
  };
}
