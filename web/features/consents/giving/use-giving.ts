import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { NewConsent } from '../../../../src/features/consents/consent.ts';
import type { Family } from '../../../../src/features/families/family.ts';
import { ApiError, send } from '../../../api.ts';
import { API, PATHS } from '../../../paths.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useUnsavedWriting } from '../../../ui/unsaved-writing.ts';
import type { FieldFault } from '../../enquiries/entry/faults.ts';
import { findStillWrong, type Attempt } from '../../enquiries/entry/still-wrong.ts';
import { useSession } from '../../people/session.ts';
import { contentOfForm, type ConsentForm } from './consent-form.ts';
import { findMissing } from './whats-missing.ts';

type Options = {
  family: Family;
  today: string;
  decidesFrom: number | null;
  start: ConsentForm;
  /** Of the text in the form's language; null while it is not here. */
  textVersionOf: (form: ConsentForm) => string | null;
  /** Another way than the family's own to send it; answers with the family's id, null when it was not sent after all. */
  deliver?: ((consent: NewConsent) => Promise<string | null>) | undefined;
};

/** What the form is kept under in the page's memory: the printed text finds the choices there. */
export function writingName(familyId: string): string {
  return `consent ${familyId}`;
}

/** A consent as it is being written: what the form holds, what is wrong with it, and how it is sent. */
export function useGiving(options: Options) {
  const { family, today, decidesFrom, start, textVersionOf } = options;
  const { consents } = useMessages();
  const texts = consents.giving;
  const { account } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const writing = useUnsavedWriting(writingName(family.id), account.id, start);
  const form = writing.value;
  const [wasRestored, setWasRestored] = useState(writing.isUnsaved);
  const [attempt, setAttempt] = useState<Attempt<ConsentForm, FieldFault>>({
    faults: [],
    form: start,
    isRefused: false,
  });
  const [failure, setFailure] = useState<unknown>(null);
  const [isSending, setIsSending] = useState(false);
  const [invalidDays, setInvalidDays] = useState<readonly string[]>([]);

  const wrong: readonly FieldFault[] = [
    ...findMissing(form, { family, today, decidesFrom }, texts),
    ...invalidDays.map((field) => ({ field, text: texts.dayMissing })),
  ];
  const update = (part: Partial<ConsentForm>) => writing.write((before) => ({ ...before, ...part }));

  const sendToFamily = async (consent: NewConsent) => {
    await send('POST', API.familyConsents(family.id), consent);
    return family.id;
  };
  const deliver = options.deliver ?? sendToFamily;

  const submit = async () => {
    if (isSending) return;
    setFailure(null);
    setAttempt({ faults: wrong, form, isRefused: false });
    if (wrong.length > 0) return;
    setIsSending(true);
    try {
      const familyId = await deliver(contentOfForm(form, textVersionOf(form) ?? ''));
      if (familyId !== null) {
        writing.discard();
        await client.invalidateQueries({ queryKey: ['family', familyId] });
        void client.invalidateQueries({ queryKey: ['families'] });
        await navigate({ to: PATHS.family, params: { familyId } });
      }
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
    isSending,
    wasRestored,
    startOver: (fresh: ConsentForm) => {
      writing.discard(fresh);
      setWasRestored(false);
    },
    forget: () => writing.discard(),
    /** As they were found when it was sent, and those of them that are not mended since. */
    faults: attempt.faults,
    faultsLeft: findStillWrong(attempt, form, wrong),
    failure,
    /** A date field holds something that is no day. */
    noteDay: (field: string, isValid: boolean) =>
      setInvalidDays((before) =>
        isValid ? before.filter((other) => other !== field) : [...new Set([...before, field])],
      ),
  };
}
export type Giving = ReturnType<typeof useGiving>;
