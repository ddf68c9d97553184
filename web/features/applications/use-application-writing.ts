import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Application,
  ApplicationReply,
  type ApplicationContent,
} from '../../../src/features/applications/application.ts';
import { ApiError, sendJson } from '../../api.ts';
import type { Messages } from '../../messages/messages-type.ts';
import { API } from '../../paths.ts';
import { useMessages } from '../../ui/language.tsx';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import type { FieldFault } from '../enquiries/entry/faults.ts';
import { findStillWrong, type Attempt } from '../enquiries/entry/still-wrong.ts';
import { useSession } from '../people/session.ts';
import { contentOfForm, EMPTY_FORM, findMissing, formOf, type ApplicationForm } from './application-form.ts';
import { refreshApplications } from './fetch-applications.ts';

type Written = { form: ApplicationForm; version: number };

/**
 * An application as it is being written, new or anew. What was written is kept when the page is left.
 * @param application null for a new one
 */
export function useApplicationWriting(caseId: string, application: Application | null, onDone: () => void) {
  const { applications: texts } = useMessages();
  const { account } = useSession();
  const client = useQueryClient();
  const start: Written =
    application === null
      ? { form: EMPTY_FORM, version: 0 }
      : { form: formOf(application), version: application.version };
  const writing = useUnsavedWriting<Written>(
    `application ${caseId} ${application?.id ?? 'new'}`,
    account.id,
    start,
  );
  const { form } = writing.value;
  const [attempt, setAttempt] = useState<Attempt<ApplicationForm, FieldFault>>({
    faults: [],
    form,
    isRefused: false,
  });
  const [failure, setFailure] = useState<unknown>(null);
  const [conflict, setConflict] = useState<Application | null>(null);
  const [isSending, setIsSending] = useState(false);
  const wrong = describeMissing(form, texts);

  const send = async (content: ApplicationContent, version: number) => {
    setIsSending(true);
    setFailure(null);
    try {
      const standing = await put(caseId, application?.id ?? null, content, version);
      await refreshApplications(client, caseId);
      if (standing === null) {
        writing.discard({ form: EMPTY_FORM, version: 0 });
        onDone();
      }
      setConflict(standing);
    } catch (error) {
      const refused = error instanceof ApiError ? error.faults : [];
      const faults = refused.map(({ field, text }) => ({ field, text: text ?? texts.form.wrongShape }));
      setAttempt({ faults, form, isRefused: true });
      if (refused.length === 0) setFailure(error);
    }
    setIsSending(false);
  };
  const submit = (version = writing.value.version) => {
    if (isSending) return;
    setAttempt({ faults: wrong, form, isRefused: false });
    if (wrong.length === 0 && form.kind !== '') void send(contentOfForm(form, form.kind), version);
  };
  return {
    form,
    update: (part: Partial<ApplicationForm>) =>
      writing.write((before) => ({ ...before, form: { ...before.form, ...part } })),
    submit,
    discard: () => writing.discard(),
    conflict,
    takeTheirs: (theirs: Application) => {
      writing.discard({ form: formOf(theirs), version: theirs.version });
      setConflict(null);
    },
    faults: attempt.faults.map(prefixed),
    faultsLeft: findStillWrong(attempt, form, wrong).map(prefixed),
    failure,
    isSending,
  };
}
export type ApplicationWriting = ReturnType<typeof useApplicationWriting>;

/** The page of a case has other forms too: the fields' ids are this one's own. */
export const fieldName = (field: string) => `application-${field}`;

function prefixed(fault: FieldFault): FieldFault {
  if (fault.field === null) return fault;
  const [field = ''] = fault.field.split('.');
  const shown = field === 'serviceId' ? 'receiver' : field === 'receiver' ? 'receiverName' : field;
  return { ...fault, field: fieldName(shown) };
}

function describeMissing(form: ApplicationForm, { form: texts }: Messages['applications']): FieldFault[] {
  const words = {
    kind: texts.kindMissing,
    persons: texts.personsMissing,
    receiver: texts.receiverMissing,
    day: texts.dayInvalid,
  };
  return findMissing(form).map(({ field, why }) => ({ field, text: words[why] }));
}

/** @returns null when it is saved; else what somebody else made of it meanwhile */
async function put(
  caseId: string,
  id: string | null,
  content: ApplicationContent,
  version: number,
): Promise<Application | null> {
  const path = API.case(caseId, '/applications');
  if (id === null) {
    await sendJson('POST', path, Application, content);
    return null;
  }
  const reply = await sendJson('PUT', `${path}/${id}`, ApplicationReply, { ...content, version }, [409]);
  return reply.outcome === 'saved' ? null : reply.current;
}
