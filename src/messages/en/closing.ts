import type { ClosingTexts } from '../nb/closing.ts';

export const closingTexts = {
  droppedBecause: {
    moved_away: 'The case was closed because the family has moved.',
    withdrawn: 'The case was closed because the family no longer wants help from the team.',
    died: 'The case was closed.',
    lost_contact: 'The case was closed because the team is no longer in contact with the family.',
  },
} satisfies ClosingTexts;
