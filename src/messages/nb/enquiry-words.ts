/** What people write and read of an enquiry beside the code lists' own labels. */
export const enquiryWords = {
  kinds: { case: 'Enkeltsak', general_advice: 'Generell råd og veiledning' },
  anonymous: 'Anonym drøfting',
  open: 'Åpen',
  closed: 'Avsluttet',
  mine: 'Mine',
  nobody: 'Uten ansvarlig',
};
export type EnquiryWords = typeof enquiryWords;
