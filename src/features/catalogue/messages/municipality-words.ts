/** A municipality as the one who says something: in Norwegian, as all that entries say. @param name without more */
export function municipalityWords(name: string): string {
  return `${name} kommune`;
}
