import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import type { CodeListName } from '../../../src/features/code-lists/code-list.ts';
import { CaseSettings } from '../../../src/features/setup/case-setting.ts';
import { ConsentSettings } from '../../../src/features/setup/consent-setting.ts';
import { ListSetup } from '../../../src/features/setup/list-setup.ts';
import { PeopleSetup } from '../../../src/features/setup/people-setup.ts';
import { RegistrationStart } from '../../../src/features/setup/registration-start.ts';
import { ServiceSetup } from '../../../src/features/setup/service-setup.ts';
import { SetupChangeReply } from '../../../src/features/setup/setup-change.ts';
import { getJson, send } from '../../api.ts';
import { API } from '../../paths.ts';

export const listSetupQuery = (list: CodeListName) =>
  queryOptions({
    queryKey: ['setup', 'list', list],
    queryFn: ({ signal }) => getJson(API.setupList(list), ListSetup, signal),
  });

export const startsQuery = queryOptions({
  queryKey: ['setup', 'starts'],
  queryFn: async ({ signal }) =>
    (await getJson(API.setupStarts, z.object({ items: z.array(RegistrationStart) }), signal)).items,
});

export const peopleQuery = queryOptions({
  queryKey: ['setup', 'people'],
  queryFn: ({ signal }) => getJson(API.setupPeople, PeopleSetup, signal),
});

export const servicesQuery = queryOptions({
  queryKey: ['setup', 'services'],
  queryFn: ({ signal }) => getJson(API.setupServices, ServiceSetup, signal),
});

export const consentSettingsQuery = queryOptions({
  queryKey: ['setup', 'consent'],
  queryFn: ({ signal }) => getJson(API.setupConsent, ConsentSettings, signal),
});

export const caseSettingsQuery = queryOptions({
  queryKey: ['setup', 'cases'],
  queryFn: ({ signal }) => getJson(API.setupCases, CaseSettings, signal),
});

export const setupChangesQuery = infiniteQueryOptions({
  queryKey: ['setup', 'changes'],
  queryFn: ({ pageParam, signal }) =>
    getJson(API.setupChanges({ before: pageParam ?? undefined }), SetupChangeReply, signal),
  initialPageParam: null as number | null,
  getNextPageParam: (page) => page.next,
});

export type SetupAction = { method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string; body?: unknown };

/** What was done, in words, and how to take it back where one can. */
export type Done = { text: string; undo?: SetupAction };

/** Sends changes of the setup, one at a time, and tells what became of the last. */
export function useSetupActions() {
  const client = useQueryClient();
  const [done, setDone] = useState<Done | null>(null);
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: ({ method, path, body }: SetupAction) => send(method, path, body),
    // What the setup says stands in nearly every page: labels, choices, the report, one's own roles.
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'demo-people' }),
  });

  /** @returns whether it was done; why not stands in `error` */
  const run = async (action: SetupAction, whenDone: Done): Promise<boolean> => {
    setDone(null);
    try {
      await mutateAsync(action);
    } catch {
      return false;
    }
    setDone(whenDone);
    return true;
  };
  return { run, isPending, error, done, reset };
}
export type SetupActions = ReturnType<typeof useSetupActions>;
