import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { lifeAreasOf } from '../../../src/features/matching/need-rules.ts';
import { OLDEST } from '../../../src/features/matching/need.ts';
import type { Suggestion } from '../../../src/features/matching/suggestion.ts';
import type { TaskForm } from '../plans/task-form.ts';
import type { MatchingWords } from './messages/nb.ts';

type Concerned = Pick<CaseHead, 'topics' | 'persons'>;

const MOST_DETAILS = 4000;

/**
 * What a task about a suggestion begins with: whom and what it is likely about, how to get in and whom to call. It is
 * nobody's until somebody is chosen.
 * @param today as yyyy-mm-dd
 */
export function taskOfSuggestion(
  suggestion: Suggestion,
  head: Concerned,
  today: string,
  texts: MatchingWords['task'],
): Partial<TaskForm> {
  const { name, wayInWords, contactWords, phone, email, place, address, when, costHelp } = suggestion;
  const lines: [string, (string | null)[]][] = [
    ['', [wayInWords]],
    [texts.call, [contactWords, phone, email]],
    [texts.where, [place, address]],
    [texts.when, [when]],
    [texts.cost, [costHelp]],
  ];
  const details = lines.flatMap(([label, values]) => {
    const known = values.filter((value) => value !== null && value.trim() !== '');
    return known.length === 0 ? [] : [`${label} ${known.join(', ')}`.trim()];
  });
  return {
    title: name,
    details: details.join('\n').slice(0, MOST_DETAILS),
    kind: suggestion.taskKind,
    persons: personsFor(suggestion, head, today),
    topics: topicsFor(suggestion, head),
    whose: 'nobody',
  };
}

/** Those who live there and are of the ages that it is for; all who live there where it does not say. */
function personsFor({ reasons }: Suggestion, { persons }: Concerned, today: string): string[] {
  const here = persons.filter(({ livesHere }) => livesHere);
  const ages = reasons.find(({ code }) => code === 'ages');
  if (ages?.code !== 'ages') return here.map(({ id }) => id);
  const fits = here.filter(({ birthDate }) => {
    if (birthDate === null) return false;
    const age = yearsOn(birthDate, today);
    return age >= (ages.from ?? 0) && age <= (ages.to ?? OLDEST);
  });
  return (fits.length > 0 ? fits : here).map(({ id }) => id);
}

function yearsOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The case's own topics that it is about; all of them where it is about something else that was looked for. */
function topicsFor({ reasons }: Suggestion, { topics }: Concerned): string[] {
  const about = new Set(reasons.flatMap((reason) => (reason.code === 'about' ? [reason.lifeArea] : [])));
  const fits = topics.filter((topic) => lifeAreasOf([topic]).some((lifeArea) => about.has(lifeArea)));
  return fits.length > 0 ? fits : [...topics];
}
