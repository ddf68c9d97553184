import type { Suggestion } from '../../../src/features/matching/suggestion.ts';
import { needOfEnquiry } from '../../../src/features/matching/need-rules.ts';
import type { AdviceRow, EnquiryForm } from '../enquiries/entry/enquiry-form.ts';
import { isBlank } from '../enquiries/entry/enquiry-form.ts';
import { AdviceButton } from './advice-button.tsx';
import { adviceOf, MOST_ADVICE } from './advice-of-suggestion.ts';
import { Suggestions } from './suggestions.tsx';
import { SuggestionsSection } from './suggestions-section.tsx';

type Props = { form: EnquiryForm; onChange: (advice: AdviceRow[]) => void };

/** In the form of an enquiry: what may help with what is chosen so far. What is chosen is a row that is not saved yet. */
export function EntrySuggestions({ form, onChange }: Props) {
  const need = needOfEnquiry({
    topics: form.topics,
    area: form.area === '' ? null : form.area,
    children: countOf(form.children),
    youngPeople: countOf(form.youngPeople),
  });
  const given = form.advice.filter((row) => !isBlank(row));
  const actionOf = (suggestion: Suggestion) => {
    const wanted = adviceOf(suggestion);
    const row = { advice: wanted.advice ?? '', service: wanted.service ?? '', text: wanted.text ?? '' };
    const isRow = (one: AdviceRow) =>
      one.text === row.text && one.advice === row.advice && one.service === row.service;
    return (
      <AdviceButton
        name={suggestion.name}
        advice={wanted}
        isAdded={given.some(isRow)}
        isFull={given.length >= MOST_ADVICE}
        isBusy={false}
        onAdd={() => onChange([...given, row])}
        onUndo={() => onChange(given.filter((one) => !isRow(one)))}
      />
    );
  };
  return (
    <SuggestionsSection>
      {() => <Suggestions source={{ kind: 'unsaved', need }} action={actionOf} />}
    </SuggestionsSection>
  );
}

/** As typed; what is no count is refused where it is typed. */
function countOf(text: string): number | null {
  return /^\d{1,2}$/.test(text.trim()) ? Number(text) : null;
}
