import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { CaseHead } from '../../../src/features/cases/case-file.ts';
import { ApiError, sendJson } from '../../api.ts';
import { API, PATHS } from '../../paths.ts';
import { useMessages } from '../../ui/language.tsx';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import { newId } from '../enquiries/entry/new-id.ts';
import { useSession } from '../people/session.ts';
import {
  contentOf,
  emptyPastCase,
  findMissing,
  newStep,
  type PastCaseForm,
  type StepForm,
} from './past-case-form.ts';

/** The form of a case that began before the system, kept until it is sent; then its page is opened. */
export function usePastCase() {
  const { pastCases } = useMessages();
  const { account, teams } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [start] = useState(() => emptyPastCase(newId(), teams[0]?.id ?? null, account.id));
  const writing = useUnsavedWriting('past case', account.id, start);
  const form = writing.value;
  const [isTried, setIsTried] = useState(false);
  const sending = useMutation({
    mutationFn: () => sendJson('POST', API.pastCases, CaseHead, contentOf(form)),
    onSuccess: async ({ id }) => {
      writing.discard(emptyPastCase(newId(), form.teamId, account.id));
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'demo-people' });
      await navigate({ to: PATHS.case, params: { caseId: id } });
    },
  });
  const { error } = sending;
  const refused = error instanceof ApiError ? error.faults : [];
  const missing = isTried ? findMissing(form) : [];
  const update = (part: Partial<PastCaseForm>) => {
    if (error !== null) sending.reset();
    writing.write((before) => ({ ...before, ...part }));
  };
  return {
    form,
    update,
    addStep: () => update({ steps: [...form.steps, newStep(form.steps)] }),
    removeStep: (key: number) => update({ steps: form.steps.filter((step) => step.key !== key) }),
    changeStep: (key: number, part: Partial<StepForm>) =>
      update({ steps: form.steps.map((step) => (step.key === key ? { ...step, ...part } : step)) }),
    send: () => {
      setIsTried(true);
      if (findMissing(form).length === 0) sending.mutate();
    },
    isSending: sending.isPending,
    /** What is wrong with a field, or with anything below it. */
    faultOf: (field: string): string | undefined => {
      const why = missing.find((one) => one.field === field)?.why;
      if (why !== undefined) return pastCases.missing[why];
      const found = refused.filter(
        (one) => one.field === field || one.field?.startsWith(`${field}.`) === true,
      );
      const texts = found.map(({ text }) => text ?? pastCases.wrongShape);
      return texts.length === 0 ? undefined : [...new Set(texts)].join(' ');
    },
    /** A failure that no field is to blame for. */
    failure: error !== null && refused.length === 0 ? error : null,
    hasFaults: missing.length > 0 || refused.length > 0,
    /** What was refused of the whole. */
    refusedOfWhole: refused.flatMap(({ field, text }) => (field === null && text !== null ? [text] : [])),
  };
}
export type PastCaseWriting = ReturnType<typeof usePastCase>;
