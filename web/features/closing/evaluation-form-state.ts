import type { Evaluation, Helped, NewEvaluation } from '../../../src/features/closing/evaluation.ts';

export type Source = NewEvaluation['source'];

/** What stands in the form; `not_asked` says that they were not, and the words why. */
export type EvaluationForm = {
  source: Source;
  who: string;
  helped: Helped | 'not_asked' | '';
  useful: Helped | '';
  words: string;
  saidOn: string | undefined;
};

export function emptyForm(source: Source, today: string): EvaluationForm {
  return { source, who: '', helped: '', useful: '', words: '', saidOn: today };
}

export function formOf({
  source,
  personId,
  serviceId,
  helped,
  adviceUseful,
  words,
  saidOn,
}: Evaluation): EvaluationForm {
  return {
    source,
    who: source === 'service' ? (serviceId?.toString() ?? '') : (personId ?? ''),
    helped: helped ?? 'not_asked',
    useful: adviceUseful ?? '',
    words: words ?? '',
    saidOn,
  };
}

export type Missing = 'helped' | 'words' | 'child' | 'service' | 'day';

/** What has to be filled in before it can be sent. */
export function findMissing({ source, who, helped, words, saidOn }: EvaluationForm): Missing[] {
  const isAnswered = helped !== '' && helped !== 'not_asked';
  return [
    ...(helped === '' ? ['helped' as const] : []),
    ...(helped === 'not_asked' && words.trim() === '' ? ['words' as const] : []),
    ...(isAnswered && source === 'child' && who === '' ? ['child' as const] : []),
    ...(isAnswered && source === 'service' && who === '' ? ['service' as const] : []),
    ...(saidOn === undefined ? ['day' as const] : []),
  ];
}

/** The form as the server takes it. */
export function contentOf({
  source,
  who,
  helped,
  useful,
  words,
  saidOn = '',
}: EvaluationForm): NewEvaluation {
  const isAnswered = helped !== '' && helped !== 'not_asked';
  return {
    source,
    personId: source === 'service' || who === '' ? null : who,
    serviceId: source !== 'service' || who === '' ? null : Number(who),
    helped: isAnswered ? helped : null,
    adviceUseful: isAnswered && source === 'service' && useful !== '' ? useful : null,
    words: words.trim() === '' ? null : words.trim(),
    saidOn,
  };
}
