import { useState } from 'react';
import type { Enquiry } from '../../../src/features/enquiries/enquiry.ts';
import type { Suggestion } from '../../../src/features/matching/suggestion.ts';
import { useMessages } from '../../ui/language.tsx';
import { otherFaults } from '../setup/faults.ts';
import { AdviceButton } from './advice-button.tsx';
import { adviceOf, isSameAdvice, MOST_ADVICE, withoutAdvice } from './advice-of-suggestion.ts';
import { useMatchingWords } from './matching-words.ts';
import { Suggestions } from './suggestions.tsx';
import { SuggestionsSection } from './suggestions-section.tsx';
import { useEnquiryAdvice, type AdviceChange } from './use-enquiry-advice.ts';

/** On an enquiry's page: what may help. What is chosen becomes advice given. */
export function EnquirySuggestions({ enquiry }: { enquiry: Enquiry }) {
  return <SuggestionsSection>{() => <Opened enquiry={enquiry} />}</SuggestionsSection>;
}

function Opened({ enquiry }: { enquiry: Enquiry }) {
  const { words } = useMatchingWords();
  const { shell } = useMessages();
  const { mutateAsync, error, reset, isPending } = useEnquiryAdvice(enquiry);
  const [done, setDone] = useState<string | null>(null);
  const [hasConflict, setHasConflict] = useState(false);
  const { topics, area, children, youngPeople } = enquiry;

  const change = async (by: AdviceChange, whenDone: string) => {
    setDone(null);
    setHasConflict(false);
    reset();
    try {
      const { outcome } = await mutateAsync(by);
      setHasConflict(outcome === 'conflict');
      if (outcome === 'saved') setDone(whenDone);
    } catch {
      // What was wrong stands in `error`.
    }
  };
  const actionOf = (suggestion: Suggestion) => {
    const wanted = adviceOf(suggestion);
    const { name } = suggestion;
    const has = (given: Enquiry['advice']) => given.some((one) => isSameAdvice(one, wanted));
    return (
      <AdviceButton
        name={name}
        advice={wanted}
        isAdded={has(enquiry.advice)}
        isFull={enquiry.advice.length >= MOST_ADVICE}
        isBusy={isPending}
        onAdd={() =>
          void change((given) => (has(given) ? given : [...given, wanted]), words.advice.addedNamed(name))
        }
        onUndo={() => void change((given) => withoutAdvice(given, wanted), words.advice.undone(name))}
      />
    );
  };
  const fault = hasConflict ? words.advice.conflict : otherFaults(error, [], shell);
  return (
    <>
      <p role="status" className="suggestion-done">
        {done}
      </p>
      <p role="alert" className="suggestion-fault">
        {fault}
      </p>
      <Suggestions
        source={{ kind: 'enquiry', id: enquiry.id, recorded: { topics, area, children, youngPeople } }}
        action={actionOf}
      />
    </>
  );
}
