import type * as docxPackage from 'docx';
import { drawPng } from '../../platform/documents/draw-png.ts';
import { repackArchive } from '../../platform/documents/repack-archive.ts';
import type { ReportDocument, ReportSection } from './report-document.ts';
import { docxTable } from './report-docx-table.ts';

type Docx = typeof docxPackage;

const LANGUAGES = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const;
const A4 = { width: 11906, height: 16838 };
const MARGIN = 1247;
/** Pixels (96 an inch) between the margins, and how much finer the picture is than those. */
const PICTURE = { width: 600, finer: 2 };
/** The bookmark of the last heading. */
const ABOUT = 'about';
/** Word's own typeface: ours is on nobody's machine, and who edits should not need it. */
const FONT = 'Calibri';
const INK = '1B1F24';
const ACCENT = '0F3F63';

/**
 * The report as a Word document to go on editing: real headings, a contents field, captions that number
 * themselves, tables whose head is repeated. Same report, same instant, same bytes.
 */
export async function writeReportDocx(document: ReportDocument): Promise<Uint8Array> {
  const docx = await import('docx');
  const sections = [];
  let figure = 0;
  for (const [index, section] of document.sections.entries()) {
    if (section.chart !== null) figure += 1;
    sections.push(...(await writeSection(docx, document, section, { table: index + 1, figure })));
  }
  const file = new docx.Document({
    title: document.title,
    description: document.description,
    creator: document.author,
    lastModifiedBy: document.author,
    styles: stylesOf(document),
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: A4, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } },
        },
        footers: { default: footerOf(docx, document) },
        children: [
          ...titlePage(docx, document),
          ...sections,
          heading(docx, { id: ABOUT, number: document.sections.length + 1, text: document.about.title }),
          ...document.about.texts.map((text) => new docx.Paragraph({ text })),
        ],
      },
    ],
  });
  return repackArchive(await docx.Packer.pack(file, 'uint8array'), document.madeAt);
}

function titlePage(docx: Docx, document: ReportDocument) {
  const { Paragraph, TableOfContents } = docx;
  return [
    new Paragraph({ text: document.author, style: 'Subtitle', spacing: { before: 3000 } }),
    new Paragraph({ text: document.title, heading: docx.HeadingLevel.TITLE }),
    ...document.scope.map((text) => new Paragraph({ text, style: 'Subtitle' })),
    new Paragraph({ text: document.made }),
    new Paragraph({ text: document.contents, style: 'ContentsHeading', pageBreakBefore: true }),
    new TableOfContents(document.contents, {
      hyperlink: true,
      headingStyleRange: '1-1',
      // what it is filled with until Word counts the pages; left to itself it numbers through the whole process
      cachedEntries: [
        ...document.sections.map(({ id, title }) => ({ title, level: 1, href: id })),
        { title: document.about.title, level: 1, href: ABOUT },
      ],
    }),
  ];
}

type Numbers = { table: number; figure: number };

async function writeSection(docx: Docx, document: ReportDocument, section: ReportSection, numbers: Numbers) {
  const { Paragraph } = docx;
  const drawing = section.chart === null ? [] : [await drawFigure(docx, section.chart, numbers.figure)];
  const captions = {
    figure: { word: document.figureWord, number: numbers.figure, text: section.chart?.caption ?? '' },
    table: { word: document.tableWord, number: numbers.table, text: section.caption },
  };
  return [
    heading(docx, { id: section.id, number: numbers.table, text: section.title }),
    ...drawing.flatMap((paragraph) => [paragraph, caption(docx, captions.figure)]),
    caption(docx, captions.table, true),
    docxTable(docx, section.cells),
    ...section.notes.map((text) => new Paragraph({ text, style: 'Notes' })),
  ];
}

async function drawFigure(docx: Docx, chart: NonNullable<ReportSection['chart']>, number: number) {
  const { png, width, height } = await drawPng(chart.svg, PICTURE.finer);
  const image = new docx.ImageRun({
    type: 'png',
    data: png,
    transformation: { width: PICTURE.width, height: Math.round((PICTURE.width * height) / width) },
    // left to itself the library numbers drawings through the whole process
    altText: {
      id: String(number),
      name: `chart-${String(number)}`,
      title: chart.caption,
      description: chart.alt,
    },
  });
  return new docx.Paragraph({ keepNext: true, children: [image] });
}

/** A heading that the contents lead to; the first one begins a page. */
function heading(docx: Docx, { id, number, text }: { id: string; number: number; text: string }) {
  // left to itself the library numbers bookmarks through the whole process
  const bookmark = Object.assign(new docx.Bookmark({ id, children: [new docx.TextRun(text)] }), {
    start: new docx.BookmarkStart(id, number),
    end: new docx.BookmarkEnd(number),
  });
  const { HEADING_1 } = docx.HeadingLevel;
  return new docx.Paragraph({ heading: HEADING_1, pageBreakBefore: number === 1, children: [bookmark] });
}

type Caption = { word: string; number: number; text: string };

/** "Tabell 1: …" with a number that Word counts; the caption of a table stands above it and stays with it. */
function caption(docx: Docx, { word, number, text }: Caption, isAbove = false) {
  return new docx.Paragraph({
    style: 'Caption',
    keepNext: isAbove,
    children: [
      new docx.TextRun(`${word} `),
      new docx.SimpleField(`SEQ ${word} \\* ARABIC`, String(number)),
      new docx.TextRun(`: ${text}`),
    ],
  });
}

function footerOf({ Footer, Paragraph, TextRun, PageNumber, TabStopType }: Docx, { title }: ReportDocument) {
  const children = [new TextRun(`${title}\t`), new TextRun({ children: [PageNumber.CURRENT] })];
  const tabStops = [{ type: TabStopType.RIGHT, position: A4.width - 2 * MARGIN }];
  return new Footer({ children: [new Paragraph({ style: 'Footer', tabStops, children })] });
}

function stylesOf({ language }: ReportDocument) {
  const next = { basedOn: 'Normal', next: 'Normal', quickFormat: true };
  return {
    default: {
      document: {
        run: { font: FONT, size: 21, color: INK, language: { value: LANGUAGES[language] } },
        paragraph: { spacing: { after: 120 } },
      },
      title: { run: { size: 56, bold: true, color: ACCENT }, paragraph: { spacing: { after: 240 } } },
      heading1: {
        run: { size: 32, bold: true, color: ACCENT },
        paragraph: { spacing: { before: 480, after: 160 }, keepNext: true },
      },
    },
    paragraphStyles: [
      { id: 'Subtitle', name: 'Subtitle', ...next, run: { size: 28 } },
      {
        id: 'ContentsHeading',
        name: 'TOC Heading',
        ...next,
        run: { size: 32, bold: true, color: ACCENT },
      },
      {
        id: 'Caption',
        name: 'caption',
        ...next,
        run: { size: 19, bold: true },
        paragraph: { spacing: { before: 120, after: 120 } },
      },
      { id: 'Notes', name: 'Notes', ...next, run: { size: 18 }, paragraph: { spacing: { before: 80 } } },
      { id: 'Footer', name: 'footer', ...next, run: { size: 17 } },
    ],
  };
}
