/** "november 2026" in a language; in numbers where the browser does not know the language. @param month yyyy-mm */
export function monthName(month: string, language: string): string {
  const [year = '', number = ''] = month.split('-');
  if (Intl.DateTimeFormat.supportedLocalesOf([language]).length === 0) return `${number}.${year}`;
  const name = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return name.format(new Date(`${month}-01T00:00:00Z`));
}
