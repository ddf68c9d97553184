import { SECTORS, type Sector } from '../catalogue/entry.ts';
import { compareNames } from '../../shared/compare-names.ts';
import type { Network, NetworkNode } from './network.ts';

/** How many are drawn where not all are asked for: more names than these nobody can take in at once. */
export const USUAL_NODES = 36;
/** How many links a table has where not all are asked for. */
export const USUAL_LINKS = 25;
/** Beyond this, a circle has no room for the names. */
export const MOST_NODES = 400;

export type DrawnNode = {
  node: NetworkNode;
  x: number;
  y: number;
  radius: number;
  /** Where the name begins, and how it is turned, in degrees. */
  labelX: number;
  labelY: number;
  turn: number;
  anchor: 'start' | 'end';
  label: string;
};
export type DrawnLink = {
  key: string;
  path: string;
  width: number;
  isMutual: boolean;
  about: { from: string; to: string; weight: number };
};
/** In units of the drawing, which are pixels where it is shown at its own size; the middle is 0, 0. */
export type NetworkDrawing = {
  side: number;
  nodes: DrawnNode[];
  links: DrawnLink[];
  /** The kinds of nodes in it, in order; null: whose it is nobody has told. */
  sectors: (Sector | null)[];
  isWhole: boolean;
};

const ROOM_FOR_NAME = 22;
const SMALLEST_CIRCLE = 215;
const NAMES_OUTSIDE = 230;
const LONGEST_NAME = 32;
const ROUNDS = 12;

/**
 * The same circle each time: those of a sector side by side, and within it so that the lines are short.
 * @param most how many of the nodes with most to do with others are drawn
 */
export function drawNetwork(network: Network, most: number): NetworkDrawing {
  const nodes = network.nodes.slice(0, Math.min(most, MOST_NODES));
  const drawn = new Set(nodes.map(({ id }) => id));
  const links = network.links.filter(({ from, to }) => drawn.has(from.id) && drawn.has(to.id));
  const order = orderNodes(nodes, links);
  const radius = Math.max(SMALLEST_CIRCLE, (order.length * ROOM_FOR_NAME) / (2 * Math.PI));
  const placed = order.map((node, at) => placeNode(node, (2 * Math.PI * at) / order.length, radius));
  const places = new Map(placed.map((one) => [one.node.id, one]));
  return {
    side: Math.ceil(2 * (radius + NAMES_OUTSIDE)),
    nodes: placed,
    links: links.flatMap((link) => {
      const [a, b] = [places.get(link.from.id), places.get(link.to.id)];
      if (a === undefined || b === undefined) return [];
      return [
        {
          key: `${link.from.id} ${link.to.id}`,
          // The middle draws the line inwards, less so between neighbours.
          path: `M${xy(a)}Q${xy({ x: (a.x + b.x) * 0.16, y: (a.y + b.y) * 0.16 })} ${xy(b)}`,
          width: round(
            Math.min(7, (link.isMutual ? 0.6 : 0.2) + Math.sqrt(link.weight) * (link.isMutual ? 1 : 0.8)),
          ),
          isMutual: link.isMutual,
          about: { from: link.from.name, to: link.to.name, weight: link.weight },
        },
      ];
    }),
    sectors: [...SECTORS, null].filter((sector) => nodes.some((node) => node.sector === sector)),
    isWhole: nodes.length === network.nodes.length,
  };
}

function placeNode(node: NetworkNode, angle: number, radius: number): DrawnNode {
  const [x, y] = [Math.sin(angle), -Math.cos(angle)];
  const size = Math.min(9, 3 + Math.sqrt(node.weight) * 0.6);
  const isRight = angle < Math.PI;
  const degrees = (angle * 180) / Math.PI;
  return {
    node,
    x: round(x * radius),
    y: round(y * radius),
    radius: round(size),
    labelX: round(x * (radius + size + 6)),
    labelY: round(y * (radius + size + 6)),
    turn: round(isRight ? degrees - 90 : degrees + 90),
    anchor: isRight ? 'start' : 'end',
    label: node.name.length > LONGEST_NAME ? `${node.name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : node.name,
  };
}

function orderNodes(nodes: readonly NetworkNode[], links: Network['links']): NetworkNode[] {
  const rank = ({ sector }: NetworkNode) => (sector === null ? SECTORS.length : SECTORS.indexOf(sector));
  let order = [...nodes].sort(
    (a, b) => rank(a) - rank(b) || compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1),
  );
  const weights = new Map<string, { id: string; weight: number }[]>();
  for (const { from, to, weight } of links) {
    weights.set(from.id, [...(weights.get(from.id) ?? []), { id: to.id, weight }]);
    weights.set(to.id, [...(weights.get(to.id) ?? []), { id: from.id, weight }]);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const angles = new Map(order.map(({ id }, at) => [id, (2 * Math.PI * at) / order.length]));
    const pull = new Map(order.map(({ id }) => [id, meanAngle(weights.get(id) ?? [], angles)]));
    const own = new Map(order.map(({ id }, at) => [id, at]));
    order = [...order].sort(
      (a, b) =>
        rank(a) - rank(b) ||
        (pull.get(a.id) ?? 0) - (pull.get(b.id) ?? 0) ||
        (own.get(a.id) ?? 0) - (own.get(b.id) ?? 0),
    );
  }
  return order;
}

function meanAngle(
  linked: readonly { id: string; weight: number }[],
  angles: ReadonlyMap<string, number>,
): number {
  let [x, y] = [0, 0];
  for (const { id, weight } of linked) {
    x += Math.cos(angles.get(id) ?? 0) * weight;
    y += Math.sin(angles.get(id) ?? 0) * weight;
  }
  // Opposite angles cancel out to nearly nothing, whose sign differs between machines.
  return Math.round(((Math.atan2(round(y), round(x)) + 2 * Math.PI) % (2 * Math.PI)) * 1000);
}

function xy({ x, y }: { x: number; y: number }): string {
  return `${String(round(x))},${String(round(y))}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
