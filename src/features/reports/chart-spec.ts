import type { TopLevelSpec } from 'vega-lite';
import type { Bar, BarChart } from './chart-bars.ts';

const WIDTH = 640;
const LABEL_WIDTH = 222;
const TEXT = 13;
const BAR = 16;
const LINE = 15;
const LABEL_LETTERS = 30;
/** A word, or as much of it as fits on a line. */
const WORD = new RegExp(`\\S{1,${LABEL_LETTERS}}`, 'gu');
/** Room for the text after the longest bar, as a part of that bar. */
const ROOM_FOR_TEXT = 0.5;
const INK = '#1b1f24';
// Darkest for the report's own year; every bar is outlined, so that the palest shows on white too.
const SHADES = ['#0f3f63', '#6f92ad', '#b3c6d4', '#e3ebf0'];

/**
 * A Vega-Lite drawing of a chart: 640 units wide with text of 13, the documents' typeface or the
 * system's, values beside the bars and so neither grid, axis of values nor legend. Layout is fixed, because without a canvas Vega only guesses
 * the width of text. No text of the report ever becomes an expression: it is data.
 */
export function chartSpec(chart: BarChart): TopLevelSpec {
  const bars = chart.bars.map((bar) => ({ ...bar, end: bar.value ?? 0 }));
  const largest = Math.max(1, ...bars.map((bar) => bar.end));
  const fill = {
    field: 'series',
    type: 'nominal' as const,
    legend: null,
    scale: { domain: chart.series, range: chart.series.map((_, index) => shadeOf(chart, index)) },
  };
  const groups = { domain: chart.groups.map((group) => group.code), paddingInner: 0.25, paddingOuter: 0.1 };
  const config = {
    font: '"Source Sans 3", system-ui, -apple-system, "Segoe UI", "Liberation Sans", Arial, sans-serif',
    view: { stroke: null },
    aria: false,
    bar: { stroke: SHADES[0] ?? INK, strokeWidth: 1 },
    text: { fontSize: TEXT, color: INK },
  };
  const drawn = bars.filter((bar) => bar.value !== null);
  return chart.direction === 'upright'
    ? upright(chart, { bars, drawn, largest, fill, groups, config })
    : lying(chart, { bars, drawn, largest, fill, groups, config });
}

type DrawnBar = Bar & { end: number };

type Parts = {
  bars: DrawnBar[];
  drawn: DrawnBar[];
  largest: number;
  fill: object;
  groups: object;
  config: object;
};

function upright(chart: BarChart, { bars, drawn, largest, fill, groups, config }: Parts): TopLevelSpec {
  // ten years stand close: "not registered" goes on lines of its own
  const unregistered = bars
    .filter((bar) => bar.value === null)
    .map((bar) => ({ ...bar, lines: bar.text.split(' ') }));
  const x = { field: 'group', type: 'nominal', axis: null, scale: groups };
  const y = { field: 'end', type: 'quantitative', axis: null, scale: { domain: [0, largest], nice: false } };
  const height = 180;
  return {
    background: 'white',
    width: WIDTH - 40,
    height,
    padding: { left: 20, right: 20, top: 24, bottom: 28 },
    autosize: 'none',
    config,
    layer: [
      { data: { values: drawn }, mark: 'bar', encoding: { x, y, color: fill } },
      {
        data: { values: drawn },
        mark: { type: 'text', dy: -9 },
        encoding: { x, y, text: { field: 'text' } },
      },
      ...unregistered.map((bar) => ({
        data: { values: [bar] },
        mark: { type: 'text', dy: -9 - (bar.lines.length - 1) * LINE, lineHeight: LINE },
        encoding: { x, y, text: { field: 'lines' } },
      })),
      {
        data: { values: chart.groups.map(({ code, label }) => ({ group: code, label })) },
        mark: { type: 'text', dy: 16 },
        encoding: { x, y: { value: height }, text: { field: 'label' } },
      },
    ],
  } as TopLevelSpec;
}

function lying(chart: BarChart, { bars, drawn, largest, fill, groups, config }: Parts): TopLevelSpec {
  const y = { field: 'group', type: 'nominal', axis: null, scale: groups };
  const yOffset = { field: 'series', type: 'nominal', scale: { domain: chart.series } };
  // the longest bar leaves room for its text
  const domain = [0, largest * (1 + ROOM_FOR_TEXT)];
  const x = { field: 'end', type: 'quantitative', axis: null, scale: { domain, nice: false } };
  const labels = chart.groups.map(({ code, label }) => ({ group: code, lines: linesOf(label) }));
  const lineCounts = [...new Set(labels.map(({ lines }) => lines.length))].sort((a, b) => a - b);
  const tallest = Math.max(BAR * chart.series.length, LINE * Math.max(1, ...lineCounts));
  return {
    background: 'white',
    width: WIDTH - LABEL_WIDTH - 20,
    height: Math.ceil((chart.groups.length * tallest) / 0.75),
    padding: { left: LABEL_WIDTH, right: 20, top: 4, bottom: 4 },
    autosize: 'none',
    config,
    layer: [
      { data: { values: drawn }, mark: 'bar', encoding: { x, y, yOffset, color: fill } },
      {
        data: { values: bars },
        mark: { type: 'text', align: 'left', dx: 5 },
        encoding: { x, y, yOffset: { ...yOffset, bandPosition: 0.5 }, text: { field: 'text' } },
      },
      // a text of several lines hangs from its first: each number of lines is raised by its half
      ...lineCounts.map((count) => ({
        data: { values: labels.filter(({ lines }) => lines.length === count) },
        mark: { type: 'text', align: 'right', dx: -8, dy: (-(count - 1) * LINE) / 2, lineHeight: LINE },
        encoding: { x: { value: 0 }, y, text: { field: 'lines' } },
      })),
    ],
  } as TopLevelSpec;
}

function shadeOf(chart: BarChart, index: number): string {
  return SHADES[Math.min(chart.series.length - 1 - index, SHADES.length - 1)] ?? INK;
}

/** A label broken between words into lines of at most 32 letters. */
function linesOf(label: string): string[] {
  const lines: string[] = [];
  for (const word of label.match(WORD) ?? []) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LABEL_LETTERS)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
