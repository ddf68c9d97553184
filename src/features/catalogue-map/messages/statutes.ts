/** A statute by the names it is cited under, and what became of it. Its name is what the law calls it. */
export type Statute = {
  /** In small letters, as a reference begins; without the year. */
  called: readonly string[];
  /** Lovdata's number of the act that is in force; of a regulation, with the folder it lies in. */
  lovdata: string;
  /** Where an older act had one of the names: when the one in force took its place. */
  replacedBy?: { name: string; from: string };
};

const LOVDATA = 'https://lovdata.no/dokument/';

/** Acts that a municipality's services stand on. Those with `replacedBy` were another act when they were cited. */
export const STATUTES: readonly Statute[] = [
  {
    // act 17 July 1992 no. 100; the act of 2021 has another numbering
    called: ['barnevernloven', 'barnevernlova', 'lov om barneverntjenester'],
    lovdata: '2021-06-18-97',
    replacedBy: { name: 'barnevernsloven (2021)', from: '2023-01-01' },
  },
  {
    // act 17 July 1998 no. 61; the act of 2023 goes by the same name
    called: ['opplæringslova', 'opplæringsloven'],
    lovdata: '2023-06-09-30',
    replacedBy: { name: 'opplæringslova (2023)', from: '2024-08-01' },
  },
  {
    // the bill became an act of its own
    called: [
      'forslag til lov om kommunens ansvar overfor vanskeligstilte på boligmarkedet',
      'forslag til lov om kommunenes ansvar overfor vanskeligstilte på boligmarkedet',
      'forslag til lov om kommunenes ansvar på det boligsosiale feltet',
    ],
    lovdata: '2022-12-20-121',
    replacedBy: { name: 'boligsosialloven (2022)', from: '2023-07-01' },
  },
  {
    // act 4 July 2003 no. 80
    called: ['introduksjonsloven', 'introduksjonslova'],
    lovdata: '2020-11-06-127',
    replacedBy: { name: 'integreringsloven (2020)', from: '2021-01-01' },
  },
  {
    // act 19 November 1982 no. 66
    called: ['kommunehelsetjenesteloven', 'kommunehelsetenestelova'],
    lovdata: '2011-06-24-30',
    replacedBy: { name: 'helse- og omsorgstjenesteloven (2011)', from: '2012-01-01' },
  },
  {
    // act 14 April 2000 no. 31
    called: ['personopplysningsloven', 'personopplysningslova'],
    lovdata: '2018-06-15-38',
    replacedBy: { name: 'personopplysningsloven (2018)', from: '2018-07-20' },
  },
  {
    // regulation 29 August 2012 no. 842
    called: ['fastlegeforskriften', 'fastlegeforskrifta'],
    lovdata: 'SF/forskrift/2025-12-02-2405',
    replacedBy: { name: 'fastlegeforskriften (2025)', from: '2026-01-01' },
  },
  { called: ['barnevernsloven', 'barnevernslova'], lovdata: '2021-06-18-97' },
  { called: ['boligsosialloven', 'bustadsosiallova'], lovdata: '2022-12-20-121' },
  { called: ['integreringsloven', 'integreringslova'], lovdata: '2020-11-06-127' },
  { called: ['barnehageloven', 'barnehagelova'], lovdata: '2005-06-17-64' },
  {
    called: ['helse- og omsorgstjenesteloven', 'helse- og omsorgstenestelova'],
    lovdata: '2011-06-24-30',
  },
  { called: ['pasient- og brukerrettighetsloven'], lovdata: '1999-07-02-63' },
  { called: ['helsepersonelloven', 'helsepersonellova'], lovdata: '1999-07-02-64' },
  { called: ['folkehelseloven', 'folkehelselova'], lovdata: '2011-06-24-29' },
  { called: ['krisesenterlova', 'krisesenterloven'], lovdata: '2009-06-19-44' },
  { called: ['straffeloven', 'straffelova'], lovdata: '2005-05-20-28' },
  { called: ['kommuneloven', 'kommunelova'], lovdata: '2018-06-22-83' },
  { called: ['sosialtjenesteloven', 'sosialtenestelova'], lovdata: '2009-12-18-131' },
];

/** Where the act in force is read. */
export function lovdataAddress({ lovdata }: Statute): string {
  return LOVDATA + (lovdata.includes('/') ? lovdata : `NL/lov/${lovdata}`);
}
