import { escapeMarkup as text } from './escape-markup.ts';
import type { Cells } from './report-cells.ts';

/** A table of the report with its caption, head, and where it has one its total. Shares as whole percentages. */
export function writeHtmlTable({ head, body, foot }: Cells, caption: string): string {
  return `<div class="scroll"><table>
<caption>${text(caption)}</caption>
<thead><tr>${head.map((cell) => `<th scope="col">${text(cell)}</th>`).join('')}</tr></thead>
<tbody>
${body.map(writeRow).join('\n')}
</tbody>
${foot === null ? '' : `<tfoot>${writeRow(foot)}</tfoot>`}
</table></div>`;
}

function writeRow([label = '', ...cells]: readonly string[]): string {
  const data = cells.map((cell) => `<td>${text(cell)}</td>`).join('');
  return `<tr><th scope="row">${text(label)}</th>${data}</tr>`;
}
