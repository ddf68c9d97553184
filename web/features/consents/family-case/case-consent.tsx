import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { NewConsent } from '../../../../src/features/consents/consent.ts';
import { FamilyCase, type BecomeFamilyCase } from '../../../../src/features/consents/family-case.ts';
import type { Family } from '../../../../src/features/families/family.ts';
import { sendJson } from '../../../api.ts';
import { API, PATHS } from '../../../paths.ts';
import { PageLoading } from '../../../shell/page-loading.tsx';
import { LocalAlert } from '../../../ui/controls.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { toDay } from '../../../ui/format.ts';
import { useMessages } from '../../../ui/language.tsx';
import { forgetWriting } from '../../../ui/unsaved-writing.ts';
import { useSession } from '../../people/session.ts';
import { consentSettingsQuery, consentTextsQuery, servicesQuery } from '../fetch-consents.ts';
import { startForm } from '../giving/consent-form.ts';
import { ConsentFormView } from '../giving/consent-form-view.tsx';
import { writingName } from '../giving/use-giving.ts';
import { ConfirmCase } from './confirm-case.tsx';
import '../../enquiries/entry/entry.css';
import '../consents.css';
import '../giving/giving.css';

type Props = {
  enquiryId: string;
  family: Family;
  contentOf: (consent: NewConsent) => BecomeFamilyCase;
  onDone: () => void;
};

/** The consent that makes the case the family's: both are saved in one step, after one more question. */
export function CaseConsent({ enquiryId, family, contentOf, onDone }: Props) {
  const { familyCase: texts, consents } = useMessages();
  const { account } = useSession();
  const services = useQuery(servicesQuery);
  const settings = useQuery(consentSettingsQuery);
  const listed = useQuery(consentTextsQuery);
  const [isRefused, setIsRefused] = useState(false);
  const [asked, setAsked] = useState<{ answer: (isYes: boolean) => void } | null>(null);
  const become = useMutation({
    mutationFn: (content: BecomeFamilyCase) =>
      sendJson('POST', API.becomeFamilyCase(enquiryId), FamilyCase, content),
  });
  const today = toDay(new Date());

  const deliver = async (consent: NewConsent): Promise<string | null> => {
    setIsRefused(consent.answer === 'refused');
    if (consent.answer === 'refused') return null;
    const isYes = await new Promise<boolean>((answer) => setAsked({ answer }));
    setAsked(null);
    if (!isYes) return null;
    const { familyId } = await become.mutateAsync(contentOf(consent));
    onDone();
    return familyId;
  };

  const queries = [services, settings, listed];
  const error = queries.map((query) => query.error).find((found) => found !== null) ?? null;
  if (services.data === undefined || settings.data === undefined || listed.data === undefined)
    return error === null ? (
      <PageLoading />
    ) : (
      <FailureNotice
        error={error}
        onRetry={() => void Promise.all(queries.map((query) => query.refetch()))}
      />
    );
  const { youngPersonDecidesFrom, usualDays } = settings.data;
  return (
    <section className="case-consent" aria-labelledby="case-consent">
      <h2 id="case-consent">{texts.consent.title}</h2>
      <ConsentFormView
        family={family}
        services={services.data}
        decidesFrom={youngPersonDecidesFrom}
        usualDays={usualDays}
        texts={listed.data}
        today={today}
        fresh={() => startForm({ family, today, usualDays, accountId: account.id })}
        isRenewing={false}
        deliver={deliver}
        leave={
          <Link
            to={PATHS.enquiry}
            params={{ enquiryId }}
            activeOptions={{ exact: true }}
            onClick={() => forgetWriting(writingName(family.id))}
          >
            {consents.giving.leave}
          </Link>
        }
      />
      <div role="status">
        {isRefused && (
          <LocalAlert status="warning" size="small">
            <LocalAlert.Content>{texts.consent.needsYes}</LocalAlert.Content>
          </LocalAlert>
        )}
      </div>
      {asked !== null && <ConfirmCase familyName={family.name} onAnswer={asked.answer} />}
    </section>
  );
}
