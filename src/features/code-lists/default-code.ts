/** A value that a new municipality starts with; `spellings` are what teams write instead of the label. */
export type DefaultCode = {
  code: string;
  nb: string;
  nn: string;
  en: string;
  spellings?: readonly string[];
  reportedAs?: string;
  national?: { list: string; codes: readonly string[] };
};
