import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import type { Suggestion } from '../../../src/features/matching/suggestion.ts';
import { dayInNorway } from '../../../src/shared/clock.ts';
import { Button, CheckmarkCircleIcon, PlusIcon } from '../../ui/controls.ts';
import { enquiryQuery } from '../enquiries/fetch-enquiries.ts';
import { rememberFocus } from '../families/return-focus.ts';
import { planQuery } from '../plans/fetch-plan.ts';
import { TaskDialog } from '../plans/task-dialog.tsx';
import { usePlanActions } from '../plans/use-plan-actions.ts';
import { EnquirySuggestions } from './enquiry-suggestions.tsx';
import { useMatchingWords } from './matching-words.ts';
import { Suggestions } from './suggestions.tsx';
import { SuggestionsSection } from './suggestions-section.tsx';
import { taskOfSuggestion } from './task-of-suggestion.ts';
import '../plans/plans.css';

/** On a case's page: what may help. What is chosen becomes a task of the plan, or advice where there is no family. */
export function CaseSuggestions({ head }: { head: CaseHead }) {
  if (head.family === null) return <WithoutPlan head={head} />;
  return <SuggestionsSection>{() => <Opened head={head} />}</SuggestionsSection>;
}

function WithoutPlan({ head }: { head: CaseHead }) {
  const { data: enquiry } = useQuery(enquiryQuery(head.id));
  return enquiry === undefined ? null : <EnquirySuggestions enquiry={enquiry} />;
}

function Opened({ head }: { head: CaseHead }) {
  const { words } = useMatchingWords();
  const { data: plan } = useQuery(planQuery(head.id));
  const actions = usePlanActions(head.id);
  const [chosen, setChosen] = useState<Suggestion | null>(null);
  const returnFocus = useRef<(() => void) | null>(null);
  const choose = (suggestion: Suggestion) => {
    returnFocus.current = rememberFocus();
    actions.clear();
    setChosen(suggestion);
  };
  const isWritten = (name: string) => plan?.tasks.some(({ title }) => title === name) === true;
  const actionOf = (suggestion: Suggestion) => (
    <>
      {isWritten(suggestion.name) && (
        <span className="suggestion-done">
          <CheckmarkCircleIcon aria-hidden /> {words.task.added}
        </span>
      )}
      {plan?.isOpen === true && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          icon={<PlusIcon aria-hidden />}
          aria-label={words.task.addNamed(suggestion.name)}
          onClick={() => choose(suggestion)}
        >
          {words.task.add}
        </Button>
      )}
    </>
  );
  return (
    <>
      <p role="status" className="suggestion-done">
        {actions.done}
      </p>
      {plan?.isOpen === false && <p className="quiet">{words.task.planClosed}</p>}
      <Suggestions source={{ kind: 'case', id: head.id }} action={actionOf} />
      {chosen !== null && plan !== undefined && (
        <TaskDialog
          head={head}
          goals={plan.goals.filter(({ state }) => state === 'open')}
          task={null}
          goal={null}
          start={{
            name: chosen.id,
            form: taskOfSuggestion(chosen, head, dayInNorway(new Date()), words.task),
          }}
          actions={actions}
          onClose={() => {
            setChosen(null);
            returnFocus.current?.();
          }}
        />
      )}
    </>
  );
}
