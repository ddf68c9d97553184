import { z } from 'zod';
import type { FileReply } from '../../platform/http/route.ts';
import type { Clock } from '../../shared/clock.ts';
import { writeMapCsv, writeMapXlsx, type MapTable } from './map-file.ts';

export const FileFormat = z.enum(['csv', 'xlsx']);
export type FileFormat = z.infer<typeof FileFormat>;

/** Tables as a file: a sheet each, or as CSV the first. */
export function fileOf(
  name: string,
  format: FileFormat,
  tables: readonly MapTable[],
  clock: Clock,
): FileReply {
  const [first] = tables;
  if (format === 'csv' && first !== undefined)
    return {
      fileName: `${name}.csv`,
      contentType: 'text/csv; charset=utf-8',
      body: writeMapCsv(first),
    };
  return {
    fileName: `${name}.xlsx`,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: () => writeMapXlsx(tables, clock),
  };
}
