import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Enquiry } from '../../../src/features/enquiries/enquiry.ts';
import { Family } from '../../../src/features/families/family.ts';
import { sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { familyQuery } from './fetch-families.ts';

/**
 * An enquiry that is registered from a family's page is linked to it afterwards.
 * @param wanted the family's id from the address; the one that was linked to stays known after that
 */
export function useLinkToFamily(wanted: string | undefined) {
  const client = useQueryClient();
  const [familyId, setFamilyId] = useState(wanted);
  if (wanted !== undefined && wanted !== familyId) setFamilyId(wanted);
  const { mutate, isError, data } = useMutation({
    mutationFn: async ({ id, number }: Enquiry) => {
      const family = await sendJson('PUT', API.familyEnquiry(wanted ?? '', id), Family, undefined);
      client.setQueryData(familyQuery(family.id).queryKey, family);
      void client.invalidateQueries({ queryKey: ['enquiry-family', id] });
      return number;
    },
  });
  return {
    familyId,
    isWaiting: wanted !== undefined,
    hasFailed: isError,
    /** The number of the enquiry that was linked. */
    linked: data,
    link: (enquiry: Enquiry) => {
      if (wanted !== undefined) mutate(enquiry);
    },
  };
}
export type LinkToFamily = ReturnType<typeof useLinkToFamily>;
