import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive; `lies` is what the directory says instead of the truth. */
export type Part = { text: string | Uint8Array; lies?: { unpacked?: number; flags?: number } };

const SHEET_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a plain workbook with these sheets, given as the XML of their `sheetData`. */
export function workbookParts(
  sheets: Readonly<Record<string, string>>,
  { date1904 = false, styles = '', strings = [] as readonly string[] } = {},
): Record<string, Part> {
  const names = Object.keys(sheets);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${SHEET_TYPE}/${type}" Target="${target}"/>`;
  return {
    '[Content_Types].xml': { text: '<Types/>' },
    '_rels/.rels': {
      text: `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    'xl/workbook.xml': {
      text: `<workbook><workbookPr date1904="${date1904 ? '1' : '0'}"/><sheets>${names
        .map(
          (name, index) => `<sheet name="${name}" sheetId="${String(index + 1)}" r:id="s${String(index)}"/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    'xl/_rels/workbook.xml.rels': {
      text: `<Relationships>${relation('st', 'styles', 'styles.xml')}${relation('ss', 'sharedStrings', 'sharedStrings.xml')}${names
        .map((_, index) => relation(`s${String(index)}`, 'worksheet', `worksheets/sheet${String(index)}.xml`))
        .join('')}</Relationships>`,
    },
    'xl/styles.xml': { text: `<styleSheet>${styles}</styleSheet>` },
    'xl/sharedStrings.xml': {
      text: `<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    },
    ...Object.fromEntries(
      Object.values(sheets).map((data, index) => [
        `xl/worksheets/sheet${String(index)}.xml`,
        { text: `<worksheet><sheetData>${data}</sheetData></worksheet>` },
      ]),
    ),
  };
}

/** Rows of inline texts as the XML of a sheet. */
export function textRows(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  return rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
}

/** A ZIP archive, written by hand so that its directory can lie. */
export function zip(parts: Readonly<Record<string, Part>>): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, { text, lies = {} }] of Object.entries(parts)) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800 | (lies.flags ?? 0), 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(lies.unpacked ?? bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, Buffer.from(name)]),
    );
    bodies.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, ...directory, Buffer.from('PK\x05\x06'), end]);
}
