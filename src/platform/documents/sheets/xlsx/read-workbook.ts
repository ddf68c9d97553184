import { posix } from 'node:path';
import type { WorkbookPackage } from './open-package.ts';
import { numberKind, type NumberKind } from './number-format.ts';
import { scanXml } from './scan-xml.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';

export type SheetPlace = { name: string; path: string; isHidden: boolean };
export type Workbook = {
  sheets: SheetPlace[];
  /** Days are counted from 1904 and not from 1900. */
  is1904: boolean;
  sharedStrings: string | null;
  styles: string | null;
};

const MAX_SHEETS = 500;
const FALLBACK = 'xl/workbook.xml';

/** Where the sheets of a workbook are. Links to other files and sites are not followed. */
export async function readWorkbook(workbook: WorkbookPackage): Promise<Workbook> {
  const root = await readRelations(workbook, '');
  const path = [...root.values()].find(({ type }) => type === 'officeDocument')?.path ?? FALLBACK;
  if (!workbook.has(path)) throw new UnreadableWorkbook('not_text', { format: 'ZIP' });
  await refuseMacros(workbook);
  const relations = await readRelations(workbook, path);
  const partOf = (type: string) => {
    const found = [...relations.values()].find((relation) => relation.type === type)?.path;
    return found !== undefined && workbook.has(found) ? found : null;
  };
  const sheets: SheetPlace[] = [];
  let is1904 = false;
  await scanXml(workbook, path, {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = /^(1|true)$/u.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const relation = relations.get(id);
      // Sheets of charts and of macros hold no cells.
      if (relation?.type !== 'worksheet' || !workbook.has(relation.path)) return;
      if (sheets.length >= MAX_SHEETS) throw new UnreadableWorkbook('xlsx_unsafe');
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? id, path: relation.path, isHidden });
    },
  });
  return { sheets, is1904, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') };
}

type Relation = { type: string; path: string };

/** The parts that a part refers to, by id; what lies outside the archive is left out. */
async function readRelations(workbook: WorkbookPackage, of: string): Promise<Map<string, Relation>> {
  const folder = posix.dirname(of);
  const path = posix.join(folder, '_rels', `${posix.basename(of)}.rels`);
  const relations = new Map<string, Relation>();
  if (!workbook.has(path)) return relations;
  await scanXml(workbook, path, {
    open: (name, { Id, Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || Id === undefined || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), path: target });
    },
  });
  return relations;
}

/** A workbook with macros may have its project under any name, but it must say what it is. */
async function refuseMacros(workbook: WorkbookPackage): Promise<void> {
  await scanXml(workbook, '[Content_Types].xml', {
    open: (_, { ContentType = '' }) => {
      if (/macroEnabled|vbaProject/iu.test(ContentType)) throw new UnreadableWorkbook('xlsx_macros');
    },
  });
}

/** What each cell style shows numbers as, in the order that cells name them by. */
export async function readNumberKinds(
  workbook: WorkbookPackage,
  { styles }: Workbook,
): Promise<NumberKind[]> {
  const codes = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let isCellStyle = false;
  if (styles === null) return kinds;
  await scanXml(workbook, styles, {
    open: (name, attributes) => {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') codes.set(id, attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') isCellStyle = true;
      else if (name === 'xf' && isCellStyle) kinds.push(numberKind(id, codes.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  return kinds;
}
