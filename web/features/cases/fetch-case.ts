import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { CaseHead } from '../../../src/features/cases/case-file.ts';
import { CaseStep } from '../../../src/features/cases/case-move.ts';
import { Coordinators } from '../../../src/features/cases/coordinator.ts';
import { getJson } from '../../api.ts';
import { API } from '../../paths.ts';

/** Everything of a case has a key that begins like this, so that it goes as one when it is denied. */
export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: ({ signal }) => getJson(API.case(id), CaseHead, signal),
  });

export const stepsQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'steps'],
    queryFn: async ({ signal }) =>
      (await getJson(API.case(id, '/steps'), z.object({ items: z.array(CaseStep) }), signal)).items,
  });

export const coordinatorsQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'coordinators'],
    queryFn: async ({ signal }) => (await getJson(API.case(id, '/coordinators'), Coordinators, signal)).items,
  });
