import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Enquiry } from '../../../../src/features/enquiries/enquiry.ts';
import type { FamilyListItem } from '../../../../src/features/families/family.ts';
import { ApiError, send } from '../../../api.ts';
import { API, PATHS } from '../../../paths.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { enquiryFamilyQuery } from '../../families/fetch-families.ts';
import { FamilyChoice } from './family-choice.tsx';

/** An enquiry that is not anonymous belongs to a family from the moment one says so. */
export function LinkToFamily({ enquiry }: { enquiry: Enquiry }) {
  const { familyCase: texts } = useMessages();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: family } = useQuery(enquiryFamilyQuery(enquiry.id));
  const link = useMutation({
    mutationFn: ({ id }: FamilyListItem) => send('PUT', API.familyEnquiry(id, enquiry.id)),
    onSuccess: async (_, { id }) => {
      await client.invalidateQueries({ queryKey: ['family', id] });
      void client.invalidateQueries({ queryKey: ['families'] });
      void client.invalidateQueries({ queryKey: ['enquiry-family'] });
      await navigate({ to: PATHS.family, params: { familyId: id } });
    },
  });
  const refusals = link.error instanceof ApiError ? link.error.faults : [];

  if (family !== null && family !== undefined)
    return (
      <p className="card">
        {texts.link.already(family.name, family.reference)}{' '}
        <Link to={PATHS.family} params={{ familyId: family.id }}>
          {texts.link.open}
        </Link>
      </p>
    );
  return (
    <section className="card case-which" aria-labelledby="case-which">
      <h2 id="case-which">{texts.which.existing}</h2>
      <FamilyChoice onChoose={(chosen) => link.mutate(chosen)} isBusy={link.isPending} />
      <div role="alert">
        {refusals.map(({ text }, index) => (
          <p key={index} className="field-error">
            {text}
          </p>
        ))}
        {link.error !== null && refusals.length === 0 && (
          <FailureNotice title={texts.link.failed} error={link.error} />
        )}
      </div>
      <Link to={PATHS.newFamily} search={{ henvendelse: enquiry.id }} className="button-link">
        {texts.which.startNew}
      </Link>
    </section>
  );
}
