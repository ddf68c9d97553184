import { MOST_ATTACHMENTS, MOST_FILE_BYTES } from '../../../src/features/case-notes/case-note.ts';
import type { Messages } from '../../messages/messages-type.ts';

/**
 * Files chosen besides those that are there already, as far as they can be sent.
 * @param attached how many the note has, besides these
 * @returns all that are to be sent, and what is wrong with the others, in words
 */
export function addFiles(
  before: readonly File[],
  chosen: readonly File[],
  attached: number,
  texts: Messages['caseNotes']['files'],
): { files: readonly File[]; problems: readonly string[] } {
  const problems = chosen.flatMap((file) =>
    file.size > MOST_FILE_BYTES
      ? [texts.tooLarge(file.name)]
      : file.size === 0
        ? [texts.empty(file.name)]
        : [],
  );
  const isThere = (file: File) =>
    before.some(({ name, size, lastModified }) =>
      [name, size, lastModified].every(
        (part, place) => part === [file.name, file.size, file.lastModified][place],
      ),
    );
  const fit = chosen.filter((file) => file.size > 0 && file.size <= MOST_FILE_BYTES && !isThere(file));
  const room = MOST_ATTACHMENTS - attached - before.length;
  return {
    files: [...before, ...fit.slice(0, Math.max(0, room))],
    problems: fit.length > room ? [...problems, texts.tooMany] : problems,
  };
}
