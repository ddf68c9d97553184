import { useEffect, useEffectEvent, useState } from 'react';
import type { EnquiryContent } from '../../../../src/features/enquiries/enquiry.ts';
import { ApiError } from '../../../api.ts';
import { useMessages } from '../../../ui/language.tsx';
import { contentOfForm, isCount } from './content-of-form.ts';
import { isBlank, type EnquiryForm } from './enquiry-form.ts';
import type { FieldFault } from './faults.ts';
import { findIdentifyingFaults } from './identifying-faults.ts';
import { useDraft } from './use-draft.ts';

type Options = {
  draftId: string;
  start: EnquiryForm;
  /** What is being changed, and the version that the change began from. */
  change: { enquiryId: string; version: number; stood: EnquiryContent } | null;
  /** What the form starts with is not on the server yet. */
  startsUnsaved: boolean;
  onFirstChange?: () => void;
  /** Sends the content; false when it has not been taken, as when someone else was first. */
  send: (content: EnquiryContent, teamId: number | null) => Promise<boolean>;
};

/** An enquiry as it is being written: what the form holds, its draft, and what is wrong with it. */
export function useEntry({ draftId, start, change, startsUnsaved, onFirstChange, send }: Options) {
  const { entry: texts } = useMessages();
  const [form, setForm] = useState(start);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [isSending, setIsSending] = useState(false);
  const [hasChanged, setHasChanged] = useState(false);
  const [invalidDays, setInvalidDays] = useState<readonly string[]>([]);
  const draft = useDraft(draftId);

  const keep = (values: EnquiryForm) =>
    draft.change({
      content: values,
      teamId: values.teamId === '' ? null : Number(values.teamId),
      enquiryId: change?.enquiryId ?? null,
      baseVersion: change?.version ?? null,
    });
  const keepStart = useEffectEvent(() => {
    if (startsUnsaved) keep(form);
  });
  useEffect(() => keepStart(), []);

  const update = (part: Partial<EnquiryForm>) => {
    const next = { ...form, ...part };
    setForm(next);
    keep(next);
    if (!hasChanged) onFirstChange?.();
    setHasChanged(true);
  };

  const submit = async () => {
    if (isSending) return;
    const written = { ...form, advice: form.advice.filter((row) => !isBlank(row)) };
    setForm(written);
    setFailure(null);
    setIsSending(true);
    const content = contentOfForm(written, change?.stood ?? null);
    const wrong = [
      ...(['children', 'youngPeople'] as const)
        .filter((field) => !isCount(written[field]))
        .map((field) => ({ field, text: texts.notACount })),
      ...invalidDays.map((field) => ({ field, text: texts.notADay })),
      ...(await findIdentifyingFaults(content, texts)),
    ];
    setFaults(wrong);
    if (wrong.length === 0) {
      await draft.stop();
      try {
        const isTaken = await send(content, written.teamId === '' ? null : Number(written.teamId));
        if (isTaken) draft.forget();
        else draft.resume();
      } catch (error) {
        draft.resume();
        const refused = error instanceof ApiError ? error.faults : [];
        setFaults(refused.map(({ field, text }) => ({ field, text: text ?? texts.wrongShape })));
        if (refused.length === 0) setFailure(error);
      }
    }
    setIsSending(false);
  };

  return {
    form,
    update,
    submit,
    isSending,
    faults,
    failure,
    draft,
    /** A date field holds something that is no day. */
    noteDay: (field: string, isValid: boolean) =>
      setInvalidDays((before) =>
        isValid ? before.filter((other) => other !== field) : [...new Set([...before, field])],
      ),
  };
}
export type Entry = ReturnType<typeof useEntry>;
