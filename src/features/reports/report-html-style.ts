/** The style of the report as a document of its own: readable on a screen, in print and in grey. */
export const REPORT_STYLE = `
:root { color-scheme: light; }
body { font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", "Liberation Sans", Arial, sans-serif; color: #1b1f24;
  background: #fff; max-width: 52rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .75rem; }
nav ol { padding-left: 1.5rem; }
a { color: #0f3f63; }
figure { margin: 0 0 1rem; overflow-x: auto; }
figure svg { width: 100%; min-width: 37rem; max-width: 44rem; height: auto; display: block; }
figcaption { font-weight: 600; padding: .25rem 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { padding: .35rem .6rem; border-bottom: 1px solid #c3cad1; text-align: right; vertical-align: top; }
th:first-child { text-align: left; }
thead th { border-bottom: 2px solid #1b1f24; vertical-align: bottom; }
tbody th { font-weight: 400; }
tfoot th, tfoot td { font-weight: 600; border-top: 2px solid #1b1f24; }
.notes { font-size: .925rem; padding-left: 1.2rem; }
.percent { white-space: nowrap; }
@page { size: A4; margin: 18mm 16mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  a { color: inherit; text-decoration: none; }
  section { break-inside: avoid; }
  section.long { break-inside: auto; }
  h2, caption { break-after: avoid; }
  figure, tr { break-inside: avoid; }
  .scroll, figure { overflow: visible; }
  figure svg { min-width: 0; max-width: 15cm; }
}
`;
