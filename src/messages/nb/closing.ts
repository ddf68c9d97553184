/** What stands on a task that was dropped when its case was closed, by how the case ended. */
export const closingTexts = {
  droppedBecause: {
    moved_away: 'Saken er avsluttet fordi familien har flyttet.',
    withdrawn: 'Saken er avsluttet fordi familien ikke lenger ønsker hjelp fra teamet.',
    died: 'Saken er avsluttet.',
    lost_contact: 'Saken er avsluttet fordi teamet ikke lenger har kontakt med familien.',
  },
};

export type ClosingTexts = typeof closingTexts;
