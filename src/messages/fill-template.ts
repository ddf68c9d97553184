/** Details that hold a day; a value that somebody wrote is shown as it was written. */
const DAYS = new Set([
  'today',
  'earliest',
  'receivedOn',
  'closedOn',
  'validFrom',
  'validTo',
  'from',
  'lastStepOn',
  'firstOn',
]);

/** A text with `{name}` replaced by that detail; days, given as yyyy-mm-dd, are shown as dd.mm.yyyy. */
export function fillTemplate(template: string, details: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = String(details[name] ?? '');
    return DAYS.has(name) ? value.replace(/^(\d{4})-(\d{2})-(\d{2})$/u, '$3.$2.$1') : value;
  });
}
