import { queryOptions } from '@tanstack/react-query';
import { ApplicationList } from '../../../src/features/applications/application.ts';
import { getJson } from '../../api.ts';
import { API } from '../../paths.ts';

export const applicationsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'applications'],
    queryFn: async ({ signal }) =>
      (await getJson(API.case(caseId, '/applications'), ApplicationList, signal)).items,
  });
