import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { PATHS } from '../../paths.ts';
import { PageLoading } from '../../shell/page-loading.tsx';
import { formatDay, toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { enquiryQuery } from '../enquiries/fetch-enquiries.ts';
import { FindByNumber } from './find-by-number.tsx';
import { NewFamilyForm } from './new-family-form.tsx';
import './families.css';

const route = getRouteApi('/signed-in/familier/ny');

/** A family is created after a search for it, perhaps from the enquiry that its case begins with. */
export function NewFamilyPage() {
  const { families } = useMessages();
  const texts = families.create;
  const { henvendelse } = route.useSearch();
  const navigate = route.useNavigate();
  const enquiry = useQuery({ ...enquiryQuery(henvendelse ?? ''), enabled: henvendelse !== undefined });
  // an anonymous case refers to nobody: it becomes a family's by its own page, with a consent
  const begin = enquiry.data?.anonymous === true ? undefined : enquiry.data;
  const [number, setNumber] = useState('');

  return (
    <div className="page narrow-form">
      <PageHeading title={texts.title} lead={texts.lead} />
      {begin !== undefined && (
        <p className="card">{texts.fromEnquiry(String(begin.number), formatDay(begin.receivedOn))}</p>
      )}
      {henvendelse !== undefined && !enquiry.isPending && begin === undefined && (
        <p className="card">{texts.enquiryGone}</p>
      )}
      <FindByNumber title={texts.searchFirst} onUseNumber={setNumber} />
      {henvendelse !== undefined && enquiry.isPending ? (
        <PageLoading />
      ) : (
        <NewFamilyForm
          key={begin?.id ?? ''}
          enquiry={begin ?? null}
          today={toDay(new Date())}
          number={number}
          onCreated={(familyId) =>
            void navigate({ to: PATHS.family, params: { familyId }, search: {}, replace: true })
          }
        />
      )}
    </div>
  );
}
