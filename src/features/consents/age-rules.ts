/** From this age a person decides for herself in everything. */
export const OF_AGE = 18;

/**
 * Whole years on a day; null when the birth date is not known.
 * @param birthDate and @param day as yyyy-mm-dd
 */
export function ageOn(birthDate: string | null, day: string): number | null {
  if (birthDate === null) return null;
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
