import { useState } from 'react';
import { useMessages } from '../../ui/language.tsx';

/** A day that must be given: what is typed and no day is not sent as the one that stood there before. */
export function useDay(start: string | undefined) {
  const { cases } = useMessages();
  const [day, setDay] = useState(start);
  const [isValid, setIsValid] = useState(true);
  const [isAsked, setIsAsked] = useState(false);
  return {
    field: { value: day, onChange: setDay, onValidity: setIsValid },
    missing: isAsked && day === undefined ? cases.moves.dayMissing : undefined,
    /** @returns the day, or null after it has been said that there is none */
    take: (): string | null => {
      setIsAsked(true);
      return isValid ? (day ?? null) : null;
    },
  };
}
