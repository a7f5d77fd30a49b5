import type { CooccurrenceAnswer } from '@cimai/analysis/answers';
import type { Notes } from '../chart/csv.js';
import type { Places } from './layout.js';

/**
 * The network as GEXF 1.3, which Gephi and its kin read: frequency, units and community on every node, all measures on every
 * edge (the chosen one as its weight), places where the page has laid them out, and what the numbers rest on as the description.
 */
export function gexfOf(answer: CooccurrenceAnswer, places: Places, notes: Notes, name: (id: string) => string): string {
  const chosen = answer.question.measure;
  const day = notes[notes.length - 1]?.[1] ?? '';
  const nodes = answer.nodes.map(node => {
    const [x, y] = places[node.id] ?? [0, 0];
    const values = attvalues([node.frequency, node.units, node.community]);
    return `<node id="${xml(node.id)}" label="${xml(name(node.id))}">${values}<viz:position x="${x.toFixed(2)}" y="${(-y).toFixed(2)}"/></node>`;
  });
  const edges = answer.edges.map((edge, at) => {
    const values = attvalues([edge.joint, edge.jaccard, edge.npmi, edge.dice, edge.cosine]);
    return `<edge id="${at}" source="${xml(edge.source)}" target="${xml(edge.target)}" weight="${edge[chosen]}">${values}</edge>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `<meta lastmodifieddate="${xml(day)}"><creator>Cimai</creator><description>${xml(notes.map(note => note.join(': ')).join('; '))}</description></meta>`,
    '<graph defaultedgetype="undirected" mode="static">',
    attributes('node', ['frequency', 'units', 'community'], 'integer'),
    attributes('edge', ['joint', 'jaccard', 'npmi', 'dice', 'cosine'], 'double'),
    `<nodes>${nodes.join('')}</nodes>`,
    `<edges>${edges.join('')}</edges>`,
    '</graph></gexf>',
  ].join('\n');
}

function attributes(of: 'node' | 'edge', titles: readonly string[], type: string): string {
  return `<attributes class="${of}">${titles.map((title, at) => `<attribute id="${at}" title="${title}" type="${type}"/>`).join('')}</attributes>`;
}

function attvalues(values: readonly number[]): string {
  return `<attvalues>${values.map((value, at) => `<attvalue for="${at}" value="${value}"/>`).join('')}</attvalues>`;
}

function xml(text: string): string {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);
}
