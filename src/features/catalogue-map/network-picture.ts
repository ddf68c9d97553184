import { createElement as h, type ReactElement } from 'react';
import type { Sector } from '../catalogue/entry.ts';
import type { Language } from '../../shared/language.ts';
import { catalogueWords } from '../catalogue/messages/catalogue-words.ts';
import type { NetworkDrawing } from './draw-network.ts';
import { mapWords } from './messages/map-words.ts';
import type { Network } from './network.ts';

const FONT_SIZE = 13;
const LEGEND_LINE = 24;
const LEGEND_COLUMNS = 2;
const LEGEND_WIDTH = 300;

/** In the file, where no style sheet is; on a page its own colours the classes. */
export type PictureColours = {
  ground: string;
  text: string;
  mutual: string;
  oneWay: string;
  sectors: Readonly<Record<Sector | 'none', string>>;
};

/** The network as an image of lines and names: the same on the pages and in the file. */
export function NetworkPicture({
  drawing,
  network,
  language,
  colours,
}: {
  drawing: NetworkDrawing;
  network: Network;
  language: Language;
  colours?: PictureColours;
}): ReactElement {
  const words = mapWords(language).network;
  const { side } = drawing;
  const rows = Math.ceil((drawing.sectors.length + 2) / LEGEND_COLUMNS);
  const height = side + rows * LEGEND_LINE + 16;
  const half = side / 2;
  const [strongest] = network.links;
  const line = (isMutual: boolean) => ({
    className: isMutual ? 'network-link' : 'network-link network-link-one-way',
    fill: 'none',
    ...(!isMutual && { strokeDasharray: '5 4' }),
    ...(colours !== undefined && {
      stroke: isMutual ? colours.mutual : colours.oneWay,
      strokeOpacity: isMutual ? 0.6 : 0.5,
    }),
  });
  const dot = (sector: Sector | null) => {
    const colour = colours?.sectors[sector ?? 'none'];
    return {
      className: `network-dot network-${sector ?? 'none'}`,
      ...(colours !== undefined && {
        fill: sector === null ? colours.ground : colour,
        stroke: colour,
        strokeWidth: 2,
      }),
    };
  };
  const text = {
    className: 'network-name',
    fontSize: FONT_SIZE,
    dominantBaseline: 'central',
    ...(colours !== undefined && { fill: colours.text, fontFamily: 'Arial, Helvetica, sans-serif' }),
  };
  return h(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      className: 'network-picture',
      viewBox: `${String(-half)} ${String(-half)} ${String(side)} ${String(height)}`,
      width: side,
      height,
      role: 'img',
      'aria-labelledby': 'network-picture-title network-picture-about',
    },
    h('title', { id: 'network-picture-title' }, words.picture),
    h(
      'desc',
      { id: 'network-picture-about' },
      words.pictureAbout(
        drawing.nodes.length,
        drawing.links.length,
        strongest === undefined ? '' : `${strongest.from.name} – ${strongest.to.name}`,
      ),
    ),
    colours !== undefined && h('rect', { x: -half, y: -half, width: side, height, fill: colours.ground }),
    drawing.links.map(({ key, path, width, isMutual }) =>
      h('path', { key, d: path, strokeWidth: width, ...line(isMutual) }),
    ),
    drawing.nodes.map(({ node, x, y, radius, labelX, labelY, turn, anchor, label }) =>
      h(
        'g',
        { key: node.id },
        h('circle', { cx: x, cy: y, r: radius, ...dot(node.sector) }),
        h(
          'text',
          {
            ...text,
            x: labelX,
            y: labelY,
            textAnchor: anchor,
            transform: `rotate(${String(turn)} ${String(labelX)} ${String(labelY)})`,
          },
          label,
        ),
      ),
    ),
    [
      ...drawing.sectors.map((sector) => ({
        name: sector === null ? words.noSector : catalogueWords(language).sectors[sector],
        mark: h('circle', { cx: 0, cy: 0, r: 6, ...dot(sector) }),
      })),
      ...[true, false].map((isMutual) => ({
        name: isMutual ? words.legend.mutual : words.legend.oneWay,
        mark: h('path', { d: 'M-14,0H14', strokeWidth: 3, ...line(isMutual) }),
      })),
    ].map(({ name, mark }, at) =>
      h(
        'g',
        {
          key: name,
          transform: `translate(${String(-half + 36 + (at % LEGEND_COLUMNS) * LEGEND_WIDTH)} ${String(
            half + 8 + Math.floor(at / LEGEND_COLUMNS) * LEGEND_LINE,
          )})`,
        },
        mark,
        h('text', { ...text, x: 26, y: 0 }, name),
      ),
    ),
  );
}
