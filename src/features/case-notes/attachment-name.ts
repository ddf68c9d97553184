import type { AttachmentType } from '../contributions/contribution.ts';

const OOXML = 'application/vnd.openxmlformats-officedocument';
/** Endings that a file of the type may have; the first is given to one that has another. */
const ENDINGS: Readonly<Record<AttachmentType, readonly [string, ...string[]]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  [`${OOXML}.wordprocessingml.document`]: ['docx'],
  [`${OOXML}.spreadsheetml.sheet`]: ['xlsx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'text/plain': ['txt', 'csv', 'md'],
};

const LONGEST = 180;

/**
 * A file's name as it is kept: without folders and letters that turn a name around, and with an ending that says
 * what is in it, so that nothing that can be run is saved under it.
 * @returns null when nothing is left of it
 */
export function nameAttachment(name: string, type: AttachmentType): string | null {
  const bare = withoutDotsAround(
    (name.split(/[/\\]/u).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').replace(/\s+/gu, ' '),
  );
  if (bare === '') return null;
  const ending = /\.([a-z0-9]{1,5})$/iu.exec(bare)?.[1]?.toLowerCase();
  if (ending !== undefined && ENDINGS[type].includes(ending)) {
    const stem = bare.slice(0, -ending.length - 1);
    return stem === '' ? bare : `${shorten(stem)}.${ending}`;
  }
  return `${shorten(bare)}.${ENDINGS[type][0]}`;
}

function withoutDotsAround(text: string): string {
  const letters = Array.from(text);
  const isLetter = (letter: string) => letter !== '.' && letter !== ' ';
  const first = letters.findIndex(isLetter);
  return first < 0 ? '' : letters.slice(first, letters.findLastIndex(isLetter) + 1).join('');
}

function shorten(text: string): string {
  return Array.from(text).slice(0, LONGEST).join('').trimEnd();
}
