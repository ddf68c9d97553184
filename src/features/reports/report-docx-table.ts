import type * as docxPackage from 'docx';
import type { Cells } from './report-cells.ts';

type Docx = typeof docxPackage;

type Kind = 'head' | 'body' | 'foot';

const WIDE = 6;
const LINE = { style: 'single', size: 4, color: 'C3CAD1' } as const;
const STRONG_LINE = { style: 'single', size: 12, color: '1B1F24' } as const;
const NO_LINE = { style: 'none', size: 0, color: 'auto' } as const;

/** A table of Word: its first row is its head and is repeated on every page, no row is parted. */
export function docxTable(docx: Docx, cells: Cells) {
  const { Table, TableRow, TableCell, Paragraph, TextRun, AlignmentType, WidthType } = docx;
  const size = cells.head.length > WIDE ? 16 : 19;
  const share = labelShare(cells.head.length);
  const run = (text: string, kind: Kind): docxPackage.IRunOptions => ({ text, size, bold: kind !== 'body' });
  const row = (texts: readonly string[], kind: Kind) =>
    new TableRow({
      tableHeader: kind === 'head',
      cantSplit: true,
      children: texts.map(
        (text, column) =>
          new TableCell({
            width: {
              size: column === 0 ? share : (100 - share) / (texts.length - 1),
              type: WidthType.PERCENTAGE,
            },
            margins: { top: 40, bottom: 40, left: 60, right: 60 },
            borders: {
              top: NO_LINE,
              left: NO_LINE,
              right: NO_LINE,
              bottom: kind === 'head' ? STRONG_LINE : LINE,
            },
            children: [
              new Paragraph({
                spacing: { after: 0 },
                alignment: column === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
                children: [new TextRun(run(text, kind))],
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [
      row(cells.head, 'head'),
      ...cells.body.map((texts) => row(texts, 'body')),
      ...(cells.foot === null ? [] : [row(cells.foot, 'foot')]),
    ],
  });
}

/** How much of the width the row's own label gets, in percent. */
function labelShare(columns: number): number {
  return columns > WIDE ? 28 : 40;
}
