import { useQuery } from '@tanstack/react-query';
import type { Plan } from '../../../src/features/plans/plan.ts';
import { formatDay, toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useSession } from '../people/session.ts';
import { planQuery } from './fetch-plan.ts';
import { describeResponsible } from './plan-words.ts';

type Task = Plan['tasks'][number];

/** A line for each who has something to do: what is nearest, and whether they have said yes. */
export function WhoDoesWhat({ caseId }: { caseId: string }) {
  const { plans } = useMessages();
  const texts = plans.whoDoesWhat;
  const { account } = useSession();
  const { data: plan } = useQuery(planQuery(caseId));
  // the plan itself says further down when it could not be read
  if (plan === undefined) return null;
  const lines = groupByResponsible(plan.tasks, (task) => describeResponsible(task, account.id, plans));
  return (
    <div className="case-block">
      <h3>{texts.title}</h3>
      {lines.length === 0 && <p className="quiet">{texts.nobody}</p>}
      <ul className="plain-list">
        {lines.map(({ name, first, more }) => (
          <li key={name}>
            <strong>{name}</strong> {first.title} <span className="quiet">{describe(first, texts)}</span>
            {more > 0 && <span className="quiet"> {texts.more(more)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Line = { name: string; first: Task; more: number };

/** Each responsible with the open task whose deadline is first, those without a deadline last. */
export function groupByResponsible(tasks: readonly Task[], nameOf: (task: Task) => string): Line[] {
  const byName = new Map<string, Task[]>();
  for (const task of tasks) {
    if (!['draft', 'proposed', 'accepted', 'declined'].includes(task.state)) continue;
    const name = nameOf(task);
    byName.set(name, [...(byName.get(name) ?? []), task]);
  }
  return [...byName].flatMap(([name, theirs]) => {
    const [first, ...rest] = theirs.toSorted((a, b) => dueOf(a).localeCompare(dueOf(b)));
    return first === undefined ? [] : [{ name, first, more: rest.length }];
  });
}

const dueOf = ({ dueOn }: Task) => dueOn ?? '9999-12-31';

function describe(
  { state, dueOn }: Task,
  texts: {
    states: Record<'draft' | 'proposed' | 'declined', string>;
    due: (day: string) => string;
    late: (day: string) => string;
  },
): string {
  const answer =
    state === 'draft' || state === 'proposed' || state === 'declined' ? [texts.states[state]] : [];
  const day =
    dueOn === null
      ? []
      : [dueOn < toDay(new Date()) ? texts.late(formatDay(dueOn)) : texts.due(formatDay(dueOn))];
  return [...answer, ...day].map((part) => `· ${part}`).join(' ');
}
