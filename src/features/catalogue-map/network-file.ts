import { createElement as h } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from '../../shared/language.ts';
import { drawNetwork } from './draw-network.ts';
import type { Network } from './network.ts';
import { NetworkPicture, type PictureColours } from './network-picture.ts';

export type Theme = 'light' | 'dark';

// Every colour is at least 3:1 to its ground, text 4.5:1.
const COLOURS: Readonly<Record<Theme, PictureColours>> = {
  light: {
    ground: '#ffffff',
    text: '#22211d',
    mutual: '#17705f',
    oneWay: '#757067',
    sectors: {
      municipal: '#17705f',
      state: '#8a5a00',
      county: '#6d4bb5',
      specialist_health: '#b0305c',
      voluntary: '#1f5fae',
      private: '#4b4841',
      none: '#757067',
    },
  },
  dark: {
    ground: '#1b1f1e',
    text: '#e9ece9',
    mutual: '#57b8a2',
    oneWay: '#979f9b',
    sectors: {
      municipal: '#57b8a2',
      state: '#e0a53f',
      county: '#b79cf0',
      specialist_health: '#f08bb0',
      voluntary: '#7fb2f0',
      private: '#d0d4d1',
      none: '#979f9b',
    },
  },
};

/** The drawing as a file of its own, with nothing in it that runs or is fetched. */
export function writeNetworkSvg(
  network: Network,
  { most, theme, language }: { most: number; theme: Theme; language: Language },
): string {
  const drawing = drawNetwork(network, most);
  const picture = h(NetworkPicture, { drawing, network, language, colours: COLOURS[theme] });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderToStaticMarkup(picture)}\n`;
}
