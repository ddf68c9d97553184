import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CodeListName } from '../../../src/features/code-lists/code-list.ts';
import { EARLIEST_DAY } from '../../../src/features/enquiries/enquiry-rules.ts';
import { Button, FunnelIcon, Select } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useIsNarrow } from '../../ui/media.ts';
import { formatCount } from '../../ui/format.ts';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { useSession } from '../people/session.ts';
import {
  KIND_CHOICES,
  kindChoiceOf,
  withKindChoice,
  withoutFilters,
  type EnquiryFilters,
  type FilterName,
} from './enquiry-filters.ts';

import { countsQuery } from './list/fetch-list.ts';
import { countOf, countOfKind } from './list/filter-counts.ts';
import { useAdvisers } from './list/use-advisers.ts';

type Props = { filters: EnquiryFilters; chosen: number; onChange: (filters: EnquiryFilters) => void };

/** Takes effect at once; folded away on narrow screens. */
export function EnquiryFiltersForm({ filters, chosen, onChange }: Props) {
  const { enquiries: texts } = useMessages();
  const { options } = useCodeLabels();
  const { teams, account } = useSession();
  const isNarrow = useIsNarrow();
  const [isOpen, setIsOpen] = useState(false);
  const isShown = !isNarrow || isOpen;
  const { data: counts } = useQuery({ ...countsQuery(filters), enabled: isShown });
  const advisers = useAdvisers();

  const change = (name: FilterName, value: string | number | boolean | undefined) =>
    onChange(value === undefined ? withoutFilters(filters, [name]) : { ...filters, [name]: value });
  const codeChoice = (name: 'contact' | 'area' | 'form' | 'topic', list: CodeListName) => (
    <Choice
      label={texts[name]}
      value={filters[name]}
      onChange={(value) => change(name, value)}
      options={options(list).map(({ code, label }) => [code, withCount(label, countOf(counts, name, code))])}
    />
  );

  return (
    <section className="filters" aria-label={texts.filters}>
      {isNarrow && (
        <Button
          variant="secondary"
          data-color="neutral"
          size="small"
          icon={<FunnelIcon aria-hidden />}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {chosen === 0 ? texts.filters : texts.filtersWith(chosen)}
        </Button>
      )}
      {isShown && (
        <div className="filter-fields">
          <Choice
            label={texts.kind}
            value={kindChoiceOf(filters)}
            onChange={(value) =>
              onChange(
                withKindChoice(
                  filters,
                  KIND_CHOICES.find((known) => known === value),
                ),
              )
            }
            options={KIND_CHOICES.map((choice) => [
              choice,
              withCount(texts.kindChoices[choice], countOfKind(counts, filters, choice)),
            ])}
          />
          {codeChoice('contact', 'contact')}
          {codeChoice('area', 'area')}
          {codeChoice('form', 'assistance_form')}
          {codeChoice('topic', 'topic')}
          <Choice
            label={texts.status}
            value={filters.open === undefined ? undefined : String(filters.open)}
            onChange={(value) => change('open', value === undefined ? undefined : value === 'true')}
            options={[
              ['true', withCount(texts.open, countOf(counts, 'open', 'true'))],
              ['false', withCount(texts.closed, countOf(counts, 'open', 'false'))],
            ]}
          />
          <Choice
            label={texts.adviser}
            value={filters.adviser === account.id ? 'mine' : filters.adviser}
            onChange={(value) => change('adviser', value)}
            options={[
              ['mine', withCount(texts.adviserChoices.mine, countOf(counts, 'adviser', account.id))],
              ['nobody', withCount(texts.adviserChoices.nobody, countOf(counts, 'adviser', 'nobody'))],
              ...advisers
                .filter(({ accountId }) => accountId !== account.id)
                .map(
                  ({ accountId, name }) =>
                    [accountId, withCount(name, countOf(counts, 'adviser', accountId))] as const,
                ),
            ]}
          />
          {teams.length > 1 && (
            <Choice
              label={texts.team}
              value={filters.team === undefined ? undefined : String(filters.team)}
              onChange={(value) => change('team', value === undefined ? undefined : Number(value))}
              options={teams.map(({ id, name }) => [String(id), name])}
            />
          )}
          <DayField
            label={texts.from}
            value={filters.from}
            onChange={(day) => change('from', day)}
            earliest={EARLIEST_DAY}
          />
          <DayField
            label={texts.to}
            value={filters.to}
            onChange={(day) => change('to', day)}
            earliest={EARLIEST_DAY}
          />
        </div>
      )}
    </section>
  );
}

/** "Fjell (46)", and the name alone while the number is not known. */
function withCount(label: string, count: { value: number; more: boolean } | undefined): string {
  return count === undefined ? label : `${label} (${formatCount(count)})`;
}

type ChoiceProps = {
  label: string;
  value: string | undefined;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string | undefined) => void;
};

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const { enquiries: texts } = useMessages();
  return (
    <Select
      label={label}
      size="small"
      value={value ?? ''}
      className={value === undefined ? undefined : 'is-set'}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
    >
      <option value="">{texts.all}</option>
      {options.map(([code, text]) => (
        <option key={code} value={code}>
          {text}
        </option>
      ))}
    </Select>
  );
}
