import { useQuery } from '@tanstack/react-query';
import { listTerms } from '../../../src/features/catalogue/list-terms.ts';
import type { FieldValue } from '../../../src/features/catalogue/compare-contents.ts';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { servicesQuery } from './fetch-catalogue.ts';
import { useCatalogueTexts } from './page-texts.ts';

/** What a field is called, and what stands in it, in words; null where nothing does. */
export function useFieldWords() {
  const { texts, words, language } = useCatalogueTexts();
  const codes = useCodeLabels();
  const services = useQuery(servicesQuery);
  const languages = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' });
  const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: words.kinds,
    sector: words.sectors,
    level: words.levels,
    phases: words.phases,
    audiences: words.audiences,
    lifeAreas: words.lifeAreas,
    cost: words.costs,
    waysIn: words.waysIn,
    evaluated: words.evaluated,
    status: words.statuses,
  };
  const one = (field: string, value: string): string => {
    if (field === 'areas') return codes.label('area', value);
    if (field === 'service') return services.data?.find(({ id }) => id === value)?.name ?? value;
    if (field === 'languages') return languages.of(value) ?? value;
    return labels[field]?.[value] ?? value;
  };
  return {
    nameOf: (field: string): string => (texts.fields as Readonly<Record<string, string>>)[field] ?? field,
    valueOf: (field: string, value: FieldValue): string | null => {
      if (value === null || value === '') return null;
      if (typeof value === 'boolean') return value ? texts.entry.yes : texts.entry.no;
      if (typeof value === 'number') return String(value);
      if (typeof value === 'string') return one(field, value);
      if (value.length === 0) return null;
      const names = value.map((each) => one(field, each));
      return labels[field] === undefined ? names.join(', ') : listTerms(names);
    },
  };
}
