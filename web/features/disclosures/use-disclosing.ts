import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { dayInNorway } from '../../../src/shared/clock.ts';
import { ApiError, send } from '../../api.ts';
import { API, PATHS } from '../../paths.ts';
import { formatTime } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import type { FieldFault } from '../enquiries/entry/faults.ts';
import { findStillWrong, type Attempt } from '../enquiries/entry/still-wrong.ts';
import { useSession } from '../people/session.ts';
import { contentOfDisclosure, findMissing, startDisclosure, type DisclosureForm } from './disclosure-form.ts';

/** Sharing without consent as it is being written down: the form, what is wrong with it, how it is sent. */
export function useDisclosing(familyId: string) {
  const { disclosures: texts } = useMessages();
  const { account } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [start] = useState(() => {
    const now = new Date();
    return startDisclosure(account.id, dayInNorway(now), formatTime(now.toISOString()));
  });
  const writing = useUnsavedWriting(`disclosure ${familyId}`, account.id, start);
  const form = writing.value;
  const [attempt, setAttempt] = useState<Attempt<DisclosureForm, FieldFault>>({
    faults: [],
    form: start,
    isRefused: false,
  });
  const [failure, setFailure] = useState<unknown>(null);
  const [isSending, setIsSending] = useState(false);

  const wrong = findMissing(form, texts);
  const update = (part: Partial<DisclosureForm>) => writing.write((before) => ({ ...before, ...part }));
  const forget = () => writing.discard();

  const submit = async () => {
    if (isSending) return;
    setFailure(null);
    setAttempt({ faults: wrong, form, isRefused: false });
    if (wrong.length > 0) return;
    setIsSending(true);
    try {
      await send('POST', API.familyDisclosures(familyId), contentOfDisclosure(form));
      forget();
      await client.invalidateQueries({ queryKey: ['family', familyId] });
      await navigate({ to: PATHS.family, params: { familyId } });
    } catch (error) {
      const refused = error instanceof ApiError ? error.faults : [];
      const faults = refused.map(({ field, text }) => ({ field, text: text ?? texts.wrongShape }));
      setAttempt({ faults, form, isRefused: true });
      if (refused.length === 0) setFailure(error);
    }
    setIsSending(false);
  };
  return {
    form,
    update,
    submit,
    forget,
    /** As they were found when it was sent, and those of them that are not mended since. */
    faults: attempt.faults,
    faultsLeft: findStillWrong(attempt, form, wrong),
    failure,
    isSending,
  };
}
export type Disclosing = ReturnType<typeof useDisclosing>;
