import { refuseFile, type FileRefusal, type FileRefusalCode } from '../file-refusal.ts';

/** Thrown while a workbook is read, to leave it at once; it never leaves `readXlsx`. */
export class UnreadableWorkbook extends Error {
  readonly refusal: FileRefusal;

  constructor(code: FileRefusalCode, details: FileRefusal['details'] = {}) {
    super(code);
    this.refusal = refuseFile(code, details);
  }
}
