import { createHash } from 'node:crypto';
import type { TopLevelSpec } from 'vega-lite';

/** Drawings kept, newest last; one is 5 to 30 kB. */
const KEPT = 200;
const kept = new Map<string, string>();

/**
 * Draws a Vega-Lite specification as SVG: the same one always gives the same bytes. Vega is loaded
 * with the first drawing, for it takes a quarter of a second and 40 MB that a server at rest does not
 * need. It builds functions out of specifications; ours are written here and hold texts only as data.
 */
export async function drawChart(spec: TopLevelSpec): Promise<string> {
  const key = createHash('sha256').update(JSON.stringify(spec)).digest('base64');
  const before = kept.get(key);
  if (before !== undefined) return before;
  const [{ compile }, { parse, View }] = await Promise.all([import('vega-lite'), import('vega')]);
  // other requests go between two drawings
  await new Promise((resolve) => setImmediate(resolve));
  const view = new View(parse(compile(spec).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  const oldest = kept.keys().next();
  if (kept.size >= KEPT && !oldest.done) kept.delete(oldest.value);
  kept.set(key, svg);
  return svg;
}
