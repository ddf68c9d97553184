/** What was wrong when a form was last sent, and what stood in it then. */
export type Attempt<Form, Fault> = {
  faults: readonly Fault[];
  form: Form;
  /** It was the server that refused; the form's own rules know nothing of it. */
  isRefused: boolean;
};

/**
 * What is left of the faults after something has been mended. What nobody has been told is wrong is not said
 * before the next attempt.
 * @param now what the form's own rules say of it as it stands
 */
export function findStillWrong<Form extends object, Fault extends { field: string | null }>(
  { faults, form: before, isRefused }: Attempt<Form, Fault>,
  form: Form,
  now: readonly Fault[],
): readonly Fault[] {
  if (!isRefused) return now.filter(({ field }) => faults.some((fault) => fault.field === field));
  return faults.filter(({ field }) => valueAt(form, field) === valueAt(before, field));
}

function valueAt(form: object, field: string | null): string | undefined {
  const [name = ''] = (field ?? '').split('.');
  return JSON.stringify((form as Readonly<Record<string, unknown>>)[name]);
}
