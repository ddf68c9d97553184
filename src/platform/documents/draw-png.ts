import { DOCUMENT_FONT, listFontFiles } from './document-fonts.ts';

export type Picture = { png: Uint8Array; width: number; height: number };

/**
 * An SVG as PNG, for programs that cannot draw the first. Drawn outside the event loop, with our own
 * typeface only: the same drawing gives the same bytes on every machine.
 * @param scale pixels a unit of the drawing
 * @returns the picture and the drawing's own width and height in its units
 */
export async function drawPng(svg: string, scale: number): Promise<Picture> {
  const { Resvg, renderAsync } = await import('@resvg/resvg-js');
  const options = {
    background: '#fff',
    fitTo: { mode: 'zoom' as const, value: scale },
    font: {
      fontFiles: listFontFiles(),
      loadSystemFonts: false,
      defaultFontFamily: DOCUMENT_FONT,
      sansSerifFamily: DOCUMENT_FONT,
    },
  };
  const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false } });
  const drawn = await renderAsync(svg, options);
  return { png: drawn.asPng(), width, height };
}
