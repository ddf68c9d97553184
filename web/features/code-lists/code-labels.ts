import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { z } from 'zod';
import { CodeValue, type CodeListName } from '../../../src/features/code-lists/code-list.ts';
import type { Language } from '../../../src/shared/language.ts';
import { getJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { useLanguage } from '../../ui/language.tsx';

const codeListsQuery = queryOptions({
  queryKey: ['code-lists'],
  queryFn: async ({ signal }) =>
    (await getJson(API.codeLists, z.object({ items: z.array(CodeValue) }), signal)).items,
  staleTime: 5 * 60_000,
});

export type CodeLabels = {
  /** The label in the person's language; the code itself where the lists do not know it (or are not here yet). */
  label: (list: CodeListName, code: string) => string;
  /** The list's values in its own order. */
  options: (list: CodeListName) => readonly { code: string; label: string }[];
};

export function useCodeLabels(): CodeLabels {
  const language = useLanguage();
  const { data } = useQuery(codeListsQuery);
  return useMemo(() => createCodeLabels(data ?? [], language), [data, language]);
}

/** Pure part of useCodeLabels. */
function createCodeLabels(values: readonly CodeValue[], language: Language): CodeLabels {
  const labels = new Map(values.map((value) => [`${value.list} ${value.code}`, value.labels[language]]));
  return {
    label: (list, code) => labels.get(`${list} ${code}`) ?? code,
    options: (list) =>
      values
        .filter((value) => value.list === list)
        .sort((a, b) => a.position - b.position)
        .map((value) => ({ code: value.code, label: value.labels[language] })),
  };
}
