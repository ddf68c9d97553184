import type { WordTexts } from './nb.ts';

export const en = {
  title: 'Search words',
  lead: 'Words that people use, and what professionals call the same. A search for the word also finds what stands behind it.',
  back: 'To measures and offers',
  loading: 'Fetching the search words',
  failed: 'The change was not saved',
  form: {
    add: 'New search word',
    change: (word: string) => `Change “${word}”`,
    word: 'Word or phrase',
    wordHint: 'As people write it, in Norwegian, such as “husleie” or “ikke råd”.',
    means: 'Also finds',
    meansHint:
      'One term or phrase on each line. It must stand in the name or text of the entries to be shown.',
    wordMissing: 'Write the word or phrase.',
    wordTooLong: 'The word can have 80 characters at most.',
    meansMissing: 'Write at least one term.',
    meansTooMany: 'Write 20 terms at most, each of 80 characters at most.',
    save: 'Save',
    cancel: 'Cancel',
  },
  conflict: {
    title: 'Someone else changed the word first',
    stands: (means: string) =>
      `It now says: ${means}. What you wrote is not saved. Save once more to replace it.`,
    gone: 'The word has been removed meanwhile. Save once more to add it again.',
    there: (word: string) => `“${word}” is there already.`,
  },
  list: {
    label: 'The search words',
    filter: 'Find a search word',
    count: (shown: string, all: string) =>
      shown === all ? `${all} search words` : `${shown} of ${all} search words`,
    change: 'Change',
    changeOf: (word: string) => `Change ${word}`,
    remove: 'Remove',
    removeOf: (word: string) => `Remove ${word}`,
    more: 'Show more',
    empty: 'No search words yet',
    emptyText: 'When you add a word, the search finds entries that do not use the word themselves.',
    noneFits: 'No search word matches what you wrote.',
  },
  done: {
    saved: (word: string) => `“${word}” is saved.`,
    removed: (word: string) => `“${word}” is removed.`,
    undone: 'The change is undone.',
    undo: 'Undo',
  },
  try: {
    title: 'Try a search',
    label: 'Search as a parent would',
    found: (total: number) => (total === 1 ? '1 hit' : `${total} hits`),
    none: 'No hits. Perhaps a search word is missing.',
    nearest: 'Closest are:',
  },
} satisfies WordTexts;
