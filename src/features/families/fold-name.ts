/** A name as it is searched: without case or accents, and with Norwegian letters as they are typed elsewhere. */
export function foldName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'a')
    .replaceAll('ae', 'a')
    .replaceAll('ø', 'o')
    .replaceAll('oe', 'o')
    .replaceAll('aa', 'a')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/gu, '');
}
