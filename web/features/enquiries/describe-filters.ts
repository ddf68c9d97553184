import { useCodeLabels } from '../code-lists/code-labels.ts';
import { useSession } from '../people/session.ts';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useAdvisers } from './list/use-advisers.ts';
import { kindChoiceOf, type EnquiryFilters, type FilterName } from './enquiry-filters.ts';

/** What each chosen filter says, and which parts of the address it is. */
export function useFilterLabels(filters: EnquiryFilters): { names: FilterName[]; label: string }[] {
  const { enquiries: texts, list } = useMessages();
  const advisers = useAdvisers();
  const { label } = useCodeLabels();
  const { teams } = useSession();
  const { contact, area, form, topic, from, to, open, team } = filters;
  const kind = kindChoiceOf(filters);
  const found: { names: FilterName[]; label: string }[] = [];
  if (kind !== undefined) found.push({ names: ['kind', 'anonymous'], label: texts.kindChoices[kind] });
  else if (filters.anonymous === false) found.push({ names: ['anonymous'], label: texts.notAnonymous });
  if (contact !== undefined) found.push({ names: ['contact'], label: label('contact', contact) });
  if (area !== undefined) found.push({ names: ['area'], label: label('area', area) });
  if (form !== undefined) found.push({ names: ['form'], label: label('assistance_form', form) });
  if (topic !== undefined) found.push({ names: ['topic'], label: label('topic', topic) });
  if (from !== undefined) found.push({ names: ['from'], label: texts.fromDay(formatDay(from)) });
  if (to !== undefined) found.push({ names: ['to'], label: texts.toDay(formatDay(to)) });
  if (open !== undefined) found.push({ names: ['open'], label: open ? texts.open : texts.closed });
  if (team !== undefined)
    found.push({
      names: ['team'],
      label: teams.find(({ id }) => id === team)?.name ?? `${texts.team} ${team}`,
    });
  for (const name of ['household', 'housing', 'income', 'work'] as const) {
    const code = filters[name];
    if (code !== undefined)
      found.push({ names: [name], label: `${list.fields[name]}: ${label(name, code)}` });
  }
  const { adviser } = filters;
  if (adviser === 'mine' || adviser === 'nobody')
    found.push({ names: ['adviser'], label: texts.adviserChoices[adviser] });
  else if (adviser !== undefined)
    found.push({
      names: ['adviser'],
      label: advisers.find(({ accountId }) => accountId === adviser)?.name ?? texts.adviser,
    });
  if (filters.attention !== undefined)
    found.push({ names: ['attention'], label: texts.attention[filters.attention] });
  return found;
}
