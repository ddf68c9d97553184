import { createContext, useContext } from 'react';
import type { BudgetLanguage } from '../../../src/features/economy/budget.ts';
import { useLanguage } from '../../ui/language.tsx';
import type { BudgetWords } from './messages/budget-words-type.ts';
import { BUDGET_WORDS } from './messages/budget-words.ts';

const FamilyLanguage = createContext<BudgetLanguage>('nb');
export const FamilyLanguageProvider = FamilyLanguage.Provider;

/** The words of the budget in the family's language. */
export function useBudgetWords(): BudgetWords {
  return BUDGET_WORDS[useContext(FamilyLanguage)];
}

/** The same words for both: the family's language first, and the adviser's beside it where that is another. */
export function Both({ of }: { of: (words: BudgetWords) => string }) {
  const theirs = useContext(FamilyLanguage);
  const own = useLanguage();
  return (
    <>
      <span lang={theirs} dir={BUDGET_WORDS[theirs].direction}>
        {of(BUDGET_WORDS[theirs])}
      </span>
      {theirs !== own && (
        <>
          {' '}
          <span className="own-language" lang={own} dir="ltr">
            {of(BUDGET_WORDS[own])}
          </span>
        </>
      )}
    </>
  );
}
